import {expect} from '@open-wc/testing';

import {civilFromDay, dayFromCivil, daysInMonth} from '../../src/model/calendar.js';
import {randomSource} from './edtf-oracle.js';

describe('dayFromCivil', () => {
  const days: [year: number, month: number, day: number, since1970: number][] = [
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 2, 29, 11016],
    [2000, 3, 1, 11017],
    [1582, 10, 15, -141427],
    [1582, 10, 4, -141438],
    [1, 1, 1, -719162],
    [0, 1, 1, -719528],
    [-1, 12, 31, -719529],
    [-43, 3, 15, -735160],
    [50, 1, 1, -701265],
    [99, 12, 31, -683004],
    [100, 3, 1, -682944],
    // Whole cycles of 400 years and 146,097 days from 1970, by hand.
    [-13_800_000_000 + 1970, 1, 1, -34_500_000 * 146_097],
    [20_000_000_000_000 + 1970, 1, 1, 50_000_000_000 * 146_097],
  ];
  for (const [year, month, day, since1970] of days) {
    it(`counts ${since1970} days to ${year}-${month}-${day}, and back`, () => {
      expect(dayFromCivil(year, month, day)).to.equal(since1970);
      expect(civilFromDay(since1970)).to.deep.equal({year, month, day});
    });
  }

  it('agrees with Date on random days within its range', () => {
    const random = randomSource(1970);
    for (let run = 0; run < 5000; run++) {
      const day = random(200_000_000) - 100_000_000;
      const date = new Date(day * 864e5);
      const civil = {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
      expect(civilFromDay(day)).to.deep.equal(civil);
      expect(dayFromCivil(civil.year, civil.month, civil.day)).to.equal(day);
    }
  });

  it('counts on past the end of a month', () => {
    expect(dayFromCivil(2016, 1, 32)).to.equal(dayFromCivil(2016, 2, 1));
    expect(dayFromCivil(2015, 12, 32)).to.equal(dayFromCivil(2016, 1, 1));
  });

  it('counts on past the end of a year', () => {
    for (const year of [-1, 0, 1999, 2015]) {
      expect(dayFromCivil(year, 13, 1)).to.equal(dayFromCivil(year + 1, 1, 1));
      expect(dayFromCivil(year, 15, 0)).to.equal(dayFromCivil(year + 1, 3, 0));
    }
  });
});

describe('civilFromDay', () => {
  it('drops the time of day, before 1970 too', () => {
    expect(civilFromDay(0.99)).to.deep.equal({year: 1970, month: 1, day: 1});
    expect(civilFromDay(-0.01)).to.deep.equal({year: 1969, month: 12, day: 31});
  });
});

describe('daysInMonth', () => {
  for (const year of [-400, -4, 0, 4, 400, 1904, 2000, 2024])
    it(`gives February ${year} its leap day`, () => expect(daysInMonth(year, 2)).to.equal(29));
  for (const year of [-100, -1, 1, 100, 1900, 2023])
    it(`gives February ${year} none`, () => expect(daysInMonth(year, 2)).to.equal(28));

  it('gives the days of each month, in common and in leap years', () => {
    const lengths = (year: number) => Array.from({length: 12}, (_, index) => daysInMonth(year, index + 1));
    expect(lengths(2023)).to.deep.equal([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(lengths(0)).to.deep.equal([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(lengths(-1)).to.deep.equal(lengths(2023));
  });
});
