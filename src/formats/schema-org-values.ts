/** Values of schema.org data as members of the model: texts in their languages, days, places, images. */
import {canonicalTag} from '../model/localized-text.js';
import type {Problem} from '../model/problem.js';
import {wordsOf} from './foreign-words.js';
import {readIsoSpan, type IsoSpan} from './iso-span.js';
import {entriesOf, isRecord, keysOf, memberOf, numberOf, present, textOf} from './loose-values.js';
import {typesOf, type Resolve, type Sides} from './schema-org-graph.js';

type Text = string | Readonly<Record<string, string>>;

/** The text of a member, one of several, or all of them by language; undefined where there is none. */
export function localizedOf(
  thing: unknown,
  key: string,
  read: (text: unknown) => string | undefined = wordsOf,
): Text | undefined {
  // Of two texts in one language the first counts.
  const texts: Record<string, string> = {};
  const add = (language: string | undefined, written: unknown): void => {
    const text = read(written);
    if (text) texts[canonicalTag(language ?? null) ?? ''] ??= text;
  };
  for (const one of entriesOf(memberOf(thing, key))) {
    const written = isRecord(one) ? memberOf(one, '@value') : one;
    if (written !== undefined) add(textOf(memberOf(one, '@language')), written);
    else for (const tag of keysOf(one)) if (canonicalTag(tag)) add(tag, memberOf(one, tag));
  }
  const {'': plain, ...byLanguage} = texts;
  return Object.keys(byLanguage).length ? byLanguage : plain;
}

/** The plain text of a value, with or without "@value". */
export function plainFrom(value: unknown): string | undefined {
  const [first] = entriesOf(value);
  return textOf(memberOf(first, '@value') ?? memberOf(first, '@id') ?? first);
}

/** The plain text of a member. */
export function plainOf(thing: unknown, key: string): string | undefined {
  return plainFrom(memberOf(thing, key));
}

/** What it is called, in its languages; of what is only named, its name. */
export function nameOf(thing: unknown): Text | undefined {
  return isRecord(thing) ? localizedOf(thing, 'name') : wordsOf(thing);
}

/** By what others name it: its "@id", else its address, else its name. */
export function idOf(thing: unknown): string | undefined {
  return isRecord(thing)
    ? (plainOf(thing, '@id') ?? plainOf(thing, 'url') ?? wordsOf(plainOf(thing, 'name')))
    : wordsOf(thing);
}

/** Its days from the member `start` to the member `end`, as {@link readIsoSpan} reads them. */
export function spanOf(thing: unknown, [start, end]: Sides, path: string, problems: Problem[]): IsoSpan {
  return readIsoSpan(plainOf(thing, start), plainOf(thing, end), path, problems);
}

/** Where it was, and the addresses of its places on the web. */
export function readLocation(
  location: unknown,
  resolve: Resolve,
): {place?: object | undefined; links: readonly object[]} {
  const links: object[] = [];
  let place: object | undefined;
  for (const entry of entriesOf(location)) {
    const thing = resolve(entry);
    const url = plainOf(thing, 'url');
    const name = nameOf(thing) ?? addressOf(thing);
    if (/^VirtualLocation$/m.test(typesOf(thing))) {
      if (url) links.push(present({href: url, label: name}));
      continue;
    }
    const geo = resolve(memberOf(thing, 'geo'));
    const [lat, lon] = ['latitude', 'longitude'].map((key) =>
      numberOf(plainFrom(memberOf(geo, key) ?? memberOf(thing, key))),
    );
    if (name || (lat !== undefined && lon !== undefined)) place ??= present({name, lat, lon});
  }
  return {place, links};
}

/** The town; else the street, the region, the country. */
function addressOf(thing: unknown): string | undefined {
  const address = memberOf(thing, 'address') ?? (isRecord(thing) && thing);
  if (!isRecord(address)) return wordsOf(entriesOf(address)[0]);
  const keys = ['addressLocality', 'streetAddress', 'addressRegion', 'addressCountry'];
  return keys.map((key) => wordsOf(plainOf(address, key))).find(Boolean);
}

/** Images: addresses, or objects of them. */
export function readImages(image: unknown, resolve: Resolve): readonly object[] {
  return entriesOf(image).flatMap((entry) => {
    const thing = resolve(entry);
    const src = textOf(thing) ?? ['contentUrl', 'url', '@id'].map((key) => plainOf(thing, key)).find(Boolean);
    const words = {caption: localizedOf(thing, 'caption'), credit: localizedOf(thing, 'creditText')};
    return src ? [present({src, ...words})] : [];
  });
}
