/**
 * Size of the room that an element has, followed as it changes: width of the host, its height limit, and its text size.
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
const DEFAULT_HEIGHT_PX = 640;

export class HostSize implements ReactiveController {
  readonly #host: LitElement;
  #observer: ResizeObserver | undefined;
  #value: RoomSize | undefined;
  /** The height was read, not assumed. */
  #ruled = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Undefined until the host has been seen with a width. */
  get value(): RoomSize | undefined {
    return this.#value;
  }

  hostConnected(): void {
    if (typeof ResizeObserver !== 'function') return;
    // In the next frame: a new size changes the host's height, which an observer must not do to itself.
    this.#observer ??= new ResizeObserver(() => requestAnimationFrame(() => this.measure()));
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdate(): void {
    // Before the first template stands, so that it is drawn for this width and no other.
    if (!this.#value) this.measure();
  }

  hostUpdated(): void {
    if (!this.#ruled) this.measure();
  }

  /** Reads the size now; asks for an update when it is another. */
  measure(): void {
    const ruler = this.#host.renderRoot?.querySelector<HTMLElement>('.ruler');
    const widthPx = this.#host.clientWidth;
    if (!widthPx) return;
    const unit = Number.parseFloat(getComputedStyle(this.#host).fontSize) / DEFAULT_TEXT_PX || 1;
    const heightPx = ruler?.offsetHeight ?? DEFAULT_HEIGHT_PX;
    this.#ruled = !!ruler;
    const old = this.#value;
    if (old && old.widthPx === widthPx && old.heightPx === heightPx && old.unit === unit) return;
    this.#value = {widthPx, heightPx, unit};
    this.#host.requestUpdate();
  }
}
