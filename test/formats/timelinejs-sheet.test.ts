import {expect} from '@open-wc/testing';

import {readDelimited} from '../../src/formats/delimited-text.js';
import {readTimelineJsSheet} from '../../src/formats/timelinejs-sheet.js';
import {fixture} from '../fixtures/fixture.js';
import {seededRandom} from '../layout/seeded-random.js';
import {addedUp, expectSample} from './added-up.js';
import {mutateText} from './mutations.js';

const textOf = async (name: string): Promise<string> =>
  (await fetch(new URL(`../fixtures/${name}`, import.meta.url))).text();
const SAMPLE = await textOf('formats/timelinejs.csv');
const EXPECTED = await fixture<Record<string, Parameters<typeof expectSample>[1]>>('formats/expected.json');

describe('readTimelineJsSheet', () => {
  it('reads the sample as expected', () => {
    expectSample(addedUp(readTimelineJsSheet(SAMPLE, {}), 6), EXPECTED['timelinejs.csv']!);
  });

  it('keeps every row of a real sheet, with its date', async () => {
    const text = await textOf('real/timelinejs-women-in-computing.csv');
    const read = readTimelineJsSheet(text, {});
    const timeline = addedUp(read, readDelimited(text).rows.length);
    expect(timeline.title).to.equal('Women in Computing');
    expect(timeline.milestones.filter(({date}) => !date)).to.deep.equal([]);
    expect(read.problems).to.deep.equal([]);
  });

  it('reads the columns of the first version', () => {
    const {document, paths} = readTimelineJsSheet(
      'Start Date;End Date;Headline;Text;Media;Media Credit;Media Caption;Media Thumbnail;Type;Tag\n' +
        '1/26/2012;2/2013;A;;;;;;;x\n\n-44;;B;;;;;;;\n"13,800";;C;;;;;;;\nSommer;;D;;;;;;;',
      {},
    );
    expect(document.milestones).to.deep.equal([
      {title: 'A', date: '2012-01-26', end: '2013-02', category: 'x'},
      {title: 'B', date: '-0043'},
      {title: 'C', date: 'Y13800'},
      {title: 'D', displayDate: 'Sommer'},
    ]);
    expect(paths.milestones).to.deep.equal(['line 2', 'line 4', 'line 5', 'line 6']);
  });

  const times: [written: string, time: string][] = [
    ['1:30 pm', 'T13:30:00'],
    ['12:05 AM', 'T00:05:00'],
    ['13.30', 'T13:30:00'],
    ['1330', 'T13:30:00'],
    ['abends', ''],
    ['25:00', ''],
  ];
  for (const [written, time] of times) {
    it(`reads the time ${written}`, () =>
      expect(
        readTimelineJsSheet(`Year,Month,Day,Time,Headline\n2016,5,2,${written},x`, {}).document.milestones,
      ).to.deep.equal([{title: 'x', date: `2016-05-02${time}`}]));
  }

  it('never throws, and adds up, whatever 1,000 mutations make of the sample', () => {
    const random = seededRandom(5);
    for (let run = 0; run < 1000; run++) {
      const text = mutateText(SAMPLE, random);
      addedUp(readTimelineJsSheet(text, {}), readDelimited(text).rows.length, `run ${run}`);
    }
  });
});
