/** One line on a terminal that says what takes so long; it leaves nothing behind. */
import type {Host} from './host.js';

/** Shorter work needs no words. */
const PATIENCE_MS = 1000;
/** Of a text this long, UTF-16 units, one step alone may take longer, and nothing can be said in the middle of it. */
const LONG_TEXT = 3_000_000;

export class Progress {
  readonly #host: Host;
  readonly #isOn: boolean;
  readonly #start: number;
  #isShown = false;

  constructor(host: Host, isOn: boolean) {
    this.#host = host;
    this.#isOn = isOn && host.isTerminal;
    this.#start = host.now();
  }

  /** Says which step begins, once it is worth it. */
  begin(step: string, length = 0): void {
    if (!this.#isOn || (length < LONG_TEXT && this.#host.now() - this.#start < PATIENCE_MS)) return;
    this.#isShown = true;
    this.#host.warn(`\r\u001b[2K${step} …`);
  }

  /** Wipes the line, before anything else is written. */
  clear(): void {
    if (this.#isShown) this.#host.warn('\r\u001b[2K');
    this.#isShown = false;
  }
}
