/** Problems told in German; loaded on demand. */
import {problemMessagesDe} from './problem-messages-de.js';
import {problemTeller, type ProblemWords} from './problem-sentence.js';

export const problemWords: ProblemWords = problemTeller(problemMessagesDe);
