/**
 * Words of dates that few histories have: sets; the seasons, quarters, thirds and halves of a year; years of which some digits
 * are significant; early decades; months and days of no one year.
 */
import {civilFromDay} from '../model/calendar.js';
import {parseHistoricalDate, placeDay, type HistoricalDate} from '../model/historical-date.js';
import {civilWords, formatter} from './civil-words.js';
import {
  centuryWords,
  dateWords,
  dayWords,
  FIELDS,
  flaggedWords,
  ordinal,
  PLAIN_YEAR,
  tell,
  yearsWords,
  yearWords,
  type Writer,
} from './date-words.js';
import {pickMessages, say} from './messages.js';
import {rareDateMessages, type RareDateMessages} from './rare-date-messages.js';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/** "1667, 1668 oder 1670", "1667, 1668 und 1670 oder später". */
function setWords(writer: Writer, text: string): string {
  const members = text
    .slice(1, -1)
    .split(',')
    .map((member) => {
      const parsed = parseHistoricalDate(member.replace(/^\.\.|\.\.$/, '').replace('..', '/'));
      const words = parsed.ok ? dateWords(writer, parsed.date).replace(/^(\d+)\s*–\s*(\d+)$/, '$1–$2') : '';
      const open = member.startsWith('..') ? 'orEarlier' : member.endsWith('..') ? 'orLater' : undefined;
      return open ? tellRare(writer, open, words) : words;
    });
  const type = text[0] === '[' ? 'disjunction' : 'conjunction';
  return formatter(Intl.ListFormat, writer.locale, {type}).format(members);
}

/** "Februar (Jahr unbekannt)", "Dezember, 1560er-Jahre", "20. Jahrhundert (um 1950)"; sets and parts of a year. */
export function rareWords(writer: Writer, date: HistoricalDate): string {
  const {precision} = date;
  if (precision === 'set') return setWords(writer, date.text);
  const first = civilFromDay(date.earliestDay);
  const last = civilFromDay(Math.ceil(date.latestDay) - 1);
  const fields = FIELDS[precision];
  let words: string;
  if (precision === 'decade') {
    words = yearsWords(writer, first.year, last.year);
  } else if (precision === 'none') {
    if (first.month !== last.month) return tell(writer, 'undated');
    words = tellRare(writer, 'yearUnknown', dayWords(writer, first.day === last.day ? 'dM' : 'M', first, last));
  } else if (!fields) {
    words = seasonWords(writer, date);
  } else if (fields === 'y') {
    // All years that significant digits can mean, and the one that they are thought to.
    const estimate = yearWords(writer, civilFromDay(placeDay(date)).year, true);
    words =
      Math.max(-first.year, last.year) > PLAIN_YEAR
        ? estimate
        : `${spreadWords(writer, first.year, last.year)} (${estimate})`;
  } else {
    words = `${dayWords(writer, fields.slice(0, -1), first, last)}, ${spreadWords(writer, first.year, last.year)}`;
  }
  return flaggedWords(writer, date, words);
}

/** Years known by their first digits: a decade, a century, a millennium; else from the first to the last. */
function spreadWords(writer: Writer, first: number, last: number): string {
  const unit = [10, 100, 1000].find((years) => sized(first, years) === sized(last, years)) ?? 0;
  if (unit === 10 && first > 9) return tell(writer, 'decade', civilWords(writer, 'y', {year: sized(first, 10) * 10}));
  if (unit < 100) return yearsWords(writer, first, last);
  return centuryWords(writer, unit > 100 ? 'millennium' : 'century', first);
}

/** Whole units of years to a year, before or after Christ. */
function sized(year: number, unit: number): number {
  return Math.floor(Math.abs(year) / unit);
}

/** "Frühjahr 2018", "Winter 2018/19", "2. Quartal 2018". */
function seasonWords(writer: Writer, {earliestDay, latestDay, text}: HistoricalDate): string {
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
          : `${yearWords(writer, year)}/${`${year + 1}`.replace(/^..(?!00)/, '')}`;
  const [key, before] =
    code > 39
      ? (['half', 39] as const)
      : code > 36
        ? (['fourMonths', 36] as const)
        : code > 32
          ? (['quarter', 32] as const)
          : ([SEASONS[(code - 21) % 4]!, 0] as const);
  const words = tellRare(writer, key, years, code - before);
  return code > 28 && code < 33 ? tellRare(writer, 'southern', words) : words;
}

function tellRare(writer: Writer, key: keyof RareDateMessages, words: string, n?: number): string {
  const {locale, overrides} = writer;
  const nth = n && ordinal(writer, n);
  return say(pickMessages(rareDateMessages, locale, overrides)[key], locale, {date: words, year: words, n, nth});
}
