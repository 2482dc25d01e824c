import type {SelectTrigger} from './milestone-select.js';

/**
 * Sent when the reader opens or closes an expandable card; `preventDefault()` leaves it as it is. Bubbles and leaves shadow
 * roots.
 */
export class CardToggleEvent extends Event {
  static readonly eventName = 'card-toggle';
  readonly open: boolean;
  readonly trigger: SelectTrigger;

  constructor(open: boolean, trigger: SelectTrigger) {
    super(CardToggleEvent.eventName, {bubbles: true, composed: true, cancelable: true});
    this.open = open;
    this.trigger = trigger;
  }
}

declare global {
  interface HTMLElementEventMap {
    'card-toggle': CardToggleEvent;
  }
}
