/**
 * The vertical layout: entries along a rail in reading order, in one column or in two by turns (design/DESIGN.md §5).
 *
 * Not to scale, but ordered: every next mark on the rail lies below the one before, whatever column its entry is in. Of two
 * columns the one across is next, unless the other is free sooner, so long histories stay short.
 */
import {civilFromDay, dayFromCivil} from '../model/calendar.js';

/** What the flow holds: a card, a button for several, a span named where it begins, an undated one after its predecessor. */
export interface VerticalEntry {
  readonly kind: 'milestone' | 'span' | 'undated';
  readonly heightPx: number;
  /** Earliest day; NaN when undated, −∞ when open. Ascending among the dated. */
  readonly startDay: number;
  /** Exclusive end; of an open span +∞. */
  readonly endDay: number;
  /** Year that it stands under; null for none of its own. */
  readonly year: number | null;
}

export interface VerticalOptions {
  readonly columns: 1 | 2;
  /** Clear space above and below an entry. */
  readonly gapPx?: number;
  /** From an entry's top to its mark on the rail. */
  readonly markPx?: number;
}

/** Where an entry stands; `railPx` is the middle of its mark. All px from the layout's top. */
export interface EntryPlace {
  readonly topPx: number;
  readonly railPx: number;
  readonly column: 'left' | 'right' | 'single';
}

/** A year's numeral, 40 px high; the year's tick lies at its middle. */
export interface YearPlace {
  readonly year: number;
  readonly topPx: number;
}

export interface RailTick {
  readonly topPx: number;
  readonly kind: 'year' | 'quarter' | 'month';
}

/** A stretch of over a year without an entry, 24 px high; with `toYear < fromYear` it holds no whole year. */
export interface RailBreak {
  readonly topPx: number;
  readonly fromYear: number;
  readonly toYear: number;
  readonly fromDay: number;
  readonly toDay: number;
}

/** The bar of entry `index` beside the rail; column 0 is next to it. */
export interface SpanBar {
  readonly index: number;
  readonly topPx: number;
  readonly bottomPx: number;
  readonly column: number;
  readonly openEnd: boolean;
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

const GAP_PX = 16;
const MARK_PX = 16;
/** Between two marks on the rail, for their 24 px targets to stay apart. */
const MARK_GAP_PX = 28;
const YEAR_PX = 40;
/** From a numeral to the entry below it. */
const UNDER_YEAR_PX = 8;
/** Least stretch of a year, 8 px a month. */
const LEAST_YEAR_PX = 96;
const BREAK_PX = 24;
const BREAK_DAYS = 366;
/** Bars beside the rail, with one column and with two. */
const MOST_BARS = [1, 3];
const LEAST_BAR_PX = 16;

/**
 * Gives the place of every entry, and all that stands on the rail, in O(n · spans).
 *
 * Numerals and breaks take their room in the right column. A bar ends just above the first entry, year or break after its span, and
 * goes to the first column that is free; a span that finds none has no bar, as its entry names it anyway.
 *
 * @param entries - in reading order.
 */
export function layVertical(
  entries: readonly VerticalEntry[],
  {columns, gapPx = GAP_PX, markPx = MARK_PX}: VerticalOptions,
): VerticalLayout {
  const places: EntryPlace[] = [];
  const years: YearPlace[] = [];
  const ticks: RailTick[] = [];
  const breaks: RailBreak[] = [];
  /** Ends of the columns, left and right; one column is both. */
  const ends = [-gapPx, -gapPx];
  const right = columns - 1;
  let side = right;
  /** All marks downwards, and the days that begin there. */
  const marks: Mark[] = [];
  /** The lowest mark so far, and the tick of the year that goes on. */
  let mark = -Infinity;
  let yearMark = -Infinity;
  let year: number | null = null;
  /** Up to where entries are known to lie. */
  let until = NaN;
  const setMark = (px: number, day: number): void => {
    marks.push({px: (mark = px), day});
  };
  const belowMark = (offsetPx: number): number => mark + MARK_GAP_PX - offsetPx;
  const endYear = (atPx: number): void => {
    for (let month = 0; month < 12 && yearMark >= 0; month++) {
      const topPx = yearMark + ((atPx - yearMark) * month) / 12;
      ticks.push({topPx, kind: month ? (month % 3 ? 'month' : 'quarter') : 'year'});
    }
    yearMark = -Infinity;
  };

  for (const {kind, heightPx, startDay, endDay, year: own} of entries) {
    if (startDay - until > BREAK_DAYS && until > -Infinity) {
      const topPx = Math.max(ends[right]! + gapPx, belowMark(BREAK_PX / 2));
      const fromYear = civilFromDay(Math.ceil(until) - 1).year + 1;
      breaks.push({topPx, fromYear, toYear: civilFromDay(startDay).year - 1, fromDay: until, toDay: startDay});
      endYear(topPx);
      setMark(topPx + BREAK_PX / 2, startDay);
      ends[right] = topPx + BREAK_PX;
    }
    const known = kind === 'span' ? startDay + 1 : endDay;
    if (!(known <= until) && known < Infinity) until = known;
    if (own !== null && own !== year) {
      const topPx = Math.max(ends[right]! + gapPx, belowMark(YEAR_PX / 2), yearMark + LEAST_YEAR_PX - YEAR_PX / 2);
      years.push({year: (year = own), topPx});
      setMark(topPx + YEAR_PX / 2, dayFromCivil(own, 1, 1));
      endYear(mark);
      yearMark = mark;
      ends[right] = topPx + YEAR_PX + UNDER_YEAR_PX - gapPx;
    }
    const topIn = (column: number): number => Math.max(ends[column]! + gapPx, belowMark(markPx));
    const across = right - side;
    if (topIn(across) <= topIn(side)) side = across;
    const topPx = topIn(side);
    setMark(topPx + markPx, startDay);
    ends[side] = topPx + heightPx;
    places.push({topPx, railPx: mark, column: right ? (side ? 'right' : 'left') : 'single'});
  }
  const heightPx = Math.max(...ends) + gapPx;
  endYear(heightPx);
  return {places, years, ticks, breaks, bars: barsOf(entries, places, marks, heightPx, MOST_BARS[right]!), heightPx};
}

/** Where on the rail a day begins. */
interface Mark {
  readonly px: number;
  readonly day: number;
}

function barsOf(
  entries: readonly VerticalEntry[],
  places: readonly EntryPlace[],
  marks: readonly Mark[],
  heightPx: number,
  most: number,
): SpanBar[] {
  const bars: SpanBar[] = [];
  const ends = Array<number>(most).fill(-Infinity);
  entries.forEach(({kind, endDay}, index) => {
    const topPx = places[index]!.railPx;
    const column = ends.findIndex((end) => end <= topPx);
    if (kind !== 'span' || column < 0) return;
    const next = marks.find(({px, day}) => px > topPx && day >= endDay);
    const endPx = Number.isNaN(endDay) ? 0 : next ? next.px - MARK_GAP_PX / 2 : heightPx;
    const bottomPx = Math.max(topPx + LEAST_BAR_PX, endPx);
    bars.push({index, topPx, bottomPx, column, openEnd: endDay === Infinity});
    ends[column] = bottomPx;
  });
  return bars;
}
