import {parseTimeline, type Timeline} from '../../src/model/timeline.js';
import {seededRandom} from '../layout/seeded-random.js';

/** Texts that formats have trouble with, each of which is a text like any other. */
const TEXTS = [
  'Gründung',
  'Konferenz: „Digital“ & mehr',
  '=HYPERLINK("https://a.example/";"x")',
  '+49 341 1234',
  '-5 °C',
  '@verein',
  "'=1+1",
  "''-x",
  "'90s",
  '＝1',
  'a "quoted" word, and; more\tx',
  'line 1\nline 2\n\nline 4',
  'two  spaces',
  'Use <b>bold</b> & <br>\n\n\nlines',
  'A &amp; B',
  '<!-- x -->',
  '<![CDATA[x]]>',
  '</script><script>x',
  'back\\slash\\n and \\, \\;',
  '{"a": 1}',
  '[1]',
  '[x]',
  '2016-05-02',
  '007',
  '5,5',
  'BEGIN:VEVENT',
  'END:VCALENDAR',
  ' folded',
  'a\u2028b\u00a0c\u200dd',
  'ä'.repeat(80),
  '👩‍👩‍👧‍👦'.repeat(12),
  'x'.repeat(74) + 'é',
  'שלום עולם',
  '**bold** and [a link](https://a.example/x_(y))',
  '- one\n- two',
  'null',
  'sep=;',
];
const DATES = [
  ...[
    '2016-05-02',
    '2016-05',
    '2016',
    '0001',
    '0050',
    '0099',
    '0100',
    '1582-10-10',
    '2000-02-29',
    '9999-12-31',
    '9999',
  ],
  ...[
    '-0001',
    '0000',
    '-0043-03-15',
    'Y-66000000',
    'Y170000002',
    'Y-17E7',
    '1950S2',
    '2001-21',
    '2001-34',
    '199X',
    '18XX',
  ],
  ...[
    '1XXX',
    'XXXX',
    'XXXX-12-25',
    '1850~',
    '1850?',
    '2016-05%',
    '2004-06~-11',
    '?2004-06-04',
    '1560-XX-25',
    'Y-12000~',
  ],
  ...[
    '2016/2018',
    '2016-05-02/2016-05-04',
    '2016-05-02/2016-05-02',
    '2016/2016',
    '2016-12-31/2017-01-01',
    '2016-05/2018',
  ],
  ...['2016-05-02/..', '2016/..', '../2016', '/2016', '2016/', '../..', '/', '1850~/1860?', '-0500/0020', '199X/2005'],
  ...[
    '[1667,1668..1670]',
    '{1960,1961-12}',
    '[..1983]',
    '[Y12345,Y12346]',
    '2016-05-02/Y20000',
    '0000-12-31/0001-01-02',
  ],
  ...['2016-05-02T09:00:00', '2016-05-02T23:30:00-05:00', '2016-05-02T00:15:00Z', '2016-05-02T24:00:00+02:00'],
];
const NAMES = ['konferenz', 'Träger & Co.', '=x', 'n1', 'a;b', '[x]', 'ein langer Name, mit Komma', '-', '👍'];
const ADDRESSES = [
  'https://a.example/x?a=1&b=2,3;4',
  'http://b.example/',
  'mailto:a@b.example',
  'files/plan (1).pdf',
  '#part',
  '-relative',
  '[x]',
];
const IMAGES = ['https://a.example/a.png', 'bild.jpg', 'data:image/png;base64,iVBORw0KGgo=', '=x.png'];

