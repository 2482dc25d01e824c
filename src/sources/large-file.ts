/**
 * Large files, read without the page standing still: in a worker of the library's own; where a page allows none, here, in
 * slices.
 *
 * Loaded on demand.
 */
import {attempt} from '../model/attempt.js';
import type {ParsedTimeline} from '../model/timeline.js';
import type {LargeFileTask} from './large-file-worker.js';
import type {LoadedFile} from './load-url.js';
import {pause} from './pause.js';
import {timelineUnpacker, type TimelinePiece} from './timeline-pieces.js';

/** Bytes that are copied to the worker in one task; they stay here, should it die. */
const PART_BYTES = 4e6;

/**
 * Reads a file: gives the timeline and problems that reading it in one go would give, in tasks of a few milliseconds;
 * undefined for what cannot be read so.
 *
 * @param fields - members of a milestone by the names of foreign fields, for rows.
 * @throws the signal's reason once it is aborted, which ends the worker at once.
 */
export async function readLargeFile(
  file: LoadedFile,
  fields: unknown,
  signal: AbortSignal,
): Promise<ParsedTimeline | undefined> {
  const read = await readInWorker(file, fields, signal);
  signal.throwIfAborted();
  const sliced = read ? undefined : await import('./sliced-file.js').catch(() => undefined);
  const result = read ?? (await sliced?.readInSlices(file, fields, signal));
  // Whoever draws it has a task of its own.
  await pause();
  signal.throwIfAborted();
  return result;
}

/** Undefined when there can be no worker, or it cannot read the file. */
async function readInWorker(
  {bytes, charset, url}: LoadedFile,
  fields: unknown,
  signal: AbortSignal,
): Promise<ParsedTimeline | undefined> {
  let worker: Worker | undefined;
  try {
    worker = new Worker(new URL('./large-file-worker.js', import.meta.url), {type: 'module'});
    return await new Promise<ParsedTimeline | undefined>((resolve, reject) => {
      const giveUp = (): void => resolve(undefined);
      const send = async (): Promise<void> => {
        for (let at = 0; at < bytes.length; at += PART_BYTES) {
          const part = bytes.slice(at, at + PART_BYTES);
          worker!.postMessage(part, [part.buffer]);
          await pause();
        }
        worker!.postMessage({charset, url, fields} satisfies LargeFileTask);
      };
      const unpack = timelineUnpacker();
      worker!.addEventListener('message', ({data}: MessageEvent<'ready' | TimelinePiece | null>) => {
        if (data === 'ready') return void send().catch(giveUp);
        // What cannot be unpacked comes from a worker of another version.
        const read = data && attempt(() => ({timeline: unpack(data)}));
        if (!read) giveUp();
        else if (read.timeline) resolve(read.timeline);
      });
      worker!.addEventListener('messageerror', giveUp);
      worker!.addEventListener('error', (event) => {
        // It is read all the same: nobody needs to know.
        event.preventDefault();
        giveUp();
      });
      signal.addEventListener('abort', () => reject(signal.reason as Error), {once: true});
      signal.throwIfAborted();
    });
  } catch {
    // A policy of the page forbids workers, or the library comes from elsewhere; an abort is the caller's to see.
    return undefined;
  } finally {
    worker?.terminate();
  }
}
