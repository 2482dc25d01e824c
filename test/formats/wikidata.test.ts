import {expect} from '@open-wc/testing';

import {readWikidata} from '../../src/formats/wikidata.js';
import {readWikidataDate} from '../../src/formats/wikidata-date.js';
import {memberOf} from '../../src/formats/loose-values.js';
import {attempt} from '../../src/model/attempt.js';
import {readEdtf} from '../../src/model/historical-date.js';
import {fixture} from '../fixtures/fixture.js';
import {seededRandom} from '../layout/seeded-random.js';
import {addedUp} from './added-up.js';
import {mutateJson} from './mutations.js';

type Row = Readonly<Record<string, unknown>>;
interface Sparql {
  readonly results: {readonly bindings: readonly Readonly<Record<string, {readonly value: string}>>[]};
}

const HASTINGS = 'http://www.wikidata.org/entity/Q83224';

/** The plain download of the same rows. */
const plainRows = ({results}: Sparql): Row[] =>
  results.bindings.map((row) => Object.fromEntries(Object.entries(row).map(([key, {value}]) => [key, value])));

const read = (rows: readonly Row[]) => {
  const found = readWikidata(rows, {});
  return {...found, timeline: addedUp(found, rows.length), codes: found.problems.map(({code}) => code)};
};

describe('readWikidata', () => {
  for (const form of ['SPARQL JSON', 'the plain download']) {
    it(`reads the sample as ${form}`, async () => {
      const sample = await fixture<Sparql>('formats/wikidata-sparql.json');
      const found = readWikidata(form === 'SPARQL JSON' ? sample : plainRows(sample), {});
      const milestones = [...addedUp(found, 4).milestones].sort((a, b) => a.index - b.index);
      expect(milestones.map(({date}) => date?.text)).to.deep.equal(['1066-10-14', 'Y-13798000000~', undefined, '17XX']);
      const {earliestDay, latestDay} = readEdtf('Y-13798000000') as {earliestDay: number; latestDay: number};
      expect(milestones[1]!.date).to.include({earliestDay, latestDay});
      expect(milestones[0]).to.include({id: HASTINGS, title: 'Battle of Hastings'});
      expect(milestones[0]!.place).to.deep.equal({lat: 50.9145, lon: 0.4875});
      expect(milestones[2]!.title).to.equal('Q755758');
      expect(found.problems.map(({code}) => code)).to.deep.equal(['text/missing']);
      if (form === 'SPARQL JSON') expect(milestones[3]!.lang).to.equal('de');
    });
  }

  it('reads 1 January without a precision as the year alone, and says so once', () => {
    const {timeline, codes} = read([
      {item: 'a', date: '1901-01-01T00:00:00Z'},
      {item: 'b', date: '1902-01-01T00:00:00Z'},
      {item: 'c', date: '1903-05-01T00:00:00Z'},
      {item: 'd', date: '1904-01-01T00:00:00Z', precision: '11'},
    ]);
    expect(timeline.milestones.map(({date}) => date!.text)).to.deep.equal(['1901', '1902', '1903-05-01', '1904-01-01']);
    expect(codes).to.deep.equal(['date/january-first']);
  });

  it('makes one milestone of rows that differ in images and places', () => {
    const row = {item: HASTINGS, itemLabel: 'Hastings', date: '1066-10-20T00:00:00Z'};
    const {timeline, codes} = read([
      {...row, image: 'http://commons.wikimedia.org/wiki/Special:FilePath/A.jpg', coord: 'Point(1 2)'},
      {...row, image: 'http://commons.wikimedia.org/wiki/Special:FilePath/A.jpg', coord: 'Point(3 4)'},
      {...row, image: 'http://commons.wikimedia.org/wiki/Special:FilePath/B.jpg', coord: 'Point(1 2)'},
      {...row, date: '1067-10-20T00:00:00Z'},
    ]);
    expect(timeline.milestones).to.have.length(2);
    const [{media, place}] = timeline.milestones as [(typeof timeline.milestones)[0]];
    expect(media.map(({src}) => src!.at(-5))).to.deep.equal(['A', 'B']);
    expect(media[0]!.href).to.equal('http://commons.wikimedia.org/wiki/File:A.jpg');
    expect(place).to.deep.equal({lat: 2, lon: 1});
    expect(codes).to.deep.equal(['import/skipped', 'import/skipped']);
  });

  it('puts nothing of the Moon on the Earth', () => {
    const {timeline} = read([{item: 'a', coord: '<http://www.wikidata.org/entity/Q405> Point(1 2)'}]);
    expect(timeline.milestones[0]!.place).to.equal(undefined);
  });

  it('joins date and end, and leaves unknown ones', () => {
    const {timeline, codes} = read([
      {item: 'a', date: '1900-05-01T00:00:00Z', end: '1910-05-01T00:00:00Z'},
      {item: 'b', date: '-0099-01-01T00:00:00Z', precision: 7, end: '0050-05-01T00:00:00Z'},
      {item: 'c', date: 'http://www.wikidata.org/.well-known/genid/5f', end: '1950-05-01T00:00:00Z'},
      {item: 'd', date: 't1234'},
      {item: 'e', date: 'um 1850'},
    ]);
    const byId = new Map(timeline.milestones.map((one) => [one.id, one]));
    expect(['a', 'b', 'c', 'd', 'e'].map((id) => byId.get(id)!.date?.text)).to.deep.equal([
      '1900-05-01/1910-05-01',
      '-0099/0050-05-01',
      '/1950-05-01',
      undefined,
      undefined,
    ]);
    expect(byId.get('d')!.displayDate).to.equal(undefined);
    expect(byId.get('e')!.displayDate).to.equal('um 1850');
    expect(codes).to.deep.equal(['date/unread']);
  });

  it('reads columns by the names of a mapping', () => {
    const {document} = readWikidata([{وسم: 'معركة', when: '1901-05-01'}], {fields: {title: 'وسم', date: 'when'}});
    expect(document.milestones).to.deep.equal([{title: 'معركة', date: '1901-05-01'}]);
  });

  it('never throws and loses no row, whatever a file holds', async () => {
    const sample = await fixture<Sparql>('formats/wikidata-sparql.json');
    const random = seededRandom(41);
    for (let run = 0; run < 1000; run++) {
      const changed = mutateJson(run % 2 ? sample : plainRows(sample), random);
      const rows = run % 2 ? memberOf(changed, 'results', 'bindings') : changed;
      const found = readWikidata(changed, {});
      if (attempt(() => Array.isArray(rows))) addedUp(found, (rows as Row[]).length, `run ${run}`);
    }
    for (const odd of [null, undefined, 5, 'x', [], {}, {results: null}, {results: {bindings: 5}}, [[], null]])
      expect(() => readWikidata(odd, {})).not.to.throw();
  });
});

