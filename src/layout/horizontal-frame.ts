/**
 * One frame of the horizontal plot: the plan seen through a window. Positions are px from the window's left edge.
 *
 * Every milestone in the window is a card, a marker of its own, or counted in a cluster; the rest is away.
 */
import {placeDay} from '../model/historical-date.js';
import type {Milestone} from '../model/milestone.js';
import {groupMarkers, MOST_PILL_PX} from './clusters.js';
import type {PlotPlan, SpanPlan} from './horizontal-plan.js';
import {timeScale, type View} from './time-scale.js';

export interface CardFrame {
  readonly point: number;
  readonly leftPx: number;
  readonly topPx: number;
  /** The part of the card inside the window, px from its own left edge: text keeps to it. */
  readonly fromPx: number;
  readonly toPx: number;
}

export interface MarkerFrame {
  readonly point: number;
  readonly leftPx: number;
}

export interface ClusterFrame {
  readonly leftPx: number;
  /** Points in it, first to last. */
  readonly points: readonly number[];
  readonly firstDay: number;
  readonly lastDay: number;
}

export interface SpanFrame {
  readonly span: SpanPlan;
  readonly leftPx: number;
  readonly widthPx: number;
  readonly topPx: number;
  /** Whether the end itself is in the window, for a cap or a fade. */
  readonly startShown: boolean;
  readonly endShown: boolean;
  readonly softStartPx: number;
  readonly softEndPx: number;
  /** Goes on past the window: an arrow. */
  readonly ongoing: boolean;
  readonly editionsPx: readonly number[];
  /** Where the text stands, px from the window's left edge, and how wide it may be. */
  readonly textPx: number;
  readonly textWidthPx: number;
  /** There is room for all the words, the date among them. */
  readonly whole: boolean;
  readonly beside: 'inside' | 'after' | 'before';
}

export interface EraFrame {
  readonly era: number;
  readonly leftPx: number;
  readonly widthPx: number;
  readonly textPx: number;
}

export interface PlotFrame {
  readonly cards: readonly CardFrame[];
  readonly markers: readonly MarkerFrame[];
  readonly clusters: readonly ClusterFrame[];
  readonly spans: readonly SpanFrame[];
  readonly eras: readonly EraFrame[];
}

const SPAN_ROW_PX = 27;
const STUB_PX = 64;
/** A pill keeps so far from the window's edges, to be seen whole. */
const EDGE_PX = MOST_PILL_PX / 2;
/** A card of which less is seen shows no text. */
export const LEAST_CARD_PX = 84;

/**
 * @param windowPx - the window's width now: the plan's, or less while the panel is open.
 * @param spanWords - estimated width of a span's text, px, by milestone.
 */
export function framePlot(
  plan: PlotPlan,
  view: View,
  windowPx: number,
  unit: number,
  spanWords: (milestone: number) => number,
): PlotFrame {
  const x = timeScale(view, windowPx);
  const {placement, pointDays, cardWidthPx} = plan;
  const scale = view.pxPerDay * (1 + 1e-9);
  const carded = pointDays.map((_, point) => placement.fromScale[point]! <= scale);
  const cards: CardFrame[] = [];
  pointDays.forEach((day, point) => {
    if (!carded[point]) return;
    const leftPx = x(day);
    if (leftPx < -cardWidthPx || leftPx > windowPx) return;
    cards.push({
      point,
      leftPx,
      topPx: plan.firstLanePx + (placement.lanes - 1 - placement.lane[point]!) * (plan.cardHeightPx + 8),
      fromPx: Math.max(0, -leftPx),
      toPx: Math.min(cardWidthPx, windowPx - leftPx),
    });
  });
  const markers: MarkerFrame[] = [];
  const clusters: ClusterFrame[] = [];
  for (const {kind, leftPx, members, firstDay, lastDay} of groupMarkers(pointDays, carded, view, windowPx)) {
    if (x(lastDay) < 0 || x(firstDay) > windowPx) continue;
    if (kind === 'marker') markers.push({point: members[0]!, leftPx});
    else
      joinClusters(clusters, {
        leftPx: Math.min(Math.max(leftPx, EDGE_PX), windowPx - EDGE_PX),
        points: members,
        firstDay,
        lastDay,
      });
  }
  return {
    cards,
    markers,
    clusters,
    spans: spanFrames(plan, x, view, windowPx, unit, spanWords),
    eras: plan.eras.flatMap(({era, startDay, endDay}) => {
      const left = Math.max(0, Number.isFinite(startDay) ? x(startDay) : 0);
      const right = Math.min(windowPx, Number.isFinite(endDay) ? x(endDay) : windowPx);
      return right > left ? [{era, leftPx: left, widthPx: right - left, textPx: left}] : [];
    }),
  };
}

