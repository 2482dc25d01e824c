import type {Partner} from '../model/milestone.js';

/**
 * Sent when the reader chooses a partner of a milestone; `preventDefault()` keeps a linked map as it is. Bubbles and leaves
 * shadow roots.
 */
export class PartnerSelectEvent extends Event {
  static readonly eventName = 'partner-select';
  readonly partner: Partner;

  constructor(partner: Partner) {
    super(PartnerSelectEvent.eventName, {bubbles: true, composed: true, cancelable: true});
    this.partner = partner;
  }
}

declare global {
  interface HTMLElementEventMap {
    'partner-select': PartnerSelectEvent;
  }
}
