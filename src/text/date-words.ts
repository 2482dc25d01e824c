/**
 * Historical dates in words, for any locale: Intl writes what it can, `date-messages.ts` the rest.
 *
 * Precision decides the fields; the era shows below the year 1000; years from −100,000 back are "years ago". Rows of words:
 * test/fixtures/edtf-labels.json.
 */
import {civilFromDay, type CivilDate} from '../model/calendar.js';
import {dateSides, parseHistoricalDate, type DateSide, type HistoricalDate} from '../model/historical-date.js';
import {civilWords, listWords, numberIn, ordinalCategory, type EraWords} from './civil-words.js';
import {dateMessages, type DateMessages} from './date-messages.js';
import {say} from './messages.js';

export interface DateWordsOptions {
  /** Puts the weekday before exact days. */
  readonly weekday?: boolean;
  /** Words that replace the shipped ones. */
  readonly messages?: Partial<DateMessages>;
}

/** What all words of one call depend on. */
export interface Writer {
  readonly locale: string;
  readonly messages: DateMessages;
  readonly eras: EraWords;
  readonly weekday?: boolean | undefined;
}

/** From this year back, a date is so many years ago. */
const AGO_YEAR = -100000;
/** Beyond it, a year is written "Year 12,000". */
const PLAIN_YEAR = 9999;
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
const FIELDS: Readonly<Record<string, string>> = {second: 'dMy', day: 'dMy', month: 'My', year: 'y'};

/**
 * Writes a date as it is read: "2. Mai 2016", "um 1850", "20. Jahrhundert", "seit 2012".
 *
 * @param locale - a BCP 47 tag. Languages without words of their own get English ones round Intl's; a tag that is none gives
 *   English.
 */
