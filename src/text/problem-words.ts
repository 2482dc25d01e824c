/**
 * Problems in the words of whoever keeps the history, in German and English; for the command line, which has both languages
 * at hand. Elements load one language on demand: `problem-words-de.ts`, `problem-words-en.ts`.
 */
import type {Problem} from '../model/problem.js';
import {problemMessagesDe} from './problem-messages-de.js';
import {problemMessagesEn} from './problem-messages-en.js';
import {placeOf, sentenceOf, type ProblemMessages} from './problem-sentence.js';

/**
 * Says what is wrong and what to do.
 *
 * @param locale - a BCP 47 tag; German for `de` and its regions, else English.
 * @returns plain text in full sentences; the message itself for a code without words.
 */
export function problemWords(problem: Problem, locale: string): string {
  return sentenceOf(problem, messagesFor(locale));
}

/** Says where a problem is: `milestones[3].date` is "Entry 4, date"; names that are not known stay. Empty for the whole. */
export function problemPlace({path}: Problem, locale: string): string {
  return placeOf(path, messagesFor(locale));
}

function messagesFor(locale: string): ProblemMessages {
  return /^de\b/i.test(locale) ? problemMessagesDe : problemMessagesEn;
}
