/**
 * Size of the room that an element has, and of the entries in it, followed as they change.
 *
 * A hidden tab gives width 0: that is no size, the last one holds and nothing is drawn anew.
 */
import type {LitElement, ReactiveController} from 'lit';

/** Lengths in px. */
export interface RoomSize {
  readonly widthPx: number;
  /** What `--history-height` comes to. */
  readonly heightPx: number;
  /** The host's text size over its default of 14. */
  readonly unit: number;
}

const DEFAULT_TEXT_PX = 14;

export class HostSize implements ReactiveController {
  /** Undefined until the host has been seen with a width. */
  value: RoomSize | undefined;
  /** Px by entry of the vertical layout, in the order of the list; empty before the first measurement. */
  entries: readonly number[] = [];
  readonly #host: LitElement;
  #observer: ResizeObserver | undefined;
  #watched: readonly HTMLElement[] = [];
  #key = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // In the next frame: a new size changes the host's height, which an observer must not do to itself.
    this.#observer ??= new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdated(): void {
    for (const entry of this.#watched) this.#observer?.unobserve(entry);
    this.#watched = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.entry > .body')];
    for (const entry of this.#watched) this.#observer?.observe(entry);
    this.#measure();
  }

  /** Reads the sizes now; asks for an update when they are others. */
  #measure(): void {
    const widthPx = this.#host.clientWidth;
    const ruler = this.#host.renderRoot.querySelector<HTMLElement>('.ruler');
    if (!widthPx || !ruler) return;
    const unit = Number.parseFloat(getComputedStyle(this.#host).fontSize) / DEFAULT_TEXT_PX || 1;
    const heightPx = ruler.offsetHeight;
    const entries = this.#watched.map((entry) => entry.offsetHeight);
    const key = [widthPx, heightPx, unit, entries].join();
    if (key === this.#key) return;
    this.#key = key;
    this.value = {widthPx, heightPx, unit};
    this.entries = entries;
    this.#host.requestUpdate();
  }
}
