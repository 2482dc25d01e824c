/** The strip above the slides: the whole history on one line, and which milestone is where (DESIGN §11). */
import type {Milestone} from '../model/milestone.js';
import {finish} from '../model/steps.js';
import {firstFrom} from './day-order.js';
import type {fitView as FitView} from './fit.js';
import type {sortMilestones as SortMilestones, SortedMilestones} from './sorted-milestones.js';
import {packRows} from './span-rows.js';
import type {Axis, axisTicks as AxisTicks, TickLabel} from './ticks.js';
import {pxOf, type View} from './time-scale.js';

/** What this part is handed, so that it holds no copy of it. */
export interface StripTools {
  readonly sortMilestones: typeof SortMilestones;
  readonly fitView: typeof FitView;
  readonly axisTicks: typeof AxisTicks;
}

/** A mark of the strip; `at` is the index of a milestone, `leftPx` from the strip's left edge. */
export interface StripMark {
  readonly at: number;
  readonly leftPx: number;
}

export interface StripBar extends StripMark {
  readonly widthPx: number;
  readonly row: number;
}

export interface SlideStrip {
  readonly sorted: SortedMilestones;
  readonly view: View;
  /** Width of the part with the axis; the undated stand right of it. */
  readonly windowPx: number;
  readonly axis: Axis;
  /** Points, of several that are nearer than 14 px the first. */
  readonly points: readonly StripMark[];
  readonly bars: readonly StripBar[];
  /** As many of the undated as there is room for. */
  readonly undated: readonly StripMark[];
}

const LEAST_POINT_PX = 14;
const UNDATED_STEP_PX = 28;
const EDGE_PX = 20;
const MOST_ROWS = 3;
const LEAST_BAR_PX = 4;

export const slideStrip = {
  /**
   * Gives the strip, in O(n log n) for the sorting; `undatedPx` is taken from `widthPx` where something is undated.
   */
  of(
    milestones: readonly Milestone[],
    widthPx: number,
    undatedPx: number,
    labelWidth: (label: TickLabel) => number,
    {sortMilestones, fitView, axisTicks}: StripTools,
  ): SlideStrip {
    const sorted = finish(sortMilestones(milestones));
    const {order, bars, undated} = sorted;
    const windowPx = widthPx - (undated.length ? undatedPx : 0);
    const known = [order.days[0]!, order.days.at(-1)!, ...bars.flatMap(({days}) => days)].filter(isFinite);
    known.sort((a, b) => a - b);
    const [firstDay = 0] = known;
    const view = fitView({firstDay, lastDay: known.at(-1) ?? 0, widthPx: windowPx, leftPx: EDGE_PX, rightPx: EDGE_PX});
    const points: StripMark[] = [];
    for (let place = 0; place < order.days.length;) {
      const day = order.days[place]!;
      points.push({at: order.indexes[place]!, leftPx: pxOf(day, view)});
      // In deep time, a few px more may be no other number.
      place = Math.max(place + 1, firstFrom(order.days, day + LEAST_POINT_PX / view.pxPerDay));
    }
    const extents = bars.map(({days: [start, end]}) => {
      const left = Math.max(0, pxOf(start, view)) || 0;
      return {left, right: Math.max(left + LEAST_BAR_PX, Math.min(windowPx, pxOf(end, view)) || windowPx)};
    });
    const rows = packRows(extents, LEAST_BAR_PX, MOST_ROWS);
    return {
      sorted,
      view,
      windowPx,
      axis: axisTicks(view, windowPx, labelWidth),
      points,
      bars: bars.flatMap(({at}, bar) => {
        const {left, right} = extents[bar]!;
        return rows[bar]! < MOST_ROWS ? [{at, leftPx: left, widthPx: right - left, row: rows[bar]!}] : [];
      }),
      undated: undated
        .map((at, place) => ({at, leftPx: windowPx + 18 + place * UNDATED_STEP_PX}))
        .filter(({leftPx}) => leftPx < widthPx - 8),
    };
  },

  /** Px of a milestone, of a span where it begins; NaN for one that has no mark. */
  placeOf({sorted, view, undated}: SlideStrip, at: number): number {
    const day = sorted.days[at]!;
    if (day === day) return pxOf(day, view);
    const bar = sorted.bars.find((one) => one.at === at);
    const px = bar && pxOf(bar.days.find(isFinite) ?? NaN, view);
    return px ?? undated.find((one) => one.at === at)?.leftPx ?? NaN;
  },

  /** The milestone that is nearest to a px; −1 where there is none. */
  nearest({sorted, view, windowPx, undated}: SlideStrip, px: number): number {
    const {days, indexes} = sorted.order;
    if (px > windowPx || !days.length) {
      const apart = (mark: StripMark): number => Math.abs(mark.leftPx - px);
      return [...undated].sort((a, b) => apart(a) - apart(b))[0]?.at ?? -1;
    }
    const day = view.startDay + px / view.pxPerDay;
    const next = Math.min(firstFrom(days, day), days.length - 1);
    const before = next && day - days[next - 1]! < days[next]! - day ? next - 1 : next;
    return indexes[firstFrom(days, days[before]!)]!;
  },
};
