/**
 * Rich text: a small Markdown subset as blocks. HTML in it is text like any other.
 *
 * Paragraphs stand between blank lines and keep their line breaks; lines that begin with `- ` or `1. ` are lists, with `> `
 * quotes; within a line there are `**bold**`, `*emphasis*`, `[text](address)` and bare web addresses. Nothing else, and
 * nothing is an error: a mark without its partner stays text, and so does a star within a word ("Kolleg*innen").
 *
 * The time is linear in the text, whatever it holds: a mark looks no further than to the next of its kind or the end of its
 * line, and marks nest six deep at most.
 */
import {safeUrl} from './safe-url.js';

/** A piece of a line: text, marked text, or the end of a line. */
export type Inline =
  | string
  | {readonly kind: 'strong' | 'em'; readonly content: readonly Inline[]}
  | {readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[]}
  | {readonly kind: 'break'};

export type Block =
  | {readonly kind: 'paragraph' | 'quote'; readonly content: readonly Inline[]}
  | {readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[]};

const DEPTH = 6;

const LINE_MARK = /^(?:- |> ?|(\d{1,9})\. )/;
// A line end; a link, with one level of brackets in its address; bold; emphasis; a bare address without the punctuation of
// its sentence.
const MARK =
  /\n|\[([^[\]\n]+)\]\(((?:[^\s()]|\([^\s()]*\))+)\)|(?<!\*)\*\*(?=[^\s*])((?:[^*\n]|\*(?!\*))+)(?<=\S)\*\*(?!\*)|(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]+)(?<=\S)\*(?![\p{L}\p{N}*])|\bhttps?:\/\/(?:[^\s<>"“”*[\]()]|\([^\s<>"“”()]*\))+(?<![.,;:!?'])/gu;

/**
 * Gives the blocks of `text`, in order.
 *
 * @param base - absolute URL that relative addresses are resolved against; addresses that may not be used leave their text.
 */
export function parseBlocks(text: string, base?: string): readonly Block[] {
  const blocks: {kind: Block['kind']; ordered: boolean; parts: string[]}[] = [];
  let isApart = true;
  for (const line of text.split('\n').map((one) => one.trim())) {
    const last = blocks.at(-1);
    const [mark = '', digits] = LINE_MARK.exec(line) ?? [];
    // "2. Mai 2016" begins no list.
    const ordered = digits === '1' || (!!digits && !!last?.ordered);
    const kind = mark[0] === '>' ? 'quote' : mark && (ordered || !digits) ? 'list' : 'paragraph';
    const part = kind === 'paragraph' ? line : line.slice(mark.length).trim();
    const isSame = last?.kind === kind && last.ordered === ordered;
    if (!line) isApart = true;
    else {
      if (isSame && kind === 'list') last.parts.push(part);
      else if (last && !isApart && (isSame || kind === 'paragraph')) last.parts.push(`${last.parts.pop()}\n${part}`);
      else blocks.push({kind, ordered, parts: [part]});
      isApart = false;
    }
  }
  return blocks.map(({kind, ordered, parts}): Block => {
    const contents = parts.map((part) => parseInline(part, base));
    return kind === 'list' ? {kind, ordered, items: contents} : {kind, content: contents[0]!};
  });
}

function parseInline(text: string, base: string | undefined, depth = 0, isLinked = false): readonly Inline[] {
  const content: Inline[] = [];
  let from = 0;
  for (const {0: found, 1: label, 2: address = found, 3: bold, 4: emphasis, index} of depth < DEPTH
    ? text.matchAll(MARK)
    : []) {
    const within = (part: string): readonly Inline[] => parseInline(part, base, depth + 1, isLinked || part === label);
    if (index > from) content.push(text.slice(from, index));
    from = index + found.length;
    if (found === '\n') content.push({kind: 'break'});
    else if (bold) content.push({kind: 'strong', content: within(bold)});
    else if (emphasis) content.push({kind: 'em', content: within(emphasis)});
    else {
      const href = isLinked ? null : safeUrl(address, 'link', base);
      const words = label ? within(label) : [found];
      if (href) content.push({kind: 'link', href, content: words});
      else content.push(...words);
    }
  }
  if (from < text.length) content.push(text.slice(from));
  return content;
}
