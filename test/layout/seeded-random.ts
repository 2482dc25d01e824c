/** Random numbers that repeat: mulberry32 (Tommy Ettinger, 2017). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Days in clusters over some years, as histories have them; some of them equal. */
export function clusteredDays(random: () => number, count: number, years = 530): number[] {
  const centres = Array.from({length: 1 + Math.floor(random() * 12)}, () => (random() - 0.7) * years * 365.25);
  return Array.from({length: count}, () => {
    if (random() < 0.2) return Math.floor((random() - 0.7) * years * 365.25);
    const centre = centres[Math.floor(random() * centres.length)]!;
    return Math.floor(centre + (random() + random() + random() - 1.5) * years * random() * 20);
  });
}
