/** One run of a command: reads and writes files, tells what it finds as it goes, and knows the exit code at the end. */
import type {CommandName, CommandOptions} from './command-options.js';
import {languageOf, sayIn, type CommandLanguage, type CommandWord} from './command-words.js';
import {countFindings, type Finding} from './findings.js';
import {readHistory, type HistoryFile} from './history-file.js';
import type {Host} from './host.js';
import {plainLine} from './plain-line.js';
import {Progress} from './progress.js';

/** What is told of one file, also by `--json`. */
export interface FileReport {
  /** As it was named; `-` is standard input. */
  readonly file: string;
  readonly format?: string | undefined;
  readonly encoding?: string;
  readonly milestones?: number;
  readonly problems: readonly Finding[];
  /** Why the file could not be read, or its output not be written. */
  readonly error?: FileError;
  /** The file that was written. */
  readonly written?: string;
  /** What would have been written to standard output. */
  readonly text?: string;
}

export interface FileError {
  readonly code: 'file/unreadable' | 'file/unwritable';
  readonly message: string;
}

/** 0: fine. 1: something in the data is lost. 3: a file cannot be read or written. (2 is a wrong command.) */
export type ExitCode = 0 | 1 | 3;

export class Session {
  readonly host: Host;
  readonly options: CommandOptions;
  readonly language: CommandLanguage;
  readonly #command: CommandName;
  readonly #progress: Progress;
  readonly #reports: FileReport[] = [];
  #snippet: string | undefined;

  constructor(host: Host, command: CommandName, options: CommandOptions) {
    this.host = host;
    this.options = options;
    this.language = languageOf(options.lang, host.env);
    this.#command = command;
    this.#progress = new Progress(host, !options.json && !options.quiet);
  }

  get reports(): readonly FileReport[] {
    return this.#reports;
  }

  /** What is told beside the reports, of all files together. */
  get snippet(): string | undefined {
    return this.#snippet;
  }

  get exitCode(): ExitCode {
    if (this.#reports.some(({error}) => error)) return 3;
    const {errors, notes} = countFindings(this.#reports.flatMap(({problems}) => problems));
    return errors || (this.options.strict && notes) ? 1 : 0;
  }

  /** Reads a file; undefined where that is impossible, which is reported. */
  async read(file: string): Promise<HistoryFile | undefined> {
    const {format, fields, slashes, url} = this.options;
    const begin = (step: CommandWord, length = 0): void => this.begin(file, step, length);
    try {
      begin('reading');
      const bytes = file === '-' ? await this.host.readStandardInput() : await this.host.readFile(file);
      return await readHistory(bytes, {format, fields, slashes, url, language: this.language, begin});
    } catch (error) {
      this.report({file, problems: [], error: {code: 'file/unreadable', message: this.#reasonOf(error)}});
      return undefined;
    } finally {
      this.#progress.clear();
    }
  }

  /** Writes a file and gives what to report of it. */
  async write(path: string, text: string): Promise<Pick<FileReport, 'written' | 'error'>> {
    try {
      await this.host.writeFile(path, text);
      return {written: path};
    } catch (error) {
      const message = sayIn(this.language, 'unwritable', {reason: codeOf(error)});
      return {error: {code: 'file/unwritable', message: `${path}: ${message}`}};
    }
  }

  /** Shows, on a terminal and where it takes its time, what is being done with a file. */
  begin(file: string, step: CommandWord, length = 0): void {
    const count = this.options.files.length;
    const place = count > 1 ? `${this.options.files.indexOf(file) + 1}/${count} ` : '';
    this.#progress.begin(plainLine(`${place}${file}: ${sayIn(this.language, step)}`), length);
  }

  /** Takes a report, and tells it at once unless all of it is told as JSON. */
  report(report: FileReport): void {
    this.#reports.push(report);
    if (this.options.json) return;
    const {file, problems, error, text, written} = report;
    const isValidation = this.#command === 'validate';
    const tell = isValidation ? this.host.print : this.host.warn;
    if (error) this.host.warn(`${plainLine(`${file}: ${error.message}`)}\n`);
    const shown = this.options.quiet ? problems.filter(({severity}) => severity === 'error') : problems;
    if (shown.length) tell(shown.map((finding) => this.#lineOf(file, finding)).join(''));
    if (isValidation && !this.options.quiet && !problems.length && !error) {
      const milestones = sayIn(this.language, 'milestones', {count: report.milestones ?? 0});
      tell(`${plainLine(sayIn(this.language, 'fine', {file, milestones}))}\n`);
    }
    if (text !== undefined) this.host.print(text);
    if (written !== undefined && !this.options.quiet)
      this.host.warn(`${plainLine(sayIn(this.language, 'written', {file: written}))}\n`);
  }

  /** Takes what the command makes of all files. */
  tellSnippet(snippet: string): void {
    this.#snippet = snippet;
    if (!this.options.json) this.host.print(snippet);
  }

  /** What stands below the findings of all files. */
  get summary(): string {
    const {language} = this;
    const {errors, notes} = countFindings(this.#reports.flatMap(({problems}) => problems));
    return sayIn(language, 'summary', {
      files: sayIn(language, 'files', {count: this.#reports.length}),
      errors: sayIn(language, 'errors', {count: errors}),
      notes: sayIn(language, 'notes', {count: notes}),
    });
  }

  #lineOf(file: string, {severity, code, path, message, line, column}: Finding): string {
    const what = path ? `${code} ${path.length > 200 ? `${path.slice(0, 200)}…` : path}` : code;
    return `${plainLine(`${file}:${line}:${column}: ${sayIn(this.language, severity)}: ${message} [${what}]`)}\n`;
  }

  #reasonOf(error: unknown): string {
    const code = codeOf(error);
    const words: Readonly<Record<string, CommandWord>> = {
      ENOENT: 'missing',
      ENOTDIR: 'missing',
      EISDIR: 'folder',
      EACCES: 'forbidden',
      EPERM: 'forbidden',
      ERR_FS_FILE_TOO_LARGE: 'tooLarge',
    };
    const word = error instanceof RangeError ? 'tooLarge' : words[code];
    return word ? sayIn(this.language, word) : sayIn(this.language, 'unreadable', {reason: code});
  }
}

/** Gives what is told of a file that was read. */
export function reportOf(file: string, {format, encoding, timeline, findings}: HistoryFile): FileReport {
  return {file, format, encoding, milestones: timeline.milestones.length, problems: findings};
}

/** The system's short name of a fault, else its sentence. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const {code} = error as {readonly code?: unknown};
  return typeof code === 'string' ? code : error.message;
}
