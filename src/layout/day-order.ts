/** Points by day, made once so that every frame finds by halving what is in its window. */
import type {Steps} from '../model/steps.js';

/** `days` ascending, and by the same place the index of each point; equal days in the order of the indexes. */
export interface DayOrder {
  readonly days: Float64Array;
  readonly indexes: Uint32Array;
  /** By index the place, −1 for one without a day. */
  readonly places: Int32Array;
}

/** So many points are taken in a step. */
const STEP_POINTS = 4096;

/** Sorts the finite ones of `days`, in O(n log n). */
export function* orderDays(days: readonly number[]): Steps<DayOrder> {
  const sorted = Float64Array.from(days.filter(isFinite)).sort();
  yield;
  const indexes = new Uint32Array(sorted.length);
  const places = new Int32Array(days.length).fill(-1);
  /** By place of the first of equal days: how many of them have been seen. */
  const seen = new Uint32Array(sorted.length);
  for (let at = 0; at < days.length; at++) {
    if (isFinite(days[at]!)) {
      const first = firstFrom(sorted, days[at]!);
      places[at] = first + seen[first]!++;
      indexes[places[at]!] = at;
    }
    if (at % STEP_POINTS === 0) yield;
  }
  return {days: sorted, indexes, places};
}

/** Place of the first of `days`, ascending, that is not before `day`: as many are before it. */
export function firstFrom(days: ArrayLike<number>, day: number): number {
  let from = 0;
  for (let to = days.length; from < to;) {
    const middle = (from + to) >> 1;
    if (days[middle]! < day) from = middle + 1;
    else to = middle;
  }
  return from;
}
