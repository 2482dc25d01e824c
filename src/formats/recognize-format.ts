/** Which format a file has: by what stands in it, never by its name or content type, which are often wrong. */
import {hasSome, isList, keysOf, memberOf} from './loose-values.js';

/** `timeline` is the library's own form. */
export type FormatName =
  | 'timeline'
  | 'timelinejs'
  | 'timelinejs-sheet'
  | 'vis-timeline'
  | 'react-chrono'
  | 'simile'
  | 'wikidata'
  | 'schema-org'
  | 'json-feed'
  | 'icalendar'
  | 'table'
  | 'rows';

/** So many entries are looked at: more would be the same again. */
const LOOKED_AT = 50;
/** Members that say a date in other people's rows. */
const ROW_DATE = /^(start|start_?date|begin|beginn|von|year|jahr|datum|when|time)$/i;

/**
 * Gives the format of parsed JSON.
 *
 * @param hasFields - the caller maps the members of rows, so a list is one.
 */
export function formatOfData(data: unknown, hasFields = false): FormatName {
  if (isList(data)) return hasFields ? 'rows' : formatOfList(data);
  const has = (...names: readonly string[]): boolean => hasSome(data, names);
  if (has('milestones', 'network')) return 'timeline';
  if (has('@context', '@graph', '@type')) return 'schema-org';
  if (/^https?:\/\/jsonfeed\.org\//.test(textOf(memberOf(data, 'version')))) return 'json-feed';
  if (isList(memberOf(data, 'results', 'bindings'))) return 'wikidata';
  if (isList(memberOf(data, 'timeline', 'date'))) return 'timelinejs';
  if (has('events')) {
    const keys = membersOf(memberOf(data, 'events'));
    const isSimile = has('dateTimeFormat', 'wikiURL') || ['start', 's', 'description'].some((key) => keys.has(key));
    return isSimile && !keys.has('start_date') && !keys.has('text') ? 'simile' : 'timelinejs';
  }
  if (has('items')) {
    const format = formatOfList(memberOf(data, 'items'));
    return format === 'vis-timeline' || format === 'react-chrono' ? format : 'timeline';
  }
  return 'timeline';
}

/** Gives the format of text that is no JSON; undefined for what is none, such as a web page. */
export function formatOfText(text: string): FormatName | undefined {
  if (/^\s*BEGIN:(VCALENDAR|VEVENT)/i.test(text)) return 'icalendar';
  if (/^\s*[<[{]/.test(text)) return undefined;
  const header = text.slice(0, 2000).split(/[\r\n]/, 1)[0]!;
  if (!/[,;\t]/.test(header)) return undefined;
  return /\bheadline\b/i.test(header) && /\b(year|start date)\b/i.test(header) ? 'timelinejs-sheet' : 'table';
}

function formatOfList(list: unknown): FormatName {
  const keys = membersOf(list);
  const has = (...names: readonly string[]): boolean => names.some((name) => keys.has(name));
  if (has('@type', '@id')) return 'schema-org';
  if (has('cardTitle', 'cardSubtitle', 'cardDetailedText')) return 'react-chrono';
  if (has('content') && has('start')) return 'vis-timeline';
  if (/^https?:\/\/www\.wikidata\.org\/entity\//.test(textOf(memberOf(list, '0', 'item')))) return 'wikidata';
  if (has('date', 'displayDate') && has('title')) return 'timeline';
  return [...keys].some((key) => ROW_DATE.test(key)) || (keys.size > 0 && !has('title', 'summary', 'body'))
    ? 'rows'
    : 'timeline';
}

/** The members that the first entries of a list have. */
function membersOf(list: unknown): ReadonlySet<string> {
  return new Set(Array.from({length: LOOKED_AT}, (_, at) => keysOf(memberOf(list, `${at}`))).flat());
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
