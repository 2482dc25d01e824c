import {attempt} from './attempt.js';

/** Text in one language, or in several by BCP 47 tag. A plain string is in the language of its document or milestone. */
export type LocalizedText = string | Readonly<Record<string, string>>;

/** A text in one language. */
export interface PickedText {
  readonly text: string;
  /** The tag under which the text stands in its map; undefined for a plain string. */
  readonly lang: string | undefined;
}

/**
 * Gives a text in the first language that it has.
 *
 * Each language is looked up as itself, then with its last subtags taken off one by one (RFC 4647, §3.4 lookup), then as
 * any regional form of the same language; letter case is ignored. Without a match the first entry of the map is given.
 *
 * @param languages - BCP 47 tags, most wanted first; undefined ones are passed over.
 * @returns the text and its tag; an empty text for undefined.
 */
export function pickText(text: LocalizedText | undefined, languages: readonly (string | undefined)[]): PickedText {
  if (typeof text !== 'object') return {text: text ?? '', lang: undefined};
  const tags = Object.keys(text);
  const find = (start: string): string | undefined =>
    tags.find((tag) => `${tag}-`.toLowerCase() === start) ?? tags.find((tag) => tag.toLowerCase().startsWith(start));
  let lang: string | undefined;
  for (const language of languages) {
    for (let tag = language?.toLowerCase(); tag; tag = tag.replace(/-?[^-]*$/, '')) lang ??= find(`${tag}-`);
  }
  lang ??= tags[0]!;
  return {text: text[lang] ?? '', lang};
}

/** Applies `change` to a text in each of its languages. */
export function mapText(text: LocalizedText, change: (text: string) => string): LocalizedText {
  return typeof text === 'string'
    ? change(text)
    : Object.freeze(Object.fromEntries(Object.entries(text).map(([lang, one]) => [lang, change(one)])));
}

/** A BCP 47 tag in its canonical form; undefined for what is none. */
export function canonicalTag(tag: string | null): string | undefined {
  return attempt(() => Intl.getCanonicalLocales(tag!)[0]);
}
