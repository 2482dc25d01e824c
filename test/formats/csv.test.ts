import {expect} from '@open-wc/testing';

import {toCsv, type CsvOptions} from '../../src/formats/csv.js';
import {importTimeline} from '../../src/formats/import-timeline.js';
import {parseTimeline, type Timeline} from '../../src/model/timeline.js';
import {randomHistory} from '../elements/random-history.js';
import {fixture} from '../fixtures/fixture.js';
import {growth, LINEAR} from './growth.js';
import {plainMilestones, randomTimeline} from './random-timeline.js';

const timelineOf = (milestones: readonly object[], header: object = {}): Timeline =>
  parseTimeline({...header, milestones}).timeline;

/** RFC 4180 by its grammar, character by character, and by nothing of ours. */
function parseCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = [];
  let position = 0;
  while (position < text.length) {
    const row: string[] = [];
    for (;;) {
      let cell = '';
      if (text[position] === '"') {
        for (position++; ; position++) {
          if (position >= text.length) throw new Error('a quote is not closed');
          if (text[position] !== '"') cell += text[position];
          else if (text[position + 1] === '"') cell += text[position++];
          else break;
        }
        position++;
      } else {
        while (position < text.length && text[position] !== separator && text[position] !== '\r') {
          if (/["\n]/.test(text[position]!)) throw new Error(`${JSON.stringify(text[position])} stands outside quotes`);
          cell += text[position++];
        }
      }
      row.push(cell);
      if (text[position] !== separator) break;
      position++;
    }
    if (text.slice(position, position + 2) !== '\r\n') throw new Error(`no line end at ${position}`);
    position += 2;
    rows.push(row);
  }
  return rows;
}

/** The rows as objects, without cells that are empty. */
function readRows(text: string, separator = ','): Record<string, string>[] {
  const [header, ...rows] = parseCsv(text.replace(/^\ufeff/, ''), separator);
  return rows.map((row): Record<string, string> => {
    expect(row.length).to.equal(header!.length);
    return Object.fromEntries(header!.map((name, column) => [name, row[column]!] as const).filter(([, cell]) => cell));
  });
}

async function expectBack(timeline: Timeline, options: CsvOptions = {}, what = ''): Promise<void> {
  const text = toCsv(timeline, options);
  const {timeline: back, problems, format} = await importTimeline(text);
  expect(format, what).to.equal('table');
  expect(plainMilestones(back), what).to.deep.equal(plainMilestones(timeline));
  // An image without an address has none in the table either.
  expect(
    problems.filter(({code}) => code !== 'item/missing'),
    what,
  ).to.deep.equal([]);
}

describe('toCsv', () => {
  it('writes a row for each milestone in reading order, with the columns that are used', () => {
    const timeline = timelineOf([
      {title: 'Zweite', date: '2017', tags: ['a', 'b'], participants: {count: 80, qualifier: 'over'}},
      {title: 'Erste, "große"', date: '2016-05-02', place: 'Leipzig', importance: 5},
    ]);
    expect(toCsv(timeline)).to.equal(
      '\ufeffdate,title,tags,importance,place,participants,id\r\n' +
        '2016-05-02,"Erste, ""große""",,5,Leipzig,,erste-große\r\n' +
        '2017,Zweite,"a, b",,,>80,zweite\r\n',
    );
    expect(toCsv(timeline, {separator: ';', unmarked: true})).to.match(/^date;title;tags;.*\r\n2016-05-02;"Erste, /);
  });

  it('writes a column for each language, or one language', async () => {
    const timeline = timelineOf(
      [
        {title: {de: 'Gründung', en: 'Founding'}, category: 'k'},
        {title: 'Plain', quote: {text: {de: 'Ja', en: 'Yes'}}},
      ],
      {categories: [{id: 'k', title: {de: 'Konferenz', en: 'Conference'}}]},
    );
    expect(readRows(toCsv(timeline))).to.deep.equal([
      {
        'title@de': 'Gründung',
        'title@en': 'Founding',
        category: 'k',
        'category title@de': 'Konferenz',
        'category title@en': 'Conference',
        id: 'gründung',
      },
      {title: 'Plain', quote: '{"text":{"de":"Ja","en":"Yes"}}', id: 'plain'},
    ]);
    expect(readRows(toCsv(timeline, {locale: 'en-GB'}))).to.deep.equal([
      {title: 'Founding', category: 'k', 'category title': 'Conference', id: 'gründung'},
      {title: 'Plain', quote: 'Yes', id: 'plain'},
    ]);
    const {timeline: back} = await importTimeline(toCsv(timeline));
    expect(back.categories).to.deep.equal(timeline.categories);
  });

  it('says a date in full beside the plain one where that is less', () => {
    const dates = ['2016-05-02T09:00:00Z', '2016/2018', '/', '1850~'];
    const rows = readRows(toCsv(timelineOf(dates.map((date, id) => ({id, date, title: 'x'})))));
    expect(rows.map(({id, date, edtf}) => [id, date, edtf]).sort()).to.deep.equal([
      ['0', '2016-05-02', '2016-05-02T09:00:00Z'],
      ['1', '2016/2018', undefined],
      ['2', undefined, '/'],
      ['3', '1850~', undefined],
    ]);
  });

  const formulas = ['=1+1', '+1', '-1', '@a', "'=1", "''=1", '＝1', '-0043'];
  for (const formula of formulas) {
    it(`writes ${formula} as a text, and reads it back`, async () => {
      const timeline = timelineOf([
        {title: formula, id: formula, category: formula, date: '-0043', place: {lat: -1.5}},
      ]);
      for (const row of parseCsv(toCsv(timeline).slice(1)))
        for (const cell of row) expect(cell).not.to.match(/^[=+\-@\t\r＝＋－＠]/);
      await expectBack(timeline);
    });
  }

  it('is a header alone without milestones', async () => {
    expect(toCsv(timelineOf([]))).to.equal('\ufeffdate,title,id\r\n');
    await expectBack(timelineOf([]));
  });

  it('loses nothing of the fixtures', async () => {
    await expectBack(parseTimeline(await fixture('cluster-it.json')).timeline);
    await expectBack(parseTimeline(randomHistory(300, 5)).timeline, {separator: ';'});
    for (const name of ['cosmo.json', 'cosmo-mixed.json', 'women_in_computing.json', 'react-chrono-nested.json']) {
      const {timeline} = await importTimeline(await fixture(`real/${name}`));
      expect(timeline.milestones.length, name).to.be.above(0);
      await expectBack(timeline, {separator: '\t'}, name);
    }
  });

  it('loses nothing of 1,000 random timelines, in the grammar of RFC 4180', async function () {
    this.timeout(60_000);
    for (let seed = 0; seed < 1000; seed++) {
      const separator = ([',', ';', '\t'] as const)[seed % 3]!;
      const timeline = randomTimeline(seed, seed % 12);
      await expectBack(timeline, {separator, unmarked: seed % 2 > 0}, `seed ${seed}`);
      expect(readRows(toCsv(timeline, {separator}), separator).length).to.equal(timeline.milestones.length);
    }
  });

  it('writes one language of 200 random timelines, the rest as it was', async () => {
    for (let seed = 0; seed < 200; seed++) {
      const timeline = randomTimeline(seed, 6);
      const text = toCsv(timeline, {locale: 'en'});
      expect(text.split('\r\n', 1)[0], `seed ${seed}`).not.to.contain('@');
      const {timeline: back} = await importTimeline(text);
      expect(back.milestones.map(({id}) => id)).to.deep.equal(timeline.milestones.map(({id}) => id));
    }
  });

  it('takes time that grows no faster than the timeline', () => {
    const write = (text: string): unknown =>
      toCsv({...timelineOf([]), milestones: text.split('').map((_, index) => milestones[index % 500]!)});
    const {milestones} = randomTimeline(3, 500);
    expect(growth(write, 'x', 8000)).to.be.below(LINEAR);
  });
});
