/** JSON from text; what is wrong with text that is none is told by a part that is loaded for it. */
import type {Problem} from '../model/problem.js';

/** Gives the data of JSON with or without a byte order mark; undefined for what is none. Never throws. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Says what makes `text` no JSON, and where; without the place when the part that finds it cannot be loaded. */
export async function jsonFault(text: string): Promise<{readonly ok: false; readonly problem: Problem}> {
  const json = await import('./json-text.js').then(
    ({parseJson}) => parseJson(text),
    () => undefined,
  );
  return json && !json.ok
    ? json
    : {ok: false, problem: Object.freeze({code: 'data/parse', path: '', message: 'This is no JSON.'})};
}
