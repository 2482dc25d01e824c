/**
 * schema.org as JSON-LD: events, series of events and organizations as milestones, memberships as a network
 * (https://schema.org/Event, /EventSeries, /Organization, version 29; W3C JSON-LD 1.1 without remote contexts).
 *
 * A series without dates of its own is only the series of its events. An organization is a milestone from its founding to
 * its end; one without either only stands in the network. What `toJsonLd` wrote is read as it was.
 */
import {startItems, type ForeignDocument, type ImportContext} from './foreign-document.js';
import {bodyOf, wordsOf} from './foreign-words.js';
import {entriesOf, filled, hasSome, isRecord, memberOf, present} from './loose-values.js';
import {FOUNDED, HELD, readGraph, type Graph, type Resolve} from './schema-org-graph.js';
import {readOwnMilestone} from './schema-org-milestone.js';
import {idOf, localizedOf, nameOf, plainFrom, plainOf, readImages, readLocation, spanOf} from './schema-org-values.js';
import {readNetwork} from './schema-org-network.js';

const ROLES = {
  organizer: {de: 'Veranstalter', en: 'Organizer'},
  performer: {de: 'Mitwirkende', en: 'Performer'},
  sponsor: {de: 'Förderer', en: 'Sponsor'},
};

/** @param data - a thing, a list of them, a graph, or a page or list that holds them. */
export function readSchemaOrg(data: unknown, _context: ImportContext): ForeignDocument {
  const {problems, report, add, document} = startItems();
  const graph = readGraph(data);
  const {things, resolve} = graph;
  const {seriesOf, partsOf} = findSeries(graph);
  /** Those that are milestones for themselves, dated or not. */
  const single = new Set<object>();
  for (const {thing, kind} of things)
    if (kind && (!partsOf.has(thing) || HELD.some((side) => plainOf(thing, side)))) single.add(thing);
  const series = new Map<string, object>();
  const network = readNetwork(graph, problems);
  for (const {thing, kind, path, isEntry} of things) {
    const isOrganization = kind === 'organization';
    const written = readOwnMilestone(thing);
    const span = written ? {} : spanOf(thing, isOrganization ? FOUNDED : HELD, path, problems);
    const isDated = Object.keys(span).length > 0;
    const own = seriesOf.get(thing);
    const parts = partsOf.get(thing);
    if (own && parts) {
      series.set(own, present({id: own, title: nameOf(thing)}));
      if (!isDated && parts.some((part) => single.has(part))) continue;
    }
    const milestone = {...(kind && (isDated || !isOrganization) && (written ?? readThing(thing, resolve))), ...span};
    const [, status] = /Event(Cancelled|Postponed)$/.exec(plainOf(thing, 'eventStatus') ?? '') ?? [];
    const word = status?.toLowerCase();
    if (word && kind === 'event') report(`event/${word}`, path, `It is marked as ${word}.`);
    const isFound = Object.keys(milestone).length > 0;
    const message = isOrganization
      ? 'It has no date of its founding.'
      : 'This is no event or organization, or stands elsewhere already.';
    if (isFound || isEntry) add({...milestone, ...(isFound && present({series: own}))}, path, message);
  }
  const isPage = hasSome(data, ['mainEntity', 'itemListElement']);
  const title = isPage ? localizedOf(data, 'name') : undefined;
  return document({...present({title, network}), ...filled({series: [...series.values()]})});
}

/** The series of each thing that has one, by id, and the parts of those that have some; what has parts is of its own. */
function findSeries({things, resolve}: Graph): {
  readonly seriesOf: ReadonlyMap<unknown, string>;
  readonly partsOf: ReadonlyMap<unknown, readonly object[]>;
} {
  const seriesOf = new Map<unknown, string>();
  const partsOf = new Map<unknown, object[]>();
  const connect = (part: unknown, whole: unknown): void => {
    const id = idOf(whole);
    if (!id || part === whole || !isRecord(part)) return;
    if (!seriesOf.has(part)) seriesOf.set(part, id);
    if (!isRecord(whole)) return;
    seriesOf.set(whole, id);
    const parts = partsOf.get(whole);
    if (parts) parts.push(part);
    else partsOf.set(whole, [part]);
  };
  for (const {thing, kind} of things) {
    if (!kind || kind === 'organization') continue;
    for (const key of ['subEvent', 'subEvents'])
      for (const part of entriesOf(memberOf(thing, key))) connect(resolve(part), thing);
    for (const whole of entriesOf(memberOf(thing, 'superEvent'))) connect(thing, resolve(whole));
  }
  return {seriesOf, partsOf};
}

function readThing(thing: object, resolve: Resolve): object {
  const {place, links} = readLocation(memberOf(thing, 'location'), resolve);
  const partners = Object.entries(ROLES).flatMap(([key, role]) =>
    entriesOf(memberOf(thing, key)).flatMap((entry) => {
      const partner = resolve(entry, key);
      const id = idOf(partner);
      return id ? [present({id, name: nameOf(partner), role})] : [];
    }),
  );
  const pages = entriesOf(memberOf(thing, 'url')).flatMap((url) => plainFrom(url) ?? []);
  const tags = entriesOf(memberOf(thing, 'keywords')).flatMap((words) =>
    (wordsOf(plainFrom(words)) ?? '').split(/\s*,\s*/),
  );
  const media = readImages(memberOf(thing, 'image') ?? memberOf(thing, 'logo'), resolve);
  return present({
    id: plainOf(thing, '@id') ?? pages[0],
    title: nameOf(thing) ?? localizedOf(thing, 'headline'),
    body: localizedOf(thing, 'description', bodyOf),
    place,
    ...filled({tags: tags.filter(Boolean), partners, media, links: [...pages.map((href) => ({href})), ...links]}),
  });
}
