/**
 * One frame of the horizontal plot: the plan seen through a window. Positions are px from the window's left edge.
 *
 * Every milestone in the window is a card, a marker of its own, or counted in a pill; the rest is away.
 */
import {firstFrom} from './day-order.js';
import {groupMarkers, pillWidth, TARGET_PX, type CardedIn, type MarkerGroup} from './clusters.js';
import type {PlotPlan, SpanPlan, Track} from './horizontal-plan.js';
import type {PlotInput} from './plot-input.js';
import {placesUpTo} from './least-tree.js';
import {CARD_GAP_PX} from './placement.js';
import {pxOf, type View} from './time-scale.js';

/** A card; as all indexes here, `at` is that of the milestone. */
export interface CardFrame {
  readonly at: number;
  readonly leftPx: number;
  readonly topPx: number;
  /** Where its stem ends. */
  readonly axisPx: number;
}

/** A marker or a pill, and the line that it stands on. */
export interface GroupFrame extends MarkerGroup {
  readonly track: Track;
}

/** A stretch, cut to the window and what is drawn beside it. */
interface Stretch {
  readonly leftPx: number;
  readonly widthPx: number;
}

export interface SpanFrame extends Stretch {
  readonly span: SpanPlan;
  /** How long each side fades; 0 for a cap, undefined for a side out of the window. */
  readonly fadesPx: readonly (number | undefined)[];
  readonly editionsPx: readonly number[];
  /** From where to where the text may go while the window moves, px; equal where it stays with the bar. */
  readonly roomPx: readonly [from: number, to: number];
  /** Where the text stands, px from the window's left edge, and how wide it may be. */
  readonly textPx: number;
  readonly textWidthPx: number;
  /** There is room for all the words, the date among them. */
  readonly whole: boolean;
  /** The text ends where the bar begins. */
  readonly before: boolean;
}

export interface EraFrame extends Stretch {
  readonly era: number;
}

export interface PlotFrame {
  readonly cards: readonly CardFrame[];
  readonly groups: readonly GroupFrame[];
  /** The group that stands for an item; undefined for what has none. */
  readonly groupOf: (at: number) => GroupFrame | undefined;
  /** Indexes of those that a group stands for, by day. */
  readonly membersOf: (group: GroupFrame) => readonly number[];
  readonly spans: readonly SpanFrame[];
  readonly eras: readonly EraFrame[];
}

/** Length of a bar that has but one known side. */
const STUB_PX = 64;
const LEAST_BAR_PX = 2;
/** Editions and dots nearer than this are one. */
export const LEAST_TICK_PX = 4;
/** A card of which less is seen shows no text. */
export const LEAST_CARD_PX = 84;

/**
 * @param windowPx - the window's width now: the plan's, or less while the panel is open.
 * @param besidePx - so much is drawn on either side of the window too, for it to be moved before the next frame.
 */
export function framePlot(
  plan: PlotPlan,
  view: View,
  windowPx: number,
  {eras, unit, spanWords}: Pick<PlotInput, 'eras' | 'unit' | 'spanWords'>,
  besidePx = 0,
): PlotFrame {
  const endPx = windowPx + besidePx;
  const x = (day: number): number => pxOf(day, view);
  const dayAt = (px: number): number => view.startDay + px / view.pxPerDay;
  const cut = (fromPx: number, toPx: number): Stretch => {
    const leftPx = Math.max(-besidePx, fromPx);
    return {leftPx, widthPx: Math.min(endPx, toPx) - leftPx};
  };
  const scale = view.pxPerDay * (1 + 1e-9);
  const isIn = ({first, last, track: {order, placement}}: GroupFrame, at: number): boolean => {
    const place = order.places[at]!;
    return place >= first && place <= last && !(placement.fromScale[at]! <= scale);
  };
  const cards: CardFrame[] = [];
  const groups: GroupFrame[] = [];
  // A day more either way, so that no rounding leaves one out.
  const firstPx = -plan.cardWidthPx - besidePx;
  for (const track of plan.tracks) {
    const {order, placement, cardScales, axisPx} = track;
    const {days, indexes} = order;
    const cardedIn: CardedIn = (from, to) => placesUpTo(cardScales, from, to, scale);
    const own: GroupFrame[] = [];
    for (const one of groupMarkers(order, cardedIn, view, windowPx)) {
      if (x(one.lastDay) < -besidePx || x(one.firstDay) > endPx) continue;
      const group = {...one, track};
      if (besidePx) own.push(group);
      else addGroup(own, group, windowPx, pillWidth(days.length));
    }
    groups.push(...own);
    for (const place of cardedIn(firstFrom(days, dayAt(firstPx) - 1), firstFrom(days, dayAt(endPx) + 1))) {
      const at = indexes[place]!;
      const leftPx = x(days[place]!);
      const topPx = track.topPx + (placement.lanes - 1 - placement.lane[at]!) * (plan.cardHeightPx + CARD_GAP_PX);
      if (leftPx >= firstPx && leftPx <= endPx) cards.push({at, leftPx, topPx, axisPx});
    }
  }
  /** Bars by row. */
  const rows: Bar[][] = [];
  for (const span of plan.spans) {
    const ends = span.days.map((day, side) =>
      isNaN(day) ? x(span.days[1 - side]!) + (side ? STUB_PX : -STUB_PX) : x(day),
    );
    const [fromPx, toPx] = ends as [number, number];
    const {leftPx, widthPx} = cut(fromPx, Math.max(toPx, fromPx + LEAST_BAR_PX));
    if (!(widthPx > 0)) continue;
    (rows[span.row] ??= []).push({
      span,
      leftPx,
      widthPx,
      fadesPx: ends.map((px, side) =>
        px < -besidePx || px > endPx ? undefined : Math.min(span.softDays[side]! * view.pxPerDay, widthPx),
      ),
      editionsPx: apart(span.editions, dayAt(leftPx), dayAt(leftPx + widthPx), LEAST_TICK_PX / view.pxPerDay).map(x),
    });
  }
  return {
    // The list is in reading order.
    cards: cards.sort((a, b) => a.at - b.at),
    groups,
    groupOf: (at) => groups.find((group) => isIn(group, at)),
    membersOf: (group) =>
      [...group.track.order.indexes.subarray(group.first, group.last + 1)].filter((at) => isIn(group, at)),
    spans: rows.flatMap((row) => withTexts(row, windowPx, unit, spanWords)),
    eras: eras
      .map(({date}, era) => ({era, ...cut(x(plan.toPlot(date.earliestDay)), x(plan.toPlot(date.latestDay)))}))
      .filter(({widthPx}) => widthPx > 0),
  };
}

