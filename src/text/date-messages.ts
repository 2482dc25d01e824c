/**
 * Words of dates that Intl lacks, in English and German.
 *
 * `{date}` and `{year}` are filled with words that Intl or another message wrote, `{n}` with a number, `{nth}` with an ordinal.
 */
import {pickMessages, type Message, type MessageOverrides, type MessageTables} from './messages.js';

export interface DateMessages {
  /** About a year. */
  readonly circaYear: Message;
  /** About anything else. */
  readonly circa: Message;
  readonly uncertain: Message;
  readonly since: Message;
  readonly until: Message;
  readonly endUnknown: Message;
  readonly startUnknown: Message;
  readonly orEarlier: Message;
  readonly orLater: Message;
  readonly decade: Message;
  readonly century: Message;
  readonly millennium: Message;
  /** Ordinals, by the language's ordinal plural categories. */
  readonly nth: Message;
  readonly spring: Message;
  readonly summer: Message;
  readonly autumn: Message;
  readonly winter: Message;
  readonly southern: Message;
  readonly quarter: Message;
  readonly fourMonths: Message;
  readonly half: Message;
  readonly yearsAgo: Message;
  /** A year of more than four digits to come. */
  readonly longYear: Message;
  readonly undated: Message;
  readonly yearUnknown: Message;
  /** After centuries before Christ; a page's own word also replaces what Intl writes after years (BCE for BC). */
  readonly eraBefore: Message;
  /** A page's own word for what Intl writes after early years (CE for AD). */
  readonly eraAfter?: Message;
  /** The near end of an axis in years ago. */
  readonly today: Message;
  /** A quarter on the axis, where the year is plain. */
  readonly quarterMark: Message;
  /** A day on the axis, where month and year are plain; `{date}` is its number. */
  readonly dayMark: Message;
}

const tables: MessageTables<DateMessages> = {
  en: {
    circaYear: 'c. {date}',
    circa: 'c. {date}',
    uncertain: '{date} (?)',
    since: 'since {date}',
    until: 'until {date}',
    endUnknown: 'from {date} (end unknown)',
    startUnknown: 'until {date} (start unknown)',
    orEarlier: '{date} or earlier',
    orLater: '{date} or later',
    decade: '{year}s',
    century: '{nth} century',
    millennium: '{nth} millennium',
    nth: {one: '{n}st', two: '{n}nd', few: '{n}rd', other: '{n}th'},
    spring: 'Spring {year}',
    summer: 'Summer {year}',
    autumn: 'Autumn {year}',
    winter: 'Winter {year}',
    southern: '{date} (Southern Hemisphere)',
    quarter: 'Q{n} {year}',
    fourMonths: '{nth} third of {year}',
    half: {one: 'First half of {year}', other: 'Second half of {year}'},
    yearsAgo: '{n} years ago',
    longYear: 'Year {n}',
    undated: 'undated',
    yearUnknown: '{date} (year unknown)',
    eraBefore: 'BC',
    today: 'today',
    quarterMark: 'Q{n}',
    dayMark: '{date}',
  },
  de: {
    circaYear: 'um {date}',
    circa: 'ca. {date}',
    uncertain: '{date} (?)',
    since: 'seit {date}',
    until: 'bis {date}',
    endUnknown: 'ab {date} (Ende unbekannt)',
    startUnknown: 'bis {date} (Beginn unbekannt)',
    orEarlier: '{date} oder früher',
    orLater: '{date} oder später',
    decade: '{year}er-Jahre',
    century: '{nth} Jahrhundert',
    millennium: '{nth} Jahrtausend',
    nth: '{n}.',
    spring: 'Frühjahr {year}',
    summer: 'Sommer {year}',
    autumn: 'Herbst {year}',
    winter: 'Winter {year}',
    southern: '{date} (Südhalbkugel)',
    quarter: '{n}. Quartal {year}',
    fourMonths: '{nth} Drittel {year}',
    half: '{n}. Halbjahr {year}',
    yearsAgo: 'vor {n} Jahren',
    longYear: 'Jahr {n}',
    undated: 'ohne Datum',
    yearUnknown: '{date} (Jahr unbekannt)',
    eraBefore: 'v. Chr.',
    today: 'heute',
    quarterMark: 'Q{n}',
    dayMark: '{date}.',
  },
};

/** The words of dates for a BCP 47 tag, English for unknown languages, with a page's replacements laid over them. */
export function dateMessages(locale: string, overrides?: Partial<DateMessages>): DateMessages {
  return pickMessages(tables, locale, overrides as MessageOverrides | undefined);
}
