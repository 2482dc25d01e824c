import {html, LitElement, type CSSResultGroup, type TemplateResult} from 'lit';
import {pageLanguage} from '../controllers/page-language.js';
import {CardToggleEvent} from '../events/card-toggle.js';
import {DataProblemEvent} from '../events/data-problem.js';
import {triggerOf} from '../events/milestone-select.js';
import type {LocalizedText} from '../model/localized-text.js';
import {parseMilestone, type Milestone, type ParsedMilestone} from '../model/milestone.js';
import {problemOf} from '../model/problem.js';
import {cardTemplate} from '../render/card.js';
import {icon, warningPath} from '../render/icon.js';
import {readJson} from '../sources/plain-json.js';
import {say, type MessageOverrides} from '../text/messages.js';
import {wordsFor} from '../text/milestone-words.js';
import {cardStyles} from './milestone-card.styles.js';
import {rareParts, updateWithParts} from './rare-parts.js';
import {tokenStyles} from './tokens.styles.js';

/** How much of a card is shown at first. */
export type CardVariant = 'compact' | 'full' | 'row';
/** From where images load without a click. */
export type ImagePolicy = 'same-origin' | 'any' | 'click';

/**
 * One milestone, as a card: from JSON, or from attributes and children.
 *
 * @tagname milestone-card
 * @slot - More text, below the milestone's own.
 * @slot media - In place of the image.
 * @slot title - In place of the title.
 * @slot text - In place of summary and body.
 * @slot facts - In place of the list of facts.
 * @slot links - In place of the links.
 * @slot actions - Buttons at the end.
 * @fires card-toggle - The reader opened or closed an expandable card.
 * @fires data-problem - An image does not come, or a part on demand.
 * @csspart card - The whole card.
 * @csspart media - Image, or the year in its place.
 * @csspart credit - Caption and credit of the image.
 * @csspart meta - The line with date and category.
 * @csspart date - The date.
 * @csspart kind - The category.
 * @csspart title - The title.
 * @csspart place - The place.
 * @csspart text - Summary and body.
 * @csspart facts - The list of facts.
 * @csspart partners - The partners among the facts.
 * @csspart links - Documents and links.
 * @csspart actions - The closing button.
 * @cssprop [--history-surface=#ffffff] - Background of cards and controls.
 * @cssprop [--history-ground=#f1f3f4] - Behind images; the card itself on a dark page.
 * @cssprop [--history-ink=#15212b] - Text and the rule on top.
 * @cssprop [--history-accent=#0b5563] - Links and focus.
 * @cssprop [--history-font] - Face of everything but titles.
 * @cssprop [--history-font-display] - Face of titles, years, quotes.
 * @cssprop [--history-display-weight=400] - Weight of that face.
 * @cssprop [--history-radius=2px] - Corners.
 * @cssprop [--history-cat-1=#235ebb] - First category; -2 to -6 follow.
 * @cssprop [--history-text-size=0.875rem] - Size of the body text; all sizes follow.
 */
