/**
 * Text of a live region that a hand would change many times a second: it follows at once when the matter is another, and
 * once a second while only the window moves, so that assistive technology is not talked over.
 */
import type {LitElement} from 'lit';

const LEAST_MS = 1000;

export class QuietText {
  readonly #host: LitElement;
  #matter = '';
  #text = '';
  #since = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /**
   * Gives what stands there now: `text`, or for less than a second the one before.
   *
   * @param matter - whatever a new value of which is news at once.
   */
  say(text: string, matter: string): string {
    const left = this.#since + LEAST_MS - performance.now();
    if (matter !== this.#matter || left <= 0) {
      if (text !== this.#text) this.#since = performance.now();
      this.#text = text;
      this.#matter = matter;
    } else if (text !== this.#text && !this.#timer) {
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.#host.requestUpdate();
      }, left);
    }
    return this.#text;
  }
}
