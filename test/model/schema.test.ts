import {expect} from '@open-wc/testing';
import Ajv2020 from 'ajv/dist/2020.js';

import {parseTimeline} from '../../src/model/timeline.js';
import {fixture} from '../fixtures/fixture.js';
import {seededRandom} from '../layout/seeded-random.js';
import {drawInstance, spotsOf, type Makers, type Schema} from './schema-instance.js';

const schema = (await (await fetch(new URL('../../src/model/schema.json', import.meta.url))).json()) as Schema & object;
const validate = new Ajv2020({allErrors: false, strict: true, strictRequired: false}).compile(schema);
const isValid = (input: unknown): boolean => validate(input);
const codesOf = (input: unknown): string[] => parseTimeline(input).problems.map(({code}) => code);

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

/** What the schema says in words only: which texts are dates and addresses. Ids come in a way that links find nodes. */
const makers: Makers = {
  edtf: (random) =>
    pick(random, [
      '2016',
      '2016-05-02',
      '2016/..',
      '199X',
      '1850~',
      '-0043',
      2016,
      -43,
      'Y-13800000000',
      '2001-21',
      '[2016,2018]',
    ]),
  url: (random) => pick(random, ['https://a.example/', 'b/c.pdf', '#d', 'mailto:a@b.example']),
  mediaUrl: (random) => pick(random, ['https://a.example/a.png', 'a.jpg', 'data:image/png;base64,AA==']),
  language: (random) => pick(random, ['de', 'en-GB', 'zh-Hant-TW', 'de-1996', 'en-u-ca-gregory']),
  color: (random) => pick(random, ['#123', '#12345678', 'red', 'rgb(1 2 3 / 50%)', 'oklch(60% 0.1 200)']),
  id: (random) => (random() < 0.3 ? Math.floor(random() * 1e6) : `id ${Math.floor(random() * 1e9)}`),
};

/** Draws a document whose dates and ends fit, and whose links have ends: what the schema cannot say. */
function drawDocument(random: () => number): Record<string, unknown> {
  const drawn = drawInstance({...schema, anyOf: [schema.anyOf![0]!]}, makers, random, 0.2 + 0.8 * random());
  const document = drawn as Record<string, Record<string, unknown>>;
  for (const {holder, key} of spotsOf(document)) {
    const object = holder as Record<string, unknown>;
    if (key === 'end') Object.assign(object, {date: '2016', end: pick(random, ['2018', '2016-05', 2017, '..'])});
    if (key === 'source' && 'target' in object) Object.assign(object, {source: 'n1', target: 'n2'});
    if (key === 'srcset') object[key] = 'https://a.example/a.png 2x, b.png';
  }
  const {network} = document;
  if (network) {
    const nodes = [network['nodes'] ?? []].flat();
    const members = spotsOf(network['groups']).filter(({key}) => key === 'members');
    const named = [...nodes, 'n1', 'n2'];
    // A group that is a node already only adds its members.
    for (const group of [network['groups'] ?? []].flat()) Object.assign(group, {id: makers['id']!(random)});
    for (const {holder, key} of members) {
      const group = holder as Record<string, unknown>;
      group[key] = [group[key]].flat().map((member) => (typeof member === 'object' ? {...member, id: 'n1'} : 'n2'));
    }
    network['nodes'] = named;
  }
  return document;
}

