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

/** Whether it is an object that is no list. */
export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && attempt(() => !Array.isArray(value)) === true;
}

/** The entries of a list, holes as undefined; what is no list stands for its only entry, and null and undefined for none. */
export function entriesOf(value: unknown): readonly unknown[] {
  if (value == null) return [];
  if (attempt(() => Array.isArray(value)) !== true) return [value];
  const length = memberOf(value, 'length');
  const count = typeof length === 'number' ? Math.min(length, ENTRY_LIMIT) : 0;
  return Array.from({length: count}, (_, index) => attempt(() => (value as unknown[])[index]));
}

/** The members of an object that are something. */
export function present<T extends object>(members: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(members).filter(([, member]) => member !== undefined && member !== ''),
  ) as Partial<T>;
}
