/** Heights that the plot's cards need, measured once they stand: the lane grows to the tallest, so that no glyph is cut. */

/** Px of the tallest card in a lane, and in the undated column; 0 before anything was measured. */
export type CardHeights = readonly [card: number, flat: number];

const PADDING_PX = 5;

/** Gives the heights of the cards that are there, or `least` where they need no more; all read in one go after all is written. */
export function measureCards(root: ParentNode, least: CardHeights): CardHeights {
  const tallest = (cards: string, most: number): number => {
    for (const {offsetTop, offsetHeight} of root.querySelectorAll<HTMLElement>(`${cards} > .flag > *`))
      most = Math.max(most, Math.ceil(offsetTop + offsetHeight + PADDING_PX));
    return most;
  };
  return [tallest('.card:not(.mute, .flat)', least[0]), tallest('.flat', least[1])];
}
