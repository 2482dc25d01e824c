import {expect} from '@open-wc/testing';
import {parseTimeline} from '../../src/model/timeline.js';
import {readLargeList} from '../../src/sources/large-list.js';
import {seededRandom} from '../layout/seeded-random.js';

const BASE = 'https://verein.example/geschichte/';
const {signal} = new AbortController();

function entries(count: number): unknown[] {
  const random = seededRandom(12);
  return Array.from({length: count}, (_, at) =>
    random() < 0.02
      ? [null, 5, 'x', {}, {date: '2016'}, {title: 'A', date: 'nie'}][Math.floor(random() * 6)]
      : {
          id: random() < 0.9 ? `m${at}` : 'same',
          title: `M ${at}`,
          date: `${1500 + Math.floor(random() * 500)}`,
          category: `c${at % 5}`,
          media: random() < 0.1 ? ['bild.png'] : undefined,
        },
  );
}

describe('readLargeList', () => {
  it('gives what reading at once gives, of lists and documents, faults and all', async () => {
    const list = entries(7000);
    for (const data of [list, {title: 'T', locale: 'de', categories: [{id: 'c1', title: 'Eins'}], milestones: list}])
      expect(await readLargeList(data, BASE, signal)).to.deep.equal(parseTimeline(data, {base: BASE}));
  });

  it('gives it again for a timeline that was read before', async () => {
    const {timeline} = parseTimeline(entries(3000), {base: BASE});
    expect(await readLargeList(timeline, BASE, signal)).to.deep.equal(parseTimeline(timeline, {base: BASE}));
  });

  it('leaves out holes, and what throws when it is looked at', async () => {
    const list: unknown[] = [{title: 'A', date: '2016'}];
    list[3] = {title: 'B', date: '2017'};
    expect(await readLargeList(list, BASE, signal)).to.deep.equal(parseTimeline(list, {base: BASE}));
    const hostile = new Proxy(list, {
      get(target, key) {
        if (key === '3') throw new Error('no');
        const value: unknown = Reflect.get(target, key, target);
        return value;
      },
    });
    expect(await readLargeList(hostile, BASE, signal)).to.deep.equal(parseTimeline(hostile, {base: BASE}));
  });

  it('ends when it is called off', async () => {
    const off = new AbortController();
    const read = readLargeList(entries(20_000), BASE, off.signal);
    off.abort(new Error('called off'));
    let reason: unknown;
    await read.catch((error: unknown) => (reason = error));
    expect(String(reason)).to.contain('called off');
  });

  it('lets the page have its turns', async () => {
    let turns = 0;
    let isDone = false;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      turns++;
      if (!isDone) channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);
    await readLargeList(entries(20_000), BASE, signal);
    isDone = true;
    expect(turns).to.be.above(2);
  });
});
