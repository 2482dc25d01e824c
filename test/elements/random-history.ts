/** Seeded histories with the long words of German committees. */
const HEADS = [
  'Breitband',
  'Digitalisierungs',
  'Fachkräfte',
  'Kooperations',
  'Wirtschafts',
  'Landes',
  'Forschungs',
  'Netzwerk',
  'Verwaltungs',
  'Nachhaltigkeits',
];
const MIDDLES = [
  'ausbau',
  'strategie',
  'förderungs',
  'entwicklungs',
  'beschleunigungs',
  'partnerschafts',
  'vereinbarungs',
  'technologie',
];
const TAILS = [
  'konferenz',
  'gesetz',
  'beirat',
  'initiative',
  'ausschuss',
  'vorschlag',
  'gründung',
  'tagung',
  'papier',
  'programm',
];
const PLACES = [
  'Merseburg',
  'Leipzig',
  'Chemnitz',
  'Halle (Saale)',
  'Hochschule für Telekommunikation Leipzig',
  'Dresden',
];

/** Repeatable numbers in [0, 1) (mulberry32: T. Ettinger, public domain). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A document of `count` milestones in German: points, spans, uncertain and undated ones, five categories, two eras. */
export function randomHistory(count: number, seed: number): object {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const date = (): string | undefined => {
    const kind = random();
    const year = 1990 + Math.floor(random() * 35);
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    if (kind < 0.08) return undefined;
    if (kind < 0.2) return `${year}`;
    if (kind < 0.28) return `${year}~`;
    if (kind < 0.36) return `${year}/${year + 1 + Math.floor(random() * 6)}`;
    if (kind < 0.4) return `${year}-${month}/..`;
    if (kind < 0.6) return `${year}-${month}`;
    return `${year}-${month}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
  };
  const word = (): string => pick(HEADS) + pick(MIDDLES) + pick(TAILS);
  return {
    locale: 'de',
    title: 'Meilensteine der Breitbandausbaubeschleunigungsgesetzgebung',
    subtitle: 'Ein Vereinsgedächtnis',
    categories: ['Konferenz', 'Netzwerk', 'Veröffentlichung', 'Beitritt', 'Auszeichnung'].map((title, i) => ({
      id: `k${i}`,
      title,
    })),
    eras: [
      {title: 'Aufbau', date: '1990/2004'},
      {title: 'Wachstum', date: '2005/2024'},
    ],
    milestones: Array.from({length: count}, () => ({
      date: date(),
      title: random() < 0.5 ? word() : `${word()} und ${word()} in Mitteldeutschland`,
      summary: random() < 0.5 ? `${word()}: gemeinsam mit dem ${word()} und weiteren Partnern.` : undefined,
      category: `k${Math.floor(random() * 5)}`,
      importance: 1 + Math.floor(random() * 5),
      place: random() < 0.6 ? pick(PLACES) : undefined,
      participants:
        random() < 0.3
          ? {count: 10 + Math.floor(random() * 400), qualifier: pick(['exact', 'about', 'over'])}
          : undefined,
    })),
  };
}