export function formatHistoricalDate(date: HistoricalDate, locale: string, options: DateWordsOptions = {}): string {
  const writer = {...dateWriter(locale, options.messages), weekday: options.weekday};
  const {text, start, end} = date;
  if (/^[[{]/.test(text)) return setWords(writer, text);
  const [first = '', last] = text.split('/');
  if (last === undefined) return pointWords(writer, date, text);
  const sides = dateSides(date);
  if (sides.start && sides.end) return rangeWords(writer, sides.start, first, sides.end, last);
  if (sides.start) {
    const words = pointWords(writer, sides.start, first);
    return tell(writer, end === 'open' ? 'since' : 'endUnknown', {date: words});
  }
  if (sides.end)
    return tell(writer, start === 'open' ? 'until' : 'startUnknown', {date: pointWords(writer, sides.end, last)});
  return tell(writer, 'undated');
}

/** The words for a language, with a page's own. */
export function dateWriter(locale: string, overrides?: Partial<DateMessages>): Writer {
  const {eraBefore: before, eraAfter: after} = (overrides ?? {}) as Readonly<Record<string, string | undefined>>;
  return {locale, messages: dateMessages(locale, overrides), eras: {before, after}};
}

/** Fills a message in; a number `n` comes as `nth` too. */
export function tell(
  {locale, messages}: Writer,
  key: keyof DateMessages,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const {n} = values;
  if (typeof n !== 'number') return say(messages[key]!, locale, values);
  const {nth} = messages;
  const ordinal = typeof nth === 'string' ? nth : (nth[ordinalCategory(locale, n)] ?? nth.other ?? '{n}');
  return say(messages[key]!, locale, {...values, nth: say(ordinal, locale, {n})});
}

/** A year alone: "2016", "44 BC", "66 million years ago". `about` puts the circa where it belongs. */
export function yearWords(writer: Writer, year: number, about = false): string {
  const {locale} = writer;
  const circa = (words: string, key: 'circa' | 'circaYear') => (about ? tell(writer, key, {date: words}) : words);
  if (year <= AGO_YEAR) return tell(writer, 'yearsAgo', {n: circa(numberIn(locale, -year, 3), 'circa')});
  if (year > PLAIN_YEAR) return circa(tell(writer, 'longYear', {n: numberIn(locale, year)}), 'circa');
  return circa(yearsWords(writer, year, year), 'circaYear');
}

function pointWords(writer: Writer, side: DateSide, text: string): string {
  const {precision, approximate} = side;
  const first = civilFromDay(side.earliestDay);
  const last = civilFromDay(Math.ceil(side.latestDay) - 1);
  const fields = FIELDS[precision];
  let words: string;
  if (precision === 'none') {
    if (first.month !== last.month) return tell(writer, 'undated');
    words = tell(writer, 'yearUnknown', {date: dayWords(writer, first.day === last.day ? 'dM' : 'M', first, last)});
  } else if (precision === 'year') {
    words =
      first.year === last.year
        ? yearWords(writer, first.year, approximate)
        : estimateWords(writer, first.year, last.year, text);
  } else if (precision === 'season') {
    words = seasonWords(writer, side, text);
  } else if (!fields) {
    words = spreadWords(writer, first.year, last.year);
  } else if (first.year !== last.year) {
    words = `${dayWords(writer, fields.slice(0, -1), first, last)}, ${spreadWords(writer, first.year, last.year)}`;
  } else {
    words = dayWords(writer, (writer.weekday && fields.length > 2 ? 'w' : '') + fields, first, last);
  }
  if (approximate && precision !== 'year') words = tell(writer, 'circa', {date: words});
  return side.uncertain ? tell(writer, 'uncertain', {date: words}) : words;
}

/** A range of days or months is said as one where both sides are exact to the same unit; else each side by itself. */
function rangeWords(writer: Writer, from: DateSide, fromText: string, to: DateSide, toText: string): string {
  const fields = FIELDS[from.precision];
  const first = civilFromDay(from.earliestDay);
  const last = civilFromDay(to.earliestDay);
  const plain = fields && from.precision === to.precision && !/[?~%XYS]/.test(fromText + toText);
  if (plain) return dayWords(writer, fields, first, last);
  return `${pointWords(writer, from, fromText)} – ${pointWords(writer, to, toText)}`;
}

function setWords(writer: Writer, text: string): string {
  const members = text
    .slice(1, -1)
    .split(',')
    .map((member) => {
      const [from = '', to] = member.split('..');
      const first = pointOf(from);
      const last = pointOf(to ?? '');
      if (first && last) return rangeWords(writer, first, from, last, to!).replace(/^(\d+)\s*–\s*(\d+)$/, '$1–$2');
      const words = first ? pointWords(writer, first, from) : last ? pointWords(writer, last, to!) : '';
      return to === undefined ? words : tell(writer, first ? 'orLater' : 'orEarlier', {date: words});
    });
  return listWords(writer.locale, members, text[0] === '[' ? 'disjunction' : 'conjunction');
}

/** "20th century (c. 1950)": all years that significant digits can mean, and the one that they are thought to. */
function estimateWords(writer: Writer, first: number, last: number, text: string): string {
  const estimate = yearWords(writer, civilFromDay(pointOf(text.replace(/S\d+/, ''))!.earliestDay).year, true);
  return Math.max(-first, last) > PLAIN_YEAR ? estimate : `${spreadWords(writer, first, last)} (${estimate})`;
}

function seasonWords(writer: Writer, {earliestDay, latestDay}: DateSide, text: string): string {
  const code = +/(\d\d)\D?$/.exec(text)![1]!;
  const {year} = civilFromDay(earliestDay);
  // Two months before its end, a winter is in the year in which it began.
  const last = civilFromDay(latestDay - 61).year;
  const winter = civilFromDay(latestDay - 1).year > last;
  const years =
    year !== last
      ? spreadWords(writer, year, last)
      : !winter
        ? yearWords(writer, year)
        : year < 1000
          ? yearsWords(writer, year, year + 1)
          : `${yearWords(writer, year)}/${String(year + 1).replace(/^..(?!00)/, '')}`;
  if (code > 39) return tell(writer, 'half', {n: code - 39, year: years});
  if (code > 36) return tell(writer, 'fourMonths', {n: code - 36, year: years});
  if (code > 32) return tell(writer, 'quarter', {n: code - 32, year: years});
  const words = tell(writer, SEASONS[(code - 21) % 4]!, {year: years});
  return code > 28 ? tell(writer, 'southern', {date: words}) : words;
}

/** Years known by their first digits: a decade, a century, a millennium; else from the first to the last. */
function spreadWords(writer: Writer, first: number, last: number): string {
  const [near, far] = [Math.min(Math.abs(first), Math.abs(last)), Math.max(Math.abs(first), Math.abs(last))];
  const within = (unit: number) => Math.floor(near / unit) === Math.floor(far / unit);
  if (within(10) && first > 9)
    return tell(writer, 'decade', {year: civilWords(writer.locale, 'y', {year: near - (near % 10), month: 1, day: 1})});
  const unit = within(100) ? 100 : 1000;
  if (!within(unit) || within(10)) return yearsWords(writer, first, last);
  const words = tell(writer, unit > 100 ? 'millennium' : 'century', {n: Math.floor(near / unit) + 1});
  return first < 0 ? `${words} ${say(writer.messages.eraBefore, writer.locale)}` : words;
}

/** Years from one to another. */
function yearsWords(writer: Writer, first: number, last: number): string {
  return dayWords(writer, 'y', {year: first, month: 1, day: 1}, {year: last, month: 1, day: 1});
}

/**
 * One day, month or year, or from one to another, in the fields of {@link civilWords}; without the year where `fields` does
 * not end in `y`.
 */
export function dayWords(writer: Writer, fields: string, first: CivilDate, last = first): string {
  const {locale, eras} = writer;
  const {year} = first;
  const dated = fields.endsWith('y');
  const far = dated && (year > PLAIN_YEAR || year <= AGO_YEAR);
  // Days without their year are told by a leap year's, which has all of them.
  const [from, to] =
    dated && !far
      ? [first, last]
      : [
          {...first, year: 2000},
          {...last, year: 2000},
        ];
  const shown = far ? fields.slice(0, -1) : dated && year < 1000 ? `${fields}e` : fields;
  let words = civilWords(locale, shown, from, to, eras);
  if (/^de\b/i.test(locale) && shown.includes('dM') && !words.includes('–'))
    words = words.replace(/([^,]) /g, '$1\u00a0');
  return far ? `${words}, ${yearWords(writer, year)}` : words;
}

function pointOf(text: string): DateSide | undefined {
  const parsed = parseHistoricalDate(text);
  return parsed.ok ? parsed.date : undefined;
}
