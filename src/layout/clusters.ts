/**
 * Bare markers: which stand alone and which are counted in a pill, as a function of the days and the scale.
 *
 * Bins of time are powers of two of days, one to two pills wide at the scale in hand and aligned to the day axis, so that they nest: panning
 * moves a bin, zooming in splits it in two. A pill stays inside its bin, which is why pills never meet, and a bin with a pill
 * has nothing beside it. What is crowded over the edge of a bin by one in the next, or stands too near a pill there, joins that one;
 * no bin looks further than its neighbours.
 */
import type {View} from './time-scale.js';

/** A marker or a pill on the axis, centred on `leftPx` from the window's left edge. */
export interface MarkerGroup {
  readonly leftPx: number;
  /** Indexes into the days given, by day: one of a marker, two or more of a pill. */
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
 * Groups those without a card that are in the window or just beside it, in O(n) and O(m log m) for the m near the window.
 *
 * No two groups are nearer than 24 px, and no pill, `pillWidth` of all wide, meets another or the 24 px about a marker.
 *
 * @param days - NaN for what has no place.
 * @param carded - by index: has a card, so that its marker is decoration.
 * @returns the groups by `leftPx`; each day of the window that is not carded is in exactly one.
 */
export function groupMarkers(
  days: readonly number[],
  carded: readonly boolean[],
  view: View,
  widthPx: number,
): readonly MarkerGroup[] {
  const {startDay, pxPerDay} = view;
  const pillPx = pillWidth(days.length);
  const binDays = 2 ** Math.ceil(Math.log2(pillPx / pxPerDay));
  const besideDays = BESIDE_BINS * binDays;
  const endDay = startDay + widthPx / pxPerDay;
  const near = [...days.keys()].filter(
    (at) => !carded[at] && days[at]! > startDay - besideDays && days[at]! < endDay + besideDays,
  );
  near.sort((a, b) => days[a]! - days[b]!);

  const dayOf = (at: number): number => days[near[at]!] ?? NaN;
  const binOf = (day: number): number => Math.floor(day / binDays);
  const meetsNext = (at: number): boolean => (dayOf(at + 1) - dayOf(at)) * pxPerDay < TARGET_PX;
  const isCrowded = (at: number): boolean => meetsNext(at) || meetsNext(at - 1);

  const crowded = [...near.keys()].filter(isCrowded);
  const crowds = new Map<number, number>();
  const crowdOf = (at: number): number => crowds.get(binOf(dayOf(at)))!;
  for (const at of crowded) crowds.set(binOf(dayOf(at)), (crowdOf(at) || 0) + 1);
  /** Of two that crowd each other over an edge, each the only one in its bin, the earlier one's bin has the pill. */
  const hasPill = (at: number): boolean => crowdOf(at) > 1 || (meetsNext(at) && crowdOf(at + 1) < 2);
  const pills = new Map(crowded.filter(hasPill).map((at) => [binOf(dayOf(at)), [] as number[]]));

  const groups: MarkerGroup[] = [];
  const left = (day: number): number => (day - startDay) * pxPerDay;
  const add = (members: readonly number[], leftPx: number): void => {
    groups.push({leftPx, members, firstDay: days[members[0]!]!, lastDay: days[members.at(-1)!]!});
  };
  near.forEach((item, at) => {
    const day = dayOf(at);
    const reach = (isCrowded(at) ? TARGET_PX : TARGET_PX / 2) / pxPerDay;
    const home = [day, day - reach, day + reach].map((one) => pills.get(binOf(one))).find(Boolean);
    if (home) home.push(item);
    else add([item], left(day));
  });
  for (const [bin, members] of pills) {
    const edge = left(bin * binDays) + pillPx / 2;
    const middle = left((days[members[0]!]! + days[members.at(-1)!]!) / 2);
    add(members, Math.max(edge, Math.min(middle, edge + binDays * pxPerDay - pillPx)));
  }
  return groups.sort((a, b) => a.leftPx - b.leftPx);
}
