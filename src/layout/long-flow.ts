/**
 * The flow of a long history: entries below one another, of which only those in a window are to be drawn.
 *
 * The flow is cut into pieces of a few entries, each laid by itself once it comes near the window, and again when heights in
 * it are measured; until then its height is estimated. Where pieces stand is a sum over pieces, so neither a window nor a new
 * height costs anything per milestone.
 */
import {firstWhere, type FlowPlan} from './flow-plan.js';
import {
  barEnd,
  layPiece,
  RAIL_START,
  type RailBreak,
  type RailPiece,
  type RailTick,
  type SpanBar,
  type VerticalEntry,
  type VerticalLayout,
  type YearPlace,
} from './vertical.js';

/** What a window shows: places by entry, of those drawn only; the rest of the layout as far as it is near the window. */
export interface FlowPicture {
  /** Ascending. */
  readonly drawn: readonly number[];
  /** Undefined where everything is drawn, each below the one before. */
  readonly layout: VerticalLayout | undefined;
}

export interface LongFlow {
  readonly heightPx: number;
  /**
   * The picture of what lies between two heights, px from the top, and of the entries `kept` wherever they are.
   *
   * @param kept - indexes of entries; others are passed over.
   */
  readonly picture: (topPx: number, bottomPx: number, kept: readonly number[]) => FlowPicture;
  /** Takes heights of entries, px by index; gives whether any was another before. */
  readonly measure: (heights: ReadonlyMap<number, number>) => boolean;
  /** Top of an entry, px. */
  readonly topOf: (at: number) => number;
}

/** Before anything is measured. */
const GUESS_PX = 96;

/**
 * A flow that learns the heights of its entries.
 *
 * @param markPx - from an entry's top to its mark on the rail.
 */
