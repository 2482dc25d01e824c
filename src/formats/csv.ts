/**
 * Milestones as a table for spreadsheets: CSV (RFC 4180), one row for each in reading order, with a header that
 * `importTimeline` knows.
 *
 * All that a milestone has comes back: texts of several languages have a column for each (`title@de`); what is a list or an
 * object stands as JSON in its cell where a plain one would lose something; a date that the plain column cannot say
 * stands in `edtf` beside it. Cells that a spreadsheet would calculate begin with an apostrophe (`cell-text.ts`).
 *
 * Left out: what belongs to the document and to no milestone (its title, description, language, licence, eras, network,
 * colours of categories, categories without milestones), the order of languages where maps differ in it, and positions in
 * the input.
 */
import type {LocalizedText} from '../model/localized-text.js';
import type {Media, Milestone, Place} from '../model/milestone.js';
import {pickText} from '../model/localized-text.js';
import type {Timeline} from '../model/timeline.js';
import {literalText, safeCell} from './cell-text.js';
import {inOneLanguage} from './one-language.js';
import {dateReader} from './row-dates.js';

export interface CsvOptions {
  /** Between cells: `,` by default; Excel in German and many other languages wants `;`. */
  readonly separator?: ',' | ';' | '\t' | undefined;
  /** Leaves out the byte order mark, without which Excel takes the text for another encoding. */
  readonly unmarked?: boolean | undefined;
  /** Writes every text in this language, or else its first one, without columns by language. */
  readonly locale?: string | undefined;
}

/** In the order of the table. The first is not "ID", by which Excel takes a file for one of another kind. */
const COLUMNS = [
  ...[
    'date',
    'edtf',
    'displayDate',
    'title',
    'summary',
    'body',
    'category',
    'category title',
    'series',
    'series title',
  ],
  ...['tags', 'importance', 'place', 'lat', 'lon', 'participants', 'partners'],
  ...['media', 'alt', 'caption', 'credit', 'links', 'quote', 'lang', 'id'],
];
/** Columns that are there also when all their cells are empty. */
const ALWAYS = ['date', 'title', 'id'];
const SIGNS = {exact: '', over: '>', under: '<', about: '~'};
/** Numbers that the importer knows as such. */
const DECIMAL = /^-?\d+(\.\d+)?$/;

type Cell = readonly [column: string, text: string];

/**
 * Gives the table, in time linear in the timeline. Never throws.
 *
 * @returns lines that end with CRLF; the header alone for a timeline without milestones.
 */
export function toCsv(timeline: Timeline, options: CsvOptions = {}): string {
  const {separator = ',', locale, unmarked = false} = options;
  const [categories, series] = [timeline.categories, timeline.series].map(
    (list) => new Map(list.map(({id, title}) => [id, locale ? pickText(title, [locale]).text : title])),
  );
  const used = new Set(ALWAYS);
  const rows = timeline.milestones.map((given) => {
    const milestone = locale ? inOneLanguage(given, [locale]) : given;
    const cells = new Map([
      ...cellsOf(milestone),
      ...titleCells('category', milestone.category, categories!),
      ...titleCells('series', milestone.series, series!),
    ]);
    for (const column of cells.keys()) used.add(column);
    return cells;
  });
  const named = new Map<string, string[]>(COLUMNS.map((column) => [column, []]));
  // Languages follow the plain column, in the order in which they were met.
  for (const column of used) named.get(column.replace(/@.*/, ''))!.push(column);
  const columns = [...named].flatMap(([plain, found]) => found.sort((a, b) => +(b === plain) - +(a === plain)));
  // Most cells are empty.
  const written = (cell: string | undefined): string => (cell === undefined ? '' : quoted(safeCell(cell)));
  const lines = [columns, ...rows.map((cells) => columns.map((column) => written(cells.get(column))))];
  return (unmarked ? '' : '\ufeff') + lines.map((cells) => `${cells.join(separator)}\r\n`).join('');
}

