/** The problem of a date that stays as words. */
import type {Problem} from '../model/problem.js';
import {edtfSuggestion} from './foreign-dates.js';
import {importProblem} from './foreign-document.js';

/** Says that `words` are shown and not placed in time, and offers the EDTF that they might be. */
export function unreadDate(path: string, words: string): Problem {
  const shown = words.slice(0, 100);
  const suggestion = edtfSuggestion(shown);
  const offer = suggestion ? `it might be "${suggestion}" in EDTF` : 'write it as EDTF, such as 2016-05-02';
  return importProblem('date/unread', path, `"${shown.slice(0, 40)}" is shown but not placed in time: ${offer}.`);
}
