/** A network in schema.org data: who it is about, where that can be said. */
import {dateSides, type HistoricalDate} from '../model/historical-date.js';
import type {Network} from '../model/network.js';
import {fragmentOf, isoOf, NODE_ID, type Write} from './json-ld-values.js';
import {present} from './loose-values.js';

/** Node types that say what a node is, by their usual ids; all else is a thing, unless it has members. */
const KINDS: readonly (readonly [type: RegExp, kind: string])[] = [
  [/^(self|organi[sz]ations?|network|association|company|verein|unternehmen|netzwerk)$/i, 'Organization'],
  [/^(persons?|people|personen)$/i, 'Person'],
  [/^(places?|orte?)$/i, 'Place'],
];

/**
 * Gives the nodes, organisations with their members. Only what is an organisation by its type or its members has a date of its
 * founding or end, and only where ISO 8601 can say it; other links have no honest form and are left out.
 */
export function jsonLdOrganizations({nodes, links}: Network, write: Write): readonly object[] {
  const members = new Map<string, object[]>();
  for (const {source, target, type, date} of links) {
    if (type !== 'member') continue;
    const [startDate, endDate] = isoSides(date);
    const member = {'@id': fragmentOf(NODE_ID, source)};
    const role = {'@type': 'OrganizationRole', startDate, endDate, member};
    const entries = members.get(target) ?? [];
    entries.push(startDate || endDate ? present(role) : member);
    members.set(target, entries);
  }
  return nodes.map(({id, name, type = '', date, place, href, image, description}) => {
    const isGroup = members.has(id);
    const kind = isGroup ? 'Organization' : (KINDS.find(([types]) => types.test(type))?.[1] ?? 'Thing');
    const isOrganization = kind === 'Organization';
    const [foundingDate, dissolutionDate] = isOrganization ? isoSides(date) : [];
    return present({
      '@type': kind,
      '@id': fragmentOf(NODE_ID, id),
      name: write(name),
      foundingDate,
      dissolutionDate,
      location: isOrganization && place?.name ? {'@type': 'Place', name: write(place.name)} : undefined,
      url: href,
      image,
      description: write(description),
      member: members.get(id),
    });
  });
}

/** Start and end of a span, where they are known and ISO 8601 says as much; a point is a start. */
function isoSides(date: HistoricalDate | undefined): readonly [start?: string | undefined, end?: string | undefined] {
  if (!date || date.precision === 'set') return [];
  const {start, end} = dateSides(date);
  return [isoOf(start), date.precision === 'interval' ? isoOf(end) : undefined];
}
