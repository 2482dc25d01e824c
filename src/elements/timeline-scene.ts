/** What a timeline shows, put together: words, toolbar, one of the layouts, status. Decides no geometry and keeps no state. */
import type {TemplateResult} from 'lit';
import type {RoomSize} from '../controllers/host-size.js';
import type {QuietText} from '../controllers/quiet-text.js';
import {CardToggleEvent} from '../events/card-toggle.js';
import {triggerOf, type SelectTrigger} from '../events/milestone-select.js';
import {toggleCategory, type CategoryFilter} from '../model/category-filter.js';
import {isPlaced} from '../model/historical-date.js';
import type {Milestone} from '../model/milestone.js';
import {slotOf} from '../render/glyph.js';
import {noMatchNotice} from '../render/notice.js';
import type {CardSetting} from '../render/panel.js';
import {railTemplate} from '../render/rail.js';
import {rowsTemplate} from '../render/rows.js';
import {timelineTemplate} from '../render/timeline.js';
import type {LayoutName} from '../render/toolbar.js';
import type {SourceResult} from '../sources/timeline-source.js';
import {legendEntries} from '../text/legend-words.js';
import {pickMessages, say, type MessageOverrides} from '../text/messages.js';
import {rangeWords, wordsFor} from '../text/milestone-words.js';
import {statusWords} from '../text/status-words.js';
import {timelineMessages, type TimelineMessages} from '../text/timeline-messages.js';
import {LIST_LIMIT, type HorizontalStage} from './horizontal-stage.js';
import type {RareParts} from './rare-parts.js';

export interface Scene {
  readonly result: SourceResult;
  /** What the filter shows, in reading order; indexes are into it. */
  readonly shown: readonly Milestone[];
  readonly filter: CategoryFilter;
  readonly layout: LayoutName;
  /** Layouts to choose from at this width. */
  readonly layouts: readonly LayoutName[];
  readonly controls: ReadonlySet<string>;
  readonly level: number;
  readonly images: string;
  /** The page's language, where it names one. */
  readonly language: string | undefined;
  readonly overrides: MessageOverrides | undefined;
  /** Undefined until the element has been seen with a width. */
  readonly room: RoomSize | undefined;
  /** Heights of the vertical entries, px. */
  readonly heights: readonly number[];
  readonly selected: number;
  readonly stage: HorizontalStage;
  readonly status: QuietText;
  readonly parts: RareParts;
  readonly titled: 'no' | 'heading' | 'text';
  /** The reader's acts; −1 closes. */
  readonly choose: (at: number, trigger: SelectTrigger) => void;
  readonly setFilter: (filter: CategoryFilter) => void;
  readonly setLayout: (layout: LayoutName) => void;
  /** Moves the focus to the title of an entry in the flow, where its button may just have changed. */
  readonly focusEntry: (at: number) => void;
  readonly moved: () => void;
  readonly reload: () => void;
}

export function sceneTemplate(scene: Scene): TemplateResult {
  const {result, shown, filter, controls, stage, parts} = scene;
  const {timeline} = result;
  const words = wordsFor(scene.language ?? timeline.locale ?? 'en', timeline.locale, scene.overrides, parts.rareDates);
  const {locale} = words;
  const messages = pickMessages(timelineMessages, locale, scene.overrides);
  const legend = legendEntries(timeline, filter, words, messages);
  const hidden = timeline.milestones.length - shown.length;
  const horizontal = scene.layout === 'horizontal' && shown.length > 0;
  // First of all: what follows asks the stage about the picture that this draws.
  const body = shown.length
    ? bodyTemplate(scene, messages, {
        words,
        level: scene.level + 1,
        ...categoryOf(scene),
        images: scene.images,
        origin: result.origin,
      })
    : noMatchNotice(messages, locale, hidden, () => scene.setFilter(null));
  const plot = stage.state;
  const inView = horizontal ? plot.inView : undefined;
  return timelineTemplate({
    ...result,
    words,
    blocks: parts.blocks,
    messages,
    level: scene.level,
    titled: scene.titled,
    toolbar: {
      locale,
      messages,
      legend: controls.has('filter') ? legend : [],
      toggle: (id) =>
        scene.setFilter(
          toggleCategory(
            filter,
            id,
            legend.map((entry) => entry.id),
          ),
        ),
      zoom:
        horizontal && controls.has('zoom')
          ? {
              canZoomIn: plot.canZoomIn,
              canZoomOut: plot.canZoomOut,
              zoomBy: (factor) => stage.move(() => plot.zoomAt(factor)),
              fit: () => stage.move(() => plot.fit()),
            }
          : undefined,
      layouts: controls.has('layout') ? scene.layouts : [],
      layout: scene.layout,
      choose: scene.setLayout,
    },
    body,
    status: scene.status(
      statusWords(
        {
          shown: shown.length,
          undated: shown.filter(({date}) => !date || !isPlaced(date)).length,
          inView: inView && {count: inView.count, range: rangeWords(...inView.days, words)},
          hidden,
          hiddenNames: legend.filter((entry) => !entry.shown).map((entry) => entry.title),
        },
        messages,
        locale,
      ),
      [locale, shown.length, hidden, !inView].join(),
    ),
    escape: () => {
      if (horizontal || scene.selected < 0) return;
      scene.choose(-1, 'keyboard');
      scene.focusEntry(scene.selected);
    },
    keys: horizontal ? say(messages.keys, locale) : '',
    retry: scene.reload,
  });
}

function bodyTemplate(scene: Scene, messages: TimelineMessages, cards: CardSetting): TemplateResult {
  const {result, shown, layout, room, selected, choose} = scene;
  const flow = {
    ...cards,
    messages,
    milestones: shown,
    selected,
    toggle: (at: number, event?: Event) => {
      // The card is as open as its milestone is chosen: it does not open by itself.
      if (event instanceof CardToggleEvent) event.preventDefault();
      choose(at === selected ? -1 : at, triggerOf(event));
      scene.focusEntry(at);
    },
  };
  // Without a width, in a hidden tab say, nobody sees it: what the tree would list is enough.
  if (!room) return rowsTemplate({...flow, milestones: shown.slice(0, LIST_LIMIT)});
  if (layout === 'list') return rowsTemplate(flow);
  if (layout === 'vertical') return railTemplate({...flow, widthPx: room.widthPx, heights: scene.heights});
  return scene.stage.template({
    timeline: result.timeline,
    milestones: shown,
    hidden: scene.filter ? filterOut(result.timeline.milestones, shown) : [],
    messages,
    cards,
    level: scene.level,
    room,
    selected,
    select: choose,
    moved: scene.moved,
  });
}

function filterOut(all: readonly Milestone[], shown: readonly Milestone[]): readonly Milestone[] {
  const left = new Set(shown);
  return all.filter((one) => !left.has(one));
}

/** Slot and title of a milestone's category. */
function categoryOf({result}: Scene): Pick<CardSetting, 'slotOf' | 'kindOf'> {
  const {categories} = result.timeline;
  const places = new Map(categories.map(({id}, place) => [id, place]));
  const placeOf = ({category}: Milestone): number => places.get(category ?? '') ?? -1;
  return {
    slotOf: (milestone) => slotOf(placeOf(milestone)),
    kindOf: (milestone) => categories[placeOf(milestone)]?.title,
  };
}
