/**
 * Tables: CSV or TSV with a header, and JSON of rows (a list of objects), by names of columns in English and German or by
 * the mapping of the caller. A year that is a number of JSON is counted as in EDTF, so that −44 is 45 BC; as text, only -0044 is.
 *
 * What `toCsv` writes comes back: a column for each language (`title@de`), the exact date beside the plain one (`edtf`), titles
 * of categories and series, and JSON in the cells of members that are lists or objects.
 */
import {textOfCell, textOfLiteral} from './cell-text.js';
import {findColumns, findLanguageColumns, type Member} from './column-names.js';
import {delimitedInSteps} from './delimited-text.js';
import {importProblem, startItems, type ForeignDocument, type ImportContext} from './foreign-document.js';
import {attempt} from '../model/attempt.js';
import {finish, type Steps} from '../model/steps.js';
import {bodyOf, wordsOf} from './foreign-words.js';
import {entriesOf, filled, isRecord, memberOf, present, textOf} from './loose-values.js';
import {dateOffers, dateReader} from './row-dates.js';
import {unreadDate} from './unread-date.js';

/** Members that are lists or objects in the model. */
const STRUCTURED = /^(tags|participants|partners|media|links|quote|place)$/;
const QUALIFIERS: Readonly<Record<string, string>> = {'>': 'over', '<': 'under', '~': 'about'};

interface Row {
  readonly row: unknown;
  readonly path: string;
}

/** So many rows are read in a step. */
const STEP_ROWS = 64;

/** @param text - its first row names the columns; rows without any text are none. */
export function readTable(text: string, context: ImportContext): ForeignDocument {
  return finish(tableInSteps(text, context));
}

/** The same in steps. */
export function* tableInSteps(text: string, context: ImportContext): Steps<ForeignDocument> {
  const {header, rows, unclosed} = yield* delimitedInSteps(`${text}`);
  const names = header.cells.map((name) => name.trim());
  const placed: Row[] = [];
  for (const {cells, line} of rows) {
    const row = Object.fromEntries(
      names.map((name, column) => [name, cells[column] && textOfCell(cells[column])]).reverse(),
    ) as object;
    placed.push({row, path: `line ${line}`});
    if (placed.length % STEP_ROWS === 0) yield;
  }
  const read = yield* readAll(placed, new Set(names), context);
  if (!unclosed) return read;
  const problem = importProblem('import/quote', `line ${unclosed}`, 'Nothing closes the quote that begins here.');
  return {...read, problems: [...read.problems, problem]};
}

/** @param rows - a list of objects; a member may stand deeper by a mapping with dots, `properties.date`. */
export function readRows(rows: unknown, context: ImportContext): ForeignDocument {
  const placed = entriesOf(rows).map((row, index) => ({row, path: `[${index}]`}));
  const names = new Set<string>();
  for (const {row} of placed) for (const name of attempt(() => Object.keys(row as object)) ?? []) names.add(name);
  return finish(readAll(placed, names, context));
}

