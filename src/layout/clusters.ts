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

/** A marker or a pill on the axis, centred on `leftPx` from the window's left edge. */
export interface MarkerGroup {
  readonly leftPx: number;
  /** Indexes of the points, by day: one of a marker, two or more of a pill. */
  readonly members: readonly number[];
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Both ways from a marker, its target is half as wide; targets nearer than this meet. */
const TARGET_PX = 24;
/** What is in the window is settled by fewer bins to either side; what is just beside it by these. */
const BESIDE_BINS = 6;

/** Room that a pill needs when it may count up to `count`: 48 px for "+999", 60 for "+9.999". */
export function pillWidth(count: number): number {
  return Math.max(48, 12 + 12 * `${count}`.length);
}

/**
 * Groups those without a card that are in the window or just beside it, in O(log n) and O(m) for the m points there.
 *
 * No two groups are nearer than 24 px, and no pill, `pillWidth` of `count`, meets another or the 24 px about a marker.
 *
 * @param isCarded - by index: has a card, so that its marker is decoration.
 * @param count - what a pill may have to count, at most.
 * @returns the groups by `leftPx`; each day of the window that is not carded is in exactly one.
 */
export function groupMarkers(
  {days, indexes}: DayOrder,
  isCarded: (at: number) => boolean,
  {startDay, pxPerDay}: View,
  widthPx: number,
  count: number,
): readonly MarkerGroup[] {
  const pillPx = pillWidth(count);
  const binDays = 2 ** Math.ceil(Math.log2(pillPx / pxPerDay));
  const besideDays = BESIDE_BINS * binDays;
  const endDay = startDay + widthPx / pxPerDay;
  /** Places in the order of those that are bare. */
  const near: number[] = [];
  for (let at = firstFrom(days, startDay - besideDays); days[at]! < endDay + besideDays; at++)
    if (!isCarded(indexes[at]!)) near.push(at);

  const dayAt = (at: number): number => days[near[at]!]!;
  const binOf = (day: number): number => Math.floor(day / binDays);
  const meetsNext = (at: number): boolean => (dayAt(at + 1) - dayAt(at)) * pxPerDay < TARGET_PX;
  const isCrowded = (at: number): boolean => meetsNext(at) || meetsNext(at - 1);

  /** By bin, where those of the bin end, and how many of them are a crowd, as far as two. */
  const bins = new Map<number, {end: number; crowd: number}>();
  for (let at = 0; at < near.length;) {
    const bin = binOf(dayAt(at));
    let crowd = 0;
    for (; binOf(dayAt(at)) === bin; at++) if (crowd < 2 && isCrowded(at)) crowd++;
    bins.set(bin, {end: at, crowd});
  }
  const pills = new Map<number, number[]>();
  for (const [bin, {end, crowd}] of bins) {
    if (crowd > 1) pills.set(bin, []);
    // Of two that crowd each other over an edge, each the only one in its bin, the earlier one's bin has the pill.
    else if (crowd && meetsNext(end - 1) && bins.get(binOf(dayAt(end)))!.crowd < 2) pills.set(bin, []);
  }

  const groups: MarkerGroup[] = [];
  const left = (day: number): number => (day - startDay) * pxPerDay;
  const add = (places: readonly number[], leftPx: number): void => {
    groups.push({
      leftPx,
      members: places.map((place) => indexes[place]!),
      firstDay: days[places[0]!]!,
      lastDay: days[places.at(-1)!]!,
    });
  };
  const homeBeside = (at: number): number[] | undefined => {
    const reach = (isCrowded(at) ? TARGET_PX : TARGET_PX / 2) / pxPerDay;
    return pills.get(binOf(dayAt(at) - reach)) ?? pills.get(binOf(dayAt(at) + reach));
  };
  let at = 0;
  for (const [bin, {end}] of bins) {
    const own = pills.get(bin);
    for (; at < end; at++) {
      const home = own ?? homeBeside(at);
      if (home) home.push(near[at]!);
      else add([near[at]!], left(dayAt(at)));
    }
  }
  for (const [bin, places] of pills) {
    const edge = left(bin * binDays) + pillPx / 2;
    const middle = left((days[places[0]!]! + days[places.at(-1)!]!) / 2);
    add(places, Math.max(edge, Math.min(middle, edge + binDays * pxPerDay - pillPx)));
  }
  return groups.sort((a, b) => a.leftPx - b.leftPx);
}
