/** Marks a date up for machines: `<time>` where HTML has a form for it, else a span with the EDTF. */
import {html, nothing, type TemplateResult} from 'lit';
import type {HistoricalDate} from '../model/historical-date.js';

/** HTML's date, month and year strings, years 0001 to 9999; and a date with time, zone written as HTML wants it. */
const HTML_DATE = /^(?!0000)\d{4}(-(?!2[1-9]|[3-9])\d\d(-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/**
 * A date in words.
 *
 * @param words - what is read: the author's or the generated words.
 * @param wordsLang - language of `words` when it differs from the element's.
 */
export function dateMark(date: HistoricalDate | null, words: string, wordsLang?: string): TemplateResult {
  const lang = wordsLang ?? nothing;
  if (!date) return html`<span class="date" lang=${lang}>${words}</span>`;
  if (HTML_DATE.test(date.text)) return html`<time class="date" datetime=${date.text} lang=${lang}>${words}</time>`;
  const soft = date.uncertain || date.approximate ? 'soft' : '';
  return html`<span class="date ${soft}" data-date=${date.text} lang=${lang}>${words}</span>`;
}
