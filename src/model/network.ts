/**
 * The network of those who took part: nodes and dated links, and how they are read from untrusted input.
 */
import type {HistoricalDate} from './historical-date.js';
import {readNamed, withUnnamed, type Named} from './named-list.js';
import type {LocalizedText} from './localized-text.js';
import {readPlace, type Place} from './milestone.js';
import {
  readChoice,
  readDate,
  readId,
  readList,
  readNumber,
  readObject,
  readLongText,
  readShortText,
  readUrl,
  refine,
  report,
  type Reader,
  type Readers,
} from './untrusted-input.js';

/** A kind of link; `dashed` for what is looser than a membership. */
export interface LinkType extends Named {
  readonly line?: 'solid' | 'dashed';
}

/** An organisation, a person, a place: whoever can be linked. A node with two or more `member` links is drawn as a group. */
export interface NetworkNode {
  readonly id: string;
  /** The id where none is given. */
  readonly name: LocalizedText;
  /** Id of a node type. */
  readonly type?: string;
  /** When it existed; without a date it always did. */
  readonly date?: HistoricalDate;
  readonly place?: Place;
  readonly href?: string;
  readonly image?: string;
  readonly description?: LocalizedText;
  /** Position that the author gives, in any unit. */
  readonly x?: number;
  readonly y?: number;
}

/** A link between two nodes that exist; a member link goes from the member to its group. */
export interface NetworkLink {
  readonly source: string;
  readonly target: string;
  /** Id of a link type. */
  readonly type?: string;
  /** When it held; without a date it always did. */
  readonly date?: HistoricalDate;
  readonly label?: LocalizedText;
  readonly directed: boolean;
  /** 1 by default. */
  readonly weight: number;
}

export interface Network {
  /** Node types: as declared, then those that only nodes name. */
  readonly types: readonly Named[];
  readonly linkTypes: readonly LinkType[];
  /** As given, then the groups that are no node already. */
  readonly nodes: readonly NetworkNode[];
  /** As given, then the member links of the groups. */
  readonly links: readonly NetworkLink[];
}

const number = readNumber(undefined, undefined, 0);

const NODE: Readers<NetworkNode> = {
  id: readId,
  name: readShortText,
  type: readId,
  date: readDate,
  place: readPlace,
  href: readUrl('link'),
  image: readUrl('image'),
  description: readLongText,
  x: number,
  y: number,
};

/** A link as given, with its place in the input. */
interface GivenLink extends Omit<Partial<NetworkLink>, 'source'> {
  readonly source?: string | undefined;
  readonly path: string;
}

interface Member {
  readonly id: string;
  readonly date?: HistoricalDate;
}

interface Group extends NetworkNode {
  readonly members?: readonly (Partial<Member> & {readonly path: string})[];
}

interface GivenNetwork extends Omit<Network, 'links'> {
  readonly links: readonly GivenLink[];
  readonly groups: readonly Group[];
}

const readMember = refine(readObject<Member>({id: readId, date: readDate}, 'id'), (member, {path}) => ({
  ...member,
  path,
}));

const readLink = refine(
  readObject<NetworkLink>({
    source: readId,
    target: readId,
    type: readId,
    date: readDate,
    label: readShortText,
    directed: readChoice(true, false),
    weight: number,
  }),
  (link, {path}): GivenLink => ({...link, path}),
);

/** Reads a network. Groups become nodes, where they are none yet, and links; a link to a node that is missing is left out. */
export const readNetwork: Reader<Network> = refine(
  readObject<GivenNetwork>({
    types: readNamed<Named>(readObject({id: readId, title: readShortText}, 'id', '')),
    linkTypes: readNamed<LinkType>(
      readObject({id: readId, title: readShortText, line: readChoice('solid', 'dashed')}, 'id', ''),
    ),
    nodes: readNamed<NetworkNode, 'name'>(readObject(NODE, 'id', ''), 'name'),
    links: readList(readLink),
    groups: readNamed<Group, 'name'>(readObject({...NODE, members: readList(readMember)}), 'name'),
  }),
  ({types = [], linkTypes = [], nodes = [], links = [], groups = []}, run) => {
    const byId = new Map<string | undefined, NetworkNode>(nodes.map((node) => [node.id, node]));
    run.nodes = byId;
    const given = [...links];
    for (const {members = [], ...node} of groups) {
      if (!byId.has(node.id)) byId.set(node.id, Object.freeze(node));
      for (const {id, ...member} of members) given.push({...member, source: id, target: node.id, type: 'member'});
    }
    const sound = given.flatMap(({path, ...link}) => {
      if (byId.has(link.source) && byId.has(link.target))
        return [Object.freeze({directed: false, weight: 1, ...link} as NetworkLink)];
      report({...run, path}, 'ref/node', 'Both ends of a link are ids of nodes.');
      return [];
    });
    const all = [...byId.values()];
    return Object.freeze({
      types: withUnnamed(types, all, 'type'),
      linkTypes: withUnnamed(linkTypes, sound, 'type'),
      nodes: Object.freeze(all),
      links: Object.freeze(sound),
    });
  },
);
