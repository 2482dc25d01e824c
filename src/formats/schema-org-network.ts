/** Who belongs to whom in schema.org data, as a network. */
import type {Problem} from '../model/problem.js';
import {wordsOf} from './foreign-words.js';
import {readIsoSpan} from './iso-span.js';
import {entriesOf, isRecord, memberOf, present} from './loose-values.js';
import type {Graph} from './schema-org-graph.js';
import {bodyFrom, idOf, localizedFrom, plainFrom, readLocation} from './schema-org-values.js';

/** Whether the organization is the whole, and what the link is. */
const RELATIONS: Readonly<Record<string, {readonly isWhole: boolean; readonly type: string}>> = {
  memberOf: {isWhole: false, type: 'member'},
  member: {isWhole: true, type: 'member'},
  parentOrganization: {isWhole: false, type: 'part'},
  subOrganization: {isWhole: true, type: 'part'},
};
const LINK_TYPES = [
  {id: 'member', title: {de: 'Mitglied', en: 'Member'}},
  {id: 'part', title: {de: 'Teil', en: 'Part'}},
];

/** Gives the organizations that are linked, each pair once, with dates where a role has them; undefined without links. */
export function readNetwork(graph: Graph, problems: Problem[]): object | undefined {
  const nodes = new Map<string, object>();
  const links = new Map<string, object>();
  for (const {thing, kind, path} of graph.things) {
    if (kind !== 'organization') continue;
    for (const [key, {isWhole, type}] of Object.entries(RELATIONS))
      for (const entry of entriesOf(memberOf(thing, key))) {
        const other = graph.resolve(entry, key);
        const ids = [thing, other].map((one) => {
          const id = isRecord(one) ? idOf(one) : wordsOf(one);
          if (id && !nodes.has(id)) nodes.set(id, nodeFrom(id, one, graph));
          return id;
        });
        const [source, target] = isWhole ? [ids[1], ids[0]] : ids;
        if (!source || !target || source === target) continue;
        // Dates of a role are of the link.
        const {date, end} =
          entry === other || !isRecord(entry) ? {} : spanOf(entry, 'startDate', 'endDate', path, problems);
        const link = present({source, target, type, date: date && end ? `${date}/${end}` : date && `${date}/..`});
        links.set(JSON.stringify([source, target, type]), link);
      }
  }
  return links.size ? {nodes: [...nodes.values()], links: [...links.values()], linkTypes: LINK_TYPES} : undefined;
}

function spanOf(thing: unknown, start: string, end: string, path: string, problems: Problem[]) {
  return readIsoSpan(plainFrom(memberOf(thing, start)), plainFrom(memberOf(thing, end)), path, problems);
}

function nodeFrom(id: string, thing: unknown, graph: Graph): object {
  if (!isRecord(thing)) return {id};
  // What cannot be read of them is said with their milestones.
  const {date, end} = spanOf(thing, 'foundingDate', 'dissolutionDate', '', []);
  return present({
    id,
    name: localizedFrom(memberOf(thing, 'name')),
    date: date && (end ? `${date}/${end}` : date.startsWith('/') ? date : `${date}/..`),
    place: readLocation(memberOf(thing, 'location') ?? memberOf(thing, 'address'), graph).place,
    href: plainFrom(memberOf(thing, 'url')),
    description: bodyFrom(memberOf(thing, 'description')),
  });
}
