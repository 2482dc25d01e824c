/**
 * The language an element speaks: the nearest `lang` from the host outwards, through shadow roots; follows its changes.
 */
import type {LitElement} from 'lit';
import {canonicalTag} from '../model/localized-text.js';

/** Gives the function that tells the page's language, or undefined where it names none. */
export function pageLanguage(host: LitElement): () => string | undefined {
  let language: string | undefined;
  let observer: MutationObserver;
  const read = (): void => {
    let found: string | undefined;
    for (let node: Element | undefined = host; node; node = outward(node)) {
      observer.observe(node, {attributeFilter: ['lang']});
      found ??= canonicalTag(node.getAttribute('lang'));
    }
    if (found === language) return;
    language = found;
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
  return () => language;
}

function outward(node: Element): Element | undefined {
  return node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host;
}
