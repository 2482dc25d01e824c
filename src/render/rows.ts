/** List layout: one row a milestone, opened in the flow. */
import {html, type TemplateResult} from 'lit';
import type {Milestone} from '../model/milestone.js';
import {cardElement, type CardSetting} from './card-element.js';

export interface RowsView extends CardSetting {
  readonly milestones: readonly Milestone[];
  readonly selected: number;
  readonly toggle: (at: number, event: Event) => void;
}

export function rowsTemplate(view: RowsView): TemplateResult {
  return html`<ol class="rows" role="list">
    ${view.milestones.map(
      (milestone, at) =>
        html`<li data-at=${at}>
          ${cardElement(view, milestone, {
            variant: 'row',
            expandable: true,
            open: at === view.selected,
            toggle: (event) => view.toggle(at, event),
          })}
        </li>`,
    )}
  </ol>`;
}
