/** Start and end in ISO 8601, as members of a milestone: days as written, whatever their zone. */
import type {Problem} from '../model/problem.js';
import {edtfFromIso} from './foreign-dates.js';
import {present, textOf} from './loose-values.js';
import {unreadDate} from './unread-date.js';

export interface IsoSpan {
  readonly date?: string | undefined;
  readonly end?: string | undefined;
  readonly displayDate?: string | undefined;
}

/** Reads what stands at `path`; where a side cannot be read, both stay as words, with a problem each. */
export function readIsoSpan(start: unknown, end: unknown, path: string, problems: Problem[]): IsoSpan {
  const sides = [start, end].map((side) => {
    const words = textOf(side)?.slice(0, 200) ?? '';
    const edtf = edtfFromIso(words);
    if (words && !edtf) problems.push(unreadDate(path, words));
    return {words, edtf};
  });
  const [from, to] = sides.map(({edtf}) => edtf);
  if (sides.some(({words, edtf}) => words && !edtf)) {
    const displayDate = [...new Set(sides.map(({words}) => words))].filter(Boolean).join(' – ');
    return present({date: from, displayDate});
  }
  // The start of what has only an end is unknown.
  return present({date: from ?? (to && `/${to}`), end: from && to});
}