export function longFlow(plan: FlowPlan, markPx: number): LongFlow {
  const {entries, columns, cuts, pasts, bars} = plan;
  const count = cuts.length - 1;
  const heights = new Float64Array(entries.length).fill(NaN);
  /** What an entry without a height is taken for: the mean of the first that were measured. By `long`. */
  const guesses = [NaN, NaN];
  const pieces: (RailPiece | undefined)[] = [];
  /** Of a piece that is not laid: px for each entry. */
  let perEntryPx = NaN;
  let tops = new Float64Array(count + 1);
  let isSummed = false;

  const guess = (long: boolean): number => guesses[+long] || guesses[0] || GUESS_PX;
  const pieceOf = (at: number): number => firstWhere(count, (piece) => cuts[piece + 1]! > at);

  function lay(piece: number): RailPiece {
    const known = pieces[piece];
    if (known) return known;
    const members = entries
      .slice(cuts[piece], cuts[piece + 1])
      .map((entry, at) => ({...entry, heightPx: heights[cuts[piece]! + at] || guess(entry.long)}));
    isSummed = false;
    return (pieces[piece] = columns ? layPiece(members, columns, markPx, pasts[piece]!) : stack(members));
  }

  /** Sums up where pieces begin, if one has another height. */
  function sum(): Float64Array {
    if (isSummed) return tops;
    const each = perEntryPx || (guess(false) + (columns && 16)) / Math.max(1, columns);
    tops = new Float64Array(count + 1);
    for (let piece = 0; piece < count; piece++) {
      tops[piece + 1] = tops[piece]! + (pieces[piece]?.heightPx ?? Math.ceil(each * (cuts[piece + 1]! - cuts[piece]!)));
    }
    isSummed = true;
    return tops;
  }

  /** Pieces that touch what lies between two heights, all of them laid. */
  function piecesIn(topPx: number, bottomPx: number): [first: number, end: number] {
    for (;;) {
      const now = sum();
      const first = Math.max(
        0,
        firstWhere(count, (piece) => now[piece + 1]! > topPx),
      );
      const end = Math.max(
        first,
        firstWhere(count, (piece) => now[piece]! >= bottomPx),
      );
      for (let piece = first; piece < end; piece++) lay(piece);
      if (isSummed) return [first, end];
    }
  }

  function barsIn(first: number, end: number): SpanBar[] {
    const [from = 0, to = 0] = [cuts[first], cuts[end]];
    return bars.flatMap((one, column) => {
      const shown: SpanBar[] = [];
      for (let at = firstWhere(one.length, (bar) => one[bar]!.to >= from); one[at] && one[at]!.from < to; at++) {
        const bar = one[at]!;
        const piece = pieceOf(bar.from);
        const ending = pieceOf(bar.to);
        // What lies outside the window ends at its edge: nobody sees where.
        const top = piece < first ? undefined : pieces[piece]!.places[bar.from - cuts[piece]!]!.railPx + tops[piece]!;
        const topPx = top ?? tops[first]!;
        const marks = (ending < end && pieces[ending]?.marks) || [];
        const offsetPx = tops[ending] ?? 0;
        shown.push({
          index: bar.from,
          column,
          topPx,
          bottomPx: barEnd(topPx - offsetPx, entries[bar.from]!.endDay, marks, tops[end]! - offsetPx) + offsetPx,
        });
      }
      return shown;
    });
  }

  return {
    get heightPx() {
      return sum()[count]!;
    },

    picture(topPx, bottomPx, kept) {
      const known = kept.filter((at) => entries[at]);
      for (const at of known) lay(pieceOf(at));
      const [first, end] = piecesIn(topPx, bottomPx);
      const places: VerticalLayout['places'][number][] = [];
      const drawn: number[] = [];
      const draw = (at: number, offset: number, piece: number): void => {
        const place = pieces[piece]!.places[offset]!;
        if (!places[at]) drawn.push(at);
        places[at] = {...place, topPx: place.topPx + tops[piece]!, railPx: place.railPx + tops[piece]!};
      };
      const years: YearPlace[] = [];
      const ticks: RailTick[] = [];
      const breaks: RailBreak[] = [];
      const lower = <Thing extends {readonly topPx: number}>(thing: Thing, piece: number): Thing => ({
        ...thing,
        topPx: thing.topPx + tops[piece]!,
      });
      for (let piece = first; piece < end; piece++) {
        const rail = pieces[piece]!;
        rail.places.forEach((place, offset) => {
          const at = cuts[piece]! + offset;
          const placePx = place.topPx + tops[piece]!;
          const heightPx = heights[at] || guess(entries[at]!.long);
          if (placePx < bottomPx && placePx + heightPx > topPx) draw(at, offset, piece);
        });
        // The months of a year that goes on in the next piece are not all in this one.
        const wholePx = plan.goesOn[piece] ? (rail.years.at(-1)?.topPx ?? 0) : Infinity;
        years.push(...rail.years.map((one) => lower(one, piece)));
        ticks.push(...rail.ticks.filter((one) => !one.level || one.topPx < wholePx).map((one) => lower(one, piece)));
        breaks.push(...rail.breaks.map((one) => lower(one, piece)));
      }
      for (const at of known) draw(at, at - cuts[pieceOf(at)]!, pieceOf(at));
      drawn.sort((one, other) => one - other);
      return {drawn, layout: {places, years, ticks, breaks, bars: barsIn(first, end), heightPx: tops[count]!}};
    },

    measure(now) {
      let isNew = false;
      for (const [at, heightPx] of now) {
        if (!entries[at] || !heightPx || heights[at] === heightPx) continue;
        heights[at] = heightPx;
        pieces[pieceOf(at)] = undefined;
        isNew = true;
      }
      if (!isNew) return false;
      isSummed = false;
      if (isNaN(perEntryPx)) {
        for (const long of [false, true]) {
          const own = [...now].filter(([at, px]) => px && entries[at]?.long === long).map(([, px]) => px);
          if (own.length) guesses[+long] = own.reduce((total, px) => total + px, 0) / own.length;
        }
        const seen = [...new Set([...now.keys()].filter((at) => entries[at]).map(pieceOf))];
        pieces.length = 0;
        const laid = seen.map((piece) => lay(piece).heightPx).reduce((total, px) => total + px, 0);
        perEntryPx = laid / seen.reduce((total, piece) => total + cuts[piece + 1]! - cuts[piece]!, 0);
      }
      return true;
    },

    topOf(at) {
      const piece = pieceOf(at);
      const {topPx} = lay(piece).places[at - cuts[piece]!]!;
      return sum()[piece]! + topPx;
    },
  };
}

/** Entries below one another, as lists have them. */
function stack(entries: readonly VerticalEntry[]): RailPiece {
  let heightPx = 0;
  const places = entries.map((entry) => {
    const topPx = heightPx;
    heightPx += entry.heightPx;
    return {topPx, railPx: topPx, left: false};
  });
  return {places, years: [], ticks: [], breaks: [], marks: [], heightPx, past: RAIL_START};
}
