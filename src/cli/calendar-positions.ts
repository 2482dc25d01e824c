/** Places of properties in a calendar, by the paths of `readICalendar`: `line 17`, `line 17.links[0].href`. */
import type {Position} from './text-positions.js';

/** Properties that become a member of a milestone, and those that a problem without a member is about. */
const PROPERTIES: Readonly<Record<string, RegExp>> = {
  id: /^UID\b/i,
  title: /^SUMMARY\b/i,
  date: /^DTSTART\b/i,
  end: /^(DTEND|DURATION)\b/i,
  body: /^(DESCRIPTION|X-ALT-DESC)\b/i,
  tags: /^CATEGORIES\b/i,
  series: /^(RRULE|RDATE)\b/i,
  lang: /^SUMMARY\b/i,
  place: /^(LOCATION|GEO)\b/i,
  partners: /^ORGANIZER\b/i,
  media: /^(IMAGE|ATTACH)\b/i,
  links: /^(URL|ATTACH)\b/i,
  'date/unread': /^(DTSTART|DTEND|DURATION)\b/i,
  'date/repeats': /^(RRULE|RDATE)\b/i,
  'event/cancelled': /^STATUS\b/i,
  'import/left': /^(ATTACH|IMAGE)\b/i,
};

/**
 * The line of the property that a problem is about; that of the event where it has none.
 *
 * @param lines - the file's lines; folded ones are not joined, as only their beginnings are looked at.
 * @param line - of `BEGIN`, 1-based.
 * @param rest - of the path, behind that line.
 */
export function findProperty(lines: readonly string[], line: number, rest: string, code: string): Position {
  const [member = ''] = rest.split(/[.[\]]+/).filter(Boolean);
  const property = PROPERTIES[member] ?? PROPERTIES[code];
  let isInner = false;
  for (let at = line; property && at < lines.length; at++) {
    const text = lines[at]!;
    if (/^(BEGIN|END):V(EVENT|JOURNAL|CALENDAR)\b/i.test(text)) break;
    // Alarms have descriptions of their own.
    if (/^(BEGIN|END):VALARM\b/i.test(text)) isInner = /^B/i.test(text);
    if (!isInner && property.test(text)) return {line: at + 1, column: 1};
  }
  return {line, column: 1};
}
