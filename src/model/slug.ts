/** Ids from titles. */
import {pickText, type LocalizedText} from './localized-text.js';

/** Letters, marks and digits of a text in lower case, with hyphens between them; empty if it has none. */
export function slug(text: LocalizedText | undefined): string {
  return pickText(text, [])
    .text.slice(0, 60)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
