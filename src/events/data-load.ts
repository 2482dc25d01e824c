import type {Problem} from '../model/problem.js';
import type {Timeline} from '../model/timeline.js';

/**
 * Sent when data have been read and something can be shown; `problems` lists what could not be read in full. Bubbles and
 * leaves shadow roots.
 */
export class DataLoadEvent extends Event {
  static readonly eventName = 'data-load';
  readonly timeline: Timeline;
  readonly problems: readonly Problem[];

  constructor(timeline: Timeline, problems: readonly Problem[]) {
    super(DataLoadEvent.eventName, {bubbles: true, composed: true});
    this.timeline = timeline;
    this.problems = problems;
  }
}

declare global {
  interface HTMLElementEventMap {
    'data-load': DataLoadEvent;
  }
}
