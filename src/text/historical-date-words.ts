/** Historical dates in words, complete and at once: what the package exports. */
import type {HistoricalDate} from '../model/historical-date.js';
import {dateWords, type DateWordsOptions} from './date-words.js';
import * as rareDateWords from './rare-date-words.js';

export type {DateWordsOptions} from './date-words.js';

/**
 * Writes a date as it is read: "2. Mai 2016", "um 1850", "20. Jahrhundert", "seit 2012".
 *
 * @param locale - a BCP 47 tag. Languages without words of their own get English ones round Intl's; a tag that is none gives
 *   English.
 */
export function formatHistoricalDate(date: HistoricalDate, locale: string, options?: DateWordsOptions): string {
  return dateWords({locale, rareDates: () => rareDateWords, ...options}, date);
}
