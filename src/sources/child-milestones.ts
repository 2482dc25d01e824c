/** A history in the children of an element: `<milestone-card>`s, a list with dates, or JSON in a script. */
import {readMarkup} from './markup-milestone.js';

/**
 * Reads the children of `host`, except those in its named slots.
 *
 * @returns the text of the first `<script type="application/json">`; else the milestones of all `<milestone-card>` elements
 *   and of the items of lists in which there is a `<time>` or `data-date`, as input for the parser; null if there are none.
 */
export function readChildren(host: Element): unknown {
  const [script] = ownElements(host, 'script[type="application/json"]');
  if (script) return script.textContent;
  // Each list is looked through once, however many items it has.
  const dated = new Map<Element, boolean>();
  const items = ownElements(host, 'milestone-card,li').filter((item) => {
    const list = item.parentElement!;
    if (item.localName === 'li' && !dated.has(list)) dated.set(list, !!list.querySelector('time,[data-date]'));
    return dated.get(list) ?? true;
  });
  return items.length ? items.map(readMarkup) : null;
}

/**
 * Calls `callback` whenever the children of `host` come to say something else, once for all changes of a task.
 *
 * @returns a function that ends it.
 */
export function watchChildren(host: Element, callback: () => void): () => void {
  const read = (): string => JSON.stringify(readChildren(host));
  let known = read();
  const observer = new MutationObserver((records) => {
    // What the host's own attributes say is not read here.
    if (records.every(({target, attributeName}) => target === host && attributeName)) return;
    const before = known;
    known = read();
    if (known !== before) callback();
  });
  observer.observe(host, {childList: true, characterData: true, attributes: true, subtree: true});
  return () => observer.disconnect();
}

/** The elements that belong to the host itself: in no named slot of it, in no other milestone. */
function ownElements(host: Element, selector: string): Element[] {
  return [...host.querySelectorAll(selector)].filter((element) => {
    const outer = element.parentElement!.closest('li,milestone-card,[slot]');
    return !element.slot && (outer === host || !host.contains(outer));
  });
}
