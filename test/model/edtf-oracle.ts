/**
 * Random strings of EDTF with what they mean, for tests: each string is built part by part, and its bounds come from writing
 * down every year that its digits allow and every day of that year, not from arithmetic on digits.
 *
 * Years of four digits are counted by `Date`; longer ones by leap days in BigInt. Equal seeds give equal strings.
 */

/** What a string means, in days since 1970-01-01; null: it is no date. */
export interface Meaning {
  readonly earliestDay: number;
  readonly latestDay: number;
  readonly precision: string;
  readonly start: string;
  readonly end: string;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

interface Point {
  readonly text: string;
  readonly meaning: Meaning | null;
}

const FIRST_YEAR = -9999;
const LAST_YEAR = 9999;

/** Days of a year as `MM-DD`, for common and for leap years. */
const daysOfYear = [2001, 2000].map((year) => {
  const days: string[] = [];
  for (
    const date = new Date(Date.UTC(year, 0, 1));
    date.getUTCFullYear() === year;
    date.setUTCDate(date.getUTCDate() + 1)
  ) {
    days.push(date.toISOString().slice(5, 10));
  }
  return days;
});
/** First and last day of every pattern of month and day met so far, in common and in leap years. */
const matching = new Map<string, readonly ([number, number] | null)[]>();
/** By year from −9999 on: day of 1 January, and whether it is a leap year. */
const calendar = Array.from({length: LAST_YEAR - FIRST_YEAR + 2}, (_, index) => {
  const start = new Date(0);
  start.setUTCFullYear(FIRST_YEAR + index, 0, 1);
  const leapDay = new Date(0);
  leapDay.setUTCFullYear(FIRST_YEAR + index, 1, 29);
  return {start: start.getTime() / 864e5, leap: leapDay.getUTCMonth() === 1 ? 1 : 0};
});

/** Months of the codes 21 to 41; those above 12 are of the next year. */
const GROUPS: readonly (readonly number[])[] = [
  [3, 4, 5],
  [6, 7, 8],
  [9, 10, 11],
  [12, 13, 14],
  [3, 4, 5],
  [6, 7, 8],
  [9, 10, 11],
  [12, 13, 14],
  [9, 10, 11],
  [12, 13, 14],
  [3, 4, 5],
  [6, 7, 8],
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
  [10, 11, 12],
  [1, 2, 3, 4],
  [5, 6, 7, 8],
  [9, 10, 11, 12],
  [1, 2, 3, 4, 5, 6],
  [7, 8, 9, 10, 11, 12],
];

/** A random number generator (mulberry32); gives whole numbers below its argument. */
export function randomSource(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One random string, valid in two of three cases, and its meaning. */
export function randomDate(random: (below: number) => number): Point {
  const kind = random(10);
  if (kind < 6) return randomPoint(random, true);
  return kind < 8 ? randomInterval(random) : randomSet(random);
}

/** A valid or random string with a few characters dropped, doubled or replaced. */
export function mutated(text: string, random: (below: number) => number): string {
  const alphabet = '0123456789X-/.,[]{}?~%TZYESxu+: \u0000é٢';
  let result = text;
  for (let times = 1 + random(4); times > 0; times--) {
    const at = random(result.length + 1);
    const piece = alphabet[random(alphabet.length)]!;
    const how = random(3);
    result =
      result.slice(0, at) +
      (how === 0 ? '' : how === 1 ? piece : piece + result.slice(at, at + 1 + random(6))) +
      result.slice(at + (how < 2 ? 1 : 0));
  }
  return result;
}

function randomPoint(random: (below: number) => number, timed: boolean): Point {
  const kind = random(20);
  if (kind === 0) return randomLongYear(random);
  if (kind === 1) return randomSignificant(random);
  const sign = random(7) === 0 ? '-' : '';
  const year = randomYear(random);
  const depth = random(3);
  const month = depth ? randomPart(random, 12) : undefined;
  const code = depth === 1 && random(4) === 0 ? String(20 + random(23)) : month;
  const season = depth === 1 && +code! > 20 && +code! < 42 ? code : undefined;
  const day = depth === 2 ? randomPart(random, 31) : undefined;
  const time = timed && day && random(8) === 0 ? randomTime(random) : undefined;
  const marks = time && random(5) ? () => '' : () => (random(6) === 0 ? '?~%'[random(3)]! : '');
  const parts = [sign + year, depth === 1 ? code : month, day].filter((part) => part !== undefined);
  // A qualifier of the year stands before its sign.
  const text = parts.map((part) => marks() + part + marks()).join('-') + (time?.text ?? '');
  const flags = flagsOf(text);
  if (time && (!time.valid || /[X?~%]/.test(text.split('T')[0]!))) return {text, meaning: null};
  const bounds = season ? seasonBounds(sign, year, +season) : dayBounds(sign, year, depth === 1 ? code : month, day);
  if (!bounds) return {text, meaning: null};
  const [first, last] = bounds;
  const precision = knownPrecision(year, depth === 1 ? code : month, day, time !== undefined, season !== undefined);
  const end = precision === 'none' ? 'unknown' : 'known';
  const from = time ? first + time.second / 86400 : first;
  const to = time ? first + (time.second + 1) / 86400 : last + 1;
  return {text, meaning: {earliestDay: from, latestDay: to, precision, start: end, end, ...flags}};
}

function randomInterval(random: (below: number) => number): Point {
  const sides = [0, 1].map(() => (random(6) === 0 ? ['', '..'][random(2)]! : randomPoint(random, random(12) === 0)));
  // Half of the time the sides are put in order, so that most intervals are valid.
  const [one, two] = sides;
  if (
    random(2) &&
    typeof one === 'object' &&
    typeof two === 'object' &&
    (one.meaning?.earliestDay ?? 0) > (two.meaning?.earliestDay ?? 0)
  ) {
    sides.reverse();
  }
  const text = sides.map((side) => (typeof side === 'string' ? side : side.text)).join('/');
  const meanings = sides.map((side) => (typeof side === 'string' ? undefined : side.meaning));
  if (meanings.some((meaning) => meaning === null || meaning?.precision === 'second')) return {text, meaning: null};
  const earliestDay = meanings[0]?.earliestDay ?? -Infinity;
  const latestDay = meanings[1]?.latestDay ?? Infinity;
  if (latestDay - 1 < earliestDay) return {text, meaning: null};
  const [start, end] = sides.map((side) =>
    typeof side === 'string' ? (side ? 'open' : 'unknown') : side.meaning!.start,
  );
  return {text, meaning: {earliestDay, latestDay, precision: 'interval', start: start!, end: end!, ...flagsOf(text)}};
}

function randomSet(random: (below: number) => number): Point {
  const members = Array.from({length: 1 + random(3)}, () => {
    const first = randomPoint(random, random(12) === 0);
    return random(4) === 0 ? [first, randomPoint(random, false)] : [first];
  });
  const [open, close] = random(2) ? '[]' : '{}';
  const before = random(6) === 0;
  const after = random(6) === 0;
  const list = members.map((range) => range.map(({text}) => text).join('..')).join(',');
  const text = open + (before ? '..' : '') + list + (after ? '..' : '') + close;
  const meanings = members.flat().map(({meaning}) => meaning);
  const joinsRange =
    (before && members[0]!.length > 1) ||
    (after && members.at(-1)!.length > 1) ||
    (before && after && members.length === 1);
  const valid = members.every(
    ([first, last]) =>
      first!.meaning &&
      first!.meaning.precision !== 'second' &&
      (!last ||
        (last.meaning &&
          last.meaning.precision === first!.meaning.precision &&
          last.meaning.latestDay - 1 >= first!.meaning.earliestDay)),
  );
  if (!valid || joinsRange) return {text, meaning: null};
  const placed = meanings.every((meaning) => meaning!.precision !== 'none');
  return {
    text,
    meaning: {
      earliestDay: placed && before ? -Infinity : Math.min(...meanings.map((meaning) => meaning!.earliestDay)),
      latestDay: placed && after ? Infinity : Math.max(...meanings.map((meaning) => meaning!.latestDay)),
      precision: 'set',
      start: !placed ? 'unknown' : before ? 'open' : 'known',
      end: !placed ? 'unknown' : after ? 'open' : 'known',
      ...flagsOf(text),
    },
  };
}

/** `Y12345`, `Y-17E7`, with significant digits at times. */
function randomLongYear(random: (below: number) => number): Point {
  const sign = random(2) ? '-' : '';
  const digits = String(1 + random(10 ** (1 + random(9))));
  const exponent = random(2) ? random(11) : undefined;
  const significant = random(3) === 0 ? random(14) : undefined;
  const mark = random(4) === 0 ? '?~%'[random(3)]! : '';
  const text = `Y${sign}${digits}${exponent === undefined ? '' : `E${exponent}`}${significant === undefined ? '' : `S${significant}`}${mark}`;
  const written = digits + '0'.repeat(exponent ?? 0);
  const tooShort = exponent === undefined && written.length < 5;
  if (tooShort || exponent === 0 || BigInt(written) > 20_000_000_000_000n) return {text, meaning: null};
  return {text, meaning: significantMeaning(text, sign, written, significant, Math.max(4, written.length))};
}

function randomSignificant(random: (below: number) => number): Point {
  const sign = random(4) === 0 ? '-' : '';
  const year = String(random(10_000)).padStart(4, '0');
  const significant = random(6);
  const text = `${sign}${year}S${significant}`;
  if (sign && year === '0000') return {text, meaning: null};
  return {text, meaning: significantMeaning(text, sign, String(+year), significant, 4)};
}

/** Keeps the first digits and lets the others be anything. */
function significantMeaning(
  text: string,
  sign: string,
  digits: string,
  significant: number | undefined,
  most: number,
): Meaning | null {
  if (significant === 0 || (significant ?? 1) > most) return null;
  const kept = digits.slice(0, significant);
  const least = BigInt(kept.padEnd(digits.length, '0'));
  const greatest = BigInt(kept.padEnd(digits.length, '9'));
  const [first, last] = sign ? [-greatest, -least] : [least, greatest];
  const bounds = {earliestDay: newYear(first), latestDay: newYear(last + 1n)};
  return {...bounds, precision: 'year', start: 'known', end: 'known', ...flagsOf(text)};
}

/** Day of 1 January, by counting the leap years since the year 0. */
function newYear(year: bigint): number {
  const floor = (value: bigint, by: bigint) => (value - (((value % by) + by) % by)) / by;
  const before = year - 1n;
  return Number(365n * year + floor(before, 4n) - floor(before, 100n) + floor(before, 400n) - 719527n);
}

/** Every year that the digits allow, every day of it: the least and the greatest. */
function dayBounds(sign: string, year: string, month = 'XX', day = 'XX'): [number, number] | null {
  return yearBounds(sign, year, (candidate) => {
    const {start, leap} = calendar[candidate - FIRST_YEAR]!;
    const found = daysMatching(`${month}-${day}`)[leap];
    return found ? [start + found[0], start + found[1]] : null;
  });
}

function seasonBounds(sign: string, year: string, code: number): [number, number] | null {
  const months = GROUPS[code - 21];
  if (!months) return null;
  return yearBounds(sign, year, (candidate) => {
    const days = months.map((month) => {
      const {start, leap} = calendar[candidate + +(month > 12) - FIRST_YEAR]!;
      const [first, last] = daysMatching(`${String(((month - 1) % 12) + 1).padStart(2, '0')}-XX`)[leap]!;
      return [start + first, start + last];
    });
    return [Math.min(...days.map(([first]) => first!)), Math.max(...days.map(([, last]) => last!))];
  });
}

function daysMatching(pattern: string): readonly ([number, number] | null)[] {
  let found = matching.get(pattern);
  if (!found) {
    found = daysOfYear.map((days) => {
      const at = days.flatMap((name, index) => (matches(pattern, name) ? [index] : []));
      return at.length ? [at[0]!, at.at(-1)!] : null;
    });
    matching.set(pattern, found);
  }
  return found;
}

function yearBounds(
  sign: string,
  digits: string,
  daysIn: (year: number) => [number, number] | null,
): [number, number] | null {
  let bounds: [number, number] | null = null;
  for (const written of spelled(digits)) {
    if (sign && written === '0000') continue;
    const found = daysIn(Number(sign + written));
    if (found) bounds = bounds ? [Math.min(bounds[0], found[0]), Math.max(bounds[1], found[1])] : found;
  }
  return bounds;
}

/** Every way to replace each X by a digit. */
function spelled(digits: string): string[] {
  const at = digits.indexOf('X');
  if (at < 0) return [digits];
  return [...'0123456789'].flatMap((digit) => spelled(digits.slice(0, at) + digit + digits.slice(at + 1)));
}

function matches(pattern: string, name: string): boolean {
  return [...pattern].every((char, index) => char === 'X' || char === name[index]);
}

function knownPrecision(
  year: string,
  month: string | undefined,
  day: string | undefined,
  timed: boolean,
  season: boolean,
): string {
  if (year[0] === 'X') return 'none';
  if (timed) return 'second';
  if (month === undefined || month === 'XX') {
    return year[1] === 'X' ? 'millennium' : year[2] === 'X' ? 'century' : year[3] === 'X' ? 'decade' : 'year';
  }
  if (season) return 'season';
  return month.includes('X') || day === undefined || day === 'XX' ? 'month' : 'day';
}

function flagsOf(text: string): {uncertain: boolean; approximate: boolean} {
  return {uncertain: /[?%]/.test(text), approximate: /[~%]/.test(text)};
}

function randomYear(random: (below: number) => number): string {
  const digits = [...String(random(3) ? 1500 + random(600) : random(10_000)).padStart(4, '0')];
  const kind = random(40);
  // Mostly few unspecified digits: four of them mean ten thousand years to write down.
  if (kind === 0) return digits.map((digit) => (random(2) ? digit : 'X')).join('');
  if (kind < 4) digits.fill('X', 4 - random(4));
  else if (kind < 9) digits[random(4)] = 'X';
  return digits.join('');
}

function randomPart(random: (below: number) => number, greatest: number): string {
  const part = String(random(12) ? 1 + random(greatest) : random(60)).padStart(2, '0');
  const kind = random(8);
  if (kind === 0) return 'XX';
  return kind === 1 ? `X${part[1]!}` : kind === 2 ? `${part[0]!}X` : part;
}

function randomTime(random: (below: number) => number): {text: string; second: number; valid: boolean} {
  const two = (value: number) => String(value).padStart(2, '0');
  const [hour, minute, second] = random(20) ? [random(25), random(61), random(61)] : [24, 0, 0];
  const zone = random(2)
    ? ['', 'Z'][random(2)]!
    : '+-'[random(2)]! + two(random(16)) + (random(2) ? `:${two(random(62))}` : '');
  const limits = /^([+-])(\d\d):?(\d*)$/.exec(zone);
  const shift = limits ? +limits[2]! * 60 + +limits[3]! : 0;
  const zoned = !limits || (+limits[3]! < 60 && (limits[1] === '+' ? shift <= 840 : shift <= 720 && shift > 0));
  const midnight = hour === 24 && minute === 0 && second === 0;
  return {
    text: `T${two(hour)}:${two(minute)}:${two(second)}${zone}`,
    second: midnight ? 86399 : hour * 3600 + minute * 60 + second,
    valid: zoned && (midnight || (hour < 24 && minute < 60 && second < 60)),
  };
}
