/**
 * Items of the plot's list: a point as card, marker or name alone. One template for all forms, so that an item that changes
 * its form keeps its button, and with it the focus.
 */
import {html, nothing, type TemplateResult} from 'lit';
import type {MarkerGroup} from '../layout/clusters.js';
import {LEAST_CARD_PX, type CardFrame, type PlotFrame} from '../layout/horizontal-frame.js';
import type {PlotPlan} from '../layout/horizontal-plan.js';
import type {Axis} from '../layout/ticks.js';
import type {View} from '../layout/time-scale.js';
import type {Milestone} from '../model/milestone.js';
import type {Timeline} from '../model/timeline.js';
import {dateWording, titleWording, wording, type Words} from '../text/milestone-words.js';
import type {TimelineMessages} from '../text/timeline-messages.js';
import {cssProps, type CssProps} from './css-props.js';
import {dateMark} from './date-mark.js';
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
  /** Px of milestones that the filter hides. */
  readonly hiddenPx: readonly number[];
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
  readonly clusterRange: (cluster: MarkerGroup) => string;
  readonly openCluster: (cluster: MarkerGroup) => void;
  readonly openUndated: (event: Event) => void;
  readonly openSpans: () => void;
}

/** The card of a bare marker, over the others. */
export interface Float {
  readonly at: number;
  /** It stands for itself, not in a pill. */
  readonly lone: boolean;
  readonly xPx: number;
  readonly leftPx: number;
  readonly topPx: number;
}

/** Bars longer than this would say more than "within a year". */
const EXACT_BAR_PX = 40;
/** Fading bars, for a year and for less. */
const SOFT_BAR_PX = [64, 40] as const;
/** A fading bar is shown while it is not longer than so many years, or months for what is finer. */
const MOST_EXTENTS = 40;
/** A shorter bar would be hidden by its marker. */
const LEAST_BAR_PX = 14;

export function pointItem(
  view: PlotView,
  at: number,
  form: {
    readonly kind: string;
    readonly props?: CssProps;
    readonly stem?: boolean;
    readonly full?: boolean;
    readonly marked?: boolean;
  },
): TemplateResult {
  const {words} = view;
  const milestone = view.milestones[at]!;
  const {full} = form;
  const drawn = full || form.stem;
  return html`<li
    class=${classes(view, at, form.kind)}
    data-at=${at}
    aria-setsize=${view.windowed ? view.milestones.length : nothing}
    aria-posinset=${view.windowed ? at + 1 : nothing}
    ${cssProps(form.props ?? {})}
  >
    ${form.stem ? html`<i part="stem" class="stem"></i>` : nothing}
    <article part=${drawn ? 'card' : nothing} class=${drawn ? 'flag' : 'spot'} aria-labelledby="m-${milestone.index}">
      ${titleButton(view, at, full ? undefined : nameOf(view, at))}
      ${full ? faceLines(view, milestone, words) : nothing}
    </article>
    ${form.marked ? marker(view, at) : nothing}
  </li>`;
}

function faceLines({plan, slotOf}: PlotView, milestone: Milestone, words: Words): TemplateResult {
  const date = dateWording(milestone, words);
  const place = wording(milestone.place?.name, words, milestone.lang);
  const lead = plan.wide && milestone.date ? wording(milestone.summary, words, milestone.lang) : undefined;
  return html`<p class="meta">${glyph(slotOf(milestone))}${dateMark(milestone.date, date.text, date.lang)}</p>
    ${place.text ? html`<p class="place" lang=${place.lang ?? nothing}>${place.text}</p>` : nothing}
    ${lead?.text ? html`<p class="lead" lang=${lead.lang ?? nothing}>${lead.text}</p>` : nothing}`;
}

export function cardItem(view: PlotView, {at, leftPx, topPx}: CardFrame, covered: boolean): TemplateResult {
  const {plan} = view;
  // The part of the card inside the window: text keeps to it.
  const fromPx = Math.max(0, -leftPx);
  const toPx = Math.min(plan.cardWidthPx, view.windowPx - leftPx);
  const mute = covered || toPx - fromPx < LEAST_CARD_PX * view.unit;
  return pointItem(view, at, {
    kind: `card${mute ? ' mute' : ''}`,
    props: {'--x': leftPx, '--y': topPx, '--from': fromPx, '--to': toPx, '--stem': plan.axisPx - topPx},
    stem: true,
    // What cannot be read is named instead, so that the list stays whole.
    full: !mute,
    marked: true,
  });
}

export function floatItem(view: PlotView, {at, lone, xPx, leftPx, topPx}: Float): TemplateResult {
  return pointItem(view, at, {
    kind: `card float${lone ? ' lone' : ''}`,
    props: {'--x': xPx, '--shift': leftPx - xPx, '--y': topPx, '--from': 0, '--to': view.plan.cardWidthPx},
    full: true,
    marked: true,
  });
}

/** The title as heading and button; `label` names it where it is not written. */
export function titleButton(view: PlotView, at: number, label?: string): TemplateResult {
  const milestone = view.milestones[at]!;
  const title = titleWording(milestone, view.words);
  // What a pill holds is reached by the pill.
  const stop =
    at === view.tabStop && !view.frame.groups.some(({members}) => members.length > 1 && members.includes(at));
  return heading(
    view.level + 1,
    `m-${milestone.index}`,
    'milestone-title',
    title.lang ?? nothing,
    html`<button tabindex=${stop ? 0 : -1} aria-expanded=${at === view.selected} aria-label=${label ?? nothing}>
      <span>${label === undefined ? title.text : nothing}</span>
    </button>`,
  );
}

/** The glyph on the axis with its bar: as long as the date's own extent up to a limit, fading where the date is uncertain. */
function marker(view: PlotView, at: number): TemplateResult {
  const {date} = view.milestones[at]!;
  const {pxPerDay} = view.view;
  const soft = !!date && (date.uncertain || date.approximate);
  const coarse = !!date && !/^(second|day|month)$/.test(date.precision);
  const extentPx = date && coarse ? (date.latestDay - date.earliestDay) * pxPerDay : 0;
  const softPx = SOFT_BAR_PX[coarse ? 0 : 1];
  // "About 3300 BC" must not look like "within ten million years".
  const fits = softPx < MOST_EXTENTS * (coarse ? 365 : 30) * pxPerDay;
  const barPx = soft ? (fits ? softPx : 0) : Math.min(EXACT_BAR_PX, extentPx);
  return html`${barPx >= LEAST_BAR_PX ? html`<i part="precision" class="prec ${soft ? 'soft' : ''}" ${cssProps({'--prec': barPx})}></i>` : nothing}<i
      part="marker"
      class="marker"
      >${glyph(view.slotOf(view.milestones[at]!), soft)}</i
    >`;
}

export function classes(view: PlotView, at: number, kind: string): string {
  return `m ${kind} k${view.slotOf(view.milestones[at]!)}${at === view.selected ? ' sel' : ''}`;
}

/** Title and date in one string, for an item that shows neither. */
export function nameOf(view: PlotView, at: number): string {
  const milestone = view.milestones[at]!;
  return `${titleWording(milestone, view.words).text}, ${dateWording(milestone, view.words).text}`;
}
