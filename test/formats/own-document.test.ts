import {expect} from '@open-wc/testing';

import {importTimeline} from '../../src/formats/import-timeline.js';
import {toDocument} from '../../src/formats/own-document.js';
import {parseTimeline, type Timeline} from '../../src/model/timeline.js';
import {fixture} from '../fixtures/fixture.js';
import {seededRandom} from '../layout/seeded-random.js';
import {mutateJson} from './mutations.js';

/** What it is written as, through JSON and back. */
function again(timeline: Timeline): ReturnType<typeof parseTimeline> {
  return parseTimeline(JSON.parse(JSON.stringify(toDocument(timeline))));
}

/** Where entries were left out, those behind them move up. */
function placeless({milestones, ...rest}: Timeline): unknown {
  return {...rest, milestones: milestones.map((milestone) => ({...milestone, index: 0}))};
}

/** A document with every member that there is, some in odd forms. */
function randomDocument(random: () => number): object {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const texts = ['A', ' B ', '', 'C\u0000D', {de: 'E', en: 'F'}, {fr: 'G'}, 7, null, '<b>', 'x'.repeat(300)];
  const dates = [
    '2016',
    '2016-05-02',
    '2016-05-02T10:00',
    '2016/..',
    '../2016',
    '/1999',
    '199X',
    '1850~',
    2018,
    -43,
    'no',
  ];
  const named = (): object => ({
    id: pick(['a', 'b', 'c', undefined, 3]),
    title: pick(texts),
    color: pick(['red', '#', 3]),
  });
  const some = <T>(make: () => T): T[] => Array.from({length: Math.floor(random() * 5)}, make);
  const node = (): object => ({
    id: pick(['n', 'm', 'o', undefined]),
    name: pick(texts),
    type: pick(['self', 'club', undefined]),
    date: pick(dates),
    place: pick<unknown>(['Köln', {lat: 50, lon: 7}, undefined]),
    href: pick(['https://a.example/', 'javascript:1']),
    x: pick([1.5, undefined]),
  });
  return {
    id: pick(['doc', undefined]),
    title: pick(texts),
    description: pick(texts),
    locale: pick(['de', 'EN-gb', '?', undefined]),
    updated: pick(dates),
    categories: some(named),
    series: some(named),
    eras: some(() => ({...named(), date: pick(dates), end: pick(dates)})),
    milestones: some(() => ({
      id: pick(['a', 'b', 'b', undefined, 4]),
      title: pick(texts),
      date: pick(dates),
      end: pick([...dates, '..', undefined, undefined]),
      displayDate: pick(texts),
      summary: pick(texts),
      body: pick(texts),
      category: pick(['a', 'z', undefined]),
      series: pick(['a', 'y', undefined]),
      tags: pick<unknown>(['t', ['t', 'u', 't'], undefined]),
      importance: pick([1, 3, 5, 9]),
      lang: pick(['fr', undefined]),
      place: pick<unknown>(['Köln', {name: {de: 'K'}, lat: 50, lon: 7}, {lat: 99}, undefined]),
      participants: pick<unknown>([80, {count: 80, qualifier: 'over'}, undefined]),
      partners: pick<unknown>([['n', {name: 'P'}, {id: 'q', role: 'r'}], undefined]),
      media: pick<unknown>(['a.png', [{src: 'b.mp4', type: 'video', alt: {de: 'x'}}, {caption: 'y'}], undefined]),
      links: pick<unknown>(['https://a.example/?a=1&b', [{href: '/x', label: 'L', bytes: 3}], undefined]),
      quote: pick<unknown>(['Q', {text: 'Q', source: 'S'}, undefined]),
    })),
    network: pick<unknown>([
      undefined,
      {
        types: some(named),
        linkTypes: ['member', {id: 'loose', line: 'dashed'}],
        nodes: some(node),
        links: some(() => ({
          source: 'n',
          target: 'm',
          type: pick(['loose', 'x']),
          directed: pick([true, false]),
          weight: pick([1, 2]),
        })),
        groups: some(() => ({...node(), members: ['n', {id: 'm', date: '2016/..'}]})),
      },
    ]),
  };
}

describe('toDocument', () => {
  it('writes the seed as it was read', async () => {
    const {timeline} = parseTimeline(await fixture('cluster-it.json'));
    const read = again(timeline);
    expect(read.problems).to.deep.equal([]);
    expect(read.timeline).to.deep.equal(timeline);
  });

  it('keeps the order of the input, languages and EDTF, and leaves out what goes without saying', () => {
    const {timeline} = parseTimeline({
      title: {de: 'T', en: 'U'},
      milestones: [
        {title: 'B', date: '2018', end: '..'},
        {title: 'A', date: 2016, importance: 3, tags: []},
      ],
    });
    expect(toDocument(timeline)).to.deep.equal({
      title: {de: 'T', en: 'U'},
      milestones: [
        {id: 'b', title: 'B', date: '2018/..'},
        {id: 'a', title: 'A', date: '2016'},
      ],
    });
  });

  it('makes a document that reads back the same, without a new problem, of whatever was read', () => {
    const random = seededRandom(11);
    let milestones = 0;
    for (let turn = 0; turn < 500; turn++) {
      const {timeline} = parseTimeline(randomDocument(random));
      const read = again(timeline);
      expect(placeless(read.timeline), `${turn}`).to.deep.equal(placeless(timeline));
      // A medium of which only the words are left still has no address.
      expect(
        read.problems.filter(({code}) => code !== 'item/missing'),
        `${turn}`,
      ).to.deep.equal([]);
      expect(toDocument(read.timeline)).to.deep.equal(toDocument(timeline));
      milestones += timeline.milestones.length;
    }
    expect(milestones).to.be.above(500);
  });

  it('does so for files that were spoilt', async () => {
    const random = seededRandom(5);
    const seed = await fixture('cluster-it.json');
    for (let turn = 0; turn < 200; turn++) {
      const {timeline} = parseTimeline(mutateJson(seed, random));
      expect(placeless(again(timeline).timeline), `${turn}`).to.deep.equal(placeless(timeline));
    }
  });

  for (const name of ['formats/calendar.ics', 'formats/schema-org.jsonld', 'real/simile-compact-painter.json'])
    it(`does so for ${name}`, async () => {
      const {timeline} = await importTimeline(
        await (await fetch(new URL(`../fixtures/${name}`, import.meta.url))).text(),
      );
      expect(timeline.milestones.length).to.be.above(0);
      expect(placeless(again(timeline).timeline)).to.deep.equal(placeless(timeline));
    });
});
