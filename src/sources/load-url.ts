/** The text at a URL. */
import {problemOf, type Problem} from '../model/problem.js';

/** `url`: where the text came from in the end, which relative addresses in it are resolved against. */
export interface LoadedUrl {
  readonly text: string;
  readonly url: string;
}

/**
 * UTF-16 units, which are never more than bytes. Fifty times a history of a thousand milestones; a file of more is a mistake, or
 * meant to fill the memory.
 */
const SIZE_LIMIT = 20_000_000;

/**
 * Fetches a document as UTF-8; its content type does not matter. Reading stops as soon as the file proves too large.
 *
 * @param url - resolved against the page's base.
 * @returns the text, or the problem: `http/<status>`, `http/network`, `data/empty`, `data/too-large`.
 * @throws AbortError once `signal` is aborted, and nothing else.
 */
export async function loadUrl(url: string, {signal}: {readonly signal: AbortSignal}): Promise<LoadedUrl | Problem> {
  try {
    const {href} = new URL(url, document.baseURI);
    const response = await fetch(href, {signal});
    const {body, ok, status} = response;
    if (!ok) return problemOf(`http/${status}`, `The server answers ${status}.`);
    if (!body || status === 204) return problemOf('data/empty', 'The server sends no data.');
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
        return problemOf('data/too-large', 'The file is larger than 20 MB.');
      }
    }
    return {text, url: response.url || href};
  } catch (error) {
    if (signal.aborted) throw error;
    return problemOf('http/network', 'The server cannot be reached, or does not allow it (CORS).');
  }
}