/**
 * Adds a group, a pill whole in the window. What a pill that the window's edge has pushed on comes too near to is counted in it.
 */
function addGroup(groups: GroupFrame[], group: GroupFrame, windowPx: number, pillPx: number): void {
  const halfPx = ({count}: GroupFrame): number => (count > 1 ? pillPx : TARGET_PX) / 2;
  const edgePx = pillPx / 2;
  const leftPx = group.count > 1 ? Math.min(Math.max(group.leftPx, edgePx), windowPx - edgePx) : group.leftPx;
  const last = groups.at(-1);
  if (!last || leftPx - last.leftPx > halfPx(last) + halfPx(group) - 1e-6) {
    groups.push({...group, leftPx});
    return;
  }
  groups.pop();
  const {count, at, first, firstDay} = last;
  addGroup(
    groups,
    {...group, leftPx: count > 1 ? last.leftPx : leftPx, at, first, firstDay, count: count + group.count},
    windowPx,
    pillPx,
  );
}

type Bar = Omit<SpanFrame, 'textPx' | 'textWidthPx' | 'roomPx' | 'whole' | 'before'>;

/**
 * Gives every bar of one row its text: inside where it fits, else after the bar, else before it; in the room that the
 * neighbours leave, so that words never meet.
 */
function withTexts(row: Bar[], windowPx: number, unit: number, spanWords: (milestone: number) => number): SpanFrame[] {
  const padPx = 4 * unit;
  let takenPx = 0;
  return row
    .sort((a, b) => a.leftPx - b.leftPx)
    .map((bar, i, all) => {
      const {leftPx, widthPx} = bar;
      const words = spanWords(bar.span.at);
      const rightPx = leftPx + widthPx;
      // Text keeps to what is in the window of a bar, if any of it is.
      const fromPx = rightPx > 0 ? Math.max(0, leftPx) : leftPx;
      const toPx = leftPx < windowPx ? Math.min(windowPx, rightPx) : rightPx;
      const nextPx = all[i + 1]?.leftPx ?? Math.max(windowPx, rightPx);
      const rooms = [toPx - fromPx, nextPx - rightPx - 2 * padPx, leftPx - takenPx - 2 * padPx];
      const place = rooms.findIndex((room) => room >= Math.min(words, Math.max(...rooms)));
      const textWidthPx = Math.max(0, Math.min(words, rooms[place]!));
      const textPx = [fromPx, rightPx + padPx, leftPx - padPx - textWidthPx][place]!;
      takenPx = Math.max(rightPx, textPx + textWidthPx);
      const roomPx = place ? ([textPx, textPx] as const) : ([leftPx, rightPx - textWidthPx] as const);
      return {...bar, before: place > 1, textPx, textWidthPx, roomPx, whole: textWidthPx >= words * 0.9};
    });
}

/** Of `days`, ascending, those in a range, and of several that are nearer than `leastDays` the first: few, however many there are. */
export function apart(days: Float64Array, fromDay: number, toDay: number, leastDays: number): number[] {
  const found: number[] = [];
  for (let place = firstFrom(days, fromDay); days[place]! <= toDay;) {
    found.push(days[place]!);
    // In deep time, a few px more may be no other number.
    place = Math.max(place + 1, firstFrom(days, days[place]! + leastDays));
  }
  return found;
}
