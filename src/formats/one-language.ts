/** A milestone with all its texts in one language, for those who hand it on to readers of one. */
import {pickText, type LocalizedText} from '../model/localized-text.js';
import type {Milestone} from '../model/milestone.js';

/** Members that are texts, of a milestone and of what it holds. */
const TEXTS = /^(title|displayDate|summary|body|name|role|alt|caption|credit|label|text|source)$/;
const HOLDERS = /^(place|partners|media|links|quote)$/;

/**
 * Gives the milestone with each language map replaced by its text in the first of `languages` that it has, else by its first
 * text. Plain texts stay as they are.
 */
export function inOneLanguage(milestone: Milestone, languages: readonly (string | undefined)[]): Milestone {
  const picked = (members: object): object =>
    Object.fromEntries(
      Object.entries(members).map(([key, value]: [string, unknown]) => {
        if (TEXTS.test(key)) return [key, pickText(value as LocalizedText, languages).text];
        if (!HOLDERS.test(key)) return [key, value];
        return [key, Array.isArray(value) ? value.map(picked) : picked(value as object)];
      }),
    );
  return picked(milestone) as Milestone;
}
