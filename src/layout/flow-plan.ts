/**
 * What can be said of the flow of a long history before any height is known: in which pieces it is laid, each by itself, and
 * which spans have bars beside the rail.
 */
import type {Steps} from '../model/steps.js';
import {layPiece, RAIL_START, type RailPast, type VerticalEntry} from './vertical.js';

/** Columns of text: 0 is a plain list, without a rail. */
export type FlowColumns = 0 | 1 | 2;

/** What is known of a flow before any height is. */
export interface FlowPlan {
  readonly columns: FlowColumns;
  readonly entries: readonly Omit<VerticalEntry, 'heightPx'>[];
  /** First entry of each piece, and the number of entries at the end. */
  readonly cuts: readonly number[];
  /** By piece. */
  readonly pasts: readonly RailPast[];
  /** By piece: its last year goes on in the next one. */
  readonly goesOn: readonly boolean[];
  /** By column, from top to bottom: the bars beside the rail. */
  readonly bars: readonly (readonly FlowBar[])[];
}

/** A bar from the mark of entry `from` to the marks that go before entry `to`; to the end where there is none. */
export interface FlowBar {
  readonly from: number;
  readonly to: number;
}

/** Few enough to be laid in no time, enough for columns to be level seldom. */
const PIECE_ENTRIES = 24;
/** A piece does not go on into the next year beyond so many entries. */
const MOST_ENTRIES = 2 * PIECE_ENTRIES;
const STEP_ENTRIES = 1024;
/**
 * Plans a flow in O(n log n) time: pieces end with a year where they can.
 *
 * @param entries - in reading order.
 */
export function* planFlow(entries: FlowPlan['entries'], columns: FlowColumns): Steps<FlowPlan> {
  const cuts: number[] = [];
  const pasts: RailPast[] = [];
  const goesOn: boolean[] = [];
  let past = RAIL_START;
  let pastOfOne = RAIL_START;
  for (let at = 0, from = 0; at < entries.length; at++) {
    if (columns) past = layPiece([{...entries[at]!, heightPx: 0}], 1, 0, pastOfOne).past;
    const length = at - from;
    const isNews = !columns || past.year !== pastOfOne.year;
    if (!at || (length >= PIECE_ENTRIES && isNews) || length >= MOST_ENTRIES) {
      cuts.push((from = at));
      pasts.push(pastOfOne);
      if (at) goesOn.push(!isNews);
    }
    pastOfOne = past;
    if (at % STEP_ENTRIES === STEP_ENTRIES - 1) yield;
  }
  cuts.push(entries.length);
  return {columns, entries, cuts, pasts, goesOn, bars: columns ? yield* findBars(entries, columns * 2 - 1) : []};
}

/** Bars take the first column that is free, as in a rail that is laid at once. */
function* findBars(entries: FlowPlan['entries'], columns: number): Steps<readonly (readonly FlowBar[])[]> {
  /** By entry the latest start up to it: ascending, also where entries without a day lie between. */
  const starts = new Float64Array(entries.length);
  entries.forEach(({startDay}, at) => (starts[at] = Math.max(starts[at - 1] ?? -Infinity, startDay || -Infinity)));
  yield;
  const bars = Array.from({length: columns}, (): FlowBar[] => []);
  for (let from = 0; from < entries.length; from++) {
    const {long, endDay} = entries[from]!;
    const column = long ? bars.find((one) => (one.at(-1)?.to ?? 0) <= from) : undefined;
    column?.push({
      from,
      to: isNaN(endDay)
        ? from + 1
        : Math.max(
            from + 1,
            firstWhere(entries.length, (at) => starts[at]! >= endDay),
          ),
    });
    if (from % STEP_ENTRIES === STEP_ENTRIES - 1) yield;
  }
  return bars;
}

/** First index below `length` for which `isTrue` holds, as it does for all after it; `length` when for none. */
export function firstWhere(length: number, isTrue: (at: number) => boolean): number {
  let from = 0;
  for (let to = length; from < to;) {
    const middle = (from + to) >> 1;
    if (isTrue(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