/** The cells of one milestone that are not empty. */
function cellsOf(milestone: Milestone): readonly Cell[] {
  const {title, displayDate, summary, body, place, participants, partners, media, links, quote} = milestone;
  const plain: readonly (readonly [column: string, text: string | undefined])[] = [
    ...dateCells(milestone.date?.text),
    ['category', milestone.category],
    ['series', milestone.series],
    ['tags', tagsCell(milestone.tags)],
    ['importance', milestone.importance === 3 ? undefined : `${milestone.importance}`],
    ...placeCells(place),
    [
      'participants',
      participants && /^\d+$/.test(`${participants.count}`)
        ? `${SIGNS[participants.qualifier]}${participants.count}`
        : jsonOf(participants),
    ],
    ['partners', soleText(partners, 'id') ?? jsonOf(partners)],
    ...mediaCells(media),
    ['links', soleText(links, 'href') ?? jsonOf(links)],
    ['quote', (quote && soleText([quote], 'text')) ?? jsonOf(quote)],
    ['lang', milestone.lang],
    ['id', milestone.id],
  ];
  return [
    ...textCells('displayDate', displayDate),
    ...textCells('title', title, literalText),
    ...textCells('summary', summary, literalText),
    ...textCells('body', body, literalText),
    ...plain.flatMap(([column, text]): Cell[] => (text ? [[column, text]] : [])),
  ];
}

/** A text in the column of its member, or each of its texts in that of its language. */
function textCells(column: string, text: LocalizedText | undefined, write = (one: string) => one): readonly Cell[] {
  if (typeof text !== 'object') return text ? [[column, write(text)]] : [];
  return Object.entries(text).map(([tag, one]): Cell => [`${column}@${tag}`, write(one)]);
}

/** The title of a category or series, where its id does not say it. */
function titleCells(side: string, id: string | undefined, titles: ReadonlyMap<string, LocalizedText>): readonly Cell[] {
  const title = id === undefined ? undefined : titles.get(id);
  return title === id ? [] : textCells(`${side} title`, title);
}

const readDateCell = dateReader([]);

/** The date as the plain column says it, and in full where that is less: with a time of day, or where its form is rare. */
function dateCells(edtf = ''): readonly Cell[] {
  const read = readDateCell(edtf);
  return read === edtf
    ? [['date', edtf]]
    : [
        ['date', read ?? ''],
        ['edtf', edtf],
      ];
}

function tagsCell(tags: readonly string[]): string | undefined {
  const line = tags.join(', ');
  return /^[[{]/.test(line) || tags.some((tag) => /[,;|]/.test(tag)) ? jsonOf(tags) : line;
}

function placeCells(place: Place = {}): readonly (readonly [string, string | undefined])[] {
  const {name = '', ...point} = place;
  const [lat, lon] = [point.lat, point.lon].map((degrees) => (degrees === undefined ? undefined : `${degrees}`));
  const isPlain =
    typeof name === 'string' && !/^[[{]/.test(name) && [lat, lon].every((one) => DECIMAL.test(one ?? '0'));
  return isPlain
    ? [
        ['place', name],
        ['lat', lat],
        ['lon', lon],
      ]
    : [['place', jsonOf(place)]];
}

/** One image with plain words has a cell for each; all else is one. */
function mediaCells(media: readonly Media[]): readonly Cell[] {
  const [{src = '', alt = '', caption = '', credit = '', type, ...rest} = {type: 'image'}, ...more] = media;
  const words = [alt, caption, credit].filter((one): one is string => typeof one === 'string');
  const isPlain = type === 'image' && !Object.keys(rest).length && words.length === 3 && `${src}${words.join('')}`;
  if (more.length || !isPlain) return [['media', jsonOf(media) ?? '']];
  return ['alt', 'caption', 'credit']
    .map((column, index): Cell => [column, literalText(words[index]!)])
    .concat([['media', src]]);
}

/** The text of the only member of the only entry; undefined where there is more, or where it would be taken for JSON. */
function soleText(list: readonly object[], member: string): string | undefined {
  const [[key, value] = [], ...more]: [string?, unknown?][] = list.flatMap((one) => Object.entries(one));
  return list.length === 1 && !more.length && key === member && typeof value === 'string' && !/^[[{]/.test(value)
    ? value
    : undefined;
}

function jsonOf(value: object | undefined): string | undefined {
  return !value || (Array.isArray(value) && !value.length) ? undefined : JSON.stringify(value);
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^ | $/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
