/**
 * State of the horizontal plot: where its window stands. Plans once a size and data, frames once a view; every change of the
 * view asks the host for an update. A long history is planned in slices, between which the page goes on.
 */
import type {LitElement} from 'lit';
import {framePlot, type PlotFrame} from '../layout/horizontal-frame.js';
import type {PlotPlan} from '../layout/horizontal-plan.js';
import type {PlotInput} from '../layout/plot-input.js';
import {axisTicks, type Axis, type TickLabel} from '../layout/ticks.js';
import {pxOf, type View} from '../layout/time-scale.js';
import {panBy, settleView, ZOOM_SLACK, zoomAbout} from '../layout/view.js';
import {edtfFromDay} from '../model/edtf-text.js';
import {readEdtf} from '../model/historical-date.js';
import {plotMotion, type PlotGlide} from './plot-motion.js';
import {plotPlanner} from './plot-planner.js';

/** What the plot is to show, and how much room it has. */
export interface PlotRoom extends PlotInput {
  /** Width that the open panel takes, px. */
  readonly panelPx: number;
  readonly labelWidth: (label: TickLabel) => number;
}

export interface PlotPicture {
  readonly plan: PlotPlan;
  readonly frame: PlotFrame;
  readonly axis: Axis;
  readonly windowPx: number;
  readonly view: View;
  /** What is drawn on either side of the window, to move. */
  readonly besidePx: number;
  readonly folded: boolean;
}

/** The range in the window as EDTF days; empty strings before the first picture. */
export interface EdtfRange {
  readonly from: string;
  readonly to: string;
}

export interface PlotState {
  /** Ends when the plan under way is there, or else the motion; undefined when the picture stands. */
  readonly settling: () => Promise<void> | undefined;
  readonly isPlanning: () => boolean;
  /** From now on, it glides. */
  readonly setGlide: (glide: PlotGlide) => void;
  /**
   * Draws up the picture for `room`; the view holds, clamped to what there is. While a long history is planned for another
   * size, the plan of the size before serves; undefined while there is none of these milestones.
   */
  readonly draw: (room: PlotRoom) => PlotPicture | undefined;
  readonly edtfRange: EdtfRange;
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
  /** How many dated milestones the window shows, and from when to when; undefined while it shows all or is planned. */
  readonly inView: () => {readonly count: number; readonly days: readonly [number, number]} | undefined;
  /** Shows the range between two EDTF dates, as soon as there is a picture; one that cannot be read leaves its end. */
  readonly showEdtf: (range: {readonly [Side in keyof EdtfRange]?: string | undefined}) => void;
  /** Back to everything. */
  readonly showAll: () => void;
  /**
   * @param xPx - the point that stays; the window's middle by default.
   * @param byHand - at once; else the view glides there.
   */
  readonly zoomAt: (factor: number, xPx?: number, byHand?: boolean) => void;
  readonly panBy: (px: number, byHand?: boolean) => void;
  /** Shows days `startDay` to `endDay`; with `airy`, so that marks and cards at either end are seen whole. */
  readonly showDays: (startDay: number, endDay: number, airy?: boolean, byHand?: boolean) => void;
  /** The window, in days of the plot. */
  readonly dayRange: () => readonly [number, number];
  readonly panDays: (days: number, byHand?: boolean) => void;
  /** Moves the window as little as brings item `at` into it, with its card if it has one; true if it moved. */
  readonly reveal: (at: number) => boolean;
  /** Where the point `at` stands, px; undefined out of the window. */
  readonly placeOf: (at: number) => number | undefined;
  /** Periods and undated items that have no place of their own in the plot. */
  readonly foldedAway: () => readonly number[];
  /** The item before or after in reading order; a pill counts as the first that it holds, what is folded away not at all. */
  readonly step: (from: number, step: 1 | -1) => number;
}

const FOLDED_PX = 40;
/** Below this width the open panel folds the undated column. */
const FOLD_BELOW_PX = 1100;
const EDGE_PX = 16;
const LEAST_DAYS = 1 / 24;
/** What an edge is off by when a range has been turned into a view and back. */
const SLACK_DAYS = 1e-3;

