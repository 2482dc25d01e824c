/**
 * The graph of schema.org data: which things it holds, wherever they stand, and what their references mean. No cycle stops
 * it; linear in the data.
 */
import {attempt} from '../model/attempt.js';
import {MILESTONE_ID} from './json-ld-values.js';
import {entriesOf, isRecord, memberOf, textOf} from './loose-values.js';

export type Kind = 'event' | 'series' | 'organization' | undefined;

/** A thing at its first place. */
export interface Thing {
  readonly thing: object;
  readonly kind: Kind;
  readonly path: string;
  /** Whether a list or page holds it, and no other thing. */
  readonly isEntry: boolean;
}

/** Members that only hold other things. */
const HOLDERS = ['@graph', 'mainEntity', 'itemListElement', 'item'];
const INNER = ['subEvent', 'subEvents', 'event', 'events'];
const PARTS = [...INNER, 'superEvent'];
const RELATED = ['memberOf', 'member', 'subOrganization', 'parentOrganization'];
const ORGANIZATION =
  /Organization$|^(NGO|Corporation|Consortium|Project|ResearchProject|LocalBusiness|OnlineBusiness|School|CollegeOrUniversity|PoliticalParty|MusicGroup|SportsTeam|Museum|Library)$/;

/** Names of its types, without the address of their vocabulary. */
export function typesOf(thing: unknown): readonly string[] {
  return entriesOf(memberOf(thing, '@type')).map((type) => (textOf(type) ?? '').replace(/^.*[/:#]/, ''));
}

export class Graph {
  /** In the order of the data. */
  readonly things: readonly Thing[];
  readonly #byId = new Map<string, {readonly thing: object; readonly size: number}>();

  constructor(data: unknown) {
    this.#index(data);
    this.things = this.#collect(data);
  }

  /** What a value stands for: of a reference, the thing that it names; of a role, who has it as `key`. */
  resolve(value: unknown, key = ''): unknown {
    const held = typesOf(value).some((type) => type.endsWith('Role')) ? (memberOf(value, key) ?? value) : value;
    return this.#byId.get(textOf(memberOf(held, '@id')) ?? '')?.thing ?? held;
  }

  /** Maps each id to the thing that says most of itself, the first of equals. */
  #index(data: unknown): void {
    const seen = new Set<unknown>();
    const open = [data];
    while (open.length) {
      const value = open.pop();
      if (typeof value !== 'object' || !value || seen.has(value)) continue;
      seen.add(value);
      const keys = isRecord(value) ? (attempt(() => Object.keys(value)) ?? []) : [];
      const id = textOf(memberOf(value, '@id'));
      if (id && keys.length > (this.#byId.get(id)?.size ?? 0) && isRecord(value) && !isReference(value))
        this.#byId.set(id, {thing: value, size: keys.length});
      const inner = isRecord(value) ? keys.map((key) => memberOf(value, key)) : entriesOf(value);
      for (let index = inner.length; index--;) open.push(inner[index]);
    }
  }

  #collect(data: unknown): readonly Thing[] {
    const things: Thing[] = [];
    const seen = new Set<unknown>();
    const open: {value: unknown; path: string; isEntry: boolean; key?: string | undefined}[] = [
      {value: data, path: '', isEntry: true},
    ];
    while (open.length) {
      const {value, path, isEntry, key} = open.pop()!;
      const next: typeof open = [];
      const follow = (keys: readonly string[], from: unknown, isHeld: boolean): void => {
        for (const member of keys)
          if (memberOf(from, member) !== undefined)
            next.push({
              value: memberOf(from, member),
              path: path ? `${path}.${member}` : member,
              isEntry: isHeld,
              key: member,
            });
      };
      const isWhole = isRecord(value) && !isReference(value);
      const thing = isWhole && isEntry ? value : this.resolve(value, key);
      if (!isRecord(value)) {
        const isList = attempt(() => Array.isArray(value)) === true;
        const entries = isList && !seen.has(value) ? entriesOf(value) : [];
        entries.forEach((one, index) => next.push({value: one, path: `${path}[${index}]`, isEntry, key}));
        if (isList) seen.add(value);
        // An empty list holds nothing, but where it is an entry it stands for one.
        if (isEntry && (path.endsWith(']') ? !entries.length : !isList && value !== data))
          things.push({thing: {}, kind: undefined, path, isEntry});
      } else if (isRecord(thing) && !seen.has(thing)) {
        seen.add(thing);
        const kind = kindOf(thing);
        follow(HOLDERS, thing, true);
        const isHolder = next.length > 0;
        follow(PARTS, thing, false);
        follow(RELATED, thing, false);
        if (kind || (isEntry && !isHolder)) things.push({thing, kind, path, isEntry});
      }
      // Says more than a reference does, of what stands elsewhere.
      if (isWhole && thing !== value && INNER.includes(key ?? ''))
        things.push({thing: {}, kind: undefined, path, isEntry: true});
      while (next.length) open.push(next.pop()!);
    }
    return things;
  }
}

/** Whether it says nothing but its id, and type. */
function isReference(thing: object): boolean {
  const keys = attempt(() => Object.keys(thing)) ?? [];
  return keys.includes('@id') && keys.every((key) => key === '@id' || key === '@type');
}

function kindOf(thing: unknown): Kind {
  const types = typesOf(thing);
  const has = (...keys: string[]): boolean => keys.some((key) => memberOf(thing, key) !== undefined);
  if (isOwnMilestone(thing)) return 'event';
  if (types.includes('EventSeries')) return 'series';
  if (types.some((type) => /Event$|^(Festival|Hackathon|CourseInstance)$/.test(type))) return 'event';
  if (types.some((type) => ORGANIZATION.test(type)) || has('foundingDate', 'dissolutionDate')) return 'organization';
  return has('startDate', 'endDate') ? 'event' : undefined;
}

/** Whether `toJsonLd` wrote it as a milestone, whatever its type. */
export function isOwnMilestone(thing: unknown): boolean {
  return textOf(memberOf(thing, '@id'))?.startsWith(MILESTONE_ID) === true;
}
