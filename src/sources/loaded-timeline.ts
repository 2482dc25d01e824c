/** The timeline at a URL. */
import type {ParsedTimeline} from '../model/timeline.js';
import {loadUrl} from './load-url.js';
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
 * @param cache - as of `loadUrl`.
 * @param fields - members of a milestone by the names of foreign fields, for rows.
 * @throws AbortError once `signal` is aborted, and nothing else.
 */
export async function loadTimeline(
  url: string,
  signal: AbortSignal,
  cache: RequestCache,
  fields: unknown,
): Promise<LoadedTimeline> {
  const file = await loadUrl(url, signal, cache);
  if ('code' in file) return nothingBut(file);
  const base = file.url;
  try {
    if (file.bytes.length > LARGE_BYTES)
      return {...(await (await import('./large-file.js')).readLargeFile(file, fields, signal)), base};
  } catch {
    // Without that part it is read in one go.
    signal.throwIfAborted();
  }
  return {...(await readFile(file, fields)), base};
}
