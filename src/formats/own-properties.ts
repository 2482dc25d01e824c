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

/** The members that a property holds; none where it is missing or broken. */
export function ownMembers(component: Component | undefined, property: string): Readonly<Record<string, unknown>> {
  const text = component && textOf(component, property);
  const members = text && attempt(() => JSON.parse(text) as unknown);
  return isRecord(members) ? (members as Record<string, unknown>) : {};
}
