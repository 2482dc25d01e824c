/** The tree that a reader gets: shadow roots entered, slots filled. Questions about its words, its headings, its focus. */

/** Children in the composed tree: of the shadow root where there is one, of a slot what stands in it. */
export function composedChildren(node: Node): readonly Node[] {
  if (node instanceof HTMLSlotElement && node.assignedNodes().length) return node.assignedNodes();
  return [...((node instanceof Element && node.shadowRoot) || node).childNodes];
}

/** All elements below `root`, in order. */
export function composedElements(root: Node): Element[] {
  return composedChildren(root).flatMap((child) =>
    child instanceof Element ? [child, ...composedElements(child)] : [],
  );
}

/** The text with every kind of space made one plain space. */
export const plain = (text: string): string => text.replace(/[\s\u00a0\u202f\u2009]+/g, ' ').trim();

/** Text nodes that are drawn, one entry each. */
export function shownTexts(root: Node): string[] {
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text && node.data.trim()) texts.push(plain(node.data));
    if (node instanceof Element && !isDrawn(node)) return;
    composedChildren(node).forEach(walk);
  };
  walk(root);
  return texts;
}

/** All that is drawn, as one text. */
export const shownText = (root: Node): string => shownTexts(root).join(' ');

/**
 * What assistive technology is told, one entry for each text or name, in order: nothing hidden, names in place of content.
 * Text that is drawn nowhere but clipped to nothing counts: that is how names are given.
 */
export function spokenTexts(root: Node): string[] {
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      if (node.data.trim()) texts.push(plain(node.data));
      return;
    }
    if (node instanceof Element) {
      if (!isDrawn(node) || node.getAttribute('aria-hidden') === 'true') return;
      const name = node.getAttribute('aria-label') ?? (node instanceof HTMLImageElement ? node.alt : null);
      if (name) texts.push(plain(name));
      if (name && node.matches('button,a,img')) return;
    }
    composedChildren(node).forEach(walk);
  };
  walk(root);
  return texts;
}

/** Headings that assistive technology is told of. */
export function headings(root: Node): {level: number; text: string}[] {
  return composedElements(root)
    .filter((element) => element.matches('h1,h2,h3,h4,h5,h6,[role=heading]') && isDrawn(element))
    .map((element) => ({
      level: Number(element.getAttribute('aria-level') ?? element.localName.slice(1)),
      text: spokenTexts(element).join(' '),
    }));
}

/** The name of a control: its label, else its words. */
export function nameOf(element: Element): string {
  return plain(element.getAttribute('aria-label') ?? spokenTexts(element).join(' '));
}

/** The element with the focus, through shadow roots; null where nothing has it. */
export function deepFocus(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === document.body ? null : (active as HTMLElement | null);
}

/** The name of what has the focus. */
export const focusName = (): string => (deepFocus() ? nameOf(deepFocus()!) : 'nothing');

/** Whether an element has the focus. Compared here: a test that prints two elements of a page never ends. */
export const hasFocus = (element: Element | null | undefined): boolean => !!element && deepFocus() === element;

/** The element at a point of the viewport, through shadow roots. */
export function deepElementAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (let inner = element; inner?.shadowRoot; element = inner ?? element) {
    inner = inner.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === element) break;
  }
  return element;
}

/** Whether `inner` lies in `outer`, through shadow roots. */
export function composedContains(outer: Node, inner: Node | null): boolean {
  for (let node = inner; node;) {
    if (node === outer) return true;
    const slot: Node | null = node instanceof Element ? node.assignedSlot : null;
    node = slot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
  }
  return false;
}

/** Whether an element is drawn, or hands its place on to what is in it, as slots do: those have no box of their own. */
export function isDrawn(element: Element): boolean {
  if (element.localName === 'style') return false;
  return getComputedStyle(element).display === 'contents' || element.checkVisibility({visibilityProperty: true});
}
