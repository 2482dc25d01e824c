/**
 * HTML as text, for where there is no DOM. Only what {@link element} has written is markup; every other string is escaped, so
 * that no text can become an element or leave its attribute.
 */

/** HTML that is well formed by itself. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** What stands in an element: texts are escaped; what is empty or absent is left out. */
export type Content = Markup | string | undefined | readonly Content[];

/** By name; `true` gives the name alone, `false` and undefined nothing. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};
/** Elements that have no end tag. */
const VOID = /^(br|img)$/;
/** Stricter than HTML, which allows what nobody means. */
const ATTRIBUTE_NAME = /^[a-z_][\w.:-]*$/i;

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ESCAPES[mark]!);
}

/**
 * Writes an element.
 *
 * @throws RangeError if a name of `attributes` can be no attribute's.
 */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
  let start = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (!ATTRIBUTE_NAME.test(attribute)) throw new RangeError(`element: "${attribute}" is no name of an attribute`);
    if (value === undefined || value === false) continue;
    start += value === true ? ` ${attribute}` : ` ${attribute}="${escapeText(`${value}`)}"`;
  }
  return new Markup(VOID.test(name) ? `${start}>` : `${start}>${textOf(content)}</${name}>`);
}

/** A script that holds data: a browser does not run it, and nothing in it ends it. */
export function jsonScript(json: string): Markup {
  return new Markup(`<script type="application/json">${json.replaceAll('<', '\\u003c')}</script>`);
}

/** The content as HTML. */
export function textOf(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return escapeText(content);
  return content instanceof Markup ? content.html : content.map(textOf).join('');
}
