/** Who belongs to whom in schema.org data, as a network. */
import type {Problem} from '../model/problem.js';
import {bodyOf} from './foreign-words.js';
import type {IsoSpan} from './iso-span.js';
import {entriesOf, isRecord, memberOf, present} from './loose-values.js';
import {FOUNDED, HELD, RELATIONS, type Graph, type Resolve} from './schema-org-graph.js';
import {idOf, localizedOf, nameOf, plainOf, readLocation, spanOf} from './schema-org-values.js';

/** Relations of a whole to its parts. */
const WHOLE = /^(member|sub\w+)$/;
const LINK_TYPES = [
  {id: 'member', title: {de: 'Mitglied', en: 'Member'}},
  {id: 'part', title: {de: 'Teil', en: 'Part'}},
];

/** Gives the organizations that are linked, each pair once, with dates where a role has them; undefined without links. */
export function readNetwork({things, resolve}: Graph, problems: Problem[]): object | undefined {
  const nodes = new Map<string, object>();
  const links = new Map<string, object>();
  for (const {thing, kind, path} of things) {
    if (kind !== 'organization') continue;
    for (const key of RELATIONS)
      for (const entry of entriesOf(memberOf(thing, key))) {
        const other = resolve(entry, key);
        const ids = [thing, other].map((one) => {
          const id = idOf(one);
          if (id && !nodes.has(id)) nodes.set(id, nodeFrom(id, one, resolve));
          return id;
        });
        const [source, target] = WHOLE.test(key) ? ids.reverse() : ids;
        if (!source || !target || source === target) continue;
        const type = key.startsWith('member') ? 'member' : 'part';
        // Dates of a role are of the link.
        const date = intervalOf(entry === other ? {} : spanOf(entry, HELD, path, problems));
        links.set(JSON.stringify([ids, type]), present({source, target, type, date}));
      }
  }
  return links.size ? {nodes: [...nodes.values()], links: [...links.values()], linkTypes: LINK_TYPES} : undefined;
}

/** Start and end as one date; what only began lasts. */
function intervalOf({date, end}: IsoSpan): string | undefined {
  return date && (end ? `${date}/${end}` : date[0] === '/' ? date : `${date}/..`);
}

function nodeFrom(id: string, thing: unknown, resolve: Resolve): object {
  if (!isRecord(thing)) return {id};
  // What cannot be read of them is said with their milestones.
  return present({
    id,
    name: nameOf(thing),
    date: intervalOf(spanOf(thing, FOUNDED, '', [])),
    place: readLocation(memberOf(thing, 'location') ?? memberOf(thing, 'address'), resolve).place,
    href: plainOf(thing, 'url'),
    description: localizedOf(thing, 'description', bodyOf),
  });
}
