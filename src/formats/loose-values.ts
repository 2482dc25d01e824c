/**
 * Careful reads of foreign values, of any type, without what the model needs for its own input: nothing here throws, and
 * only own members are seen.
 */
import {attempt} from '../model/attempt.js';

/** As many entries as the model reads of a list. */
const ENTRY_LIMIT = 1_000_000;
// Control characters and halves of surrogate pairs, which the model leaves out.
const UNSHOWN = /[^\P{Cc}\t\n]|\p{Cs}/gu;

/** The own member at the end of `keys`, one below the other; undefined also for null. */
export function memberOf(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce(
    (from, key) =>
      attempt(() => (Object.hasOwn(from as object, key) ? (from as Record<string, unknown>)[key] : undefined)) ??
      undefined,
    value,
  );
}

/** A text, or a number as text; undefined where nothing of it could be shown. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : '';
  return text.replace(/\r\n?/g, '\n').replace(UNSHOWN, '').trim() || undefined;
}

export function isList(value: unknown): value is readonly unknown[] {
  return attempt(() => Array.isArray(value)) === true;
}

/** A finite number, also as text. */
export function numberOf(value: unknown): number | undefined {
  const text = textOf(value);
  return text && Number.isFinite(+text) ? +text : undefined;
}

/** Whether it is an object that is no list; a proxy that was revoked is neither. */
export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && attempt(() => !Array.isArray(value)) === true;
}

export function hasSome(value: unknown, keys: readonly string[]): boolean {
  return keys.some((key) => memberOf(value, key) !== undefined);
}

/** The names of an object's own members; none of what is no object, or does not say. */
export function keysOf(value: unknown): readonly string[] {
  return isRecord(value) ? (attempt(() => Object.keys(value)) ?? []) : [];
}

/** The entries of a list, holes as undefined; what is no list stands for its only entry, and null and undefined for none. */
export function entriesOf(value: unknown): readonly unknown[] {
  if (value == null) return [];
  if (!isList(value)) return [value];
  const length = memberOf(value, 'length');
  const count = typeof length === 'number' ? Math.min(length, ENTRY_LIMIT) : 0;
  return Array.from({length: count}, (_, index) => attempt(() => value[index]));
}

/** The members of an object that are something. */
export function present<T extends object>(members: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(members).filter(([, member]) => member !== undefined && member !== ''),
  ) as Partial<T>;
}

/** The lists that hold something. */
export function filled<T extends Readonly<Record<string, readonly unknown[]>>>(lists: T): Partial<T> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length)) as Partial<T>;
}
