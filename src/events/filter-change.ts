import {HistoryEvent} from './history-event.js';

/**
 * Sent when the reader changes the filter; `filter` has the ids of the categories shown, null for all. Bubbles and leaves
 * shadow roots.
 */
export class FilterChangeEvent extends HistoryEvent<Pick<FilterChangeEvent, 'filter'>> {
  static override readonly eventName = 'filter-change';
  declare readonly filter: readonly string[] | null;
}

declare global {
  interface HTMLElementEventMap {
    'filter-change': FilterChangeEvent;
  }
}
