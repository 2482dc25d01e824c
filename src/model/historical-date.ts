/**
 * Historical dates: EDTF text to an interval of days with precision, certainty and ends.
 *
 * Reads the Library of Congress profile of 4 February 2019, levels 0, 1 and 2, in time linear in the text. What the profile
 * leaves open is decided in docs/decisions/0020-own-edtf-parser.md.
 */
import {edtfHint} from './edtf-hint.js';
import {FARTHEST_YEAR, parsePoint, type DatePrecision, type DateSide} from './edtf-point.js';
import {dayFromCivil, daysInMonth} from './calendar.js';
import type {Problem} from './problem.js';

export type {DatePrecision, DateSide} from './edtf-point.js';

/** Whether an end is said; `unknown` is not `open`: it was, but nobody knows when. */
export type DateEnd = 'known' | 'open' | 'unknown';

/**
 * A date, frozen. Its bounds are −∞ and +∞ at an end that is open or left empty; they place something only at a `known` end.
 */
export interface HistoricalDate extends DateSide {
  /** The EDTF that says all this; a year given as a number is written as one. */
  readonly text: string;
  readonly start: DateEnd;
  readonly end: DateEnd;
}

export type ParsedDate =
  {readonly ok: true; readonly date: HistoricalDate} | {readonly ok: false; readonly problem: Problem};

/** Longer text is no date; it is refused unread. */
const LONGEST_TEXT = 500;
const REVERSED = 'it ends before it begins';
const PLAIN_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * Reads a date. Never throws, whatever it is given.
 *
 * @param text - EDTF, or a year as a whole number up to 9999 (astronomical: 0 is 1 BC); larger numbers are no years but
 *   `20160502` or milliseconds.
 * @returns the date; or a problem `date/invalid`, whose sentence says what to write instead.
 */
export function parseHistoricalDate(text: string | number): ParsedDate {
  const edtf = typeof text === 'number' ? yearText(text) : text;
  if (typeof edtf !== 'string') {
    const given = typeof text === 'number' ? `${text}` : `This ${typeof text}`;
    return fault(given, 'write "2016-05-02", or a whole year up to 9999');
  }
  const date = edtf.length > LONGEST_TEXT ? 'it is too long' : (parsePlain(edtf) ?? parseAny(edtf));
  if (typeof date === 'object') return {ok: true, date: Object.freeze(date)};
  return fault(`"${edtf.length > 40 ? edtf.slice(0, 40) + '…' : edtf}"`, date || edtfHint(edtf));
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
  const {earliestDay, latestDay} = placedSide(date.text.replace(/S\d+/, '')) ?? date;
  return (earliestDay + latestDay) / 2;
}

/**
 * The two sides of an interval with each side's own bounds and flags, for soft ends; null for a side that is open or unknown.
 * What is no interval gives itself on both sides.
 */
export function dateSides(date: HistoricalDate): {readonly start: DateSide | null; readonly end: DateSide | null} {
  const [first, second] = date.text.split('/');
  return second === undefined ? {start: date, end: date} : {start: placedSide(first!), end: placedSide(second)};
}

/** Whether it is drawn as a bar: intervals, and all that is known to the decade or less. */
export function isSpan(date: HistoricalDate): boolean {
  return isPlaced(date) && /^(interval|decade|century|millennium)$/.test(date.precision);
}

/** The fast path: `YYYY`, `YYYY-MM` and `YYYY-MM-DD`, which most dates are; the rest goes to the full reader. */
function parsePlain(text: string): HistoricalDate | undefined {
  const [, years, months, days] = PLAIN_DATE.exec(text) ?? [];
  if (!years) return undefined;
  const year = +years;
  const month = +(months ?? 1);
  const day = +(days ?? 1);
  const length = daysInMonth(year, month);
  const earliestDay = dayFromCivil(year, month, day);
  const latestDay = days ? earliestDay + 1 : months ? earliestDay + length : dayFromCivil(year + 1, 1, 1);
  const precision = days ? 'day' : months ? 'month' : 'year';
  if (day > length) return undefined;
  return {text, earliestDay, latestDay, precision, uncertain: false, approximate: false, start: 'known', end: 'known'};
}

function parseAny(text: string): HistoricalDate | string {
  if (text.includes('/')) return parseInterval(text);
  if (/^(\[.*\]|\{.*\})$/.test(text)) return parseSet(text);
  const point = parsePoint(text, true);
  return typeof point === 'string' ? point : {text, ...point, start: endOf(point), end: endOf(point)};
}

function parseInterval(text: string): HistoricalDate | string {
  const sides: DateSide[] = [];
  const bounds = [-Infinity, Infinity];
  const ends: DateEnd[] = [];
  for (const part of text.split('/')) {
    const point = part && part !== '..' ? parsePoint(part, false) : undefined;
    if (typeof point === 'string') return point;
    if (point) {
      bounds[ends.length] = ends.length ? point.latestDay : point.earliestDay;
      sides.push(point);
    }
    ends.push(point ? endOf(point) : part ? 'open' : 'unknown');
  }
  if (ends.length > 2) return '';
  if (bounds[0]! >= bounds[1]!) return REVERSED;
  return joined(text, 'interval', sides, bounds, ends);
}

/** A set by its outer bounds; its ranges are never expanded. */
function parseSet(text: string): HistoricalDate | string {
  const list = text.slice(1, -1);
  // ".." has one side only where the list begins or ends, and a range has but two.
  if (/\.\.[^,]*\.\./.test(list)) return '';
  const ends: DateEnd[] = [list.startsWith('..') ? 'open' : 'known', list.endsWith('..') ? 'open' : 'known'];
  const points: DateSide[] = [];
  for (const member of list.replace(/^\.\.|\.\.$/g, '').split(',')) {
    const [from, to = from] = member.split('..').map((side) => parsePoint(side, false));
    if (typeof from !== 'object') return from ?? '';
    if (typeof to !== 'object') return to ?? '';
    if (to.latestDay <= from.earliestDay) return REVERSED;
    if (to.precision !== from.precision) return '';
    if (endOf(from) !== 'known') ends.fill('unknown');
    points.push(from, to);
  }
  const earliest = ends[0] === 'open' ? -Infinity : Math.min(...points.map((point) => point.earliestDay));
  const latest = ends[1] === 'open' ? Infinity : Math.max(...points.map((point) => point.latestDay));
  return joined(text, 'set', points, [earliest, latest], ends);
}

function joined(
  text: string,
  precision: DatePrecision,
  points: DateSide[],
  bounds: number[],
  ends: DateEnd[],
): HistoricalDate {
  return {
    text,
    earliestDay: bounds[0]!,
    latestDay: bounds[1]!,
    precision,
    uncertain: points.some((point) => point.uncertain),
    approximate: points.some((point) => point.approximate),
    start: ends[0]!,
    end: ends[1]!,
  };
}

function endOf({precision}: DateSide): DateEnd {
  return precision === 'none' ? 'unknown' : 'known';
}

function placedSide(text: string): DateSide | null {
  const point = parsePoint(text, false);
  return typeof point === 'object' && endOf(point) === 'known' ? Object.freeze(point) : null;
}

/** A year as EDTF; undefined for what is no year. */
function yearText(year: number): string | undefined {
  if (!Number.isInteger(year) || year > 9999 || year < -FARTHEST_YEAR) return undefined;
  return year < -9999 ? `Y${year}` : (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}

function fault(subject: string, reason: string): ParsedDate {
  return {
    ok: false,
    problem: Object.freeze({code: 'date/invalid', path: '', message: `${subject} is not a date: ${reason}.`}),
  };
}
