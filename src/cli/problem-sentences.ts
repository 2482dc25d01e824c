/** The sentence of a problem, in the language of whoever reads it. */
import type {Problem} from '../model/problem.js';
import type {CommandLanguage} from './command-words.js';

/** Gives what the problem itself says, which is English; all sentences of the command line pass through here. */
export function sentenceOf({message}: Problem, _language: CommandLanguage): string {
  return message;
}
