/** Lists of things that have an id, made unique, and a title. */
import type {LocalizedText} from './localized-text.js';
import {slug} from './slug.js';
import {readId, readList, readObject, refine, report, type Reader} from './untrusted-input.js';

const readGivenIds = readList(refine(readObject<{id: string}>({id: readId}, 'id'), ({id}) => id));

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
    const given = new Set(readGivenIds(list, {...run, problems: []}));
    const used = new Set<string>();
    const counts = new Map<string, number>();
    const readEntry = refine(read, (entry) => {
      const title = entry[word];
      const wanted = entry.id ?? (title && (slug(title) || `n${used.size + 1}`));
      let id = wanted;
      if (!wanted || !id) return report(run, 'item/missing', `Give it an id or a ${word}.`);
      let count = counts.get(wanted) ?? 2;
      while (used.has(id) || (given.has(id) && id !== entry.id)) id = `${wanted}-${count++}`;
      if (entry.id && id !== wanted) report(run, 'id/duplicate', `This id is taken; here it is "${id}".`, 'id');
      used.add(id);
      counts.set(wanted, count);
      return Object.assign(entry, {id, [word]: title ?? id}) as unknown as T;
    });
    return readList(readEntry)(list, run);
  };
}

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
