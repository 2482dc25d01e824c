import type {Problem} from '../model/problem.js';

/**
 * Sent when something in the data could not be read; the rest is shown. Bubbles and leaves shadow roots.
 */
export class DataProblemEvent extends Event {
  static readonly eventName = 'data-problem';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(DataProblemEvent.eventName, {bubbles: true, composed: true});
    this.problems = problems;
  }
}

declare global {
  interface HTMLElementEventMap {
    'data-problem': DataProblemEvent;
  }
}
