/** Heights that the plot's cards need, measured once they stand: the lane grows to the tallest, so that no glyph is cut. */

/** Px of the tallest card in a lane, and in the undated column; 0 before anything was measured. */
export type CardHeightPair = readonly [card: number, flat: number];

const CARDS = ['.card:not(.mute, .flat)', '.flat'];
const PADDING_PX = 6;

export class CardHeights {
  #key = '';
  #value: CardHeightPair = [0, 0];

  /** The heights known for `key`: width, text size, language; for another key all starts anew. */
  valueFor(key: string): CardHeightPair {
    if (key !== this.#key) this.#value = [0, 0];
    this.#key = key;
    return this.#value;
  }

  /** Reads the cards that are there, all in one go after all is written; true if one needs more than was known. */
  measure(root: ParentNode): boolean {
    const old = this.#value;
    const tallest = (column: 0 | 1): number =>
      [...root.querySelectorAll<HTMLElement>(`${CARDS[column]} > .flag > *`)].reduce(
        (most, {offsetTop, offsetHeight}) => Math.max(most, Math.ceil(offsetTop + offsetHeight + PADDING_PX)),
        old[column],
      );
    this.#value = [tallest(0), tallest(1)];
    return old.join() !== this.#value.join();
  }
}
