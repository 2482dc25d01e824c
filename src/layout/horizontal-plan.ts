/**
 * Plan of the horizontal plot: what is shown how, on which lane, at which height. A function of data and size alone; the
 * view (where the window stands, how far in) comes later, in `horizontal-frame.ts`, so that panning plans nothing anew.
 *
 * Rules: DESIGN §4, "Placement of cards" 1–10.
 */
import {fitView, type FitInput} from './fit.js';
import type {Lane, PlotInput, PlotLanes, PlotScale} from './plot-input.js';
import {leastTree, type LeastTree} from './least-tree.js';
import {CARD_GAP_PX, placeInSteps, type Placement} from './placement.js';
import {sortMilestones, type Bar, type SortedMilestones} from './sorted-milestones.js';
import {packRows, type Extent} from './span-rows.js';
import {finish, type Steps} from '../model/steps.js';
import {pxOf, type View} from './time-scale.js';
import {viewLimits, type ViewLimits} from './view.js';

/** A line with markers, and above it the cards that have their stems there; px from the plot's top. */
export interface Track extends Lane {
  readonly placement: Placement;
  /** By place in its order, from which scale on there is a card. */
  readonly cardScales: LeastTree;
}

/** A span that may have a row. */
export interface SpanPlan extends Bar {
  readonly row: number;
}

/** By index of the milestones given, in reading order. */
export interface PlotPlan extends ViewLimits, SortedMilestones {
  readonly spans: readonly SpanPlan[];
  /** Spans that found no row. */
  readonly foldedSpans: readonly number[];
  /** How many of the undated have room in their column; the rest is folded behind a number. */
  readonly undatedShown: number;
  readonly scale: PlotScale | undefined;
  /** One with all points, unless there are lanes. */
  readonly tracks: readonly Track[];
  readonly lanes: PlotLanes | undefined;
  /** What the placement follows from, beside the milestones. */
  readonly placedFor: string;
  readonly fit: View;
  /** One lane with room to spare: cards are wide and show the summary. */
  readonly wide: boolean;
  readonly cardWidthPx: number;
  readonly cardHeightPx: number;
  /** Height of the cards in the undated column. */
  readonly flatHeightPx: number;
  /** Height of a line of labels: eras, head of the undated column, axis. */
  readonly linePx: number;
  readonly axisPx: number;
  readonly heightPx: number;
  readonly windowPx: number;
  readonly undatedPx: number;
}

const CARD_PX = 184;
const NARROW_CARD_PX = 160;
/** Of wide cards, the first that gives each its room: the summary beside a title that needs no more than two lines. */
const WIDE_CARDS_PX = [280, 232];
const CARD_HEIGHT_PX = 80;
const UNDATED_PX = 208;
/** Between the lowest card and the axis. */
const ABOVE_AXIS_PX = 20;
const LINE_PX = 36;
/** Of spans. */
export const ROW_PX = 27;
const MAX_ROWS = 3;
/** Lower than this, the panel beside it would show too little of a text. */
const LEAST_HEIGHT_PX = 380;
/** Button for the rest of the undated. */
const MORE_PX = 32;
/** Finest scale for which cards are placed: an hour over the whole window. */
const FINEST_PX_PER_DAY = 24_000;

/** Of a lane that is folded. */
const NO_CARDS: Placement = {lane: new Int8Array(), fromScale: new Float64Array(), lanes: 1};

/** So many spans are put into words in a step. */
const STEP_SPANS = 32;

export function planPlot(input: PlotInput): PlotPlan {
  return finish(planInSteps(input));
}

/**
 * The same in steps.
 *
 * @param before - a plan of which is used again what would be the same.
 */
