/**
 * schema.org as JSON-LD: events, series of events and organizations as milestones, memberships as a network
 * (https://schema.org/Event, /EventSeries, /Organization, version 29; W3C JSON-LD 1.1 without remote contexts).
 *
 * A series without dates of its own is only the series of its events. An organization is a milestone from its founding to
 * its end; one without either only stands in the network. What `toJsonLd` wrote is read as it was.
 */
import type {Problem} from '../model/problem.js';
import {importProblem, type ForeignDocument, type ImportContext} from './foreign-document.js';
import {wordsOf} from './foreign-words.js';
import {readIsoSpan} from './iso-span.js';
import {entriesOf, isRecord, memberOf, present} from './loose-values.js';
import {Graph} from './schema-org-graph.js';
import {readOwnMilestone} from './schema-org-milestone.js';
import {bodyFrom, idOf, localizedFrom, plainFrom, readImages, readLocation} from './schema-org-values.js';
import {readNetwork} from './schema-org-network.js';

const ROLES = {
  organizer: {de: 'Veranstalter', en: 'Organizer'},
  performer: {de: 'Mitwirkende', en: 'Performer'},
  sponsor: {de: 'Förderer', en: 'Sponsor'},
};

/** @param data - a thing, a list of them, a graph, or a page or list that holds them. */
export function readSchemaOrg(data: unknown, _context: ImportContext): ForeignDocument {
  const problems: Problem[] = [];
  const milestones: object[] = [];
  const paths: string[] = [];
  const graph = new Graph(data);
  const {things} = graph;
  const {seriesOf, partsOf} = findSeries(graph);
  /** Those that are milestones for themselves, dated or not. */
  const single = new Set(
    things.filter(({thing, kind}) => kind && (!partsOf.has(thing) || hasDate(thing))).map(({thing}) => thing),
  );
  const series = new Map<string, object>();
  const network = readNetwork(graph, problems);
  for (const {thing, kind, path, isEntry} of things) {
    const isOrganization = kind === 'organization';
    const [start, end] = isOrganization ? ['foundingDate', 'dissolutionDate'] : ['startDate', 'endDate'];
    const written = readOwnMilestone(thing);
    const span = written
      ? {}
      : readIsoSpan(plainFrom(memberOf(thing, start)), plainFrom(memberOf(thing, end)), path, problems);
    const isDated = Object.keys(span).length > 0;
    const own = seriesOf.get(thing);
    const parts = partsOf.get(thing);
    if (own && parts) {
      series.set(own, present({id: own, title: localizedFrom(memberOf(thing, 'name'))}));
      if (!isDated && parts.some((part) => single.has(part))) continue;
    }
    const milestone = kind && (isDated || !isOrganization) ? (written ?? readThing(thing, graph)) : {};
    if (kind && !isOrganization) reportStatus(thing, path, problems);
    if (Object.keys({...milestone, ...span}).length) {
      milestones.push({...milestone, ...span, ...present({series: own})});
      paths.push(path);
    } else if (isEntry) {
      const message = isOrganization
        ? 'It has no date of its founding.'
        : 'This is no event and no organization, or it stands elsewhere already.';
      problems.push(importProblem('import/skipped', path, message));
    }
  }
  const isPage = ['mainEntity', 'itemListElement'].some((key) => memberOf(data, key) !== undefined);
  return {
    document: {
      ...present({title: isPage ? localizedFrom(memberOf(data, 'name')) : undefined}),
      ...(network && {network}),
      milestones,
      ...(series.size && {series: [...series.values()]}),
    },
    paths: {milestones: paths},
    problems,
  };
}

/** The series of each thing that has one, by id, and the parts of those that have some; what has parts is of its own. */
function findSeries(graph: Graph): {
  readonly seriesOf: ReadonlyMap<unknown, string>;
  readonly partsOf: ReadonlyMap<unknown, readonly object[]>;
} {
  const seriesOf = new Map<unknown, string>();
  const partsOf = new Map<unknown, object[]>();
  const connect = (part: unknown, whole: unknown): void => {
    const id = isRecord(whole) ? idOf(whole) : wordsOf(whole);
    if (!id || part === whole || !isRecord(part)) return;
    if (!seriesOf.has(part)) seriesOf.set(part, id);
    if (!isRecord(whole)) return;
    seriesOf.set(whole, id);
    const parts = partsOf.get(whole);
    if (parts) parts.push(part);
    else partsOf.set(whole, [part]);
  };
  for (const {thing, kind} of graph.things) {
    if (!kind || kind === 'organization') continue;
    for (const key of ['subEvent', 'subEvents'])
      for (const part of entriesOf(memberOf(thing, key))) connect(graph.resolve(part), thing);
    for (const whole of entriesOf(memberOf(thing, 'superEvent'))) connect(thing, graph.resolve(whole));
  }
  return {seriesOf, partsOf};
}

function hasDate(event: object): boolean {
  return !!(plainFrom(memberOf(event, 'startDate')) ?? plainFrom(memberOf(event, 'endDate')));
}

function readThing(thing: object, graph: Graph): object {
  const {place, links} = readLocation(memberOf(thing, 'location'), graph);
  const partners = Object.entries(ROLES).flatMap(([key, role]) =>
    entriesOf(memberOf(thing, key)).flatMap((entry) => {
      const partner = graph.resolve(entry, key);
      const name = isRecord(partner) ? localizedFrom(memberOf(partner, 'name')) : wordsOf(partner);
      const id = isRecord(partner) ? idOf(partner) : name;
      return id ? [present({id, name, role})] : [];
    }),
  );
  const pages = entriesOf(memberOf(thing, 'url')).flatMap((url) => plainFrom(url) ?? []);
  const tags = entriesOf(memberOf(thing, 'keywords')).flatMap(
    (words) => wordsOf(plainFrom(words))?.split(/\s*,\s*/) ?? [],
  );
  const media = readImages(memberOf(thing, 'image') ?? memberOf(thing, 'logo'), graph);
  const lists = {tags: tags.filter(Boolean), partners, media, links: [...pages.map((href) => ({href})), ...links]};
  return present({
    id: plainFrom(memberOf(thing, '@id')) ?? pages[0],
    title: localizedFrom(memberOf(thing, 'name')) ?? localizedFrom(memberOf(thing, 'headline')),
    body: bodyFrom(memberOf(thing, 'description')),
    place,
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length)),
  });
}

function reportStatus(thing: object, path: string, problems: Problem[]): void {
  const [, status] = /Event(Cancelled|Postponed)$/.exec(plainFrom(memberOf(thing, 'eventStatus')) ?? '') ?? [];
  if (status) {
    const word = status.toLowerCase();
    problems.push(importProblem(`event/${word}`, path, `It is marked as ${word}.`));
  }
}
