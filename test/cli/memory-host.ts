/** A host without a system: files are texts or bytes, and what is written is kept. */
import {readFileSync} from 'node:fs';

import {runCommandLine} from '../../src/cli/command-line.js';
import type {Host} from '../../src/cli/host.js';

export interface Run {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
  /** Files that were written. */
  readonly written: Readonly<Record<string, string>>;
}

export interface Circumstances {
  /** Null for one that is not there. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly folders?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  /** Milliseconds that pass between two looks at the clock. */
  readonly tick?: number;
}

/** Runs a command on files of which `-` is standard input; names that are not given are read from the repository. */
export async function run(
  args: readonly string[],
  {files = {}, folders = [], env = {}, isTerminal = false, tick = 0}: Circumstances = {},
): Promise<Run> {
  const said = {out: '', err: ''};
  const written: Record<string, string> = {};
  let clock = 0;
  const bytesOf = async (path: string): Promise<Uint8Array> => {
    const file = files[path];
    if (file === null) throw Object.assign(new Error('no such file'), {code: 'ENOENT'});
    return file === undefined ? readFileSync(path) : typeof file === 'string' ? new TextEncoder().encode(file) : file;
  };
  const host: Host = {
    env,
    isTerminal,
    readFile: bytesOf,
    readStandardInput: () => bytesOf('-'),
    writeFile: async (path, text) => {
      if (path.startsWith('readonly/')) throw Object.assign(new Error('no'), {code: 'EACCES'});
      written[path] = text;
    },
    isFolder: async (path) => folders.includes(path),
    readPackageFile: bytesOf,
    print: (text) => void (said.out += text),
    warn: (text) => void (said.err += text),
    now: () => (clock += tick),
  };
  return {exitCode: await runCommandLine(args, host), ...said, written};
}