/** @param moved - told when the view has changed without an update of the host. */
export function plotState(host: LitElement, moved: () => void): PlotState {
  /** What the last plan is for. */
  let planned: readonly unknown[] = [];
  let plan: PlotPlan | undefined;
  let view!: View;
  let frame: PlotFrame | undefined;
  let windowPx: number;
  let folded: boolean;
  let asked: Parameters<PlotState['showEdtf']>[0] | undefined;
  let inView: ReturnType<PlotState['inView']>;

  const range = (): readonly [number, number] => [view.startDay, view.startDay + windowPx / view.pxPerDay];

  /** The view changes at once: whoever asks before the next drawing is told of it. */
  const show = (asked: View, byHand?: boolean): void => {
    view = settleView(asked, plan!, windowPx);
    motion.go(!byHand);
  };

  const motion = plotMotion(host, () => view, moved);
  const planner = plotPlanner(host, (made) => {
    motion.end();
    const held = plan && state.canZoomOut;
    const before = plan?.fit;
    plan = made;
    const {fit} = made;
    // The same data read again, or cards that have been measured, move nothing.
    if (!held && (fit.startDay !== before?.startDay || fit.pxPerDay !== before.pxPerDay)) view = fit;
  });

  const state: PlotState = {
    settling: () => planner.planning ?? motion.resting,
    isPlanning: () => !!planner.planning,
    setGlide: (glide) => void (motion.glide = glide),

    draw(room) {
      const {widthPx, panelPx} = room;
      const {heightPx, unit, cardHeights, milestones, eras, scale, lanes} = room;
      const asking = [widthPx, heightPx, unit, ...cardHeights, milestones, eras, scale, lanes];
      if (asking.some((one, index) => one !== planned[index])) {
        planner.begin(room, plan);
        planned = asking;
      }
      if (plan?.milestones !== milestones || plan.scale !== scale) return undefined;
      folded = panelPx > 0 && plan.undatedPx > 0 && widthPx < FOLD_BELOW_PX;
      windowPx = Math.max(80, plan.windowPx - panelPx + (folded ? plan.undatedPx - FOLDED_PX : 0));
      if (asked) {
        const [startDay, endDay] = range();
        const start = readEdtf(asked.from);
        const end = readEdtf(asked.to);
        state.showDays(
          typeof start === 'object' ? plan.toPlot(start.earliestDay) : startDay,
          typeof end === 'object' ? plan.toPlot(end.latestDay) : endDay,
        );
        asked = undefined;
      }
      view = settleView(view, plan, windowPx);
      const drawn = motion.frame();
      frame = framePlot(plan, drawn.view, windowPx, room, drawn.besidePx);
      const {labelWidth} = room;
      const axis =
        plan.scale?.evenAxis(plan, drawn.view, windowPx, labelWidth, drawn.besidePx) ??
        axisTicks(drawn.view, windowPx, labelWidth, drawn.besidePx);
      return {plan, frame, axis, windowPx, folded, ...drawn};
    },

    get edtfRange() {
      if (!plan) return {from: '', to: ''};
      const [from, to] = range().map(plan.toDay) as [number, number];
      // The last day that is seen, not the first that is not; a rounding of the edge is no day.
      return {from: edtfFromDay(from + SLACK_DAYS), to: edtfFromDay(to - SLACK_DAYS)};
    },

    get canZoomIn() {
      return !!plan && view.pxPerDay < plan.maxPxPerDay / ZOOM_SLACK;
    },

    get canZoomOut() {
      return !!plan && view.pxPerDay > plan.fit.pxPerDay * ZOOM_SLACK;
    },

    inView() {
      if (planner.planning || !frame) return undefined;
      // While it moves, strips beside the window are drawn too.
      if (motion.resting) return inView;
      inView = undefined;
      const cards = frame.cards.filter(({leftPx}) => leftPx >= 0);
      const count = frame.groups.reduce((sum, group) => sum + group.count, cards.length + frame.spans.length);
      const {days, undated, foldedSpans} = plan!;
      if (count >= days.length - undated.length - foldedSpans.length) return undefined;
      const seen = cards
        .map(({at}) => days[at]!)
        .concat(frame.groups.flatMap((group) => [group.firstDay, group.lastDay]));
      seen.sort((a, b) => a - b);
      const [from, to] = range();
      const ends = [seen[0] ?? from, seen.at(-1) ?? to].map(plan!.toDay) as [number, number];
      return (inView = {count, days: ends});
    },

    showEdtf(range) {
      asked = {...asked, ...range};
      host.requestUpdate();
    },

    showAll() {
      if (plan) show(plan.fit);
    },

    zoomAt(factor, xPx = windowPx / 2, byHand) {
      if (plan) show(zoomAbout(view, factor, xPx, plan), byHand);
    },

    panBy(px, byHand) {
      show(panBy(view, px), byHand);
    },

    dayRange: range,

    panDays(days, byHand) {
      state.panBy(days * view.pxPerDay, byHand);
    },

    showDays(startDay, endDay, airy, byHand) {
      const days = Math.max(endDay - startDay, LEAST_DAYS);
      const edgePx = airy ? EDGE_PX : 0;
      const air = airy ? Math.min(windowPx / 4, plan!.cardWidthPx + EDGE_PX) : 0;
      const pxPerDay = (windowPx - edgePx - air) / days;
      show({startDay: startDay - edgePx / pxPerDay, pxPerDay}, byHand);
    },

    reveal(at) {
      if (!plan) return false;
      const days = [plan.days[at]!, ...(plan.spans.find((span) => span.at === at)?.days ?? [])];
      // NaN for what has no place: moves nothing.
      const x = pxOf(days.find(isFinite) ?? NaN, view);
      const movePx = Math.min(0, x - EDGE_PX) || Math.max(0, x - Math.max(EDGE_PX, windowPx - plan.cardWidthPx - 8));
      if (movePx) state.panBy(movePx);
      return !!movePx;
    },

    placeOf(at) {
      const x = pxOf(plan!.days[at]!, view);
      return x >= 0 && x <= windowPx ? x : undefined;
    },

    foldedAway: () => (plan ? plan.foldedSpans.concat(plan.undated.slice(folded ? 0 : plan.undatedShown)) : []),

    step(from, step) {
      const skipped = new Set(state.foldedAway());
      const shownBy = (at: number): number => frame!.groupOf(at)?.at ?? at;
      let at = shownBy(from);
      do at += step;
      while (skipped.has(at) || shownBy(at) !== at);
      return at;
    },
  };
  return state;
}