function* readAll(rows: readonly Row[], names: ReadonlySet<string>, context: ImportContext): Steps<ForeignDocument> {
  const columns = findColumns(names, context);
  const languages = findLanguageColumns(names);
  const titles = {category: new Map<string, object>(), series: new Map<string, object>()};
  const {problems, report, add, document} = startItems();
  const cellOf = (row: unknown, member: Member): unknown => {
    const texts = (languages[member] ?? []).flatMap(({tag, name}) => {
      const text = plainWords(member, textOf(memberOf(row, name)));
      return text ? [[tag, text]] : [];
    });
    if (texts.length) return Object.fromEntries(texts) as object;
    const name = columns[member];
    if (name === undefined) return undefined;
    const cell = memberOf(row, name) ?? (name.includes('.') ? memberOf(row, ...name.split('.')) : undefined);
    return typeof cell === 'string' ? textOf(cell) : typeof cell === 'number' || isWhole(cell) ? cell : undefined;
  };
  const slashes = memberOf(context, 'slashes') as ImportContext['slashes'];
  /** What a column says of the order in its dates. */
  const slashed = {date: [] as unknown[], end: [] as unknown[]};
  for (const [at, {row}] of rows.entries()) {
    for (const member of ['date', 'end'] as const) {
      const cell = cellOf(row, member);
      if (typeof cell === 'string' && cell.includes('/')) slashed[member].push(cell);
    }
    if (at % STEP_ROWS === 0) yield;
  }
  const [start, end] = [slashed.date, slashed.end].map((column) => dateReader(column, slashes));
  for (const side of ['title', 'date'] as const) {
    const isKnown = columns[side] ?? languages[side];
    // A header that names neither is none, with rows or without.
    if (!isKnown && (rows.length || !(columns.title || columns.date || languages.title)))
      report('import/columns', '', `No column is known as the "${side}": name it by the option fields.`);
  }
  for (const [at, {row, path}] of rows.entries()) {
    if (at % STEP_ROWS === 0) yield;
    const cell = (member: Member): unknown => cellOf(row, member);
    const milestone = isRecord(row) ? milestoneOf(cell) : {};
    const exact = columns.edtf === columns.date ? undefined : textOf(cell('edtf'));
    const sides = (exact ? [] : [cell('date'), cell('end')]).map((written, index) => {
      if (written === undefined) return {};
      const edtf = (index ? end! : start!)(written);
      if (!edtf) {
        const place = `${path}.${columns[index ? 'end' : 'date']}`;
        problems.push(unreadDate(place, textOf(written) ?? typeof written, dateOffers(written)));
      }
      return {edtf, words: textOf(written)};
    });
    const [from = {}, to = {}] = sides as {edtf?: string; words?: string}[];
    const isUnread = sides.some(({edtf, words}) => words && !edtf);
    const words = sides.flatMap((side) => side.words ?? []).join(' – ');
    const dated = present({
      date: exact ?? from.edtf ?? (!from.words && to.edtf ? `/${to.edtf.replace(/.*\//, '')}` : undefined),
      end: from.edtf && to.edtf,
      displayDate: cell('displayDate') ?? (isUnread ? words : undefined),
    });
    const made: Record<string, unknown> = {...milestone, ...dated};
    const members = Object.values(made);
    // Objects may turn out to be empty; the row is kept all the same.
    if (members.length && members.every(isWhole)) made['id'] = path;
    if (!add(made, path, 'There is nothing in a known column that could be shown.')) continue;
    for (const side of ['category', 'series'] as const) {
      const [id, title] = [textOf(made[side]), cell(`${side}Title`)];
      if (id && title && !titles[side].has(id)) titles[side].set(id, {id, title});
    }
  }
  return document(filled({categories: [...titles.category.values()], series: [...titles.series.values()]}));
}

/** What stands in known columns, as members of a milestone; the model judges what is no text. */
function milestoneOf(cellOf: (member: Member) => unknown): object {
  const cell = (member: Member): unknown => {
    const value = cellOf(member);
    if (typeof value !== 'string') return value;
    return STRUCTURED.test(member) ? (wholeFrom(value) ?? value) : plainWords(member, value);
  };
  const [media, place, links] = (['media', 'place', 'links'] as const).map(cell);
  const words = present({alt: cell('alt'), caption: cell('caption'), credit: cell('credit')});
  const point = present({lat: numberOf(cell('lat')), lon: numberOf(cell('lon'))});
  const tags = cell('tags');
  return present({
    ...Object.fromEntries(
      (['title', 'id', 'summary', 'body', 'category', 'series', 'lang', 'partners', 'quote'] as const).map((member) => [
        member,
        cell(member),
      ]),
    ),
    tags: typeof tags === 'string' ? tags.split(/\s*[,;|]\s*/).filter(Boolean) : tags,
    importance: numberOf(cell('importance')),
    participants: participantsOf(cell('participants')),
    media: isWhole(media) ? media : media || Object.keys(words).length ? [present({src: media, ...words})] : undefined,
    place: isWhole(place) ? place : place || Object.keys(point).length ? present({name: place, ...point}) : undefined,
    links: isWhole(links) ? links : links === undefined ? undefined : [{href: links}],
  });
}

/** The text of a cell without HTML, which other programs leave in some columns. */
function plainWords(member: Member, text: string | undefined): string | undefined {
  if (!text || !/^(title|summary|body|caption|credit|alt)$/.test(member)) return text;
  const literal = textOfLiteral(text);
  return literal !== undefined ? textOf(literal) : member === 'body' ? bodyOf(text) : wordsOf(text);
}

/** The object or list that a cell holds as JSON. */
function wholeFrom(text: string): unknown {
  return /^[[{]/.test(text) ? attempt(() => JSON.parse(text) as unknown) : undefined;
}

/** Whether it is an object or a list, which JSON may hold in the form of the model itself. */
function isWhole(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A number, also as text with a decimal comma; what is none stays. */
function numberOf(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d+([.,]\d+)?$/.test(value) ? +value.replace(',', '.') : value;
}

/** A number of people, also with a sign before it: `>80` is over 80. */
function participantsOf(value: unknown): unknown {
  const [, sign, count] = (typeof value === 'string' && /^([<>~])\s*(\d+)$/.exec(value)) || [];
  return count ? {count: +count, qualifier: QUALIFIERS[sign!]} : numberOf(value);
}
