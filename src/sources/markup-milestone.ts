/**
 * One milestone in HTML: a `<milestone-card>` or a list item, as plain input for the parser.
 *
 * The markup is read as text and attributes only; it is never moved, cloned or taken over.
 */
import {readJson} from './plain-json.js';

const HEADING = 'h1,h2,h3,h4,h5,h6';
// What has no words for readers, is listed beside the text, or is no part of the milestone.
const ASIDE =
  'script,style,noscript,svg,math,iframe,object,video,audio,button,select,textarea,figcaption,[slot=media],[slot=links],[slot=actions]';
const BLOCK = `[slot],p,div,section,article,header,footer,figure,blockquote,pre,ul,ol,dl,dd,dt,table,tr,${HEADING}`;

/**
 * Reads one milestone.
 *
 * The date is the attribute `date` or `data-date`, else that of the first `<time>` or `[data-date]`, whose words are shown
 * where they are others. The title is the attribute `heading`, else the first heading, else what is bold at the beginning,
 * else the first paragraph unless that is long; the rest is the body, in which list items begin with `- `. Links and images
 * are listed beside it.
 */
export function readMarkup(item: Element): unknown {
  const json = item.getAttribute('milestone');
  // Broken JSON goes on as the text that it is: the parser says that it is no milestone.
  if (json !== null) return readJson(json) ?? json;

  const time = item.querySelector('time,[data-date]');
  const heading = item.querySelector(`[slot=title],${HEADING}`);
  const text = textOf(item, [time, heading]).replace(/^[\s:–—-]+|\(\s*\)/g, '');
  const words = time && textOf(time);
  const date = member(item, 'date') ?? (time && (time.getAttribute('datetime') ?? member(time, 'date') ?? words));
  const bold = item.querySelector('strong,b')?.textContent;
  // A line of more than this is no title.
  const start = bold && text.startsWith(bold) ? bold : (/^.{1,120}(?!.)/.exec(text)?.[0] ?? '');
  const given = member(item, 'heading') ?? (heading && textOf(heading));
  const importance = member(item, 'importance');
  return {
    ...Object.fromEntries(
      ['id', 'end', 'category', 'series', 'place', 'lang'].map((name) => [name, member(item, name)]),
    ),
    date,
    displayDate: words === date ? null : words,
    title: given ?? start,
    body: text.slice(given ? 0 : start.length).replace(/^[\s:–—]+/, ''),
    importance: importance && +importance,
    media: Array.from(item.querySelectorAll<HTMLImageElement>('img[src]'), (image) => {
      const {src, srcset, alt} = image;
      const caption = image.closest('figure')?.querySelector('figcaption');
      return {src, srcset, alt, caption: caption && textOf(caption)};
    }),
    links: Array.from(item.querySelectorAll<HTMLAnchorElement>('a[href]'), (link) => {
      const {type, hreflang} = link;
      return {href: link.getAttribute('href'), type, hreflang, label: textOf(link)};
    }),
  };
}

/** What an attribute says, also with `data-` before its name. */
function member(element: Element, name: string): string | null {
  return element.getAttribute(name) ?? element.getAttribute(`data-${name}`);
}

/** The text of an element: blank lines between blocks, `- ` before list items; without the elements `left`. */
function textOf(element: Element, left: readonly (Element | null)[] = []): string {
  const read = (node: Node): string => {
    if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
    if (!(node instanceof Element) || left.includes(node) || node.matches(ASIDE)) return '';
    const {localName} = node;
    if (localName === 'br') return '\n';
    const text = Array.from(node.childNodes, read).join('');
    return localName === 'li' ? `\n- ${text.trim()}` : node.matches(BLOCK) ? `\n\n${text}\n\n` : text;
  };
  const text = Array.from(element.childNodes, read).join('');
  return text
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
