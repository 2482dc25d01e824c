/**
 * Long lists that a page holds itself, read in slices, between which it goes on. What such a list has that only reading it at once
 * is safe against, such as getters that throw, is left to that.
 *
 * Loaded on demand.
 */
import {attempt} from '../model/attempt.js';
import {timelineInSteps} from '../model/timeline-steps.js';
import {parseTimeline, type ParsedTimeline, type Timeline} from '../model/timeline.js';
import {pause} from './pause.js';

const SLICE_MS = 8;

/**
 * Gives what `parseTimeline` gives.
 *
 * @param data - a document, or a list of milestones.
 * @throws the signal's reason once it is aborted.
 */
export async function readLargeList(data: unknown, base: string, signal: AbortSignal): Promise<ParsedTimeline> {
  await pause();
  signal.throwIfAborted();
  const isList = Array.isArray(data);
  const entries = attempt(() => Array.from(isList ? (data as unknown[]) : (data as Timeline).milestones));
  const steps = entries && attempt(() => timelineInSteps(isList ? undefined : {...(data as object)}, entries, {base}));
  if (!steps) return parseTimeline(data, {base});
  for (let end = performance.now() + SLICE_MS; ;) {
    const {done, value} = steps.next();
    if (done) return value;
    if (performance.now() < end) continue;
    await pause();
    signal.throwIfAborted();
    end = performance.now() + SLICE_MS;
  }
}
