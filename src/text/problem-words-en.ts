/** Problems told in English; loaded on demand. */
import {problemMessagesEn} from './problem-messages-en.js';
import {problemTeller, type ProblemWords} from './problem-sentence.js';

export const problemWords: ProblemWords = problemTeller(problemMessagesEn);
