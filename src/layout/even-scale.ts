/**
 * The even scale: one step from each day that has a point to the next, whatever the time between. Loaded when a page asks for it.
 *
 * All that the plot places is placed in steps then instead of days; what lies between two points is placed in proportion.
 */
import {civilFromDay} from '../model/calendar.js';
import type {Milestone} from '../model/milestone.js';
import {firstFrom} from './day-order.js';
import type {PlotScale} from './plot-input.js';
import type {Axis, Tick, TickLabel} from './ticks.js';
import type {SortedMilestones} from './sorted-milestones.js';
import {pxOf, type View} from './time-scale.js';

/** What the even scale knows of its points, by step. */
interface EvenSteps {
  /** Their days, ascending. */
  readonly stepDays: Float64Array;
  /** A milestone of each. */
  readonly stepMilestones: readonly Milestone[];
  /** Median of the time between two steps, days. */
  readonly medianDays: number;
}

/** By the sorting that has been made even. */
const known = new WeakMap<(day: number) => number, EvenSteps>();

const LABEL_PX = 6;
const CLEAR_PX = 8;
const LEAST_TICK_PX = 12;
/** A step that is shorter has no room for the mark of a long time. */
const LEAST_BREAK_PX = 30;

/** Puts what has been sorted on the even scale; what has no points stays on that of time. */
function evenlySorted(sorted: SortedMilestones): SortedMilestones {
  const {order, days, bars, milestones} = sorted;
  if (!order.days.length) return sorted;
  const stepDays = Float64Array.from(new Set(order.days));
  const stepMilestones = Array.from(stepDays, (day) => milestones[order.indexes[firstFrom(order.days, day)]!]!);
  const apart = stepDays.slice(1).map((day, step) => day - stepDays[step]!);
  const medianDays = apart.sort()[apart.length >> 1] ?? 1;
  const last = stepDays.length - 1;
  const first = stepDays[0]!;

  const toPlot = (day: number): number => {
    if (!(day > first)) return (day - first) / medianDays;
    if (day > stepDays[last]!) return last + (day - stepDays[last]!) / medianDays;
    const step = firstFrom(stepDays, day);
    const [from, to] = [stepDays[step - 1]!, stepDays[step]!];
    return step - (to - day) / (to - from);
  };
  const toDay = (place: number): number => {
    if (!(place > 0)) return first + place * medianDays;
    if (place >= last) return stepDays[last]! + (place - last) * medianDays;
    const step = Math.floor(place);
    return stepDays[step]! + (place - step) * (stepDays[step + 1]! - stepDays[step]!);
  };
  known.set(toPlot, {stepDays, stepMilestones, medianDays});
  return {
    ...sorted,
    days: days.map(toPlot),
    order: {...order, days: order.days.map(toPlot)},
    bars: bars.map((bar) => {
      const [start, end] = bar.days;
      const [startSoft, endSoft] = bar.softDays;
      return {
        ...bar,
        days: [toPlot(start), toPlot(end)],
        softDays: [toPlot(start + startSoft) - toPlot(start), toPlot(end) - toPlot(end - endSoft)],
        editions: bar.editions.map(toPlot),
      };
    }),
    toPlot,
    toDay,
  };
}

/**
 * The axis of an even scale: the dates of the milestones themselves, as many as there is room for, and where more than twice
 * the median time lies between two, a mark; undefined for what is on the scale of time. O(px log n).
 *
 * @param labelWidth - px of a label's words.
 * @param besidePx - what is so far outside the window is there too.
 */
function evenAxis(
  {toPlot}: SortedMilestones,
  view: View,
  widthPx: number,
  labelWidth: (label: TickLabel) => number,
  besidePx: number,
): Axis | undefined {
  const steps = known.get(toPlot);
  if (!steps) return undefined;
  const {stepDays, stepMilestones, medianDays} = steps;
  const stepPx = view.pxPerDay;
  const lastPx = widthPx + besidePx;
  const ticks: Tick[] = [];
  const breaks: number[] = [];
  let freePx = -Infinity;
  let step = Math.max(0, Math.ceil(view.startDay - besidePx / stepPx));
  while (step < stepDays.length) {
    const leftPx = pxOf(step, view);
    if (leftPx > lastPx) break;
    const label = labelOf(stepMilestones[step]!);
    const isLabelled = leftPx >= freePx;
    if (isLabelled) freePx = leftPx + LABEL_PX + labelWidth(label) + CLEAR_PX;
    ticks.push({day: step, leftPx, level: isLabelled ? 0 : 1, label: isLabelled ? label : null});
    const between = stepDays[step + 1]! - stepDays[step]!;
    if (stepPx >= LEAST_BREAK_PX && between > 2 * medianDays) breaks.push(leftPx + stepPx / 2);
    step = stepPx < LEAST_TICK_PX ? Math.max(step + 1, Math.ceil(view.startDay + freePx / stepPx)) : step + 1;
  }
  return {ticks, context: null, breaks};
}

/** The date as exactly as it is known. */
function labelOf({date}: Milestone): TickLabel {
  const {precision, earliestDay} = date!;
  const unit = /day|second/.test(precision) ? 'day' : /month|season/.test(precision) ? 'month' : 'year';
  return {unit, ...civilFromDay(earliestDay), hour: 0, major: true};
}

/** Where bars of the overview meet: half-way between steps, one bar for each, or for several that are less than `least` together. */
function stepEdges(from: number, to: number, least: number): readonly number[] {
  const step = Math.max(1, Math.ceil(least));
  const first = Math.ceil(from / step);
  return Array.from({length: Math.max(0, Math.floor(to / step) - first + 1)}, (_, at) => (first + at) * step - 0.5);
}

export const evenScale: PlotScale = {evenlySorted, evenAxis, stepEdges};
