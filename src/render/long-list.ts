/** Lists of which only some entries are drawn. */
import {nothing} from 'lit';
import type {FlowPicture} from '../layout/long-flow.js';

/** Asks what of a long history is drawn, in so many columns (0: a list without a rail). */
export type AskFlow = (columns: 0 | 1 | 2, markPx: number) => FlowPicture;

/** Height of a long list before anything is known of it; what stands below is out of sight from the beginning. */
const GUESS_PX = 80;
const BRANCHES = 32;

/** Height of a list of `count`: px, or `auto` for entries that follow one another. */
export function flowHeight(count: number, flow: FlowPicture | undefined): number | 'auto' {
  return flow?.layout?.heightPx ?? (flow && !flow.drawn.length ? count * GUESS_PX : 'auto');
}

/**
 * Draws the entries of a list of `count` that are in `drawn`, ascending, or all. Each keeps its elements for as long as it is
 * drawn, as every index has a place of its own: a tree of lists, empty where nothing is drawn.
 */
export function drawEach(
  count: number,
  drawn: readonly number[] | undefined,
  draw: (at: number) => unknown,
): readonly unknown[] {
  if (!drawn) return Array.from({length: count}, (_, at) => draw(at));
  let size = 1;
  while (size * BRANCHES < count) size *= BRANCHES;
  const branch = (some: readonly number[], from: number, each: number): readonly unknown[] =>
    Array.from({length: BRANCHES}, (_, child) => {
      const start = from + child * each;
      const own = some.filter((at) => at >= start && at < start + each);
      return own.length ? (each > 1 ? branch(own, start, each / BRANCHES) : draw(start)) : nothing;
    });
  return branch(drawn, 0, size);
}
