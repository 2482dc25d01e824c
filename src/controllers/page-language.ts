/**
 * The language an element speaks: the nearest `lang` from the host outwards, through shadow roots; follows its changes.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';

export class PageLanguage implements ReactiveController {
  /** The page's language, or undefined where it names none. */
  value: string | undefined;
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer ??= new MutationObserver(() => this.#read());
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #read(): void {
    let found: string | undefined;
    for (let node: Element | undefined = this.#host; node; node = outward(node)) {
      this.#observer?.observe(node, {attributeFilter: ['lang']});
      found ||= node.getAttribute('lang') || undefined;
    }
    if (found && !isTag(found)) found = undefined;
    if (found === this.value) return;
    this.value = found;
    this.#host.requestUpdate();
  }
}

function outward(node: Element): Element | undefined {
  return node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host;
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
