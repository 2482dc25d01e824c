/** Finds, among very many numbers, those in a range that are small enough, without looking at the others. */
import type {Steps} from '../model/steps.js';

/** Node `i` is the least of nodes `2 i` and `2 i + 1`; the numbers themselves are the second half. */
export type LeastTree = Float64Array;

const STEP_NODES = 16_384;

/** Makes the tree of `values`, in O(n). */
export function* leastTree(values: Float64Array): Steps<LeastTree> {
  const half = 2 ** Math.ceil(Math.log2(values.length || 1));
  const tree = new Float64Array(2 * half).fill(Infinity);
  tree.set(values, half);
  for (let node = half; --node;) {
    tree[node] = Math.min(tree[2 * node]!, tree[2 * node + 1]!);
    if (node % STEP_NODES === 0) yield;
  }
  return tree;
}

/** Places from `from` to before `to` whose number is at most `most`, ascending, in O((m + 1) log n) for the m found. */
export function placesUpTo(tree: LeastTree, from: number, to: number, most: number): readonly number[] {
  const found: number[] = [];
  /** @param first - the first of the `count` places below `node`. */
  const look = (node: number, first: number, count: number): void => {
    if (first >= to || first + count <= from || !(tree[node]! <= most)) return;
    if (count === 1) found.push(first);
    else {
      look(2 * node, first, count / 2);
      look(2 * node + 1, first + count / 2, count / 2);
    }
  };
  look(1, 0, tree.length / 2);
  return found;
}
