/**
 * Query results of the Wikidata query service: SPARQL 1.1 Query Results JSON (https://www.w3.org/TR/sparql11-results-json/,
 * `{head, results: {bindings}}`) and the service's plain JSON download, a list of flat objects with the same columns.
 *
 * Columns: `item`, `itemLabel`, `itemDescription`, `date`, `precision`, `calendar`, `end`, `endPrecision`, `endCalendar`,
 * `image`, `coord`, `placeLabel`; `fields` of the context names others. Rows of one item that differ in images and places
 * alone are one milestone.
 */
import {attempt} from '../model/attempt.js';
import {startItems, type ForeignDocument, type ImportContext} from './foreign-document.js';
import {entriesOf, isRecord, memberOf, present, textOf} from './loose-values.js';
import {unreadDate} from './unread-date.js';
import {isBlankNode, readWikidataDate} from './wikidata-date.js';

/** Columns by the member of a milestone, the usual name first. */
const COLUMNS = {
  id: 'item event',
  title: 'itemLabel eventLabel label',
  summary: 'itemDescription description',
  date: 'date start time',
  precision: 'precision datePrecision',
  calendar: 'calendar dateCalendar',
  end: 'end',
  endPrecision: 'endPrecision',
  endCalendar: 'endCalendar',
  image: 'image picture',
  coord: 'coord coords coordinates',
  place: 'placeLabel locationLabel',
} as const;
/** Columns in which rows of the same milestone may differ. */
const VARIED = `${COLUMNS.image} ${COLUMNS.coord} ${COLUMNS.place} place location`.split(' ');

interface Medium {
  readonly src: string;
  readonly href?: string;
}

/** Reads query results; every row becomes a milestone, or one problem `import/skipped`, also where it adds to another's. */
export function readWikidata(data: unknown, context: ImportContext): ForeignDocument {
  const bindings = memberOf(data, 'results', 'bindings');
  const isVerbose = memberOf(data, 'results') !== undefined;
  const {problems, report, add, document} = startItems();
  const first = new Map<string, {readonly path: string; readonly media: Medium[]}>();
  const images = new Set<string>();
  const januaries: string[] = [];
  for (const [index, row] of entriesOf(isVerbose ? bindings : data).entries()) {
    const path = `${isVerbose ? 'results.bindings' : ''}[${index}]`;
    const cell = (member: keyof typeof COLUMNS): string | undefined => {
      const mapped = memberOf(context.fields, member);
      for (const name of typeof mapped === 'string' ? [mapped] : COLUMNS[member].split(' ')) {
        const text = cellText(memberOf(row, name));
        if (text) return text;
      }
      return undefined;
    };
    const item = cell('id');
    const key = item && `${item} ${keyOf(row)}`;
    const image = cell('image');
    const addImage = (media: Medium[]): void => {
      if (!image || images.has(`${key} ${image}`)) return;
      images.add(`${key ?? index} ${image}`);
      // What Commons serves leads to its page, which names author and licence.
      const page = image.replace('Special:FilePath/', 'File:');
      media.push(page === image ? {src: image} : {src: image, href: page});
    };
    const earlier = key ? first.get(key) : undefined;
    if (earlier) {
      addImage(earlier.media);
      const message = `This row adds its image to "${earlier.path}", of the same item; of places the first is kept.`;
      report('import/skipped', path, message);
      continue;
    }
    const media: Medium[] = [];
    addImage(media);
    const before = problems.length;
    const dates = (
      [
        ['date', 'precision', 'calendar'],
        ['end', 'endPrecision', 'endCalendar'],
      ] as const
    ).map(([member, precision, calendar]) => {
      const text = cell(member);
      if (!text || isBlankNode(text)) return {};
      const {edtf, isYearOfJanuary} = readWikidataDate(text, cell(precision), cell(calendar));
      if (isYearOfJanuary) januaries.push(path);
      if (!edtf) problems.push(unreadDate(`${path}.${member}`, text));
      return {edtf, words: text};
    });
    const isUnread = problems.length > before;
    const [from, to] = dates.map(({edtf}) => edtf);
    const [name] = /Q\d+$/.exec(item ?? '') ?? [];
    const label = cell('title');
    if (name && (!label || label === name)) report('text/missing', path, `Wikidata has no label of "${name}" here.`);
    const milestone = present({
      id: item,
      title: label ?? name,
      lang: name && label === name ? undefined : textOf(memberOf(row, 'itemLabel', 'xml:lang'))?.replace('mul', ''),
      summary: cell('summary'),
      date: from ? (to ? from.split('/')[0] : from) : to && !isUnread ? `/${to.split('/').at(-1)}` : undefined,
      end: from && to?.split('/').at(-1),
      displayDate: isUnread ? dates.flatMap(({words = []}) => words).join(' – ') : undefined,
      place: placeOf(cell('place'), cell('coord')),
      media: media.length ? media : undefined,
      links: name && item!.startsWith('http') ? [{href: item, label: 'Wikidata', rel: 'source'}] : undefined,
    });
    if (add(milestone, path, 'This row is empty.') && key) first.set(key, {path, media});
  }
  if (januaries.length)
    report(
      'date/january-first',
      januaries[0]!,
      `1 January without a precision is read as the year alone (${januaries.length} dates).`,
    );
  return document();
}

/** The text of a cell in either form; a blank node by its name. */
function cellText(cell: unknown): string | undefined {
  if (!isRecord(cell)) return textOf(cell);
  const value = textOf(memberOf(cell, 'value'));
  return value && memberOf(cell, 'type') === 'bnode' ? `_:${value}` : value;
}

/** All of a row that must be equal for two to be one milestone. */
function keyOf(row: unknown): string {
  const names = attempt(() => Object.keys(row as object)) ?? [];
  return JSON.stringify(
    names
      .filter((name) => !VARIED.includes(name))
      .sort()
      .map((name) => [name, cellText(memberOf(row, name))]),
  );
}

/** A place from WKT `Point(lon lat)`; one on another globe, whose address stands before it, is none. */
function placeOf(name: string | undefined, coord = ''): object | undefined {
  const [, lon, lat] = /^point ?\(([\de.-]{1,30}) ([\de.-]{1,30})\)$/i.exec(coord) ?? [];
  const place = present({name: name && isBlankNode(name) ? undefined : name, ...(lat && {lat: +lat, lon: +lon!})});
  return Object.keys(place).length ? place : undefined;
}
