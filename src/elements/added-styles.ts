import type {CSSResult, LitElement} from 'lit';

/** Adds the styles of a part on demand to an element's own. */
export function addStyles({renderRoot}: LitElement, styles: CSSResult): void {
  // In the files for script tags, styles are sheets already.
  (renderRoot as ShadowRoot).adoptedStyleSheets.push(styles.styleSheet ?? (styles as unknown as CSSStyleSheet));
}
