/**
 * The proleptic Gregorian calendar, in whole days since 1970-01-01 and without `Date`.
 *
 * Astronomical years: 0 is 1 BC, −1 is 2 BC. Every result is exact while it stays a safe integer, which it does for years
 * within ±2 × 10¹³. Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013,
 * https://howardhinnant.github.io/date_algorithms.html (days_from_civil, civil_from_days): years begin in March, so that
 * the leap day is the last of them, and 400 of them are one cycle of 146,097 days.
 */

/** A day of the calendar; `month` and `day` count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_PER_CYCLE = 146097;
/** Days from 0000-03-01, where the first cycle begins, to 1970-01-01. */
const EPOCH_DAY = 719468;

/** Days since 1970-01-01 of a civil date; `day` may run past the month's end. */
export function dayFromCivil(year: number, month: number, day: number): number {
  const marchYear = month < 3 ? year - 1 : year;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  return cycle * DAYS_PER_CYCLE + yearOfCycle * 365 + leapDays + dayOfYear - EPOCH_DAY;
}

/** The civil date that holds `day`, days since 1970-01-01; a time of day within it is dropped. */
export function civilFromDay(day: number): CivilDate {
  const fromMarch = Math.floor(day) + EPOCH_DAY;
  const cycle = Math.floor(fromMarch / DAYS_PER_CYCLE);
  const dayOfCycle = fromMarch - cycle * DAYS_PER_CYCLE;
  const leapDays = Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36524) + Math.floor(dayOfCycle / 146096);
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month < 3 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);
}
