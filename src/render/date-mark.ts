/** Marks a date up for machines: `<time>` where HTML has a form for it, else a span with the EDTF. */
import {html, nothing, type TemplateResult} from 'lit';
import type {HistoricalDate} from '../model/historical-date.js';
import type {Milestone} from '../model/milestone.js';
import {dateWording, type Words} from '../text/milestone-words.js';

/** HTML's date, month and year strings, years 0001 to 9999; and a date with time, zone written as HTML wants it. */
const HTML_DATE = /^(?!0000)\d{4}(-(?!2[1-9]|[3-9])\d\d(-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/**
 * A milestone's date in words.
 *
 * @param weekday - as for {@link dateWording}.
 */
export function dateMark(milestone: Milestone, words: Words, weekday?: boolean): TemplateResult {
  const {date} = milestone;
  const wording = dateWording(milestone, words, weekday);
  const lang = wording.lang ?? nothing;
  return date && HTML_DATE.test(date.text)
    ? html`<time class="date" datetime=${date.text} lang=${lang}>${wording.text}</time>`
    : html`<span class="date ${isSoft(date) ? 'soft' : ''}" data-date=${date?.text ?? nothing} lang=${lang}
        >${wording.text}</span
      >`;
}

/** Whether a date is uncertain or approximate: drawn soft. */
export function isSoft(date: HistoricalDate | null): boolean {
  return !!date && (date.uncertain || date.approximate);
}
