/** Places of cells in delimited text, by the paths of `readTable` and `readTimelineJsSheet`: `line 4.Datum`, `line 4.links[0].href`. */
import {findColumns, type Columns} from '../formats/column-names.js';
import {readDelimited} from '../formats/delimited-text.js';
import type {ImportContext} from '../formats/foreign-document.js';

/** The header stands at the beginning, whatever follows. */
const HEADER_LENGTH = 100_000;
const SEPARATOR_LINE = /^\s*sep=([,;\t])/i;
/** Columns of a member of a milestone where the two have other names. */
const SHEET_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  title: ['headline'],
  body: ['text'],
  category: ['group', 'tag'],
  date: ['year', 'start date'],
  end: ['end year', 'end date'],
  displayDate: ['display date'],
  src: ['media'],
  href: ['media'],
  media: ['media'],
  links: ['media'],
  alt: ['alt text'],
  caption: ['media caption'],
  credit: ['media credit'],
  thumbnail: ['media thumbnail'],
};
/** Members of what a cell becomes, by the member that names the cell's column. */
const HELD_BY: Readonly<Record<string, keyof Columns>> = {src: 'media', href: 'links', name: 'place'};

/**
 * Gives a function from the rest of a path, behind `line 4`, and the offset at which that row begins, to the offset of the
 * cell; undefined where the path names none that the row has.
 */
export function cellFinder(
  {
    text,
    format,
    context,
  }: {readonly text: string; readonly format: string | undefined; readonly context: ImportContext},
  starts: readonly number[],
): (rest: string, rowStart: number, code: string) => number | undefined {
  const {header} = readDelimited(text.slice(0, HEADER_LENGTH));
  const names = header.cells.map((name) => name.trim());
  const plain = names.map((name) => name.toLowerCase().replace(/[\s_]+/g, ' '));
  const columns = findColumns(names, context);
  const delimiter = SEPARATOR_LINE.exec(text)?.[1] ?? delimiterOf(text, starts[header.line - 1] ?? 0, names.length);
  const isSheet = format === 'timelinejs-sheet';
  return (rest, rowStart, code) => {
    const name = rest.replace(/^\./, '');
    const [first = '', ...more] = name.split(/[.[\]]+/).filter(Boolean);
    const last = more.at(-1) ?? first;
    const isDate = !name && code.startsWith('date/');
    // The exact date, where there is a column for it, goes before the plain one.
    const exact = code === 'date/invalid' && first === 'date' ? 'edtf' : undefined;
    const known = [exact, last, HELD_BY[last], first, isDate ? 'date' : undefined].flatMap((member) => {
      if (!member) return [];
      return (isSheet ? SHEET_COLUMNS[member] : columns[member as keyof Columns]) ?? [];
    });
    const column = [exact ?? name, `${first}@${last}`, ...known]
      .map((one) => (names.includes(one) ? names.indexOf(one) : plain.indexOf(one.toLowerCase())))
      .find((index) => index >= 0);
    return column === undefined ? undefined : cellStart(text, rowStart, delimiter, column);
  };
}

/** The delimiter by which the header has as many cells as `readDelimited` found. */
function delimiterOf(text: string, headerStart: number, count: number): string {
  const has = (delimiter: string, column: number): boolean =>
    cellStart(text, headerStart, delimiter, column) !== undefined;
  return [...'\t;,'].find((delimiter) => has(delimiter, count - 1) && !has(delimiter, count)) ?? ',';
}

/** Where the cell `column` of the row at `rowStart` begins; undefined where the row ends before it. */
function cellStart(text: string, rowStart: number, delimiter: string, column: number): number | undefined {
  const end = new RegExp(`[\\n\\r${delimiter}]`, 'g');
  for (let at = rowStart, index = 0; ; index++) {
    if (index === column) return at;
    end.lastIndex = text[at] === '"' ? quoteEnd(text, at) : at;
    const found = end.exec(text);
    if (found?.[0] !== delimiter) return undefined;
    at = found.index + 1;
  }
}

/** The offset behind the quoted cell that begins at `open`; of a quote that nothing closes, its own. */
function quoteEnd(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at + 1;
  return open;
}
