/** Heights that the plot's cards need, measured once they stand: the lane grows to the tallest, so that no glyph is cut. */

/** Px; 0 before anything was measured. */
export interface CardHeightValue {
  readonly cardHeightPx: number;
  readonly flatHeightPx: number;
}

const NONE: CardHeightValue = {cardHeightPx: 0, flatHeightPx: 0};

export class CardHeights {
  #key = '';
  #value = NONE;

  /** The heights known for `key`: width, text size, language; for another key all starts anew. */
  valueFor(key: string): CardHeightValue {
    if (key !== this.#key) {
      this.#key = key;
      this.#value = NONE;
    }
    return this.#value;
  }

  /** Reads the cards that are there, all in one go after all is written; true if one needs more than was known. */
  measure(root: ParentNode): boolean {
    const old = this.#value;
    const cardHeightPx = Math.max(old.cardHeightPx, tallest(root, '.card:not(.mute, .flat) > .flag'));
    const flatHeightPx = Math.max(old.flatHeightPx, tallest(root, '.flat > .flag'));
    if (cardHeightPx === old.cardHeightPx && flatHeightPx === old.flatHeightPx) return false;
    this.#value = {cardHeightPx, flatHeightPx};
    return true;
  }
}

const PADDING_PX = 6;

function tallest(root: ParentNode, cards: string): number {
  let most = 0;
  for (const card of root.querySelectorAll(cards)) {
    for (const line of card.children) {
      const {offsetTop, offsetHeight} = line as HTMLElement;
      most = Math.max(most, Math.ceil(offsetTop + offsetHeight + PADDING_PX));
    }
  }
  return most;
}
