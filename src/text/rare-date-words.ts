/** Words of dates that few histories have: sets, and the seasons, quarters, thirds and halves of a year. */
import {civilFromDay} from '../model/calendar.js';
import {parseHistoricalDate, type HistoricalDate} from '../model/historical-date.js';
import {formatter} from './civil-words.js';
import {dateWords, ordinal, spreadWords, yearsWords, yearWords, type Writer} from './date-words.js';
import {pickMessages, say} from './messages.js';
import {rareDateMessages, type RareDateMessages} from './rare-date-messages.js';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/** "1667, 1668 oder 1670", "1667, 1668 und 1670 oder später". */
export function setWords(writer: Writer, text: string): string {
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

/** "Frühjahr 2018", "Winter 2018/19", "2. Quartal 2018". */
export function seasonWords(writer: Writer, {earliestDay, latestDay, text}: HistoricalDate): string {
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
