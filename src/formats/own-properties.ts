/**
 * What iCalendar has no property for, in properties of our own: `toICalendar` writes them, and the reader takes them before all
 * others (RFC 5545, §3.8.8.2, lets anybody have such).
 */
import {attempt} from '../model/attempt.js';
import {textOf, type Component} from './content-lines.js';
import {isRecord} from './loose-values.js';

/** Members of a document, as JSON; on a calendar. */
export const DOCUMENT_PROPERTY = 'X-HISTORY-TIMELINE';
/** Members of a milestone that its other properties do not say exactly, as JSON; null for one that it has not. */
export const MILESTONE_PROPERTY = 'X-HISTORY-MILESTONE';
/** The date of which DTSTART and DTEND are the days. */
export const EDTF_PROPERTY = 'X-EDTF';
/** Its parameter: the day of DTSTART, `20160502`, with which it was written. An event that was moved has another. */
export const START_PARAMETER = 'X-START';

/** The members that a property holds; none where it is missing or broken. */
export function ownMembers(component: Component | undefined, property: string): Readonly<Record<string, unknown>> {
  const text = component && textOf(component, property);
  const members = text && attempt(() => JSON.parse(text) as unknown);
  return isRecord(members) ? (members as Record<string, unknown>) : {};
}

/** The exact date of an entry, unless that has been moved since. */
export function ownDate(component: Component): string | undefined {
  const [property] = component.properties.get(EDTF_PROPERTY) ?? [];
  const written = property?.parameters.get(START_PARAMETER);
  return written && !textOf(component, 'DTSTART')?.startsWith(written) ? undefined : textOf(component, EDTF_PROPERTY);
}
