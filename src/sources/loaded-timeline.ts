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
  // Without the part for large files they are read in one go, as what that part cannot read is.
  const large = file.bytes.length > LARGE_BYTES ? await import('./large-file.js').catch(() => undefined) : undefined;
  const read = (await large?.readLargeFile(file, fields, signal)) ?? (await readFile(file, fields));
  return {...read, base: file.url};
}
