/** Writes a day as EDTF: what `from`, `to` and the events say of a range. */
import {civilFromDay} from './calendar.js';

/** @param day - days since 1970-01-01, finite; a part of a day is dropped. */
export function edtfFromDay(day: number): string {
  const {year, month, day: dayOfMonth} = civilFromDay(day);
  if (Math.abs(year) > 9999) return `Y${year}`;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}
