/**
 * Historical dates as a calendar can show them: days, ends exclusive (RFC 5545, §3.3.4–5, §3.8.2).
 *
 * A date known to the day is that day, a month or a year the days within which it lies, and a span reaches from its first day
 * to its last. A calendar cannot say "about" or "some time in": such dates are marked, and their EDTF stands beside them.
 */
import {civilFromDay} from '../model/calendar.js';
import {edtfFromDay} from '../model/edtf-text.js';
import {dateSides, type HistoricalDate} from '../model/historical-date.js';

export interface CalendarDays {
  /** The day of DTSTART, `20160502`. */
  readonly start: string;
  /** Content lines: DTSTART, and DTEND where it is more than a day. */
  readonly lines: readonly string[];
  /** Whether the days are not said by the date, but only hold what it says. */
  readonly isVague: boolean;
  /** What a reader of the lines takes for the date. */
  readonly edtf: string;
}

/** Days that the date says itself. */
const SAID = /^\d{4}-\d\d-\d\d(T\S+)?(\/(\d{4}-\d\d-\d\d|\.\.)?)?$/;
const OFFSET = /([+-])(\d\d)(?::(\d\d))?$/;
/** Days of a year. Vaguer points, and sets, would fill a calendar with days of which none is meant. */
const LONGEST_POINT = 366;

/**
 * Gives the days of a date from year 1 to 9999; undefined for none, and for decades and coarser ones, sets, and spans without a
 * known start. A span without a known end stands at its start.
 */
export function calendarDays(date: HistoricalDate | null): CalendarDays | undefined {
  const start = date && dateSides(date).start;
  if (!start) return undefined;
  const {earliestDay: from} = date;
  const to = date.end === 'known' ? date.latestDay : start.latestDay;
  if (!(yearOf(from) > 0 && yearOf(to) <= 9999)) return undefined;
  if (date.precision === 'second') {
    const moment = momentOf(date);
    return {start: moment.slice(0, 8), lines: [`DTSTART:${moment}`], isVague: false, edtf: ''};
  }
  if (date.precision === 'set' || (date.precision !== 'interval' && to - from > LONGEST_POINT)) return undefined;
  const [first, last] = [edtfFromDay(from), edtfFromDay(to - 1)];
  const lines = [`DTSTART;VALUE=DATE:${digitsOf(from)}`];
  if (first !== last) lines.push(`DTEND;VALUE=DATE:${digitsOf(to)}`);
  return {
    start: digitsOf(from),
    lines,
    isVague: !SAID.test(date.text),
    edtf: first === last ? first : `${first}/${last}`,
  };
}

/** A time in UTC where the date names a zone, else as written, which every zone has. */
export function momentOf({text, earliestDay}: HistoricalDate): string {
  const [, sign, hours = 0, minutes = 0] = OFFSET.exec(text.replace(/^[^T]*/, '')) ?? [];
  const offset = ((+hours * 60 + +minutes) * (sign === '-' ? -1 : 1)) / 1440;
  // Whole seconds, which a part of a day is not quite.
  const seconds = Math.round((earliestDay - offset) * 86_400);
  const day = Math.floor(seconds / 86_400);
  const time = seconds - day * 86_400;
  const parts = [Math.floor(time / 3600), Math.floor(time / 60) % 60, time % 60];
  const zone = sign || text.endsWith('Z') ? 'Z' : '';
  return `${digitsOf(day)}T${parts.map((part) => `${part}`.padStart(2, '0')).join('')}${zone}`;
}

function yearOf(day: number): number {
  return Number.isFinite(day) ? civilFromDay(day).year : NaN;
}

function digitsOf(day: number): string {
  return edtfFromDay(day).replaceAll('-', '');
}
