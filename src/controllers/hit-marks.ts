/**
 * Marks found words in what is drawn, by the CSS Custom Highlight API (https://drafts.csswg.org/css-highlight-api-1/): nothing in
 * the tree changes, so no template needs to know of it. Where a browser has no such thing, hits are listed without marks.
 */
import type {LitElement} from 'lit';

/** Gives from where to where a text is to be marked. */
export type FindHits = (text: string) => readonly (readonly [from: number, to: number])[];

const NAME = 'history-hit';
/** Also of the button that is in the field while something is searched. */
const STYLE = `::highlight(${NAME}) {
  background-color: var(--ht-wash);
  text-decoration: underline 2px var(--ht-accent);
}
::-webkit-search-cancel-button {
  filter: grayscale(1);
}`;

/** One for all elements of the page: each adds and takes away its own ranges. */
let marks: Highlight | undefined;
let sheet: CSSStyleSheet | undefined;

/**
 * @returns marks what is found after each update of `host`, from now on; undefined marks nothing.
 */
export function hitMarks(host: LitElement): (find: FindHits | undefined) => void {
  if (!('highlights' in CSS)) return () => {};
  marks ??= new Highlight();
  CSS.highlights.set(NAME, marks);
  let ranges: AbstractRange[] = [];
  let findHits: FindHits | undefined;
  let isFrameDue = false;
  const styled = new WeakSet<ShadowRoot>();

  const clear = (): void => {
    for (const range of ranges) marks!.delete(range);
    ranges = [];
  };

  function mark(root: ShadowRoot, within: Iterable<Node>): void {
    if (!styled.has(root)) {
      styled.add(root);
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(STYLE);
      }
      root.adoptedStyleSheets.push(sheet);
    }
    for (const node of within) {
      const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        for (const [start, end] of findHits!((text as Text).data)) {
          const range = new StaticRange({
            startContainer: text,
            startOffset: start,
            endContainer: text,
            endOffset: end,
          });
          marks!.add(range);
          ranges.push(range);
        }
      }
    }
  }

  const update = (): void => {
    if (isFrameDue) return;
    isFrameDue = true;
    // By then the cards have drawn themselves too.
    requestAnimationFrame(() => {
      isFrameDue = false;
      clear();
      if (!findHits || !host.isConnected) return;
      const root = host.renderRoot as ShadowRoot;
      mark(root, root.querySelectorAll('li[data-at] :is(article, .bar, .begin)'));
      for (const {shadowRoot} of root.querySelectorAll('milestone-card'))
        if (shadowRoot) mark(shadowRoot, [shadowRoot]);
    });
  };
  host.addController({hostUpdated: update, hostDisconnected: clear});

  return (find) => {
    findHits = find;
  };
}
