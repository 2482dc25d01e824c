/** Historical dates in words, complete and at once: what the package exports. */
import type {HistoricalDate} from '../model/historical-date.js';
import type {DateMessages} from './date-messages.js';
import {dateWords} from './date-words.js';
import type {MessageOverrides} from './messages.js';
import * as rareDateWords from './rare-date-words.js';

export interface DateWordsOptions {
  /** Puts the weekday before exact days. */
  readonly weekday?: boolean;
  /** Words that replace the shipped ones. */
  readonly messages?: Partial<DateMessages> | undefined;
}

/**
 * Writes a date as it is read: "2. Mai 2016", "um 1850", "20. Jahrhundert", "seit 2012".
 *
 * @param locale - a BCP 47 tag. Languages without words of their own get English ones round Intl's; a tag that is none gives
 *   English.
 */
export function formatHistoricalDate(date: HistoricalDate, locale: string, options: DateWordsOptions = {}): string {
  const {weekday, messages} = options;
  const overrides = messages as MessageOverrides | undefined;
  return dateWords({locale, overrides, weekday, rareDates: () => rareDateWords}, date);
}
