/**
 * Historical dates in words, for any locale: Intl writes what it can, `date-messages.ts` the rest.
 *
 * Precision decides the fields; the era shows below the year 1000; years from −100,000 back are "years ago". Rows of words:
 * test/fixtures/edtf-labels.json.
 */
import {civilFromDay} from '../model/calendar.js';
import {dateSides, type HistoricalDate} from '../model/historical-date.js';
import {civilWords, numberIn, type CivilTime} from './civil-words.js';
import {dateMessages, type DateMessages} from './date-messages.js';
import {say, type MessageOverrides} from './messages.js';

/** What all words of one call depend on. */
export interface Writer {
  readonly locale: string;
  /** Words that replace the shipped ones. */
  readonly overrides?: MessageOverrides | undefined;
  /** Puts the weekday before exact days. */
  readonly weekday?: boolean | undefined;
  /** Gives the words of rare dates; without them such a date is written as its EDTF. */
  readonly rareDates?: (() => RareDateWords | undefined) | undefined;
}

/** Words that few histories need; see `rare-date-words.ts`. */
export interface RareDateWords {
  /** A set, a part of a year, a year by some of its digits, an early decade, what is in no one year. */
  readonly rareWords: (writer: Writer, date: HistoricalDate) => string;
}

/** From this year back, a date is so many years ago. */
const AGO_YEAR = -100000;
/** Beyond it, a year is written "Year 12,000". */
export const PLAIN_YEAR = 9999;
export const FIELDS: Readonly<Record<string, string>> = {second: 'dMy', day: 'dMy', month: 'My', year: 'y'};

/** Says a message of a date: `{date}` or `{year}` are words, `{n}` is a number, or words of one, and `{nth}` an ordinal. */
export function tell({locale, overrides}: Writer, key: keyof DateMessages, words = '', n?: number | string): string {
  return say(dateMessages(locale, overrides)[key]!, locale, {date: words, year: words, n, nth: n});
}

/** A number as ordinal: "3rd". */
export function ordinal({locale, overrides}: Writer, n: number): string {
  return say(dateMessages(locale, overrides).nth, locale, {n}, 'ordinal');
}

/** A year alone: "2016", "44 BC", "66 million years ago". `about` puts the circa where it belongs. */
export function yearWords(writer: Writer, year: number, about = false): string {
  const ago = year <= AGO_YEAR;
  const far = year > PLAIN_YEAR;
  const words = ago
    ? numberIn(writer.locale, -year, 3)
    : far
      ? tell(writer, 'longYear', '', year)
      : dayWords(writer, 'y', {year});
  const said = about ? tell(writer, ago || far ? 'circa' : 'circaYear', words) : words;
  return ago ? tell(writer, 'yearsAgo', '', said) : said;
}

/**
 * Writes a date as it is read: "2. Mai 2016", "um 1850", "20. Jahrhundert", "seit 2012". Languages without words of their own
 * get English ones round Intl's; a tag that is none gives English.
 */
export function dateWords(writer: Writer, date: HistoricalDate): string {
  const {start, end} = dateSides(date);
  if (start && end) return start === end ? pointWords(writer, date) : rangeWords(writer, start, end, date.text);
  if (start) return tell(writer, date.end === 'open' ? 'since' : 'endUnknown', pointWords(writer, start));
  if (end) return tell(writer, date.start === 'open' ? 'until' : 'startUnknown', pointWords(writer, end));
  return tell(writer, 'undated');
}

function pointWords(writer: Writer, date: HistoricalDate): string {
  const {precision} = date;
  const first = civilFromDay(date.earliestDay);
  const last = civilFromDay(Math.ceil(date.latestDay) - 1);
  const {year} = first;
  const fields = FIELDS[precision];
  let words: string;
  if (precision === 'decade' && year > 9) {
    words = tell(writer, precision, civilWords(writer, 'y', first));
  } else if (precision === 'century' || precision === 'millennium') {
    words = centuryWords(writer, precision, year);
  } else if (fields && year === last.year) {
    words =
      fields === 'y'
        ? yearWords(writer, year, date.approximate)
        : dayWords(writer, (writer.weekday && fields === 'dMy' ? 'w' : '') + fields, first, last);
  } else {
    return writer.rareDates?.()?.rareWords(writer, date) ?? date.text;
  }
  return flaggedWords(writer, date, words);
}

/** Words with what a date's flags say of it; a year has its own circa. */
export function flaggedWords(writer: Writer, date: HistoricalDate, words: string): string {
  const said = date.approximate && date.precision !== 'year' ? tell(writer, 'circa', words) : words;
  return date.uncertain ? tell(writer, 'uncertain', said) : said;
}

/** A century or millennium by one of its years. */
export function centuryWords(writer: Writer, unit: 'century' | 'millennium', year: number): string {
  const nth = ordinal(writer, Math.floor(Math.abs(year) / (unit === 'century' ? 100 : 1000)) + 1);
  const words = tell(writer, unit, '', nth);
  return year < 0 ? `${words} ${tell(writer, 'eraBefore')}` : words;
}

/** A range of days or months is said as one where both sides are exact to the same unit; else each side by itself. */
function rangeWords(writer: Writer, from: HistoricalDate, to: HistoricalDate, text: string): string {
  const fields = FIELDS[from.precision];
  return fields && from.precision === to.precision && !/[?~%XYS]/.test(text)
    ? dayWords(writer, fields, civilFromDay(from.earliestDay), civilFromDay(to.earliestDay))
    : `${pointWords(writer, from)} – ${pointWords(writer, to)}`;
}

/** Years from one to another. */
export function yearsWords(writer: Writer, first: number, last: number): string {
  return first <= AGO_YEAR || last > PLAIN_YEAR
    ? [...new Set([first, last])].map((year) => yearWords(writer, year)).join(' – ')
    : dayWords(writer, 'y', {year: first}, {year: last});
}

/**
 * One day, month or year, or from one to another, in the fields of {@link civilWords}; without the year where `fields` does
 * not end in `y`.
 */
export function dayWords(writer: Writer, fields: string, first: CivilTime, last = first): string {
  const {year} = first;
  const dated = fields.endsWith('y');
  if (dated && (year > PLAIN_YEAR || year <= AGO_YEAR))
    return `${dayWords(writer, fields.slice(0, -1), first, last)}, ${yearWords(writer, year)}`;
  const words = civilWords(writer, dated && year < 1000 ? `${fields}e` : fields, first, last);
  return /^de\b/i.test(writer.locale) && fields.includes('dM') && !words.includes('–')
    ? words.replace(/([^,]) /g, '$1\u00a0')
    : words;
}
