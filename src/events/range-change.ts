import {HistoryEvent} from './history-event.js';

/**
 * Sent when the reader moves or zooms the window; `from` and `to` are EDTF days. Bubbles and leaves shadow roots.
 */
export class RangeChangeEvent extends HistoryEvent<Pick<RangeChangeEvent, 'from' | 'to'>> {
  static override readonly eventName = 'range-change';
  declare readonly from: string;
  declare readonly to: string;
}

declare global {
  interface HTMLElementEventMap {
    'range-change': RangeChangeEvent;
  }
}
