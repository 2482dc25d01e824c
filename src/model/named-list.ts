/** Lists of things that have an id, made unique, and a title. */
import type {LocalizedText} from './localized-text.js';
import {slug} from './slug.js';
import {readId, readList, readObject, refine, report, type Reader, type Run} from './untrusted-input.js';

/** What has an id and a title. */
export interface Named {
  readonly id: string;
  readonly title: LocalizedText;
}

/**
 * A list whose entries have unique ids, and titles or names.
 *
 * The first entry of an id keeps it; later ones get the first free of `-2`, `-3` …, and a problem. Without an id one is
 * made from the title, without a title the id stands in, and without either the entry is left out.
 *
 * @param word - the member that holds the title.
 */
export function readNamed<
  T extends {readonly id: string} & Readonly<Record<W, LocalizedText>>,
  W extends string = 'title',
>(read: Reader<Partial<T>>, word = 'title' as W): Reader<readonly T[]> {
  return (list, run) => {
    const given = readGivenIds(list, run);
    return readList(readNamedEntry(read, word, new Set(given), new Map(given.map((id) => [id, 2]))))(list, run);
  };
}

/** The ids that the entries of a list have been given; says nothing of faults. */
export function readGivenIds(list: unknown, run: Run): readonly string[] {
  return readIds(list, {...run, problems: []})?.map(({id}) => id!) ?? [];
}

/**
 * Reads the entries of such a list one after another.
 *
 * @param free - ids given whose first entry is still to come: at first all that {@link readGivenIds} finds.
 * @param numbers - the next number for each id that is given or taken: at first 2 for all of these. Both are kept up to date.
 */
export function readNamedEntry<
  T extends {readonly id: string} & Readonly<Record<W, LocalizedText>>,
  W extends string = 'title',
>(read: Reader<Partial<T>>, word: W, free: Set<string | undefined>, numbers: Map<string, number>): Reader<T> {
  return refine(read, (entry, run) => {
    const title = entry[word];
    const wanted = entry.id ?? slug(title);
    if (!wanted) return report(run, 'item/missing', `Give it an id or a ${word}.`);
    let id = wanted;
    if (!free.delete(entry.id)) {
      while (numbers.has(id)) {
        const number = numbers.get(wanted)!;
        numbers.set(wanted, number + 1);
        id = `${wanted}-${number}`;
      }
      numbers.set(id, 2);
      if (entry.id) report(run, 'id/duplicate', `This id is taken; here it is "${id.replaceAll('"', '…')}".`, 'id');
    }
    return Object.assign(entry, {id, [word]: title ?? id}) as unknown as T;
  });
}

const readIds = readList(readObject<{id: string}>({id: readId}, 'id'));

/** `named`, then one of its kind for each id that `users` have as `key` without its being there, titled by that id. */
export function withUnnamed<T extends Named, K extends string>(
  named: readonly T[],
  users: readonly {readonly [key in K]?: string | undefined}[],
  key: K,
): readonly (T | Named)[] {
  const all = new Map<string, T | Named>(named.map((one) => [one.id, one]));
  for (const {[key]: id} of users) if (id && !all.has(id)) all.set(id, Object.freeze({id, title: id}));
  return Object.freeze([...all.values()]);
}
