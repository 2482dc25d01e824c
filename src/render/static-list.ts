/** A timeline as plain HTML: heading, description, and an ordered list of its milestones, readable without any script. */
import {parseBlocks, type Block, type Inline} from '../model/blocks.js';
import type {LocalizedText} from '../model/localized-text.js';
import type {Media, Milestone} from '../model/milestone.js';
import type {Timeline} from '../model/timeline.js';
import {say} from '../text/messages.js';
import {dateWording, placeWording, titleWording, wording, type Wording, type Words} from '../text/milestone-words.js';
import {isHtmlDate} from './html-date.js';
import {element, type Attributes, type Content, type Markup} from './markup.js';
import type {ReservedHeights} from './reserved-height.js';

export interface StaticListView {
  readonly timeline: Timeline;
  readonly words: Words;
  /** Level of the title; milestones are one below. */
  readonly level: number;
  /** Begins every id. */
  readonly idPrefix: string;
  /** Says whether the page may ask for the image at an address without the reader's doing. */
  readonly allows: (src: string) => boolean;
  /** Everything that the list can say of a milestone stands in attributes too: it is all that there is to read. */
  readonly isSource: boolean;
}

/** A link, or a medium that is shown as one. */
interface ListedLink {
  /** Absent where the address was refused. */
  readonly href: string | undefined;
  readonly text: string;
  readonly lang: string | undefined;
  readonly hreflang: string | undefined;
}

/**
 * Title, subtitle and description; nothing where there are none.
 *
 * @param slotted - the title alone, in the slot of the element that shows it.
 */
export function staticHeader({timeline, words, level}: StaticListView, slotted = false): readonly Markup[] {
  const title = wording(timeline.title, words);
  const description = wording(timeline.description, words);
  const found = [
    title.text ? headingElement(level, {slot: slotted && 'title'}, title) : undefined,
    textElement('p', wording(timeline.subtitle, words)),
    description.text ? element('div', {lang: description.lang}, richMarkup(parseBlocks(description.text))) : undefined,
  ].filter((one) => one !== undefined);
  return slotted ? found.slice(0, title.text ? 1 : 0) : found;
}

/**
 * The room of the element round what is read until then: of its three heights a style sheet shows the one that fits. An empty
 * picture has them, because a strict policy allows no style on an element.
 */
export function roomElement(content: Content, heights: ReservedHeights): Markup {
  return element(
    'div',
    {class: 'history-plain'},
    element('div', {}, content),
    Object.entries(heights).map(([name, height]: [string, number]) =>
      element('canvas', {class: `history-${name}`, hidden: true, width: 1, height}),
    ),
  );
}

/** The milestones in reading order. */
export function staticList(view: StaticListView): Markup {
  const kinds = new Map(view.timeline.categories.map(({id, title}) => [id, title]));
  return element(
    'ol',
    {},
    view.timeline.milestones.map((milestone) => ['\n', entry(view, milestone, kinds.get(milestone.category ?? ''))]),
    '\n',
  );
}

/**
 * An id for an element, from any texts: it begins with a letter, holds a hyphen, and what is no letter, digit or hyphen of ASCII is
 * written by its code. Different texts after one prefix give different ids.
 */
export function elementId(prefix: string, text: string): string {
  const start = /^[a-z]/i.test(prefix) ? prefix : `m-${prefix}`;
  return `${start.replace(/[^\w-]/gu, codeOf)}-${text.replace(/[^a-zA-Z\d-]/gu, codeOf)}`;
}

function codeOf(character: string): string {
  return `_${character.codePointAt(0)!.toString(16)}_`;
}

function entry(view: StaticListView, milestone: Milestone, kindText: LocalizedText | undefined): Markup {
  const {words, level, idPrefix, isSource} = view;
  const {date, lang, quote} = milestone;
  const own = (text: LocalizedText | undefined): Wording => wording(text, words, lang);
  const kind = wording(kindText ?? milestone.category, words);
  const when = dateWording(milestone, words);
  const body = own(milestone.body);
  const partners = partnerWords(view, milestone);
  return element(
    'li',
    {
      id: elementId(idPrefix, milestone.id),
      ...(isSource && {
        'data-category': kind.text || undefined,
        'data-series': milestone.series,
        'data-importance': milestone.importance,
        'data-lang': lang,
      }),
    },
    headingElement(level + 1, {}, titleWording(milestone, words)),
    date && isHtmlDate(date)
      ? element('time', {datetime: date.text, lang: when.lang}, when.text)
      : element('span', {'data-date': date?.text ?? '', lang: when.lang}, when.text),
    factsElement([kind, placeWording(milestone, words)]),
    textElement('p', own(milestone.summary)),
    body.text ? blocksMarkup(body) : undefined,
    quote && element('blockquote', {}, textElement('p', own(quote.text)), textElement('p', own(quote.source))),
    partners ? element('p', {}, `${say(words.messages.partners, words.locale)}: ${partners}`) : undefined,
    picturesOf(milestone).map((picture) => pictureElement(view, picture, own)),
    linksElement(linksOf(view, milestone)),
  );
}

