import {type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {hostSize} from '../controllers/host-size.js';
import {keptFocus} from '../controllers/kept-focus.js';
import {pageLanguage} from '../controllers/page-language.js';
import {quietText} from '../controllers/quiet-text.js';
import {FilterChangeEvent} from '../events/filter-change.js';
import {MilestoneSelectEvent, type SelectTrigger} from '../events/milestone-select.js';
import {RangeChangeEvent} from '../events/range-change.js';
import {ViewChangeEvent} from '../events/view-change.js';
import {filterMilestones, filterText, parseFilter, type CategoryFilter} from '../model/category-filter.js';
import type {Milestone} from '../model/milestone.js';
import {ZOOM_STEP, type LayoutName} from '../render/toolbar.js';
import {DataElement} from './data-element.js';
import {HorizontalStage} from './horizontal-stage.js';
import {sceneTemplate} from './timeline-scene.js';
import {timelineStyles} from './history-timeline.styles.js';
import type {ImagePolicy} from './milestone-card.js';
import {rareParts, updateWithParts} from './rare-parts.js';
import {tokenStyles} from './tokens.styles.js';

/** Narrower than this, an explicit horizontal layout gives way to the vertical one. */
const LEAST_HORIZONTAL_PX = 560;
const AUTO_HORIZONTAL_PX = 900;
const LAYOUTS: readonly LayoutName[] = ['horizontal', 'vertical', 'list'];

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
 * @fires filter-change - The reader changed the filter.
 * @fires view-change - Selection or range changed, by whomever; does not bubble.
 * @fires data-load - Data are there.
 * @fires data-problem - Something in the data could not be read; the rest is shown.
 * @fires data-error - Nothing could be read.
 * @csspart header - Title and description.
 * @csspart title - The title.
 * @csspart description - The line below it.
 * @csspart toolbar - Legend, zoom and layout buttons.
 * @csspart filters - The legend, which filters.
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
 * @csspart edition - A tick of a series on its bar.
 * @csspart axis - The axis with its labels.
 * @csspart tick - The ticks of the years.
 * @csspart undated - The column of what has no date.
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
 */
export class HistoryTimeline extends DataElement {
  static override styles: CSSResultGroup = [tokenStyles, timelineStyles];
  static override properties = {
    ...DataElement.properties,
    layout: {},
    selected: {reflect: true},
    filter: {
      reflect: true,
      converter: {fromAttribute: parseFilter, toAttribute: filterText},
    },
    from: {noAccessor: true},
    to: {noAccessor: true},
    controls: {},
    images: {},
  };

  // Sizes are measured once the template stands, and may ask for another update: meant so.
  static {
    this.disableWarning?.('change-in-update');
  }

  /** `auto` (by the container's width), `horizontal`, `vertical` or `list`. */
  declare layout: 'auto' | LayoutName;
  /** Id of the chosen milestone; empty for none. */
  declare selected: string;
  /** Ids of the categories shown; null shows all. `-` stands for milestones without one. */
  declare filter: CategoryFilter;
  /** Which controls are shown: any of `filter zoom layout`, or `none`. */
  declare controls: string;
  /** From where images load without a click. */
  declare images: ImagePolicy;
  readonly #language = pageLanguage(this);
  readonly #size = hostSize(this);
  readonly #focus = keptFocus(this);
  readonly #stage = new HorizontalStage(this);
  readonly #status = quietText(this);
  readonly #parts = rareParts(this);
  #shown: readonly Milestone[] = [];
  #askedRange: {from?: string | undefined; to?: string | undefined} = {};
  #reported = '';
  #lastSelectedAt = -1;
  /** What the reader chose instead of `layout`. */
  #chosen: LayoutName | undefined;

  constructor() {
    super();
    this.layout = 'auto';
    this.selected = '';
    this.filter = null;
    this.controls = 'filter search zoom layout overview';
    this.images = 'same-origin';
  }

  /** Start of the range in view, EDTF; setting it shows it. */
  get from(): string {
    return this.#stage.state.edtfRange[0];
  }
  set from(from: string | undefined) {
    this.#askedRange = {...this.#askedRange, from};
    this.requestUpdate();
  }

  /** End of the range in view, EDTF; setting it shows it. */
  get to(): string {
    return this.#stage.state.edtfRange[1];
  }
  set to(to: string | undefined) {
    this.#askedRange = {...this.#askedRange, to};
    this.requestUpdate();
  }

  /** Chooses a milestone by its id; '' closes. An id that is not there yet is kept until data come. */
  select(id: string): void {
    this.selected = id;
  }

  /** Chooses the next milestone in reading order. */
  next(): void {
    this.#step(1);
  }

  /** Chooses the one before. */
  previous(): void {
    this.#step(-1);
  }

  /** Zooms in by a step, about the middle. */
  zoomIn(): void {
    this.#stage.state.zoomAt(ZOOM_STEP);
    this.requestUpdate();
  }

  /** Zooms out by a step; no further than everything. */
  zoomOut(): void {
    this.#stage.state.zoomAt(1 / ZOOM_STEP);
    this.requestUpdate();
  }

  /** Shows everything. */
  fit(): void {
    this.#stage.state.fit();
    this.requestUpdate();
  }

  /** Shows the range between two EDTF dates. */
  showRange(from: string, to: string): void {
    this.#askedRange = {from, to};
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const filtered = filterMilestones(this.document.milestones, this.filter);
    if (filtered.length !== this.#shown.length || filtered.some((one, i) => one !== this.#shown[i]))
      this.#shown = filtered;
    if (changed.has('layout')) this.#chosen = undefined;
    const selectedAt = this.#selectedAt;
    if (selectedAt !== this.#lastSelectedAt) this.#stage.selectionChanged((this.#lastSelectedAt = selectedAt));
  }

  protected override getUpdateComplete(): Promise<boolean> {
    return updateWithParts(this, super.getUpdateComplete());
  }

  protected override render(): TemplateResult {
    return sceneTemplate({
      result: this.result,
      shown: this.#shown,
      filter: this.filter,
      layout: this.#layoutName,
      layouts: LAYOUTS.slice(this.#widthPx < LEAST_HORIZONTAL_PX ? 1 : 0),
      controls: new Set(this.controls.split(/\s+/)),
      level: Math.max(1, this.headingLevel || 2),
      images: this.images,
      language: this.#language.value,
      overrides: this.messages,
      room: this.#size.room,
      heights: this.#size.heights,
      selected: this.#selectedAt,
      stage: this.#stage,
      status: this.#status,
      parts: this.#parts,
      titled: this.#titled,
      choose: (at, trigger) => this.#choose(at, trigger),
      setFilter: (filter) => this.#setFilter(filter),
      setLayout: (layout) => {
        this.#chosen = layout;
        this.requestUpdate();
      },
      focusEntry: (at) =>
        void super.getUpdateComplete().then(() => this.renderRoot.querySelector<HTMLElement>(entryOf(at))?.focus()),
      moved: () => this.dispatchEvent(new RangeChangeEvent({from: this.from, to: this.to})),
      reload: () => this.reload(),
    });
  }

  protected override updated(): void {
    if (this.result.state === 'ready' && this.#layoutName === 'horizontal') this.#stage.updated();
    const at = Math.max(0, this.#stage.state.focused);
    this.#focus(['.panel [tabindex]', '.notice button, .stage [tabindex="0"]', entryOf(at), 'button']);
    const {from: askedFrom, to: askedTo} = this.#askedRange;
    if ((askedFrom || askedTo) && this.#stage.state.showEdtf(askedFrom, askedTo)) {
      this.#askedRange = {};
      this.requestUpdate();
    }
    const {selected} = this;
    const [from, to] = this.#stage.state.edtfRange;
    const report = [selected, from, to].join(' ');
    if (report === this.#reported) return;
    this.#reported = report;
    this.dispatchEvent(new ViewChangeEvent({selected, from, to}));
  }

  get #widthPx(): number {
    return this.#size.room?.widthPx ?? 0;
  }

  get #layoutName(): LayoutName {
    const asked = this.#chosen ?? this.layout;
    if (asked === 'list' || asked === 'vertical') return asked;
    return this.#widthPx >= (asked === 'horizontal' ? LEAST_HORIZONTAL_PX : AUTO_HORIZONTAL_PX)
      ? 'horizontal'
      : 'vertical';
  }

  get #selectedAt(): number {
    return this.selected ? this.#shown.findIndex(({id}) => id === this.selected) : -1;
  }

  get #titled(): 'no' | 'heading' | 'text' {
    const given = this.querySelector(':scope > [slot="title"]');
    return given ? (/^H[1-6]$/.test(given.tagName) ? 'heading' : 'text') : 'no';
  }

  #step(step: 1 | -1): void {
    const at = this.#selectedAt;
    const next = this.#shown[at < 0 ? (step > 0 ? 0 : this.#shown.length - 1) : at + step];
    if (next) this.selected = next.id;
  }

  /** The reader's choice: told first, and refusable. */
  #choose(at: number, trigger: SelectTrigger): void {
    const milestone = this.#shown[at] ?? null;
    if (this.dispatchEvent(new MilestoneSelectEvent({milestone, trigger}))) this.selected = milestone?.id ?? '';
  }

  #setFilter(filter: CategoryFilter): void {
    this.filter = filter;
    this.dispatchEvent(new FilterChangeEvent({filter}));
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
