/** The vertical layout: entries along the rail, in one column or two, each opened in the flow. */
import {html, nothing, type TemplateResult} from 'lit';
import {isSpan} from '../model/historical-date.js';
import type {Milestone} from '../model/milestone.js';
import {layVertical, verticalEntry, type RailTick, type SpanBar, type VerticalLayout} from '../layout/vertical.js';
import {say} from '../text/messages.js';
import {yearWords} from '../text/date-words.js';
import {rangeWords, titleWording} from '../text/milestone-words.js';
import type {TimelineMessages} from '../text/timeline-messages.js';
import {cssProps} from './css-props.js';
import {dateMark, isSoft} from './date-mark.js';
import {glyph} from './glyph.js';
import {heading} from './heading.js';
import {drawEach, flowHeight, type AskFlow} from './long-list.js';
import {cardElement, type CardSetting} from './card-element.js';

export interface RailView extends CardSetting {
  readonly messages: TimelineMessages;
  readonly milestones: readonly Milestone[];
  readonly selected: number;
  readonly marked: readonly number[];
  readonly toggle: (at: number, event: Event | undefined) => void;
  readonly widthPx: number;
  /** Measured heights by entry, px; of another length while they are not known. */
  readonly heights: readonly number[];
  /** Undefined where all are drawn. */
  readonly askFlow?: AskFlow | undefined;
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
  const flow = view.askFlow?.(two ? 2 : 1, FIRST_LINE_PX);
  const layout = flow
    ? flow.layout
    : heights.length === milestones.length
      ? layVertical(
          milestones.map((milestone, at) => verticalEntry(milestone, heights[at]!)),
          two ? 2 : 1,
          FIRST_LINE_PX,
        )
      : undefined;
  const railPx = two ? Math.round(widthPx / 2) : SINGLE_RAIL_PX;
  const textPx = two ? Math.min(MOST_TEXT_PX, railPx - TEXT_GAP_PX) : widthPx - SINGLE_TEXT_PX - 4;
  const rightPx = two ? railPx + TEXT_GAP_PX : SINGLE_TEXT_PX;
  const leftPx = railPx - TEXT_GAP_PX - textPx;
  const count = milestones.length;
  const height = layout?.heightPx ?? flowHeight(count, flow);
  return html`<div class="rail ${height === 'auto' ? '' : 'placed'}" ${cssProps({'--h': height, '--rail': railPx})}>
    ${layout ? rulerTemplate(view, layout, railPx, rightPx, two, flow?.drawn) : nothing}
    <ol role="list">
      ${drawEach(count, flow?.drawn, (at) => {
        const milestone = milestones[at]!;
        const place = layout?.places[at];
        const x = place?.left ? leftPx : rightPx;
        return html`<li
          class="entry k${view.slotOf(milestone)}"
          data-at=${at}
          aria-setsize=${flow ? count : nothing}
          aria-posinset=${flow ? at + 1 : nothing}
          ${cssProps({'--x': x, '--y': place?.topPx ?? 0, '--w': textPx})}
        >
          <div class=${flow ? '' : 'body'}>${entryTemplate(view, milestone, at, two)}</div>
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

/** Line, ticks, numerals, marks and bars: decoration, all of it is said in the entries. */
function rulerTemplate(
  view: RailView,
  layout: VerticalLayout,
  railPx: number,
  rightPx: number,
  two: boolean,
  drawn: readonly number[] = [...view.milestones.keys()],
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
    ${drawn.map((at) => {
      const place = layout.places[at]!;
      const milestone = milestones[at]!;
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
              class="marker ${at === view.selected || view.marked.includes(at) ? 'sel' : ''}"
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
