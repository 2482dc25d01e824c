/**
 * Long work in steps: a generator that gives way after every few hundred units of work, for whoever must not be blocked. The
 * result is the same however long one waits between two steps; no step reads a clock.
 */

export type Steps<Result> = Generator<undefined, Result, void>;

/** Takes all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}
