import {expect} from '@open-wc/testing';

import {readTimelineJs} from '../../src/formats/timelinejs.js';
import {fixture} from '../fixtures/fixture.js';
import {seededRandom} from '../layout/seeded-random.js';
import {addedUp, expectSample} from './added-up.js';
import {mutateJson} from './mutations.js';

interface File {
  readonly title?: unknown;
  readonly events?: unknown;
  readonly eras?: unknown;
  readonly timeline?: {readonly date: readonly object[]; readonly era?: readonly object[]};
}

const SAMPLE = await fixture<File>('formats/timelinejs.json');
const EXPECTED = await fixture<Record<string, Parameters<typeof expectSample>[1]>>('formats/expected.json');

/** Items of a file: entries of its lists, and its title; a list that is something else is one item. */
function itemsOf({title, events, eras, timeline}: File): number {
  const count = (list: unknown): number => {
    try {
      return list == null ? 0 : Array.isArray(list) ? list.length : 1;
    } catch {
      return 1;
    }
  };
  return timeline ? 1 + count(timeline.date) + count(timeline.era) : +(title != null) + count(events) + count(eras);
}

/** The only milestone of an event. */
function only(event: object): {made: Record<string, unknown> | undefined; codes: string[]} {
  const {document, problems} = readTimelineJs({events: [event]}, {});
  return {made: document.milestones[0] as Record<string, unknown>, codes: problems.map(({code}) => code)};
}

describe('readTimelineJs', () => {
  it('reads the sample as expected', () => {
    expectSample(addedUp(readTimelineJs(SAMPLE, {}), itemsOf(SAMPLE)), EXPECTED['timelinejs.json']!);
  });

  for (const name of [
    'women_in_computing',
    'eras',
    'cosmo',
    'cosmo-mixed',
    'houston-timeline2',
    'user-interface-timeline2',
  ]) {
    it(`keeps every item of ${name}.json, with its date`, async () => {
      const file = await fixture<File>(`real/${name}.json`);
      const read = readTimelineJs(file, {});
      const timeline = addedUp(read, itemsOf(file));
      expect(timeline.milestones.filter(({date}) => !date)).to.deep.equal([]);
      expect(read.problems.filter(({code}) => code !== 'import/left')).to.deep.equal([]);
    });
  }

  const dates: [written: unknown, edtf: string | undefined][] = [
    [{year: '2016', month: '5', day: '2'}, '2016-05-02'],
    [{year: 2016, month: '', day: ''}, '2016'],
    [{year: '-44', month: 3, day: 15}, '-0043-03-15'],
    [{year: -1}, '0000'],
    [{year: '-13800000000'}, 'Y-13799999999'],
    [{year: '13,800'}, 'Y13800'],
    [{year: '2016', month: '5', day: '2', hour: '9', minute: '30'}, '2016-05-02T09:30:00'],
    [{year: '2016', month: '5', day: '2', hour: '0', minute: '0'}, '2016-05-02'],
    [{year: '2016', month: '2', day: '30'}, undefined],
    [{year: 'um 1850'}, undefined],
    ['2012,1,26', '2012-01-26'],
    ['1600', '1600'],
    ['1/26/2012', '2012-01-26'],
    ['1/2012', '2012-01'],
    ['2012-01-26T10:00:00Z', '2012-01-26'],
    ['26/1/2012', undefined],
    ['33-04-01', undefined],
  ];
  for (const [start_date, edtf] of dates) {
    it(`reads the date ${JSON.stringify(start_date)} as ${edtf ?? 'words'}`, () => {
      const {made, codes} = only({start_date, text: {headline: 'x'}});
      expect(made!.date).to.equal(edtf);
      expect(codes).to.deep.equal(edtf ? [] : ['date/unread']);
      if (!edtf) expect(made!.displayDate).to.be.a('string');
    });
  }

  it('reads slashes as the caller says', () => {
    const {document} = readTimelineJs({timeline: {date: [{startDate: '2/5/2016', headline: 'x'}]}}, {slashes: 'dmy'});
    expect(document.milestones[0]).to.include({date: '2016-05-02'});
  });

  const media: [url: string, made: object][] = [
    ['https://a.example/k.JPG?x=1', {media: [{src: 'https://a.example/k.JPG?x=1', caption: 'A b'}]}],
    ['https://a.example/k.mp4', {media: [{src: 'https://a.example/k.mp4', type: 'video', caption: 'A b'}]}],
    [
      'https://commons.wikimedia.org/wiki/File:K.jpeg',
      {links: [{href: 'https://commons.wikimedia.org/wiki/File:K.jpeg', label: 'A b'}]},
    ],
    ['https://youtu.be/x', {links: [{href: 'https://youtu.be/x', label: 'A b'}]}],
    ['<iframe width="1" src="https://a.example/e"></iframe>', {links: [{href: 'https://a.example/e', label: 'A b'}]}],
    ['<blockquote>Yes</blockquote>', {body: '> Yes', links: [{label: 'A b'}]}],
  ];
  for (const [url, made] of media) {
    it(`makes of ${url} what it is`, () =>
      expect(only({text: {headline: 'x'}, media: {url, caption: 'A <b>b</b>'}}).made).to.deep.equal({
        title: 'x',
        ...made,
      }));
  }

  it('skips what is empty, and says so', () => {
    const {document, problems} = readTimelineJs(
      {title: {}, events: [{}, null, {text: {headline: 'x'}}, 7], eras: [{}]},
      {},
    );
    expect(document.milestones).to.have.length(1);
    expect(problems.map(({code, path}) => `${code} ${path}`)).to.deep.equal(
      ['title', 'events[0]', 'events[1]', 'events[3]', 'eras[0]'].map((path) => `import/skipped ${path}`),
    );
  });

  it('never throws, and adds up, whatever 1,000 mutations make of the samples', async () => {
    const random = seededRandom(3);
    const old = await fixture<File>('real/houston-timeline2.json');
    for (let run = 0; run < 1000; run++) {
      const file = mutateJson(run % 2 ? SAMPLE : old, random) as File;
      const read = readTimelineJs(file, {});
      if (file.events != null) addedUp(read, itemsOf(file), `run ${run}`);
    }
    for (const value of [undefined, null, 1, 'x', [], {}, {events: 3}, {timeline: []}]) readTimelineJs(value, {});
  });
});