function spanFrames(
  plan: PlotPlan,
  x: (day: number) => number,
  view: View,
  windowPx: number,
  unit: number,
  spanWords: (milestone: number) => number,
): SpanFrame[] {
  const rows: Bar[][] = [];
  for (const bar of plan.spans.flatMap((span) => barFrame(span, plan, x, view, windowPx, unit)))
    (rows[bar.span.row] ??= []).push(bar);
  return rows.flatMap((row) =>
    withTexts(
      row.sort((a, b) => a.leftPx - b.leftPx),
      windowPx,
      unit,
      spanWords,
    ),
  );
}

/** Adds a pill; one that the window's edge has pushed on to its neighbour is counted there. */
function joinClusters(clusters: ClusterFrame[], cluster: ClusterFrame): void {
  const last = clusters.at(-1);
  if (!last || cluster.leftPx - last.leftPx >= MOST_PILL_PX) clusters.push(cluster);
  else clusters[clusters.length - 1] = {...last, points: [...last.points, ...cluster.points], lastDay: cluster.lastDay};
}

type Bar = Omit<SpanFrame, 'textPx' | 'textWidthPx' | 'whole' | 'beside'>;

function barFrame(
  span: SpanPlan,
  plan: PlotPlan,
  x: (day: number) => number,
  view: View,
  windowPx: number,
  unit: number,
): Bar[] {
  const stub = STUB_PX;
  const start = Number.isNaN(span.startDay)
    ? x(span.endDay) - stub
    : Number.isFinite(span.startDay)
      ? x(span.startDay)
      : -Infinity;
  const end = Number.isNaN(span.endDay)
    ? x(span.startDay) + stub
    : Number.isFinite(span.endDay)
      ? x(span.endDay)
      : Infinity;
  const left = Math.max(0, start);
  const right = Math.min(windowPx, Math.max(end, start + 2));
  if (right <= 0 || left >= windowPx || right - left <= 0) return [];
  return [
    {
      span,
      leftPx: left,
      widthPx: right - left,
      topPx: plan.spansPx + Math.round(span.row * SPAN_ROW_PX * unit),
      startShown: start >= 0,
      endShown: end <= windowPx,
      softStartPx: Number.isNaN(span.startDay) ? stub : Math.min(span.softStartDays * view.pxPerDay, right - left),
      softEndPx: Number.isNaN(span.endDay) ? stub : Math.min(span.softEndDays * view.pxPerDay, right - left),
      ongoing: span.endDay === Infinity,
      editionsPx: span.editions.map(x).filter((px) => px >= left && px <= right),
    },
  ];
}

/**
 * Gives every bar of one row its text: inside where it fits, else after the bar, else before it; in the room that the
 * neighbours leave, so that words never meet.
 */
function withTexts(
  row: readonly Bar[],
  windowPx: number,
  unit: number,
  spanWords: (milestone: number) => number,
): SpanFrame[] {
  const padPx = 4 * unit;
  let takenPx = 0;
  return row.map((bar, i) => {
    const words = spanWords(bar.span.milestone);
    const rightPx = bar.leftPx + bar.widthPx;
    const after = (row[i + 1]?.leftPx ?? windowPx) - rightPx - 2 * padPx;
    const before = bar.leftPx - takenPx - 2 * padPx;
    const beside =
      bar.widthPx >= Math.min(words, Math.max(after, before))
        ? 'inside'
        : after >= Math.min(words, before)
          ? 'after'
          : 'before';
    const textWidthPx = Math.max(
      0,
      Math.min(words, beside === 'inside' ? bar.widthPx : beside === 'after' ? after : before),
    );
    const textPx =
      beside === 'inside' ? bar.leftPx : beside === 'after' ? rightPx + padPx : bar.leftPx - padPx - textWidthPx;
    takenPx = Math.max(rightPx, textPx + textWidthPx);
    return {...bar, beside, textPx, textWidthPx, whole: textWidthPx >= words * 0.9};
  });
}

/** Px of milestones that the filter hides, in the window; of those that would stand on one spot, one. */
export function dotPositions(
  hidden: readonly Milestone[],
  {startDay, pxPerDay}: View,
  windowPx: number,
): readonly number[] {
  const spots = new Set<number>();
  for (const {date} of hidden) {
    const px = date ? Math.round(((placeDay(date) - startDay) * pxPerDay) / 4) * 4 : NaN;
    if (px >= 0 && px <= windowPx) spots.add(px);
  }
  return [...spots];
}
