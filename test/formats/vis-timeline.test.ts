import {expect} from '@open-wc/testing';

import {memberOf} from '../../src/formats/loose-values.js';
import {readVisTimeline} from '../../src/formats/vis-timeline.js';
import {attempt} from '../../src/model/attempt.js';
import {fixture} from '../fixtures/fixture.js';
import {seededRandom} from '../layout/seeded-random.js';
import {addedUp, expectSample} from './added-up.js';
import {mutateJson} from './mutations.js';

type Sample = Parameters<typeof expectSample>[1];

const read = (items: readonly unknown[]) => {
  const found = readVisTimeline(items, {});
  return {timeline: addedUp(found, items.length), codes: found.problems.map(({code}) => code)};
};

describe('readVisTimeline', () => {
  it('reads the sample', async () => {
    const expected = await fixture<Record<string, Sample>>('formats/expected.json');
    const found = readVisTimeline(await fixture('formats/vis-items.json'), {});
    const timeline = addedUp(found, 5);
    expectSample(timeline, expected['vis-items.json']!);
    expect(timeline.milestones.find(({id}) => id === '1')!.summary).to.equal('tooltip');
    expect(found.problems).to.deep.equal([]);
    expect(found.paths).to.deep.equal({milestones: ['[0]', '[1]', '[2]', '[3]'], eras: ['[4]']});
  });

  it('keeps every item of a real file', async () => {
    const found = readVisTimeline(await fixture('real/vis-basic.json'), {});
    const {milestones} = addedUp(found, 6);
    expect(milestones.map(({id, date}) => `${id} ${date!.text}`)).to.deep.equal([
      '2 2014-04-14',
      '4 2014-04-16/2014-04-19',
      '3 2014-04-18',
      '1 2014-04-20',
      '5 2014-04-25',
      '6 2014-04-27',
    ]);
    expect(found.problems).to.deep.equal([]);
  });

  it('makes categories of groups', () => {
    const items = [{content: 'a', start: '2016', group: 7}];
    const found = readVisTimeline({items, groups: [{id: 7, content: '<b>Sieben</b>'}, {id: 8}, null]}, {});
    const timeline = addedUp(found, 1);
    expect(timeline.categories).to.deep.equal([{id: '7', title: 'Sieben'}]);
    expect(timeline.milestones[0]!.category).to.equal('7');
    expect(found.paths.milestones).to.deep.equal(['items[0]']);
  });

  it('keeps the addresses of links in content', () => {
    const {timeline} = read([{content: 'See <a href="https://example.org/">this</a>', start: '2016'}]);
    expect(timeline.milestones[0]).to.include({title: 'See this', body: 'See [this](https://example.org/)'});
  });

  it('names backgrounds without words by their dates, and keeps undated ones as milestones', () => {
    const {timeline} = read([
      {start: '2016', end: '2018', type: 'background'},
      {content: 'when?', start: 'spring', type: 'background'},
    ]);
    expect(timeline.eras[0]!.title).to.equal('2016 – 2018');
    expect(timeline.milestones[0]).to.include({title: 'when?', displayDate: 'spring'});
  });

  const dates: [start: unknown, end: unknown, text: string | undefined, words: string | undefined, codes: string[]][] =
    [
      ['33-04-01', undefined, undefined, '33-04-01', ['date/unread']],
      ['um 1850', undefined, undefined, 'um 1850', ['date/unread']],
      ['2016-02-30', undefined, undefined, '2016-02-30', ['date/unread']],
      ['2016-05-02T22:00:00.000Z', undefined, '2016-05-02', undefined, []],
      [1483228800000, 1483315200000, '2017-01-01/2017-01-02', undefined, []],
      [1483225200000, undefined, '2016-12-31', undefined, ['date/zone']],
      [-62135596800000 - 366 * 86400000, undefined, '0000-01-01', undefined, []],
      [2016, undefined, undefined, '2016', ['date/unread']],
      ['/Date(1483228800000)/', undefined, '2017-01-01', undefined, []],
      [{valueOf: () => 1483228800000}, undefined, '2017-01-01', undefined, []],
      [undefined, '2017', '/2017', undefined, []],
      ['2016', 'later', '2016', '2016 – later', ['date/unread']],
      [undefined, undefined, undefined, undefined, []],
    ];
  for (const [start, end, text, words, codes] of dates) {
    it(`reads ${JSON.stringify(start)} to ${JSON.stringify(end)} as ${text ?? 'undated'}`, () => {
      const found = read([{content: 'x', start, end}]);
      const [milestone] = found.timeline.milestones;
      expect(milestone!.date?.text).to.equal(text);
      expect(milestone!.displayDate).to.equal(words);
      expect(found.codes).to.deep.equal(codes);
    });
  }

  it('offers the EDTF that words might be', () => {
    const {problems} = readVisTimeline([{content: 'x', start: 'um 1850'}], {});
    expect(problems[0]!.message).to.include('1850~');
    expect(problems[0]!.path).to.equal('[0].start');
  });

  it('never throws and loses no item, whatever a file holds', async () => {
    const sample = await fixture<unknown[]>('formats/vis-items.json');
    const random = seededRandom(42);
    for (let run = 0; run < 1000; run++) {
      const isWrapped = run % 2 === 1;
      const changed = mutateJson(
        isWrapped ? {items: sample, groups: [{id: 'konferenz', content: 'K'}]} : sample,
        random,
      );
      const items = isWrapped ? memberOf(changed, 'items') : changed;
      const found = readVisTimeline(changed, {});
      if (attempt(() => Array.isArray(items))) addedUp(found, (items as unknown[]).length, `run ${run}`);
    }
    for (const odd of [null, undefined, 5, 'x', [], {}, {items: 5}, [[], null, Symbol('x')]])
      expect(() => readVisTimeline(odd, {})).not.to.throw();
  });
});
