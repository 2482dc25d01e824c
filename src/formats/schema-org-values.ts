/** Values of schema.org data as members of the model: texts in their languages, places, images. */
import {attempt} from '../model/attempt.js';
import {canonicalTag} from '../model/localized-text.js';
import {bodyOf, wordsOf} from './foreign-words.js';
import {entriesOf, isRecord, memberOf, present, textOf} from './loose-values.js';
import {typesOf, type Graph} from './schema-org-graph.js';

type Text = string | Readonly<Record<string, string>>;

/** A text, one of several, or all of them by language; undefined where there is none. */
export function localizedFrom(value: unknown, read: (text: unknown) => string | undefined = wordsOf): Text | undefined {
  // Of two texts in one language the first counts.
  const texts: Record<string, string> = {};
  const add = (language: string | undefined, written: unknown): void => {
    const text = read(written);
    if (text) texts[canonicalTag(language ?? null) ?? ''] ??= text;
  };
  for (const one of entriesOf(value)) {
    if (!isRecord(one)) add(undefined, one);
    else if (memberOf(one, '@value') !== undefined) add(textOf(memberOf(one, '@language')), memberOf(one, '@value'));
    else for (const key of attempt(() => Object.keys(one)) ?? []) if (canonicalTag(key)) add(key, memberOf(one, key));
  }
  const {'': plain, ...byLanguage} = texts;
  return Object.keys(byLanguage).length ? byLanguage : plain;
}

/** The plain text of a value, with or without "@value". */
export function plainFrom(value: unknown): string | undefined {
  const [first] = entriesOf(value);
  return textOf(memberOf(first, '@value') ?? memberOf(first, '@id') ?? first);
}

/** By what others name it: its "@id", else its address, else its name. */
export function idOf(thing: unknown): string | undefined {
  return (
    plainFrom(memberOf(thing, '@id')) ??
    plainFrom(memberOf(thing, 'url')) ??
    wordsOf(plainFrom(memberOf(thing, 'name')))
  );
}

/** A body, in its languages. */
export const bodyFrom = (value: unknown): Text | undefined => localizedFrom(value, bodyOf);

/** Where it was, and the addresses of its places on the web. */
export function readLocation(location: unknown, graph: Graph): {place?: object | undefined; links: readonly object[]} {
  const links: object[] = [];
  let place: object | undefined;
  for (const entry of entriesOf(location)) {
    const thing = graph.resolve(entry);
    const url = plainFrom(memberOf(thing, 'url'));
    const name = isRecord(thing) ? (localizedFrom(memberOf(thing, 'name')) ?? addressOf(thing)) : wordsOf(thing);
    if (typesOf(thing).includes('VirtualLocation')) {
      if (url) links.push(present({href: url, label: name}));
      continue;
    }
    const geo = graph.resolve(memberOf(thing, 'geo'));
    const [lat, lon] = ['latitude', 'longitude'].map((key) => numberOf(memberOf(geo, key) ?? memberOf(thing, key)));
    if (name || (lat !== undefined && lon !== undefined)) place ??= present({name, lat, lon});
  }
  return {place, links};
}

/** The town; else the street, the region, the country. */
function addressOf(thing: object): string | undefined {
  const address = memberOf(thing, 'address') ?? thing;
  if (!isRecord(address)) return wordsOf(entriesOf(address)[0]);
  const keys = ['addressLocality', 'streetAddress', 'addressRegion', 'addressCountry'];
  return keys.map((key) => wordsOf(plainFrom(memberOf(address, key)))).find(Boolean);
}

function numberOf(value: unknown): number | undefined {
  const text = plainFrom(value);
  return text && Number.isFinite(+text) ? +text : undefined;
}

/** Images: addresses, or objects of them. */
export function readImages(image: unknown, graph: Graph): readonly object[] {
  return entriesOf(image).flatMap((entry) => {
    const thing = graph.resolve(entry);
    const src = ['contentUrl', 'url', '@id'].map((key) => plainFrom(memberOf(thing, key))).find(Boolean);
    const credit = localizedFrom(memberOf(thing, 'creditText'));
    const address = isRecord(thing) ? src : textOf(thing);
    return address ? [present({src: address, caption: localizedFrom(memberOf(thing, 'caption')), credit})] : [];
  });
}
