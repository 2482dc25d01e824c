import {HistoryEvent} from './history-event.js';
import type {SelectTrigger} from './milestone-select.js';

/**
 * Sent when the reader opens or closes an expandable card; `preventDefault()` leaves it as it is. Bubbles and leaves shadow
 * roots.
 */
export class CardToggleEvent extends HistoryEvent<Pick<CardToggleEvent, 'open' | 'trigger'>> {
  static override readonly eventName = 'card-toggle';
  static override readonly init = {cancelable: true};
  declare readonly open: boolean;
  declare readonly trigger: SelectTrigger;
}

declare global {
  interface HTMLElementEventMap {
    'card-toggle': CardToggleEvent;
  }
}
