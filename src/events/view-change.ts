/**
 * Sent when selection or range have changed, by the reader or by the page: for whoever mirrors the view. Does not bubble.
 *
 * `selected` is an id or empty; `from` and `to` are EDTF days, empty while there is no time scale.
 */
export class ViewChangeEvent extends Event {
  static readonly eventName = 'view-change';
  readonly selected: string;
  readonly from: string;
  readonly to: string;

  constructor(selected: string, from: string, to: string) {
    super(ViewChangeEvent.eventName);
    this.selected = selected;
    this.from = from;
    this.to = to;
  }
}

declare global {
  interface HTMLElementEventMap {
    'view-change': ViewChangeEvent;
  }
}
