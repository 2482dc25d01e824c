/**
 * Dates of TimelineJS: parts as numbers or texts, and the texts of its version 2 and of the first sheets
 * (NUKnightLab/TimelineJS3, src/js/core/ConfigFactory.js; VMM.Date of TimelineJS 2).
 */
import {edtfFromIso, edtfFromParts, edtfFromSlashes, yearFromHistorical} from './foreign-dates.js';
import type {ImportContext} from './foreign-document.js';
import {isRecord, memberOf, present, textOf} from './loose-values.js';
import type {Problem} from '../model/problem.js';
import {unreadDate} from './unread-date.js';

/** A date that was read, or its words alone; both are undefined where nothing is written. */
export interface ReadDate {
  readonly edtf?: string | undefined;
  readonly words?: string | undefined;
  /** What the date itself says is to be shown. */
  readonly display?: string | undefined;
}

/** Date and words of a slide or era. */
export interface ReadSpan {
  readonly date?: string;
  readonly end?: string;
  readonly displayDate?: string;
}

const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'];

/** Reads the start and the end of what stands at `path`; what cannot be read becomes `displayDate`, and a problem. */
export function readSpan(
  [start, end]: readonly [unknown, unknown],
  path: string,
  context: ImportContext,
  problems: Problem[],
): ReadSpan {
  const [from, to] = [readDate(start, context), readDate(end, context)];
  for (const {edtf, words} of [from, to]) {
    if (edtf || !words) continue;
    problems.push(unreadDate(path, words));
  }
  const isUnread = [from, to].some(({edtf, words}) => words && !edtf);
  const joined = [...new Set([from, to].map(({display, words}) => display ?? words))].filter(Boolean).join(' – ');
  return present({
    date: from.edtf ?? (isUnread ? undefined : to.edtf && `/${to.edtf}`),
    end: from.edtf && to.edtf,
    displayDate: isUnread || from.display || to.display ? joined : undefined,
  }) as ReadSpan;
}

function readDate(value: unknown, context: ImportContext): ReadDate {
  if (!isRecord(value)) {
    const words = textOf(value);
    return {words, edtf: words && edtfFromText(words, context)};
  }
  const display = textOf(memberOf(value, 'display_date')) ?? textOf(memberOf(value, 'display_text'));
  const parts = PARTS.map((part) => textOf(memberOf(value, part))?.replace(/[\s,]/g, ''));
  const written = parts.filter(Boolean).length ? parts : [];
  return {display, words: written.slice(0, 3).filter(Boolean).join('-') || undefined, edtf: edtfFromTexts(written)};
}

/** Year, month, day, hour, minute and second, each undefined or a text. */
function edtfFromTexts(texts: readonly (string | undefined)[]): string | undefined {
  if (!texts[0] || texts.some((text) => text && !/^[-−]?\d+$/.test(text))) return undefined;
  const [year, month, day, hour, minute = 0, second = 0] = texts.map((text) =>
    text ? +text.replace('−', '-') : undefined,
  );
  const edtf = edtfFromParts({year: yearFromHistorical(year!), month, day});
  // A time of day needs its day, and midnight is what programs write for none.
  if (edtf?.length !== 10 + +(edtf?.[0] === '-') || edtf[0] === 'Y' || !(hour || minute || second)) return edtf;
  const time = [hour ?? 0, minute, second];
  return time.every((part, index) => part >= 0 && part < [24, 60, 60][index]!)
    ? `${edtf}T${time.map((part) => `${part}`.padStart(2, '0')).join(':')}`
    : edtf;
}

/** `2012,1,26`, ISO, years of any length, `1/26/2012` and `1/2012`: month first, as the format says, unless the caller does. */
function edtfFromText(text: string, {slashes}: ImportContext): string | undefined {
  if (/^[-−]?[\d\s]+(,[\d\s]*)*$/.test(text)) {
    // A comma before three digits at the end is of a large number.
    return edtfFromTexts(
      text
        .replace(/^([-−]?\d{1,3})((,\d{3})+)$/, (_, first: string, rest: string) => first + rest.replaceAll(',', ''))
        .split(',')
        .map((part) => part.trim() || undefined),
    );
  }
  const [, month, year] = /^(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (year) return edtfFromParts({year: +year, month: +month!});
  const [date = ''] = /^[\d/]+(?=\s+\d|$)/.exec(text) ?? [];
  return edtfFromSlashes(date, slashes ?? 'mdy') ?? edtfFromIso(text);
}
