/**
 * Plan of the horizontal plot: what is shown how, on which lane, at which height. A function of data and size alone; the
 * view (where the window stands, how far in) comes later, in `horizontal-frame.ts`, so that panning plans nothing anew.
 *
 * Rules: DESIGN §4, "Placement of cards" 1–10.
 */
import {dateSides, isPlaced, isSpan, placeDay} from '../model/historical-date.js';
import type {Milestone} from '../model/milestone.js';
import type {Era} from '../model/timeline.js';
import {fitView, type FitInput} from './fit.js';
import {placeCards, type Placement} from './placement.js';
import {packRows} from './span-rows.js';
import type {View} from './time-scale.js';
import {viewLimits, type ViewLimits} from './view.js';

/** Sizes in px at the reader's text size. */
export interface PlotSize {
  /** Width of the whole plot, undated column included, panel not. */
  readonly widthPx: number;
  /** Most height that the plot may take. */
  readonly heightPx: number;
  /** Text size over 14 px: every fixed length grows with it. */
  readonly unit: number;
  /** Measured heights of the tallest card in a lane, and in the undated column; 0 before the first measurement. */
  readonly cardHeightPx: number;
  readonly flatHeightPx: number;
}

export interface SpanPlan {
  readonly milestone: number;
  /** Days; −∞ or +∞ for an open side, NaN for an unknown one. */
  readonly startDay: number;
  readonly endDay: number;
  /** Lengths in days over which a side fades; 0 for an exact one. */
  readonly softStartDays: number;
  readonly softEndDays: number;
  readonly row: number;
  /** Days of the other milestones of its series. */
  readonly editions: readonly number[];
}

export interface EraPlan {
  readonly era: number;
  readonly startDay: number;
  readonly endDay: number;
}

export interface PlotPlan {
  /** Indexes into the milestones given, in reading order. */
  readonly points: readonly number[];
  readonly pointDays: readonly number[];
  readonly spans: readonly SpanPlan[];
  /** Spans that found no row. */
  readonly foldedSpans: readonly number[];
  readonly undated: readonly number[];
  /** How many of the undated have room in their column; the rest is folded behind a number. */
  readonly undatedShown: number;
  readonly eras: readonly EraPlan[];
  readonly placement: Placement;
  readonly fit: View;
  /** How far the window may go. */
  readonly limits: ViewLimits;
  /** One lane with room to spare: cards are wide and show the summary. */
  readonly wide: boolean;
  readonly cardWidthPx: number;
  readonly cardHeightPx: number;
  /** Height of the cards in the undated column, and where the first one stands. */
  readonly flatHeightPx: number;
  readonly undatedTopPx: number;
  readonly firstLanePx: number;
  readonly axisPx: number;
  readonly spansPx: number;
  readonly heightPx: number;
  readonly windowPx: number;
  readonly undatedPx: number;
}

const CARD_PX = 184;
const NARROW_CARD_PX = 160;
const WIDE_CARD_PX = 280;
const CARD_HEIGHT_PX = 80;
const GAP_PX = 8;
const STEM_GAP_PX = 4;
const UNDATED_PX = 208;
/** Between the lowest card and the axis. */
const ABOVE_AXIS_PX = 20;
/** From the axis to the first row of spans: ticks and their labels. */
const AXIS_PX = 36;
const ROW_PX = 27;
const MAX_ROWS = 3;
/** Lower than this, the panel beside it would show too little of a text. */
const LEAST_HEIGHT_PX = 380;
/** Button for the rest of the undated. */
const MORE_PX = 32;
/** Finest scale for which cards are placed: an hour over the whole window. */
const FINEST_PX_PER_DAY = 24_000;

/**
 * @param milestones - those that the filter shows, in reading order.
 * @param spanWords - estimated width of a span's text, px, by milestone.
 */
