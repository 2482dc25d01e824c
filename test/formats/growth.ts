/** So many tries: what grows with the square fails each of them. */
const TRIES = 4;
/** Below this many ms, the collection of garbage decides. */
const LEAST_MS = 20;

/**
 * How much longer something takes for a text of four times the length: about 4 where the time is linear, 16 where it grows
 * with the square. The least of several tries, so that other work on the machine or a slow engine does not count.
 */
export function growth(act: (text: string) => unknown, piece: string, length: number): number {
  const pieces = Math.ceil(length / piece.length / 4);
  const [short, long] = [piece.repeat(pieces), piece.repeat(4 * pieces)];
  let shortMs = Infinity;
  let longMs = Infinity;
  for (let run = 0; run < TRIES && (run < 2 || longMs / Math.max(LEAST_MS, shortMs) > LINEAR); run++) {
    // One after the other, so that what slows one down slows both.
    shortMs = Math.min(shortMs, msOf(act, short));
    longMs = Math.min(longMs, msOf(act, long));
  }
  return longMs / Math.max(LEAST_MS, shortMs);
}

function msOf(act: (text: string) => unknown, text: string): number {
  const start = performance.now();
  act(text);
  return performance.now() - start;
}

/** Between linear and quadratic. */
export const LINEAR = 9;
