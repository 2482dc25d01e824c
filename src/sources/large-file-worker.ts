/**
 * Worker that reads one large file. It says when it has begun, takes the bytes in parts and then what else is known of the
 * file, and answers with the timeline in pieces; or with null, when that is better tried elsewhere.
 */
import {readFile} from './read-file.js';
import {timelinePieces} from './timeline-pieces.js';

/** What the worker is told after the bytes. */
export interface LargeFileTask {
  readonly charset: string | undefined;
  readonly url: string;
  readonly fields: unknown;
}

const parts: Uint8Array<ArrayBuffer>[] = [];

addEventListener('message', ({data}: MessageEvent<Uint8Array<ArrayBuffer> | LargeFileTask>) => {
  if (data instanceof Uint8Array) parts.push(data);
  else void answer(data).catch(() => postMessage(null));
});
postMessage('ready');

async function answer({charset, url, fields}: LargeFileTask): Promise<void> {
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  const read = await readFile({bytes, charset, url}, fields);
  // A part that cannot be loaded here may be there for the page.
  if (read.problems.some(({code}) => code === 'part/missing')) return postMessage(null);
  for (const piece of timelinePieces(read)) postMessage(piece);
}
