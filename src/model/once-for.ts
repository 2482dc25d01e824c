/** What follows from an object that never changes, found out once. */

/** Gives `find`, which from now on remembers what it found for each object, as long as that is in use. */
export function onceFor<Source extends object, Found>(find: (source: Source) => Found): (source: Source) => Found {
  const known = new WeakMap<Source, Found>();
  return (source) => {
    if (!known.has(source)) known.set(source, find(source));
    return known.get(source)!;
  };
}
