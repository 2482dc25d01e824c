import {expect} from '@open-wc/testing';

import {fuzzDates, slowDates} from './edtf-fuzz.js';

describe('parseHistoricalDate on random strings', () => {
  it('agrees with writing down every day, throws on none and takes a millisecond for none', function () {
    this.timeout(60_000);
    const {valid, differences, slow} = fuzzDates(20_000, 20190204);
    expect(differences).to.deep.equal([]);
    expect(slow).to.deep.equal([]);
    expect(valid).to.be.greaterThan(10_000);
  });

  it('takes a millisecond for no long string either', () => {
    const pieces = [
      'X',
      '1',
      ' ',
      '?',
      '.',
      '..',
      '-',
      '/',
      '[',
      ']',
      ',',
      '1667,',
      '..1667',
      '1-',
      '2004-06-',
      'u',
      'XXX1-02-29,',
      '\n',
    ];
    const long = pieces.flatMap((piece) => {
      const middle = piece.repeat(Math.floor(496 / piece.length));
      return [middle, `[${middle}]`, `{${middle}1667}`, `${middle}a`, `2016/${middle}`, `1${middle}x`];
    });
    expect(slowDates([...long, ...long.map((text) => text.repeat(200))])).to.deep.equal([]);
  });
});
