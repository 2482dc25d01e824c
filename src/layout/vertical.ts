/**
 * The vertical layout: entries along a rail in reading order, in one column or in two by turns (design/DESIGN.md §5).
 *
 * Not to scale, but ordered: every next mark on the rail lies below the one before, whatever column its entry is in. Of two
 * columns the one across is next, unless the other is free sooner, so long histories stay short.
 */
import {civilFromDay, dayFromCivil} from '../model/calendar.js';
import {isPlaced, isSpan} from '../model/historical-date.js';
import type {Milestone} from '../model/milestone.js';

/** What the flow holds: a card, a button for several, a span named where it begins, an undated one after its predecessor. */
export interface VerticalEntry {
  /** Has a bar beside the rail. */
  readonly long: boolean;
  readonly heightPx: number;
  /** Earliest day; NaN when undated, −∞ when open. Ascending among the dated. */
  readonly startDay: number;
  /** Exclusive end; of an open span +∞. */
  readonly endDay: number;
}

/** The entry of a milestone, with its height. */
export function verticalEntry({date}: Milestone, heightPx: number): VerticalEntry {
  const {earliestDay, latestDay} = date && isPlaced(date) ? date : {earliestDay: NaN, latestDay: NaN};
  return {long: !!date && isSpan(date), heightPx, startDay: earliestDay, endDay: latestDay};
}

/** Where an entry stands; `railPx` is the middle of its mark. All px from the layout's top. */
export interface EntryPlace {
  readonly topPx: number;
  readonly railPx: number;
  /** In the left one of two columns. */
  readonly left: boolean;
}

/** A year's numeral, 40 px high; the year's tick lies at its middle. */
export interface YearPlace {
  readonly year: number;
  readonly topPx: number;
}

export interface RailTick {
  readonly topPx: number;
  /** 0 a year, 1 a quarter, 2 a month. */
  readonly level: 0 | 1 | 2;
}

/** A stretch of over a year without an entry, 24 px high. */
export interface RailBreak {
  readonly topPx: number;
  /** First and last day of the whole years in it; of itself where there are none. */
  readonly fromDay: number;
  readonly toDay: number;
}

/** The bar of entry `index` beside the rail; column 0 is next to it. */
export interface SpanBar {
  readonly index: number;
  readonly topPx: number;
  readonly bottomPx: number;
  readonly column: number;
}

/** What a rail knows of the entries before it; nothing where it begins. */
export interface RailPast {
  /** Up to where entries are known to lie, days; NaN at first. */
  readonly until: number;
  /** The year that goes on. */
  readonly year: number | undefined;
}

export interface VerticalLayout {
  /** By entry. */
  readonly places: readonly EntryPlace[];
  readonly years: readonly YearPlace[];
  readonly ticks: readonly RailTick[];
  readonly breaks: readonly RailBreak[];
  readonly bars: readonly SpanBar[];
  readonly heightPx: number;
}

/** Clear space above and below an entry. */
const GAP_PX = 16;
/** Between two marks on the rail, for their 24 px targets to stay apart. */
const MARK_GAP_PX = 28;
const YEAR_PX = 40;
/** From a numeral to the entry below it. */
const UNDER_YEAR_PX = 8;
/** Least stretch of a year, 8 px a month. */
const LEAST_YEAR_PX = 96;
const BREAK_PX = 24;
const BREAK_DAYS = 366;
const LEAST_BAR_PX = 16;

/**
 * Gives the place of every entry, and all that stands on the rail, in O(n · spans).
 *
 * Numerals and breaks take their room in the right column. A bar ends just above the first entry, year or break after its
 * span, and goes to the first column that is free (of three, of one beside a single column); a span that finds none has no
 * bar, as its entry names it anyway.
 *
 * @param entries - in reading order.
 * @param markPx - from an entry's top to its mark on the rail.
 */
export function layVertical(entries: readonly VerticalEntry[], columns: 1 | 2, markPx = 16): VerticalLayout {
  const {places, years, ticks, breaks, marks, heightPx} = layPiece(entries, columns, markPx, RAIL_START);
  const bars = barsOf(entries, places, marks, heightPx, columns * 2 - 1);
  return {places, years, ticks, breaks, bars, heightPx};
}

/** The past of the first entry. */
export const RAIL_START: RailPast = {until: NaN, year: undefined};

/** A stretch of a rail by itself, from its own top: without bars, which may be longer than it. */
export interface RailPiece extends Omit<VerticalLayout, 'bars'> {
  /** All marks downwards, and the days that begin there. */
  readonly marks: readonly Mark[];
  /** What the next piece has before it. */
  readonly past: RailPast;
}

