/**
 * The proleptic Gregorian calendar, in whole days since 1970-01-01 and without `Date`.
 *
 * Astronomical years: 0 is 1 BC, −1 is 2 BC. Every result is exact while it stays a safe integer, which it does for years
 * within ±2 × 10¹³. Method: years begin in March, so that the leap day is the last of them (Howard Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms", 2013, https://howardhinnant.github.io/date_algorithms.html).
 */

/** A day of the calendar; `month` and `day` count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Mean length of a month, days: 400 years are 146,097 days. */
const MEAN_MONTH = 30.436875;

/** Days since 1970-01-01 of a civil date; `month` may run past its year, and `day` past its month. */
export function dayFromCivil(year: number, month: number, day: number): number {
  const years = Math.floor((month - 3) / 12);
  const marchYear = year + years;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const dayOfYear = Math.floor((153 * (month - 3 - years * 12) + 2) / 5) + day;
  return marchYear * 365 + leapDays + dayOfYear - 719469;
}

/** The civil date that holds `day`, days since 1970-01-01; a time of day within it is dropped. */
export function civilFromDay(day: number): CivilDate {
  const wholeDay = Math.floor(day);
  // Counted from January 1970. Months and leap years stray by days from the mean, so this one is right, or a month late.
  let month = Math.floor((wholeDay + 6) / MEAN_MONTH) + 1;
  if (dayFromCivil(1970, month, 1) > wholeDay) month--;
  const years = Math.floor((month - 1) / 12);
  return {year: 1970 + years, month: month - years * 12, day: wholeDay - dayFromCivil(1970, month, 1) + 1};
}

/** Days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return dayFromCivil(year, month + 1, 1) - dayFromCivil(year, month, 1);
}
