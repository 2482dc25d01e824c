/**
 * One milestone in HTML: a `<milestone-card>` or a list item, as plain input for the parser.
 *
 * The markup is read as text and attributes only; it is never moved, cloned or taken over.
 */
import {parseJson} from './json-text.js';

const ATTRIBUTES = ['id', 'end', 'category', 'importance', 'series', 'place', 'lang'];

// What has no text for readers, or stands elsewhere in the milestone.
const SILENT =
  'script,style,template,noscript,svg,math,iframe,object,video,audio,canvas,button,select,textarea,figcaption,[slot=media],[slot=links],[slot=actions]';
const BLOCK =
  'p,div,section,article,header,footer,blockquote,ul,ol,dl,dt,dd,table,tr,pre,figure,h1,h2,h3,h4,h5,h6,[slot]';

/** A longer paragraph without a heading is no title. */
const TITLE_LIMIT = 120;

/**
 * Reads one milestone.
 *
 * The date is the attribute `date` or `data-date`, else that of the first `<time>` or `[data-date]`, whose words are shown
 * where they are others. The title is the attribute `heading`, else the first heading, else what is bold at the beginning,
 * else the first paragraph; the rest is the body, in which list items begin with `- `. Links and images are listed beside it.
 */
export function readMarkup(item: Element): unknown {
  const json = item.getAttribute('milestone');
  if (json !== null) {
    const parsed = parseJson(json);
    // Broken JSON is handed on as the text that it is: the parser says that it is no milestone.
    return parsed.ok ? parsed.data : json;
  }
  const attribute = (name: string): string | null => item.getAttribute(name) ?? item.getAttribute(`data-${name}`);
  const time = item.querySelector('time,[data-date]');
  const words = time && wordsOf(time);
  const date = attribute('date') ?? time?.getAttribute('datetime') ?? time?.getAttribute('data-date') ?? words;
  const heading = item.querySelector('[slot=title],h1,h2,h3,h4,h5,h6');
  let title = attribute('heading') ?? (heading && wordsOf(heading));
  let body = textOf(item, [time, heading]).replace(/^[\s:–—-]+|\(\s*\)/g, '');
  if (!title) {
    const bold = item.querySelector('strong,b');
    const start = bold && wordsOf(bold);
    title = start && body.startsWith(start) ? start : /^.*/.exec(body)![0];
    if (title.length > TITLE_LIMIT) title = null;
    else body = body.slice(title.length);
  }
  const attributes = ATTRIBUTES.map((name) => [name, attribute(name)] as const);
  const {importance, ...members} = Object.fromEntries(attributes);
  return {
    ...members,
    importance: importance && +importance,
    date,
    displayDate: words === date ? null : words,
    title,
    body: body.replace(/^[\s:–—]+/, ''),
    media: Array.from(item.querySelectorAll('img[src]'), readImage),
    links: Array.from(item.querySelectorAll('a[href]'), (link) => ({
      href: link.getAttribute('href'),
      label: wordsOf(link),
      type: link.getAttribute('type'),
      hreflang: link.getAttribute('hreflang'),
    })),
  };
}

function readImage(image: Element): unknown {
  const attribute = (name: string): string | null => image.getAttribute(name);
  const caption = image.closest('figure')?.querySelector('figcaption');
  const [width, height] = ['width', 'height'].map((name) => Number(attribute(name)) || null);
  return {
    src: attribute('src'),
    srcset: attribute('srcset'),
    alt: attribute('alt'),
    caption: caption && wordsOf(caption),
    width,
    height,
  };
}

/** The text of an element on one line. */
function wordsOf(element: Element): string {
  return textOf(element).replace(/\s+/g, ' ');
}

/** The text of an element: blank lines between blocks, `- ` before list items; without the elements `left`. */
function textOf(element: Element, left: readonly (Element | null)[] = []): string {
  const read = (node: Node): string => {
    if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
    if (!(node instanceof Element) || left.includes(node) || node.matches(SILENT)) return '';
    if (node.matches('br')) return '\n';
    const text = Array.from(node.childNodes, read).join('');
    return node.matches('li') ? `\n- ${text.trim()}` : node.matches(BLOCK) ? `\n\n${text}\n\n` : text;
  };
  const text = Array.from(element.childNodes, read).join('');
  return text
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
