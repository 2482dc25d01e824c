/** Dates of SIMILE Timeline (simile-ajax, date-time.js), and the one date that the four of an event make. */
import {edtfFromYear} from '../model/edtf-text.js';
import {edtfFromEnglish} from './english-dates.js';
import {readMoment, type Moment} from './foreign-moment.js';

/**
 * Reads ISO 8601, English dates and milliseconds; and years of any length as its "Gregorian" format has them: `33`, `-500`, which is
 * astronomical, and `500 BC`.
 *
 * @param isIso - the file says `iso8601`, which has no years of fewer than four digits.
 */
export function readSimileDate(value: unknown, isIso: boolean): Moment {
  // It reads a number as its digits: a year.
  const text = typeof value === 'number' && Math.abs(value) < 10_000 ? `${value}` : value;
  return readMoment(text, (words) => {
    const [, year, era] = isIso ? [] : (/^([+-]?\d{1,4})(?: ?(bce?|ad|ce))?$/i.exec(words) ?? []);
    if (!year) return edtfFromEnglish(words);
    return edtfFromYear(/^b/i.test(era ?? '') ? 1 - +year : +year);
  });
}

/** Dates of an event: the earliest and the latest that its start and its end may be. */
export interface SimileDates {
  readonly start?: string | undefined;
  readonly latestStart?: string | undefined;
  readonly earliestEnd?: string | undefined;
  readonly end?: string | undefined;
}

/** Start and end as EDTF, as a milestone has them. */
export interface SimileSpan {
  readonly date?: string | undefined;
  readonly end?: string | undefined;
}

/**
 * Gives what the dates say: of what lasted, an interval, with `?` at an end that two dates differ on; of what did not, one of
 * the days from the first date to the last.
 */
export function joinSimileDates({start, latestStart, earliestEnd, end}: SimileDates, lasted: boolean): SimileSpan {
  const first = start ?? latestStart;
  const last = end ?? earliestEnd;
  const latest = last ?? latestStart;
  if (!lasted && first && latest && isBefore(first, latest)) return {date: `[${first}..${latest}]`};
  if (!lasted && !last) return {date: first};
  const from = first && first + (latestStart && latestStart !== start ? '?' : '');
  const to = last && last + (earliestEnd && earliestEnd !== end ? '?' : '');
  return from ? {date: from, end: to} : {date: to && `/${to}`};
}

function isBefore(one: string, other: string): boolean {
  const [year, otherYear] = [one, other].map((edtf) => parseInt(edtf.replace('Y', ''), 10));
  return year === otherYear ? one < other : year! < otherYear!;
}