export class MilestoneCard extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, cardStyles];
  static override properties = {
    milestone: {},
    date: {},
    end: {},
    heading: {},
    place: {},
    category: {},
    theme: {reflect: true},
    variant: {reflect: true},
    open: {type: Boolean, reflect: true},
    expandable: {type: Boolean},
    lead: {type: Boolean},
    fallback: {},
    images: {},
    headingLevel: {type: Number, attribute: 'heading-level'},
    kindSlot: {type: Number, attribute: 'kind-slot'},
    messages: {attribute: false},
    locale: {attribute: false},
    dataLocale: {attribute: false},
    kind: {attribute: false},
    dataBase: {attribute: false},
  };

  /** The milestone: an object of the data's form, or its JSON. */
  declare milestone: unknown;
  /** EDTF date, when there is no `milestone`. */
  declare date: string | undefined;
  /** EDTF end of the date. */
  declare end: string | undefined;
  /** Title, when there is no `milestone`. */
  declare heading: string | undefined;
  /** Name of the place. */
  declare place: string | undefined;
  /** Name of the category. */
  declare category: string | undefined;
  /** `full` shows everything; `compact` and `row` the first lines until `open`. */
  declare variant: CardVariant;
  /** Shows everything. */
  declare open: boolean;
  /** Makes the title a button that opens and closes the card. */
  declare expandable: boolean;
  /** Shows the summary of a closed card too. */
  declare lead: boolean;
  /** `year`: the year stands in for a missing image. */
  declare fallback: string | undefined;
  /** Images from other origins: load at once (`any`), or after a click (default and `click`, which holds for all images). */
  declare images: ImagePolicy;
  /** `light`, `dark`, or `auto`: as the page. */
  declare theme: string | undefined;
  /** Level of the title. */
  declare headingLevel: number;
  /** Colour and shape of the category, 1–6. */
  declare kindSlot: number;
  /** Replaces any string. */
  declare messages: MessageOverrides | undefined;
  /** Language of the words, when it is not the page's. */
  declare locale: string | undefined;
  /** Language of the data's plain strings. */
  declare dataLocale: string | undefined;
  /** URL of the data: images from its origin load at once, like the page's own; relative addresses in texts start there. */
  declare dataBase: string | undefined;
  /** Title of the category. */
  declare kind: LocalizedText | undefined;

  readonly #language = pageLanguage(this);
  readonly #parts = rareParts(this, () => this.dataBase);
  /** Addresses of the images that the reader asked for, and of those that did not come: of these the words stay. */
  readonly #allowed = new Set<string>();
  readonly #broken = new Set<string>();

  constructor() {
    super();
    this.variant = 'full';
    this.images = 'same-origin';
    this.headingLevel = 3;
    this.kindSlot = 1;
    this.open = this.expandable = this.lead = false;
  }

  /** Focuses the title, where it is a button. */
  override focus(options?: FocusOptions): void {
    void super
      .getUpdateComplete()
      .then(() => this.renderRoot.querySelector<HTMLElement>('.title button')?.focus(options));
  }

  protected override getUpdateComplete(): Promise<boolean> {
    return updateWithParts(this, super.getUpdateComplete());
  }

  protected override render(): TemplateResult {
    const words = wordsFor(
      this.locale ?? this.#language() ?? this.dataLocale ?? 'en',
      this.dataLocale,
      this.messages,
      this.#parts.rareDates,
    );
    const {milestone, problems} = readCard(this);
    if (!milestone) {
      return html`<article part="card" class="broken">
        <p class="in meta">
          ${icon(warningPath)}${say(words.messages.brokenCard, words.locale)} ${problems[0]?.message}
        </p>
      </article>`;
    }
    return cardTemplate({
      form: `${this.variant}${this.hasAttribute('embedded') ? ' embedded' : ''}${this.open ? ' open' : ''}`,
      milestone: {
        ...milestone,
        media: milestone.media.map((one) => (this.#broken.has(one.src!) ? {...one, src: undefined!} : one)),
      },
      words,
      level: this.headingLevel,
      open: this.open || this.variant === 'full',
      lead: this.lead,
      kind: this.kind ?? milestone.category,
      slot: this.kindSlot,
      yearFallback: this.fallback === 'year',
      blocks: this.#parts.blocks,
      toggle: this.expandable
        ? (event?: Event) => {
            const open = !this.open;
            if (!this.dispatchEvent(new CardToggleEvent({open, trigger: triggerOf(event)}))) return;
            this.open = open;
            // The button at the end of an open card goes with it.
            this.focus();
          }
        : undefined,
      allows: (src) => this.#allowed.has(src) || mayLoad(this, src),
      allow: (src) => {
        this.#allowed.add(src);
        // The button that was pressed goes.
        this.renderRoot.querySelector('figure')!.focus();
        this.requestUpdate();
      },
      fail: (src) => {
        this.#broken.add(src);
        this.dispatchEvent(new DataProblemEvent({problems: [problemOf('media/error', 'This image is missing.')]}));
        this.requestUpdate();
      },
    });
  }
}

/** The milestone as it is given now: parsed already, an object, JSON, or attributes and slots. */
function readCard(card: MilestoneCard): ParsedMilestone {
  const {milestone, id, date, end, place, category, lang} = card;
  if (isNormalised(milestone)) return {milestone, problems: []};
  const given = {id, date, end, place, category, lang, title: card.heading ?? slottedTitle(card)};
  // Broken JSON goes on as the text that it is: the parser says that it is no milestone.
  const input = typeof milestone === 'string' ? (readJson(milestone) ?? milestone) : (milestone ?? given);
  return parseMilestone(input, {base: document.baseURI});
}

function slottedTitle(card: Element): string {
  return card.querySelector(':scope > :is([slot=title],h1,h2,h3,h4,h5,h6)')?.textContent?.trim() || '\u00a0';
}

function mayLoad({images, dataBase}: MilestoneCard, src: string): boolean {
  const originOf = (url = ''): string => new URL(url, document.baseURI).origin;
  const origin = originOf(src);
  return (
    images === 'any' ||
    // What the data hold themselves has the origin 'null', and asks nobody.
    (images !== 'click' && ['null', location.origin, originOf(dataBase)].includes(origin))
  );
}

/** Tells a milestone of a `document`, which is parsed already, from input: what comes out of JSON is never frozen. */
function isNormalised(value: unknown): value is Milestone {
  return Object.isFrozen(value) && typeof (value as Milestone | null | undefined)?.index === 'number';
}

declare global {
  interface HTMLElementTagNameMap {
    'milestone-card': MilestoneCard;
  }
}
