/**
 * Dates of iCalendar (RFC 5545, §3.3.4–6, §3.8.2): days as written, in whatever zone; ends are the first moment after.
 */
import {dayFromCivil, daysInMonth} from '../model/calendar.js';
import {edtfFromDay} from '../model/edtf-text.js';
import {textOf, type Component} from './content-lines.js';
import {quotable} from './unread-date.js';

const DAY = 86_400;
/** What takes no longer than half a day is of the day on which it begins, also past midnight. */
const EVENING = DAY / 2;
/** A day in digits, or with hyphens as some write it, and a time. */
const MOMENT = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d)?:?(\d\d)?:?(\d\d)?\S*)?$/;
const DURATION = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Gives the days of an entry as members of a milestone; what cannot be read is reported, and a start shown as it stands. */
export function readDates(
  entry: Component,
  report: (code: string, message: string) => void,
): {readonly date?: string | undefined; readonly end?: string | undefined; readonly displayDate?: string} {
  const [written, endWritten, duration] = ['DTSTART', 'DTEND', 'DURATION'].map((name) => textOf(entry, name));
  const unread = (words: string): void => {
    // A year, and a month that there is.
    const [, year, month] = /^(\d{4})(?:-?(0[1-9]|1[0-2]))?/.exec(words) ?? [];
    const offer = year ? `it might be "${year}${month ? `-${month}` : ''}"` : 'write it as 20160502';
    report('date/unread', `The date "${quotable(words)}" cannot be read: ${offer}.`);
  };
  if (!written) return {};
  const start = secondsOf(written);
  if (start === undefined) {
    unread(written);
    return {displayDate: written};
  }
  const date = edtfFromDay(start / DAY);
  const end = endWritten ? secondsOf(endWritten) : duration ? secondsAfter(start, duration) : start;
  if (end === undefined) unread((endWritten ?? duration)!);
  const isShort = end === undefined || (end >= start && end - start <= EVENING);
  // An end before the start is left to the parser to tell.
  const last = isShort ? date : edtfFromDay((end > start ? end - 1 : end) / DAY);
  return {date, end: last === date ? undefined : last};
}

/** Seconds since 1970 in the zone that the moment is written in. */
function secondsOf(text: string): number | undefined {
  const [year, month, day, ...time] = (MOMENT.exec(text) ?? []).slice(1).map((part) => +(part ?? 0));
  if (year === undefined || !month || month > 12 || !day || day > daysInMonth(year, month)) return undefined;
  const [hour = 0, minute = 0, second = 0] = time;
  return dayFromCivil(year, month, day) * DAY + hour * 3600 + minute * 60 + second;
}

function secondsAfter(start: number, duration: string): number | undefined {
  const parts = DURATION.exec(duration)?.slice(1);
  // Weeks, days, hours, minutes, seconds.
  return parts?.reduce((sum, part, index) => sum + +(part ?? 0) * [7 * DAY, DAY, 3600, 60, 1][index]!, start);
}
