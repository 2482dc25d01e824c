/**
 * The timeline at a URL. What loads with patience and sense is a part on demand, because pages that hold their data do without;
 * a page that has the core alone asks once, and waits.
 */
import {missingPart, problemOf, type Problem} from '../model/problem.js';
import type {ParsedTimeline} from '../model/timeline.js';
import type {LoadedFile, loadUrl} from './load-url.js';
import {nothingBut, readFile} from './read-file.js';

export interface LoadedTimeline extends ParsedTimeline {
  /** Absolute URL that relative addresses in the data were resolved against; undefined when nothing came. */
  readonly base?: string;
}

/** More than this is read so that the page does not stand still. */
const LARGE_BYTES = 1e6;

/**
 * Loads and reads a file.
 *
 * @param near - what the request waits for; the part that makes it is on its way meanwhile.
 * @param cache - as of `loadUrl`.
 * @param fields - members of a milestone by the names of foreign fields, for rows.
 * @throws the signal's reason once it is aborted, and nothing else.
 */
export async function loadTimeline(
  url: string,
  near: Promise<void> | false,
  signal: AbortSignal,
  cache: RequestCache,
  fields: unknown,
): Promise<LoadedTimeline> {
  const [part] = await Promise.all([import('./load-url.js').catch(() => undefined), near]);
  const file = await (part?.loadUrl ?? askOnce)(url, signal, cache);
  if ('code' in file) return nothingBut(file);
  // Without the part for large files they are read in one go, as what that part cannot read is.
  const large = file.bytes.length > LARGE_BYTES ? await import('./large-file.js').catch(() => undefined) : undefined;
  const read = (await large?.readLargeFile(file, fields, signal)) ?? (await readFile(file, fields));
  const problems = part ? read.problems : [missingPart('load-url'), ...read.problems];
  return {...read, problems, base: file.url};
}

const askOnce: typeof loadUrl = async (address, signal, cache): Promise<LoadedFile | Problem> => {
  try {
    const response = await fetch(address, {signal, cache});
    const {ok, status, url} = response;
    if (ok) return {bytes: new Uint8Array(await response.arrayBuffer()), charset: undefined, url};
    return problemOf(`http/${status}`, `Answer: ${status}.`);
  } catch {
    signal.throwIfAborted();
    return problemOf('http/network', 'No answer, or none for this page (CORS).');
  }
};
