/**
 * English dates as formats of JavaScript write them: "May 1940", "25 July 1940", "July 25, 1940", "Fri Nov 22 1963 12:30:00
 * GMT-0600" (the day as written).
 */
import {edtfFromParts} from './foreign-dates.js';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DATE =
  /^(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6},? )?(?:(\d\d?)(?:st|nd|rd|th)? )?([a-z]{3,9})\.?,? (?:(\d\d?)(?:st|nd|rd|th)?,? )?(\d{4})(?:,? \d\d?:\d\d[\d:.]*(?: ?[ap]m)?(?: ?(?:z|utc|gmt)?(?:[+-][\d:]{4,6})?)?(?: \([a-z ]+\))?)?$/i;

/** Gives the EDTF of an English date, undefined for every other text. */
export function edtfFromEnglish(text: string): string | undefined {
  const [, before, name = '', after, year] = DATE.exec(text.trim().replace(/\s+/g, ' ')) ?? [];
  const month = MONTHS.findIndex((one) => one.startsWith(name.toLowerCase())) + 1;
  if (!year || !month || (before && after)) return undefined;
  const day = before ?? after;
  return edtfFromParts({year: +year, month, day: day ? +day : undefined});
}
