import {type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {hostSize} from '../controllers/host-size.js';
import {keptFocus} from '../controllers/kept-focus.js';
import {pageLanguage} from '../controllers/page-language.js';
import {quietText} from '../controllers/quiet-text.js';
import {ViewChangeEvent} from '../events/view-change.js';
import {filterMilestones, filterText, parseFilter, type CategoryFilter} from '../model/category-filter.js';
import type {Milestone} from '../model/milestone.js';
import {ZOOM_STEP, type LayoutName} from '../render/toolbar.js';
import {wordsFor, type Words} from '../text/milestone-words.js';
import {DataElement} from './data-element.js';
import {fillIn} from './filled-in.js';
import {horizontalStage} from './horizontal-stage.js';
import {chooseLayout, layoutsAt} from './layout-choice.js';
import {sceneTemplate} from './timeline-scene.js';
import {timelineStyles} from './history-timeline.styles.js';
import type {ImagePolicy} from './milestone-card.js';
import {latePart, rareParts, updateWithParts} from './rare-parts.js';
import {shownPlaces} from './shown-places.js';
import {tokenStyles} from './tokens.styles.js';

/**
 * A history on a time scale, from a document, JSON, a URL or HTML children.
 *
 * @tagname history-timeline
 * @slot - `<milestone-card>` elements, or a list whose items have `<time>` or `data-date`: the data, and what is read without script.
 * @slot title - In place of the document's title.
 * @slot description - In place of subtitle and description.
 * @slot footer - Below everything.
 * @slot empty - Shown when there are no milestones.
 * @slot error - Shown when the data cannot be read.
 * @slot panel - In place of the chosen milestone in the panel.
 * @fires milestone-select - The reader chose a milestone, or closed it (`milestone` is null); cancelable.
 * @fires range-change - The reader moved or zoomed the window.
 * @fires filter-change - The reader changed the filter, or searched.
 * @fires view-change - Selection or range changed, by whomever; does not bubble.
 * @fires data-load - Data are there.
 * @fires data-problem - Something in the data could not be read; the rest is shown.
 * @fires data-error - Nothing could be read.
 * @csspart header - Title and description.
 * @csspart title - The title.
 * @csspart description - The line below it.
 * @csspart toolbar - Legend, zoom and layout buttons.
 * @csspart filters - The legend, which filters.
 * @csspart search - The search field.
 * @csspart zoom - The zoom buttons.
 * @csspart layout - The layout buttons.
 * @csspart plot - The horizontal plot.
 * @csspart era - A band of an era.
 * @csspart card - A flag card.
 * @csspart milestone-title - The title of a milestone in plot and rail.
 * @csspart stem - The line from card to axis.
 * @csspart marker - The mark on the axis.
 * @csspart precision - The bar that shows how exact a date is.
 * @csspart cluster - A pill that stands for several.
 * @csspart span - A bar of a period.
 * @csspart moment - The line of the moment that the page gives.
 * @csspart edition - A tick of a series on its bar.
 * @csspart axis - The axis with its labels.
 * @csspart tick - The ticks of the years.
 * @csspart undated - The column of what has no date.
 * @csspart overview - The histogram of the whole history, below the plot.
 * @csspart brush - The window, on the overview.
 * @csspart lanes - The names of the lanes, which fold them.
 * @csspart panel - The detail panel.
 * @csspart status - The line with the counts.
 * @cssprop [--history-surface=#ffffff] - Background of component, cards, panel.
 * @cssprop [--history-ground=#f1f3f4] - Background of the plot.
 * @cssprop [--history-ink=#15212b] - Text, axis, stems.
 * @cssprop [--history-accent=#0b5563] - Selection, focus, links.
 * @cssprop [--history-font] - Face of everything but titles.
 * @cssprop [--history-font-display] - Face of titles and years.
 * @cssprop [--history-display-weight=400] - Weight of that face.
 * @cssprop [--history-radius=2px] - Corners.
 * @cssprop [--history-cat-1=#235ebb] - First category; -2 to -6 follow.
 * @cssprop [--history-text-size=0.875rem] - Size of the body text; all sizes follow.
 * @cssprop [--history-height=640px] - Most height of the horizontal layout.
 * @cssprop [--history-duration=200ms] - Base duration of transitions; 0ms turns them off.
 * @cssstate loading - Data are on their way.
 * @cssstate ready - Milestones are shown.
 * @cssstate empty - There are none.
 * @cssstate error - The data cannot be read.
 * @cssstate stale - Milestones are shown as they were loaded before: they could not be loaded anew.
 */
export class HistoryTimeline extends DataElement {
  static override styles: CSSResultGroup = [tokenStyles, timelineStyles];
  static override properties = {
    layout: {},
    scale: {},
    lanes: {},
    selected: {reflect: true},
    filter: {
      reflect: true,
      converter: {fromAttribute: parseFilter, toAttribute: filterText},
    },
    query: {},
    marked: {attribute: false},
    moment: {attribute: false},
    from: {noAccessor: true},
    to: {noAccessor: true},
    controls: {},
    images: {},
  };

  // Sizes are measured once the template stands, and may ask for another update: meant so.
  static {
    this.disableWarning?.('change-in-update');
  }

  /** `auto` (by the container's width), `horizontal`, `vertical`, `list` or `slides`. */
  declare layout: 'auto' | LayoutName;
  /** `time`, or `even`: one step from each date to the next in the horizontal layout. */
  declare scale: 'time' | 'even';
  /** `none`, or `category`: a lane for each in the horizontal layout. */
  declare lanes: 'none' | 'category';
  /** Id of the chosen milestone; empty for none. */
  declare selected: string;
  /** Ids of the categories shown; null shows all. `-` stands for milestones without one. */
  declare filter: CategoryFilter;
  /** Text searched for: only milestones that have all its words are shown. */
  declare query: string;
  /** Ids of milestones that are drawn as marked. */
  declare marked: readonly string[];
  /** A moment that is drawn as a fine line in the horizontal layout, EDTF; empty for none. */
  declare moment: string;
  /** Which controls are shown: any of `filter search zoom layout overview`, or `none`. */
  declare controls: string;
  /** From where images load without a click. */
  declare images: ImagePolicy;
  readonly #focus = keptFocus(this);
  readonly #stage = horizontalStage(this, () => this.#report());
  readonly #tools = {
    language: pageLanguage(this),
    size: hostSize(this),
    stage: this.#stage,
    status: quietText(this),
    search: () => (this.#hasSearched ? this.#search() : undefined),
    slides: latePart(this, 'slides', () => import('./slides-stage.js')),
    lanes: latePart(this, 'lanes', () => import('./lanes-stage.js')),
    parts: rareParts(this, () => this.result.base),
  };
  readonly #places = shownPlaces();
  readonly #search = latePart(this, 'search', () => import('./search-stage.js'));
  readonly #words = (): Words => {
    const {locale} = this.document;
    return wordsFor(this.#tools.language() ?? locale ?? 'en', locale, this.messages, this.#tools.parts.rareDates);
  };
  #hasSearched = false;
  #filtered: readonly Milestone[] = [];
  #shown: readonly Milestone[] = [];
  #reported = '';
  /** What the reader chose instead of `layout`. */
  #chosen: LayoutName | undefined;

  constructor() {
    super();
    this.layout = 'auto';
    this.scale = 'time';
    this.lanes = 'none';
    this.selected = '';
    this.filter = null;
    this.query = '';
    this.marked = [];
    this.moment = '';
    this.controls = 'filter search zoom layout overview';
    this.images = 'same-origin';
  }

  /** Start of the range in view, EDTF; setting it shows it. */
  get from(): string {
    return this.#stage.edtfRange.from;
  }
  set from(from: string | undefined) {
    this.#stage.showEdtf({from});
  }

  /** End of the range in view, EDTF; setting it shows it. */
  get to(): string {
    return this.#stage.edtfRange.to;
  }
  set to(to: string | undefined) {
    this.#stage.showEdtf({to});
  }

  /** Chooses a milestone by its id; '' closes. An id that is not there yet is kept until data come. */
  select(id: string): void {
    this.selected = id;
  }

  /** Chooses the next milestone in reading order. */
  next(): void {
    this.#show(this.#selectedAt + 1);
  }

  /** Chooses the one before. */
  previous(): void {
    this.#show((this.#selectedAt < 0 ? this.#shown.length : this.#selectedAt) - 1);
  }

  /** Zooms in by a step, about the middle. */
  zoomIn(): void {
    this.#stage.zoomAt(ZOOM_STEP);
  }

  /** Zooms out by a step; no further than everything. */
  zoomOut(): void {
    this.#stage.zoomAt(1 / ZOOM_STEP);
  }

  /** Shows everything. */
  fit(): void {
    this.#stage.showAll();
  }

  /** Shows the range between two EDTF dates. */
  showRange(from: string, to: string): void {
    this.#stage.showEdtf({from, to});
  }

  protected override willUpdate(changed: PropertyValues): void {
    fillIn(this);
    super.willUpdate(changed);
    const isOther = changed.has('filter') || changed.has('result');
    if (isOther) this.#filtered = filterMilestones(this.document.milestones, this.filter);
    this.#hasSearched ||= !!this.query.trim();
    const search = this.#tools.search();
    this.#shown =
      search?.find(this.#filtered, this.query, this.#words(), this.document.categories) ??
      // While something is searched for, what stands there stays.
      (isOther || search === null || !this.#hasSearched ? this.#filtered : this.#shown);
    if (changed.has('layout')) this.#chosen = undefined;
    this.#stage.select(this.#selectedAt);
  }

  protected override getUpdateComplete(): Promise<boolean> {
    const settling = (): Promise<void> | undefined =>
      this.reading() ?? this.#tools.search()?.searching() ?? this.#stage.settling();
    return updateWithParts(this, super.getUpdateComplete(), {settling});
  }

  protected override render(): TemplateResult {
    const widthPx = this.#tools.size.room?.widthPx ?? 0;
    return sceneTemplate(this, this.#tools, {
      result: this.result,
      filtered: this.#filtered.length,
      shown: this.#shown,
      words: this.#words(),
      selected: this.#selectedAt,
      marked: this.#places.placesOf(this.#shown, this.marked),
      layout: chooseLayout(this.#chosen ?? this.layout, widthPx),
      layouts: layoutsAt(widthPx, this.layout),
      setLayout: (layout) => {
        this.#chosen = layout;
        this.requestUpdate();
      },
      focusEntry: (at) => void this.#entry(at).then((entry) => entry?.focus()),
      showEntry: (at) => void this.#entry(at).then((entry) => entry?.scrollIntoView({block: 'nearest'})),
    });
  }

  protected override updated(): void {
    const at = Math.max(0, this.#stage.updated());
    this.#focus(['.panel [tabindex]', '.notice button, .stage [tabindex="0"]', entryOf(at), 'button']);
    this.#report();
  }

  #report(): void {
    const view = {selected: this.selected, ...this.#stage.edtfRange};
    const report = Object.values(view).join(' ');
    if (report === this.#reported) return;
    this.#reported = report;
    this.dispatchEvent(new ViewChangeEvent(view));
  }

  /** What has the focus of an entry in the flow, after the update. */
  async #entry(at: number): Promise<HTMLElement | null> {
    await super.getUpdateComplete();
    return this.renderRoot.querySelector<HTMLElement>(entryOf(at));
  }

  get #selectedAt(): number {
    return this.#places.placeOf(this.#shown, this.selected);
  }

  #show(at: number): void {
    const milestone = this.#shown[at];
    if (milestone) this.selected = milestone.id;
  }
}

/** Selector of what has the focus of an entry in the flow. */
function entryOf(at: number): string {
  return `[data-at="${at}"] :is(milestone-card, .begin button)`;
}

declare global {
  interface HTMLElementTagNameMap {
    'history-timeline': HistoryTimeline;
  }
}
