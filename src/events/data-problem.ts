import type {Problem} from '../model/problem.js';
import {HistoryEvent} from './history-event.js';

/**
 * Sent when something in the data could not be read; the rest is shown. Bubbles and leaves shadow roots.
 */
export class DataProblemEvent extends HistoryEvent<Pick<DataProblemEvent, 'problems'>> {
  static override readonly eventName = 'data-problem';
  declare readonly problems: readonly Problem[];
}

declare global {
  interface HTMLElementEventMap {
    'data-problem': DataProblemEvent;
  }
}
