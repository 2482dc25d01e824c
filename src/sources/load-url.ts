/** JSON from a URL. */
import type {Problem} from '../model/problem.js';
import {jsonFault, readJson} from './plain-json.js';

/** `url`: where the data came from in the end, which relative addresses in them are resolved against. */
export type LoadedUrl =
  {readonly ok: true; readonly data: unknown; readonly url: string} | {readonly ok: false; readonly problem: Problem};

/** Fifty times a history of a thousand milestones; a file of more is a mistake, or meant to fill the memory. */
const BYTE_LIMIT = 20_000_000;

/**
 * Fetches and parses a document; its content type does not matter. Reading stops as soon as the file proves too large.
 *
 * @returns the data, or the problem: `http/<status>`, `http/network`, `data/empty`, `data/too-large`, `data/parse`.
 * @throws AbortError once `signal` is aborted, and nothing else.
 */
export async function loadUrl(url: string, {signal}: {readonly signal: AbortSignal}): Promise<LoadedUrl> {
  try {
    const response = await fetch(url, {signal});
    if (!response.ok) return fault(`http/${response.status}`, `The server answers ${response.status}.`);
    const reader = response.body?.getReader();
    if (!reader || response.status === 204) return fault('data/empty', 'The server sends no data.');
    const decoder = new TextDecoder();
    let text = '';
    for (let bytes = 0; ;) {
      const {value} = await reader.read();
      if (!value) break;
      bytes += value.length;
      if (bytes > BYTE_LIMIT) {
        void reader.cancel();
        return fault('data/too-large', 'The file is larger than 20 MB.');
      }
      text += decoder.decode(value, {stream: true});
    }
    text += decoder.decode();
    const data = readJson(text);
    return data === undefined ? await jsonFault(text) : {ok: true, data, url: response.url || url};
  } catch (error) {
    if (signal.aborted) throw error;
    return fault('http/network', 'The data cannot be reached: no network, or the server does not allow it (CORS).');
  }
}

function fault(code: string, message: string): LoadedUrl {
  return {ok: false, problem: Object.freeze({code, path: '', message})};
}
