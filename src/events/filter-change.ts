import {HistoryEvent} from './history-event.js';

/**
 * Sent when the reader changes the filter or searches; `filter` has the ids of the categories shown, null for all, and `query` the text
 * searched for. Bubbles and leaves shadow roots.
 */
export class FilterChangeEvent extends HistoryEvent<Pick<FilterChangeEvent, 'filter' | 'query'>> {
  static override readonly eventName = 'filter-change';
  declare readonly filter: readonly string[] | null;
  declare readonly query: string;
}

declare global {
  interface HTMLElementEventMap {
    'filter-change': FilterChangeEvent;
  }
}
