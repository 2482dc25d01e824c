import {expect} from '@open-wc/testing';

import {edtfFromEnglish} from '../../src/formats/english-dates.js';
import {readReactChrono} from '../../src/formats/react-chrono.js';
import {fixture} from '../fixtures/fixture.js';
import {seededRandom} from '../layout/seeded-random.js';
import {addedUp} from './added-up.js';
import {mutateJson} from './mutations.js';

const read = (items: readonly unknown[], count = items.length) => {
  const found = readReactChrono(items, {});
  return {...found, timeline: addedUp(found, count), codes: found.problems.map(({code}) => code)};
};

/** Items of a list and of the lists in them, as far as plain data goes. */
function countItems(list: unknown): number {
  if (list === undefined || list === null) return 0;
  const items: unknown[] = Array.isArray(list) ? Array.from(list as unknown[]) : [list];
  return items.reduce((sum: number, item) => sum + 1 + countItems((item as {items?: unknown} | null)?.items), 0);
}

describe('readReactChrono', () => {
  it('keeps every item of a real file, nested ones behind their parent', async () => {
    const found = readReactChrono(await fixture('real/react-chrono-nested.json'), {});
    const timeline = addedUp(found, 15);
    const milestones = [...timeline.milestones].sort((a, b) => a.index - b.index);
    expect(found.paths.milestones.slice(0, 5)).to.deep.equal(['[0]', '[1]', '[1].items[0]', '[1].items[1]', '[2]']);
    expect(milestones.slice(0, 5).map(({title, date}) => `${title as string}: ${date!.text}`)).to.deep.equal([
      'Dunkirk: 1940-05',
      'The Battle of Britain: 1940-07-25',
      'June 18, 1940: 1940-06-18',
      'August 8, 1940: 1940-08-08',
      'Operation Barbarossa: 1941-06',
    ]);
    expect(milestones[0]!.media[0]).to.include({type: 'image', alt: 'dunkirk beach'});
    expect(milestones[4]!.media[0]!.type).to.equal('embed');
    expect(milestones[5]!.media[0]).to.include({type: 'video', src: '/pearl-harbor.mp4'});
    expect(milestones[0]!.links).to.deep.equal([{href: 'http://www.google.com/'}]);
    expect(milestones[0]!.summary).to.match(/^Men of the British/);
    expect(milestones[0]!.body).to.match(/^On 10 May 1940/);
    expect(milestones.filter(({date}) => !date).map(({displayDate}) => displayDate)).to.deep.equal([
      '13/14 February 1945',
    ]);
    expect(found.problems.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['date/unread [10].title']);
  });

  const cases: [item: object, date: string | undefined, title: string, words: string | undefined, codes: string[]][] = [
    [{title: 'May 1940', cardTitle: 'x'}, '1940-05', 'x', undefined, []],
    [{title: 'May 1940'}, '1940-05', 'May 1940', undefined, []],
    [{title: 'Founding'}, undefined, 'Founding', undefined, []],
    [{title: 'long ago', cardTitle: 'x'}, undefined, 'x', 'long ago', ['date/unread']],
    [{title: 'um 1850', cardTitle: 'x'}, undefined, 'x', 'um 1850', ['date/unread']],
    [{title: 'Spring', date: '1940-05-10', cardTitle: 'x'}, '1940-05-10', 'x', 'Spring', []],
    [{title: 'Founding', date: '1940-05-10T00:00:00.000Z'}, '1940-05-10', 'Founding', undefined, []],
    [{title: 'x', date: 'soon'}, undefined, 'x', 'soon', ['date/unread']],
    [{date: 1483228800000, cardTitle: 'x'}, '2017-01-01', 'x', undefined, []],
    [{cardTitle: '1984'}, undefined, '1984', undefined, []],
    [{title: 1984, cardTitle: 'x'}, '1984', 'x', undefined, []],
    [{title: 'May 1940 – June 1941', cardTitle: 'x'}, '1940-05/1941-06', 'x', undefined, []],
    [{title: '2.5.2016', cardTitle: 'x'}, '2016-05-02', 'x', undefined, []],
    [{title: '5/2/2016', cardTitle: 'x'}, undefined, 'x', '5/2/2016', ['date/unread']],
    [{title: '31 April 1940', cardTitle: 'x'}, undefined, 'x', '31 April 1940', ['date/unread']],
  ];
  for (const [item, date, title, words, codes] of cases) {
    it(`reads ${JSON.stringify(item)}`, () => {
      const found = read([item]);
      const [milestone] = found.timeline.milestones;
      expect(milestone!.date?.text).to.equal(date);
      expect(milestone!.title).to.equal(title);
      expect(milestone!.displayDate).to.equal(words);
      expect(found.codes).to.deep.equal(codes);
    });
  }

  it('reads dates with slashes when it is told their order', () => {
    const {document} = readReactChrono([{title: '5/2/2016', cardTitle: 'x'}], {slashes: 'mdy'});
    expect(document.milestones[0]).to.include({date: '2016-05-02'});
  });

  it('joins lists of details, and reads HTML in them as text', () => {
    const {timeline} = read([{cardTitle: 'x', cardDetailedText: ['One', '<b>Two</b><script>3</script>']}]);
    expect(timeline.milestones[0]!.body).to.equal('One\n\n**Two**');
  });

  it('bears items that hold themselves, and any depth', () => {
    const circle: {cardTitle: string; items: unknown[]} = {cardTitle: 'x', items: []};
    circle.items.push(circle);
    read([circle], 2);
    let deep: object = {cardTitle: 'x'};
    for (let level = 1; level < 20_000; level++) deep = {cardTitle: 'x', items: [deep]};
    expect(readReactChrono([deep], {}).document.milestones).to.have.length(20_000);
  });

  it('never throws and loses no item, whatever a file holds', async () => {
    const sample = await fixture<unknown[]>('real/react-chrono-nested.json');
    const random = seededRandom(43);
    for (let run = 0; run < 1000; run++) {
      const changed = mutateJson(run % 2 ? {items: sample} : sample, random);
      const found = readReactChrono(changed, {});
      let count: number;
      try {
        count = countItems(run % 2 ? (changed as {items: unknown}).items : changed);
      } catch {
        continue;
      }
      addedUp(found, count, `run ${run}`);
    }
    for (const odd of [null, undefined, 5, 'x', [], {}, {items: 5}, [[], null, Symbol('x')]])
      expect(() => readReactChrono(odd, {})).not.to.throw();
  });
});

describe('edtfFromEnglish', () => {
  const cases: [text: string, edtf: string | undefined][] = [
    ['May 1940', '1940-05'],
    ['25 July 1940', '1940-07-25'],
    ['July 25, 1940', '1940-07-25'],
    ['1st Sept. 1939', '1939-09-01'],
    ['Fri Nov 22 1963 12:30:00 GMT-0600', '1963-11-22'],
    ['Fri, 22 Nov 1963 23:30:00 GMT', '1963-11-22'],
    ['Nov 22 1963 12:30 pm', '1963-11-22'],
    ['Fri Nov 22 1963 12:30:00 GMT+0100 (Central European Time)', '1963-11-22'],
    ['29 February 1900', undefined],
    ['5 May 6 1940', undefined],
    ['Mayor 1940', undefined],
    ['ju 1940', undefined],
    ['May 40', undefined],
    ['since May 1940', undefined],
  ];
  for (const [text, edtf] of cases) {
    it(`gives ${edtf ?? 'nothing'} for "${text}"`, () => expect(edtfFromEnglish(text)).to.equal(edtf));
  }
});
