/**
 * Dates of other formats as EDTF. Nothing is guessed: what cannot be read stays as words, with the EDTF that it might be.
 */
import {civilFromDay, daysInMonth} from '../model/calendar.js';
import {edtfFromYear} from '../model/edtf-text.js';

/** Parts as written; a missing finer part (0 too) leaves the coarser ones. */
export interface DateParts {
  /** Astronomical: 0 is 1 BC. */
  readonly year: number;
  /** 1–12 */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** Gives the EDTF of parts; undefined without a whole year, and where the calendar has no such month or day. */
export function edtfFromParts({year, month, day}: DateParts): string | undefined {
  if (!Number.isSafeInteger(year)) return undefined;
  const written = edtfFromYear(year);
  if (!month) return written;
  if (!(month >= 1 && month <= 12 && (day || 0) >= 0 && (day || 0) <= daysInMonth(year, month))) return undefined;
  if (month % 1 || (day && day % 1)) return undefined;
  // EDTF has no months for years of more than four digits.
  if (written[0] === 'Y') return written;
  return [written, month, ...(day ? [day] : [])].map((part) => `${part}`.padStart(2, '0')).join('-');
}

/** A year as historians count, which has no 0: −44 is 44 BC, astronomical −43. */
export function yearFromHistorical(year: number): number {
  return year < 0 ? year + 1 : year;
}

/** The day of a moment in milliseconds since 1970, in UTC. */
export function edtfFromEpoch(ms: number): string | undefined {
  return Number.isFinite(ms) ? edtfFromParts(civilFromDay(ms / 86_400_000)) : undefined;
}

/**
 * Reads ISO 8601 as it is written in files: `2016-05-02T09:00:00+02:00` gives the day as written, `-000043-03-15` and `2016`
 * likewise; undefined for everything else, such as `33-04-01`, which is not of 2033, and `20160502`, which is no year.
 */
export function edtfFromIso(text: string): string | undefined {
  const [, year, month, day] =
    /^\s*([+-]\d{4,}|\d{4}|\d{5,}(?=-))(?:-(\d\d?)(?:-(\d\d?)(?:[T ]\d\d?:?\d\d[\d:.,]*(?: ?(?:Z|UTC|GMT|[+-][\d:]+))?)?)?)?\s*$/i.exec(
      text,
    ) ?? [];
  return year && edtfFromParts({year: +year, month: month ? +month : undefined, day: day ? +day : undefined});
}

/** Reads dates with dots, which are day, month, year wherever they are written: `2.5.2016`, `05.2016`. */
export function edtfFromDots(text: string): string | undefined {
  const [, day, month, year] = /^\s*(?:(\d{1,2})\.\s*)?(\d{1,2})\.\s*(\d{4})\.?\s*$/.exec(text) ?? [];
  return year && edtfFromParts({year: +year, month: +month!, day: day ? +day : undefined});
}

/** Reads dates with slashes in the order that is said: `5/2/2016`. */
export function edtfFromSlashes(text: string, order: 'dmy' | 'mdy'): string | undefined {
  const [, first, second, year] = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(text) ?? [];
  if (!year) return undefined;
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return edtfFromParts({year: +year, month: +month!, day: +day!});
}

/** The order that a column of dates with slashes proves by a part above 12; undefined where it proves none, or both. */
export function slashOrder(texts: Iterable<string>): 'dmy' | 'mdy' | undefined {
  const found = new Set<'dmy' | 'mdy'>();
  for (const text of texts) {
    const [, first, second] = /^\s*(\d{1,2})\/(\d{1,2})\/\d{4}\s*$/.exec(text) ?? [];
    if (+first! > 12) found.add('dmy');
    if (+second! > 12) found.add('mdy');
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/**
 * The EDTF that words might mean, for the sentence of a problem and never for the data: "um 1850" `1850~`, "c.1600–1656"
 * `1600~/1656`, "44 v. Chr." `-0043`, "19th century" `18XX`; undefined where nothing suggests itself.
 */
export function edtfSuggestion(text: string): string | undefined {
  const about = /\b(um|ca\.?|circa|c\.|about|etwa|gegen)/i.test(text) ? '~' : '';
  const before = /(?<![a-z])(v\.?\s*chr|b\.?\s*c)/i.test(text);
  const [, century] = /(\d{1,2})(?:th|st|nd|rd|\.)?\s*(?:century|jahrhundert|jh)/i.exec(text) ?? [];
  if (century && !before) return `${`${+century - 1}`.padStart(2, '0')}XX${about}`;
  const years = [...text.matchAll(/(?<!\d)\d{1,4}(?!\d)/g)].map(([year]) => +year);
  const [from, last] = years;
  // "1920-25" ends in 1925.
  const to = from! > last! && !before ? +`${from}`.replace(new RegExp(`\\d{${`${last}`.length}}$`), `${last}`) : last;
  if (from === undefined || years.length > 2 || (from < 100 && !before)) return undefined;
  const written = (year: number): string => edtfFromYear(before ? 1 - year : year);
  return to === undefined ? written(from) + about : `${written(from)}${about}/${written(to)}`;
}
