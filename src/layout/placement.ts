/**
 * Which milestones have a card, from which scale on, and in which lane: the same from every way to a view.
 *
 * Every condition says that two stems are some px apart, and zooming in only lengthens distances. So scales go from fit upwards
 * in steps of 1.25, and who has a card keeps it, in its lane, at every finer one. At each scale, in order of importance, time and
 * document, whoever has no card takes the highest lane that is free; a card hangs right of its stem, and no stem crosses one.
 *
 * Source: K. Been, E. Daiches, C. Yap, "Dynamic Map Labeling", IEEE TVCG 12(5), 2006.
 */

/** A milestone; `day` is NaN when it has no place. Of equal importance and day the first in the list goes first. */
export interface PlacementItem {
  readonly day: number;
  readonly importance: number;
}

export interface PlacementOptions {
  readonly cardWidthPx: number;
  /** As few are used as give all their card at fit, else these. */
  readonly maxLanes: number;
  readonly fitPxPerDay: number;
  /** The finest scale that a view may have. */
  readonly maxPxPerDay: number;
}

/** By item: the lane, 0 nearest the axis and −1 for none, and the px per day from which on it has a card, ∞ for never. */
export interface Placement {
  readonly lane: Int8Array;
  readonly fromScale: Float64Array;
  readonly lanes: number;
}

/** Between cards in one lane. */
export const CARD_GAP_PX = 8;
/** Between a stem and another stem, or a card that it passes. */
const STEM_GAP_PX = 4;
const STEP = 1.25;

/**
 * Gives every item its lane and scale, in O(n log n + tries · (lanes + log n)) and the moves of a growing list; of several on one day only the first ever has a card.
 *
 * The result follows from the arguments alone, by additions, products and comparisons, so it is equal on every engine.
 */
export function placeCards(items: readonly PlacementItem[], options: PlacementOptions): Placement {
  const {cardWidthPx, maxLanes, fitPxPerDay, maxPxPerDay} = options;
  const dated = [...items.keys()].filter((item) => isFinite(items[item]!.day));
  dated.sort((a, b) => items[a]!.day - items[b]!.day || items[b]!.importance - items[a]!.importance);
  /** One item a day, by time; a rank is an index into it. */
  const first = dated.filter((item, at) => !at || items[item]!.day > items[dated[at - 1]!]!.day);
  const days = first.map((item) => items[item]!.day);
  const inOrder = [...first.keys()].sort((a, b) => items[first[b]!]!.importance - items[first[a]!]!.importance);
  const reachPx = cardWidthPx + CARD_GAP_PX;

  for (let lanes = first.length < dated.length ? maxLanes : 1; ; lanes++) {
    const lane = new Int8Array(items.length).fill(-1);
    const fromScale = new Float64Array(items.length).fill(Infinity);
    /** Ranks of those with a card, ascending. */
    const placed: number[] = [];
    /** By rank: coarser than this it finds no lane, whoever else comes. */
    const hopeless = new Float64Array(days.length);
    /** By lane: the scale at which it is far enough from the neighbours placed so far. */
    const needs = new Float64Array(lanes);
    let scale = fitPxPerDay;
    /** Puts off the lanes that are too near a placed card; false when it is out of reach. */
    const isInReach = (rank: number, other: number, step: number): boolean => {
      const apart = (days[other]! - days[rank]!) * step;
      for (let own = 0; own < lanes; own++) {
        /** How much higher the left one of the pair is. */
        const lead = (own - lane[first[other]!]!) * step;
        const leastPx = lead > 0 ? STEM_GAP_PX : cardWidthPx + (lead ? STEM_GAP_PX : CARD_GAP_PX);
        if (leastPx > needs[own]! * apart) needs[own] = leastPx / apart;
      }
      return apart * scale < reachPx;
    };
    const remains = (rank: number): boolean => {
      if (hopeless[rank]! > scale) return true;
      needs.fill(0);
      const next = firstAbove(placed, rank);
      for (let at = next; at-- && isInReach(rank, placed[at]!, -1););
      for (let at = next; at < placed.length && isInReach(rank, placed[at]!, 1); at++);
      const own = needs.findLastIndex((need) => need <= scale);
      if (own < 0) hopeless[rank] = Math.min(...needs);
      else {
        lane[first[rank]!] = own;
        fromScale[first[rank]!] = scale;
        placed.splice(next, 0, rank);
      }
      return own < 0;
    };
    let waiting = inOrder.filter(remains);
    if (waiting.length && lanes < maxLanes) continue;
    while (waiting.length && (scale *= STEP) <= maxPxPerDay) waiting = waiting.filter(remains);
    return {lane, fromScale, lanes};
  }
}

/** Index of the first of `ranks`, ascending, that is above `rank`. */
function firstAbove(ranks: readonly number[], rank: number): number {
  let from = 0;
  for (let to = ranks.length; from < to;) {
    const middle = (from + to) >> 1;
    if (ranks[middle]! > rank) to = middle;
    else from = middle + 1;
  }
  return from;
}
