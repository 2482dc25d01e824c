/**
 * Which milestones have a card, from which scale on, and in which lane: the same from every way to a view.
 *
 * Every condition says that two stems are some px apart, and zooming in only lengthens distances. So scales go from fit upwards
 * in steps of 1.25, and who has a card keeps it, in its lane, at every finer one. At each scale, in order of importance, time and
 * document, whoever has no card takes the highest lane that is free; a card hangs right of its stem, and no stem crosses one.
 *
 * Source: K. Been, E. Daiches, C. Yap, "Dynamic Map Labeling", IEEE TVCG 12(5), 2006.
 */
import {orderDays, type DayOrder} from './day-order.js';
import {finish, type Steps} from '../model/steps.js';

/** A milestone; `day` is NaN when it has no place, `importance` 1 to 5, whole. Of equal importance and day the first in the list goes first. */
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

/** The most important first. */
const GRADES = [5, 4, 3, 2, 1];
/** So many looks for a lane are one step. */
const STEP_TRIES = 512;

/**
 * Gives every item its lane and scale, in O(n log n + n · lanes · (lanes + scales)); of several on one day only the first ever has a card.
 *
 * The result follows from the arguments alone, by additions, products and comparisons, so it is equal on every engine.
 */
export function placeCards(items: readonly PlacementItem[], options: PlacementOptions): Placement {
  return finish(placeInSteps(items, finish(orderDays(items.map(({day}) => day))), options));
}

/** The same in steps. */
export function* placeInSteps(
  items: readonly Pick<PlacementItem, 'importance'>[],
  order: DayOrder,
  {cardWidthPx, maxLanes, fitPxPerDay, maxPxPerDay}: PlacementOptions,
): Steps<Placement> {
  /** One item a day, by time; a rank is an index into it, and into `days`. */
  const first: number[] = [];
  const days: number[] = [];
  const grades: number[] = [];
  for (let at = 0; at < order.days.length;) {
    const day = order.days[at]!;
    let best = order.indexes[at]!;
    while (order.days[++at] === day)
      if (items[order.indexes[at]!]!.importance > items[best]!.importance) best = order.indexes[at]!;
    first.push(best);
    days.push(day);
    grades.push(items[best]!.importance);
  }
  yield;
  const inOrder = GRADES.flatMap((grade) => [...days.keys()].filter((rank) => grades[rank] === grade));
  const reachPx = cardWidthPx + CARD_GAP_PX;

  for (let lanes = days.length < order.days.length ? maxLanes : 1; ; lanes++) {
    const lane = new Int8Array(items.length).fill(-1);
    const fromScale = new Float64Array(items.length).fill(Infinity);
    /** By rank, then lane: the scale at which it is far enough from the neighbours placed so far. */
    const needs = new Float64Array(days.length * lanes);
    let scale = fitPxPerDay;
    const remains = (rank: number): boolean => {
      let own = lanes;
      while (own-- && needs[rank * lanes + own]! > scale);
      if (own < 0) return true;
      lane[first[rank]!] = own;
      fromScale[first[rank]!] = scale;
      for (const step of [-1, 1]) {
        // Who is out of reach now is so at every finer scale.
        for (let other = rank, apart = 0; apart * scale < reachPx;) {
          apart = (days[(other += step)]! - days[rank]!) * step;
          for (let theirs = 0; theirs < lanes; theirs++) {
            /** How much higher the left one of the pair is. */
            const lead = (own - theirs) * step;
            const leastPx = lead > 0 ? STEM_GAP_PX : cardWidthPx + (lead ? STEM_GAP_PX : CARD_GAP_PX);
            const at = other * lanes + theirs;
            if (leastPx > needs[at]! * apart) needs[at] = leastPx / apart;
          }
        }
      }
      return false;
    };
    const waiting = Uint32Array.from(inOrder);
    let left = waiting.length;
    let tries = 0;
    do {
      const end = left;
      left = 0;
      for (let at = 0; at < end && (!left || lanes === maxLanes); at++) {
        const rank = waiting[at]!;
        if (remains(rank)) waiting[left++] = rank;
        if (++tries % STEP_TRIES === 0) yield;
      }
    } while (left && lanes === maxLanes && (scale *= STEP) <= maxPxPerDay);
    if (!left || lanes === maxLanes) return {lane, fromScale, lanes};
  }
}
