/** Marks a date up for machines: `<time>` where HTML has a form for it, else a span with the EDTF. */
import {html, nothing, type TemplateResult} from 'lit';
import type {HistoricalDate} from '../model/historical-date.js';
import type {Milestone} from '../model/milestone.js';
import {dateWording, type Words} from '../text/milestone-words.js';
import {isHtmlDate} from './html-date.js';

/**
 * A milestone's date in words.
 *
 * @param weekday - as for {@link dateWording}.
 */
export function dateMark(milestone: Milestone, words: Words, weekday?: boolean): TemplateResult {
  const {date} = milestone;
  const wording = dateWording(milestone, words, weekday);
  const lang = wording.lang ?? nothing;
  return date && isHtmlDate(date)
    ? html`<time class="date" datetime=${date.text} lang=${lang}>${wording.text}</time>`
    : html`<span class="date ${isSoft(date) ? 'soft' : ''}" data-date=${date?.text ?? nothing} lang=${lang}
        >${wording.text}</span
      >`;
}

/** Whether a date is uncertain or approximate: drawn soft. */
export function isSoft(date: HistoricalDate | null): boolean {
  return !!date && (date.uncertain || date.approximate);
}
