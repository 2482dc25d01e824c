/**
 * Readers of untrusted values: JSON from anywhere, or objects that a page hands over.
 *
 * A reader takes a value with its place in the input and gives a fresh value of the model; whoever takes that in freezes
 * it. What does not fit is undefined, and a problem. Only own members with known names are read, each behind a try, so
 * prototypes, cycles, proxies and throwing getters neither reach the model nor stop the run. Null is absence everywhere.
 */
import {attempt} from './attempt.js';
import {readEdtf, type HistoricalDate} from './historical-date.js';
import {canonicalTag, type LocalizedText} from './localized-text.js';
import type {Problem} from './problem.js';
import {safeUrl, type UrlUse} from './safe-url.js';

/** What the caller knows about the input. */
export interface ParseOptions {
  /** Absolute URL that relative addresses in the data are resolved against; without it they stay relative. */
  readonly base?: string;
  /** Says whether the page can use a color, such as `(color) => CSS.supports('color', color)`; by default its form decides. */
  readonly isColor?: (color: string) => boolean;
}

/** One run over one input. */
export interface Run {
  readonly options: ParseOptions;
  readonly problems: Problem[];
  /** Place in the input of the value that is being read. */
  path: string;
  /** Position in its list of the entry that was begun last. */
  position: number;
  /** Position of the milestone that is being read. */
  index?: number;
  /** Nodes of the network by id, once it has been read. */
  nodes?: ReadonlyMap<string | undefined, {readonly name: LocalizedText}>;
}

export type Reader<T> = (value: unknown, run: Run) => T | undefined;

/** One reader for each member of T. */
export type Readers<T> = {readonly [K in keyof T]-?: Reader<NonNullable<T[K]>>};

/** Ten times the largest history that was ever tried; bounds the time that a list takes whatever it says of its length. */
const ENTRY_LIMIT = 1_000_000;
/** A longer name no layout can bear (UTF-16 units, as all limits). */
const NAME_LIMIT = 200;

