/**
 * A timeline in pieces, for the way from a worker to the page: so small that none takes the page long to unpack and freeze.
 *
 * Pieces travel as JSON, which a page parses in three quarters of the time that it takes to rebuild the same objects from a
 * message. JSON has no infinite numbers, but only dates have some, and the side says which; a piece with anything else that
 * JSON has not travels as it is.
 */
import type {Problem} from '../model/problem.js';
import type {ParsedTimeline, Timeline} from '../model/timeline.js';

/** Entries of one of the timeline's lists, in order; `list` names it as `milestones`, `network.nodes` or, beside it, `problems`. */
export interface ListPiece {
  readonly list: string;
  readonly entries: string | readonly unknown[];
}

/** Comes last: the timeline with its lists empty. */
export interface LastPiece {
  readonly timeline: object;
}

export type TimelinePiece = ListPiece | LastPiece;

/** What every piece is put together by, one after another; gives the whole with the last one. */
export type Unpack = (piece: TimelinePiece) => ParsedTimeline | undefined;

const MOST_ENTRIES = 2000;
/** Texts may be long: a piece that is longer than this is sent with fewer entries, UTF-16 units. */
const MOST_LENGTH = 1_000_000;
const NONE: readonly never[] = Object.freeze([]);

/** Takes a timeline apart. */
export function* timelinePieces({timeline, problems}: ParsedTimeline): Generator<TimelinePiece, void, void> {
  const rest = yield* emptied(timeline, '');
  yield* listPieces('problems', problems);
  yield {timeline: rest};
}

/** Gives the function that puts the pieces of one timeline together, frozen. */
export function timelineUnpacker(): Unpack {
  const lists = new Map<string, unknown[]>();
  const filled = (object: object, path: string): object => {
    for (const [key, value] of Object.entries(object)) {
      if (Array.isArray(value)) Reflect.set(object, key, Object.freeze(lists.get(path + key) ?? value));
      else if (isObject(value) && key === 'network') filled(value, `${key}.`);
    }
    return settle(object);
  };
  return (piece) => {
    if ('timeline' in piece)
      return Object.freeze({
        timeline: filled(piece.timeline, '') as Timeline,
        problems: Object.freeze((lists.get('problems') ?? []) as Problem[]),
      });
    const {list, entries} = piece;
    const all = lists.get(list) ?? [];
    lists.set(list, all);
    for (const entry of typeof entries === 'string' ? (JSON.parse(entries) as unknown[]) : entries)
      all.push(isObject(entry) ? settle(entry) : entry);
    return undefined;
  };
}

/** A copy without the entries of its lists, which become pieces, and of those of its network. */
function* emptied(object: object, path: string): Generator<ListPiece, object, void> {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object)) {
    if (Array.isArray(value)) yield* listPieces(path + key, value);
    copy[key] = Array.isArray(value)
      ? []
      : isObject(value) && key === 'network'
        ? yield* emptied(value, `${key}.`)
        : (value as unknown);
  }
  return copy;
}

function* listPieces(list: string, all: readonly unknown[]): Generator<ListPiece, void, void> {
  let count = MOST_ENTRIES;
  for (let at = 0; at < all.length;) {
    const entries = all.slice(at, at + count);
    const json = jsonOf(entries);
    if (count > 1 && (json ?? JSON.stringify(entries)).length > MOST_LENGTH) count >>= 1;
    else {
      yield {list, entries: json ?? entries};
      at += count;
    }
  }
}

/** The entries as JSON, unless it would give them back changed. */
function jsonOf(entries: readonly unknown[]): string | undefined {
  let isSame = true;
  const json = JSON.stringify(entries, (key, value: unknown) => {
    const isDay = key === 'earliestDay' || key === 'latestDay';
    if (value === undefined || Object.is(value, -0) || (typeof value === 'number' && !isFinite(value) && !isDay))
      isSame = false;
    return value;
  });
  return isSame ? json : undefined;
}

/** Freezes an object with all in it, and gives a date back what JSON has no word for; empty lists are one. */
function settle(object: object): object {
  if ('earliestDay' in object) {
    const date = object as {earliestDay: number | null; latestDay?: number | null};
    date.earliestDay ??= -Infinity;
    date.latestDay ??= Infinity;
    return Object.freeze(object);
  }
  for (const key in object) {
    const value: unknown = Reflect.get(object, key);
    if (!isObject(value)) continue;
    if (!Array.isArray(value)) settle(value);
    else if (!value.length) Reflect.set(object, key, NONE);
    // The timeline's own lists are settled already.
    else if (!Object.isFrozen(value)) settle(value);
  }
  return Object.freeze(object);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
