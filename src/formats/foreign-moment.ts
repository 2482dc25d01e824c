/** Moments of JavaScript in other formats: milliseconds since 1970, which stand for a day only by a time zone. */
import type {Problem} from '../model/problem.js';
import {attempt} from '../model/attempt.js';
import {edtfFromEpoch, edtfFromIso} from './foreign-dates.js';
import {importProblem} from './foreign-document.js';
import {isRecord, textOf} from './loose-values.js';

/** Milliseconds this near to 1970 are years, or mistakes. */
const NEAREST = 10_000;
const LONGEST_DATE = 100;

/** What was read of a value: EDTF, and the words that are shown where there is none. */
export interface Moment {
  readonly edtf?: string | undefined;
  readonly words?: string | undefined;
  /** It is a moment, and not at midnight UTC: elsewhere it may be another day. */
  readonly isOffMidnight?: boolean;
}

/**
 * Reads ISO text, milliseconds, or an object whose value is milliseconds, such as a date of JavaScript.
 *
 * @param edtfFromText - reads what is no ISO text.
 */
export function readMoment(value: unknown, edtfFromText?: (text: string) => string | undefined): Moment {
  const worth = isRecord(value) ? attempt(() => (value as {valueOf(): unknown}).valueOf()) : value;
  const words = textOf(worth);
  if (!words) return {};
  if (typeof worth !== 'number')
    return {words, edtf: words.length > LONGEST_DATE ? undefined : (edtfFromIso(words) ?? edtfFromText?.(words))};
  if (Math.abs(worth) < NEAREST && worth) return {words};
  return {words, edtf: edtfFromEpoch(worth), isOffMidnight: worth % 86_400_000 !== 0};
}

/** Says how many days were taken from moments, if any; `paths` are their places. */
export function momentProblems(paths: readonly string[]): readonly Problem[] {
  const [first] = paths;
  return first === undefined
    ? []
    : [
        importProblem(
          'date/zone',
          first,
          `Milliseconds are read as days in UTC; ${paths.length} are not at midnight there, and may mean the next day or the one before.`,
        ),
      ];
}
