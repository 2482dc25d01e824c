/** The overview: how many begin when, over all that the plot shows at fit, whatever its window shows now. */
import {firstFrom} from './day-order.js';
import type {PlotPlan} from './horizontal-plan.js';
import type * as TicksModule from './ticks.js';
import type {Axis, TickLabel, TickUnit} from './ticks.js';
import {pxOf, type View} from './time-scale.js';

/** The module of ticks, handed over: this one is loaded on demand, without a copy of it. */
export type Ticks = Pick<typeof TicksModule, 'axisTicks' | 'CALENDAR_UNITS' | 'yearUnit'>;

/** A bar of the histogram. */
export interface OverviewBar {
  readonly leftPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface Overview {
  readonly view: View;
  readonly widthPx: number;
  readonly bars: readonly OverviewBar[];
  readonly axis: Axis;
}

export const OVERVIEW_BAR_PX = 30;
const ITEM_PX = 6;
const WIDEST_BAR_PX = 11;
/** A narrower bar stands for more time. */
const LEAST_BAR_PX = 4;
const QUARTERS_TO_DAYS = 30 * 365.25;
/** Shorter histories have finer bars, as long as they are no more than these. */
const MOST_FINE_BARS = 40;

/**
 * Gives the overview for a width, in O(px log n). Points count where they stand, periods where they begin.
 *
 * One bar is a quarter; a year, or several, where the history is longer than 30 years; less than a quarter where it is shorter.
 *
 * @param labelWidth - px of a label's words.
 */
export function overviewOf(
  plan: PlotPlan,
  widthPx: number,
  labelWidth: (label: TickLabel) => number,
  ticks: Ticks,
): Overview {
  const {fit, order, scale} = plan;
  const pxPerDay = (fit.pxPerDay * widthPx) / plan.windowPx;
  const view: View = {startDay: fit.startDay, pxPerDay};
  const endDay = view.startDay + widthPx / pxPerDay;
  const starts = Float64Array.from(plan.bars, ({days}) => days[0]).sort();
  const countBefore = (day: number): number => firstFrom(order.days, day) + firstFrom(starts, day);

  const edges =
    scale?.stepEdges(view.startDay, endDay, LEAST_BAR_PX / pxPerDay) ??
    barUnit(widthPx / pxPerDay, pxPerDay, ticks).between(view.startDay, endDay);
  const all = [-Infinity, ...edges, endDay];
  const counts = all.slice(1).map((day, at) => countBefore(day) - countBefore(all[at]!));
  const most = Math.max(OVERVIEW_BAR_PX / ITEM_PX, ...counts);
  const bars: OverviewBar[] = [];
  for (const [at, count] of counts.entries()) {
    const leftPx = Math.max(0, pxOf(all[at]!, view));
    const roomPx = pxOf(all[at + 1]!, view) - leftPx;
    const heightPx = Math.max(2, (OVERVIEW_BAR_PX * count) / most);
    if (count) bars.push({leftPx, widthPx: Math.max(2, Math.min(WIDEST_BAR_PX, roomPx - 1)), heightPx});
  }
  const axis = scale?.evenAxis(plan, view, widthPx, labelWidth, 0) ?? ticks.axisTicks(view, widthPx, labelWidth);
  return {view, widthPx, bars, axis};
}

/** The time that a bar stands for, in a history of `lengthDays`. */
function barUnit(lengthDays: number, pxPerDay: number, {CALENDAR_UNITS, yearUnit}: Ticks): TickUnit {
  const fine = CALENDAR_UNITS.find((unit) => lengthDays / unit.days <= MOST_FINE_BARS);
  if (fine) return fine;
  if (lengthDays <= QUARTERS_TO_DAYS) return CALENDAR_UNITS.at(-1)!;
  let index = 0;
  while (yearUnit(index).days * pxPerDay < LEAST_BAR_PX) index++;
  return yearUnit(index);
}
