/** Large histories as files: seeded, with everything in them that is hard to carry. */
import {randomDate, randomSource} from '../model/edtf-oracle.js';

/** A document of `count` milestones, among them some with faults. */
export function largeDocument(seed: number, count: number): object {
  const random = randomSource(seed);
  const milestones = Array.from({length: count}, (_, at) => milestone(at, random));
  return {
    title: {de: 'Groß', en: 'Large "and" \\ small'},
    locale: 'de',
    updated: '2020/..',
    categories: [{id: 'c1', title: 'Eins', color: '#123456'}],
    eras: [
      {title: 'Seither', date: '1990/..'},
      {title: 'Zuvor', date: '../1800'},
    ],
    unknown: {milestones: [1, 2, {milestones: []}]},
    network: {
      nodes: [
        {id: 'n1', name: 'Nord', x: -0, date: '1900/..'},
        {name: 'Süd', type: 'neu'},
      ],
      links: [
        {source: 'n1', target: 'sud'},
        {source: 'n1', target: 'nowhere'},
      ],
      groups: [{id: 'g', name: 'Gruppe', members: ['n1']}],
    },
    milestones,
  };
}

function milestone(at: number, random: (below: number) => number): unknown {
  const pick = <Value>(...values: readonly Value[]): Value => values[random(values.length)]!;
  if (!random(50)) return pick<unknown>(null, 7, 'words', [], {}, {title: ''}, {date: 'never'}, {body: 'Only a body.'});
  const day = `1${random(9)}${10 + random(89)}-0${1 + random(9)}-${10 + random(18)}`;
  return {
    id: pick<unknown>(undefined, `m${at}`, at, `d${random(9)}`),
    title: pick<unknown>(`Titel ${at}`, {de: `Über ${at} 🎉`, en: 'With "quotes", [brackets] and {braces}\\'}),
    date: pick<unknown>(day, day, day, randomDate(random).text, 1950, `${day}/..`, undefined, null, 'um 1900'),
    end: random(9) ? undefined : '..',
    body: random(3) ? undefined : 'Ein *Satz* mit \n Umbruch. '.repeat(random(9)),
    category: pick<unknown>('c1', `c${random(7)}`, undefined),
    series: random(6) ? undefined : `s${random(3)}`,
    tags: pick<unknown>([], ['eins', 'zwei', 'eins'], undefined),
    importance: pick<unknown>(1, 3, 5, 9, '4', undefined),
    place: pick<unknown>({name: 'Ort', lat: -0, lon: 12.5}, 'Leipzig', undefined, undefined, undefined),
    partners: random(5) ? undefined : ['n1', {id: 'n1', role: 'Wirt'}, {role: 'nobody'}],
    links: random(4) ? undefined : [{href: pick('/rel', 'https://example.org/ä', 'javascript:alert(1)'), label: 'L'}],
    media: random(8) ? undefined : {src: 'bild.png', alt: 'Bild', width: 10},
  };
}

/** The same in a table, with quotes, line breaks in cells and dates of many forms. */
export function largeTable(seed: number, count: number, separator = ','): string {
  const random = randomSource(seed);
  const cell = (text: string): string => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = Array.from({length: count}, (_, at) => {
    const year = 1500 + random(500);
    const dates = [
      `${year}`,
      `${1 + random(28)}.${1 + random(12)}.${year}`,
      `${1 + random(12)}/${13 + random(9)}/${year}`,
    ];
    const date = [...dates, `${year}-05-0${1 + random(9)}`, 'um 1850', ''][random(6)]!;
    const title = ['Ein Fest', 'Ein "großes" Fest', 'Zwei,\nin Zeilen', `Nummer ${at}`][random(4)]!;
    return [title, date, random(20) ? '' : `${year + 3}`, `c${random(5)}`, random(9) ? '' : 'a, b; c']
      .map(cell)
      .join(separator);
  });
  return [['Titel', 'Datum', 'Ende', 'Kategorie', 'Schlagwörter'].join(separator), ...rows].join('\r\n');
}
