/**
 * The horizontal plot: eras, milestones as one ordered list, clusters, axis. All numbers come from the frame.
 *
 * Every milestone is one item of the list, in reading order: a card, a marker, a bar, or, while it is out of the window or
 * in a cluster, its name alone, so that assistive technology always has the whole list, and each title once.
 */
import {html, nothing, type TemplateResult} from 'lit';
import type {CardFrame} from '../layout/horizontal-frame.js';
import {ROW_PX, type PlotPlan} from '../layout/horizontal-plan.js';
import {numberIn} from '../text/civil-words.js';
import {say} from '../text/messages.js';
import {tell} from '../text/date-words.js';
import {wording} from '../text/milestone-words.js';
import {axisTemplate} from './axis.js';
import {cssProps} from './css-props.js';
import {cardItem, floatItem, pointItem, type Float, type PlotView} from './plot-item.js';
import {spanItem} from './plot-span.js';

export function plotTemplate(view: PlotView): TemplateResult {
  const {plan, frame, words, messages, windowPx, folded} = view;
  const {locale} = words;
  const pills = frame.groups.filter(({count}) => count > 1);
  const float = floatOf(view);
  const items = new Map<number, TemplateResult>();
  for (const card of frame.cards) items.set(card.at, cardItem(view, card, meets(card, float, plan)));
  for (const {at, count, leftPx, track} of frame.groups)
    if (count < 2) items.set(at, pointItem(view, at, 'bare', {'--x': leftPx, '--axis': track.axisPx}));
  if (float) items.set(float.at, floatItem(view, float));
  for (const span of frame.spans) items.set(span.span.at, spanItem(view, span));
  const undated = plan.undated.slice(0, folded ? 0 : plan.undatedShown);
  undated.forEach((at, row) => {
    const props = {
      '--x': windowPx + 12,
      '--y': plan.linePx + row * (plan.flatHeightPx + 8),
      '--to': plan.undatedPx - 24,
    };
    items.set(at, pointItem(view, at, 'card flat', props, true));
  });
  const {tabStop} = view;
  const listed = view.windowed ? [...items.keys()].sort((a, b) => a - b) : view.milestones.map((_, at) => at);
  // What has the focus stays in the tree, wherever the window goes: behind the others, so that none of them changes its element.
  if (view.windowed && !items.has(tabStop) && tabStop in view.milestones) listed.push(tabStop);
  const selectedPx = frame.cards.find(({at}) => at === view.selected)?.leftPx ?? NaN;
  const undatedHead = html`<b>${tell(words, 'undated').replace(/./u, (letter) => letter.toLocaleUpperCase(locale))}</b>
    · ${numberIn(locale, plan.undated.length)}`;
  const more = plan.undated.length - plan.undatedShown;
  return html`<div class="window" ${cssProps({'--w': windowPx})}>
      ${frame.eras.map(({era, leftPx, widthPx}) => {
        const title = wording(view.timeline.eras[era]!.title, words);
        // The name keeps to the window's edge, and ends with the band.
        const inPx = Math.max(0, -leftPx);
        const seenPx = widthPx - inPx - view.besidePx;
        return html`<div
          part="era"
          class="era ${era % 2 ? 'alt' : ''}"
          ${cssProps({'--x': leftPx, '--w': widthPx, '--in': inPx})}
        >
          ${
            seenPx >= 48
              ? html`<span data-stick=${`${leftPx} ${leftPx + widthPx} ${leftPx + inPx}`} lang=${title.lang ?? nothing}
                  >${title.text}</span
                >`
              : nothing
          }
        </div>`;
      })}
      ${axisTemplate(view.axis, windowPx, view.besidePx, words, selectedPx)} ${view.ground}
    </div>
    ${
      plan.undated.length
        ? html`<div part="undated" class="undated ${folded ? 'folded' : ''}">
            ${
              folded
                ? html`<button @click=${view.openUndated}><span>${undatedHead}</span></button>`
                : html`<p class="head">${undatedHead}</p>
                    ${
                      more
                        ? html`<button class="btn plain more" @click=${view.openUndated}>
                            ${say(messages.undatedMore, locale, {n: more})}
                          </button>`
                        : nothing
                    }`
            }
          </div>`
        : nothing
    }
    ${view.lanes?.lines(plan)}
    <ol class="items" role="list">
      ${listed.map((at) => items.get(at) ?? pointItem(view, at, 'away', {}))}
    </ol>
    <div class="pills" ${cssProps({'--w': windowPx})}>
      ${pills.map((cluster) => {
        const {at, count: n, leftPx} = cluster;
        return html`<button
          part="cluster"
          class="pill ${view.marked.some((at) => frame.groupOf(at) === cluster) ? 'marked' : ''}"
          tabindex=${cluster === frame.groupOf(tabStop) ? 0 : -1}
          data-at=${at}
          aria-label=${say(messages.cluster, locale, {n, range: view.clusterRange(cluster)})}
          ${cssProps({'--x': leftPx, '--axis': cluster.track.axisPx})}
          @click=${() => view.openCluster(cluster)}
        >
          +${numberIn(locale, n)}
        </button>`;
      })}
      ${
        plan.foldedSpans.length
          ? html`<button
              class="spans-more"
              ${cssProps({'--y': plan.axisPx + plan.linePx + Math.round(2 * ROW_PX * view.unit)})}
              @click=${view.openSpans}
            >
              ${say(messages.spansMore, locale, {n: plan.foldedSpans.length})}
            </button>`
          : nothing
      }
    </div>`;
}

function floatOf({floating, plan, frame, windowPx}: PlotView): Float | undefined {
  const group = frame.groupOf(floating);
  if (!group) return undefined;
  const xPx = group.leftPx;
  const {axisPx} = group.track;
  return {
    at: floating,
    lone: group.count < 2,
    xPx,
    axisPx,
    leftPx: Math.max(0, Math.min(xPx, windowPx - plan.cardWidthPx)),
    topPx: Math.max(0, axisPx - 20 - plan.cardHeightPx),
  };
}

function meets(card: CardFrame, float: Float | undefined, plan: PlotPlan): boolean {
  return (
    !!float &&
    Math.abs(card.leftPx - float.leftPx) < plan.cardWidthPx + 4 &&
    Math.abs(card.topPx - float.topPx) < plan.cardHeightPx + 4
  );
}
