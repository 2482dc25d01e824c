/** What a timeline shows, put together: words, toolbar, one of the layouts, status; and what its buttons do. Keeps no state. */
import {html, type LitElement, type TemplateResult} from 'lit';
import type {HostSize} from '../controllers/host-size.js';
import type {QuietText} from '../controllers/quiet-text.js';
import {CardToggleEvent} from '../events/card-toggle.js';
import {FilterChangeEvent} from '../events/filter-change.js';
import {MilestoneSelectEvent, triggerOf} from '../events/milestone-select.js';
import {toggleCategory, type CategoryFilter} from '../model/category-filter.js';
import type {Milestone} from '../model/milestone.js';
import {tallyOf} from '../model/tally.js';
import type {Timeline} from '../model/timeline.js';
import {slotOf} from '../render/glyph.js';
import {loadingNotice, noMatchNotice} from '../render/notice.js';
import type {CardSetting} from '../render/panel.js';
import {railTemplate} from '../render/rail.js';
import {rowsTemplate} from '../render/rows.js';
import {timelineTemplate} from '../render/timeline.js';
import type {LayoutName} from '../render/toolbar.js';
import type {SourceResult} from '../sources/timeline-source.js';
import {legendEntries} from '../text/legend-words.js';
import {pickMessages, say, type MessageOverrides} from '../text/messages.js';
import {rangeWords, type Words} from '../text/milestone-words.js';
import {statusWords} from '../text/status-words.js';
import {timelineMessages, type TimelineMessages} from '../text/timeline-messages.js';
import {LIST_LIMIT, type HorizontalStage} from './horizontal-stage.js';
import type {StageSetting} from './plot-room.js';
import type {LanesStage} from './lanes-stage.js';
import type {SlidesStage} from './slides-stage.js';
import type {SearchStage} from './search-stage.js';
import {askFlow, evenScaleFor, problemWordsFor, type RareParts} from './rare-parts.js';

/** So many of a long list are drawn while nobody sees them. */
const UNSEEN = 24;

/** The element, with what the page and the reader set on it. */
export interface SceneHost extends LitElement {
  readonly scale: string;
  readonly lanes: string;
  selected: string;
  filter: CategoryFilter;
  query: string;
  readonly moment: string;
  readonly controls: string;
  readonly images: string;
  readonly headingLevel: number;
  readonly messages: MessageOverrides | undefined;
  reload(): void;
}

/** What an element has for its scenes, made once. */
export interface SceneTools {
  /** The page's language, where it names one. */
  readonly language: () => string | undefined;
  readonly size: HostSize;
  readonly stage: HorizontalStage;
  readonly status: QuietText;
  /** The search, once something has been searched; null where it cannot be had. */
  readonly search: () => SearchStage | null | undefined;
  readonly parts: RareParts;
  readonly lanes: () => LanesStage | null | undefined;
  readonly slides: () => SlidesStage | null | undefined;
}

export interface Scene {
  readonly result: SourceResult;
  /** How many the filter shows; of these, search shows fewer. */
  readonly filtered: number;
  /** What filter and search show, in reading order; indexes are into it. */
  readonly shown: readonly Milestone[];
  readonly selected: number;
  readonly marked: readonly number[];
  readonly words: Words;
  readonly layout: LayoutName;
  /** Layouts to choose from at this width. */
  readonly layouts: readonly LayoutName[];
  readonly setLayout: (layout: LayoutName) => void;
  /** Moves the focus to the title of an entry in the flow, where its button may just have changed. */
  readonly focusEntry: (at: number) => void;
  /** Brings an entry of the flow into view. */
  readonly showEntry: (at: number) => void;
}

