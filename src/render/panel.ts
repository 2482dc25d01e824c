/** The detail panel: one milestone in full, or a list to choose from. */
import {html, nothing, type TemplateResult} from 'lit';
import type {LocalizedText} from '../model/localized-text.js';
import type {Milestone} from '../model/milestone.js';
import {say, type Message} from '../text/messages.js';
import type {Words} from '../text/milestone-words.js';
import type {TimelineMessages} from '../text/timeline-messages.js';
import {closePath, icon, nextPath, previousPath} from './icon.js';

/** How a card inside a timeline is drawn; the same for panel, rail and list. */
export interface CardSetting {
  readonly words: Words;
  /** Level of the card's title. */
  readonly level: number;
  readonly slotOf: (milestone: Milestone) => number;
  readonly kindOf: (milestone: Milestone) => LocalizedText | undefined;
  readonly images: string;
  readonly origin: string | undefined;
}

export interface PanelView extends CardSetting {
  readonly messages: TimelineMessages;
  readonly milestones: readonly Milestone[];
  /** Index of the milestone shown; −1 for a list. */
  readonly selected: number;
  /** Indexes to choose from, when none is selected. */
  readonly listed: readonly number[];
  readonly go: (step: 1 | -1, event: Event) => void;
  readonly close: (event: Event) => void;
  readonly choose: (at: number, event: Event) => void;
}

export function panelTemplate(view: PanelView): TemplateResult {
  const {messages: m, words, milestones, selected} = view;
  const {locale} = words;
  const milestone = milestones[selected];
  return html`<aside part="panel" class="panel" id="panel" aria-label=${say(m.details, locale)}>
    <slot name="panel">
      <div class="scroll" tabindex="0">
        ${
          milestone
            ? cardElement(view, milestone, {variant: 'full'})
            : html`<ol class="rows" role="list">
                ${view.listed.map(
                  (at) =>
                    html`<li>
                      ${cardElement(view, milestones[at]!, {variant: 'row', expandable: true, toggle: (event) => view.choose(at, event)})}
                    </li>`,
                )}
              </ol>`
        }
      </div>
    </slot>
    <button class="btn plain x" aria-label=${say(m.close, locale)} @click=${view.close}>${icon(closePath)}</button>
    ${
      milestone
        ? html`<div class="foot">
            ${stepButton(view, -1, m.previous)}
            <span class="muted">${say(m.position, locale, {i: selected + 1, n: milestones.length})}</span>
            ${stepButton(view, 1, m.next)}
          </div>`
        : nothing
    }
  </aside>`;
}

function stepButton({selected, milestones, words, go}: PanelView, step: 1 | -1, label: Message): TemplateResult {
  const able = !!milestones[selected + step];
  return html`<button
    class="btn plain"
    aria-disabled=${able ? nothing : 'true'}
    @click=${able ? (event: Event) => go(step, event) : nothing}
  >
    ${step < 0 ? icon(previousPath) : nothing}${say(label, words.locale)}${step > 0 ? icon(nextPath) : nothing}
  </button>`;
}

/** A `<milestone-card>` of this timeline. */
export function cardElement(
  view: CardSetting,
  milestone: Milestone,
  form: {
    readonly variant: 'compact' | 'full' | 'row';
    readonly open?: boolean;
    readonly lead?: boolean;
    readonly expandable?: boolean;
    readonly toggle?: (event: Event) => void;
  },
): TemplateResult {
  return html`<milestone-card
    embedded
    exportparts="card,title:card-title,text,facts,partners,links,media,credit,place,meta,date,kind"
    variant=${form.variant}
    images=${view.images}
    .milestone=${milestone}
    .open=${form.open}
    .lead=${form.lead}
    .expandable=${form.expandable}
    .headingLevel=${view.level}
    .kind=${view.kindOf(milestone)}
    .kindSlot=${view.slotOf(milestone)}
    .locale=${view.words.locale}
    .dataLocale=${view.words.dataLocale}
    .dataOrigin=${view.origin}
    .messages=${view.words.overrides}
    @card-toggle=${form.toggle}
  ></milestone-card>`;
}
