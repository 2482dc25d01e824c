/**
 * The file at a URL: fetched once for all who ask at the same time, tried again where that may help, given up where it leads
 * nowhere.
 */
import {problemOf, type Problem} from '../model/problem.js';

export interface LoadedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the server says of the encoding. */
  readonly charset: string | undefined;
  /** Where the file came from in the end, which relative addresses in it are resolved against. */
  readonly url: string;
}

/** Of the unpacked file. A history of a hundred thousand milestones has half of it; more is meant to fill the memory. */
const MOST_BYTES = 64e6;
/** A server that is silent for so long says nothing any more. */
const SILENCE_MS = 30_000;
/** One that goes on for so long never ends. */
const LONGEST_MS = 300_000;
/** Before the second try and the third. */
const PAUSES_MS = [500, 1500];
/** What `Retry-After` may ask for: longer waits are the reader's to begin. */
const LONGEST_PAUSE_MS = 20_000;

interface Load {
  readonly stop: AbortController;
  readonly file: Promise<LoadedFile | Problem>;
  waiting: number;
}

/** By cache mode and address. */
const loads = new Map<string, Load>();

/**
 * Fetches a file, whatever its content type; network faults, 429 and 5xx are tried again.
 *
 * @param url - resolved against the page's base.
 * @param cache - `no-cache` has the server asked whether what is stored is still right; `default` trusts what is stored.
 * @returns the file, or the problem: `http/<status>`, `http/network`, `http/timeout`, `data/empty`, `data/too-large`.
 * @throws AbortError once `signal` is aborted, and nothing else; the request ends when nobody else waits for it.
 */
export async function loadUrl(url: string, signal: AbortSignal, cache: RequestCache): Promise<LoadedFile | Problem> {
  signal.throwIfAborted();
  const key = cache + url;
  let load = loads.get(key);
  if (!load) {
    const stop = new AbortController();
    loads.set(key, (load = {stop, file: fetchPatiently(url, stop, cache), waiting: 0}));
  }
  const {stop, file} = load;
  const forget = (): unknown => loads.get(key) === load && loads.delete(key);
  const leave = (): void => {
    if (--load.waiting) return;
    forget();
    stop.abort();
  };
  load.waiting++;
  signal.addEventListener('abort', leave);
  try {
    return await file;
  } finally {
    forget();
    // It would hold the bytes for as long as the element lives.
    signal.removeEventListener('abort', leave);
    signal.throwIfAborted();
  }
}

const unreachable = problemOf('http/network', 'No answer, or none for this page (CORS).');

async function fetchPatiently(url: string, stop: AbortController, cache: RequestCache): Promise<LoadedFile | Problem> {
  for (const pauseMs of PAUSES_MS) {
    const [file, retryMs] = await fetchOnce(url, stop, cache);
    const waitMs = Math.max(pauseMs, retryMs);
    if (waitMs > LONGEST_PAUSE_MS || stop.signal.aborted) return file;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
  return (await fetchOnce(url, stop, cache))[0];
}

/** @returns also how long the server wants to be left alone, ms; ∞ where another try is of no use. */
async function fetchOnce(
  url: string,
  stop: AbortController,
  cache: RequestCache,
): Promise<readonly [file: LoadedFile | Problem, retryMs: number]> {
  const begun = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** From now on, silence ends the request. */
  const wait = (): void => {
    clearTimeout(timer);
    const problem = problemOf('http/timeout', 'No answer in time.');
    timer = setTimeout(() => stop.abort(problem), Math.min(SILENCE_MS, begun + LONGEST_MS - Date.now()));
  };
  try {
    wait();
    const {body, ok, status, headers, url: found} = await fetch(url, {signal: stop.signal, cache});
    if (!ok) {
      void body?.cancel();
      const after = headers.get('retry-after') ?? '';
      const retryMs = status === 429 || status >= 500 ? +after * 1000 || Date.parse(after) - begun || 0 : Infinity;
      return [problemOf(`http/${status}`, `Answer: ${status}.`), retryMs];
    }
    const reader = status === 204 ? undefined : body?.getReader();
    if (!reader) return [problemOf('data/empty', 'No data.'), Infinity];
    const chunks: BlobPart[] = [];
    let size = 0;
    for (;;) {
      const {value} = await reader.read();
      if (!value) break;
      chunks.push(value);
      size += value.length;
      if (size > MOST_BYTES) stop.abort(problemOf('data/too-large', 'More than 64 MB.'));
      stop.signal.throwIfAborted();
      wait();
    }
    const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
    const charset = /charset="?([\w-]+)/i.exec(headers.get('content-type') ?? '')?.[1];
    return [{bytes, charset, url: found}, Infinity];
  } catch {
    // What ended it, where it was ended.
    return [(stop.signal.reason ?? unreachable) as Problem, 0];
  } finally {
    clearTimeout(timer);
  }
}
