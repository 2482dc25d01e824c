/**
 * CSV and TSV as rows of cells, in linear time: RFC 4180 as spreadsheets write it (`,`, `;` or tab, quoted line breaks,
 * doubled quotes, CRLF, LF or CR, a byte order mark, Excel's line `sep=;`). Nothing is compiled, so a strict CSP allows it.
 */
import {finish, type Steps} from '../model/steps.js';

export interface DelimitedRow {
  readonly cells: readonly string[];
  /** The line on which it starts, from 1. */
  readonly line: number;
}

export interface DelimitedText {
  /** The first row that is not blank: the names of the columns. */
  readonly header: DelimitedRow;
  /** The rows below it; rows without any text are left out. */
  readonly rows: readonly DelimitedRow[];
  /** The line of a quote that nothing closes; from there on, quotes are read as they stand. */
  readonly unclosed?: number;
}

const SEPARATOR_LINE = /^\s*sep=([,;\t])[^\n\r]*/i;

/** So many rows are read in a step. */
const STEP_ROWS = 64;

/** Reads delimited text; the delimiter is what separates most cells of the header. */
export function readDelimited(text: string): DelimitedText {
  return finish(delimitedInSteps(text));
}

/** The same in steps. */
export function* delimitedInSteps(text: string): Steps<DelimitedText> {
  const said = SEPARATOR_LINE.exec(text);
  // The line break before the first text that is no space; a byte order mark counts as one.
  let position = Math.max(
    /\S/.exec(said ? ' '.repeat(said[0].length) + text.slice(said[0].length) : text)?.index ?? 0,
    0,
  );
  let line = 1 + lineBreaks(text.slice(0, position));
  position =
    Math.max(text.lastIndexOf('\n', position), text.lastIndexOf('\r', position), said ? said[0].length : -1) + 1;
  if (text[position] === '\ufeff') position++;
  const cellEnd = new RegExp(`[\\n\\r${said?.[1] ?? sniffDelimiter(text, position)}]`, 'g');
  const rows: DelimitedRow[] = [];
  let cells: string[] = [];
  let start = line;
  let unclosed: number | undefined;
  while (position <= text.length) {
    let cell = '';
    if (text[position] === '"' && !unclosed) {
      const close = closingQuote(text, position);
      if (close < 0) unclosed = line;
      else {
        cell = text.slice(position + 1, close).replaceAll('""', '"');
        line += lineBreaks(cell);
        position = close + 1;
      }
    }
    cellEnd.lastIndex = position;
    const end = cellEnd.exec(text)?.index ?? text.length;
    cells.push(cell + text.slice(position, end));
    const isBreak = end === text.length || /[\n\r]/.test(text[end]!);
    position = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (!isBreak) continue;
    if (cells.some((one) => one.trim())) rows.push({cells, line: start});
    cells = [];
    start = ++line;
    if (rows.length % STEP_ROWS === 0) yield;
  }
  const [header = {cells: [], line: 1}, ...below] = rows;
  return {header, rows: below, ...(unclosed && {unclosed})};
}

/** The delimiter that stands most often outside quotes in the row at `position`; of equals, the rarer in prose. */
function sniffDelimiter(text: string, position: number): string {
  const counts = new Map([...'\t;,'].map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  for (; position < text.length; position++) {
    const character = text[position]!;
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && /[\n\r]/.test(character)) break;
    else if (!isQuoted && counts.has(character)) counts.set(character, counts.get(character)! + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** Where the quote that opens at `open` closes; −1 when it does not. */
function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close;
}

function lineBreaks(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}
