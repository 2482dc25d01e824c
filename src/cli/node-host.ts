/** The host of the installed program: Node's own files and streams. */
import {mkdir, readFile, stat, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';

import type {Host} from './host.js';

/**
 * Gives the host of this process. A reader that goes away (`… | head`) ends the process quietly.
 *
 * @param root - folder of the package, as a URL that ends in a slash.
 */
export function nodeHost(root: URL): Host {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? 0 : 3);
    });
  return {
    env: process.env,
    isTerminal: process.stderr.isTTY === true,
    readFile: (path) => readFile(path),
    readStandardInput,
    writeFile: async (path, text) => {
      await mkdir(dirname(path), {recursive: true});
      await writeFile(path, text);
    },
    isFolder: (path) =>
      stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      ),
    readPackageFile: (path) => readFile(new URL(path, root)),
    print: (text) => void process.stdout.write(text),
    warn: (text) => void process.stderr.write(text),
    now: () => performance.now(),
  };
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