export function planPlot(
  milestones: readonly Milestone[],
  eras: readonly Era[],
  size: PlotSize,
  spanWords: (milestone: number) => number,
): PlotPlan {
  const points: number[] = [];
  const pointDays: number[] = [];
  const undated: number[] = [];
  const bars: Omit<SpanPlan, 'row'>[] = [];
  milestones.forEach(({date}, index) => {
    const day = date ? placeDay(date) : NaN;
    const bar = date && (isSpan(date) || Number.isNaN(day)) ? spanOf(milestones, index) : undefined;
    if (bar) bars.push(bar);
    else if (Number.isNaN(day)) undated.push(index);
    else {
      points.push(index);
      pointDays.push(day);
    }
  });
  const eraPlans = eras.map(({date}, era) => {
    const {start, end} = dateSides(date);
    return {era, startDay: start ? start.earliestDay : -Infinity, endDay: end ? end.latestDay : Infinity};
  });
  const known = [...pointDays, ...bars.flatMap((bar) => [bar.startDay, bar.endDay])].filter(Number.isFinite);
  if (!known.length) known.push(...eraPlans.flatMap((one) => [one.startDay, one.endDay]).filter(Number.isFinite));
  const firstDay = known.length ? known.reduce((least, day) => Math.min(least, day)) : 0;
  const lastDay = known.length ? known.reduce((most, day) => Math.max(most, day)) : 0;

  const {unit, widthPx} = size;
  const narrow = widthPx < 900;
  const undatedPx = undated.length ? Math.round((narrow ? NARROW_CARD_PX + 24 : UNDATED_PX) * unit) : 0;
  const windowPx = Math.max(120, widthPx - undatedPx);
  const span = (cardPx: number): FitInput => ({
    firstDay,
    lastDay,
    widthPx: windowPx,
    leftPx: 16,
    rightPx: pointDays.length ? Math.min(cardPx + GAP_PX, windowPx / 2) : 24,
  });
  const items = points.map((index, i) => ({day: pointDays[i]!, importance: milestones[index]!.importance}));
  const place = (fit: View, cardWidthPx: number, maxLanes: number): Placement =>
    placeCards(items, {
      cardWidthPx,
      gapPx: GAP_PX,
      stemGapPx: STEM_GAP_PX,
      maxLanes,
      fitPxPerDay: fit.pxPerDay,
      maxPxPerDay: Math.max(FINEST_PX_PER_DAY, fit.pxPerDay),
    });
  const allAtFit = (placement: Placement, fit: View): boolean =>
    placement.fromScale.every((from) => from <= fit.pxPerDay * (1 + 1e-9));

  let cardWidthPx = WIDE_CARD_PX * unit;
  // Room for wide cards is worth more than a start on a round year.
  let fit = fitView({...span(cardWidthPx), mostLoss: 0.05});
  let wide = items.length > 0 && items.length * cardWidthPx <= windowPx * 1.2;
  let placement = place(fit, cardWidthPx, 1);
  wide &&= allAtFit(placement, fit);

  const rowsOf = (view: View): readonly number[] =>
    packRows(
      bars.map((bar) => {
        const left = Number.isFinite(bar.startDay) ? (bar.startDay - view.startDay) * view.pxPerDay : 0;
        const right = Number.isFinite(bar.endDay) ? (bar.endDay - view.startDay) * view.pxPerDay : windowPx;
        const words = spanWords(bar.milestone);
        if (right - left >= words) return {left, right};
        return right + words <= windowPx ? {left, right: right + words} : {left: Math.min(left, right - words), right};
      }),
      GAP_PX,
    );
  const cardHeightPx = Math.max(Math.round(CARD_HEIGHT_PX * unit), size.cardHeightPx);
  const lanePx = cardHeightPx + GAP_PX;
  const firstLanePx = Math.round((eras.length ? 36 : 16) * unit);
  const rows = Math.min(MAX_ROWS + 1, Math.max(-1, ...rowsOf(fit)) + 1);
  const spansHeight = rows ? Math.round(rows * ROW_PX * unit) + 4 : 0;
  const axisHeight = Math.round(AXIS_PX * unit);
  if (!wide) {
    cardWidthPx = (narrow ? NARROW_CARD_PX : CARD_PX) * unit;
    fit = fitView(span(cardWidthPx));
    const room = size.heightPx - spansHeight - axisHeight - firstLanePx - ABOVE_AXIS_PX + GAP_PX;
    placement = place(fit, cardWidthPx, Math.max(1, Math.min(narrow ? 2 : 4, Math.floor(room / lanePx))));
  }
  const lanes = items.length ? placement.lanes : 0;
  const below = axisHeight + spansHeight;
  const lowest = firstLanePx + Math.max(1, lanes) * lanePx - GAP_PX + ABOVE_AXIS_PX;
  const undatedTopPx = Math.round(36 * unit);
  const flatHeightPx = Math.max(Math.round(CARD_HEIGHT_PX * unit), size.flatHeightPx);
  const flatPx = flatHeightPx + GAP_PX;
  const most = Math.max(size.heightPx, undatedTopPx + flatPx);
  const heightPx = Math.max(
    lowest + below,
    Math.min(LEAST_HEIGHT_PX, size.heightPx),
    undated.length ? Math.min(undatedTopPx + undated.length * flatPx, most) : 0,
  );
  const fits = Math.max(1, Math.floor((heightPx - undatedTopPx) / flatPx));
  const packed = rowsOf(fit);
  const spans = bars.map((bar, i) => ({...bar, row: packed[i]!}));
  return {
    points,
    pointDays,
    spans: spans.filter(({row}) => row < MAX_ROWS),
    foldedSpans: spans.filter(({row}) => row >= MAX_ROWS).map(({milestone}) => milestone),
    undated,
    undatedShown:
      undated.length <= fits
        ? undated.length
        : Math.max(1, Math.floor((heightPx - undatedTopPx - MORE_PX * unit) / flatPx)),
    eras: eraPlans,
    placement,
    fit,
    limits: viewLimits(span(cardWidthPx), fit),
    wide,
    cardWidthPx,
    cardHeightPx,
    flatHeightPx,
    undatedTopPx,
    firstLanePx,
    axisPx: heightPx - below,
    spansPx: heightPx - below + axisHeight,
    heightPx,
    windowPx,
    undatedPx,
  };
}

function spanOf(milestones: readonly Milestone[], index: number): Omit<SpanPlan, 'row'> | undefined {
  const {date, series} = milestones[index]!;
  if (!date || !isPlaced(date)) return undefined;
  const {start, end} = dateSides(date);
  if (!start && !end) return undefined;
  const soft = (side: typeof start): number =>
    side && (side.uncertain || side.approximate) ? side.latestDay - side.earliestDay : 0;
  const same = start && end && start.earliestDay === end.earliestDay && start.latestDay === end.latestDay;
  return {
    milestone: index,
    startDay: start ? start.earliestDay : date.start === 'open' ? -Infinity : NaN,
    endDay: end ? end.latestDay : date.end === 'open' ? Infinity : NaN,
    softStartDays: soft(start) / (same ? 3 : 1),
    softEndDays: soft(end) / (same ? 3 : 1),
    editions: series
      ? milestones.flatMap((other, i) =>
          i !== index && other.series === series && other.date && !isSpan(other.date) ? [placeDay(other.date)] : [],
        )
      : [],
  };
}
