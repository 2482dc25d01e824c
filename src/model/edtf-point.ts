/**
 * One date of EDTF, without interval and set: from its text to bounds in days, precision and flags.
 *
 * Source: Library of Congress, "Extended Date/Time Format (EDTF) Specification", 4 February 2019,
 * https://www.loc.gov/standards/datetime/, levels 0 to 2. The notation leaves some bounds open; the project's answers
 * stand in docs/decisions/0020-own-edtf-parser.md.
 *
 * Method: a part that is absent means the same days as one that is unspecified (`2004` covers what `2004-XX-XX` covers), so
 * one search for the first and the last day that the digits allow serves every form. It ends at the first year it looks at,
 * or soon after, where only a leap year will do.
 */
import {dayFromCivil, daysInMonth} from './calendar.js';

/** How exact a date is said; `none`: it names no time that could be placed. */
export type DatePrecision =
  'second' | 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'millennium' | 'interval' | 'set' | 'none';

/** Whether an end is said; `unknown` is not `open`: it was, but nobody knows when. */
export type DateEnd = 'known' | 'open' | 'unknown';

/** A date's bounds and how they are meant. */
export interface DateSide {
  /** First moment that the date can mean, in days since 1970-01-01T00:00, proleptic Gregorian. */
  readonly earliestDay: number;
  /** First moment after all that the date can mean. */
  readonly latestDay: number;
  readonly precision: DatePrecision;
  /** `?` or `%` stands at the date or at any part of it; bounds do not widen. */
  readonly uncertain: boolean;
  /** `~` or `%`, likewise. */
  readonly approximate: boolean;
}

/**
 * A date, frozen. Its bounds are −∞ and +∞ at an end that is open or left empty; they place something only at a `known` end.
 */
export interface HistoricalDate extends DateSide {
  /** The EDTF that says all this; a year given as a number is written as one. */
  readonly text: string;
  readonly start: DateEnd;
  readonly end: DateEnd;
}

/** Farthest year, either way, whose days are still exact integers in a float64. */
const FARTHEST_YEAR = 2e13;

/** Sign, year, month, day and time of day; a zone from −12:00 to +14:00 may follow a time. */
const DATE =
  /^[?~%]?(-?)([\dX]{4})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?(?:T(24:00:00|(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:Z|(?!(?:\+14|-12):(?!00)|-1[34]|-00(?::00)?$)[+-](?:0\d|1[0-4])(?::[0-5]\d)?)?)?)?)?$/;
/** Four digits before `S`, or five and more, or an exponent, after `Y`; then the significant digits. */
const YEAR =
  /^[?~%]?(?:(?!-0000)(?=-?\d{4}S)|Y(?=-?[1-9]\d*(?:\d{4}|E)))(-?)(\d+(?:E[1-9]\d*)?)(?:S([1-9]\d*))?[?~%]?$/;
/** First months of the codes 21 to 41: seasons, northern seasons, southern seasons, quarters, thirds, halves. */
const GROUP_STARTS = '369c369c9c36147a15917';

/** Reads one date; gives what is wrong with it in a few words, '' when it is no EDTF at all. */
export function parsePoint(text: string): HistoricalDate | string {
  const parts = DATE.exec(text) ?? longYear(text);
  if (typeof parts === 'string') return parts;
  const [, sign, year = '', month = 'XX', day, time] = parts;
  if (time && /[X?~%]/.test(text)) return '';
  const days = day ?? 'XX';
  const code = +month;
  const start = day ? NaN : parseInt(GROUP_STARTS[code - 21]!, 16);
  const end = start + (code < 37 ? 3 : code < 40 ? 4 : 6);
  // January and December have every day that there is.
  const dayInYear = (ofYear: number, last: boolean): number | undefined =>
    start
      ? dayFromCivil(ofYear, last ? end : start, last ? 0 : 1)
      : search(month === 'XX' ? (last ? '12' : '1') : month, last, (ofMonth) => {
          const length = ofMonth > 0 && ofMonth < 13 ? daysInMonth(ofYear, ofMonth) : 0;
          return search(days === 'XX' ? `${last ? length : 1}` : days, last, (date) =>
            date > 0 && date <= length ? dayFromCivil(ofYear, ofMonth, date) : undefined,
          );
        });
  const dayIn = (last: boolean): number | undefined =>
    search(year, last === !sign, (size) => (sign && !size ? undefined : dayInYear(sign ? -size : size, last)));
  // A leap year has every day that there is.
  const earliest = dayInYear(2000, false) && dayIn(false);
  if (earliest === undefined) return 'no such day';
  const unknown = year.indexOf('X');
  const precision =
    parts.length < 4
      ? 'year'
      : unknown && month !== 'XX'
        ? time
          ? 'second'
          : start
            ? 'season'
            : days === 'XX' || month.includes('X')
              ? 'month'
              : 'day'
        : ((['none', 'millennium', 'century', 'decade'] as const)[unknown] ?? 'year');
  if (!time) return dated(text, precision, earliest, dayIn(true)! + 1);
  const seconds = time.split(':').reduce((sum, part) => sum * 60 + +part, 0);
  // As written, whatever the zone; 24:00:00 is the last second of its day, not the first of the next.
  const second = Math.min(86399, seconds);
  return dated(text, precision, earliest + second / 86400, earliest + (second + 1) / 86400);
}

/** A date with the flags that its text has marks of; its ends are known unless it names no time that could be placed. */
export function dated(
  text: string,
  precision: DatePrecision,
  earliestDay: number,
  latestDay: number,
  start: DateEnd = precision === 'none' ? 'unknown' : 'known',
  end = start,
): HistoricalDate {
  const uncertain = /[?%]/.test(text);
  return Object.freeze({
    text,
    earliestDay,
    latestDay,
    precision,
    uncertain,
    approximate: /[~%]/.test(text),
    start,
    end,
  });
}

/**
 * Years beyond four digits, exponents and significant digits, such as `Y170000002`, `Y-17E7`, `1950S2`: nothing, the sign and the
 * digits, with X for those that are not significant; or what is wrong.
 */
function longYear(text: string): readonly [string, string, string] | string {
  const [, sign = '', year = '', digits] = YEAR.exec(text) ?? [];
  const size = `${+year}`;
  if (+size > FARTHEST_YEAR) return 'too far away';
  const significant = +(digits ?? size.length);
  if (!year || significant > Math.max(4, size.length)) return '';
  return ['', sign, size.slice(0, significant).padEnd(size.length, 'X')];
}

/** Puts digits for each X, the least first or the greatest, until `at` finds a day in the number. */
function search(pattern: string, back: boolean, at: (value: number) => number | undefined): number | undefined {
  if (!pattern.includes('X')) return at(+pattern);
  for (let digit = 0; digit < 10; digit++) {
    const found = search(pattern.replace('X', `${back ? 9 - digit : digit}`), back, at);
    if (found !== undefined) return found;
  }
  return undefined;
}