describe('readWikidataDate', () => {
  const cases: [text: string, precision: string | undefined, calendar: string | undefined, edtf: string | undefined][] =
    [
      ['1066-10-20T00:00:00Z', '11', 'http://www.wikidata.org/entity/Q1985786', '1066-10-14'],
      ['1066-10-20T00:00:00Z', '11', undefined, '1066-10-20'],
      ['-0043-03-13T00:00:00Z', '11', 'Q1985786', '-0043-03-15'],
      ['-0215-07-29T00:00:00Z', '11', 'Q1985786', '-0215-08-02'],
      ['1700-03-11T00:00:00Z', '11', 'Q1985786', '1700-03-11'],
      ['1582-10-15T00:00:00Z', '14', 'Q1985786', '1582-10-05'],
      ['1066-10-01T00:00:00Z', '10', 'Q1985786', '1066-10'],
      ['1066-01-01T00:00:00Z', '9', undefined, '1066'],
      ['1960-01-01T00:00:00Z', '8', undefined, '196X'],
      ['1800-01-01T00:00:00Z', '7', undefined, '17XX'],
      ['1801-01-01T00:00:00Z', '7', undefined, '18XX'],
      ['0100-01-01T00:00:00Z', '7', undefined, '00XX'],
      ['2000-01-01T00:00:00Z', '6', undefined, '1XXX'],
      ['-0499-01-01T00:00:00Z', '7', undefined, '-0499/-0400'],
      ['-0999-01-01T00:00:00Z', '6', undefined, '-0999/0000'],
      ['-0049-01-01T00:00:00Z', '8', undefined, '-0058/-0049'],
      ['-4999-01-01T00:00:00Z', '5', undefined, '-4999~'],
      ['-65000000-01-01T00:00:00Z', '3', undefined, 'Y-65000000~'],
      ['12000-01-01T00:00:00Z', '9', undefined, 'Y12000'],
      ['0000-01-01T00:00:00Z', '9', undefined, '0000'],
      ['+1901-05-02T00:00:00Z', undefined, undefined, '1901-05-02'],
      ['1901', undefined, undefined, '1901'],
      ['1901-02-30T00:00:00Z', '11', undefined, undefined],
      ['33-04-01', undefined, undefined, undefined],
      ['20160502', undefined, undefined, undefined],
    ];
  for (const [text, precision, calendar, edtf] of cases) {
    it(`reads ${text} of precision ${precision ?? 'unsaid'} as ${edtf ?? 'words'}`, () => {
      expect(readWikidataDate(text, precision, calendar).edtf).to.equal(edtf);
      if (edtf) expect(readEdtf(edtf)).to.be.an('object');
    });
  }
});
