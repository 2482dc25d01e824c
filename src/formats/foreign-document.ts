/**
 * What every importer gives: a file of another format as plain input for `parseTimeline`, which checks and normalises it as it
 * does with anything untrusted.
 */
import type {Problem} from '../model/problem.js';

export interface ForeignDocument {
  /** Own form (docs: "The data"): dates as EDTF, bodies as the Markdown subset, addresses as written. */
  readonly document: {
    readonly title?: unknown;
    readonly subtitle?: unknown;
    readonly description?: unknown;
    readonly locale?: unknown;
    readonly license?: unknown;
    readonly milestones: readonly object[];
    readonly eras?: readonly object[];
    readonly categories?: readonly object[];
    readonly series?: readonly object[];
    readonly network?: object | undefined;
  };
  /** Where each milestone and era stands in the file, by its place in `document`: `events[3]`, `row 4`, `line 17`. */
  readonly paths: {readonly milestones: readonly string[]; readonly eras?: readonly string[]};
  /**
   * What did not become part of the document as it stands: items that are neither milestone, era nor title, each by one
   * problem with the code `import/skipped`; and values that were left, such as a date that is only shown (`date/unread`).
   */
  readonly problems: readonly Problem[];
}

/** What the caller knows about the file. */
export interface ImportContext {
  /** Members of a milestone by the names of foreign fields: `{date: 'start', title: 'label_ar'}`. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** How dates with slashes are meant; without it, they are read only where a whole column proves its order. */
  readonly slashes?: 'dmy' | 'mdy' | undefined;
}

/** An importer. Never throws, whatever it is given; `input` has the shape by which its format was recognised. */
export type Importer<Input> = (input: Input, context: ImportContext) => ForeignDocument;

/** What an importer has read so far. */
export interface ForeignItems {
  readonly problems: Problem[];
  readonly report: (code: string, path: string, message: string) => void;
  /** Takes in what was read at `path`, or says by `message` that it has no members; gives whether it was taken in. */
  readonly add: (milestone: object, path: string, message?: string) => boolean;
  /** All of it, with further members of the document. */
  readonly document: (members?: object) => ForeignDocument;
}

/** Begins a document without any milestone. */
export function startItems(): ForeignItems {
  const milestones: object[] = [];
  const paths: string[] = [];
  const problems: Problem[] = [];
  const report = (code: string, path: string, message: string): void => {
    problems.push(importProblem(code, path, message));
  };
  return {
    problems,
    report,
    add(milestone, path, message = 'There is nothing here that could be shown.') {
      const isSome = Object.keys(milestone).length > 0;
      if (isSome) {
        milestones.push(milestone);
        paths.push(path);
      } else report('import/skipped', path, message);
      return isSome;
    },
    document: (members) => ({document: {...members, milestones}, paths: {milestones: paths}, problems}),
  };
}

/** A problem of one place of a file, frozen. */
export function importProblem(code: string, path: string, message: string): Problem {
  return Object.freeze({code, path, message});
}
