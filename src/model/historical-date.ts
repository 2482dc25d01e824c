/**
 * Historical dates: EDTF text to an interval of days with precision, certainty and ends.
 *
 * Reads the Library of Congress profile of 4 February 2019, levels 0, 1 and 2, in time linear in the text. What the profile
 * leaves open is decided in docs/decisions/0020-own-edtf-parser.md.
 */
import {repairEdtf} from './edtf-hint.js';
import {dated, parsePoint, type HistoricalDate} from './edtf-point.js';
import {edtfFromYear} from './edtf-text.js';
import {problemOf, type Problem} from './problem.js';

export type {DateEnd, DatePrecision, DateSide, HistoricalDate} from './edtf-point.js';

export type ParsedDate =
  {readonly ok: true; readonly date: HistoricalDate} | {readonly ok: false; readonly problem: Problem};

/** Longer text is no date; it is refused unread. */
const LONGEST_TEXT = 500;
const FORMS = '2016-05-02, 2016-05, 2016, 2016/2018, 1850~, 199X or Y-12000';

/**
 * Reads a date. Never throws, whatever it is given.
 *
 * @param text - EDTF, or a year as a whole number up to 9999 (astronomical: 0 is 1 BC); larger numbers are no years but
 *   `20160502` or milliseconds.
 * @returns the date; or a problem `date/invalid`, whose sentence says what to write instead.
 */
export function parseHistoricalDate(text: string | number): ParsedDate {
  const date = readEdtf(text);
  return typeof date === 'object' ? {ok: true, date} : {ok: false, problem: problemOf('date/invalid', date)};
}

/** Reads a date likewise, and gives the sentence alone for what is none. */
export function readEdtf(text: unknown): HistoricalDate | string {
  const edtf =
    typeof text === 'number'
      ? Number.isInteger(text) && text <= 9999
        ? edtfFromYear(text)
        : `${text}`
      : typeof text === 'string'
        ? text
        : typeof text;
  const date = edtf.length > LONGEST_TEXT ? 'too long' : parseAny(edtf);
  if (typeof date === 'object') return date;
  const shown = edtf.replace(/(?<=^.{40}).+|"/gs, '…');
  const repaired = repairEdtf(shown);
  const reason = date || `write ${typeof parseAny(repaired) === 'object' ? `"${repaired}"` : FORMS}`;
  return `"${shown}" is not a date: ${reason}.`;
}

/** Whether it names a time that could be placed; `XXXX`, `XXXX-12-25` and `../..` do not. */
export function isPlaced({start, end}: HistoricalDate): boolean {
  return start === 'known' || end === 'known';
}

/**
 * Where a point is drawn, in days since 1970-01-01: the middle of its bounds, the estimate of `1950S2`, the bound that is
 * known where the other is not; NaN when it has no place.
 */
export function placeDay(date: HistoricalDate): number {
  const {start, end} = date;
  if (start !== 'known') return end === 'known' ? date.latestDay : NaN;
  if (end !== 'known') return date.earliestDay;
  // Without significant digits its own bounds are those; read again, they would take most of the time that a plot takes.
  const {earliestDay, latestDay} = (date.text.includes('S') && placedSide(date.text.replace(/S\d+/, ''))) || date;
  return (earliestDay + latestDay) / 2;
}

/**
 * The two sides of an interval with each side's own bounds and flags, for soft ends; null for a side that is open or unknown.
 * What is no interval gives itself on both sides.
 */
export function dateSides(date: HistoricalDate): {
  readonly start: HistoricalDate | null;
  readonly end: HistoricalDate | null;
} {
  const [first, second] = date.text.split('/');
  return second === undefined ? {start: date, end: date} : {start: placedSide(first!), end: placedSide(second)};
}

/** Whether it is drawn as a bar: intervals, and all that is known to the decade or less. */
export function isSpan(date: HistoricalDate): boolean {
  return isPlaced(date) && /^(interval|decade|century|millennium)$/.test(date.precision);
}

function parseAny(text: string): HistoricalDate | string {
  const parse = text.includes('/') ? parseInterval : /^(\[.*\]|\{.*\})$/.test(text) ? parseSet : undefined;
  // A time of day stands alone.
  return parse ? (text.includes('T') ? '' : parse(text)) : parsePoint(text);
}

function parseInterval(text: string): HistoricalDate | string {
  const range = rangeOf(
    text
      .split('/')
      .map((side) =>
        side && side !== '..' ? parsePoint(side) : dated(side, 'none', -Infinity, Infinity, side ? 'open' : 'unknown'),
      ),
  );
  if (typeof range === 'string') return range;
  const [from, to] = range;
  return dated(text, 'interval', from.earliestDay, to.latestDay, from.start, to.end);
}

/** A set by its outer bounds; its ranges are never expanded. */
function parseSet(text: string): HistoricalDate | string {
  // ".." has one side only where the list begins or ends, and a range has but two.
  if (/\.\.[^,]*\.\./.test(text)) return '';
  const [, before, list, after] = /^.(\.\.)?(.*?)(\.\.)?.$/.exec(text)!;
  const points: HistoricalDate[] = [];
  for (const member of list!.split(',')) {
    const range = rangeOf(member.split('..').map(parsePoint));
    if (typeof range === 'string') return range;
    if (range[0].precision !== range[1].precision) return '';
    points.push(...range);
  }
  const end = (open?: string) => (points.every(isPlaced) ? (open ? 'open' : 'known') : 'unknown');
  const start = end(before);
  const last = end(after);
  return dated(
    text,
    'set',
    start === 'open' ? -Infinity : Math.min(...points.map((point) => point.earliestDay)),
    last === 'open' ? Infinity : Math.max(...points.map((point) => point.latestDay)),
    start,
    last,
  );
}

/** First and last of one or two dates, or why they are none. */
function rangeOf([from = '', to = from, ...more]: (HistoricalDate | string)[]):
  [HistoricalDate, HistoricalDate] | string {
  if (typeof from === 'string') return from;
  if (typeof to === 'string') return to;
  if (more.length) return '';
  return from.earliestDay < to.latestDay ? [from, to] : 'it ends before it begins';
}

function placedSide(text: string): HistoricalDate | null {
  const point = parsePoint(text);
  return typeof point === 'object' && isPlaced(point) ? point : null;
}
