/**
 * Where a timeline's data comes from: the first found of property, attribute, `src` and children; and what state that is in.
 */
import type {Problem} from '../model/problem.js';
import {parseTimeline, type ParsedTimeline, type Timeline} from '../model/timeline.js';
import {ownValue, shapeOf} from '../model/untrusted-input.js';
import {readChildren, watchChildren} from './child-milestones.js';
import {loadTimeline, type LoadedTimeline} from './loaded-timeline.js';
import {nearView} from './near-view.js';
import {jsonFault, readJson} from './plain-json.js';
import {nothingBut, readRows} from './read-file.js';

/** `stale`: what was loaded before, because it could not be loaded anew. */
export type SourceState = 'loading' | 'ready' | 'empty' | 'error' | 'stale';

export interface SourceResult {
  readonly state: SourceState;
  readonly timeline: Timeline;
  readonly problems: readonly Problem[];
  /** What went wrong, in the states `error` and `stale`. */
  readonly problem?: Problem;
  /** Absolute URL that relative addresses in the data are resolved against. */
  readonly base?: string;
  /** The address that was asked, as the page gives it. */
  readonly src?: string;
  /** When the data came from there, ms since 1970-01-01T00:00Z. */
  readonly loadedAt?: number;
  /** While data that the page itself holds are read in slices: ends when they are there. */
  readonly reading?: Promise<void>;
}

/** The element whose data are read: its children are the last source. */
export interface SourceHost extends Element {
  readonly timeline: unknown;
  readonly json: string | null | undefined;
  readonly src: string | null | undefined;
  /** Mapping for row data, as an object or its JSON. */
  readonly fields: unknown;
  /** `eager` asks the address at once. */
  readonly loading: string | null | undefined;
  /** Reads anew, after the children have changed. */
  reload(): void;
}

/** Before anything has been read. */
export const NOTHING_YET: SourceResult = {...nothingBut(), state: 'loading'};

/** More milestones than these are read in slices. */
const MOST_AT_ONCE = 5000;
/** What the parser leaves out. */
const MOST_ENTRIES = 1e6;

/** Of a long list, nothing is read before what was there is painted. */
const PAINT_MS = 32;

/** A source that gives no list of milestones. */
const FATAL = /^(http|part)\/|^data\/(parse|shape|too-large)|columns$/;

/**
 * Reads from the first source that is there, and again whenever that is the children and they change.
 *
 * @param last - what was read before: it stays while its address is asked anew, and when that gives nothing.
 * @param signal - ends what is under way.
 * @param report - told each result: `loading` at once, also by an element that waits to be in the document; what a property,
 *   an attribute or children give at once too, unless it takes an importer or is very long; the rest when it is there.
 */
export function readSource(
  host: SourceHost,
  last: SourceResult,
  signal: AbortSignal,
  report: (result: SourceResult) => void,
): void {
  const {timeline, json} = host;
  const fields = typeof host.fields === 'string' ? readJson(host.fields) : host.fields;
  const hasInput = timeline !== undefined && timeline !== null;
  const src = hasInput || typeof json === 'string' ? undefined : host.src || undefined;
  const isAgain = !!src && last.src === src;
  const held = isAgain &&
    last.timeline.milestones.length && {...last, problems: last.problems.filter((one) => one !== last.problem)};

  const tell = ({timeline, problems, base = document.baseURI}: LoadedTimeline): void => {
    if (signal.aborted) return;
    const isEmpty = !timeline.milestones.length;
    const problem = isEmpty ? problems.find(({code}) => FATAL.test(code)) : undefined;
    const from = src && {src, loadedAt: Date.now()};
    if (!problem) report({state: isEmpty ? 'empty' : 'ready', timeline, problems, base, ...from});
    else if (held) report({...held, state: 'stale', problem, problems: [...held.problems, problem]});
    else report({...nothingBut(...problems), state: 'error', problem, ...from});
    if (problem?.code === 'http/network') addEventListener('online', () => host.reload(), {once: true, signal});
  };
  const parse = (data: unknown): void => {
    const base = document.baseURI;
    const isList = shapeOf(data) === 'list';
    const count = Number(ownValue(isList ? data : ownValue(data, 'milestones'), 'length'));
    const later =
      fields && isList
        ? readRows(data, base, fields)
        : count > MOST_AT_ONCE && count <= MOST_ENTRIES
          ? import('./large-list.js')
              .then(({readLargeList}) => readLargeList(data, base, signal))
              .catch(() => (signal.aborted ? nothingBut() : parseTimeline(data, {base})))
          : undefined;
    if (later) report({...last, state: 'loading', reading: later.then(tell)});
    else tell(parseTimeline(data, {base}));
  };
  const parseText = (text: string): void => {
    const data = readJson(text);
    if (data === undefined) void jsonFault(text).then((problem) => tell(nothingBut(problem)));
    else parse(data);
  };
  if (hasInput) parse(timeline);
  else if (typeof json === 'string') parseText(json);
  else if (src) {
    report(held ? {...held, state: 'loading'} : NOTHING_YET);
    if (host.isConnected) {
      const near = host.loading !== 'eager' && !isAgain && nearView(host, signal);
      // What is called off is told by nobody.
      loadTimeline(src, near, signal, isAgain ? 'no-cache' : 'default', fields).then(tell, () => undefined);
    }
  } else {
    const children = readChildren(host);
    if (typeof children === 'string') parseText(children);
    else parse(children ?? []);
    signal.onabort = watchChildren(host, () => host.reload());
  }
}

/**
 * The data with more milestones in the form of the data: a list, or one. Many are read in slices.
 *
 * @param signal - ends that; what is given then is as it was.
 */
export function withAdded(
  result: SourceResult,
  added: unknown,
  signal: AbortSignal,
): SourceResult | Promise<SourceResult> {
  const {timeline, problems, base = document.baseURI} = result;
  const put = (read: ParsedTimeline): SourceResult => {
    const state = read.timeline.milestones.length && result.state !== 'stale' ? 'ready' : result.state;
    return {...result, ...read, state, problems: [...problems, ...read.problems]};
  };
  const all = (): unknown => {
    const inOrder: unknown[] = [];
    for (const milestone of timeline.milestones) inOrder[milestone.index] = milestone;
    return {...timeline, milestones: inOrder.concat(added)};
  };
  return timeline.milestones.length > MOST_AT_ONCE
    ? // After the paint that is due.
      new Promise((resolve) => setTimeout(resolve, PAINT_MS))
        .then(() => import('./large-list.js'))
        .then(({readLargeList}) => readLargeList(all(), base, signal))
        .catch(() => (signal.aborted ? result : parseTimeline(all(), {base})))
        .then(put)
    : put(parseTimeline(all(), {base}));
}
