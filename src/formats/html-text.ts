/**
 * HTML in foreign texts, as text: read by a tokenizer, never by the DOM, so that nothing in it loads, runs or nests itself
 * into something else. Linear in the text.
 *
 * What the Markdown subset of bodies has a form for is kept (paragraphs, line breaks, bold, emphasis, links, lists, quotes);
 * every other tag goes and leaves its text; scripts, styles and the like go with what they hold.
 */

/** Where text may end: a tag, a comment or declaration, or a character reference. */
const START = /<(?:\/?[a-z][\w:-]*(?=[\s/>]|$)|!--|[!?])|&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,24});?/gi;
/** So many tags may lack their end before every further one is text: each is looked for to the end of the file. */
const MOST_OPEN_TAGS = 20;
/** Marks nest no deeper in a body. */
const MOST_MARKS = 6;
const MARKS: Readonly<Record<string, string>> = {b: '**', strong: '**', i: '*', em: '*', cite: '*', a: '['};
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
  return /<\/?[a-z][\w:-]*(?=[\s/>])[^<>]*>|<!|&(#x?[\da-f]{1,7}|[a-z]\w{1,24});/i.test(text);
}

/** Gives HTML as a body: the Markdown subset. Addresses stay as written; the parser of the body judges them. */
export function bodyFromHtml(html: string): string {
  return read(html, true);
}

/** Gives HTML as plain text on one line, for titles and captions. */
export function wordsFromHtml(html: string): string {
  return read(html, false).replace(/\s+/g, ' ').trim();
}

/** A mark that is open: where it stands among the pieces, and the address of a link. */
interface OpenMark {
  readonly mark: string;
  readonly at: number;
  readonly href: string;
}

function read(html: string, marked: boolean): string {
  const pieces: string[] = [];
  const open: OpenMark[] = [];
  const lists: string[] = [];
  let silent = '';
  let from = 0;
  let endless = 0;
  const add = (piece: string): void => {
    if (!silent && piece) pieces.push(piece);
  };
  const see = (name: string, isEnd: boolean, attributes: string): void => {
    const mark = marked ? MARKS[name] : undefined;
    if (silent) silent = isEnd && name === silent ? '' : silent;
    else if (SILENT.test(name)) silent = isEnd || attributes.endsWith('/') ? '' : name;
    else if (name === 'br') add('\n');
    else if (name === 'li') add(isEnd || !marked ? '\n' : `\n${lists.at(-1) === 'ol' ? '1. ' : '- '}`);
    else if (mark && isEnd && open.at(-1)?.mark === mark) closeMark(pieces, open.pop()!);
    else if (mark && !isEnd && open.length < MOST_MARKS) {
      open.push({mark, at: pieces.length, href: mark === '[' ? hrefOf(attributes) : ''});
      pieces.push('');
    } else if (BLOCK.test(name)) {
      if (/^[uo]l$/.test(name)) lists.splice(isEnd ? -1 : lists.length, 1, ...(isEnd ? [] : [name]));
      add(marked && name === 'blockquote' && !isEnd ? '\n\n> ' : '\n\n');
    }
  };
  for (START.lastIndex = 0; ;) {
    const start = START.exec(html);
    add(html.slice(from, start?.index).replace(/\s+/g, ' '));
    if (!start) break;
    const [found, reference] = start;
    from = START.lastIndex;
    if (reference) add(characterOf(reference) ?? found);
    else if (found === '<!--') from = (html.indexOf('-->', from) + 1 || html.length - 1) + 2;
    else if (/^<[!?]$/.test(found)) from = html.indexOf('>', from) + 1 || html.length;
    else {
      const end = endless < MOST_OPEN_TAGS ? tagEnd(html, from) : -1;
      if (end < 0) {
        endless++;
        add(found);
      } else {
        const isEnd = found[1] === '/';
        see(found.slice(isEnd ? 2 : 1).toLowerCase(), isEnd, html.slice(from, end));
        from = end + 1;
      }
    }
    START.lastIndex = from;
  }
  return pieces
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Where the tag ends whose name ends at `from`, past its quoted values; −1 for one that never does. */
function tagEnd(html: string, from: number): number {
  const next = /[>"']/g;
  for (next.lastIndex = from; ;) {
    const [sign] = next.exec(html) ?? [];
    if (!sign) return -1;
    if (sign === '>') return next.lastIndex - 1;
    const close = html.indexOf(sign, next.lastIndex);
    if (close < 0) return -1;
    next.lastIndex = close + 1;
  }
}

/** Sets a mark at both ends of what it marks: within a line, without white space at its ends, round something. */
function closeMark(pieces: string[], {mark, at, href}: OpenMark): void {
  const inner = pieces.splice(at).join('');
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inner)!;
  const link = mark === '[' ? `](${href.replace(/[\s()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)})` : mark;
  const isPlain = !words || words.includes('\n') || (mark === '[' && !href);
  // A label with brackets would end too soon: its address stands after it.
  if (isPlain) pieces.push(inner);
  else if (mark === '[' && /[[\]]/.test(words)) pieces.push(`${before}${words} ${href}${after}`);
  else pieces.push(before, mark, words, link, after);
}

function hrefOf(attributes: string): string {
  const [, double, single, bare] = HREF.exec(attributes) ?? [];
  return (double ?? single ?? bare ?? '')
    .replace(/&(#?\w+);/g, (whole, name: string) => characterOf(name) ?? whole)
    .trim();
}

function characterOf(reference: string): string | undefined {
  if (reference[0] !== '#') return ENTITIES[reference];
  const code = /^#x/i.test(reference) ? parseInt(reference.slice(2), 16) : +reference.slice(1);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
}
