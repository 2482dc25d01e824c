import type {Problem} from '../model/problem.js';

/**
 * Sent when nothing of the data could be read; `problem` says why. Bubbles and leaves shadow roots.
 */
export class DataErrorEvent extends Event {
  static readonly eventName = 'data-error';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(DataErrorEvent.eventName, {bubbles: true, composed: true});
    this.problem = problem;
  }
}

declare global {
  interface HTMLElementEventMap {
    'data-error': DataErrorEvent;
  }
}
