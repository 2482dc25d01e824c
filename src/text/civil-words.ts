/**
 * Civil dates and numbers in words, by Intl: every formatter is made once, no language tag throws, and no time zone moves a day.
 *
 * The only `Date` objects of the floor are made here, for Intl, and always in UTC.
 */
/** By the letter that asks for it. */
const PARTS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  y: {year: 'numeric'},
  e: {era: 'short'},
  M: {month: 'long'},
  m: {month: 'short'},
  d: {day: 'numeric'},
  w: {weekday: 'long'},
  h: {timeStyle: 'short'},
};

const formatters = new Map<string, unknown>();

/** The language, and a page's words for the eras instead of Intl's. */
export interface EraWriter {
  readonly locale: string;
  readonly overrides?: {readonly eraBefore?: unknown; readonly eraAfter?: unknown} | undefined;
}

/** A day and its hour; months and days count from 1, and what is not told may be absent. */
export interface CivilTime {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
}

/**
 * Writes a civil date, or a range of two with what they share said once.
 *
 * @param fields - what to write: y year, e era, M month, m short month, d day, w weekday, h hour.
 * @param first - years within ±271,821.
 * @param last - not before `first`.
 */
export function civilWords({locale, overrides}: EraWriter, fields: string, first: CivilTime, last = first): string {
  // Days without their year are told by a leap year's, which has all of them.
  const instant = ({year, month = 1, day = 1, hour = 0}: CivilTime): number =>
    new Date(Date.UTC(2000, month - 1, day, hour)).setUTCFullYear(fields.includes('y') ? year : 2000);
  const options: Intl.DateTimeFormatOptions = {timeZone: 'UTC', calendar: 'gregory', hourCycle: 'h23'};
  for (const field of fields) Object.assign(options, PARTS[field]);
  return formatter(Intl.DateTimeFormat, locale, options)
    .formatRangeToParts(instant(first), instant(last))
    .map(({type, value, source}) => {
      const {year} = source === 'endRange' ? last : first;
      if (type === 'era')
        return ((year < 1 ? overrides?.eraBefore : overrides?.eraAfter) as string | undefined) ?? value;
      return type === 'year' && year < -9998 ? numberIn(locale, 1 - year) : value;
    })
    .join('');
}

/**
 * A number with the locale's digits and separators; from a million on with its word, "13.8 billion".
 *
 * @param digits - significant ones kept of numbers with a word.
 */
export function numberIn(locale: string, value: number, digits = 0): string {
  return formatter(
    Intl.NumberFormat,
    locale,
    digits && value >= 1e6 ? {notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: digits} : {},
  ).format(value);
}

/** One formatter of Intl for each tag and options. A tag that is none gives English, as a language that Intl does not know. */
export function formatter<Options, Formatter>(
  Kind: new (tags: string[], options: Options) => Formatter,
  locale: string,
  options: Options,
): Formatter {
  const key = Kind.name + locale + JSON.stringify(options);
  let made = formatters.get(key) as Formatter | undefined;
  if (!made) {
    try {
      made = new Kind([locale, 'en'], options);
    } catch {
      made = new Kind(['en'], options);
    }
    formatters.set(key, made);
  }
  return made;
}
