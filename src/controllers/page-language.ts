/**
 * The language an element speaks: the nearest `lang` from the host outwards, through shadow roots; follows its changes.
 */
import type {LitElement} from 'lit';

export interface PageLanguage {
  /** The page's language, or undefined where it names none. */
  readonly value: string | undefined;
}

export function pageLanguage(host: LitElement): PageLanguage {
  const language: {value: string | undefined} = {value: undefined};
  let observer: MutationObserver;
  const read = (): void => {
    let found: string | undefined;
    for (let node: Element | undefined = host; node; node = outward(node)) {
      observer.observe(node, {attributeFilter: ['lang']});
      found ||= node.getAttribute('lang') || undefined;
    }
    if (found && !isTag(found)) found = undefined;
    if (found === language.value) return;
    language.value = found;
    host.requestUpdate();
  };
  host.addController({
    hostConnected() {
      observer = new MutationObserver(read);
      read();
    },
    hostDisconnected() {
      observer.disconnect();
    },
  });
  return language;
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