export function sceneTemplate(host: SceneHost, tools: SceneTools, scene: Scene): TemplateResult {
  const {filter, controls, messages: overrides} = host;
  const {stage, parts} = tools;
  const {result, shown, words, selected, layout, focusEntry} = scene;
  const {timeline} = result;
  const {milestones} = timeline;
  const {locale} = words;
  const messages = pickMessages(timelineMessages, locale, overrides);
  const legend = legendEntries(timeline, filter, words, messages);
  const level = Math.max(1, host.headingLevel || 2);
  const hidden = milestones.length - scene.filtered;
  const slides = layout === 'slides' && shown.length ? tools.slides() : null;
  const search = host.query.trim() ? tools.search() : undefined;
  const {widthPx = 0, unit = 1} = tools.size.room ?? {};
  const lanes = host.lanes === 'category' && legend.length ? tools.lanes() : null;
  const horizontal = layout === 'horizontal' && shown.length > 0;

  const setFilter = (filter: CategoryFilter, query = host.query): void => {
    Object.assign(host, {filter, query});
    host.dispatchEvent(new FilterChangeEvent({filter, query}));
  };
  const reset = (): void => setFilter(null, '');
  const find = (query: string): void => setFilter(host.filter, query);
  /** The reader's choice: told first, and refusable; −1 closes. */
  const select = (at: number, event?: Event): void => {
    const milestone = shown[at] ?? null;
    const trigger = triggerOf(event);
    if (host.dispatchEvent(new MilestoneSelectEvent({milestone, trigger}))) host.selected = milestone?.id ?? '';
  };

  // First of all: what follows asks the stage about the picture that this draws.
  const body = shown.length
    ? bodyTemplate(host, tools, scene, {
        words,
        level: level + 1,
        ...categoryOf(timeline),
        images: host.images,
        moment: host.moment,
        marked: scene.marked,
        hasOverview: controls.includes('overview'),
        lanes: lanes && lanes(legend, unit, widthPx),
        scale: host.scale === 'even' ? evenScaleFor(host) : null,
        base: result.base,
        messages,
        select,
      })
    : (search?.notice(words, milestones.length, () => find(''), filter && reset) ??
      noMatchNotice(messages, locale, hidden, reset));
  const inView = horizontal ? stage.inView() : undefined;
  return timelineTemplate({
    ...result,
    words,
    blocks: parts.blocks,
    problemTeller: () => problemWordsFor(host, locale),
    messages,
    level,
    titled: titleOf(host),
    toolbar: {
      locale,
      messages,
      legend: controls.includes('filter') ? legend : [],
      toggle: (id) =>
        setFilter(
          toggleCategory(
            filter,
            id,
            legend.map((entry) => entry.id),
          ),
        ),
      search: controls.includes('search')
        ? {
            query: host.query,
            find,
            walk(step, event) {
              const {length} = shown;
              const from = selected < 0 && step < 0 ? length : selected;
              const at = (from + step + length) % length;
              if (!search || !length) return;
              select(at, event);
              scene.showEntry(at);
            },
          }
        : undefined,
      zoom: horizontal && controls.includes('zoom') ? stage : undefined,
      layouts: controls.includes('layout') ? scene.layouts : [],
      layout,
      choose: scene.setLayout,
    },
    body,
    status: tools.status(
      statusWords(
        {
          shown: shown.length,
          undated: tallyOf(shown).undated,
          inView: inView && {count: inView.count, range: rangeWords(...inView.days, words)},
          found: search?.status(words, shown, selected) ?? slides?.status(words, shown.length, selected),
          hidden,
          hiddenNames: legend.filter((entry) => !entry.shown).map((entry) => entry.title),
        },
        messages,
        locale,
      ),
      [locale, shown.length, hidden, search || slides ? selected : !inView].join(),
    ),
    escape() {
      if (horizontal || selected < 0) return;
      select(-1);
      focusEntry(selected);
    },
    keys: horizontal ? say(messages.keys, locale) : (slides?.keys(words) ?? ''),
    retry: () => host.reload(),
  });
}

/** What all layouts are told. */
interface Shared extends CardSetting {
  readonly marked: readonly number[];
  readonly moment: string;
  readonly hasOverview: boolean;
  readonly scale: StageSetting['scale'];
  readonly lanes: StageSetting['lanes'];
  readonly messages: TimelineMessages;
  readonly select: (at: number, event?: Event) => void;
}

function bodyTemplate(
  host: LitElement,
  {size, stage, slides: deck}: SceneTools,
  scene: Scene,
  shared: Shared,
): TemplateResult {
  const {result, shown, layout, selected} = scene;
  const {room} = size;
  const flow = {
    ...shared,
    milestones: shown,
    selected,
    toggle(at: number, event?: Event) {
      // The card is as open as its milestone is chosen: it does not open by itself.
      if (event instanceof CardToggleEvent) event.preventDefault();
      shared.select(at === selected ? -1 : at, event);
      scene.focusEntry(at);
    },
  };
  const isLong = shown.length > LIST_LIMIT;
  // Without a width, before the first measurement or in a hidden tab, nobody sees it: of a long list the beginning is enough.
  if (!room) {
    // It is measured at once, where it has a width: cards that are drawn now would be drawn in vain.
    if (host.clientWidth) return html``;
    return rowsTemplate({...flow, milestones: isLong ? shown.slice(0, UNSEEN) : shown});
  }
  const long = {
    ...flow,
    askFlow: isLong
      ? (columns: 0 | 1 | 2, markPx: number) => askFlow(host, {...flow, ...room, columns, markPx})
      : undefined,
  };
  const slides = layout === 'slides' ? deck() : null;
  if (slides === undefined) return loadingNotice(shared.messages, shared.words.locale);
  if (slides) return slides.template({...shared, ...flow, ...room}) ?? rowsTemplate(long);
  if (layout === 'list' || layout === 'slides') return rowsTemplate(long);
  if (layout === 'vertical') return railTemplate({...long, ...size, ...room});
  const {timeline} = result;
  const {milestones} = timeline;
  const hidden = (): readonly Milestone[] => (shown === milestones ? [] : filterOut(milestones, shown));
  return stage.template({...flow, ...room, timeline, hidden});
}

/** Of all milestones, those that are not `shown`: both in one order. */
function filterOut(all: readonly Milestone[], shown: readonly Milestone[]): readonly Milestone[] {
  let at = 0;
  return all.filter((one) => one !== shown[at] || !++at);
}

/** Slot and title of a milestone's category. */
function categoryOf({categories}: Timeline): Pick<CardSetting, 'slotOf' | 'kindOf'> {
  const places = new Map(categories.map(({id}, place) => [id, place]));
  const placeOf = ({category}: Milestone): number => places.get(category ?? '') ?? -1;
  return {
    slotOf: (milestone) => slotOf(placeOf(milestone)),
    kindOf: (milestone) => categories[placeOf(milestone)]?.title,
  };
}

/** What the page gives as title. */
function titleOf(host: Element): 'no' | 'heading' | 'text' {
  const given = host.querySelector(':scope > [slot=title]');
  return given ? (/^H[1-6]$/.test(given.tagName) ? 'heading' : 'text') : 'no';
}
