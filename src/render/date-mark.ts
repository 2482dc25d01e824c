/** Marks a date up for machines: `<time>` where HTML has a form for it, else a span with the EDTF. */
import {html, nothing, type TemplateResult} from 'lit';
import type {HistoricalDate} from '../model/historical-date.js';
import type {Milestone} from '../model/milestone.js';
import {dateWording, type Words} from '../text/milestone-words.js';

/** Of what EDTF allows but for seasons: HTML's year, month and date strings, from year 1; and with time, its zone as HTML has it. */
const HTML_DATE = /^(?!0000)\d[\d-]*(T[\d:]+(Z|[+-]\d\d:\d\d)?)?$/;

/**
 * A milestone's date in words.
 *
 * @param weekday - as for {@link dateWording}.
 */
export function dateMark(milestone: Milestone, words: Words, weekday?: boolean): TemplateResult {
  const {date} = milestone;
  const wording = dateWording(milestone, words, weekday);
  const lang = wording.lang ?? nothing;
  return date && date.precision !== 'season' && HTML_DATE.test(date.text)
    ? html`<time class="date" datetime=${date.text} lang=${lang}>${wording.text}</time>`
    : html`<span class="date ${isSoft(date) ? 'soft' : ''}" data-date=${date?.text ?? nothing} lang=${lang}
        >${wording.text}</span
      >`;
}

/** Whether a date is uncertain or approximate: drawn soft. */
export function isSoft(date: HistoricalDate | null): boolean {
  return !!date && (date.uncertain || date.approximate);
}
