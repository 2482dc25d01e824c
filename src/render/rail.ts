/** The vertical layout: entries along the rail, in one column or two, each opened in the flow. */
import {html, nothing, type TemplateResult} from 'lit';
import {isPlaced, isSpan} from '../model/historical-date.js';
import type {Milestone} from '../model/milestone.js';
import {layVertical, type RailTick, type SpanBar, type VerticalEntry, type VerticalLayout} from '../layout/vertical.js';
import {say} from '../text/messages.js';
import {yearWords} from '../text/date-words.js';
import {rangeWords, titleWording} from '../text/milestone-words.js';
import type {TimelineMessages} from '../text/timeline-messages.js';
import {cssProps} from './css-props.js';
import {dateMark, isSoft} from './date-mark.js';
import {glyph} from './glyph.js';
import {heading} from './heading.js';
import {cardElement, type CardSetting} from './card-element.js';

export interface RailView extends CardSetting {
  readonly messages: TimelineMessages;
  readonly milestones: readonly Milestone[];
  readonly selected: number;
  readonly toggle: (at: number, event: Event | undefined) => void;
  readonly widthPx: number;
  /** Measured heights by entry, px; of another length while they are not known. */
  readonly heights: readonly number[];
}

/** From here on text stands on both sides. */
const TWO_COLUMNS_PX = 560;
const SINGLE_RAIL_PX = 28;
const SINGLE_TEXT_PX = 52;
/** From the rail to the text of either side. */
const TEXT_GAP_PX = 48;
const CONNECTOR_PX = 40;
const MOST_TEXT_PX = 380;
/** From an entry's top to the middle of its first line. */
const FIRST_LINE_PX = 8;
/** By level; those of the years are longer between two columns. */
const TICKS_PX = [16, 8, 4] as const;
const LONG_TICK_PX = 40;

export function railTemplate(view: RailView): TemplateResult {
  const {milestones, heights, widthPx, words} = view;
  const two = widthPx >= TWO_COLUMNS_PX;
  const placed = heights.length === milestones.length;
  const entries = milestones.map((milestone, at) => entryOf(milestone, heights[at] ?? 0));
  const layout = placed ? layVertical(entries, two ? 2 : 1, FIRST_LINE_PX) : undefined;
  const railPx = two ? Math.round(widthPx / 2) : SINGLE_RAIL_PX;
  const textPx = two ? Math.min(MOST_TEXT_PX, railPx - TEXT_GAP_PX) : widthPx - SINGLE_TEXT_PX - 4;
  const rightPx = two ? railPx + TEXT_GAP_PX : SINGLE_TEXT_PX;
  const leftPx = railPx - TEXT_GAP_PX - textPx;
  return html`<div
    class="rail ${layout ? 'placed' : ''}"
    ${cssProps({'--h': layout?.heightPx ?? 'auto', '--rail': railPx})}
  >
    ${layout ? rulerTemplate(view, layout, railPx, rightPx, two) : nothing}
    <ol role="list">
      ${milestones.map((milestone, at) => {
        const place = layout?.places[at];
        const x = place?.left ? leftPx : rightPx;
        return html`<li
          class="entry k${view.slotOf(milestone)}"
          data-at=${at}
          ${cssProps({'--x': x, '--y': place?.topPx ?? 0, '--w': textPx})}
        >
          <div class="body">${entryTemplate(view, milestone, at, two)}</div>
        </li>`;
      })}
    </ol>
    ${layout?.breaks.map(
      ({topPx, fromDay, toDay}) =>
        html`<p class="gap" ${cssProps({'--x': rightPx, '--y': topPx + 2})}>
          ${say(view.messages.gap, words.locale, {range: rangeWords(fromDay, toDay, words)})}
        </p>`,
    )}
  </div>`;
}

function entryOf({date}: Milestone, heightPx: number): VerticalEntry {
  const {earliestDay, latestDay} = date && isPlaced(date) ? date : {earliestDay: NaN, latestDay: NaN};
  return {long: !!date && isSpan(date), heightPx, startDay: earliestDay, endDay: latestDay};
}

/** Line, ticks, numerals, marks and bars: decoration, all of it is said in the entries. */
function rulerTemplate(
  view: RailView,
  layout: VerticalLayout,
  railPx: number,
  rightPx: number,
  two: boolean,
): TemplateResult {
  const {milestones, words} = view;
  const path = (level: RailTick['level']): string =>
    layout.ticks
      .map((tick) =>
        tick.level === level
          ? `M${railPx} ${Math.round(tick.topPx) + 0.5}h${two && !level ? LONG_TICK_PX : TICKS_PX[level]}`
          : '',
      )
      .join('');
  let line = `M${railPx + 0.5} 0`;
  for (const {topPx} of layout.breaks) {
    line += `V${topPx + 6}m-6 6l12-6m-12 12l12-6m-6 3`;
  }
  return html`<svg class="axis" width="1" height=${layout.heightPx} aria-hidden="true">
      <path class="fine" d=${path(2)} />
      <path class="mid" d=${path(1)} />
      <path d=${path(0)} />
      <path d="${line}V${layout.heightPx}" />
    </svg>
    ${layout.bars.map((bar) => barTemplate(view, bar, railPx))}
    ${layout.years.map(({year, topPx}) => {
      const text = yearWords(words, year);
      return html`<p
        class="numeral ${text.length > 7 ? 'long' : ''}"
        aria-hidden="true"
        ${cssProps({'--x': rightPx, '--y': topPx})}
      >
        ${text}
      </p>`;
    })}
    ${milestones.map((milestone, at) => {
      const place = layout.places[at]!;
      const {date} = milestone;
      return html`${
        two
          ? html`<i
              class="connector"
              ${cssProps({'--x': place.left ? railPx - CONNECTOR_PX : railPx, '--y': Math.round(place.railPx), '--w': CONNECTOR_PX})}
            ></i>`
          : nothing
      }
      ${
        date && isSpan(date)
          ? nothing
          : html`<i
              class="marker ${at === view.selected ? 'sel' : ''}"
              ${cssProps({'--axis': Math.round(place.railPx)})}
              >${glyph(view.slotOf(milestone), !date || isSoft(date))}</i
            >`
      }`;
    })}`;
}

function barTemplate({milestones, slotOf}: RailView, bar: SpanBar, railPx: number): TemplateResult {
  const milestone = milestones[bar.index]!;
  const {date} = milestone;
  return html`<i
    class="rail-span k${slotOf(milestone)} ${isSoft(date) ? 'soft' : ''} ${date?.end === 'unknown' ? 'end-soft' : ''}"
    ${cssProps({'--x': railPx - 10 - bar.column * 8, '--y': bar.topPx, '--len': bar.bottomPx - bar.topPx})}
  ></i>`;
}

function entryTemplate(view: RailView, milestone: Milestone, at: number, lead: boolean): TemplateResult {
  const open = at === view.selected;
  const toggle = (event?: Event): void => view.toggle(at, event);
  if (open || !milestone.date || !isSpan(milestone.date)) {
    return cardElement(view, milestone, {variant: 'compact', open, lead, expandable: true, toggle});
  }
  const title = titleWording(milestone, view.words);
  return html`<article class="begin" aria-labelledby="m-${milestone.index}">
    ${heading(
      view.level,
      `m-${milestone.index}`,
      'milestone-title',
      title,
      html`<button aria-expanded="false" @click=${toggle}>
        ${say(view.messages.begins, view.words.locale, {title: title.text})}
      </button>`,
    )}
    <p class="muted">${dateMark(milestone, view.words)}</p>
  </article>`;
}