/** Lays the entries that come after `past`, in O(n). */
export function layPiece(
  entries: readonly VerticalEntry[],
  columns: 1 | 2,
  markPx: number,
  {until, year}: RailPast,
): RailPiece {
  const places: EntryPlace[] = [];
  const years: YearPlace[] = [];
  const ticks: RailTick[] = [];
  const breaks: RailBreak[] = [];
  /** Ends of the columns, left and right; one column is both. */
  const ends = [-GAP_PX, -GAP_PX];
  const right = columns - 1;
  let side = right;
  const marks: Mark[] = [];
  /** The lowest mark so far, and the tick of the year that goes on. */
  let mark = -Infinity;
  let yearMark = -Infinity;
  const topIn = (column: number, offsetPx: number): number =>
    Math.max(ends[column]! + GAP_PX, mark + MARK_GAP_PX - offsetPx);
  /** Puts what begins on `day` into a column, its mark `offsetPx` below its top, and gives the top. */
  const put = (column: number, offsetPx: number, heightPx: number, day: number, leastPx = 0): number => {
    const topPx = Math.max(topIn(column, offsetPx), leastPx);
    marks.push({px: (mark = topPx + offsetPx), day});
    ends[column] = topPx + heightPx;
    return topPx;
  };
  const endYear = (atPx: number): void => {
    for (let month = 0; month < 12 && yearMark >= 0; month++) {
      ticks.push({topPx: yearMark + ((atPx - yearMark) * month) / 12, level: month ? (month % 3 ? 2 : 1) : 0});
    }
    yearMark = -Infinity;
  };

  for (const {long, heightPx, startDay, endDay} of entries) {
    const own = isFinite(startDay) ? civilFromDay(startDay).year : year;
    const ownDay = dayFromCivil(own ?? 0, 1, 1);
    if (startDay - until > BREAK_DAYS && until > -Infinity) {
      const topPx = put(right, BREAK_PX / 2, BREAK_PX, startDay);
      const fromDay = dayFromCivil(civilFromDay(Math.ceil(until) - 1).year + 1, 1, 1);
      breaks.push({topPx, ...(fromDay < ownDay ? {fromDay, toDay: ownDay - 1} : {fromDay: until, toDay: startDay})});
      endYear(topPx);
    }
    const known = long ? startDay + 1 : endDay;
    if (!(known <= until) && known < Infinity) until = known;
    if (own !== undefined && own !== year) {
      const leastPx = yearMark + LEAST_YEAR_PX - YEAR_PX / 2;
      years.push({year: (year = own), topPx: put(right, YEAR_PX / 2, YEAR_PX, ownDay, leastPx)});
      ends[right]! += UNDER_YEAR_PX - GAP_PX;
      endYear(mark);
      yearMark = mark;
    }
    const across = right - side;
    if (topIn(across, markPx) <= topIn(side, markPx)) side = across;
    const topPx = put(side, markPx, heightPx, startDay);
    places.push({topPx, railPx: mark, left: side < right});
  }
  const heightPx = Math.max(...ends) + GAP_PX;
  endYear(heightPx);
  return {places, years, ticks, breaks, marks, heightPx, past: {until, year}};
}

/** Where on the rail a day begins. */
export interface Mark {
  readonly px: number;
  readonly day: number;
}

function barsOf(
  entries: readonly VerticalEntry[],
  places: readonly EntryPlace[],
  marks: readonly Mark[],
  heightPx: number,
  mostAtOnce: number,
): SpanBar[] {
  const bars: SpanBar[] = [];
  const ends = Array<number>(mostAtOnce).fill(-Infinity);
  entries.forEach(({long, endDay}, index) => {
    const topPx = places[index]!.railPx;
    const column = ends.findIndex((end) => end <= topPx);
    if (!long || column < 0) return;
    const bottomPx = barEnd(topPx, endDay, marks, heightPx);
    bars.push({index, topPx, bottomPx, column});
    ends[column] = bottomPx;
  });
  return bars;
}

/** Where a bar ends that begins at `topPx`: above the first of `marks` after `endDay`, else at `elsePx`. */
export function barEnd(topPx: number, endDay: number, marks: readonly Mark[], elsePx: number): number {
  const next = marks.find(({px, day}) => px > topPx && day >= endDay);
  return Math.max(topPx + LEAST_BAR_PX, isNaN(endDay) ? -Infinity : next ? next.px - MARK_GAP_PX / 2 : elsePx);
}
