import type {Problem} from '../model/problem.js';
import {HistoryEvent} from './history-event.js';

/**
 * Sent when nothing of the data could be read; `problem` says why. Bubbles and leaves shadow roots.
 */
export class DataErrorEvent extends HistoryEvent<Pick<DataErrorEvent, 'problem'>> {
  static override readonly eventName = 'data-error';
  declare readonly problem: Problem;
}

declare global {
  interface HTMLElementEventMap {
    'data-error': DataErrorEvent;
  }
}
