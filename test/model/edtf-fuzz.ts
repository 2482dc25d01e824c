/** The differential fuzz of the reader of dates: a count of strings against `edtf-oracle.ts`, and mangled ones for endurance. */
import {parseHistoricalDate, type ParsedDate} from '../../src/model/historical-date.js';
import {mutated, randomDate, randomSource, type Meaning} from './edtf-oracle.js';

export interface FuzzResult {
  /** Strings built from the grammar, and how many of them are dates. */
  readonly strings: number;
  readonly valid: number;
  /** Where reader and oracle differ, as sentences; at most twenty. */
  readonly differences: readonly string[];
  /** Strings that take more than a millisecond, also when read again, with the time in ms. */
  readonly slow: readonly string[];
}

/**
 * Reads `count` strings, and one mangled one for each.
 *
 * @throws whatever the reader throws; it must not.
 */
export function fuzzDates(count: number, seed: number): FuzzResult {
  const random = randomSource(seed);
  const differences: string[] = [];
  const slow: string[] = [];
  let valid = 0;
  for (let index = 0; index < count; index++) {
    const {text, meaning} = randomDate(random);
    if (meaning) valid++;
    const difference = differenceOf(timed(text, slow), meaning);
    if (difference && differences.length < 20) differences.push(`"${text}": ${difference}`);
    const parsed = timed(mutated(text, random), slow);
    if (!parsed.ok && !/^".*" is not a date: .+\.$/s.test(parsed.problem.message))
      differences.push(parsed.problem.message);
  }
  return {strings: count, valid, differences, slow};
}

/** Those of `texts` that take more than a millisecond, also when read again, with the time in ms. */
export function slowDates(texts: readonly string[]): readonly string[] {
  const slow: string[] = [];
  for (const text of texts) timed(text, slow);
  return slow;
}

/** Reads a text; it is slow if it takes long every time, not if something else took the processor. */
function timed(text: string, slow: string[]): ParsedDate {
  let took = Infinity;
  let parsed: ParsedDate;
  let tries = 0;
  do {
    const start = performance.now();
    parsed = parseHistoricalDate(text);
    took = Math.min(took, performance.now() - start);
  } while (took > 1 && ++tries < 5);
  if (took > 1) slow.push(`"${text}" ${took.toFixed(2)}`);
  return parsed;
}

function differenceOf(parsed: ParsedDate, meaning: Meaning | null): string {
  if (!parsed.ok) return meaning ? `refused: ${parsed.problem.message}` : '';
  if (!meaning) return 'read, though it is no date';
  for (const key of Object.keys(meaning) as (keyof Meaning)[]) {
    if (parsed.date[key] !== meaning[key]) return `${key} ${parsed.date[key]}, expected ${meaning[key]}`;
  }
  return '';
}
