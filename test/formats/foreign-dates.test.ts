import {expect} from '@open-wc/testing';

import {edtfFromParts, edtfSuggestion} from '../../src/formats/foreign-dates.js';

describe('edtfFromParts', () => {
  const cases: [parts: [number, number?, number?], edtf: string | undefined][] = [
    [[2016], '2016'],
    [[2016, 5], '2016-05'],
    [[-43, 3, 15], '-0043-03-15'],
    [[2016, 0, 0], '2016'],
    [[13800, 5], 'Y13800'],
    [[2016, 2, 29], '2016-02-29'],
    [[2015, 2, 29], undefined],
    [[2016, 13], undefined],
    [[2016, -1], undefined],
    [[2016, 5, 32], undefined],
    [[2016, 5, 1.5], undefined],
    [[NaN, 5, 1], undefined],
  ];
  for (const [[year, month, day], edtf] of cases) {
    it(`gives ${edtf ?? 'nothing'} for ${[year, month, day].join(' ')}`, () =>
      expect(edtfFromParts({year, month, day})).to.equal(edtf));
  }
});

describe('edtfSuggestion', () => {
  const cases: [text: string, edtf: string | undefined][] = [
    ['um 1850', '1850~'],
    ['c.1600–1656', '1600~/1656'],
    ['38BC', '-0037'],
    ['Between 500BC and 400BC', '-0499/-0399'],
    ['1920-25', '1920/1925'],
    ['irgendwann', undefined],
  ];
  for (const [text, edtf] of cases) {
    it(`offers ${edtf ?? 'nothing'} for "${text}"`, () => expect(edtfSuggestion(text)).to.equal(edtf));
  }
});
