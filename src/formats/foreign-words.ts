/** Texts of other formats, which may be HTML or not, as words or as a body. */
import {bodyFromHtml, isHtml, wordsFromHtml} from './html-text.js';
import {textOf} from './loose-values.js';

/** As words on one line where it is HTML; undefined where nothing could be shown. */
export function wordsOf(value: unknown): string | undefined {
  const text = textOf(value) ?? '';
  return textOf(isHtml(text) ? wordsFromHtml(text) : text);
}

/** Likewise, as a body. */
export function bodyOf(value: unknown): string | undefined {
  const text = textOf(value) ?? '';
  return textOf(isHtml(text) ? bodyFromHtml(text) : text);
}
