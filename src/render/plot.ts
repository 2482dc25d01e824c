/**
 * The horizontal plot: eras, milestones as one ordered list, clusters, axis. All numbers come from the frame.
 *
 * Every milestone is one item of the list, in reading order: a card, a marker, a bar, or, while it is out of the window or
 * in a cluster, its name alone, so that assistive technology always has the whole list, and each title once.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {LEAST_CARD_PX, type CardFrame, type ClusterFrame, type PlotFrame, type SpanFrame} from '../layout/horizontal-frame.js';
import type {PlotPlan} from '../layout/horizontal-plan.js';
import type {Axis} from '../layout/ticks.js';
import type {Milestone} from '../model/milestone.js';
import type {Timeline} from '../model/timeline.js';
import {say} from '../text/messages.js';
import {dateWording, titleWording, undatedWord, wording, type Words} from '../text/milestone-words.js';
import type {TimelineMessages} from '../text/timeline-messages.js';
import {axisTemplate} from './axis.js';
import {cssProps, type CssProps} from './css-props.js';
import {dateMark} from './date-mark.js';
import {glyph} from './glyph.js';
import {heading} from './heading.js';
import {icon} from './icon.js';

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
  readonly pxPerDay: number;
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
  /** Whether an item out of the window stands in the list: all do, unless the history is very long. */
  readonly listed: (at: number) => boolean;
  readonly clusterRange: (cluster: ClusterFrame) => string;
  readonly openCluster: (cluster: ClusterFrame) => void;
  readonly openUndated: () => void;
  readonly openSpans: () => void;
  /** One listener each for the whole list; items carry `data-at`. */
  readonly listeners: PlotListeners;
}

export interface PlotListeners {
  readonly click: (event: MouseEvent) => void;
  readonly over: (event: PointerEvent) => void;
  readonly out: (event: PointerEvent) => void;
  readonly focusin: (event: FocusEvent) => void;
  readonly focusout: (event: FocusEvent) => void;
}

export function plotTemplate(view: PlotView): TemplateResult {
  const {plan, frame, words, messages, timeline, windowPx, listeners} = view;
  const items = new Map<number, TemplateResult>();
  const float = floatOf(view);
  for (const card of frame.cards) items.set(plan.points[card.point]!, cardItem(view, plan.points[card.point]!, card, meets(card, float, plan)));
  for (const {point, leftPx} of frame.markers) {
    const at = plan.points[point]!;
    if (!items.has(at)) items.set(at, at === float?.at ? floatItem(view, float) : pointItem(view, at, {kind: 'bare', props: {'--x': leftPx}, marked: true}));
  }
  if (float && !items.has(float.at)) items.set(float.at, floatItem(view, float));
  for (const span of frame.spans) items.set(span.span.milestone, spanItem(view, span));
  plan.undated.slice(0, view.folded ? 0 : plan.undatedShown).forEach((at, row) => items.set(at, pointItem(view, at, {kind: 'card flat', props: {'--row': String(row)}, full: true})));
  const listed = view.milestones.map((_, at) => at).filter((at) => items.has(at) || view.listed(at));
  const selectedPx = frame.cards.find(({point}) => plan.points[point] === view.selected)?.leftPx;
  const restUndated = plan.undated.length - plan.undatedShown;
  return html`<div class="window" ${cssProps({'--w': windowPx})}>
      ${frame.eras.map(({era, leftPx, widthPx, textPx}) => {
        const title = wording(timeline.eras[era]!.title, words);
        return html`<div part="era" class="era ${era % 2 ? 'alt' : ''}" ${cssProps({'--x': leftPx, '--w': widthPx, '--from': textPx - leftPx})}>
          ${widthPx >= 48 ? html`<span lang=${title.lang ?? nothing}>${title.text}</span>` : nothing}
        </div>`;
      })}
      ${axisTemplate(view.axis, windowPx, words.locale, selectedPx)}
      ${view.hiddenPx.map((px) => html`<i class="dot" ${cssProps({'--x': px})}></i>`)}
    </div>
    ${plan.undated.length
      ? html`<div part="undated" class="undated ${view.folded ? 'folded' : ''}">
          ${view.folded
            ? html`<button @click=${view.openUndated}><span>${undatedHead(view)}</span></button>`
            : html`<p class="head">${undatedHead(view)}</p>
                ${restUndated
                  ? html`<button class="btn plain more" @click=${view.openUndated}>
                      ${say(messages.undatedMore, words.locale, {n: restUndated})}
                    </button>`
                  : nothing}`}
        </div>`
      : nothing}
    <ol
      class="items"
      role="list"
      @click=${listeners.click}
      @pointerover=${listeners.over}
      @pointerout=${listeners.out}
      @focusin=${listeners.focusin}
      @focusout=${listeners.focusout}
    >
      ${listed.map((at) => items.get(at) ?? pointItem(view, at, {kind: 'away'}))}
    </ol>
    <div class="pills" ${cssProps({'--w': windowPx})}>
      ${frame.clusters.map(
        (cluster) => html`<button
          part="cluster"
          class="pill"
          tabindex=${cluster.points.some((point) => plan.points[point] === view.tabStop) ? 0 : -1}
          data-at=${plan.points[cluster.points[0]!]!}
          aria-label=${say(messages.cluster, words.locale, {n: cluster.points.length, range: view.clusterRange(cluster)})}
          ${cssProps({'--x': cluster.leftPx})}
          @click=${() => view.openCluster(cluster)}
          @focus=${listeners.focusin}
        >
          +${cluster.points.length.toLocaleString(words.locale)}
        </button>`,
      )}
      ${plan.foldedSpans.length
        ? html`<button class="spans-more" ${cssProps({'--y': plan.spansPx + Math.round(81 * view.unit)})} @click=${view.openSpans}>
            ${say(messages.spansMore, words.locale, {n: plan.foldedSpans.length})}
          </button>`
        : nothing}
    </div>`;
}

