/**
 * Bare markers: which stand alone and which are counted in a pill, as a function of the days and the scale.
 *
 * Bins of time are powers of two of days, 48–96 px wide at the scale in hand and aligned to the day axis, so that they nest: panning
 * moves a bin, zooming in splits it in two. A pill stays inside its bin, which is why pills never meet, and a bin with a pill
 * has nothing beside it. What is crowded over the edge of a bin by one in the next, or stands too near a pill there, joins that one;
 * no bin looks further than its neighbours.
 */
import type {View} from './time-scale.js';

/** A marker or a pill on the axis, centred on `leftPx` from the window's left edge. */
export interface MarkerGroup {
  readonly kind: 'marker' | 'cluster';
  readonly leftPx: number;
  /** Indexes into the days given, by day: one of a marker, two or more of a cluster. */
  readonly members: readonly number[];
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Both ways from a marker, its target is half as wide; targets nearer than this meet. */
const TARGET_PX = 24;
/** A pill may be so wide, enough for "+999"; a bin has room for one. */
export const MOST_PILL_PX = 48;
/** What is in the window is settled by fewer bins to either side; what is just beside it by these. */
const BESIDE_BINS = 6;

/**
 * Groups those without a card that are in the window or just beside it, in O(n) and O(m log m) for the m near the window.
 *
 * No two groups are nearer than 24 px, and no pill of 48 px meets another or the 24 px about a marker.
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
  const binDays = 2 ** Math.ceil(Math.log2(MOST_PILL_PX / pxPerDay));
  const besideDays = BESIDE_BINS * binDays;
  const endDay = startDay + widthPx / pxPerDay;
  const near = [...days.keys()].filter(
    (at) => !carded[at] && days[at]! > startDay - besideDays && days[at]! < endDay + besideDays,
  );
  near.sort((a, b) => days[a]! - days[b]!);

  const dayOf = (at: number): number => days[near[at]!] ?? Infinity;
  const binOf = (at: number): number => Math.floor(dayOf(at) / binDays);
  const meetsNext = (at: number): boolean => (dayOf(at + 1) - dayOf(at)) * pxPerDay < TARGET_PX;
  const meetsLast = (at: number): boolean => at > 0 && meetsNext(at - 1);

  const crowds = new Map<number, number>();
  const crowded = [...near.keys()].filter((at) => meetsNext(at) || meetsLast(at));
  for (const at of crowded) crowds.set(binOf(at), (crowds.get(binOf(at)) ?? 0) + 1);
  /** Of two that crowd each other over an edge, each the only one in its bin, the earlier one's bin has the pill. */
  const isPairs = (at: number): boolean => meetsNext(at) && crowds.get(binOf(at + 1)) === 1;
  const pills = new Set(crowded.filter((at) => crowds.get(binOf(at))! > 1 || isPairs(at)).map(binOf));

  const groups: MarkerGroup[] = [];
  const byBin = new Map<number, number[]>();
  const left = (day: number): number => (day - startDay) * pxPerDay;
  const add = (members: readonly number[], leftPx: number): void => {
    const firstDay = days[members[0]!]!;
    const lastDay = days[members.at(-1)!]!;
    if (leftPx > -MOST_PILL_PX && leftPx < widthPx + MOST_PILL_PX)
      groups.push({kind: members.length > 1 ? 'cluster' : 'marker', leftPx, members, firstDay, lastDay});
  };
  near.forEach((item, at) => {
    const bin = binOf(at);
    const fromEdgePx = left(dayOf(at)) - left(bin * binDays);
    const home = [bin, bin - 1, bin + 1].find(
      (one) =>
        pills.has(one) &&
        (one === bin ||
          (one < bin
            ? meetsLast(at) || fromEdgePx < TARGET_PX / 2
            : meetsNext(at) || fromEdgePx > binDays * pxPerDay - TARGET_PX / 2)),
    );
    if (home === undefined) add([item], left(dayOf(at)));
    else if (byBin.has(home)) byBin.get(home)!.push(item);
    else byBin.set(home, [item]);
  });
  for (const [bin, members] of byBin) {
    const middle = left((days[members[0]!]! + days[members.at(-1)!]!) / 2);
    const edge = left(bin * binDays);
    add(members, Math.max(edge + MOST_PILL_PX / 2, Math.min(middle, edge + binDays * pxPerDay - MOST_PILL_PX / 2)));
  }
  return groups.sort((a, b) => a.leftPx - b.leftPx);
}
