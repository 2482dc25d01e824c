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
  const precision = pointPrecision(year, month, day, time);
  const code = +month;
  if (code > 20 && code < 42 && !parts[4]) {
    const start = parseInt(GROUP_STARTS[code - 21]!, 16);
    const end = start + (code < 37 ? 3 : code < 40 ? 4 : 6);
    const next = end > 12 ? 1 : 0;
    const from = searchYears(sign!, year, false, (value) => dayFromCivil(value, start, 1));
    return side(
      text,
      precision,
      from!,
      searchYears(sign!, year, true, (value) => dayFromCivil(value + next, end - 12 * next, 1))!,
    );
  }
  const months = numbers(month).filter((value) => value > 0 && value < 13);
  const days = numbers(day).filter((value) => value > 0 && value < 32);
  const firstDay = (value: number) => {
    for (const at of months) {
      const found = days.find((date) => date <= daysInMonth(value, at));
      if (found) return dayFromCivil(value, at, found);
    }
    return undefined;
  };
  // A leap year has every day that there is.
  const earliest = firstDay(2000) && searchYears(sign!, year, false, firstDay);
  if (earliest === undefined) return 'there is no such day';
  if (time) {
    // As written, whatever the zone; 24:00:00 is the last second of its day, not the first of the next.
    const second = Math.min(
      86399,
      time.split(':').reduce((sum, part) => sum * 60 + +part, 0),
    );
    return side(text, precision, earliest + second / 86400, earliest + (second + 1) / 86400);
  }
  months.reverse();
  days.reverse();
  return side(text, precision, earliest, searchYears(sign!, year, true, firstDay)! + 1);
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
 * Goes through the years that four digits allow, in time or back in time, until one of them has what is looked for.
 *
 * The year 0 has no negative form.
 */
function searchYears(
  sign: string,
  digits: string,
  back: boolean,
  at: (year: number) => number | undefined,
): number | undefined {
  const heads = numbers(digits.slice(0, 2));
  const tails = numbers(digits.slice(2));
  if (back === !sign) {
    heads.reverse();
    tails.reverse();
  }
  for (const head of heads) {
    for (const tail of tails) {
      const size = head * 100 + tail;
      const found = size || !sign ? at(sign ? -size : size) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Every number that two digits can mean, ascending. */
function numbers(digits: string): number[] {
  const [tens, ones] = [digits[0]!, digits[1]!];
  const all: number[] = [];
  for (let ten = tens === 'X' ? 0 : +tens; ten < 10; ten += tens === 'X' ? 1 : 10) {
    for (let one = ones === 'X' ? 0 : +ones; one < 10; one += ones === 'X' ? 1 : 10) all.push(ten * 10 + one);
  }
  return all;
}

function side(text: string, precision: DatePrecision, earliestDay: number, latestDay: number): DateSide {
  return {earliestDay, latestDay, precision, uncertain: /[?%]/.test(text), approximate: /[~%]/.test(text)};
}
