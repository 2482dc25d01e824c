/**
 * HTML in foreign texts, as text: read by a tokenizer, never by the DOM, so that nothing in it loads, runs or nests itself
 * into something else. Linear in the text.
 *
 * What the Markdown subset of bodies has a form for is kept (paragraphs, line breaks, bold, emphasis, links, lists, quotes);
 * every other tag goes and leaves its text; scripts, styles and the like go with what they hold.
 */

/** A tag with its name and attributes, a comment or declaration, or a character reference. */
const TOKEN =
  /<(\/?)([a-z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|<!--[^]*?(?:-->|$)|<[!?][^>]*(?:>|$)|&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,24});?/gi;
const HREF = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const SILENT = /^(script|style|iframe|svg|math|template|noscript|object|title|head)$/;
const BLOCK =
  /^(p|div|section|article|header|footer|figure|figcaption|pre|[uo]l|d[ltd]|table|tr|h[1-6]|blockquote|hr)$/;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  ccedil: 'ç',
  ntilde: 'ñ',
  oacute: 'ó',
  uacute: 'ú',
  iacute: 'í',
  iuml: 'ï',
  aring: 'å',
  Aring: 'Å',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  Eacute: 'É',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  sect: '§',
  deg: '°',
  times: '×',
  minus: '−',
  thinsp: '\u2009',
  ensp: '\u2002',
  emsp: '\u2003',
};

/** Whether a text may hold HTML; one without a tag or reference is taken as it stands. */
export function isHtml(text: string): boolean {
  return /<\/?[a-z!][^>]*>|&(#x?[\da-f]+|[a-z]\w+);/i.test(text);
}

/** Gives HTML as a body: the Markdown subset. Addresses stay as written; the parser of the body judges them. */
export function bodyFromHtml(html: string): string {
  return read(html, true);
}

/** Gives HTML as plain text on one line, for titles and captions. */
export function wordsFromHtml(html: string): string {
  return read(html, false).replace(/\s+/g, ' ').trim();
}

function read(html: string, marked: boolean): string {
  let text = '';
  let from = 0;
  let silent = '';
  /** Addresses of the links that are open; '' for one without. */
  const links: string[] = [];
  const lists: ('ul' | 'ol')[] = [];
  const add = (piece: string): void => {
    if (!silent) text += piece;
  };
  for (const token of html.matchAll(TOKEN)) {
    const [found, close, tag, attributes = '', reference] = token;
    add(html.slice(from, token.index).replace(/\s+/g, ' '));
    from = token.index + found.length;
    const name = tag?.toLowerCase();
    if (reference) add(characterOf(reference) ?? found);
    else if (!name) continue;
    else if (silent) silent = close && name === silent ? '' : silent;
    else if (SILENT.test(name)) silent = close || attributes.endsWith('/') ? '' : name;
    else if (name === 'br') add('\n');
    else if (name === 'li') add(close ? '\n' : marked ? `\n${lists.at(-1) === 'ol' ? '1. ' : '- '}` : ' ');
    else if (BLOCK.test(name)) {
      if ((name === 'ul' || name === 'ol') && !close) lists.push(name);
      else if (name === 'ul' || name === 'ol') lists.pop();
      add(name === 'blockquote' && !close && marked ? '\n\n> ' : '\n\n');
    } else if (marked && /^(b|strong)$/.test(name)) add('**');
    else if (marked && /^(i|em|cite)$/.test(name)) add('*');
    else if (marked && name === 'a') {
      const [, double, single, bare] = HREF.exec(attributes) ?? [];
      const href = (double ?? single ?? bare ?? '').replace(
        /&(\w+);/g,
        (whole, entity: string) => characterOf(entity) ?? whole,
      );
      if (!close) links.push(href.trim());
      const address = close ? links.pop() : links.at(-1);
      if (address) add(close ? `](${address.replace(/[\s()]/g, encodeURIComponent)})` : '[');
    }
  }
  add(html.slice(from).replace(/\s+/g, ' '));
  return text
    .replace(/(?<!\*)(?:\*\*( *)\*\*|\*( +)\*)(?!\*)/g, '$1$2')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function characterOf(reference: string): string | undefined {
  if (reference[0] !== '#') return ENTITIES[reference];
  const code = /^#x/i.test(reference) ? parseInt(reference.slice(2), 16) : +reference.slice(1);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
}
