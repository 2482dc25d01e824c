import {expect} from '@open-wc/testing';

import {parseTimeline, type Timeline} from '../../src/model/timeline.js';
import {fixture} from '../fixtures/fixture.js';
import {seededRandom} from '../layout/seeded-random.js';
import {leastTime} from './least-time.js';

/** Parses a document and gives it beside its problems as `code path`. */
function read(input: unknown): {timeline: Timeline; faults: string[]} {
  const {timeline, problems} = parseTimeline(input);
  return {timeline, faults: problems.map(({code, path}) => `${code} ${path}`)};
}

const ids = ({timeline}: {timeline: Timeline}) => timeline.milestones.map(({id}) => id);

describe('parseTimeline', () => {
  describe('with the seed', () => {
    it('gives seven milestones in reading order without a problem', async () => {
      const result = read(await fixture('cluster-it.json'));
      expect(result.faults).to.deep.equal([]);
      expect(ids(result)).to.deep.equal([
        'erste-digitalisierungskonferenz',
        'eventserie',
        'digital-saxony',
        'kooperationsnetzwerk-it',
        'digital-innovation',
        'suedwestsachsen-digital',
        'positionspapier',
      ]);
      expect(result.timeline.milestones.filter(({date}) => !date)).to.have.length(3);
    });

    it('gives the same again of what it gave', async () => {
      const {timeline} = read(await fixture('cluster-it.json'));
      const again = read(timeline);
      expect(again.faults).to.deep.equal([]);
      // Their place in what was given is another now.
      const placeless = ({milestones, ...rest}: Timeline): unknown => ({
        ...rest,
        milestones: milestones.map((milestone) => ({...milestone, index: 0})),
      });
      expect(placeless(again.timeline)).to.deep.equal(placeless(timeline));
    });

    it('loses no word of the document', async () => {
      const input = await fixture('cluster-it.json');
      const texts = (value: unknown): string[] =>
        typeof value === 'string'
          ? [value]
          : typeof value === 'object' && value
            ? Object.values(value).flatMap(texts)
            : [];
      const kept = new Set(texts(read(input).timeline));
      expect(texts(input).filter((text) => !kept.has(text))).to.deep.equal([]);
    });

    it('keeps every sentence of the page that it came from', async () => {
      const page = await (await fetch(new URL('../fixtures/seed.txt', import.meta.url))).text();
      const {timeline} = read(await fixture('cluster-it.json'));
      const {title, subtitle, description, milestones} = timeline;
      const words = [title, subtitle, description, ...milestones.map(({body}) => body)]
        .map((text) => text as string)
        .join(' ');
      const bare = (text: string) => text.replace(/^\d\. |[\s*–]/gm, '');
      for (const sentence of page.replace(/^\d\. /gm, '').split(/[.:–]\s/))
        expect(bare(words)).to.include(bare(sentence).replace(/\.$/, ''));
    });

    it('names partners by the network', async () => {
      const {timeline} = read(await fixture('cluster-it.json'));
      const names = timeline.milestones.flatMap(({partners}) => partners.map(({name}) => name));
      expect(names).to.have.length(10).and.to.include('Silicon Saxony e.V.').and.to.not.include(undefined);
      expect(timeline.network!.nodes).to.have.length(8);
      expect(timeline.network!.links).to.have.length(9);
    });
  });

  it('reads a bare list of milestones', () => {
    const result = read([{title: 'A'}, {}, {title: 'B', date: 'x'}]);
    expect(ids(result)).to.deep.equal(['a', 'b']);
    expect(result.faults).to.deep.equal(['item/empty [1]', 'date/invalid [2].date']);
  });

  it('says in which milestone a fault lies', () => {
    const {problems} = parseTimeline({
      milestones: [{title: 'A'}, 5, {title: 'B', links: [{href: 'javascript:x'}]}],
      eras: [{}],
    });
    expect(problems.map(({code, path, index}) => [code, path, index])).to.deep.equal([
      ['item/missing', 'eras.date', undefined].map((value) => (value === 'eras.date' ? 'eras[0].date' : value)),
      ['item/shape', 'milestones[1]', 1],
      ['url/blocked', 'milestones[2].links[0].href', 2],
    ]);
    for (const {message} of problems) expect(message).to.match(/^[A-Z"].*\.$/);
  });

  const shapes: [name: string, input: unknown, fault: string][] = [
    ['null', null, 'data/shape '],
    ['undefined', undefined, 'data/shape '],
    ['a text', 'hello', 'data/shape '],
    ['a number', 5, 'data/shape '],
    ['an empty object', {}, 'data/shape milestones'],
    ['an object of other members', {events: []}, 'data/shape milestones'],
    ['milestones that are no list', {milestones: {0: {title: 'A'}}}, 'data/shape milestones'],
    ['milestones that are null', {milestones: null}, 'data/shape milestones'],
    ['a function', () => [], 'data/shape '],
  ];
  for (const [name, input, fault] of shapes) {
    it(`gives an empty timeline for ${name}`, () => {
      const {timeline, faults} = read(input);
      expect(faults).to.deep.equal([fault]);
      expect(timeline).to.deep.equal({categories: [], series: [], eras: [], milestones: []});
    });
  }

  it('finds nothing wrong in an empty list, nor in a network alone', () => {
    expect(read([]).faults).to.deep.equal([]);
    expect(read({milestones: []}).faults).to.deep.equal([]);
    expect(read({network: {}}).faults).to.deep.equal([]);
    expect(read({network: {nodes: ['a']}}).timeline.network!.nodes).to.deep.equal([{id: 'a', name: 'a'}]);
  });

  it('sorts by first day, last day and input; the undated stay behind the one before', () => {
    const dates = ['', '2018', '', '2016', '2016-01-01', '2016/..', 'XXXX', '', '../2017', '-0043', 'x', '2016'];
    const result = read(dates.map((date, index) => ({id: index, title: `${index}`, date})));
    expect(ids(result).join(' ')).to.equal('0 8 9 10 4 3 11 5 6 7 1 2');
  });

  it('sorts like a comparison of every pair, whatever the dates', () => {
    const random = seededRandom(11);
    const pool = [
      '2016',
      '2016-05',
      '2016-05-02',
      '201X',
      '2015/2017',
      '../2016',
      '2016/..',
      '2016/',
      '[2015,2017]',
      '-0001',
      'Y-99999',
      '0000',
    ];
    for (let run = 0; run < 200; run++) {
      const input = Array.from({length: 12}, (_, id) => ({
        id,
        title: 'T',
        date: pool[Math.floor(random() * pool.length)],
      }));
      const {milestones} = read(input).timeline;
      milestones.forEach((second, place) => {
        const first = milestones[place - 1];
        if (!first) return;
        const [a, b] = [first.date!, second.date!];
        const later =
          a.earliestDay < b.earliestDay ||
          (a.earliestDay === b.earliestDay &&
            (a.latestDay < b.latestDay || (a.latestDay === b.latestDay && first.index < second.index)));
        expect(later).to.equal(true);
      });
    }
  });

  it('gives each milestone an id of its own', () => {
    const input = [
      {id: 'a'},
      {id: 'a'},
      {id: 'a-2'},
      {id: 'a'},
      {title: 'A'},
      {title: 'A'},
      {title: 'b'},
      {id: 'b'},
      {id: 3},
      {id: '3'},
    ];
    const result = read(input.map((one) => ({title: 'T', ...one})));
    expect(ids(result)).to.deep.equal(['a', 'a-3', 'a-2', 'a-4', 'a-5', 'a-6', 'b-2', 'b', '3', '3-2']);
    expect(result.faults).to.deep.equal(['id/duplicate [1].id', 'id/duplicate [3].id', 'id/duplicate [9].id']);
  });

  it('makes ids unique in time linear in their number', () => {
    const input = Array.from({length: 20_000}, (_, index) => ({id: index % 2 ? 'a' : `a-${index}`, title: 'A'}));
    const took = leastTime(2000, () => expect(new Set(ids(read(input))).size).to.equal(20_000));
    expect(took).to.be.at.most(2000);
  });

  it('lists the categories and series declared, then those that milestones name', () => {
    const {timeline, faults} = read({
      categories: [
        {id: 'b', title: 'B', color: '#123'},
        'c',
        {title: 'D e'},
        {id: 'b', title: 'again'},
        {color: 'red'},
      ],
      series: [{id: 's'}],
      milestones: [
        {title: '1', category: 'x', series: 'y'},
        {title: '2', category: 'b', series: 's'},
      ],
    });
    expect(timeline.categories).to.deep.equal([
      {id: 'b', title: 'B', color: '#123'},
      {id: 'c', title: 'c'},
      {id: 'd-e', title: 'D e'},
      {id: 'b-2', title: 'again'},
      {id: 'x', title: 'x'},
    ]);
    expect(timeline.series).to.deep.equal([
      {id: 's', title: 's'},
      {id: 'y', title: 'y'},
    ]);
    expect(faults).to.deep.equal(['id/duplicate categories[3].id', 'item/missing categories[4]']);
  });

  it('reads eras by date and end, and leaves out those without a date', () => {
    const {timeline, faults} = read({
      milestones: [],
      eras: [{title: 'Aufbau', date: 2016, end: 2018, color: 'rebeccapurple'}, {title: 'B'}, {title: 'C', date: 'x'}],
    });
    expect(timeline.eras.map(({id, title, date, color}) => [id, title, date.text, color])).to.deep.equal([
      ['aufbau', 'Aufbau', '2016/2018', 'rebeccapurple'],
    ]);
    expect(faults).to.deep.equal(['item/missing eras[1].date', 'date/invalid eras[2].date']);
  });

  it('reads what the document says of itself', () => {
    const head = {id: 'd', title: 'T', subtitle: {de: 'S'}, description: 'D', license: 'CC0-1.0'};
    const {timeline, faults} = read({...head, locale: 'DE-de', updated: '2026-11-22', milestones: []});
    expect(faults).to.deep.equal([]);
    expect(timeline).to.deep.include({...head, locale: 'de-DE'});
    expect(timeline.updated?.text).to.equal('2026-11-22');
    expect(read({locale: 'de_DE', milestones: []}).faults).to.deep.equal(['item/value locale']);
  });

  it('asks the page whether it knows a color, where the page says so', () => {
    const input = {
      milestones: [],
      categories: [
        {id: 'a', color: 'nocolor'},
        {id: 'b', color: 'red'},
      ],
    };
    const {timeline, problems} = parseTimeline(input, {isColor: (color) => CSS.supports('color', color)});
    expect(timeline.categories).to.deep.equal([
      {id: 'a', title: 'a'},
      {id: 'b', title: 'b', color: 'red'},
    ]);
    expect(problems.map(({code}) => code)).to.deep.equal(['color/invalid']);
  });

  describe('with a network', () => {
    it('makes a node and member links of a group', () => {
      const {timeline, faults} = read({
        network: {
          nodes: [{id: 'a', name: 'A', type: 't', date: '2016/..', place: 'Leipzig', x: 1.5}, 'b', {name: 'C d'}],
          groups: [
            {id: 'g', name: 'G', members: ['a', {id: 'b', date: '2018/..'}, 'h', 'zz']},
            {name: 'H', members: 'c-d'},
            {id: 'b', name: 'never', members: ['a']},
          ],
        },
      });
      expect(timeline.network!.nodes.map(({id, name}) => [id, name])).to.deep.equal([
        ['a', 'A'],
        ['b', 'b'],
        ['c-d', 'C d'],
        ['g', 'G'],
        ['h', 'H'],
      ]);
      expect(
        timeline.network!.links.map(({source, target, type, date}) => [source, target, type, date?.text]),
      ).to.deep.equal([
        ['a', 'g', 'member', undefined],
        ['b', 'g', 'member', '2018/..'],
        ['h', 'g', 'member', undefined],
        ['c-d', 'h', 'member', undefined],
        ['a', 'b', 'member', undefined],
      ]);
      expect(timeline.network!.types).to.deep.equal([{id: 't', title: 't'}]);
      expect(timeline.network!.linkTypes).to.deep.equal([{id: 'member', title: 'member'}]);
      expect(faults).to.deep.equal(['ref/node network.groups[0].members[3]']);
    });

    it('leaves out links to nodes that do not exist', () => {
      const {timeline, faults} = read({
        network: {
          nodes: ['a', 1],
          links: [
            {source: 'a', target: 1, directed: true, weight: 2},
            {source: 'a', target: 'x'},
            {source: 'a'},
            {target: 'a', source: {}},
          ],
        },
      });
      expect(timeline.network!.links).to.deep.equal([{source: 'a', target: '1', directed: true, weight: 2}]);
      expect(faults).to.deep.equal([
        'item/value network.links[3].source',
        'ref/node network.links[1]',
        'ref/node network.links[2]',
        'ref/node network.links[3]',
      ]);
    });
  });

  it('gives fresh and frozen values, and equal ones for equal input', async () => {
    const input = await fixture<{milestones: object[]}>('cluster-it.json');
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    const before = JSON.stringify(input);
    const first = parseTimeline(input);
    expect(frozen(first)).to.equal(true);
    expect(Object.isFrozen(input.milestones)).to.equal(false);
    expect(JSON.stringify(input)).to.equal(before);
    expect(parseTimeline(input)).to.deep.equal(first);
  });
});
