/** Where the outputs of a command go. */
import {basename, extname, join, resolve} from 'node:path';

import {UsageError} from './command-options.js';
import type {Host} from './host.js';

/** Name of what comes from standard input. */
const UNNAMED = 'timeline';

/**
 * Gives the path of each file's output; undefined for all where it is standard output.
 *
 * @param out - a file; or a folder, where there are several files, the name ends in a slash or the folder is there.
 * @throws UsageError where two outputs would be one file, or an output one of the files that are read.
 */
export async function outputPaths(
  host: Host,
  files: readonly string[],
  out: string | undefined,
  extension: string,
): Promise<readonly (string | undefined)[]> {
  if (out === undefined) return files.map(() => undefined);
  const isFolder = files.length > 1 || /[/\\]$/.test(out) || (await host.isFolder(out));
  const paths = files.map((file) => {
    const name = file === '-' ? UNNAMED : basename(file, extname(file));
    return isFolder ? join(out, name + extension) : out;
  });
  const inputs = new Set(files.map((file) => resolve(file)));
  const taken = new Set<string>();
  for (const path of paths) {
    if (inputs.has(resolve(path))) throw new UsageError(`--out ${out}: ${path} would be written over.`);
    if (taken.has(resolve(path))) throw new UsageError(`--out ${out}: two files would be written to ${path}.`);
    taken.add(resolve(path));
  }
  return paths;
}
