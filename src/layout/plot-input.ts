/** What the plan of the plot follows from. */
import type {Milestone} from '../model/milestone.js';
import type {Era} from '../model/timeline.js';
import type {DayOrder} from './day-order.js';
import type {SortedMilestones} from './sorted-milestones.js';
import type {Axis, TickLabel} from './ticks.js';
import type {View} from './time-scale.js';

/** What is to be shown, and the room for it: sizes in px at the reader's text input. */
export interface PlotInput {
  /** Those that the filter shows, in reading order. */
  readonly milestones: readonly Milestone[];
  readonly eras: readonly Era[];
  /** Width of the whole plot, undated column included, panel not. */
  readonly widthPx: number;
  /** Most height that the plot may take. */
  readonly heightPx: number;
  /** Text size over 14 px: every fixed length grows with it. */
  readonly unit: number;
  /** Measured heights of the tallest card in a lane, and in the undated column; 0 before the first measurement. */
  readonly cardHeights: readonly [lane: number, undated: number];
  /** Estimated width of a span's text, px, by milestone. */
  readonly spanWords: (milestone: number) => number;
  /** The scale, where it is not time. */
  readonly scale?: PlotScale | undefined;
  readonly lanes?: PlotLanes | undefined;
}

/** Divides the points, where each kind has a lane of its own. */
export interface PlotLanes {
  /**
   * @param roomPx - what there is for all of them.
   * @returns the lanes from the top; undefined where there is nothing to divide.
   */
  readonly lanesOf: (
    sorted: SortedMilestones,
    roomPx: number,
    cardHeightPx: number,
    unit: number,
  ) => readonly Lane[] | undefined;
}

/** Some of the points, with a line of their own; px from the top of the first lane. */
export interface Lane {
  readonly id: string;
  readonly order: DayOrder;
  /** It has a row of cards. */
  readonly isOpen: boolean;
  /** Top of its cards, its line, and where it ends. */
  readonly topPx: number;
  readonly axisPx: number;
  readonly endPx: number;
}

/** A scale on which days are placed by other rules. */
export interface PlotScale {
  readonly evenlySorted: (sorted: SortedMilestones) => SortedMilestones;
  readonly evenAxis: (
    sorted: SortedMilestones,
    view: View,
    widthPx: number,
    labelWidth: (label: TickLabel) => number,
    besidePx: number,
  ) => Axis | undefined;
  readonly stepEdges: (from: number, to: number, least: number) => readonly number[];
}
