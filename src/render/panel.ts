/** The detail panel: one milestone in full, or a list to choose from. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Milestone} from '../model/milestone.js';
import {say, type Message} from '../text/messages.js';
import type {TimelineMessages} from '../text/timeline-messages.js';
import {cardElement, type CardSetting} from './card-element.js';
import {closePath, icon, nextPath, previousPath} from './icon.js';
import {rowsTemplate} from './rows.js';

export type {CardSetting} from './card-element.js';

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
            : rowsTemplate({
                ...view,
                milestones: view.listed.map((at) => milestones[at]!),
                toggle: (row, event) => view.choose(view.listed[row]!, event),
              })
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
