/** Heights that the plot's cards need, measured once they stand: the lane grows to the tallest, so that no glyph is cut. */

/** Px of the tallest card in a lane, and in the undated column; 0 before anything was measured. */
export type CardHeightPair = readonly [card: number, flat: number];

export interface CardHeights {
  /** The heights known for `key`: width, text size, language; for another key all starts anew. */
  readonly valueFor: (key: string) => CardHeightPair;
  /** Reads the cards that are there, all in one go after all is written; true if one needs more than was known. */
  readonly measure: (root: ParentNode) => boolean;
}

const PADDING_PX = 6;

export function cardHeights(): CardHeights {
  let known = '';
  let value: CardHeightPair = [0, 0];
  return {
    valueFor(key) {
      if (key !== known) value = [0, 0];
      known = key;
      return value;
    },
    measure(root) {
      const old = value.join();
      const tallest = (cards: string, most: number): number => {
        for (const {offsetTop, offsetHeight} of root.querySelectorAll<HTMLElement>(`${cards} > .flag > *`))
          most = Math.max(most, Math.ceil(offsetTop + offsetHeight + PADDING_PX));
        return most;
      };
      value = [tallest('.card:not(.mute, .flat)', value[0]), tallest('.flat', value[1])];
      return old !== value.join();
    },
  };
}
