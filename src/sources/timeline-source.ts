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
  /** Origin that the data came from, when it was loaded. */
  readonly origin?: string;
}

export interface SourceInput {
  readonly timeline: unknown;
  readonly milestones: string | null | undefined;
  readonly src: string | null | undefined;
}

const NOTHING = parseTimeline([]).timeline;
/** Before anything has been read. */
export const NOTHING_YET: SourceResult = {state: 'loading', timeline: NOTHING, problems: []};

export class TimelineSource {
  readonly #host: Element;
  readonly #report: (result: SourceResult) => void;
  #abort: AbortController | undefined;
  /** Stands for the text whose fault is being looked for, while nothing newer has been read. */
  #faulty: object | undefined;
  #stopWatching: (() => void) | undefined;
  #input: SourceInput = {timeline: undefined, milestones: undefined, src: undefined};

  /** @param report - told each result; `loading` at once, the rest when it is there. */
  constructor(host: Element, report: (result: SourceResult) => void) {
    this.#host = host;
    this.#report = report;
  }

  /** Reads from the first source that is there. */
  read(input: SourceInput = this.#input): void {
    this.stop();
    this.#input = input;
    const {timeline, milestones, src} = input;
    if (timeline !== undefined && timeline !== null) this.#parse(timeline, document.baseURI);
    else if (typeof milestones === 'string') this.#parseText(milestones);
    else if (src) void this.#load(new URL(src, document.baseURI).href);
    else {
      this.#readChildren();
      this.#stopWatching = watchChildren(this.#host, () => this.#readChildren());
    }
  }

  /** Ends what is under way. */
  stop(): void {
    this.#abort?.abort();
    this.#abort = this.#faulty = undefined;
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  #readChildren(): void {
    const children = readChildren(this.#host);
    if (children === null) this.#report({state: 'empty', timeline: NOTHING, problems: []});
    else if (typeof children === 'string') this.#parseText(children);
    else this.#parse(children, document.baseURI);
  }

  #parseText(text: string): void {
    const data = readJson(text);
    if (data !== undefined) this.#parse(data, document.baseURI);
    else {
      const faulty = (this.#faulty = {});
      void jsonFault(text).then(({problem}) => this.#faulty === faulty && this.#fail(problem));
    }
  }

  async #load(url: string): Promise<void> {
    const abort = (this.#abort = new AbortController());
    this.#report(NOTHING_YET);
    try {
      const loaded = await loadUrl(url, {signal: abort.signal});
      if (abort.signal.aborted) return;
      if (loaded.ok) this.#parse(loaded.data, loaded.url);
      else if (loaded.problem.code === 'data/empty')
        this.#report({state: 'empty', timeline: NOTHING, problems: [loaded.problem]});
      else this.#fail(loaded.problem);
    } catch (error) {
      if (!abort.signal.aborted) throw error;
    }
  }

  #parse(input: unknown, base: string): void {
    const {timeline, problems} = parseTimeline(input, {base});
    const shape = problems.find(({code}) => code === 'data/shape');
    if (shape && !timeline.milestones.length) this.#fail(shape, problems);
    else
      this.#report({
        state: timeline.milestones.length ? 'ready' : 'empty',
        timeline,
        problems,
        origin: new URL(base).origin,
      });
  }

  #fail(problem: Problem, problems: readonly Problem[] = [problem]): void {
    this.#report({state: 'error', timeline: NOTHING, problems, problem});
  }
}
