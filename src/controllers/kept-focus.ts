/** Keeps the focus in an element whose update takes away what has it: it goes to what stands in its place. */
import type {LitElement, ReactiveController} from 'lit';

export class KeptFocus implements ReactiveController {
  readonly #host: LitElement;
  #before: Element | null | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#before = this.#host.shadowRoot?.activeElement;
  }

  /** After an update: gives a focus that was lost to the first that is there of what `selectors` find. */
  keep(selectors: readonly string[]): void {
    const root = this.#host.shadowRoot!;
    if (!this.#before || root.activeElement || root.contains(this.#before)) return;
    for (const selector of selectors) {
      const target = root.querySelector<HTMLElement>(selector);
      if (target) return target.focus();
    }
  }
}
