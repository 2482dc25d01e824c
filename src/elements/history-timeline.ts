import {LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {EntryHeights} from '../controllers/entry-heights.js';
import {HostSize} from '../controllers/host-size.js';
import {PageLanguage} from '../controllers/page-language.js';
import {CardToggleEvent} from '../events/card-toggle.js';
import {DataErrorEvent} from '../events/data-error.js';
import {DataLoadEvent} from '../events/data-load.js';
import {DataProblemEvent} from '../events/data-problem.js';
import {FilterChangeEvent} from '../events/filter-change.js';
import {MilestoneSelectEvent, type SelectTrigger} from '../events/milestone-select.js';
import {RangeChangeEvent} from '../events/range-change.js';
import {ViewChangeEvent} from '../events/view-change.js';
import {
  filterMilestones,
  filterText,
  parseFilter,
  toggleCategory,
  type CategoryFilter,
} from '../model/category-filter.js';
import {edtfFromDay} from '../model/edtf-text.js';
import {isPlaced, parseHistoricalDate} from '../model/historical-date.js';
import type {Milestone} from '../model/milestone.js';
import type {Problem} from '../model/problem.js';
import type {Timeline} from '../model/timeline.js';
import {slotOf} from '../render/glyph.js';
import {noMatchNotice} from '../render/notice.js';
import type {CardSetting} from '../render/panel.js';
import {railTemplate} from '../render/rail.js';
import {rowsTemplate} from '../render/rows.js';
import {timelineTemplate} from '../render/timeline.js';
import {ZOOM_STEP, type LayoutName} from '../render/toolbar.js';
import {NOTHING_YET, TimelineSource, type SourceResult, type SourceState} from '../sources/timeline-source.js';
import {legendEntries} from '../text/legend-words.js';
import {pickMessages, say, type MessageOverrides} from '../text/messages.js';
import {wordsFor, type Words} from '../text/milestone-words.js';
import {statusWords} from '../text/status-words.js';
import {timelineMessages, type TimelineMessages} from '../text/timeline-messages.js';
import {HorizontalStage} from './horizontal-stage.js';
import {timelineStyles} from './history-timeline.styles.js';
import type {ImagePolicy} from './milestone-card.js';
import {tokenStyles} from './tokens.styles.js';

/** Narrower than this, an explicit horizontal layout gives way to the vertical one. */
const LEAST_HORIZONTAL_PX = 560;
const AUTO_HORIZONTAL_PX = 900;
const LAYOUTS: readonly LayoutName[] = ['horizontal', 'vertical', 'list'];
const STATES: readonly SourceState[] = ['loading', 'ready', 'empty', 'error'];

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
export class HistoryTimeline extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, timelineStyles];
  static override properties = {
    timeline: {attribute: false},
    json: {attribute: 'milestones'},
    src: {},
    layout: {},
    selected: {reflect: true},
    filter: {
      reflect: true,
      converter: {fromAttribute: parseFilter, toAttribute: filterText},
    },
    from: {noAccessor: true},
    to: {noAccessor: true},
    theme: {reflect: true},
    headingLevel: {type: Number, attribute: 'heading-level'},
    controls: {},
    images: {},
    messages: {attribute: false},
  };

  // Sizes are measured once the template stands, and may ask for another update: meant so.
  static {
    this.disableWarning?.('change-in-update');
  }

  /** The history: a document or an array of milestones; null takes the next source. */
  declare timeline: unknown;
  /** The attribute `milestones`: the history as JSON. */
  declare json: string | undefined;
  /** Address of the history. */
  declare src: string | undefined;
  /** `auto` (by the container's width), `horizontal`, `vertical` or `list`. */
  declare layout: 'auto' | LayoutName;
  /** Id of the chosen milestone; empty for none. */
  declare selected: string;
  /** Ids of the categories shown; null shows all. `-` stands for milestones without one. */
  declare filter: CategoryFilter;
  /** `light`, `dark`, or `auto`: as the page. */
  declare theme: string | undefined;
  /** Level of the title; milestones are one below. */
  declare headingLevel: number;
  /** Which controls are shown: any of `filter zoom layout`, or `none`. */
  declare controls: string;
  /** From where images load without a click. */
  declare images: ImagePolicy;
  /** Replaces any string. */
  declare messages: MessageOverrides | undefined;

  readonly #language = new PageLanguage(this);
  readonly #size = new HostSize(this);
  readonly #heights = new EntryHeights(this);
  readonly #stage = new HorizontalStage(this);
  readonly #source = new TimelineSource(this, (result) => this.#take(result));
  readonly #internals = this.attachInternals();
  #result: SourceResult = NOTHING_YET;
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
    this.headingLevel = 2;
    this.controls = 'filter search zoom layout overview';
    this.images = 'same-origin';
  }

  /** Same as `timeline`. */
  get milestones(): unknown {
    return this.timeline;
  }
  set milestones(input: unknown) {
    this.timeline = input;
  }

  /** The history as it was read: normalised, in reading order, frozen. */
  get document(): Timeline {
    return this.#result.timeline;
  }

  /** What could not be read. */
  get problems(): readonly Problem[] {
    return this.#result.problems;
  }

  /** Start of the range in view, EDTF; setting it shows it. */
  get from(): string {
    return this.#range()[0];
  }
  set from(from: string | undefined) {
    this.#askedRange = {...this.#askedRange, from};
    this.requestUpdate();
  }

  /** End of the range in view, EDTF; setting it shows it. */
  get to(): string {
    return this.#range()[1];
  }
  set to(to: string | undefined) {
    this.#askedRange = {...this.#askedRange, to};
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#readSource();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#source.stop();
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

  zoomIn(): void {
    this.#stage.state.zoomAt(ZOOM_STEP);
    this.requestUpdate();
  }

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

  /** Reads the data anew from where they come. */
  reload(): void {
    this.#source.read();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated || ['timeline', 'json', 'src'].some((name) => changed.has(name))) this.#readSource();
    const filtered = filterMilestones(this.document.milestones, this.filter);
    if (filtered.length !== this.#shown.length || filtered.some((one, i) => one !== this.#shown[i])) this.#shown = filtered;
    if (changed.has('layout')) this.#chosen = undefined;
    const selectedAt = this.#selectedAt;
    if (selectedAt !== this.#lastSelectedAt) this.#stage.selectionChanged((this.#lastSelectedAt = selectedAt));
  }

  protected override render(): TemplateResult {
    const {timeline, problems, problem, state} = this.#result;
    const words = wordsFor(this.#language.value ?? timeline.locale ?? 'en', timeline.locale, this.messages);
    const {locale} = words;
    const messages = pickMessages(timelineMessages, locale, this.messages);
    const layout = this.#layoutName;
    const controls = new Set(this.controls.split(/\s+/));
    const stage = this.#stage;
    const legend = legendEntries(timeline, this.filter, words, messages);
    const hidden = timeline.milestones.length - this.#shown.length;
    const body = this.#shown.length ? this.#body(words, messages, layout) : noMatchNotice(messages, locale, hidden, () => this.#setFilter(null));
    const horizontal = layout === 'horizontal' && this.#shown.length > 0;
    return timelineTemplate({
      state,
      timeline,
      problem,
      problems,
      words,
      messages,
      level: this.headingLevel,
      titled: this.#titled,
      toolbar: {
        locale,
        messages,
        legend: controls.has('filter') ? legend : [],
        toggle: (id) => this.#setFilter(toggleCategory(this.filter, id, legend.map((entry) => entry.id))),
        zoom:
          horizontal && controls.has('zoom')
            ? {canIn: stage.state.canZoomIn, canOut: stage.state.canZoomOut, by: (factor) => stage.zoomBy(factor), fit: () => stage.fit()}
            : undefined,
        layouts: controls.has('layout') ? LAYOUTS.slice(this.#widthPx < LEAST_HORIZONTAL_PX ? 1 : 0) : [],
        layout,
        choose: (name) => {
          this.#chosen = name;
          this.requestUpdate();
        },
      },
      body,
      status: statusWords(
        {
          shown: this.#shown.length,
          undated: this.#shown.filter(({date}) => !date || !isPlaced(date)).length,
          inView: horizontal ? stage.inView(words) : undefined,
          hidden,
          hiddenNames: legend.filter((entry) => !entry.shown).map((entry) => entry.title),
        },
        messages,
        locale,
      ),
      keys: horizontal ? say(messages.keys, locale) : '',
      retry: () => this.reload(),
    });
  }

  protected override updated(): void {
    if (this.#result.state === 'ready' && this.#layoutName === 'horizontal') this.#stage.updated();
    this.#showAskedRange();
    const {selected} = this;
    const [from, to] = this.#range();
    const report = [selected, from, to].join(' ');
    if (report === this.#reported) return;
    this.#reported = report;
    this.dispatchEvent(new ViewChangeEvent(selected, from, to));
  }

  get #widthPx(): number {
    return this.#size.value?.widthPx ?? 0;
  }

  get #layoutName(): LayoutName {
    const asked = this.#chosen ?? this.layout;
    if (asked === 'list' || asked === 'vertical') return asked;
    return this.#widthPx >= (asked === 'horizontal' ? LEAST_HORIZONTAL_PX : AUTO_HORIZONTAL_PX) ? 'horizontal' : 'vertical';
  }

  get #selectedAt(): number {
    return this.selected ? this.#shown.findIndex(({id}) => id === this.selected) : -1;
  }

  get #titled(): 'no' | 'heading' | 'text' {
    const given = this.querySelector(':scope > [slot="title"]');
    return given ? (/^H[1-6]$/.test(given.tagName) ? 'heading' : 'text') : 'no';
  }

  #body(words: Words, messages: TimelineMessages, layout: LayoutName): TemplateResult {
    const {timeline, origin} = this.#result;
    const places = new Map(timeline.categories.map(({id}, place) => [id, place]));
    const cards: CardSetting = {
      words,
      level: this.headingLevel + 1,
      slotOf: ({category}) => slotOf(category === undefined ? -1 : (places.get(category) ?? -1)),
      kindOf: ({category}) => timeline.categories[places.get(category ?? '') ?? -1]?.title,
      images: this.images,
      origin,
    };
    const selected = this.#selectedAt;
    const flow = {
      ...cards,
      messages,
      milestones: this.#shown,
      selected,
      toggle: (at: number, event?: Event) => {
        if (event?.type === CardToggleEvent.eventName) event.preventDefault();
        const byPointer = event instanceof CardToggleEvent ? event.trigger === 'pointer' : event instanceof MouseEvent && event.detail > 0;
        this.#choose(at === selected ? -1 : at, byPointer ? 'pointer' : 'keyboard');
      },
    };
    const room = this.#size.value;
    if (layout === 'list' || !room) return rowsTemplate(flow);
    if (layout === 'vertical') return railTemplate({...flow, widthPx: room.widthPx, heights: this.#heights.value});
    return this.#stage.template({
      timeline,
      milestones: this.#shown,
      hidden: timeline.milestones.filter((one) => !this.#shown.includes(one)),
      messages,
      cards,
      level: this.headingLevel,
      room,
      selected,
      select: (at, trigger) => this.#choose(at, trigger),
      moved: () => this.#moved(),
    });
  }

  #readSource(): void {
    this.#source.read({timeline: this.timeline, milestones: this.json, src: this.src});
  }

  #take(result: SourceResult): void {
    this.#result = result;
    for (const state of STATES) this.#internals.states?.[state === result.state ? 'add' : 'delete'](state);
    this.requestUpdate();
    const {state, timeline, problems, problem} = result;
    if (state === 'loading') return;
    if (problem) this.dispatchEvent(new DataErrorEvent(problem));
    else this.dispatchEvent(new DataLoadEvent(timeline, problems));
    if (problems.length) this.dispatchEvent(new DataProblemEvent(problems));
  }

  #step(step: 1 | -1): void {
    const at = this.#selectedAt;
    const next = this.#shown[at < 0 ? (step > 0 ? 0 : this.#shown.length - 1) : at + step];
    if (next) this.selected = next.id;
  }

  /** The reader's choice: told first, and refusable. */
  #choose(at: number, trigger: SelectTrigger): void {
    const milestone = this.#shown[at] ?? null;
    if (this.dispatchEvent(new MilestoneSelectEvent(milestone, trigger))) this.selected = milestone?.id ?? '';
  }

  #setFilter(filter: CategoryFilter): void {
    this.filter = filter;
    this.dispatchEvent(new FilterChangeEvent(filter));
  }

  #moved(): void {
    const [from, to] = this.#range();
    this.dispatchEvent(new RangeChangeEvent(from, to));
  }

  #range(): readonly [string, string] {
    const range = this.#stage.state.range;
    return range ? [edtfFromDay(range[0]), edtfFromDay(range[1])] : ['', ''];
  }

  #showAskedRange(): void {
    const {from, to} = this.#askedRange;
    const {range} = this.#stage.state;
    if ((!from && !to) || !range || this.#layoutName !== 'horizontal') return;
    this.#askedRange = {};
    const start = parseHistoricalDate(from ?? '');
    const end = parseHistoricalDate(to ?? '');
    this.#stage.state.showDays(start.ok ? start.date.earliestDay : range[0], end.ok ? end.date.latestDay : range[1]);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'history-timeline': HistoryTimeline;
  }
}
