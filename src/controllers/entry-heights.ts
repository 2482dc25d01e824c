/** Heights of the entries of the vertical layout, measured after each update and whenever one of them grows. */
import type {LitElement, ReactiveController} from 'lit';

export class EntryHeights implements ReactiveController {
  readonly #host: LitElement;
  readonly #watched = new Set<Element>();
  #observer: ResizeObserver | undefined;
  #value: readonly number[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Px by entry, in the order of the list; empty before the first measurement. */
  get value(): readonly number[] {
    return this.#value;
  }

  hostConnected(): void {
    if (typeof ResizeObserver === 'function')
      this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#watched.clear();
  }

  hostUpdated(): void {
    this.#watch();
    this.#measure();
  }

  #watch(): void {
    const entries = new Set<Element>(this.#host.renderRoot.querySelectorAll('.entry > .body'));
    for (const entry of this.#watched) {
      if (entries.has(entry)) continue;
      this.#observer?.unobserve(entry);
      this.#watched.delete(entry);
    }
    for (const entry of entries) {
      if (this.#watched.has(entry)) continue;
      this.#watched.add(entry);
      this.#observer?.observe(entry);
    }
  }

  #measure(): void {
    const bodies = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.entry > .body')];
    if (!this.#host.clientWidth) return;
    const heights = bodies.map((body) => body.offsetHeight);
    if (heights.length === this.#value.length && heights.every((height, i) => height === this.#value[i])) return;
    this.#value = heights;
    this.#host.requestUpdate();
  }
}
