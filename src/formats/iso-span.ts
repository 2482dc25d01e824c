/** Start and end in ISO 8601, as members of a milestone: days as written, whatever their zone. */
import type {Problem} from '../model/problem.js';
import {edtfFromIso, edtfSuggestion} from './foreign-dates.js';
import {importProblem} from './foreign-document.js';
import {present, textOf} from './loose-values.js';

export interface IsoSpan {
  readonly date?: string | undefined;
  readonly end?: string | undefined;
  readonly displayDate?: string | undefined;
}

/** Years of more than four digits need a sign: `20160502` is none, and neither are milliseconds. */
const ISO = /^(\d{4}|[+-]\d{4,})(?!\d)/;

/** Reads what stands at `path`; where a side cannot be read, both stay as words, with a problem each. */
export function readIsoSpan(start: unknown, end: unknown, path: string, problems: Problem[]): IsoSpan {
  const sides = [start, end].map((side) => {
    const words = textOf(side)?.slice(0, 200) ?? '';
    const edtf = ISO.test(words) ? edtfFromIso(words) : undefined;
    if (words && !edtf) {
      const offer = edtfSuggestion(words) ?? /^\d{4}/.exec(words)?.[0] ?? 'such as 2016-05-02';
      const message = `"${words.slice(0, 40)}" is shown but not placed in time: in EDTF it might be ${offer}.`;
      problems.push(importProblem('date/unread', path, message));
    }
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
