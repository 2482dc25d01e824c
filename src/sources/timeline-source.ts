/**
 * Where a timeline's data comes from: the first found of property, attribute, `src` and children; and what state that is in.
 */
import type {Problem} from '../model/problem.js';
import {parseTimeline, type Timeline} from '../model/timeline.js';
import {readChildren, watchChildren} from './child-milestones.js';
import {loadUrl} from './load-url.js';
import {jsonFault, readJson} from './plain-json.js';

export type SourceState = 'loading' | 'ready' | 'empty' | 'error';

export interface SourceResult {
  readonly state: SourceState;
  readonly timeline: Timeline;
  readonly problems: readonly Problem[];
  /** What went wrong, in state `error`. */
  readonly problem?: Problem;
  /** Origin that the data came from. */
  readonly origin?: string | undefined;
}

/** The element whose data are read: its children are the last source. */
export interface SourceHost extends Element {
  readonly timeline: unknown;
  readonly json: string | null | undefined;
  readonly src: string | null | undefined;
  /** Reads anew, after the children have changed. */
  reload(): void;
}

const NOTHING = parseTimeline([]).timeline;
/** Before anything has been read. */
export const NOTHING_YET: SourceResult = {state: 'loading', timeline: NOTHING, problems: []};

/** A source that gives no list of milestones. */
const FATAL = /^(http\/|data\/(parse|shape|too-large))/;

/**
 * Reads from the first source that is there, and again whenever that is the children and they change.
 *
 * @param signal - ends what is under way.
 * @param report - told each result: `loading` at once, also by an element that waits to be in the document; what a property,
 *   an attribute or children give at once too; the rest when it is there.
 */
export function readSource(host: SourceHost, signal: AbortSignal, report: (result: SourceResult) => void): void {
  const tell = (problems: readonly Problem[], timeline = NOTHING, origin?: string): void => {
    if (signal.aborted) return;
    const isEmpty = !timeline.milestones.length;
    const problem = isEmpty ? problems.find(({code}) => FATAL.test(code)) : undefined;
    if (problem) report({state: 'error', timeline: NOTHING, problems, problem});
    else report({state: isEmpty ? 'empty' : 'ready', timeline, problems, origin});
  };
  const parse = (input: unknown, base = document.baseURI): void => {
    const {timeline, problems} = parseTimeline(input, {base});
    tell(problems, timeline, new URL(base).origin);
  };
  const parseText = (text: string, base?: string): void => {
    const data = readJson(text);
    if (data !== undefined) parse(data, base);
    else void jsonFault(text).then((problem) => tell([problem]));
  };
  const {timeline, json, src} = host;
  if (timeline !== undefined && timeline !== null) parse(timeline);
  else if (typeof json === 'string') parseText(json);
  else if (src) {
    report(NOTHING_YET);
    if (host.isConnected)
      loadUrl(src, {signal}).then(
        (loaded) => ('text' in loaded ? parseText(loaded.text, loaded.url) : tell([loaded])),
        () => undefined,
      );
  } else {
    const children = readChildren(host);
    if (typeof children === 'string') parseText(children);
    else parse(children ?? []);
    signal.onabort = watchChildren(host, () => host.reload());
  }
}