/** A heading; past level 6 the role with its level. */
function headingElement(level: number, attributes: Attributes, {text, lang}: Wording): Markup {
  return level > 6
    ? element('div', {...attributes, role: 'heading', 'aria-level': level, lang}, text)
    : element(`h${level}`, {...attributes, lang}, text);
}

function textElement(name: string, {text, lang}: Wording): Markup | undefined {
  return text ? element(name, {lang}, text) : undefined;
}

/** One line of short facts, each in its language. */
function factsElement(facts: readonly Wording[]): Markup | undefined {
  const said = facts.filter(({text}) => text);
  if (!said.length) return undefined;
  return element(
    'p',
    {class: 'history-facts'},
    said.map(({text, lang}, at) => [at ? ' · ' : '', element('span', {lang}, text)]),
  );
}

function blocksMarkup({text, lang}: Wording): Content {
  const blocks = richMarkup(parseBlocks(text));
  return lang ? element('div', {lang}, blocks) : blocks;
}

function richMarkup(blocks: readonly Block[]): readonly Content[] {
  return blocks.map((block) => {
    if (block.kind === 'list')
      return element(
        block.ordered ? 'ol' : 'ul',
        {},
        block.items.map((item) => element('li', {}, inlines(item))),
      );
    const paragraph = element('p', {}, inlines(block.content));
    return block.kind === 'quote' ? element('blockquote', {}, paragraph) : paragraph;
  });
}

function inlines(content: readonly Inline[]): readonly Content[] {
  return content.map((inline) => {
    if (typeof inline === 'string') return inline;
    if (inline.kind === 'break') return element('br', {});
    const attributes = inline.kind === 'link' ? {href: inline.href, rel: 'noopener'} : {};
    return element(inline.kind === 'link' ? 'a' : inline.kind, attributes, inlines(inline.content));
  });
}

/** An image, or a link to it where the page may not ask for it by itself. */
function pictureElement(
  {allows}: StaticListView,
  media: Media & {readonly src: string},
  own: (text: Media['alt']) => Wording,
): Markup {
  const {src, srcset, width, height} = media;
  const alt = own(media.alt);
  const words = [own(media.caption), own(media.credit)].filter(({text}) => text);
  const all = srcset?.split(', ').every((candidate) => allows(candidate.split(' ')[0]!));
  return element(
    'figure',
    {},
    allows(src)
      ? element('img', {
          src,
          srcset: all ? srcset : undefined,
          alt: alt.text,
          lang: alt.lang,
          width,
          height,
          loading: 'lazy',
        })
      : element('a', {href: src, rel: 'noopener', lang: alt.lang}, alt.text || words[0]?.text || src),
    words.length
      ? element(
          'figcaption',
          {},
          words.map(({text, lang}, at) => [at ? ' · ' : '', element('span', {lang}, text)]),
        )
      : undefined,
  );
}

function linksElement(links: readonly ListedLink[]): Markup | undefined {
  const rows = links.map(({href, text, lang, hreflang}) =>
    element('li', {lang}, href ? element('a', {href, hreflang, rel: 'noopener'}, text) : text),
  );
  return rows.length ? element('ul', {}, rows) : undefined;
}

/** Those who took part, with what they were. */
export function partnerWords({words}: StaticListView, {partners, lang}: Milestone): string {
  const said = partners.map(({id, name, role}) => {
    const {text} = wording(role, words, lang);
    return wording(name ?? id, words, lang).text + (text && ` (${text})`);
  });
  return said.join(', ');
}

/** The images whose address may be used. */
export function picturesOf({media}: Milestone): readonly (Media & {readonly src: string})[] {
  return media.filter((one): one is Media & {readonly src: string} => one.type === 'image' && !!one.src);
}

/** Links and whatever else is no picture; those that say nothing are left out. */
export function linksOf({words}: StaticListView, {links, media, lang}: Milestone): readonly ListedLink[] {
  const others = media.filter(({type, src}) => type !== 'image' || !src);
  return [
    ...links.map(({href, label, hreflang}) => ({href, label, hreflang})),
    ...others.map(({src, caption, alt}) => ({href: src, label: caption ?? alt, hreflang: undefined})),
  ].flatMap(({href, label, hreflang}) => {
    const {text, lang: own} = wording(label, words, lang);
    return text || href ? [{href, text: text || href!, lang: text ? own : undefined, hreflang}] : [];
  });
}
