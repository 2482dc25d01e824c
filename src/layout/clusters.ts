/**
 * Bare markers: which stand alone and which are counted in a pill, as a function of the days and the scale.
 *
 * Bins of time are powers of two of days, one to two pills wide at the scale in hand and aligned to the day axis, so that they nest: panning
 * moves a bin, zooming in splits it in two. A pill stays inside its bin, which is why pills never meet, and a bin with a pill
 * has nothing beside it. What is crowded over the edge of a bin by one in the next, or stands too near a pill there, joins that one;
 * no bin looks further than its neighbours.
 */
import {firstFrom, type DayOrder} from './day-order.js';
import type {View} from './time-scale.js';

/** A marker or a pill on the axis, centred on `leftPx` from the window's left edge. Places are those in the order of days. */
export interface MarkerGroup {
  readonly leftPx: number;
  /** Index of the first, by which it is known. */
  readonly at: number;
  /** How many points it stands for: one of a marker, two or more of a pill. */
  readonly count: number;
  /** Place of the first and the last; what is bare between them is in the group too. */
  readonly first: number;
  readonly last: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Gives, ascending, the places from one to before another that have a card. */
export type CardedIn = (from: number, to: number) => readonly number[];

/** Both ways from a marker, its target is half as wide; targets nearer than this meet. */
export const TARGET_PX = 24;
/** What is in the window is settled by fewer bins to either side; what is just beside it by these. */
const BESIDE_BINS = 6;

/** Room that a pill needs when it may count up to `count`: 48 px for "+999", 60 for "+9.999". */
export function pillWidth(count: number): number {
  return Math.max(48, 12 + 12 * `${count}`.length);
}

/**
 * Groups those without a card that are in the window or just beside it, in O(p log n) for a window of p pixels: where more are
 * in a bin than it has room for, only the first and the last are looked at.
 *
 * No two groups are nearer than 24 px, and no pill, `pillWidth` of all points, meets another or the 24 px about a marker.
 *
 * @param cardedIn - who has a card, so that its marker is decoration.
 * @returns the groups by `leftPx`; each day of the window that is not carded is in exactly one.
 */
export function groupMarkers(
  {days, indexes}: DayOrder,
  cardedIn: CardedIn,
  {startDay, pxPerDay}: View,
  widthPx: number,
): readonly MarkerGroup[] {
  const pillPx = pillWidth(days.length);
  const binDays = 2 ** Math.ceil(Math.log2(pillPx / pxPerDay));
  const binOf = (day: number): number => Math.floor(day / binDays);
  const from = firstFrom(days, (binOf(startDay) - BESIDE_BINS) * binDays);
  const to = firstFrom(days, (binOf(startDay + widthPx / pxPerDay) + BESIDE_BINS) * binDays);
  const carded = cardedIn(from, to);
  const bareFrom = (place: number, step: 1 | -1): number => {
    while (carded[firstFrom(carded, place)] === place) place += step;
    return place;
  };

  /** Places of those that are bare; of a bin in which two are sure to meet, the first and the last. */
  const near: number[] = [];
  /** By bin, where those of the bin end, and how many of them are a crowd. */
  const bins = new Map<number, {readonly end: number; crowd: number}>();
  for (let place = from; place < to;) {
    const bin = binOf(days[place]!);
    const end = firstFrom(days, (bin + 1) * binDays);
    const bareCount = end - place - firstFrom(carded, end) + firstFrom(carded, place);
    const isFull = bareCount > 1 + (binDays * pxPerDay) / TARGET_PX;
    if (isFull) near.push(bareFrom(place, 1), bareFrom(end - 1, -1));
    else while ((place = bareFrom(place, 1)) < end) near.push(place++);
    bins.set(bin, {end: near.length, crowd: isFull ? 2 : 0});
    place = end;
  }

  const dayAt = (at: number): number => days[near[at]!]!;
  const meetsNext = (at: number): boolean => (dayAt(at + 1) - dayAt(at)) * pxPerDay < TARGET_PX;
  const isCrowded = (at: number): boolean => meetsNext(at) || meetsNext(at - 1);
  let at = 0;
  for (const bin of bins.values()) for (; at < bin.end; at++) if (isCrowded(at)) bin.crowd++;

  /** By bin that has a pill, the places in it: all, or the first and the last. */
  const pills = new Map<number, number[]>();
  for (const [bin, {end, crowd}] of bins) {
    // Of two that crowd each other over an edge, each the only one in its bin, the earlier one's bin has the pill.
    if (crowd > 1 || (crowd && meetsNext(end - 1) && bins.get(binOf(dayAt(end)))!.crowd < 2)) pills.set(bin, []);
  }

  const left = (day: number): number => (day - startDay) * pxPerDay;
  const groupOf = (places: readonly number[], leftPx: number): MarkerGroup => {
    const first = places[0]!;
    const last = places.at(-1)!;
    const count = last + 1 - first - firstFrom(carded, last) + firstFrom(carded, first);
    return {leftPx, at: indexes[first]!, count, first, last, firstDay: days[first]!, lastDay: days[last]!};
  };
  const homeBeside = (at: number): number[] | undefined => {
    const reach = (isCrowded(at) ? TARGET_PX : TARGET_PX / 2) / pxPerDay;
    return pills.get(binOf(dayAt(at) - reach)) ?? pills.get(binOf(dayAt(at) + reach));
  };
  const groups: MarkerGroup[] = [];
  at = 0;
  for (const [bin, {end}] of bins) {
    const own = pills.get(bin);
    for (; at < end; at++) {
      const home = own ?? homeBeside(at);
      if (home) home.push(near[at]!);
      else groups.push(groupOf([near[at]!], left(dayAt(at))));
    }
  }
  for (const [bin, places] of pills) {
    const edge = left(bin * binDays) + pillPx / 2;
    const middle = left((days[places[0]!]! + days[places.at(-1)!]!) / 2);
    groups.push(groupOf(places, Math.max(edge, Math.min(middle, edge + binDays * pxPerDay - pillPx))));
  }
  return groups.sort((a, b) => a.leftPx - b.leftPx);
}
