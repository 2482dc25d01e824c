/**
 * How much longer something takes for a text of four times the length: about 4 where the time is linear, 16 where it grows
 * with the square. The least of three runs each, so that a busy machine or a slow engine does not count.
 */
export function growth(act: (text: string) => unknown, piece: string, length: number): number {
  const time = (pieces: number): number => {
    const text = piece.repeat(pieces);
    return Math.min(
      ...[0, 1, 2].map(() => {
        const start = performance.now();
        act(text);
        return performance.now() - start;
      }),
    );
  };
  const pieces = Math.ceil(length / piece.length / 4);
  // Below that, the collection of garbage decides; what grows with the square takes far longer at these lengths.
  return time(4 * pieces) / Math.max(20, time(pieces));
}

/** Between linear and quadratic. */
export const LINEAR = 9;
