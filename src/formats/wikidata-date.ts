/**
 * Dates of the Wikidata query service: XSD 1.1 (years astronomical, days proleptic Gregorian) with Wikibase precision and
 * calendar (https://www.wikidata.org/wiki/Help:Dates; RDF export: https://www.mediawiki.org/wiki/Wikibase/Indexing/RDF_Dump_Format).
 */
import {dayFromCivil} from '../model/calendar.js';
import {edtfFromYear} from '../model/edtf-text.js';
import {edtfFromParts, type DateParts} from './foreign-dates.js';

const JULIAN = /Q1985786$/;
/** Julian Day Number of 1970-01-01. */
const EPOCH = 2_440_588;

export interface WikidataDate {
  readonly edtf?: string | undefined;
  /** It was read as its year alone, because nothing says how exact 1 January is meant. */
  readonly isYearOfJanuary?: boolean;
}

/** Whether a value stands for "somebody knows, but not Wikidata": a blank node, by its own name or by its stand-in address. */
export function isBlankNode(text: string): boolean {
  return /^(_:|t\d+$)|\/\.well-known\/genid\//.test(text);
}

/**
 * Gives a date as EDTF, as exact as it is said to be: 11 and above the day, 10 month, 9 year, 8 decade, 7 century, 6
 * millennium, below the year as approximate. Centuries end with their round year (1800 is of the 18th), as Wikidata shows them;
 * decades to millennia BC are intervals, since EDTF counts them from another year.
 *
 * @param calendar - address of the calendar; the Julian one turns a day back to what books print.
 */
export function readWikidataDate(text: string, precision: string | undefined, calendar = ''): WikidataDate {
  const [, years, months, days, time] =
    /^([+-]?\d{4}|[+-]?\d{5,16}(?=-))(?:-(\d\d)(?:-(\d\d)(?:T([\d:.]{5,20})(?:Z|[+-]\d\d:\d\d)?)?)?)?$/.exec(text) ??
    [];
  if (!years) return {};
  const written: DateParts = {year: +years, month: +(months ?? 0), day: +(days ?? 0)};
  const {year, month} = written;
  if (!precision || !/^\d{1,2}$/.test(precision)) {
    const isYearOfJanuary = time === '00:00:00' && month === 1 && written.day === 1 && !JULIAN.test(calendar);
    return isYearOfJanuary ? {edtf: edtfFromParts({year}), isYearOfJanuary} : {edtf: dayOf(written, calendar)};
  }
  if (!Number.isSafeInteger(year)) return {};
  if (+precision > 10) return {edtf: dayOf(written, calendar)};
  if (+precision > 8) return {edtf: edtfFromParts({year, month: +precision === 10 ? month : undefined})};
  if (+precision < 6 || Math.abs(year) > 9999) return {edtf: `${edtfFromYear(year)}~`};
  const size = 10 ** (9 - +precision);
  // Decades begin with their round year, centuries and millennia end with it.
  if (year > 0)
    return {
      edtf: edtfFromYear(+precision === 8 ? year : year - 1).slice(0, +precision - 5) + 'X'.repeat(9 - +precision),
    };
  const before = 1 - year;
  const nearest = +precision === 8 ? Math.floor(before / size) * size : Math.floor((before - 1) / size) * size + 1;
  const farthest = nearest + size - 1;
  return {edtf: `${edtfFromYear(1 - farthest)}/${edtfFromYear(1 - (nearest || 1))}`};
}

/** The day in the calendar of books; Julian leap days that the Gregorian calendar has not stay Gregorian. */
function dayOf(written: DateParts, calendar: string): string | undefined {
  const given = edtfFromParts(written);
  const {year, month, day} = written;
  return given && month && day && JULIAN.test(calendar)
    ? (edtfFromParts(julianFromDay(dayFromCivil(year, month, day))) ?? given)
    : given;
}

/** E. G. Richards, "Calendars", in: Explanatory Supplement to the Astronomical Almanac, 3rd ed. 2013, §15.11.3. */
function julianFromDay(day: number): DateParts {
  const quarters = 4 * (day + EPOCH + 1401) + 3;
  const years = Math.floor(quarters / 1461);
  const fromMarch = 5 * Math.floor((quarters - years * 1461) / 4) + 2;
  const month = ((Math.floor(fromMarch / 153) + 2) % 12) + 1;
  return {
    year: years - 4716 + Math.floor((14 - month) / 12),
    month,
    day: Math.floor((fromMarch % 153) / 5) + 1,
  };
}
