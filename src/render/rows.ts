/** List layout: one row a milestone, opened in the flow. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Milestone} from '../model/milestone.js';
import {cardElement, type CardSetting} from './card-element.js';
import {cssProps} from './css-props.js';
import {drawEach, flowHeight, type AskFlow} from './long-list.js';

export interface RowsView extends CardSetting {
  readonly milestones: readonly Milestone[];
  readonly selected: number;
  /** Indexes of those that the page marks. */
  readonly marked?: readonly number[];
  readonly toggle: (at: number, event: Event) => void;
  /** Undefined where all are drawn. */
  readonly askFlow?: AskFlow | undefined;
}

export function rowsTemplate(view: RowsView): TemplateResult {
  const {milestones} = view;
  const count = milestones.length;
  const flow = view.askFlow?.(0, 0);
  const height = flowHeight(count, flow);
  return html`<ol class="rows ${height === 'auto' ? '' : 'placed'}" role="list" ${cssProps({'--h': height})}>
    ${drawEach(
      count,
      flow?.drawn,
      (at) =>
        html`<li
          data-at=${at}
          class="${flow?.layout ? 'entry' : ''} ${view.marked?.includes(at) ? 'marked' : ''}"
          aria-setsize=${flow ? count : nothing}
          aria-posinset=${flow ? at + 1 : nothing}
          ${cssProps(flow?.layout ? {'--x': 0, '--y': flow.layout.places[at]!.topPx, '--w': '100%'} : {})}
        >
          ${cardElement(view, milestones[at]!, {
            variant: 'row',
            expandable: true,
            open: at === view.selected,
            toggle: (event) => view.toggle(at, event),
          })}
        </li>`,
    )}
  </ol>`;
}
