/** Writes years and days as EDTF: what `from`, `to` and the events say of a range. */
import {civilFromDay} from './calendar.js';

/** @param year - a whole number, astronomical: −43 is 44 BC. */
export function edtfFromYear(year: number): string {
  return Math.abs(year) > 9999 ? `Y${year}` : padded(year, 4);
}

/** @param day - days since 1970-01-01, finite; a part of a day is dropped. Years of more than four digits stand alone. */
export function edtfFromDay(day: number): string {
  const {year, month, day: dayOfMonth} = civilFromDay(day);
  const text = edtfFromYear(year);
  return text[0] === 'Y' ? text : `${text}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

/** With zeros before its digits, after its sign. */
function padded(value: number, length: number): string {
  return `${value}`.replace(/\d+/, (digits) => digits.padStart(length, '0'));
}
