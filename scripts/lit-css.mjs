// Stands for the css-tag.js of Lit in the files for script tags; see left-out.mjs. Their browsers all have sheets that are
// made and adopted, and their styles have no expressions.

export function css(strings) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(strings[0]);
  return sheet;
}

export function adoptStyles(root, sheets) {
  root.adoptedStyleSheets = sheets;
}

export const supportsAdoptingStyleSheets = true;

/** Asked for by name, never called. */
export {css as CSSResult, css as getCompatibleStyle, css as unsafeCSS};
