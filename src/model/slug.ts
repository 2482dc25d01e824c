/** Ids from titles. */
import {pickText, type LocalizedText} from './localized-text.js';

/** Letters, marks and digits of a text in lower case, with hyphens between them; `n1` if it has none, empty without a text. */
export function slug(title: LocalizedText | undefined): string {
  const {text} = pickText(title, []);
  const words = text
    .slice(0, 60)
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join('-') ?? (text && 'n1');
}
