/**
 * A growing set of ranks that finds the nearest member in a few instructions: a tree of bits, 32 to a word.
 *
 * Source: P. van Emde Boas, "Preserving order in a forest in less than logarithmic time", FOCS 1975; here with a fixed
 * fan-out of 32, as a bitmap whose every next level marks the words that are not empty.
 */

/** Ranks from 0 to a size given at the start. */
export interface RankSet {
  readonly add: (rank: number) => void;
  /** The greatest member at or below `rank`; −1 when there is none. */
  readonly before: (rank: number) => number;
}

/** Gives an empty set for ranks below `size`; both functions take O(log₃₂ size). */
export function rankSet(size: number): RankSet {
  const levels: Uint32Array[] = [];
  do {
    size = Math.ceil(size / 32);
    levels.push(new Uint32Array(size));
  } while (size > 1);
  return {
    add(rank) {
      for (const words of levels) {
        words[rank >> 5]! |= 1 << rank;
        rank >>= 5;
      }
    },
    before(rank) {
      for (let level = 0; rank >= 0 && level < levels.length; level++) {
        let word = levels[level]![rank >> 5]! & ((2 << rank) - 1);
        let at = rank >> 5;
        if (word) {
          for (;;) {
            at = (at << 5) | (31 - Math.clz32(word));
            if (!level) return at;
            word = levels[--level]![at]!;
          }
        }
        rank = at - 1;
      }
      return -1;
    },
  };
}