// Control characters except tab and line feed, and halves of surrogate pairs.
const UNSHOWN = /[^\P{Cc}\t\n]|\p{Cs}/gu;
const COLOR = /^(#([\da-f]{3,4}){1,2}|[a-z]{3,20}|(rgb|hsl|hwb|(ok)?l(ab|ch))a?\([\da-z.,%/ +-]{1,60}\))$/i;

export function startRun(options: ParseOptions): Run {
  return {options, problems: [], path: '', position: 0};
}

/** Adds a problem with the value that is being read, or with its member `key`. */
export function report({problems, path, index}: Run, code: string, message: string, key = ''): undefined {
  problems.push(Object.freeze({code, path: placeOf(path, key), message, ...(index !== undefined && {index})}));
}

/** A text on its own; undefined where it is blank. What is longer than `limit` is cut at the end of a letter. */
export function readString(limit = NAME_LIMIT): Reader<string> {
  return (value, run) => {
    if (typeof value !== 'string') return unfit(value, run);
    let text = value;
    if (text.length > limit) {
      report(run, 'text/too-long', `Only ${limit} characters are shown.`);
      text = text.slice(0, new Intl.Segmenter().segment(text).containing(limit)!.index || limit);
    }
    return text.replace(UNSHOWN, '').trim() || undefined;
  };
}

/** A short text, such as a tag. */
export const readName = readString();

/** A text or language map; a number is read as text. */
export function readText(limit = 10_000): Reader<LocalizedText> {
  const read = readString(limit);
  return (value, run) => {
    if (shapeOf(value) !== 'object') return read(typeof value === 'number' ? `${value}` : value, run);
    const tags = attempt(() => Object.keys(value as object)) ?? [];
    const readers = Object.fromEntries(tags.map((tag) => [tag, canonicalTag(tag) ? read : unfit]));
    return (tags.length ? readObject<Record<string, string>>(readers) : unfit)(value, run) as LocalizedText;
  };
}

/** A text that may take a few lines. */
export const readShortText = readText();

/** A text that may take pages. */
export const readLongText = readText(100_000);

/** An id: a text, or a whole number as text. */
export const readId: Reader<string> = (value, run) =>
  readName(Number.isInteger(value) ? `${value as number}` : value, run);

/** A language tag in its canonical form. */
export const readLanguage = refine(readName, (tag, run) => canonicalTag(tag) ?? unfit(tag, run));

export const readDate: Reader<HistoricalDate> = (value, run) => {
  if (typeof value === 'string' && !(value = value.trim())) return undefined;
  // A date that was read before says what it was: a timeline can be given again.
  const date = readEdtf(ownValue(value, 'text') ?? value);
  return typeof date === 'object' ? date : report(run, 'date/invalid', date);
};

/** A number from `min` to `max`, whole unless `step` is 0. */
export function readNumber(min = -1e300, max = 1e300, step = 1): Reader<number> {
  return (value, run) =>
    typeof value === 'number' && value >= min && value <= max && !(value % step) ? value : unfit(value, run);
}

/** One of the `choices`. */
export function readChoice<T>(...choices: readonly T[]): Reader<T> {
  return (value, run) => (choices.includes(value as T) ? (value as T) : unfit(value, run));
}

/** An address that may be used as `use` says; one that is only good for links is left out without a problem. */
export function readUrl(use: UrlUse): Reader<string> {
  return (value, run) => {
    const {base} = run.options;
    return (
      safeUrl(value, use, base) ??
      (safeUrl(value, 'link', base) ? undefined : report(run, 'url/blocked', 'This address is not allowed.'))
    );
  };
}

export const readColor: Reader<string> = (value, run) =>
  typeof value === 'string' && COLOR.test(value) && run.options.isColor?.(value) !== false
    ? value
    : report(run, 'color/invalid', 'This is no color.');

/**
 * An object of known members; undefined where none is left.
 *
 * @param short - member that a plain text or number in the object's place stands for.
 * @param needed - member whose absence is a problem.
 */
export function readObject<T extends object>(readers: Readers<T>, short = '', needed = short): Reader<Partial<T>> {
  return (value, run) => {
    const {path} = run;
    const shape = shapeOf(value);
    const plain = short && /string|number/.test(shape!);
    if (!plain && shape !== 'object') return report(run, 'item/shape', 'This is no object.');
    const object = plain ? {[short]: value} : value;
    const copy: Partial<T> = {};
    for (const key in readers) {
      const member = ownValue(object, key);
      // Places are written for what is there, not for each of the many members that could be.
      if (member === undefined && key !== needed) continue;
      run.path = plain ? path : placeOf(path, key);
      const read = member === undefined ? report(run, 'item/missing', 'This is missing.') : readers[key](member, run);
      if (read !== undefined) copy[key] = Object.freeze(read) as typeof read;
    }
    run.path = path;
    return Object.keys(copy).length ? copy : undefined;
  };
}

/**
 * What `read` makes of a list's entries, in order; holes are left out, and so is what gives undefined,
 * with a problem. A single entry may stand in the list's place.
 */
export function readList<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value, run) => {
    const {path} = run;
    const list: T[] = [];
    const isList = shapeOf(value) === 'list';
    const length = isList ? (ownValue(value, 'length') as number) : 1;
    if (length > ENTRY_LIMIT) report(run, 'data/too-large', `Only ${ENTRY_LIMIT} entries are shown.`);
    for (let position = 0; position < length && position < ENTRY_LIMIT; position++) {
      const entry = isList ? attempt(() => (value as unknown[])[position]) : value;
      if (entry === undefined) continue;
      if (isList) run.path = `${path}[${position}]`;
      run.position = position;
      const before = run.problems.length;
      const made = read(entry, run);
      if (made !== undefined) list.push(Object.freeze(made));
      else if (run.problems.length === before) report(run, 'item/empty', 'This is empty.');
    }
    run.path = path;
    return list.length ? list : undefined;
  };
}

/** What `change` makes of what `read` gives. */
export function refine<S, T>(read: Reader<S>, change: (made: S, run: Run) => T | undefined): Reader<T> {
  return (value, run) => {
    const made = read(value, run);
    return made ? change(made, run) : undefined;
  };
}

/** Like typeof, with lists and null told apart; undefined for a proxy that was revoked. */
export function shapeOf(value: unknown): string | undefined {
  return attempt(() => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value));
}

/** The own member `key` of an object; undefined also for null. */
export function ownValue(value: unknown, key: string): unknown {
  // Not by attempt: this is asked for every member of every milestone.
  try {
    return Object.hasOwn(value as object, key) ? ((value as Record<string, unknown>)[key] ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** Reports any value. */
function unfit(_: unknown, run: Run): undefined {
  return report(run, 'item/value', 'This does not fit here.');
}

/** The path of the member `key` of what stands at `path`. */
function placeOf(path: string, key: string): string {
  return path && key ? `${path}.${key}` : path || key;
}
