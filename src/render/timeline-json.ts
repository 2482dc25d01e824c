/** A timeline as JSON that reads as the same timeline again. */
import type {HistoricalDate} from '../model/historical-date.js';
import type {Timeline} from '../model/timeline.js';

/**
 * Gives the document of a timeline: dates as EDTF, milestones in the order in which they were given, so that those without a
 * date find their place again; nothing that is empty.
 */
export function timelineJson(timeline: Timeline): string {
  const milestones = [...timeline.milestones].sort((a, b) => a.index - b.index);
  return JSON.stringify({...timeline, milestones}, (key, value: unknown) => {
    if (key === 'milestones') return value;
    if (value === null || key === 'index' || (Array.isArray(value) && !value.length)) return undefined;
    return isDate(value) ? value.text : value;
  });
}

function isDate(value: unknown): value is HistoricalDate {
  return typeof value === 'object' && value !== null && 'earliestDay' in value;
}
