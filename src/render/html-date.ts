/** Dates in HTML's own forms, which are fewer than EDTF's. */
import type {HistoricalDate} from '../model/historical-date.js';

/** Of what EDTF allows but for seasons: HTML's year, month and date strings, from year 1; and with time, its zone as HTML has it. */
const HTML_DATE = /^(?!0000)\d[\d-]*(T[\d:]+(Z|[+-]\d\d:\d\d)?)?$/;

/** Whether the EDTF of a date may stand in a `datetime` attribute. */
export function isHtmlDate(date: HistoricalDate): boolean {
  return date.precision !== 'season' && HTML_DATE.test(date.text);
}
