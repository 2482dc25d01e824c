import type {Milestone} from '../model/milestone.js';
import {HistoryEvent} from './history-event.js';

/** What the reader used; a page may move focus after 'keyboard' only. */
export type SelectTrigger = 'pointer' | 'keyboard';

/** What the reader used: as an event of ours says, else a key for a click that counts no press of a button. */
export function triggerOf(event?: Event): SelectTrigger {
  const {trigger, detail} = (event ?? {}) as {trigger?: SelectTrigger; detail?: number};
  return trigger ?? (detail ? 'pointer' : 'keyboard');
}

/**
 * Sent when the reader chooses a milestone, or closes it (`milestone` is null); not when the page sets `selected`.
 * Bubbles, leaves shadow roots, and `preventDefault()` keeps the old choice.
 */
export class MilestoneSelectEvent extends HistoryEvent<Pick<MilestoneSelectEvent, 'milestone' | 'trigger'>> {
  static override readonly eventName = 'milestone-select';
  static override readonly init = {cancelable: true};
  declare readonly milestone: Milestone | null;
  declare readonly trigger: SelectTrigger;
}

declare global {
  interface HTMLElementEventMap {
    'milestone-select': MilestoneSelectEvent;
  }
}
