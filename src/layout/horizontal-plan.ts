/**
 * Plan of the horizontal plot: what is shown how, on which lane, at which height. A function of data and size alone; the
 * view (where the window stands, how far in) comes later, in `horizontal-frame.ts`, so that panning plans nothing anew.
 *
 * Rules: DESIGN §4, "Placement of cards" 1–10.
 */
import {dateSides, isSpan, placeDay, type HistoricalDate} from '../model/historical-date.js';
import type {Milestone} from '../model/milestone.js';
import type {Era} from '../model/timeline.js';
import {fitView, type FitInput} from './fit.js';
import {CARD_GAP_PX, placeCards, type Placement} from './placement.js';
import {packRows} from './span-rows.js';
import {pxOf, type View} from './time-scale.js';
import {viewLimits, type ViewLimits} from './view.js';

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
}

export interface SpanPlan {
  /** Index of its milestone. */
  readonly at: number;
  /** First and last day; −∞ and +∞ for an open side, NaN for an unknown one. */
  readonly days: readonly [start: number, end: number];
  /** Lengths in days over which each side fades; 0 for an exact one. */
  readonly softDays: readonly [start: number, end: number];
  readonly row: number;
  /** Days of the other milestones of its series; NaN of those that are no points. */
  readonly editions: readonly number[];
}

/** By index of the milestones given, in reading order. */
export interface PlotPlan extends ViewLimits {
  /** Where the points stand; NaN of what is none. */
  readonly days: readonly number[];
  readonly spans: readonly SpanPlan[];
  /** Spans that found no row. */
  readonly foldedSpans: readonly number[];
  readonly undated: readonly number[];
  /** How many of the undated have room in their column; the rest is folded behind a number. */
  readonly undatedShown: number;
  readonly placement: Placement;
  readonly fit: View;
  /** One lane with room to spare: cards are wide and show the summary. */
  readonly wide: boolean;
  readonly cardWidthPx: number;
  readonly cardHeightPx: number;
  /** Height of the cards in the undated column. */
  readonly flatHeightPx: number;
  /** Height of a line of labels: eras, head of the undated column, axis. */
  readonly linePx: number;
  readonly firstLanePx: number;
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

export function planPlot(input: PlotInput): PlotPlan {
  const {milestones, eras, widthPx, unit} = input;
  const days = milestones.map(({date}) => (date && !isSpan(date) ? placeDay(date) : NaN));
  const undated: number[] = [];
  const bars: Omit<SpanPlan, 'row'>[] = [];
  milestones.forEach(({date, series}, at) => {
    if (date && isSpan(date)) {
      const editions = days.filter((_, other) => series && milestones[other]!.series === series);
      bars.push({at, editions, ...sidesOf(date)});
    } else if (isNaN(days[at]!)) undated.push(at);
  });
  const pointCount = days.length - undated.length - bars.length;
  const finite = (ends: readonly number[]): number[] => ends.filter(isFinite).sort((a, b) => a - b);
  let known = finite([...days, ...bars.flatMap((bar) => bar.days)]);
  if (!known.length) known = finite(eras.flatMap(({date}) => [date.earliestDay, date.latestDay]));
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
  const items = milestones.map(({importance}, at) => ({day: days[at]!, importance}));
  const place = (maxLanes: number): Placement =>
    placeCards(items, {
      cardWidthPx,
      maxLanes,
      fitPxPerDay: fit.pxPerDay,
      maxPxPerDay: Math.max(FINEST_PX_PER_DAY, fit.pxPerDay),
    });

  let cardWidthPx!: number;
  let fit!: View;
  let placement!: Placement;
  const wide = WIDE_CARDS_PX.some((px) => {
    cardWidthPx = px * unit;
    // Room for wide cards is worth more than a start on a round year.
    fit = fitView({...range(), mostLoss: 0.05});
    placement = place(1);
    return (
      pointCount > 0 &&
      pointCount * cardWidthPx <= windowPx * 1.2 &&
      placement.fromScale.filter((scale) => scale <= fit.pxPerDay).length === pointCount
    );
  });
  if (!wide) {
    cardWidthPx = (narrow ? NARROW_CARD_PX : CARD_PX) * unit;
    fit = fitView(range());
  }

  const rows = packRows(
    bars.map(({at, days: [start, end]}) => {
      const left = Math.max(0, pxOf(start, fit)) || 0;
      const right = Math.min(windowPx, pxOf(end, fit)) || windowPx;
      const words = input.spanWords(at);
      return right - left < words && right + words <= windowPx
        ? {left, right: right + words}
        : {left: Math.min(left, right - words), right};
    }),
    CARD_GAP_PX,
  );
  const linePx = Math.round(LINE_PX * unit);
  const leastCardPx = Math.round(CARD_HEIGHT_PX * unit);
  const cardHeightPx = Math.max(leastCardPx, input.cardHeights[0]);
  const lanePx = cardHeightPx + CARD_GAP_PX;
  const firstLanePx = eras.length ? linePx : Math.round(16 * unit);
  const rowCount = Math.min(MAX_ROWS + 1, Math.max(-1, ...rows) + 1);
  const below = linePx + (rowCount ? Math.round(rowCount * ROW_PX * unit) + 4 : 0);
  if (!wide) {
    const room = input.heightPx - below - firstLanePx - ABOVE_AXIS_PX + CARD_GAP_PX;
    placement = place(Math.max(1, Math.min(narrow ? 2 : 4, Math.floor(room / lanePx))));
  }
  const lowest = firstLanePx + placement.lanes * lanePx - CARD_GAP_PX + ABOVE_AXIS_PX;
  const flatHeightPx = Math.max(leastCardPx, input.cardHeights[1]);
  const flatPx = flatHeightPx + CARD_GAP_PX;
  const heightPx = Math.max(
    lowest + below,
    Math.min(LEAST_HEIGHT_PX, input.heightPx),
    linePx + Math.min(undated.length * flatPx, Math.max(input.heightPx - linePx, flatPx)),
  );
  const flatCount = (lessPx: number): number => Math.max(1, Math.floor((heightPx - linePx - lessPx) / flatPx));
  const spans = bars.map((bar, i) => ({...bar, row: rows[i]!}));
  return {
    days,
    spans: spans.filter(({row}) => row < MAX_ROWS),
    foldedSpans: spans.filter(({row}) => row >= MAX_ROWS).map(({at}) => at),
    undated,
    undatedShown: undated.length > flatCount(0) ? flatCount(MORE_PX * unit) : undated.length,
    placement,
    fit,
    ...viewLimits(range(), fit),
    wide,
    cardWidthPx,
    cardHeightPx,
    flatHeightPx,
    linePx,
    firstLanePx,
    axisPx: heightPx - below,
    heightPx,
    windowPx,
    undatedPx,
  };
}

/** Where a span begins and ends, and how softly: an uncertain side over its own extent, of two that overlap a third. */
function sidesOf(date: HistoricalDate): Pick<SpanPlan, 'days' | 'softDays'> {
  const {start, end} = dateSides(date);
  const share = start && end && start.latestDay > end.earliestDay ? 3 : 1;
  const soft = (side: typeof start): number =>
    !side ? Infinity : side.uncertain || side.approximate ? (side.latestDay - side.earliestDay) / share : 0;
  return {
    days: [date.start === 'unknown' ? NaN : date.earliestDay, date.end === 'unknown' ? NaN : date.latestDay],
    softDays: [soft(start), soft(end)],
  };
}
