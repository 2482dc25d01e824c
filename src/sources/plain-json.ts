/** JSON from text; what is wrong with text that is none is told by a part that is loaded for it. */
import {attempt} from '../model/attempt.js';
import {problemOf, type Problem} from '../model/problem.js';
import type {JsonFault} from './json-text.js';

/** Gives the data of JSON with or without a byte order mark; undefined for what is none. Never throws. */
export function readJson(text: string): unknown {
  return attempt((): unknown => JSON.parse(text.replace(/^\uFEFF/, '')));
}

/** Says what makes `text` no JSON, and where; without the place when the part that finds it cannot be loaded. */
export function jsonFault(text: string): Promise<Problem> {
  return import('./json-text.js').then(
    ({parseJson}) => (parseJson(text) as JsonFault).problem,
    () => problemOf('data/parse', 'This is no JSON.'),
  );
}
