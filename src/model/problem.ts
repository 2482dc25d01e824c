/**
 * A fault in the input, as a value: the model never throws on data, it says what is wrong and goes on with the rest.
 */
export interface Problem {
  /** Stable name such as `date/invalid`: the group, then the fault. */
  readonly code: string;
  /** Place in the input, such as `milestones[3].date`; empty for the document as a whole. */
  readonly path: string;
  /** One English sentence for the page's author: what is wrong, and what to write or what was done instead. */
  readonly message: string;
  /** Position of the milestone in the input's list, 0-based, when the fault lies in one. */
  readonly index?: number;
}

/** A problem of the input as a whole, frozen. */
export function problemOf(code: string, message: string): Problem {
  return Object.freeze({code, path: '', message});
}
