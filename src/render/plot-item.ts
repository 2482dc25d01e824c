/**
 * Items of the plot's list: a point as card, marker or name alone. One template for all forms, so that an item that changes
 * its form keeps its button, and with it the focus.
 */
import {html, nothing, type TemplateResult} from 'lit';

import {LEAST_CARD_PX, type CardFrame, type GroupFrame, type PlotFrame} from '../layout/horizontal-frame.js';
import type {PlotPlan} from '../layout/horizontal-plan.js';
import type {Axis} from '../layout/ticks.js';
import type {View} from '../layout/time-scale.js';
import type {Milestone} from '../model/milestone.js';
import type {Timeline} from '../model/timeline.js';
import {milestoneName} from '../text/milestone-names.js';
import {titleWording, wording, type Words} from '../text/milestone-words.js';
import type {TimelineMessages} from '../text/timeline-messages.js';
import {cssProps, type CssProps} from './css-props.js';
import {dateMark, isSoft} from './date-mark.js';
import {glyph} from './glyph.js';
import {heading} from './heading.js';

export interface PlotView {
  readonly timeline: Timeline;
  /** What the filter shows, in reading order; every `at` is an index into it. */
  readonly milestones: readonly Milestone[];
  readonly words: Words;
  readonly messages: TimelineMessages;
  readonly level: number;
  readonly plan: PlotPlan;
  readonly frame: PlotFrame;
  readonly axis: Axis;
  /** The window's width now. */
  readonly windowPx: number;
  readonly unit: number;
  readonly view: View;
  /** Px drawn on either side of the window, while it moves. */
  readonly besidePx: number;
  /** What lies below the markers; undefined while it is on its way. */
  readonly ground: TemplateResult | undefined;
  /** Indexes of those that the page marks. */
  readonly marked: readonly number[];
  readonly selected: number;
  /** The item that Tab reaches. */
  readonly tabStop: number;
  /** The bare marker under pointer or focus, whose card floats; −1 for none. */
  readonly floating: number;
  readonly slotOf: (milestone: Milestone) => number;
  /** The undated column is folded to a strip. */
  readonly folded: boolean;
  /** Only what is in the window stands in the list: the history is very long. */
  readonly windowed: boolean;
  readonly clusterRange: (cluster: GroupFrame) => string;
  readonly openCluster: (cluster: GroupFrame) => void;
  readonly openUndated: (event: Event) => void;
  readonly openSpans: () => void;
  /** Lines of the lanes, where there are some. */
  readonly lanes: {readonly lines: (plan: PlotPlan) => TemplateResult} | null | undefined;
}

/** The card of a bare marker, over the others. */
export interface Float {
  readonly at: number;
  /** It stands for itself, not in a pill. */
  readonly lone: boolean;
  readonly xPx: number;
  /** Where its marker stands. */
  readonly axisPx: number;
  readonly leftPx: number;
  readonly topPx: number;
}

/** Bars longer than this would say more than "within a year". */
const EXACT_BAR_PX = 40;
/** Length of a fading bar; and the days of which it may stand for forty, or "about 3300 BC" would look like "within ten million years". */
const SOFT_YEAR = [64, 365] as const;
const SOFT_FINER = [40, 30] as const;
const MOST_EXTENTS = 40;
/** A shorter bar would be hidden by its marker. */
const LEAST_BAR_PX = 14;

/** An item of the list; one template for all forms. */
export function plotItem(view: PlotView, at: number, kind: string, props: CssProps, content: unknown): TemplateResult {
  const {milestones} = view;
  return html`<li
    class="m ${kind} k${view.slotOf(milestones[at]!)} ${at === view.selected ? 'sel' : ''} ${view.marked.includes(at) ? 'marked' : ''}"
    data-at=${at}
    aria-setsize=${milestones.length}
    aria-posinset=${at + 1}
    ${cssProps(props)}
  >
    ${content}
  </li>`;
}

/**
 * A point. It has a marker where it is drawn, at `--x`, and has a place on the axis; and a stem where that has a length, `--stem`.
 *
 * @param full - shows what it names; else its name is for assistive technology only.
 */
