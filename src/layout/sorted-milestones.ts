/**
 * What milestones are in the plot, whatever its size: points with their days, spans with their sides, and the rest.
 */
import {dateSides, isSpan, placeDay, type HistoricalDate} from '../model/historical-date.js';
import type {Milestone} from '../model/milestone.js';
import {orderDays, type DayOrder} from './day-order.js';
import type {Steps} from '../model/steps.js';

/** A span; indexes are those of milestones. */
export interface Bar {
  /** Index of its milestone. */
  readonly at: number;
  /** First and last day; −∞ and +∞ for an open side, NaN for an unknown one. */
  readonly days: readonly [start: number, end: number];
  /** Lengths in days over which each side fades; 0 for an exact one. */
  readonly softDays: readonly [start: number, end: number];
  /** Days of the points of its series, ascending. */
  readonly editions: Float64Array;
}

/** Milestones by their kind. */
export interface SortedMilestones {
  readonly milestones: readonly Milestone[];
  /** Where the points stand; NaN of what is none. */
  readonly days: readonly number[];
  readonly order: DayOrder;
  readonly bars: readonly Bar[];
  readonly undated: readonly number[];
  /** From days to what is drawn in their place, and back: the same, unless the scale is even. Both only grow. */
  readonly toPlot: (day: number) => number;
  readonly toDay: (place: number) => number;
}

/** So many milestones are looked at in a step: a millisecond or two, if all were spans. */
const STEP_MILESTONES = 512;

const itself = (day: number): number => day;

/** Sorts milestones by their kind, in O(n log n). */
export function* sortMilestones(milestones: readonly Milestone[]): Steps<SortedMilestones> {
  const days: number[] = [];
  const undated: number[] = [];
  const bars: Omit<Bar, 'editions'>[] = [];
  /** Days of the points of each series. */
  const series = new Map<string | undefined, number[]>();
  for (let at = 0; at < milestones.length; at++) {
    const milestone = milestones[at]!;
    const {date} = milestone;
    const isBar = date && isSpan(date);
    const day = date && !isBar ? placeDay(date) : NaN;
    days.push(day);
    if (isBar) bars.push({at, ...sidesOf(date)});
    else if (isNaN(day)) undated.push(at);
    else if (milestone.series) {
      const editions = series.get(milestone.series) ?? [];
      series.set(milestone.series, editions);
      editions.push(day);
    }
    if (at % STEP_MILESTONES === 0) yield;
  }
  const sorted = new Map([...series].map(([id, own]) => [id, Float64Array.from(own).sort()]));
  const none = new Float64Array();
  return {
    milestones,
    days,
    order: yield* orderDays(days),
    bars: bars.map((bar) => ({...bar, editions: sorted.get(milestones[bar.at]!.series) ?? none})),
    undated,
    toPlot: itself,
    toDay: itself,
  };
}

/** Where a span begins and ends, and how softly: an uncertain side over its own extent, of two that overlap a third. */
function sidesOf(date: HistoricalDate): Pick<Bar, 'days' | 'softDays'> {
  const {start, end} = dateSides(date);
  const share = start && end && start.latestDay > end.earliestDay ? 3 : 1;
  const soft = (side: typeof start): number =>
    !side ? Infinity : side.uncertain || side.approximate ? (side.latestDay - side.earliestDay) / share : 0;
  return {
    days: [date.start === 'unknown' ? NaN : date.earliestDay, date.end === 'unknown' ? NaN : date.latestDay],
    softDays: [soft(start), soft(end)],
  };
}
