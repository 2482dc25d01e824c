/**
 * The horizontal plot: eras, milestones as one ordered list, clusters, axis. All numbers come from the frame.
 *
 * Every milestone is one item of the list, in reading order: a card, a marker, a bar, or, while it is out of the window or
 * in a cluster, its name alone, so that assistive technology always has the whole list, and each title once.
 */
import {html, nothing, type TemplateResult} from 'lit';
import type {CardFrame} from '../layout/horizontal-frame.js';
import type {PlotPlan} from '../layout/horizontal-plan.js';
import {say} from '../text/messages.js';
import {undatedWord, wording} from '../text/milestone-words.js';
import {axisTemplate} from './axis.js';
import {cssProps} from './css-props.js';
import {cardItem, floatItem, pointItem, type Float, type PlotView} from './plot-item.js';
import {spanItem} from './plot-span.js';

export function plotTemplate(view: PlotView): TemplateResult {
  const {plan, frame, words, messages, timeline, windowPx} = view;
  const items = new Map<number, TemplateResult>();
  const float = floatOf(view);
  for (const card of frame.cards) items.set(card.at, cardItem(view, card, meets(card, float, plan)));
  for (const {members, leftPx} of frame.groups) {
    if (members.length < 2)
      items.set(members[0]!, pointItem(view, members[0]!, {kind: 'bare', props: {'--x': leftPx}, marked: true}));
  }
  if (float) items.set(float.at, floatItem(view, float));
  for (const span of frame.spans) items.set(span.span.at, spanItem(view, span));
  plan.undated.slice(0, view.folded ? 0 : plan.undatedShown).forEach((at, row) => {
    const props = {
      '--x': windowPx + 12,
      '--y': plan.linePx + row * (plan.flatHeightPx + 8),
      '--to': plan.undatedPx - 24,
    };
    items.set(at, pointItem(view, at, {kind: 'card flat', props, full: true}));
  });
  const listed = view.milestones.map((_, at) => at).filter((at) => items.has(at) || !view.windowed);
  const selectedPx = frame.cards.find(({at}) => at === view.selected)?.leftPx;
  const restUndated = plan.undated.length - plan.undatedShown;
  return html`<div class="window" ${cssProps({'--w': windowPx})}>
      ${frame.eras.map(({era, leftPx, widthPx}) => {
        const title = wording(timeline.eras[era]!.title, words);
        return html`<div part="era" class="era ${era % 2 ? 'alt' : ''}" ${cssProps({'--x': leftPx, '--w': widthPx})}>
          ${widthPx >= 48 ? html`<span lang=${title.lang ?? nothing}>${title.text}</span>` : nothing}
        </div>`;
      })}
      ${axisTemplate(view.axis, windowPx, words.locale, selectedPx)}
      ${view.hiddenPx.map((px) => html`<i class="dot" ${cssProps({'--x': px})}></i>`)}
    </div>
    ${
      plan.undated.length
        ? html`<div part="undated" class="undated ${view.folded ? 'folded' : ''}">
            ${
              view.folded
                ? html`<button @click=${view.openUndated}><span>${undatedHead(view)}</span></button>`
                : html`<p class="head">${undatedHead(view)}</p>
                    ${
                      restUndated
                        ? html`<button class="btn plain more" @click=${view.openUndated}>
                            ${say(messages.undatedMore, words.locale, {n: restUndated})}
                          </button>`
                        : nothing
                    }`
            }
          </div>`
        : nothing
    }
    <ol class="items" role="list">
      ${listed.map((at) => items.get(at) ?? pointItem(view, at, {kind: 'away'}))}
    </ol>
    <div class="pills" ${cssProps({'--w': windowPx})}>
      ${frame.groups.map((cluster) => {
        const {members, leftPx} = cluster;
        return members.length < 2
          ? nothing
          : html`<button
              part="cluster"
              class="pill"
              tabindex=${members.includes(view.tabStop) ? 0 : -1}
              data-at=${members[0]!}
              aria-label=${say(messages.cluster, words.locale, {n: members.length, range: view.clusterRange(cluster)})}
              ${cssProps({'--x': leftPx})}
              @click=${() => view.openCluster(cluster)}
            >
              +${members.length.toLocaleString(words.locale)}
            </button>`;
      })}
      ${
        plan.foldedSpans.length
          ? html`<button
              class="spans-more"
              ${cssProps({'--y': plan.axisPx + plan.linePx + Math.round(81 * view.unit)})}
              @click=${view.openSpans}
            >
              ${say(messages.spansMore, words.locale, {n: plan.foldedSpans.length})}
            </button>`
          : nothing
      }
    </div>`;
}

function floatOf({floating, plan, frame, windowPx}: PlotView): Float | undefined {
  const group = frame.groups.find(({members}) => members.includes(floating));
  if (!group) return undefined;
  const xPx = group.leftPx;
  return {
    at: floating,
    lone: group.members.length < 2,
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
  return html`<b>${word.charAt(0).toLocaleUpperCase(words.locale) + word.slice(1)}</b> ·
    ${plan.undated.length.toLocaleString(words.locale)}`;
}
