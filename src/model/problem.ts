/**
 * A fault in the input, as a value: the model never throws on data, it says what is wrong and goes on with the rest.
 */
export interface Problem {
  /** Stable name such as `date/invalid`: the group, then the fault. docs/problems.md has them all. */
  readonly code: string;
  /** Place in the input, such as `milestones[3].date`; empty for the document as a whole. */
  readonly path: string;
  /**
   * One English sentence for the page's author: what is wrong, and what to write or what was done instead.
   *
   * What it takes from the data, or offers instead, stands in `"` and holds none itself; nothing else does. Words in other
   * languages (`problemWords`) take these values, and the numbers outside of quotes, from here in their order.
   */
  readonly message: string;
  /** Position of the milestone in the input's list, 0-based, when the fault lies in one. */
  readonly index?: number;
}

// data, date, event, import, item, ref: by these a reader misses something, or may take something for what it is not.
const FELT = /^(da|ev|im|it|re)/;

/** Whether whoever reads the history is better off knowing; the other faults concern its keeper alone. */
export function isFelt({code}: Problem): boolean {
  return FELT.test(code);
}

/** A problem of the input as a whole, frozen. */
export function problemOf(code: string, message: string): Problem {
  return Object.freeze({code, path: '', message});
}

/** The problem of a part on demand that cannot be loaded. */
export function missingPart(name: string): Problem {
  return problemOf('part/missing', `The part "${name}" cannot be loaded.`);
}
