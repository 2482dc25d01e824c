/**
 * The graph of schema.org data: which things it holds, wherever they stand, and what their references mean. No cycle stops
 * it; linear in the data.
 */
import {MILESTONE_ID} from './json-ld-values.js';
import {entriesOf, hasSome, isList, isRecord, keysOf, memberOf, textOf} from './loose-values.js';

/** A series of events is one of events. */
export type Kind = 'event' | 'organization' | undefined;

/** A thing at its first place. */
export interface Thing {
  readonly thing: object;
  readonly kind: Kind;
  readonly path: string;
  /** Whether a list or page holds it, and no other thing. */
  readonly isEntry: boolean;
}

/** Members that hold when it began and when it ended. */
export type Sides = readonly [start: string, end: string];
/** Of events, and of organizations. */
export const HELD: Sides = ['startDate', 'endDate'];
export const FOUNDED: Sides = ['foundingDate', 'dissolutionDate'];

/** Members that only hold other things. */
const HOLDERS = ['@graph', 'mainEntity', 'itemListElement', 'item'];
const INNER = ['subEvent', 'subEvents', 'event', 'events'];
/** How organizations belong to one another. */
export const RELATIONS = ['memberOf', 'member', 'subOrganization', 'parentOrganization'];
const LINKED = [...INNER, 'superEvent', ...RELATIONS];
const EVENT = /Event$|^(EventSeries|Festival|Hackathon|CourseInstance)$/m;
const ORGANIZATION =
  /Organization$|^(NGO|Corporation|Consortium|(Research)?Project|(Local|Online)Business|School|CollegeOrUniversity|PoliticalParty|MusicGroup|SportsTeam|Museum|Library)$/m;

/** Names of its types, one a line, without the address of their vocabulary. */
export function typesOf(thing: unknown): string {
  return entriesOf(memberOf(thing, '@type'))
    .map((type) => textOf(type)?.replace(/^.*[/:#]/, ''))
    .join('\n');
}

/** Gives what a value stands for: of a reference, the thing that it names; of a role, who has it as `key`. */
export type Resolve = (value: unknown, key?: string) => unknown;

export interface Graph {
  /** In the order of the data. */
  readonly things: readonly Thing[];
  readonly resolve: Resolve;
}

/** Finds the things in `data`, and what its references mean. */
export function readGraph(data: unknown): Graph {
  const byId = indexById(data);
  const resolve: Resolve = (value, key = '') => {
    const held = /Role$/m.test(typesOf(value)) ? (memberOf(value, key) ?? value) : value;
    return byId.get(idIn(held)) ?? held;
  };
  return {things: collectThings(data, resolve), resolve};
}

/** Maps each id to the thing that says most of itself; of equals, the outermost and of these the first. */
function indexById(data: unknown): ReadonlyMap<string, object> {
  const byId = new Map<string, object>();
  // A set grows while it is walked, and holds each once.
  const seen = new Set([data]);
  for (const value of seen) {
    const keys = keysOf(value);
    const id = idIn(value);
    if (id && keys.length > keysOf(byId.get(id)).length && isWhole(value)) byId.set(id, value);
    const inner = isList(value) ? entriesOf(value) : keys.map((key) => memberOf(value, key));
    for (const one of inner) seen.add(one);
  }
  return byId;
}

function collectThings(data: unknown, resolve: Resolve): readonly Thing[] {
  const things: Thing[] = [];
  const seen = new Set<unknown>();
  const open: {value: unknown; path: string; isEntry: boolean; key?: string | undefined}[] = [
    {value: data, path: '', isEntry: true},
  ];
  for (let place; (place = open.pop());) {
    const {value, path, isEntry, key} = place;
    const next: typeof open = [];
    const add = (one: object, kind?: Kind, isOwn = isEntry): void =>
      void things.push({thing: one, kind, path, isEntry: isOwn});
    const thing = isEntry && isWhole(value) ? value : resolve(value, key);
    if (!isRecord(value)) {
      const entries = isList(value) && !seen.has(value) ? entriesOf(value) : [];
      entries.forEach((one, index) => next.push({value: one, path: `${path}[${index}]`, isEntry, key}));
      seen.add(value);
      // An empty list holds nothing, but where it is an entry it stands for one.
      if (isEntry && (path.endsWith(']') ? !entries.length : !isList(value) && value !== data)) add({});
    } else if (isRecord(thing) && !seen.has(thing)) {
      seen.add(thing);
      const follow = (keys: readonly string[], isHeld: boolean): void => {
        for (const member of keys) {
          const held = memberOf(thing, member);
          if (held !== undefined)
            next.push({value: held, path: path ? `${path}.${member}` : member, isEntry: isHeld, key: member});
        }
      };
      follow(HOLDERS, true);
      const isHolder = next.length > 0;
      follow(LINKED, false);
      const kind = kindOf(thing);
      if (kind || (isEntry && !isHolder)) add(thing, kind);
    }
    // Says more than a reference does, of what stands elsewhere.
    if (thing !== value && isWhole(value) && INNER.includes(key ?? '')) add({}, undefined, true);
    while (next.length) open.push(next.pop()!);
  }
  return things;
}

function idIn(thing: unknown): string {
  return textOf(memberOf(thing, '@id')) ?? '';
}

/** Whether it is a thing, which says more than its id and type. */
function isWhole(value: unknown): value is object {
  const keys = keysOf(value);
  return isRecord(value) && !(keys.includes('@id') && keys.every((key) => key === '@id' || key === '@type'));
}

/** What it is, by its types, else by what it has. */
function kindOf(thing: unknown): Kind {
  const types = typesOf(thing);
  if (EVENT.test(types) || isOwnMilestone(thing)) return 'event';
  if (ORGANIZATION.test(types) || hasSome(thing, FOUNDED)) return 'organization';
  return hasSome(thing, HELD) ? 'event' : undefined;
}

/** Whether `toJsonLd` wrote it as a milestone, whatever its type. */
export function isOwnMilestone(thing: unknown): boolean {
  return idIn(thing).startsWith(MILESTONE_ID);
}
