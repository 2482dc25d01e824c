import {expect} from '@open-wc/testing';
import {
  edtfFromDots,
  edtfFromEpoch,
  edtfFromIso,
  edtfFromParts,
  edtfFromSlashes,
  edtfSuggestion,
  slashOrder,
  yearFromHistorical,
} from '../../src/formats/foreign-dates.js';
import {parseHistoricalDate} from '../../src/model/historical-date.js';

/** Rows of a function: what it is given, what it gives. */
function table<In>(name: string, act: (value: In) => unknown, rows: readonly (readonly [In, unknown])[]): void {
  describe(name, () => {
    for (const [given, expected] of rows)
      it(`gives ${String(expected)} for ${JSON.stringify(given)}`, () => expect(act(given)).to.equal(expected));
  });
}

table('edtfFromParts', edtfFromParts, [
  [{year: 2016, month: 5, day: 2}, '2016-05-02'],
  [{year: 2016, month: 5}, '2016-05'],
  [{year: 2016, day: 2}, '2016'],
  [{year: -43, month: 3, day: 15}, '-0043-03-15'],
  [{year: 0}, '0000'],
  [{year: 13800}, 'Y13800'],
  [{year: -13_800_000_000, month: 1, day: 1}, 'Y-13800000000'],
  [{year: 2016, month: 0, day: 0}, '2016'],
  [{year: 13_800, month: 5}, 'Y13800'],
  [{year: 2015, month: 2, day: 29}, undefined],
  [{year: 2016, month: 13}, undefined],
  [{year: 2016, month: -1}, undefined],
  [{year: 2016, month: 5, day: 1.5}, undefined],
  [{year: NaN}, undefined],
  [{year: 2016.5}, undefined],
]);

table('yearFromHistorical', yearFromHistorical, [
  [-44, -43],
  [-1, 0],
  [1, 1],
  [2016, 2016],
]);

table('edtfFromEpoch', edtfFromEpoch, [
  [1483228800000, '2017-01-01'],
  [-1, '1969-12-31'],
  [NaN, undefined],
  [Infinity, undefined],
]);

table('edtfFromIso', edtfFromIso, [
  ['2016-05-02T09:00:00+02:00', '2016-05-02'],
  ['2016-05-02 23:59', '2016-05-02'],
  [' 2016-5-2 ', '2016-05-02'],
  ['2016-05', '2016-05'],
  ['2016', '2016'],
  ['-000043-03-15', '-0043-03-15'],
  ['+002016-05-02', '2016-05-02'],
  ['33-04-01', undefined],
  ['2016-05-02x', undefined],
  ['2016-05-02 09:00:00.000 UTC', '2016-05-02'],
  ['2016-05-02T09:00Z', '2016-05-02'],
  ['12000-05-02', 'Y12000'],
  ['20160502', undefined],
  ['1483228800000', undefined],
  ['2016 2018', undefined],
  ['2016-05-02 10 people', undefined],
  ['', undefined],
]);

table('edtfFromDots', edtfFromDots, [
  ['2.5.2016', '2016-05-02'],
  ['02. 05. 2016', '2016-05-02'],
  ['05.2016', '2016-05'],
  ['2.5.16', undefined],
  ['2016.05.02', undefined],
]);

describe('edtfFromSlashes', () => {
  it('reads the order that it is told', () => {
    expect(edtfFromSlashes('5/2/2016', 'mdy')).to.equal('2016-05-02');
    expect(edtfFromSlashes('5/2/2016', 'dmy')).to.equal('2016-02-05');
    expect(edtfFromSlashes('2016/5/2', 'dmy')).to.equal(undefined);
  });
});

describe('slashOrder', () => {
  it('is proved by a part above 12, and by nothing else', () => {
    expect(slashOrder(['1/2/2016', '13/2/2016'])).to.equal('dmy');
    expect(slashOrder(['1/2/2016', '1/13/2016', 'x'])).to.equal('mdy');
    expect(slashOrder(['1/2/2016'])).to.equal(undefined);
    expect(slashOrder(['13/1/2016', '1/13/2016'])).to.equal(undefined);
  });
});

describe('edtfSuggestion', () => {
  const rows: [text: string, edtf: string | undefined][] = [
    ['um 1850', '1850~'],
    ['c.1600–1656', '1600~/1656'],
    ['44 v. Chr.', '-0043'],
    ['44 BC', '-0043'],
    ['19th century', '18XX'],
    ['18. Jahrhundert', '17XX'],
    ['Spring 1999', '1999'],
    ['Between 500BC and 400BC', '-0499/-0399'],
    ['1920-25', '1920/1925'],
    ['some day', undefined],
    ['1, 2 or 3', undefined],
  ];
  for (const [text, edtf] of rows)
    it(`is ${edtf ?? 'none'} for "${text}"`, () => {
      expect(edtfSuggestion(text)).to.equal(edtf);
      if (edtf) expect(parseHistoricalDate(edtf).ok).to.equal(true);
    });
});