/** Each text and number in what `value` holds, as text. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [`${value}`];
  return typeof value === 'object' && value ? Object.values(value).flatMap(wordsOf) : [];
}

describe('schema.json', () => {
  it('takes the seed, alone and as a bare list', async () => {
    const seed = await fixture<{milestones: unknown}>('cluster-it.json');
    expect(isValid(seed)).to.equal(true);
    expect(isValid(seed.milestones)).to.equal(true);
  });

  it('takes nothing that the parser finds fault with, and the parser keeps all of it', () => {
    const random = seededRandom(2020);
    for (let run = 0; run < 200; run++) {
      const document = drawDocument(random);
      expect(isValid(document), `${JSON.stringify(validate.errors)} ${JSON.stringify(document)}`).to.equal(true);
      const {timeline, problems} = parseTimeline(document);
      expect(JSON.stringify(problems.filter(({code}) => code !== 'id/duplicate')), JSON.stringify(document)).to.equal(
        '[]',
      );

      const count = (list: unknown): number => (list === undefined ? 0 : [list].flat().length);
      for (const key of ['milestones', 'eras'] as const) expect(timeline[key].length).to.equal(count(document[key]));
      expect(timeline.categories.length).to.be.at.least(count(document['categories']));
      const network = document['network'] as Record<string, unknown> | undefined;
      if (network) {
        expect(timeline.network!.nodes.length).to.be.at.least(count(network['nodes']));
        expect(timeline.network!.links.length).to.be.at.least(count(network['links']));
      }

      const kept = new Set(wordsOf(timeline));
      // Dates and language tags are rewritten: a year gets four digits, a tag its canonical case.
      for (const word of wordsOf({...document, $schema: undefined})) {
        if (!makersGive(word)) expect(kept.has(word), `${word} of ${JSON.stringify(document)}`).to.equal(true);
      }
    }
  });

  it('refuses nothing that the parser takes without a word, save what is listed here', () => {
    const random = seededRandom(1859);
    const wrong = [
      true,
      false,
      0,
      -1,
      1.5,
      1e6,
      'x y',
      '',
      '\u0000',
      [],
      ['a'],
      {},
      {a: 1},
      [[]],
      [null],
      {de: 1},
      'javascript:alert(1)',
      '2.5.2016',
      'a'.repeat(300),
    ];
    let refused = 0;
    for (let run = 0; run < 1000; run++) {
      const document = drawDocument(random);
      const spots = spotsOf(document).filter(({key}) => key !== '$schema');
      if (!spots.length) continue;
      const {holder, key} = pick(random, spots);
      const object = holder as Record<string, unknown>;
      const old = object[key];
      const value = pick(random, wrong);
      if (random() < 0.2 && !Array.isArray(holder)) delete object[key];
      else object[key] = value;
      if (isValid(document)) continue;
      refused++;
      if (codesOf(document).some((code) => code !== 'id/duplicate')) continue;
      expect(
        isLenient(object[key], old),
        `${key}: ${JSON.stringify(object[key])} in ${JSON.stringify(document)}`,
      ).to.equal(true);
    }
    expect(refused).to.be.above(250);
  });

  it('lets through only these faults, which it has no words for', () => {
    const milestone = {title: 'A'};
    const faults: [code: string, input: unknown][] = [
      ['date/invalid', [{...milestone, date: '2.5.2016'}]],
      ['date/reversed', [{...milestone, date: '2018', end: '2016'}]],
      ['date/end-ignored', [{...milestone, date: '2016/2017', end: '2020'}]],
      [
        'id/duplicate',
        [
          {...milestone, id: 'a'},
          {...milestone, id: 'a'},
        ],
      ],
      ['url/blocked', [{...milestone, links: 'javascript:alert(1)'}]],
      ['ref/node', {network: {links: {source: 'a', target: 'b'}}}],
    ];
    for (const [code, input] of faults) {
      expect(isValid(input), code).to.equal(true);
      expect(codesOf(input)).to.deep.equal([code]);
    }
  });

  it('names every member that the parser reads, and no other', () => {
    const read = new Set<string>();
    /** An object that writes down what is asked of it, as `kind.member`. */
    const recorder = (kind: string, members: Readonly<Record<string, unknown>>): unknown =>
      new Proxy(members, {
        getOwnPropertyDescriptor(target, key) {
          read.add(`${kind}.${String(key)}`);
          return Reflect.getOwnPropertyDescriptor(target, key);
        },
      });
    const place = recorder('place', {name: 'x'});
    const node = recorder('node', {id: 'n', place});
    parseTimeline(
      recorder('document', {
        categories: [recorder('category', {id: 'c'})],
        series: [recorder('series', {id: 's'})],
        eras: [recorder('era', {title: 'e', date: '2016'})],
        milestones: [
          recorder('milestone', {
            title: 'm',
            place,
            participants: recorder('participants', {count: 1}),
            partners: [recorder('partner', {id: 'p'})],
            media: [recorder('media', {src: 'a'})],
            links: [recorder('link', {href: 'a'})],
            quote: recorder('quote', {text: 'a'}),
          }),
        ],
        network: recorder('network', {
          types: [recorder('type', {id: 't'})],
          linkTypes: [recorder('linkType', {id: 't'})],
          nodes: [node],
          links: [recorder('networkLink', {source: 'n', target: 'n'})],
          groups: [recorder('group', {id: 'g', place, members: [recorder('member', {id: 'n'})]})],
        }),
      }),
    );

    const said = new Set<string>();
    const say = (kind: string, part: unknown): void => {
      if (typeof part !== 'object' || part === null) return;
      for (const [key, value] of Object.entries(part)) {
        if (key === 'properties') for (const member of Object.keys(value as object)) said.add(`${kind}.${member}`);
        if (key === 'properties')
          for (const [member, inner] of Object.entries(value as object)) say(KINDS[`${kind}.${member}`] ?? '', inner);
        else say(kind, value);
      }
    };
    for (const [name, definition] of Object.entries(schema.$defs!)) say(name, definition);
    said.delete('document.$schema');
    expect([...read].filter((one) => !said.has(one))).to.deep.equal([]);
    expect([...said].filter((one) => !read.has(one))).to.deep.equal([]);
  });
});

/** Objects that the schema describes where they stand. */
const KINDS: Readonly<Record<string, string>> = {
  'milestone.participants': 'participants',
  'milestone.partners': 'partner',
  'milestone.quote': 'quote',
  'network.types': 'type',
  'network.linkTypes': 'linkType',
  'group.members': 'member',
};

/** What the parser takes silently though the schema would have it otherwise. */
function isLenient(value: unknown, old: unknown): boolean {
  const blank = typeof value === 'string' && !value.replace(/[\p{Cc}\s]/gu, '');
  const empty = Array.isArray(value) && value.length === 0;
  // Null and blank texts and empty lists are absence; a number is read as text.
  return (
    value === null || value === undefined || blank || empty || (typeof value === 'number' && typeof old !== 'number')
  );
}

function makersGive(word: string): boolean {
  return /^-?\d+$|example|^a\.jpg|^(b\/c|#d|mailto)|[-/~X[]|^(de|en|2001)|\.\.$|^Y/.test(word) || word === 'red';
}
