/** Long work beside the page: its steps in slices, by the clock. */
import type {Steps} from '../model/steps.js';

/** Long enough to be worth a turn of the page, short enough for a frame to have room beside it. */
const SLICE_MS = 8;

/**
 * Takes the steps in slices, each in a task of its own.
 *
 * @param isOff - asked before each slice; once it gives true, no more steps are taken, and there is no result.
 */
export async function inSlices<Result>(steps: Steps<Result>, isOff?: () => boolean): Promise<Result | undefined> {
  for (;;) {
    await ownTask();
    if (isOff?.()) return undefined;
    for (const end = performance.now() + SLICE_MS; ;) {
      const {done, value} = steps.next();
      if (done) return value;
      if (performance.now() > end) break;
    }
  }
}

/** Lets the page go on, and comes back in a task of its own. */
export function ownTask(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve));
}
