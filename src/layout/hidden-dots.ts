/** Dots on the axis for the milestones that the filter hides. */
import {placeDay} from '../model/historical-date.js';
import type {Milestone} from '../model/milestone.js';
import {apart, LEAST_TICK_PX} from './horizontal-frame.js';
import {pxOf, type View} from './time-scale.js';

/** By list: the days in it, ascending, those without one last. */
const known = new WeakMap<readonly Milestone[], Float64Array>();

/** Px from the window's left edge, at most one each few px, in O(px log n) once a list is known. */
export function dotPositions(
  hidden: readonly Milestone[],
  {view, windowPx, besidePx}: {readonly view: View; readonly windowPx: number; readonly besidePx: number},
): readonly number[] {
  const days = known.get(hidden) ?? Float64Array.from(hidden, ({date}) => (date ? placeDay(date) : NaN)).sort();
  known.set(hidden, days);
  const {startDay, pxPerDay} = view;
  const toDay = startDay + (windowPx + besidePx) / pxPerDay;
  return apart(days, startDay - besidePx / pxPerDay, toDay, LEAST_TICK_PX / pxPerDay).map((day) => pxOf(day, view));
}
