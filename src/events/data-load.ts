import type {Problem} from '../model/problem.js';
import type {Timeline} from '../model/timeline.js';
import {HistoryEvent} from './history-event.js';

/**
 * Sent when data have been read and something can be shown; `problems` lists what could not be read in full. Bubbles and
 * leaves shadow roots.
 */
export class DataLoadEvent extends HistoryEvent<Pick<DataLoadEvent, 'timeline' | 'problems'>> {
  static override readonly eventName = 'data-load';
  declare readonly timeline: Timeline;
  declare readonly problems: readonly Problem[];
}

declare global {
  interface HTMLElementEventMap {
    'data-load': DataLoadEvent;
  }
}
