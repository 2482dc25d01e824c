/**
 * iCalendar: events of a calendar file as milestones, version 2.0 (RFC 5545; names and images of RFC 7986).
 *
 * Days are taken as written, whatever their time zone. A repeated event is one milestone, on its first date, in a series
 * of its own. Tasks, time zones, alarms and journals without a date are no items; who attends is left out on purpose.
 * What `toICalendar` writes comes back, by properties of its own.
 */
import type {Problem} from '../model/problem.js';
import {readDates} from './calendar-dates.js';
import {readComponents, textOf, unescapeText, type Component} from './content-lines.js';
import {importProblem, startItems, type ForeignDocument, type ImportContext} from './foreign-document.js';
import {bodyFromHtml} from './html-text.js';
import {entriesOf, filled, present, textOf as shownOf} from './loose-values.js';
import {DOCUMENT_PROPERTY, MILESTONE_PROPERTY, ownDate, ownMembers} from './own-properties.js';

/** Texts are plain; some calendars put HTML there. An address in angle brackets is none. */
const TAG = /<(?:p|br|div|span|a|b|strong|i|em|u|[uo]l|li|html|h[1-6])(?:\s[^<>]*)?\/?>/i;

/** Reads a calendar; of several versions of an event (same UID and RECURRENCE-ID) the one of the highest SEQUENCE, then the last. */
export function readICalendar(text: string, _context: ImportContext): ForeignDocument {
  const {problems, report, add, document} = startItems();
  const components = readComponents(typeof text === 'string' ? text : '');
  const items = components.filter(
    ({name, properties}) =>
      name === 'VEVENT' || (name === 'VJOURNAL' && (properties.has('DTSTART') || properties.has(MILESTONE_PROPERTY))),
  );
  const latest = latestVersions(items);
  const series = new Map<string, object>();
  for (const item of items) {
    const path = `line ${item.line}`;
    const winner = latest.get(keyOf(item));
    if (winner && winner !== item) {
      report('import/skipped', path, `A later version of this event stands on "line ${winner.line}".`);
      continue;
    }
    const milestone = readEvent(item, path, problems);
    const {series: id, title} = milestone;
    const isSome = add(
      {...milestone, ...ownMembers(item, MILESTONE_PROPERTY)},
      path,
      'There is nothing in this event.',
    );
    if (isSome && id && title && (!series.has(id) || !item.properties.has('RECURRENCE-ID')))
      series.set(id, {id, title});
  }
  const calendars = components.filter(({name}) => name === 'VCALENDAR');
  const header = (...names: string[]): string | undefined =>
    calendars.flatMap((calendar) => names.map((name) => textOf(calendar, name))).find(Boolean);
  const own = ownMembers(calendars[0], DOCUMENT_PROPERTY);
  const eras = entriesOf(own['eras']).map(() => `line ${calendars[0]!.line}`);
  const read = document({
    ...present({title: header('NAME', 'X-WR-CALNAME'), description: header('DESCRIPTION', 'X-WR-CALDESC')}),
    ...filled({series: [...series.values()]}),
    ...own,
  });
  return {...read, paths: {...read.paths, eras}};
}

/** What makes two entries versions of one; '' for those that are only themselves. */
function keyOf(item: Component): string {
  const uid = textOf(item, 'UID');
  return uid ? JSON.stringify([item.name, uid, textOf(item, 'RECURRENCE-ID')]) : '';
}

function latestVersions(items: readonly Component[]): ReadonlyMap<string, Component> {
  const latest = new Map<string, Component>();
  const sequence = (item: Component): number => +(textOf(item, 'SEQUENCE') ?? 0) || 0;
  for (const item of items) {
    const key = keyOf(item);
    const other = latest.get(key);
    if (key && (!other || sequence(item) >= sequence(other))) latest.set(key, item);
  }
  return latest;
}

function readEvent(item: Component, path: string, problems: Problem[]): {series?: string; title?: string} {
  const [uid, occurrence, place, geo, status] = ['UID', 'RECURRENCE-ID', 'LOCATION', 'GEO', 'STATUS'].map((name) =>
    textOf(item, name),
  );
  const edtf = ownDate(item);
  const repeats = textOf(item, 'RRULE') ?? textOf(item, 'RDATE');
  const report = (code: string, message: string): void => {
    problems.push(importProblem(code, path, message));
  };
  if (repeats)
    report('date/repeats', `It repeats (${repeats.slice(0, 80).replaceAll('"', '')}); only its first date is shown.`);
  if (/^cancelled$/i.test(status ?? '')) report('event/cancelled', 'It is marked as cancelled.');
  const degrees = (geo ?? '').split(/[;,]/).map((part) => (part.trim() ? +part : NaN));
  const [lat, lon] = degrees.length === 2 && degrees.every(Number.isFinite) ? degrees : [];
  const [media, links]: [object[], object[]] = [[], []];
  for (const name of ['URL', 'IMAGE', 'ATTACH'])
    for (const {value, parameters} of item.properties.get(name) ?? []) {
      const type = parameters.get('FMTTYPE');
      const isImage = type ? /^image\//i.test(type) : name === 'IMAGE';
      const isInline = parameters.has('ENCODING') || parameters.get('VALUE') === 'BINARY';
      const address = shownOf(value);
      if (!address) continue;
      if (isImage) media.push({src: isInline ? `data:${type};base64,${address}` : address});
      else if (isInline) report('import/left', 'A file that stands within the calendar is left out.');
      else links.push(present({href: address, type, label: shownOf(parameters.get('FILENAME'))}));
    }
  const tags = (item.properties.get('CATEGORIES') ?? []).flatMap(({value}) =>
    [...value.matchAll(/(?:\\[^]|[^\\,])+/g)].flatMap(([tag]) => shownOf(unescapeText(tag)) ?? []),
  );
  const partners = (item.properties.get('ORGANIZER') ?? []).flatMap(({parameters}) => {
    const name = shownOf(parameters.get('CN'));
    return name ? {name} : [];
  });
  return present({
    id: uid && occurrence ? `${uid}/${occurrence}` : uid,
    title: textOf(item, 'SUMMARY')?.replace(/\s+/g, ' '),
    ...(edtf ? {date: edtf} : readDates(item, report)),
    body: bodyOf(item),
    series: repeats || occurrence ? uid : undefined,
    lang: item.properties.get('SUMMARY')?.[0]?.parameters.get('LANGUAGE') || undefined,
    place: place || lat !== undefined ? present({name: place?.replace(/\s*\n\s*/g, ', '), lat, lon}) : undefined,
    ...filled({tags, partners, media, links}),
  }) as {series?: string; title?: string};
}

function bodyOf(item: Component): string | undefined {
  const texts = ['DESCRIPTION', 'X-ALT-DESC'].map((name) => item.properties.get(name) ?? []).find((all) => all.length);
  const bodies = (texts ?? []).map(({value}) => {
    const text = unescapeText(value);
    if (!TAG.test(text)) return text;
    return bodyFromHtml(/<(?:br|p|div|li)\b/i.test(text) ? text : text.replace(/\n/g, '<br>'));
  });
  return shownOf(bodies.join('\n\n'));
}
