/** What the commands need of the system they run on; tests have one of their own. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether somebody sees what is written to standard error. */
  readonly isTerminal: boolean;
  /** Rejects as `node:fs` does, with a `code`. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly readStandardInput: () => Promise<Uint8Array>;
  /** Makes the folder if it is missing. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
  readonly isFolder: (path: string) => Promise<boolean>;
  /** A file of this package, by its path in it. */
  readonly readPackageFile: (path: string) => Promise<Uint8Array>;
  /** Writes to standard output. */
  readonly print: (text: string) => void;
  /** Writes to standard error. */
  readonly warn: (text: string) => void;
  /** Milliseconds, from any moment on. */
  readonly now: () => number;
}
