/** Members of own documents that nobody reads: most are known ones, misspelled or in another language. */
import {findColumns} from '../formats/column-names.js';
import {isRecord, memberOf} from '../formats/loose-values.js';

/** What an object may hold: the shape of each known member, null for values and texts. */
interface Shape {
  readonly [member: string]: Shape | null;
}

export interface UnknownMember {
  /** Path of the member, in the form of a problem's. */
  readonly path: string;
  readonly name: string;
  /** The known member that may be meant. */
  readonly suggestion: string | undefined;
  /** Position of the milestone that holds it, 0-based, where one does. */
  readonly index?: number;
}

const plain = (names: string): Shape => Object.fromEntries(names.split(' ').map((name) => [name, null]));
const PLACE = plain('name lat lon');
const MILESTONE: Shape = {
  ...plain('id title date end displayDate summary body category tags importance series lang'),
  place: PLACE,
  participants: plain('count qualifier'),
  partners: plain('id name role'),
  media: plain('src srcset alt caption credit type poster thumbnail width height duration href'),
  links: plain('href label type rel bytes hreflang'),
  quote: plain('text source'),
};
const NODE: Shape = {...plain('id name type date href image description x y'), place: PLACE};

/** The members of a document, as `schema.json` has them. */
export const DOCUMENT: Shape = {
  ...plain('$schema id title subtitle description locale updated license'),
  categories: plain('id title color'),
  series: plain('id title'),
  eras: plain('id title date end color'),
  milestones: MILESTONE,
  network: {
    types: plain('id title'),
    linkTypes: plain('id title line'),
    nodes: NODE,
    links: plain('source target type date label directed weight'),
    groups: {...NODE, members: plain('id date')},
  },
};

/** Other words for members, beside the names that columns of tables have. */
const MEANT: Readonly<Record<string, string>> = {
  milestones: 'meilensteine ereignisse events items',
  categories: 'kategorien',
  series: 'reihen serien',
  eras: 'epochen',
  network: 'netzwerk',
  locale: 'language lang sprache',
  media: 'bilder images',
  links: 'dokumente documents',
};

/**
 * Finds the members that a document, or a bare list of milestones, holds and nothing reads, in the order of the input. Names
 * that begin with `_`, `$` or `//` are their author's notes and are passed over.
 *
 * @param data - parsed JSON.
 */
export function findUnknownMembers(data: unknown): readonly UnknownMember[] {
  const found: UnknownMember[] = [];
  // The same name stands in every milestone.
  const suggestions = new Map<Shape, Map<string, string | undefined>>();
  const suggest = (name: string, shape: Shape): string | undefined => {
    const known = suggestions.get(shape) ?? new Map<string, string | undefined>();
    suggestions.set(shape, known);
    if (!known.has(name)) known.set(name, nearestName(name, shape));
    return known.get(name);
  };
  const visit = (value: unknown, shape: Shape, path: string, index?: number): void => {
    if (Array.isArray(value)) {
      const isMilestones = shape === MILESTONE;
      value.forEach((entry, at) => {
        if (!Array.isArray(entry)) visit(entry, shape, `${path}[${at}]`, isMilestones ? at : index);
      });
    }
    if (!isRecord(value)) return;
    for (const name of Object.keys(value)) {
      const place = path ? `${path}.${name}` : name;
      if (!Object.hasOwn(shape, name)) {
        if (/^(_|\$|\/\/)/.test(name)) continue;
        found.push({path: place, name, suggestion: suggest(name, shape), ...(index !== undefined && {index})});
      } else if (shape[name]) visit(memberOf(value, name), shape[name], place, index);
    }
  };
  if (Array.isArray(data)) visit(data, MILESTONE, '');
  else visit(data, DOCUMENT, '');
  return found;
}

/** The known name that differs least, if by few letters; else what the name means as a column of a table. */
function nearestName(name: string, shape: Shape): string | undefined {
  const known = Object.keys(shape);
  const letters = name.slice(0, 40).toLowerCase();
  const words = [...Object.keys(findColumns([name], {})), ...Object.keys(MEANT).filter((one) => hasWord(one, letters))];
  const [meant] = words.filter((member) => known.includes(member));
  let [nearest, least]: [string | undefined, number] = [meant, Infinity];
  for (const one of known) {
    const distance = editDistance(letters, one.toLowerCase());
    // Two letters of "id" are not near to everything.
    if (distance < least && distance <= Math.min(2, Math.floor(one.length / 2))) [nearest, least] = [one, distance];
  }
  return least <= 1 || !meant ? nearest : meant;
}

function hasWord(member: string, word: string): boolean {
  return MEANT[member]!.split(' ').includes(word);
}

/** Letters to add, leave out, replace or swap with their neighbour (optimal string alignment, Boytsov 2011, §2.2). */
function editDistance(from: string, to: string): number {
  const rows = [Array.from({length: to.length + 1}, (_, column) => column)];
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const cost = +(from[row - 1] !== to[column - 1]);
      let least = Math.min(rows[row - 1]![column]! + 1, current[column - 1]! + 1, rows[row - 1]![column - 1]! + cost);
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
        least = Math.min(least, rows[row - 2]![column - 2]! + 1);
      current.push(least);
    }
    rows.push(current);
  }
  return rows[from.length]![to.length]!;
}
