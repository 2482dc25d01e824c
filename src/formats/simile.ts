/**
 * Events of SIMILE Timeline, versions 1 and 2 (https://simile-widgets.org/wiki/Timeline_EventSources; its loadJSON):
 * `{dateTimeFormat, events}`, with the long and the short names of members.
 */
import {startItems, type ForeignDocument, type ImportContext} from './foreign-document.js';
import {momentProblems} from './foreign-moment.js';
import {bodyOf, wordsOf} from './foreign-words.js';
import {entriesOf, memberOf, present, textOf} from './loose-values.js';
import {joinSimileDates, readSimileDate, type SimileDates} from './simile-date.js';
import {unreadDate} from './unread-date.js';

const DATES = {start: 's', latestStart: 'ls', earliestEnd: 'ee', end: 'e'} as const;
/** Icons that only mark a place on the band. */
const MARKER = /(circle|marker|pin|dot|no-image)[^/]*$/i;

/** Reads events; each becomes a milestone, or one problem `import/skipped`. */
export function readSimile(data: unknown, _context: ImportContext): ForeignDocument {
  const {problems, add, document} = startItems();
  const offMidnight: string[] = [];
  const isIso = /^iso/i.test(textOf(memberOf(data, 'dateTimeFormat')) ?? '');
  for (const [index, event] of entriesOf(memberOf(data, 'events')).entries()) {
    const path = `events[${index}]`;
    const member = (...names: readonly string[]): unknown =>
      names.map((name) => memberOf(event, name)).find((value) => value !== undefined && value !== '');
    const shown: string[] = [];
    const dates: {-readonly [Name in keyof SimileDates]: string} = {};
    let isUnread = false;
    for (const [name, short] of Object.entries(DATES) as [keyof SimileDates, string][]) {
      const {edtf, words, isOffMidnight} = readSimileDate(member(name, short), isIso);
      if (isOffMidnight) offMidnight.push(`${path}.${name}`);
      if (words) shown.push(words);
      if (edtf) dates[name] = edtf;
      else if (words) {
        isUnread = true;
        problems.push(unreadDate(`${path}.${name}`, words));
      }
    }
    const lasted = durationOf(member('durationEvent', 'isDuration', 'de'), dates);
    const address = (...names: readonly string[]): string | undefined =>
      textOf(member(...names))?.replace(/&(amp|#38|#x26);/gi, '&');
    const icon = address('icon');
    const image = address('image') ?? (icon && !MARKER.test(icon) ? icon : undefined);
    const link = address('link');
    const tooltip = wordsOf(member('caption', 'hoverText'));
    const title = wordsOf(member('title', 't'));
    const milestone = present({
      id: textOf(member('eventID', 'eid', 'id')),
      title: title ?? tooltip,
      ...(!isUnread || dates.start ? joinSimileDates(dates, lasted) : {}),
      displayDate: isUnread ? shown.join(' – ') : undefined,
      summary: tooltip === title ? undefined : title && tooltip,
      body: bodyOf(member('description', 'd')),
      media: image && [{src: image}],
      links: link && [{href: link}],
    });
    add(milestone, path, 'This event is empty.');
  }
  problems.push(...momentProblems(offMidnight));
  return document();
}

/** Whether an event lasted: as it says, in any of the ways that files do; else where it has an end. */
function durationOf(said: unknown, {earliestEnd, end}: SimileDates): boolean {
  if (said === true || said === 'true') return true;
  return said !== false && said !== 'false' && !!(end ?? earliestEnd);
}
