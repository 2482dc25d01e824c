/** What is told of a file: problems with their places and their weight. */
import type {Problem} from '../model/problem.js';

/** An error loses or changes something of what was written; after a note everything is there. */
export type Severity = 'error' | 'note';

export interface Finding {
  readonly severity: Severity;
  readonly code: string;
  /** Place in the input as in `Problem`; empty for the file as a whole. */
  readonly path: string;
  /** One sentence, in the language of the run. */
  readonly message: string;
  /** 1-based; 1 and 1 for the file as a whole. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

/** All that was written is shown; everything else counts as an error, new codes too. */
const NOTES: ReadonlySet<string> = new Set([
  'date/january-first',
  'date/repeats',
  'date/zone',
  'event/cancelled',
  'event/postponed',
  'id/duplicate',
  'item/empty',
  'text/encoding',
  'text/missing',
]);

export function severityOf({code}: Pick<Problem, 'code'>): Severity {
  return NOTES.has(code) ? 'note' : 'error';
}

/** How many there are of each. */
export function countFindings(findings: readonly Finding[]): {readonly errors: number; readonly notes: number} {
  const errors = findings.filter(({severity}) => severity === 'error').length;
  return {errors, notes: findings.length - errors};
}
