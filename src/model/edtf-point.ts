/**
 * One date of EDTF, without interval and set: from its text to bounds in days, precision and flags.
 *
 * Source: Library of Congress, "Extended Date/Time Format (EDTF) Specification", 4 February 2019,
 * https://www.loc.gov/standards/datetime/, levels 0 to 2. The notation leaves some bounds open; the project's answers
 * stand in docs/decisions/0020-own-edtf-parser.md.
 *
 * Method: a part that is absent means the same days as one that is unspecified (`2004` covers what `2004-XX-XX` covers), so
 * one search over the least and greatest digits serves every form. Unspecified years are never enumerated, except for a
 * 29 February that needs a leap year, at most 10,000 of them.
 */
import {dayFromCivil, daysInMonth, isLeapYear} from './calendar.js';

/** How exact a date is said; `none`: it names no time that could be placed. */
export type DatePrecision =
  'second' | 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'millennium' | 'interval' | 'set' | 'none';

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

/** Farthest year, either way, whose days are still exact integers in a float64. */
export const FARTHEST_YEAR = 2e13;

/** Sign, year, month, day and time of day; a zone from −12:00 to +14:00 may follow a time. */
const DATE =
  /^[?~%]?(-?)([\dX]{4})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?(?:T(24:00:00|(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:Z|\+(?:14(?::00)?|(?:0\d|1[0-3])(?::[0-5]\d)?)|-(?!00(?::00)?$)(?:12(?::00)?|(?:0\d|1[01])(?::[0-5]\d)?))?)?)?)?$/;
const YEAR = /^[?~%]?(?:(-?\d{4})(?=S)|Y(-?[1-9]\d*)(?:E([1-9]\d*))?)(?:S([1-9]\d*))?[?~%]?$/;
/** First months of the codes 21 to 41: seasons, northern seasons, southern seasons, quarters, thirds, halves. */
const GROUP_STARTS = '369c369c9c36147a15917';

/**
 * Reads one date.
 *
 * @param timed - whether a time of day may follow, as it may outside intervals and sets.
 * @returns the date, or what is wrong with it in a few words; '' when it is no EDTF at all.
 */
export function parsePoint(text: string, timed: boolean): DateSide | string {
  const parts = DATE.exec(text);
  if (!parts) return parseYear(text);
  const [, sign, year = '', month = 'XX', day = 'XX', time] = parts;
  if (time && (!timed || /[X?~%]/.test(text))) return '';
  if (sign && year === '0000') return 'the year before 0001 is 0000';
  const code = +month;
  const precision = pointPrecision(year, month, day, time);
  if (code > 20 && code < 42 && !parts[4]) {
    const [first, last] = yearRange(sign!, year);
    const start = parseInt(GROUP_STARTS[code - 21]!, 16);
    const end = start + (code < 37 ? 3 : code < 40 ? 4 : 6);
    return side(
      text,
      precision,
      dayFromCivil(first, start, 1),
      dayFromCivil(last + +(end > 12), end > 12 ? end - 12 : end, 1),
    );
  }
  const months = candidates(month).filter((value) => value > 0 && value < 13);
  const days = candidates(day).filter((value) => value > 0 && value < 32);
  const earliest = edge(sign!, year, months, days, 0);
  if (earliest === undefined) return 'there is no such day';
  if (time) {
    // As written, whatever the zone; 24:00:00 is the last second of its day, not the first of the next.
    const second = Math.min(
      86399,
      time.split(':').reduce((sum, part) => sum * 60 + +part, 0),
    );
    return side(text, precision, earliest + second / 86400, earliest + (second + 1) / 86400);
  }
  return side(text, precision, earliest, edge(sign!, year, months.reverse(), days.reverse(), 1)! + 1);
}

/** Years beyond four digits, exponents and significant digits: `Y170000002`, `Y-17E7`, `1950S2`. */
function parseYear(text: string): DateSide | string {
  const parts = YEAR.exec(text);
  if (!parts) return '';
  const [, plain, long, exponent, digits] = parts;
  const year = +(plain ?? long!) * 10 ** +(exponent ?? 0);
  const size = Math.abs(year);
  if (size > FARTHEST_YEAR) return 'it is too far away to count in days';
  const length = String(size).length;
  if (plain === '-0000' || (long && !exponent && length < 5) || +digits! > Math.max(4, length)) return '';
  const unit = digits ? 10 ** Math.max(0, length - +digits) : 1;
  const least = size - (size % unit);
  const greatest = least + unit - 1;
  const [first, last] = year < 0 ? [-greatest, -least] : [least, greatest];
  return side(text, 'year', dayFromCivil(first, 1, 1), dayFromCivil(last + 1, 1, 1));
}

/** The known part decides: an unspecified month makes `2004-XX-05` a year, a day known in part is still a day. */
function pointPrecision(year: string, month: string, day: string, time: string | undefined): DatePrecision {
  const unknown = year.indexOf('X');
  if (unknown === 0) return 'none';
  if (month === 'XX') return (['year', 'millennium', 'century', 'decade'] as const)[Math.max(0, unknown)]!;
  return time ? 'second' : +month > 20 ? 'season' : day === 'XX' || month.includes('X') ? 'month' : 'day';
}

/**
 * The first day of all that the digits allow, or the last one.
 *
 * @param months - candidates in the order of search, as `days`: ascending for the first day, descending for the last.
 * @returns undefined when the calendar has none of them.
 */
function edge(sign: string, year: string, months: number[], days: number[], last: 0 | 1): number | undefined {
  const [least, greatest] = yearRange(sign, year);
  const near = last ? greatest : least;
  const dayIn = (candidate: number) => {
    for (const month of months) {
      const day = days.find((value) => value <= daysInMonth(candidate, month));
      if (day) return dayFromCivil(candidate, month, day);
    }
    return undefined;
  };
  const found = dayIn(near);
  if (found !== undefined || !months.includes(2) || !days.includes(29)) return found;
  // Only 29 February can be missing in one year and there in another.
  const leapYears = candidates(year).filter((value) => isLeapYear(value) && (value || !sign));
  const leap = leapYears.at((last === 1) === !sign ? -1 : 0);
  return leap === undefined ? undefined : dayIn(sign ? -leap : leap);
}

/** Least and greatest year of the digits; the year 0 has no negative form. */
function yearRange(sign: string, digits: string): [number, number] {
  const least = +digits.replaceAll('X', '0');
  const greatest = +digits.replaceAll('X', '9');
  return sign ? [-greatest, -(least || 10 ** (3 - digits.lastIndexOf('X')))] : [least, greatest];
}

/** Every number that the digits can mean, ascending. */
function candidates(digits: string): number[] {
  let numbers = [0];
  for (const digit of digits) {
    const longer: number[] = [];
    for (const head of numbers) {
      if (digit !== 'X') longer.push(head * 10 + +digit);
      else for (let tail = 0; tail < 10; tail++) longer.push(head * 10 + tail);
    }
    numbers = longer;
  }
  return numbers;
}

function side(text: string, precision: DatePrecision, earliestDay: number, latestDay: number): DateSide {
  return {earliestDay, latestDay, precision, uncertain: /[?%]/.test(text), approximate: /[~%]/.test(text)};
}
