/**
 * Civil dates and numbers in words, by Intl: every formatter is made once, no language tag throws, and no time zone moves a day.
 *
 * The only `Date` objects of the floor are made here, for Intl, and always in UTC.
 */
import type {CivilDate} from '../model/calendar.js';

/** What to write: y year, e era, M month, m short month, d day, w weekday, h hour. */
type Fields = string;

const PARTS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  y: {year: 'numeric'},
  e: {era: 'short'},
  M: {month: 'long'},
  m: {month: 'short'},
  d: {day: 'numeric'},
  w: {weekday: 'long'},
  h: {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'},
};

const cache = new Map<string, unknown>();

/** A page's words for the eras instead of Intl's. */
export interface EraWords {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/**
 * Writes a civil date, or a range of two with what they share said once.
 *
 * @param day - years within ±271,821.
 * @param last - the last day of the range; not before `day`.
 */
export function civilWords(
  locale: string,
  fields: Fields,
  day: CivilDate,
  last?: CivilDate,
  eras: EraWords = {},
  hour = 0,
): string {
  const format = cached(locale, fields, (tags) => {
    const options = [...fields].map((field) => PARTS[field]);
    return new Intl.DateTimeFormat(
      tags,
      Object.assign({timeZone: 'UTC', calendar: 'gregory'}, ...options) as Intl.DateTimeFormatOptions,
    );
  });
  const parts = last
    ? format.formatRangeToParts(instant(day), instant(last))
    : format.formatToParts(instant(day, hour));
  return parts
    .map((part) => {
      const {year} = last && 'source' in part && part.source === 'endRange' ? last : day;
      if (part.type === 'era') return (year < 1 ? eras.before : eras.after) ?? part.value;
      return part.type === 'year' && year < -9998 ? numberIn(locale, 1 - year) : part.value;
    })
    .join('');
}

/**
 * A number with the locale's digits and separators; from a million on with its word, "13.8 billion".
 *
 * @param digits - significant ones kept of numbers with a word.
 */
export function numberIn(locale: string, value: number, digits = 0): string {
  const kept = value < 1e6 ? 0 : digits;
  const options: Intl.NumberFormatOptions = kept
    ? {notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: kept}
    : {};
  return cached(locale, `#${kept}`, (tags) => new Intl.NumberFormat(tags, options)).format(value);
}

/** The plural category of an ordinal: "1st" is `one` in English. */
export function ordinalCategory(locale: string, value: number): Intl.LDMLPluralRule {
  return cached(locale, 'nth', (tags) => new Intl.PluralRules(tags, {type: 'ordinal'})).select(value);
}

/** Joins alternatives ("a, b, or c") or all of them ("a, b and c"). */
export function listWords(locale: string, words: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return cached(locale, type, (tags) => new Intl.ListFormat(tags, {type})).format(words);
}

/** One formatter for each tag and purpose. A tag that is none gives English, as a language that Intl does not know. */
function cached<T>(locale: string, purpose: string, make: (tags: string[]) => T): T {
  const key = purpose + locale;
  let format = cache.get(key) as T | undefined;
  if (!format) {
    try {
      format = make([locale, 'en']);
    } catch {
      format = make(['en']);
    }
    cache.set(key, format);
  }
  return format;
}

function instant({year, month, day}: CivilDate, hour = 0): Date {
  const date = new Date(0);
  date.setUTCHours(hour);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
