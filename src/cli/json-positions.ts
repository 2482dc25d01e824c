/**
 * Places of values in the text of JSON, by their paths: `JSON.parse` keeps none.
 *
 * One pass over the text, which must be sound JSON, with a stack of open brackets; names and paths are only made within
 * what is asked for, so a file of a million entries with three problems costs no more than its characters.
 */

/** Offsets into the text, of the value and, where it has one, of its name. */
export interface JsonPlace {
  readonly key?: number;
  readonly value: number;
}

interface Frame {
  /** Undefined where nothing below is asked for. */
  readonly path: string | undefined;
  readonly isList: boolean;
  index: number;
  /** The name last read, and where; undefined until the next one is. */
  key: string | undefined;
  keyAt: number | undefined;
}

/** Files nest as deep as they like; what lies deeper than a path of this length is at the place of what holds it. */
const LONGEST_PATH = 500;
/** What is neither bracket, mark, space nor string: a number or a word. */
const WORD = /[^\s,:[\]{}"]+/y;

/**
 * Finds the values at `paths` (`milestones[3].date`), and those that they lie in, of which '' is the whole; of a name that
 * stands twice the last counts, as it does for `JSON.parse`. Linear in the text and the paths.
 *
 * @returns places by path; what the text does not hold is missing.
 */
export function findInJson(json: string, paths: Iterable<string>): ReadonlyMap<string, JsonPlace> {
  const wanted = new Set(['']);
  for (const path of paths) for (const part of pathsTo(path)) wanted.add(part);
  const places = new Map<string, JsonPlace>();
  const open: Frame[] = [];
  const enter = (value: number): string | undefined => {
    const frame = open.at(-1);
    const path = frame ? pathBelow(frame) : '';
    if (path === undefined || !wanted.has(path)) return undefined;
    places.set(path, {value, ...(frame?.keyAt !== undefined && {key: frame.keyAt})});
    return path;
  };
  for (let at = 0; at < json.length;) {
    const mark = json[at]!;
    const frame = open.at(-1);
    if (mark === '"') {
      const end = stringEnd(json, at);
      if (frame && !frame.isList && frame.keyAt === undefined) {
        frame.keyAt = at;
        frame.key = frame.path === undefined ? '' : (JSON.parse(json.slice(at, end)) as string);
      } else enter(at);
      at = end;
      continue;
    }
    if (mark === '{' || mark === '[') {
      open.push({path: enter(at), isList: mark === '[', index: 0, key: undefined, keyAt: undefined});
    } else if (mark === '}' || mark === ']') open.pop();
    else if (mark === ',' && frame) {
      frame.index++;
      frame.keyAt = undefined;
    } else if (mark !== ':' && mark > ' ') {
      WORD.lastIndex = at;
      if (WORD.test(json)) {
        enter(at);
        at = WORD.lastIndex;
        continue;
      }
    }
    at++;
  }
  return places;
}

/** The place of `path`, else of the nearest thing around it that the text holds. */
export function nearestPlace(places: ReadonlyMap<string, JsonPlace>, path: string): JsonPlace | undefined {
  const around = [...pathsTo(path)].reverse().find((part) => places.has(part));
  return places.get(around ?? '');
}

/** A path and all that it begins with. Names may hold dots, so every dot may be a border. */
function* pathsTo(path: string): Iterable<string> {
  const end = Math.min(path.length, LONGEST_PATH);
  for (let at = 1; at < end; at++) if (path[at] === '.' || path[at] === '[') yield path.slice(0, at);
  if (path && path.length <= LONGEST_PATH) yield path;
}

function pathBelow({path, isList, index, key}: Frame): string | undefined {
  if (path === undefined) return undefined;
  return isList ? `${path}[${index}]` : path ? `${path}.${key}` : key;
}

/** The offset behind the string that begins at `open`. */
function stringEnd(json: string, open: number): number {
  for (let at = json.indexOf('"', open + 1); at >= 0; at = json.indexOf('"', at + 1)) {
    let slashes = 0;
    while (json[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
  return json.length;
}
