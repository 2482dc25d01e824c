/** What scrolls an element, wherever it stands. */

/** The nearest ancestor that scrolls up and down, across shadow roots; undefined when that is the page. */
export function scrollerOf(host: Element): Element | undefined {
  for (let at: Element | null | undefined = parentOf(host); at && at !== document.documentElement; at = parentOf(at)) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY) && at !== document.scrollingElement && at !== document.body)
      return at;
  }
  return undefined;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
