/** JSON from a URL. */
import {problemOf, type Problem} from '../model/problem.js';
import {jsonFault, readJson} from './plain-json.js';

/** `url`: where the data came from in the end, which relative addresses in them are resolved against. */
export type LoadedUrl =
  {readonly ok: true; readonly data: unknown; readonly url: string} | {readonly ok: false; readonly problem: Problem};

/**
 * UTF-16 units, which are never more than bytes. Fifty times a history of a thousand milestones; a file of more is a mistake, or
 * meant to fill the memory.
 */
const SIZE_LIMIT = 20_000_000;

/**
 * Fetches and parses a document; its content type does not matter. Reading stops as soon as the file proves too large.
 *
 * @param url - resolved against the page's base.
 * @returns the data, or the problem: `http/<status>`, `http/network`, `data/empty`, `data/too-large`, `data/parse`.
 * @throws AbortError once `signal` is aborted, and nothing else.
 */
export async function loadUrl(url: string, {signal}: {readonly signal: AbortSignal}): Promise<LoadedUrl> {
  const fault = (code: string, message: string): LoadedUrl => ({ok: false, problem: problemOf(code, message)});
  try {
    const {href} = new URL(url, document.baseURI);
    const response = await fetch(href, {signal});
    const {body, ok, status} = response;
    if (!ok) return fault(`http/${status}`, `The server answers ${status}.`);
    if (!body || status === 204) return fault('data/empty', 'The server sends no data.');
    const reader = body.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (;;) {
      const {value} = await reader.read();
      if (!value) break;
      // Half a letter may be left over at the end of the file, where JSON has none.
      text += decoder.decode(value, {stream: true});
      if (text.length > SIZE_LIMIT) {
        void reader.cancel();
        return fault('data/too-large', 'The file is larger than 20 MB.');
      }
    }
    const data = readJson(text);
    return data === undefined
      ? {ok: false, problem: await jsonFault(text)}
      : {ok: true, data, url: response.url || href};
  } catch (error) {
    if (signal.aborted) throw error;
    return fault('http/network', 'The server cannot be reached, or does not allow it (CORS).');
  }
}