export function* planInSteps(input: PlotInput, before?: PlotPlan): Steps<PlotPlan> {
  const {milestones, eras, widthPx, unit} = input;
  const isKnown = before?.milestones === milestones && before.scale === input.scale;
  let sorted: SortedMilestones = isKnown ? before : yield* sortMilestones(milestones);
  if (!isKnown && input.scale) sorted = input.scale.evenlySorted(sorted);
  const {order, bars, undated} = sorted;
  const pointCount = order.days.length;
  const finite = (ends: readonly number[]): number[] => ends.filter(isFinite).sort((a, b) => a - b);
  let known = finite([order.days[0]!, order.days.at(-1)!, ...bars.flatMap((bar) => bar.days)]);
  if (!known.length) known = finite(eras.flatMap(({date}) => [date.earliestDay, date.latestDay]).map(sorted.toPlot));
  const [firstDay = 0] = known;
  const lastDay = known.at(-1) ?? 0;

  const narrow = widthPx < 900;
  const undatedPx = undated.length ? Math.round((narrow ? NARROW_CARD_PX + 24 : UNDATED_PX) * unit) : 0;
  const windowPx = Math.max(120, widthPx - undatedPx);
  const range = (): FitInput => ({
    firstDay,
    lastDay,
    widthPx: windowPx,
    leftPx: 16,
    rightPx: pointCount ? Math.min(cardWidthPx + CARD_GAP_PX, windowPx / 2) : 24,
  });
  let lanes: readonly Lane[] = [{id: '', order, isOpen: true, topPx: 0, axisPx: 0, endPx: 0}];
  let placed: readonly Pick<Track, 'placement' | 'cardScales'>[];
  let placedFor = '';
  const place = function* (maxLanes: number): Steps<void> {
    placedFor = [cardWidthPx, maxLanes, fit.pxPerDay, ...lanes.map(({id, isOpen}) => id + isOpen)].join();
    if (isKnown && before.placedFor === placedFor) {
      placed = before.tracks;
      return;
    }
    const tracks = [];
    for (const {order, isOpen} of lanes) {
      const placement = isOpen
        ? yield* placeInSteps(milestones, order, {
            cardWidthPx,
            maxLanes,
            fitPxPerDay: fit.pxPerDay,
            maxPxPerDay: Math.max(FINEST_PX_PER_DAY, fit.pxPerDay),
          })
        : NO_CARDS;
      const {fromScale} = placement;
      const cardScales = yield* leastTree(Float64Array.from(order.indexes, (at) => fromScale[at] ?? Infinity));
      tracks.push({placement, cardScales});
    }
    placed = tracks;
  };

  let cardWidthPx!: number;
  let fit!: View;
  let wide = false;
  for (const px of input.lanes ? [] : WIDE_CARDS_PX) {
    cardWidthPx = px * unit;
    if (!pointCount || pointCount * cardWidthPx > windowPx * 1.2) continue;
    // Room for wide cards is worth more than a start on a round year.
    fit = fitView({...range(), mostLoss: input.scale ? 0 : 0.05});
    yield* place(1);
    wide = placed![0]!.placement.fromScale.filter((scale) => scale <= fit.pxPerDay).length === pointCount;
    if (wide) break;
  }
  if (!wide) {
    cardWidthPx = (narrow ? NARROW_CARD_PX : CARD_PX) * unit;
    fit = fitView(input.scale ? {...range(), mostLoss: 0} : range());
  }

  const extents: Extent[] = [];
  for (const {at, days} of bars) {
    const left = Math.max(0, pxOf(days[0], fit)) || 0;
    const right = Math.min(windowPx, pxOf(days[1], fit)) || windowPx;
    const words = input.spanWords(at);
    extents.push(
      right - left < words && right + words <= windowPx
        ? {left, right: right + words}
        : {left: Math.min(left, right - words), right},
    );
    if (extents.length % STEP_SPANS === 0) yield;
  }
  // What tells of those that find no row takes one itself.
  let mostRows = MAX_ROWS;
  let rows = packRows(extents, CARD_GAP_PX, mostRows);
  if (rows.includes(mostRows)) rows = packRows(extents, CARD_GAP_PX, --mostRows);
  const linePx = Math.round(LINE_PX * unit);
  const leastCardPx = Math.round(CARD_HEIGHT_PX * unit);
  const cardHeightPx = Math.max(leastCardPx, input.cardHeights[0]);
  const lanePx = cardHeightPx + CARD_GAP_PX;
  const firstLanePx = eras.length ? linePx : Math.round(16 * unit);
  const rowCount = new Set(rows).size;
  const below = linePx + (rowCount ? Math.round(rowCount * ROW_PX * unit) - 1 : 0);
  const room = input.heightPx - below - firstLanePx;
  const divided = input.lanes?.lanesOf(sorted, room, cardHeightPx, unit);
  lanes = divided ?? lanes;
  if (!wide) {
    const most = Math.floor((room - ABOVE_AXIS_PX + CARD_GAP_PX) / lanePx);
    yield* place(divided ? 1 : Math.max(1, Math.min(narrow ? 2 : 4, most)));
  }
  const lowest =
    firstLanePx + (divided?.at(-1)!.endPx ?? placed![0]!.placement.lanes * lanePx - CARD_GAP_PX + ABOVE_AXIS_PX);
  const flatHeightPx = Math.max(leastCardPx, input.cardHeights[1]);
  const flatPx = flatHeightPx + CARD_GAP_PX;
  const heightPx = Math.max(
    lowest + below,
    Math.min(LEAST_HEIGHT_PX, input.heightPx),
    linePx + Math.min(undated.length * flatPx, Math.max(input.heightPx - linePx, flatPx)),
  );
  const flatCount = (lessPx: number): number => Math.max(1, Math.floor((heightPx - linePx - lessPx) / flatPx));
  const spans = bars.map((bar, i) => ({...bar, row: rows[i]!}));
  const axisPx = heightPx - below;
  return {
    ...sorted,
    spans: spans.filter(({row}) => row < mostRows),
    scale: input.scale,
    foldedSpans: spans.filter(({row}) => row >= mostRows).map(({at}) => at),
    undatedShown: undated.length > flatCount(0) ? flatCount(MORE_PX * unit) : undated.length,
    tracks: lanes.map((lane, i) => ({
      ...lane,
      ...placed![i]!,
      topPx: firstLanePx + lane.topPx,
      axisPx: divided ? firstLanePx + lane.axisPx : axisPx,
      endPx: firstLanePx + lane.endPx,
    })),
    lanes: input.lanes,
    placedFor,
    fit,
    ...viewLimits(range(), fit),
    // Of an even scale, one step over the whole window.
    ...(input.scale && {maxPxPerDay: Math.max(windowPx, fit.pxPerDay)}),
    wide,
    cardWidthPx,
    cardHeightPx,
    flatHeightPx,
    linePx,
    axisPx,
    heightPx,
    windowPx,
    undatedPx,
  };
}