interface Float {
  readonly at: number;
  readonly xPx: number;
  readonly leftPx: number;
  readonly topPx: number;
}

function floatOf({floating, plan, frame, windowPx}: PlotView): Float | undefined {
  const point = plan.points.indexOf(floating);
  if (floating < 0 || point < 0 || frame.cards.some((card) => card.point === point)) return undefined;
  const xPx =
    frame.markers.find((marker) => marker.point === point)?.leftPx ?? frame.clusters.find(({points}) => points.includes(point))?.leftPx;
  if (xPx === undefined) return undefined;
  return {
    at: floating,
    xPx,
    leftPx: Math.max(0, Math.min(xPx, windowPx - plan.cardWidthPx)),
    topPx: plan.axisPx - 20 - plan.cardHeightPx,
  };
}

function meets(card: CardFrame, float: Float | undefined, plan: PlotPlan): boolean {
  return (
    !!float &&
    Math.abs(card.leftPx - float.leftPx) < plan.cardWidthPx + 4 &&
    Math.abs(card.topPx - float.topPx) < plan.cardHeightPx + 4
  );
}

function undatedHead({plan, words}: PlotView): TemplateResult {
  const word = undatedWord(words);
  return html`<b>${word.charAt(0).toLocaleUpperCase(words.locale) + word.slice(1)}</b> · ${plan.undated.length.toLocaleString(words.locale)}`;
}

function titleButton(view: PlotView, at: number, label?: string): TemplateResult {
  const milestone = view.milestones[at]!;
  const title = titleWording(milestone, view.words);
  return heading(
    view.level + 1,
    `m-${milestone.index}`,
    'milestone-title',
    title.lang ?? nothing,
    html`<button tabindex=${at === view.tabStop ? 0 : -1} aria-expanded=${at === view.selected} aria-label=${label ?? nothing}>
      ${label === undefined ? title.text : nothing}
    </button>`,
  );
}

/** Bars longer than this would say more than "within a year". */
const EXACT_BAR_PX = 40;
/** Fading bars, for a year and for less. */
const SOFT_BAR_PX = [64, 40] as const;
/** Less room than this for a period's name shows none. */
const LEAST_TEXT_PX = 40;
/** A shorter bar would be hidden by its marker. */
const LEAST_BAR_PX = 14;

/** The glyph on the axis with its bar: as long as the date's own extent up to a limit, fading where the date is uncertain. */
function marker(view: PlotView, at: number): TemplateResult {
  const {date} = view.milestones[at]!;
  const soft = !!date && (date.uncertain || date.approximate);
  const coarse = !!date && !/^(second|day|month)$/.test(date.precision);
  const extentPx = date && coarse ? (date.latestDay - date.earliestDay) * view.pxPerDay : 0;
  const barPx = soft ? SOFT_BAR_PX[coarse ? 0 : 1] : Math.min(EXACT_BAR_PX, extentPx);
  return html`${barPx >= LEAST_BAR_PX ? html`<i part="precision" class="prec ${soft ? 'soft' : ''}" ${cssProps({'--prec': barPx})}></i>` : nothing}<i
      part="marker"
      class="marker"
      >${glyph(view.slotOf(view.milestones[at]!), soft)}</i
    >`;
}

