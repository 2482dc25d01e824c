import {LitElement, type PropertyDeclarations, type PropertyValues} from 'lit';
import {DataErrorEvent} from '../events/data-error.js';
import {DataLoadEvent} from '../events/data-load.js';
import {DataProblemEvent} from '../events/data-problem.js';
import type {Problem} from '../model/problem.js';
import type {Timeline} from '../model/timeline.js';
import {NOTHING_YET, readSource, type SourceResult} from '../sources/timeline-source.js';
import type {MessageOverrides} from '../text/messages.js';

/** An element that shows a history: takes it from wherever the page gives it, and says what came of it. */
export abstract class DataElement extends LitElement {
  static override properties: PropertyDeclarations = {
    timeline: {attribute: false},
    json: {attribute: 'milestones'},
    src: {},
    theme: {reflect: true},
    headingLevel: {type: Number, attribute: 'heading-level'},
    messages: {attribute: false},
    result: {attribute: false},
  };

  /** The history: a document or an array of milestones; null takes the next source. */
  declare timeline: unknown;
  /** The attribute `milestones`: the history as JSON. */
  declare json: string | undefined;
  /** Address of the history. */
  declare src: string | undefined;
  /** `light`, `dark`, or `auto`: as the page. */
  declare theme: string | undefined;
  /** Level of the title; milestones are one below. */
  declare headingLevel: number;
  /** Replaces any string. */
  declare messages: MessageOverrides | undefined;

  /** What came of the data. */
  declare protected result: SourceResult;
  #reading = new AbortController();
  readonly #internals = this.attachInternals();

  constructor() {
    super();
    this.headingLevel = 2;
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
    // An address may have been called off, and children may have changed unwatched; the rest is as it was.
    if (this.hasUpdated && (this.timeline ?? this.json ?? null) === null) this.reload();
  }

  /** A root that came with the HTML was to be read until now. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading.abort();
  }

  /** Reads the data anew from where they come. */
  reload(): void {
    this.#reading.abort();
    this.#reading = new AbortController();
    readSource(this, this.#reading.signal, (result) => this.#take(result));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated || ['timeline', 'json', 'src'].some((name) => changed.has(name))) this.reload();
  }

  #take(result: SourceResult): void {
    this.result = result;
    const {state, timeline, problems, problem} = result;
    const {states} = this.#internals;
    states?.clear();
    states?.add(state);
    if (state === 'loading') return;
    this.dispatchEvent(problem ? new DataErrorEvent({problem}) : new DataLoadEvent({timeline, problems}));
    if (problems.length) this.dispatchEvent(new DataProblemEvent({problems}));
  }
}
