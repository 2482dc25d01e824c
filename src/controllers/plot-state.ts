/**
 * State of the horizontal plot: where the window stands, which item has the focus, which marker shows its card. Turns the
 * reader's acts into a view; plans once a size and data, frames once a view.
 */
import {framePlot, type PlotFrame} from '../layout/horizontal-frame.js';
import {planPlot, type PlotPlan, type PlotSize} from '../layout/horizontal-plan.js';
import {axisTicks, type Axis, type TickLabel} from '../layout/ticks.js';
import {pxOf, type View} from '../layout/time-scale.js';
import {clampView, panBy, zoomAbout} from '../layout/view.js';
import {edtfFromDay} from '../model/edtf-text.js';
import {parseHistoricalDate} from '../model/historical-date.js';
import type {Milestone} from '../model/milestone.js';
import type {Era} from '../model/timeline.js';

/** What the plot is to show, and how much room it has. */
export interface PlotRoom {
  readonly milestones: readonly Milestone[];
  readonly eras: readonly Era[];
  readonly size: PlotSize;
  /** Width that the open panel takes, px. */
  readonly panelPx: number;
  readonly spanWords: (milestone: number) => number;
  readonly labelWidth: (label: TickLabel) => number;
}

export interface PlotPicture {
  readonly plan: PlotPlan;
  readonly frame: PlotFrame;
  readonly axis: Axis;
  readonly windowPx: number;
  readonly view: View;
  readonly folded: boolean;
}

const FOLDED_PX = 40;
/** Below this width the open panel folds the undated column. */
const FOLD_BELOW_PX = 1100;
const EDGE_PX = 16;
const LEAST_DAYS = 1 / 24;
/** What an edge is off by when a range has been turned into a view and back. */
const SLACK_DAYS = 1e-3;

export class PlotState {
  /** Index of the item that Tab reaches. */
  focused = -1;
  /** Index of the item under the pointer; −1 for none. */
  hovered = -1;
  #view: View | undefined;
  #plan: PlotPlan | undefined;
  #planned: PlotRoom | undefined;
  #picture: PlotPicture | undefined;

  /** Draws up the picture for `room`; the view holds, clamped to what there is. */
  draw(room: PlotRoom): PlotPicture {
    const plan = this.#planFor(room);
    const folded = room.panelPx > 0 && plan.undatedPx > 0 && room.size.widthPx < FOLD_BELOW_PX;
    const windowPx = Math.max(80, plan.windowPx - room.panelPx + (folded ? plan.undatedPx - FOLDED_PX : 0));
    const view = (this.#view = clamp(this.#view ?? plan.fit, plan, windowPx));
    return (this.#picture = {
      plan,
      frame: framePlot(plan, view, windowPx, room.size.unit, room.spanWords),
      axis: axisTicks(view, windowPx, room.labelWidth),
      windowPx,
      view,
      folded,
    });
  }

  /** First and last day in the window; undefined before the first picture. */
  get range(): readonly [number, number] | undefined {
    const {view, windowPx} = this.#picture ?? {};
    return view && [view.startDay, view.startDay + windowPx! / view.pxPerDay];
  }

  /** How many dated milestones the window shows, and from when to when; undefined while it shows all. */
  get inView(): {readonly count: number; readonly days: readonly [number, number]} | undefined {
    const {plan, frame} = this.#picture!;
    const cards = frame.cards.filter(({leftPx}) => leftPx >= 0).map(({at}) => at);
    const points = cards.concat(frame.groups.flatMap(({members}) => members));
    const count = points.length + frame.spans.length;
    if (count >= plan.days.length - plan.undated.length - plan.foldedSpans.length) return undefined;
    const days = points.map((at) => plan.days[at]!).sort((a, b) => a - b);
    const [from, to] = this.range!;
    return {count, days: [days[0] ?? from, days.at(-1) ?? to]};
  }

  /** The range in the window as EDTF days; empty strings before the first picture. */
  get edtfRange(): readonly [from: string, to: string] {
    const {range} = this;
    // The last day that is seen, not the first that is not; a rounding of the edge is no day.
    return range ? [edtfFromDay(range[0] + SLACK_DAYS), edtfFromDay(range[1] - SLACK_DAYS)] : ['', ''];
  }

  /** Shows the range between two EDTF dates; one that cannot be read leaves its end. False before the first picture. */
  showEdtf(from: string | undefined, to: string | undefined): boolean {
    const {range} = this;
    if (!range) return false;
    const start = parseHistoricalDate(from ?? '');
    const end = parseHistoricalDate(to ?? '');
    this.showDays(start.ok ? start.date.earliestDay : range[0], end.ok ? end.date.latestDay : range[1]);
    return true;
  }

