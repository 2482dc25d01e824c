/**
 * Words of dates that Intl lacks, in English and German.
 *
 * `{date}` and `{year}` are filled with words that Intl or another message wrote, `{n}` with a number, `{nth}` with an ordinal.
 */
import {bilingual, pickMessages, type Message, type MessageOverrides, type MessageTables} from './messages.js';
import type {RareDateMessages} from './rare-date-messages.js';

export interface DateMessages extends Partial<RareDateMessages> {
  /** About a year. */
  readonly circaYear: Message;
  /** About anything else. */
  readonly circa: Message;
  readonly uncertain: Message;
  readonly since: Message;
  readonly until: Message;
  readonly endUnknown: Message;
  readonly startUnknown: Message;
  readonly decade: Message;
  readonly century: Message;
  readonly millennium: Message;
  /** Ordinals, by the language's ordinal plural categories. */
  readonly nth: Message;
  readonly yearsAgo: Message;
  /** A year of more than four digits to come. */
  readonly longYear: Message;
  readonly undated: Message;
  /** After centuries before Christ; a page's own word also replaces what Intl writes after years (BCE for BC). */
  readonly eraBefore: Message;
  /** A page's own word for what Intl writes after early years (CE for AD). */
  readonly eraAfter?: Message;
}

const tables: MessageTables<DateMessages> = bilingual({
  circaYear: 'c. {date}|um {date}',
  circa: 'c. {date}|ca. {date}',
  uncertain: '{date} (?)',
  since: 'since {date}|seit {date}',
  until: 'until {date}|bis {date}',
  endUnknown: 'from {date} (end unknown)|ab {date} (Ende unbekannt)',
  startUnknown: 'until {date} (start unknown)|bis {date} (Beginn unbekannt)',
  decade: '{year}s|{year}er-Jahre',
  century: '{nth} century|{nth} Jahrhundert',
  millennium: '{nth} millennium|{nth} Jahrtausend',
  nth: {one: '{n}st', two: '{n}nd', few: '{n}rd', other: '{n}th|{n}.'},
  yearsAgo: '{n} years ago|vor {n} Jahren',
  longYear: 'Year {n}|Jahr {n}',
  undated: 'undated|ohne Datum',
  eraBefore: 'BC|v. Chr.',
});

/** The words of dates for a BCP 47 tag, English for unknown languages, with a page's replacements laid over them. */
export function dateMessages(locale: string, overrides?: MessageOverrides): DateMessages {
  return pickMessages(tables, locale, overrides);
}
