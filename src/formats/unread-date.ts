/** The problem of a date that stays as words. */
import type {Problem} from '../model/problem.js';
import {edtfSuggestion} from './foreign-dates.js';
import {importProblem} from './foreign-document.js';

/** The beginning of a text, as a problem can quote it. */
export function quotable(words: string): string {
  return words.slice(0, 40).replaceAll('"', '…');
}

/**
 * Says that `words` are shown and not placed in time.
 *
 * @param offers - the EDTF that they might be; what suggests itself by default.
 */
export function unreadDate(
  path: string,
  words: string,
  offers: readonly (string | undefined)[] = [edtfSuggestion(words.slice(0, 100))],
): Problem {
  const found = offers.filter(Boolean).map((offer) => `"${offer}"`);
  const offer = found.length ? `it might be ${found.join(' or ')} in EDTF` : 'write it as EDTF, such as 2016-05-02';
  return importProblem('date/unread', path, `"${quotable(words)}" is shown but not placed in time: ${offer}.`);
}