  get canZoomOut(): boolean {
    const {view, plan} = this.#picture!;
    return view.pxPerDay > plan.fit.pxPerDay * 1.001;
  }

  get canZoomIn(): boolean {
    const {view, plan} = this.#picture!;
    return view.pxPerDay < plan.maxPxPerDay / 1.001;
  }

  /** Back to everything. */
  fit(): void {
    this.#view = undefined;
  }

  /** @param xPx - the point that stays; the window's middle by default. */
  zoomAt(factor: number, xPx?: number): void {
    if (!this.#picture) return;
    const {view, plan, windowPx} = this.#picture;
    this.#show(zoomAbout(view, factor, xPx ?? windowPx / 2, plan));
  }

  panBy(px: number): void {
    this.#show(panBy(this.#picture!.view, px));
  }

  /** Shows days `startDay` to `endDay`; with `airy`, so that marks and cards at either end are seen whole. */
  showDays(startDay: number, endDay: number, airy = false): void {
    const {windowPx, plan} = this.#picture!;
    const days = Math.max(endDay - startDay, LEAST_DAYS);
    const edgePx = airy ? EDGE_PX : 0;
    const air = airy ? Math.min(windowPx / 4, plan.cardWidthPx + EDGE_PX) : 0;
    const pxPerDay = (windowPx - edgePx - air) / days;
    this.#show({startDay: startDay - edgePx / pxPerDay, pxPerDay});
  }

  /** Moves the window as little as brings item `at` into it, with its card if it has one; true if it moved. */
  reveal(at: number): boolean {
    if (!this.#picture) return false;
    const {plan, view, windowPx} = this.#picture;
    const days = [plan.days[at]!, ...(plan.spans.find((span) => span.at === at)?.days ?? [])];
    // NaN for what has no place: moves nothing.
    const x = pxOf(days.find(Number.isFinite) ?? NaN, view);
    const movePx = Math.min(0, x - EDGE_PX) || Math.max(0, x - Math.max(EDGE_PX, windowPx - plan.cardWidthPx - 8));
    if (movePx) this.panBy(movePx);
    return !!movePx;
  }

  /** Where the focused point stands, px; undefined out of the window. */
  get focusedPx(): number | undefined {
    const {plan, view, windowPx} = this.#picture!;
    const x = pxOf(plan.days[this.focused]!, view);
    return x >= 0 && x <= windowPx ? x : undefined;
  }

  /** Those that item `at` is counted with in a pill; itself alone when it is a marker; undefined elsewhere. */
  clusterOf(at: number): readonly number[] | undefined {
    return this.#picture!.frame.groups.find(({members}) => members.includes(at))?.members;
  }

  /** Periods and undated items that have no place of their own in the plot. */
  get foldedAway(): readonly number[] {
    const {plan, folded} = this.#picture!;
    return [...plan.foldedSpans, ...plan.undated.slice(folded ? 0 : plan.undatedShown)];
  }

  /** The next item in reading order; a pill counts as the first that it holds, what is folded away not at all; −1 beyond the ends. */
  step(from: number, step: 1 | -1, count: number): number {
    const skipped = new Set(this.foldedAway);
    let at = from;
    for (const {members} of this.#picture!.frame.groups) {
      const first = Math.min(...members);
      if (members.includes(from)) at = first;
      for (const member of members) if (member > first) skipped.add(member);
    }
    do at += step;
    while (skipped.has(at));
    return at >= 0 && at < count ? at : -1;
  }

  /** Takes a view into the picture at once: whoever asks before the next drawing is told of it. */
  #show(asked: View): void {
    const picture = this.#picture!;
    const view = (this.#view = clamp(asked, picture.plan, picture.windowPx));
    this.#picture = {...picture, view};
  }

  #planFor(room: PlotRoom): PlotPlan {
    const keyOf = ({size}: PlotRoom): string => Object.values(size).join();
    const old = this.#planned;
    if (old?.milestones === room.milestones && old.eras === room.eras && keyOf(old) === keyOf(room)) return this.#plan!;
    if (old && !this.canZoomOut) this.#view = undefined;
    this.#planned = room;
    return (this.#plan = planPlot(room.milestones, room.eras, room.size, room.spanWords));
  }
}

/** Within the plan's limits; the whole window at the fit's own zoom is the fit. */
function clamp(view: View, plan: PlotPlan, windowPx: number): View {
  const clamped = clampView(view, windowPx, plan);
  return clamped.pxPerDay <= plan.fit.pxPerDay * 1.001 && windowPx >= plan.windowPx ? plan.fit : clamped;
}
