/** HTML of a timeline for servers and static pages: `history-timeline/static`. No DOM. */
import {tokenStyles} from '../elements/tokens.styles.js';
import {toDocument} from '../formats/own-document.js';
import {attempt} from '../model/attempt.js';
import type {Timeline} from '../model/timeline.js';
import {element, jsonScript, Markup, type Attributes} from '../render/markup.js';
import {reservedHeights, type ReservedHeights, type ReservedLayout} from '../render/reserved-height.js';
import {roomElement, staticHeader, staticList, type StaticListView} from '../render/static-list.js';
import {staticShadow} from '../render/static-shadow.js';
import {staticShadowStyles} from '../render/static-shadow.styles.js';
import type {MessageOverrides} from '../text/messages.js';
import {wordsFor} from '../text/milestone-words.js';
import * as rareDateWords from '../text/rare-date-words.js';

export interface StaticOptions {
  /** Language of the words and dates, a BCP 47 tag; the document's by default, else English. */
  readonly locale?: string | undefined;
  /** Level of the title, 2 by default; milestones are one below. */
  readonly headingLevel?: number | undefined;
  /** Of the element: `layout`, `controls`, `id`, `class` … */
  readonly attributes?: Attributes | undefined;
  /** `false` leaves the data out: the element then reads the list, which says less and has ids of its own. */
  readonly data?: boolean | undefined;
  /** Begins the ids of the list, before a hyphen: by default the element's id, else the document's, else `m`. */
  readonly idPrefix?: string | undefined;
  /** Images that the page asks for by itself; the others are links. `same-origin` by default: of the page and `data:`. */
  readonly images?: 'same-origin' | 'any' | 'none' | undefined;
  /** Address of the page, which tells its origin; without it only relative addresses are of the page's origin. */
  readonly base?: string | undefined;
  /** Replaces any string. */
  readonly messages?: MessageOverrides | undefined;
}

export interface ShadowOptions extends StaticOptions {
  /** What the declarative shadow root shows until the element stands: rows, or entries along a rail. */
  readonly shadow: 'list' | 'vertical';
  /** For the style sheet in the shadow root, where a policy asks for one. */
  readonly nonce?: string | undefined;
}

/** Nobody's origin: what is resolved to it was relative. */
const NO_PAGE = 'https://page.invalid/';
const LAYOUT = /^(horizontal|vertical|list)$/;

/**
 * Gives a `<history-timeline>` with the timeline as a plain list, for readers without script, and with its data, which the
 * element takes when it stands. Equal input gives equal HTML; all text is escaped.
 *
 * The list keeps the room free that the element will take, once the page has `history-timeline/style.css`.
 *
 * @param timeline - as `parseTimeline` gives it.
 * @throws RangeError if a name in `attributes` can be no attribute's.
 */
export function renderTimelineToHtml(
  timeline: Timeline,
  options?: StaticOptions & {readonly shadow?: undefined},
): string;
/**
 * Gives the same with a declarative shadow root, which carries the look and is taken over by the element. It needs the package
 * `@lit-labs/ssr`, and rejects without it.
 */
export function renderTimelineToHtml(timeline: Timeline, options: ShadowOptions): Promise<string>;
export function renderTimelineToHtml(
  timeline: Timeline,
  options: StaticOptions & {
    readonly shadow?: ShadowOptions['shadow'] | undefined;
    readonly nonce?: string | undefined;
  } = {},
): string | Promise<string> {
  const {attributes = {}, data = true, headingLevel = 2, shadow} = options;
  const locale = attempt(() => Intl.getCanonicalLocales(options.locale ?? timeline.locale)[0]) ?? 'en';
  const view: StaticListView = {
    timeline,
    words: wordsFor(locale, timeline.locale, options.messages, () => rareDateWords),
    level: Math.max(1, Math.round(headingLevel) || 2),
    idPrefix: options.idPrefix ?? (attributes['id'] ? String(attributes['id']) : (timeline.id ?? 'm')),
    allows: imagePolicy(options),
    isSource: !data,
  };
  const layout = String(attributes['layout']);
  const heights = reservedHeights(timeline, view.words, LAYOUT.test(layout) ? (layout as ReservedLayout) : 'auto');
  const write = (root?: Markup): string =>
    element(
      'history-timeline',
      {lang: locale, 'heading-level': view.level === 2 ? undefined : view.level, ...attributes},
      root,
      // First of all: what is read while the page is still coming in is the data.
      data ? ['\n', jsonScript(JSON.stringify(toDocument(timeline)))] : undefined,
      ['\n', plainContent(view, heights), '\n'],
    ).html;
  return shadow && timeline.milestones.length
    ? renderShadow(view, heights, shadow, options.nonce).then(write)
    : shadow
      ? Promise.resolve(write())
      : write();
}

/** The list below its header; without milestones the title alone, in the place where the element shows it too. */
function plainContent(view: StaticListView, heights: ReservedHeights): Markup | readonly Markup[] {
  return view.timeline.milestones.length
    ? roomElement([staticHeader(view), '\n', staticList(view)], heights)
    : staticHeader(view, true);
}

async function renderShadow(
  view: StaticListView,
  heights: ReservedHeights,
  layout: ShadowOptions['shadow'],
  nonce: string | undefined,
): Promise<Markup> {
  const [{render}, {collectResult}] = await Promise.all([
    import('@lit-labs/ssr'),
    import('@lit-labs/ssr/lib/render-result.js'),
  ]);
  const html = await collectResult(render(staticShadow(view, heights, layout)));
  const styles = [tokenStyles, staticShadowStyles].map(({cssText}) => cssText).join('');
  return element(
    'template',
    {shadowrootmode: 'open'},
    element('style', {nonce}, new Markup(inOneLine(styles))),
    new Markup(inOneLine(html)),
  );
}

/** Without Lit's marks for its hydration, because this root is drawn anew, and without the lines of our own templates. */
function inOneLine(code: string): string {
  // Neither touches what the data say, where every angle bracket is escaped.
  return code
    .replace(/<!--\/?lit-[^>]*-->|<!---->|<\?>/g, '')
    .replace(/(<(?:img|br)\b[^>]*?)\s*\/>/g, '$1>')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ +>/g, '>');
}

function imagePolicy({images, base}: StaticOptions): (src: string) => boolean {
  if (images === 'any' || images === 'none') return () => images === 'any';
  const page = attempt(() => new URL(base!)) ?? new URL(NO_PAGE);
  return (src) => {
    const url = attempt(() => new URL(src, page));
    return !!url && (url.protocol === 'data:' || url.origin === page.origin);
  };
}