function classes(view: PlotView, at: number, kind: string): string {
  return `m ${kind} k${view.slotOf(view.milestones[at]!)}${at === view.selected ? ' sel' : ''}`;
}

/**
 * One item of a point: card, marker or name alone. One template for all, so that an item that changes its form keeps its
 * button, and with it the focus.
 */
function pointItem(
  view: PlotView,
  at: number,
  form: {readonly kind: string; readonly props?: CssProps; readonly stem?: boolean; readonly full?: boolean; readonly marked?: boolean},
): TemplateResult {
  const {words} = view;
  const milestone = view.milestones[at]!;
  const {full} = form;
  return html`<li class=${classes(view, at, form.kind)} data-at=${at} ${cssProps(form.props ?? {})}>
    ${form.stem ? html`<i part="stem" class="stem"></i>` : nothing}
    <article part=${full ? 'card' : nothing} class="flag" aria-labelledby="m-${milestone.index}">
      ${titleButton(view, at, full ? undefined : nameOf(view, at))} ${full ? faceLines(view, milestone, words) : nothing}
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

function cardItem(view: PlotView, at: number, {leftPx, topPx, fromPx, toPx}: CardFrame, covered: boolean): TemplateResult {
  const {plan} = view;
  const mute = covered || toPx - fromPx < LEAST_CARD_PX * view.unit;
  return pointItem(view, at, {
    kind: `card${mute ? ' mute' : ''}`,
    props: {'--x': leftPx, '--y': topPx, '--from': fromPx, '--to': toPx, '--stem': plan.axisPx - topPx},
    stem: true,
    full: true,
    marked: true,
  });
}

function floatItem(view: PlotView, {at, xPx, leftPx, topPx}: Float): TemplateResult {
  return pointItem(view, at, {
    kind: 'card float',
    props: {'--x': xPx, '--shift': leftPx - xPx, '--y': topPx, '--from': 0, '--to': view.plan.cardWidthPx},
    full: true,
    marked: true,
  });
}

/** Title and date in one string, for an item that shows neither. */
function nameOf(view: PlotView, at: number): string {
  const milestone = view.milestones[at]!;
  return `${titleWording(milestone, view.words).text}, ${dateWording(milestone, view.words).text}`;
}

function spanItem(view: PlotView, frame: SpanFrame): TemplateResult {
  const at = frame.span.milestone;
  const milestone = view.milestones[at]!;
  const date = dateWording(milestone, view.words);
  const soft = (shown: boolean, px: number, exact: boolean): string => (!shown ? '' : px > 0 ? 'soft' : exact ? 'cap' : '');
  return html`<li
    class=${classes(view, at, frame.textWidthPx < LEAST_TEXT_PX ? 'span mute' : 'span')}
    data-at=${at}
    ${cssProps({
      '--x': frame.leftPx,
      '--y': frame.topPx,
      '--w': frame.widthPx,
      '--soft-start': frame.startShown ? frame.softStartPx : 0,
      '--soft-end': frame.endShown ? frame.softEndPx : 0,
      '--text': frame.textPx - frame.leftPx,
      '--text-w': frame.textWidthPx,
    })}
  >
    <i
      part="span"
      class="bar ${soft(frame.startShown, frame.softStartPx, Number.isFinite(frame.span.startDay))} end-${soft(
        frame.endShown,
        frame.softEndPx,
        Number.isFinite(frame.span.endDay),
      )}"
    ></i>
    ${frame.editionsPx.map((px) => html`<i part="edition" class="edition" ${cssProps({'--x': px - frame.leftPx})}></i>`)}
    <article class="words ${frame.beside} ${frame.ongoing ? 'ongoing' : ''}" aria-labelledby="m-${milestone.index}">
      ${glyph(view.slotOf(milestone))}${titleButton(view, at)}
      ${frame.whole ? html`<span class="muted">${dateMark(milestone.date, date.text, date.lang)}</span>` : nothing}
    </article>
    ${frame.ongoing ? html`<i class="go">${icon('arrow')}</i>` : nothing}
  </li>`;
}
