/**
 * The language an element speaks: the nearest `lang` from the host outwards, through shadow roots; follows its changes.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';

export class PageLanguage implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: MutationObserver | undefined;
  #value: string | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    if (typeof MutationObserver === 'function') this.#observer = new MutationObserver(() => this.#read());
    host.addController(this);
  }

  /** The page's language, or undefined where it names none. */
  get value(): string | undefined {
    return this.#value;
  }

  hostConnected(): void {
    for (let node: Element | null = this.#host; node; node = outward(node)) {
      this.#observer?.observe(node, {attributes: true, attributeFilter: ['lang']});
    }
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #read(): void {
    let found: string | undefined;
    for (let node: Element | null = this.#host; node && !found; node = outward(node))
      found = node.getAttribute('lang') || undefined;
    if (found && !isTag(found)) found = undefined;
    if (found === this.#value) return;
    this.#value = found;
    this.#host.requestUpdate();
  }
}

function outward(node: Element): Element | null {
  const root = node.parentElement ? null : node.getRootNode();
  return node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