export function pointItem(view: PlotView, at: number, kind: string, props: CssProps, full = false): TemplateResult {
  const milestone = view.milestones[at]!;
  const drawn = kind.startsWith('card');
  return plotItem(
    view,
    at,
    kind,
    props,
    html`${'--stem' in props ? html`<i part="stem" class="stem"></i>` : nothing}
      <article part=${drawn ? 'card' : nothing} class=${drawn ? 'flag' : 'spot'} aria-labelledby="m-${milestone.index}">
        ${titleButton(view, at, full)} ${full ? faceLines(view, milestone) : nothing}
      </article>
      ${'--x' in props && isFinite(view.plan.days[at]!) ? marker(view, milestone) : nothing}`,
  );
}

function faceLines({plan, slotOf, words}: PlotView, milestone: Milestone): TemplateResult {
  const place = wording(milestone.place?.name, words, milestone.lang);
  const lead = wording(plan.wide && milestone.date ? milestone.summary : '', words, milestone.lang);
  return html`<p class="meta">${glyph(slotOf(milestone))}${dateMark(milestone, words)}</p>
    ${place.text && html`<p class="place" lang=${place.lang ?? nothing}>${place.text}</p>`}
    ${lead.text && html`<p class="lead" lang=${lead.lang ?? nothing}>${lead.text}</p>`}`;
}

export function cardItem(view: PlotView, {at, leftPx, topPx, axisPx}: CardFrame, covered: boolean): TemplateResult {
  const {plan, besidePx} = view;
  // The part of the card inside the window: text keeps to it, unless the window moves.
  const fromPx = besidePx ? 0 : Math.max(0, -leftPx);
  const toPx = besidePx ? plan.cardWidthPx : Math.min(plan.cardWidthPx, view.windowPx - leftPx);
  // What cannot be read is named instead, so that the list stays whole.
  const mute = covered || toPx - fromPx < LEAST_CARD_PX * view.unit;
  const props = {
    '--x': leftPx,
    '--y': topPx,
    '--from': fromPx,
    '--to': toPx,
    '--stem': axisPx - topPx,
    '--axis': axisPx,
  };
  return pointItem(view, at, mute ? 'card mute' : 'card', props, !mute);
}

export function floatItem(view: PlotView, {at, lone, xPx, axisPx, leftPx, topPx}: Float): TemplateResult {
  const props = {'--x': xPx, '--axis': axisPx, '--shift': leftPx - xPx, '--y': topPx, '--to': view.plan.cardWidthPx};
  return pointItem(view, at, lone ? 'card float lone' : 'card float', props, true);
}

/** The title as heading and button, which is named title and date where neither is written. */
export function titleButton(view: PlotView, at: number, written: boolean): TemplateResult {
  const milestone = view.milestones[at]!;
  const title = titleWording(milestone, view.words);
  // What a pill holds is reached by the pill.
  const stop = at === view.tabStop && (view.frame.groupOf(at)?.count ?? 1) < 2;
  return heading(
    view.level,
    `m-${milestone.index}`,
    'milestone-title',
    title,
    html`<button
      tabindex=${stop ? 0 : -1}
      aria-expanded=${at === view.selected}
      aria-label=${written ? nothing : milestoneName(milestone, view.words)}
    >
      <span>${written ? title.text : nothing}</span>
    </button>`,
  );
}

/** The glyph on the axis with its bar: as long as the date's own extent up to a limit, fading where the date is uncertain. */
function marker({view, plan, slotOf}: PlotView, milestone: Milestone): TemplateResult {
  const date = milestone.date!;
  const soft = isSoft(date);
  const fine = /^(second|day|month)$/.test(date.precision);
  const [softPx, days] = fine ? SOFT_FINER : SOFT_YEAR;
  const extentPx = fine || plan.scale ? 0 : (date.latestDay - date.earliestDay) * view.pxPerDay;
  const barPx = !soft
    ? Math.min(EXACT_BAR_PX, extentPx)
    : plan.scale || softPx < MOST_EXTENTS * days * view.pxPerDay
      ? softPx
      : 0;
  return html`${barPx >= LEAST_BAR_PX ? html`<i part="precision" class="prec ${soft ? 'soft' : ''}" ${cssProps({'--prec': barPx})}></i>` : nothing}<i
      part="marker"
      class="marker"
      >${glyph(slotOf(milestone), soft)}</i
    >`;
}
