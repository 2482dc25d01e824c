/** The status line: how many milestones there are, in view, without date, hidden by the filter. */
import type {Message} from './messages.js';
import {say} from './messages.js';
import type {TimelineMessages} from './timeline-messages.js';

export interface StatusCounts {
  /** Milestones that the filter shows. */
  readonly shown: number;
  readonly undated: number;
  /** Those with a date in the window, when it does not show all; and the window's range in words. */
  readonly inView?: {readonly count: number; readonly range: string} | undefined;
  /** What search or slides say in place of the counts. */
  readonly found?: string | undefined;
  /** Milestones that the filter hides. */
  readonly hidden: number;
  /** Names of the categories that are hidden. */
  readonly hiddenNames: readonly string[];
}

export function statusWords(counts: StatusCounts, messages: TimelineMessages, locale: string): string {
  const {shown, undated, inView, found, hidden, hiddenNames} = counts;
  const part = (message: Message, n: number): string =>
    n ? say(message, locale, {n, names: hiddenNames.join(', ')}) : '';
  return (
    (found ??
      (inView
        ? say(messages.inView, locale, {i: inView.count, n: shown, range: inView.range}) +
          part(messages.andUndated, undated)
        : say(messages.total, locale, {n: shown}) + part(messages.totalUndated, undated))) +
    part(messages.hidden, hidden)
  );
}
