/**
 * Sent when the reader moves or zooms the window; `from` and `to` are EDTF days. Bubbles and leaves shadow roots.
 */
export class RangeChangeEvent extends Event {
  static readonly eventName = 'range-change';
  readonly from: string;
  readonly to: string;

  constructor(from: string, to: string) {
    super(RangeChangeEvent.eventName, {bubbles: true, composed: true});
    this.from = from;
    this.to = to;
  }
}

declare global {
  interface HTMLElementEventMap {
    'range-change': RangeChangeEvent;
  }
}
