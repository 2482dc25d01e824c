// Reading dates: ours beside edtf.js, on the same 100,000 mixed strings. Fails above 0.5 s, or when less than 20 times faster.
// @ts-expect-error The package has no types.
import edtf from 'edtf';
import {parseHistoricalDate} from '../src/model/historical-date.js';
import {randomSource} from '../test/model/edtf-oracle.js';

const COUNT = 100_000;
const MOST_MS = 500;
const LEAST_RATIO = 20;

/** What documents hold: mostly plain dates, every other form in between. Both read them all. */
const FORMS: readonly (readonly [share: number, make: (year: number, month: string, day: string) => string])[] = [
  [30, (year, month, day) => `${year}-${month}-${day}`],
  [20, (year) => `${year}`],
  [12, (year, month) => `${year}-${month}`],
  [6, (year) => `${year}~`],
  [4, (year, month) => `${year}-${month}?`],
  [4, (year) => `${Math.floor(year / 10)}X`],
  [3, (year) => `${Math.floor(year / 100)}XX`],
  [5, (year) => `${year}/${year + 7}`],
  [3, (year, month) => `${year}-${month}/..`],
  [2, (year, month, day) => `${year}-${month}-${day}/${year + 1}-${month}-${day}`],
  [2, (year) => `${year}-21`],
  [2, (year) => `-${year}`],
  [2, (year, month, day) => `${year}-${month}-${day}T09:30:00Z`],
  [1, (year) => `Y-${year}000`],
  [1, (year, month) => `${year}-~${month}`],
  [1, (year, month) => `${year}-${month}-XX`],
  [1, (year) => `[${year},${year + 2}..${year + 4}]`],
  [1, (year) => `${year}S2`],
];

const random = randomSource(4);
const two = (below: number) => String(1 + random(below)).padStart(2, '0');
const wheel = FORMS.flatMap(([share, make]) => Array.from({length: share}, () => make));
const dates = Array.from({length: COUNT}, () => wheel[random(wheel.length)]!(1000 + random(1000), two(12), two(28)));

function timeOf(name: string, read: (text: string) => boolean): number {
  const start = performance.now();
  let count = 0;
  for (const date of dates) if (read(date)) count++;
  const ms = performance.now() - start;
  console.log(`${name.padEnd(22)} ${ms.toFixed(0).padStart(6)} ms, ${count} of ${COUNT} read`);
  return ms;
}

const readOurs = (text: string) => parseHistoricalDate(text).ok;
const readTheirs = (text: string) => {
  try {
    return Boolean((edtf as (text: string) => unknown)(text));
  } catch {
    return false;
  }
};

const first = timeOf('ours, cold', readOurs);
const ours = Math.min(...[1, 2, 3].map(() => timeOf('ours, warm', readOurs)));
const theirs = timeOf('edtf 4.11', readTheirs);
console.log(
  `${(theirs / first).toFixed(0)} times faster than edtf 4.11 from a cold start, ${(theirs / ours).toFixed(0)} times warm`,
);
if (first > MOST_MS || theirs / first < LEAST_RATIO) throw new Error(`Bound: ${MOST_MS} ms and ${LEAST_RATIO} times.`);
