/** Dots on the axis for the milestones that the filter hides. */
import {placeDay} from '../model/historical-date.js';
import type {Milestone} from '../model/milestone.js';
import {apart, LEAST_TICK_PX} from './horizontal-frame.js';
import type {PlotPlan} from './horizontal-plan.js';
import {pxOf, type View} from './time-scale.js';

/** Where dots may stand. */
export interface DotRoom {
  readonly plan: PlotPlan;
  readonly view: View;
  readonly windowPx: number;
  readonly besidePx: number;
}

/** By plan, which is made anew for another filter: the days of what is hidden, ascending, those without one last. */
const known = new WeakMap<PlotPlan, Float64Array>();

/**
 * Px from the window's left edge, at most one each few px, in O(px log n) once a plan is known.
 *
 * @param hidden - gives those that the filter hides; asked once for a plan.
 */
export function dotPositions(
  hidden: () => readonly Milestone[],
  {plan, view, windowPx, besidePx}: DotRoom,
): readonly number[] {
  const dayOf = ({date}: Milestone): number => (date ? plan.toPlot(placeDay(date)) : NaN);
  const days = known.get(plan) ?? Float64Array.from(hidden(), dayOf).sort();
  known.set(plan, days);
  const {startDay, pxPerDay} = view;
  const toDay = startDay + (windowPx + besidePx) / pxPerDay;
  return apart(days, startDay - besidePx / pxPerDay, toDay, LEAST_TICK_PX / pxPerDay).map((day) => pxOf(day, view));
}
