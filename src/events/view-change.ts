import {HistoryEvent} from './history-event.js';

/**
 * Sent when selection or range have changed, by the reader or by the page: for whoever mirrors the view. Does not bubble.
 *
 * `selected` is an id or empty; `from` and `to` are EDTF days, empty while there is no time scale.
 */
export class ViewChangeEvent extends HistoryEvent<Pick<ViewChangeEvent, 'selected' | 'from' | 'to'>> {
  static override readonly eventName = 'view-change';
  static override readonly init = {bubbles: false, composed: false};
  declare readonly selected: string;
  declare readonly from: string;
  declare readonly to: string;
}

declare global {
  interface HTMLElementEventMap {
    'view-change': ViewChangeEvent;
  }
}
