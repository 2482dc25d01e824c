import {LitElement, type PropertyDeclarations, type PropertyValues} from 'lit';
import {inSlices} from '../controllers/in-slices.js';
import {DataErrorEvent} from '../events/data-error.js';
import {DataLoadEvent} from '../events/data-load.js';
import {DataProblemEvent} from '../events/data-problem.js';
import type {Problem} from '../model/problem.js';
import {tallyInSteps} from '../model/tally.js';
import type {Timeline} from '../model/timeline.js';
import {NOTHING_YET, readSource, withAdded, type SourceResult} from '../sources/timeline-source.js';
import type {MessageOverrides} from '../text/messages.js';
import {jsonLdWriter} from './rare-parts.js';

/** An element that shows a history: takes it from wherever the page gives it, and says what came of it. */
export abstract class DataElement extends LitElement {
  static override properties: PropertyDeclarations = {
    timeline: {attribute: false},
    json: {attribute: 'milestones'},
    src: {},
    fields: {},
    loading: {},
    jsonLd: {type: Boolean, attribute: 'json-ld'},
    theme: {reflect: true},
    headingLevel: {type: Number, attribute: 'heading-level'},
    messages: {attribute: false},
    result: {attribute: false},
  };

  /** The history: a document or an array of milestones; null takes the next source. */
  declare timeline: unknown;
  /** The attribute `milestones`: the history as JSON. */
  declare json: string | undefined;
  /** Address of the history: JSON, or any format that can be imported. */
  declare src: string | undefined;
  /** For rows: members of a milestone by the names of their fields, such as `{"date": "start", "title": "label"}`. */
  declare fields: Readonly<Record<string, string>> | string | undefined;
  /** `lazy` asks `src` when the element comes near the viewport, `eager` at once. */
  declare loading: string | undefined;
  /** Writes the history into the page as schema.org data, for search engines. */
  declare jsonLd: boolean;
  /** `light`, `dark`, or `auto`: as the page. */
  declare theme: string | undefined;
  /** Level of the title; milestones are one below. */
  declare headingLevel: number;
  /** Replaces any string. */
  declare messages: MessageOverrides | undefined;

  /** What came of the data. */
  declare protected result: SourceResult;
  #reading = new AbortController();
  #added: readonly unknown[] = [];
  /** Ends when what was added to a long list has been read. */
  #adding: Promise<void> | undefined;
  /** What stands in the page as schema.org data. */
  #written: Timeline | undefined;
  readonly #internals = this.attachInternals();

  constructor() {
    super();
    this.headingLevel = 2;
    this.jsonLd = false;
    this.result = NOTHING_YET;
  }

  /** Same as `timeline`. */
  get milestones(): unknown {
    return this.timeline;
  }
  set milestones(input: unknown) {
    this.timeline = input;
  }

  /** The history as it was read: normalised, in reading order, frozen. */
  get document(): Timeline {
    return this.result.timeline;
  }

  /** What could not be read. */
  get problems(): readonly Problem[] {
    return this.result.problems;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const {state, problem} = this.result;
    // An address may have been called off or have failed, children may have changed unwatched; the rest is as it was.
    if (
      this.hasUpdated &&
      (state === 'loading' || problem || (this.timeline ?? this.json ?? this.src ?? null) === null)
    )
      this.reload();
  }

  /** A root that came with the HTML was to be read until now. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  /** Ends when data that the page itself holds, and what was added to them, have been read; undefined when they have. */
  protected reading(): Promise<void> | undefined {
    return this.#adding ?? this.result.reading;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading.abort();
  }

  /** Reads the data anew from where they come; those of an address stay in sight meanwhile, and when it does not answer. */
  reload(): void {
    this.#reading.abort();
    this.#reading = new AbortController();
    readSource(this, this.result, this.#reading.signal, (result) => this.#take(result));
  }

  /** Adds milestones, in the form of the data, to what is shown until the data are read anew; to data on their way when they come. */
  addMilestones(list: unknown): void {
    this.#added = this.#added.concat(list);
    this.requestUpdate();
  }

  /** A long history is counted in slices before it is drawn. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const steps = tallyInSteps(this.document.milestones);
    return steps.next().done ? super.scheduleUpdate() : inSlices(steps).then(() => this.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated || ['timeline', 'json', 'src', 'fields'].some((name) => changed.has(name))) this.reload();
    if (this.#added.length && !this.#adding) this.#take(this.result);
    const written = this.jsonLd && this.document.milestones.length ? this.document : undefined;
    if (written !== this.#written && jsonLdWriter(this)?.(this, written)) this.#written = written;
  }

  #take(read: SourceResult): void {
    const isAdding = read.state !== 'loading' && this.#added.length;
    // What went wrong is told once, also when more is added to what is there all the same.
    const problem = read === this.result ? undefined : read.problem;
    const {signal} = this.#reading;
    const result = isAdding ? withAdded(read, this.#added, signal) : read;
    if (isAdding) this.#added = [];
    if (result instanceof Promise) {
      // What is there stays in sight meanwhile.
      this.result = read;
      this.#adding = result.then((added) => {
        this.#adding = undefined;
        if (!signal.aborted) this.#tell(added);
      });
    } else this.#tell(result, problem);
  }

  #tell(result: SourceResult, problem?: Problem): void {
    this.result = result;
    const {state, timeline, problems} = result;
    const {states} = this.#internals;
    states?.clear();
    states?.add(state);
    if (state === 'loading') return;
    this.dispatchEvent(problem ? new DataErrorEvent({problem}) : new DataLoadEvent({timeline, problems}));
    if (problems.length) this.dispatchEvent(new DataProblemEvent({problems}));
  }
}
