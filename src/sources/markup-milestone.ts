/**
 * One milestone in HTML: a `<milestone-card>` or a list item, as plain input for the parser.
 *
 * The markup is read as text and attributes only; it is never moved, cloned or taken over.
 */
import {readJson} from './plain-json.js';

// What has no words for readers.
const SILENT =
  /^(script|style|template|noscript|svg|math|iframe|object|video|audio|button|select|textarea|figcaption)$/;
const BLOCK = /^(p|div|section|article|header|footer|figure|blockquote|pre|[uod]l|d[td]|table|tr|h\d)$/;
// Slots whose content is listed beside the text, or is no part of the milestone.
const ASIDE = /^(media|links|actions)$/;

/** The attributes that are members as they stand, also with `data-` before them. */
const MEMBERS = ['id', 'end', 'category', 'series', 'place', 'lang'];

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
  const member = (name: string): string | null => item.getAttribute(name) ?? item.getAttribute(`data-${name}`);
  const time = item.querySelector('time,[data-date]');
  const heading = item.querySelector('[slot=title],h1,h2,h3,h4,h5,h6');
  const text = textOf(item, [time, heading]).replace(/^[\s:–—-]+|\(\s*\)/g, '');
  const words = time && textOf(time);
  const date = member('date') ?? time?.getAttribute('datetime') ?? time?.getAttribute('data-date') ?? words;
  const bold = item.querySelector('strong,b')?.textContent;
  // A line of more than this is no title.
  const start = bold && text.startsWith(bold) ? bold : /^.{1,120}$/m.exec(text.split('\n', 1)[0]!)?.[0];
  const given = member('heading') ?? (heading && textOf(heading));
  const importance = member('importance');
  return {
    ...Object.fromEntries(MEMBERS.map((name) => [name, member(name)])),
    date,
    displayDate: words === date ? null : words,
    title: given ?? start,
    body: given || !start ? text : text.slice(start.length).replace(/^[\s:–—]+/, ''),
    importance: importance && +importance,
    media: Array.from(item.querySelectorAll('img[src]'), (image) => {
      const caption = image.closest('figure')?.querySelector('figcaption');
      return {...attributesOf(image, 'src', 'srcset', 'alt'), caption: caption && textOf(caption)};
    }),
    links: Array.from(item.querySelectorAll('a[href]'), (link) => ({
      ...attributesOf(link, 'href', 'type', 'hreflang'),
      label: textOf(link),
    })),
  };
}

function attributesOf(element: Element, ...names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, element.getAttribute(name)]));
}

/** The text of an element: blank lines between blocks, `- ` before list items; without the elements `left`. */
function textOf(element: Element, left: readonly (Element | null)[] = []): string {
  const read = (node: Node): string => {
    if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
    if (!(node instanceof Element) || left.includes(node) || SILENT.test(node.localName) || ASIDE.test(node.slot))
      return '';
    const {localName} = node;
    if (localName === 'br') return '\n';
    const text = Array.from(node.childNodes, read).join('');
    return localName === 'li' ? `\n- ${text.trim()}` : node.slot || BLOCK.test(localName) ? `\n\n${text}\n\n` : text;
  };
  const text = Array.from(element.childNodes, read).join('');
  return text
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