/** A document of `count` milestones in which each member may be anything that a document can hold. */
export function randomDocument(seed: number, count: number): object {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const maybe = <T>(chance: number, make: () => T): T | undefined => (random() < chance ? make() : undefined);
  const some = <T>(chance: number, make: () => T): readonly T[] | undefined =>
    maybe(chance, () => Array.from({length: 1 + Math.floor(random() * 3)}, make));
  const plain = (): string => (random() < 0.2 ? `${pick(TEXTS)} ${pick(TEXTS)}` : pick(TEXTS));
  const text = (): unknown =>
    random() < 0.75
      ? plain()
      : {de: plain(), ...maybe(0.7, () => ({en: plain()})), ...maybe(0.1, () => ({'pt-BR': plain()}))};
  const degrees = (most: number): number => +((random() * 2 - 1) * most).toFixed(Math.floor(random() * 7)) || 1e-7;
  const place = (): object => ({
    name: maybe(0.8, text),
    lat: maybe(0.4, () => degrees(90)),
    lon: maybe(0.4, () => degrees(180)),
  });
  return {
    id: maybe(0.3, plain),
    title: maybe(0.8, text),
    subtitle: maybe(0.3, text),
    description: maybe(0.5, text),
    locale: maybe(0.7, () => pick(['de', 'en-GB'])),
    license: maybe(0.3, text),
    updated: maybe(0.5, () => pick(['2026-11-22', '2026', '2026-11-22T10:00:00Z'])),
    categories: some(0.6, () => ({id: pick(NAMES), title: maybe(0.8, text), color: maybe(0.3, () => '#f00')})),
    series: some(0.4, () => ({id: pick(NAMES), title: maybe(0.8, text)})),
    eras: some(0.3, () => ({title: text(), date: '2016/2018'})),
    network: maybe(0.3, () => ({
      nodes: NAMES.map((id) => ({id, name: text(), date: maybe(0.4, () => pick(DATES)), place: maybe(0.3, place)})),
      links: some(0.8, () => ({
        source: pick(NAMES),
        target: pick(NAMES),
        type: 'member',
        date: maybe(0.5, () => '2016/..'),
      })),
    })),
    milestones: Array.from({length: count}, () => ({
      id: maybe(0.6, () => plain().slice(0, 150)),
      title: maybe(0.97, text),
      date: maybe(0.8, () => pick(DATES)),
      displayDate: maybe(0.15, text),
      summary: maybe(0.4, text),
      body: maybe(0.4, text),
      category: maybe(0.5, () => pick(NAMES)),
      tags: some(0.3, () => pick(NAMES)),
      importance: maybe(0.3, () => 1 + Math.floor(random() * 5)),
      series: maybe(0.2, () => pick(NAMES)),
      lang: maybe(0.1, () => pick(['en', 'de-AT'])),
      place: maybe(0.4, place),
      participants: maybe(0.3, () => ({
        count: pick([0, 1, 80, 1e21]),
        qualifier: pick(['exact', 'about', 'over', 'under']),
      })),
      partners: some(0.3, () => ({
        id: maybe(0.7, () => pick(NAMES)),
        name: maybe(0.6, text),
        role: maybe(0.3, text),
      })),
      media: some(0.3, () => ({
        src: maybe(0.9, () => pick(IMAGES)),
        alt: maybe(0.5, text),
        caption: maybe(0.3, text),
        credit: maybe(0.3, text),
        type: maybe(0.2, () => pick(['image', 'video', 'audio', 'embed'])),
        width: maybe(0.1, () => 640),
      })),
      links: some(0.3, () => ({
        href: maybe(0.95, () => pick(ADDRESSES)),
        label: maybe(0.4, text),
        type: maybe(0.3, () => pick(['application/pdf', 'image/png', 'a "strange" type'])),
        rel: maybe(0.2, () => pick(['document', 'event'])),
      })),
      quote: maybe(0.15, () => ({text: text(), source: maybe(0.5, text)})),
    })),
  };
}

/** A parsed document of that kind. */
export function randomTimeline(seed: number, count: number): Timeline {
  return parseTimeline(randomDocument(seed, count)).timeline;
}

/** The milestones as they would be given: dates as EDTF, without their positions. */
export function plainMilestones({milestones}: Timeline): readonly object[] {
  return milestones.map(({date, index: _, ...members}) => ({...members, date: date?.text}));
}
