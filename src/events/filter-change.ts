/**
 * Sent when the reader changes the filter; `filter` has the ids of the categories shown, null for all. Bubbles and leaves
 * shadow roots.
 */
export class FilterChangeEvent extends Event {
  static readonly eventName = 'filter-change';
  readonly filter: readonly string[] | null;

  constructor(filter: readonly string[] | null) {
    super(FilterChangeEvent.eventName, {bubbles: true, composed: true});
    this.filter = filter;
  }
}

declare global {
  interface HTMLElementEventMap {
    'filter-change': FilterChangeEvent;
  }
}
