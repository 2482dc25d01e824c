import {expect} from '@open-wc/testing';

import {civilFromDay, dayFromCivil} from '../../src/model/calendar.js';
import {
  dateSides,
  isPlaced,
  isSpan,
  parseHistoricalDate,
  placeDay,
  type HistoricalDate,
} from '../../src/model/historical-date.js';
import {randomDate, randomSource} from './edtf-oracle.js';

interface FixtureCase {
  readonly input: string;
  readonly valid: boolean;
  readonly min?: string | null;
  readonly max?: string | null;
  readonly precision?: string;
  readonly uncertain?: boolean;
  readonly approximate?: boolean;
}

const fixture = async (name: string): Promise<readonly FixtureCase[]> => {
  const response = await fetch(new URL(`../fixtures/${name}.json`, import.meta.url));
  return ((await response.json()) as {cases: readonly FixtureCase[]}).cases;
};
const [labels, specification] = await Promise.all([fixture('edtf-labels'), fixture('edtf-loc-2019')]);

function read(text: string | number): HistoricalDate {
  const parsed = parseHistoricalDate(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.date;
}

function refusal(text: unknown): string {
  const parsed = parseHistoricalDate(text as string);
  return parsed.ok ? `read as ${JSON.stringify(parsed.date)}` : parsed.problem.message;
}

function dayOf(text: string): number {
  const [, year, month, day] = /^([+-]?\d+)-(\d\d)-(\d\d)$/.exec(text)!;
  return dayFromCivil(+year!, +month!, +day!);
}

function iso(day: number): string {
  const {year, month, day: date} = civilFromDay(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** First and last day as text; `..` where there is none. */
function boundsOf({earliestDay, latestDay}: HistoricalDate): string {
  const last = Math.ceil(latestDay) - 1;
  return `${Number.isFinite(earliestDay) ? iso(earliestDay) : '..'} ${Number.isFinite(last) ? iso(last) : '..'}`;
}

describe('parseHistoricalDate', () => {
  for (const [name, cases] of [
    ['the cases with labels', labels],
    ['the specification', specification],
  ] as const) {
    describe(`on ${name}`, () => {
      for (const expected of cases) {
        it(`${expected.valid ? 'reads' : 'refuses'} "${expected.input}"`, () => {
          const parsed = parseHistoricalDate(expected.input);
          expect(parsed.ok).to.equal(expected.valid);
          if (!parsed.ok) return;
          const {date} = parsed;
          const ends = [
            [expected.min, date.start, Math.floor(date.earliestDay)],
            [expected.max, date.end, Math.ceil(date.latestDay) - 1],
          ] as const;
          for (const [said, end, day] of ends) {
            if (said === 'open' || said === 'unknown') expect(end).to.equal(said);
            else if (said) expect(day).to.equal(dayOf(said));
          }
          if (expected.uncertain !== undefined) expect(date.uncertain).to.equal(expected.uncertain);
          if (expected.approximate !== undefined) expect(date.approximate).to.equal(expected.approximate);
          // The transcript counts parts, so to it "2004-XX" is a month; to the reader, as the labels say, it is a year.
          if (cases === labels || !expected.input.includes('X')) {
            if (expected.precision) expect(date.precision).to.equal(expected.precision);
          }
        });
      }
    });
  }

  const dates: [text: string, bounds: string, precision: string][] = [
    // Years, also before Christ and in the first hundred
    ['-0001', '-1-01-01 -1-12-31', 'year'],
    ['0001-02', '1-02-01 1-02-28', 'month'],
    ['0050', '50-01-01 50-12-31', 'year'],
    ['0099-12-31', '99-12-31 99-12-31', 'day'],
    ['0000-02-29', '0-02-29 0-02-29', 'day'],
    ['-0004-02-29', '-4-02-29 -4-02-29', 'day'],
    ['1582-10-10', '1582-10-10 1582-10-10', 'day'],
    ['Y12345', '12345-01-01 12345-12-31', 'year'],
    ['Y-13800000000', '-13800000000-01-01 -13800000000-12-31', 'year'],
    ['Y20E2', '2000-01-01 2000-12-31', 'year'],
    ['Y1E13', '10000000000000-01-01 10000000000000-12-31', 'year'],
    // Significant digits
    ['-1950S2', '-1999-01-01 -1900-12-31', 'year'],
    ['1950S4', '1950-01-01 1950-12-31', 'year'],
    ['0050S2', '50-01-01 50-12-31', 'year'],
    ['Y171010000S3', '171000000-01-01 171999999-12-31', 'year'],
    ['Y-17101E3S3', '-17199999-01-01 -17100000-12-31', 'year'],
    // Seasons, whose winter ends in the next year
    ['2019-28', '2019-12-01 2020-02-29', 'season'],
    ['2001-30', '2001-12-01 2002-02-28', 'season'],
    ['2001-31', '2001-03-01 2001-05-31', 'season'],
    ['-0001-24', '-1-12-01 0-02-29', 'season'],
    ['156X-24', '1560-12-01 1570-02-28', 'season'],
    // Unspecified digits
    ['1XX3', '1003-01-01 1993-12-31', 'millennium'],
    ['19X5', '1905-01-01 1995-12-31', 'century'],
    ['X985', '985-01-01 9985-12-31', 'none'],
    ['-XXXX', '-9999-01-01 -1-12-31', 'none'],
    ['-000X', '-9-01-01 -1-12-31', 'decade'],
    ['-0X00', '-900-01-01 -100-12-31', 'millennium'],
    ['1984-XX-31', '1984-01-31 1984-12-31', 'year'],
    ['2004-XX-3X', '2004-01-30 2004-12-31', 'year'],
    ['2004-X2-30', '2004-12-30 2004-12-30', 'month'],
    ['2004-06-3X', '2004-06-30 2004-06-30', 'day'],
    ['2004-06-X1', '2004-06-01 2004-06-21', 'day'],
    ['2021-02-X9', '2021-02-09 2021-02-19', 'day'],
    ['19XX-02-29', '1904-02-29 1996-02-29', 'day'],
    ['-190X-02-29', '-1908-02-29 -1904-02-29', 'day'],
    ['XXXX-02-29', '0-02-29 9996-02-29', 'none'],
    ['20XX-XX', '2000-01-01 2099-12-31', 'century'],
    // Qualified parts
    ['2001-?09~-09', '2001-09-09 2001-09-09', 'day'],
    ['?-2004-06', '-2004-06-01 -2004-06-30', 'month'],
    ['Y-66000000~', '-66000000-01-01 -66000000-12-31', 'year'],
    ['2001-21?', '2001-03-01 2001-05-31', 'season'],
    // Intervals: the start's first day to the end's last
    ['2004-06/2004', '2004-06-01 2004-12-31', 'interval'],
    ['2004-06-11/2004-06', '2004-06-11 2004-06-30', 'interval'],
    ['2011-23~/2015-24', '2011-09-01 2016-02-29', 'interval'],
    ['Y-17E7/2000', '-170000000-01-01 2000-12-31', 'interval'],
    ['1950S2/2000', '1900-01-01 2000-12-31', 'interval'],
    ['198X/1985-03', '1980-01-01 1985-03-31', 'interval'],
    ['/', '.. ..', 'interval'],
    ['../', '.. ..', 'interval'],
    // Sets by their outer bounds
    ['[1667]', '1667-01-01 1667-12-31', 'set'],
    ['{1667,1660}', '1660-01-01 1667-12-31', 'set'],
    ['[0000-01-01..9999-12-31]', '0-01-01 9999-12-31', 'set'],
    ['[-0003..-0001]', '-3-01-01 -1-12-31', 'set'],
    ['[1667?,2001-21,156X,Y12345]', '1560-01-01 12345-12-31', 'set'],
    ['{..1983-12-31,1984-10-10..1984-11-01,1984-11-05..}', '.. ..', 'set'],
    ['[1760-12..1761-02,1761-05..]', '1760-12-01 ..', 'set'],
  ];
  for (const [text, bounds, precision] of dates) {
    it(`places "${text}" at ${bounds}`, () => {
      const date = read(text);
      expect(boundsOf(date)).to.equal(bounds);
      expect(date.precision).to.equal(precision);
    });
  }

  const times: [text: string, secondOfDay: number][] = [
    ['1985-04-12T00:00:00', 0],
    ['1985-04-12T09:30:00Z', 34_200],
    ['1985-04-12T23:20:30+14:00', 84_030],
    ['1985-04-12T23:20:30-12', 84_030],
    ['1985-04-12T23:59:59+00:00', 86_399],
    ['1985-04-12T24:00:00', 86_399],
    ['-1985-04-12T23:20:30', 84_030],
  ];
  for (const [text, second] of times) {
    it(`places "${text}" as written, whatever its zone`, () => {
      const {earliestDay, latestDay, precision} = read(text);
      const day = dayOf(text.split('T')[0]!);
      expect([earliestDay, latestDay]).to.deep.equal([day + second / 86400, day + (second + 1) / 86400]);
      expect(precision).to.equal('second');
    });
  }

  const years: [year: number, text: string][] = [
    [2017, '2017'],
    [44, '0044'],
    [0, '0000'],
    [-0, '0000'],
    [-43, '-0043'],
    [9999, '9999'],
    [-10_000, 'Y-10000'],
    [-13_800_000_000, 'Y-13800000000'],
  ];
  for (const [year, text] of years) {
    it(`takes the number ${year} for the year "${text}"`, () => expect(read(year)).to.deep.equal(read(text)));
  }

  const forms = 'write 2016-05-02, 2016-05, 2016, 2016/2018';
  const refused: [text: string, hint: string][] = [
    ['', forms],
    ['1900-02-29', 'no such day'],
    ['2021-04-31', 'no such day'],
    ['2021-02-3X', 'no such day'],
    ['19X1-02-29', 'no such day'],
    ['XXX1-02-29', 'no such day'],
    ['XXXX-02-3X', 'no such day'],
    ['2021-00-10', 'no such day'],
    ['2021-04-00', 'no such day'],
    ['1999-20', 'no such day'],
    ['1999-42', 'no such day'],
    ['15XX-2X-25', 'no such day'],
    ['2004-2X', 'no such day'],
    ['2019-21-05', 'no such day'],
    ['-0000', 'no such day'],
    ['-0000-01-01', 'no such day'],
    ['20160502', 'write "2016-05-02"'],
    ['20050924T100000', forms],
    ['2016-5-2', 'write "2016-05-02"'],
    ['2.5.2016', forms],
    ['5/2/2016', forms],
    ['٢٠١٦-٠٥-٠٢', forms],
    ['12345', forms],
    ['198', 'write "198X"'],
    ['19', 'write "19XX"'],
    ['199u', 'write "199X"'],
    ['196x', 'write "196X"'],
    ['1985?~', 'write "1985%"'],
    ['2004-06-(01)~', 'write "2004-06-01~"'],
    ['unknown/2006', 'write "/2006"'],
    ['2004-01-01/open', 'write "2004-01-01/.."'],
    ['y17e7', 'write "Y17E7"'],
    ['-Y170000002', forms],
    ['Y2016', forms],
    ['Y012345', forms],
    ['Y17E0', forms],
    ['Y17E7-12-26', forms],
    ['1950p2', forms],
    ['1950S0', forms],
    ['1950S5', forms],
    ['201XS2', forms],
    ['Y1E14', 'too far away'],
    ['Y1E400', 'too far away'],
    ['Y-99999999999999999', 'too far away'],
    ['1985-04-12T23:20', 'write "1985-04-12T23:20:00"'],
    ['1985-04-12T23:59:60', forms],
    ['1985-04-12T24:00:01', forms],
    ['1985-04-12T23:20:30.5', forms],
    ['1985-04-12T23:20:30-00:00', forms],
    ['1985-04-12T23:20:30-12:01', forms],
    ['1985-04-12T23:20:30+14:01', forms],
    ['1985-04-12T23:20:30+0430', forms],
    ['1985-04T23:20:30', forms],
    ['1985-04-1XT23:20:30', forms],
    ['1985-04-12T00:00:00/1986', forms],
    ['[1985-04-12T23:20:30]', forms],
    ['2008/1964', 'ends before it begins'],
    ['2004-02-XX/2004-01-XX', 'ends before it begins'],
    ['0001/0000', 'ends before it begins'],
    ['2001/2002/2003', forms],
    ['2000/[2001]', forms],
    ['[1672..1670]', 'ends before it begins'],
    ['[1667, 1668]', 'write "[1667,1668]"'],
    [' 2016', 'write "2016"'],
    ['2016-05 ', 'write "2016-05"'],
    ['..', forms],
    ['..1984', forms],
    ['[..]', forms],
    ['[]', forms],
    ['[1667,]', forms],
    ['[1667,,1668]', forms],
    ['[1667,..1680]', forms],
    ['[1667..,1680]', forms],
    ['[..1670..1672]', forms],
    ['[1670..1672-05]', forms],
    ['[1667}', forms],
    ['[1667,1668]?', forms],
    ['2016-05-02\n', 'write "2016-05-02"'],
    ['2016\u00a0-05', 'write "2016-05"'],
    ['9'.repeat(100_000), 'too long'],
  ];
  for (const [text, hint] of refused) {
    it(`refuses "${text.slice(0, 40)}" with a hint: ${hint}`, () => {
      const message = refusal(text);
      expect(message)
        .to.contain(hint)
        .and.to.match(/^".*" is not a date: .+\.$/s);
      expect(message.length).to.be.lessThan(140);
    });
  }

  const values: [name: string, value: unknown][] = [
    ['20160502', 20_160_502],
    ['milliseconds', 1_462_147_200_000],
    ['10000', 10_000],
    ['a year beyond counting', -3e13],
    ['2016.5', 2016.5],
    ['NaN', NaN],
    ['Infinity', -Infinity],
    ['undefined', undefined],
    ['null', null],
    ['true', true],
    ['a symbol', Symbol('2016')],
    ['a bigint', 2016n],
    ['an object', {year: 2016, toString: () => '2016'}],
    ['an object without a prototype', Object.create(null)],
    ['an array', ['2016']],
    ['a Date', new Date()],
    ['a function', () => '2016'],
  ];
  for (const [name, value] of values) {
    it(`refuses ${name}`, () => {
      const parsed = parseHistoricalDate(value as string);
      if (parsed.ok) throw new Error('read');
      expect(parsed.problem).to.include({code: 'date/invalid', path: ''});
      expect(parsed.problem.message).to.contain('is not a date');
    });
  }

  it('tells an unknown end from an open one', () => {
    const ends = (text: string) => [read(text).start, read(text).end];
    expect(ends('1985/')).to.deep.equal(['known', 'unknown']);
    expect(ends('1985/..')).to.deep.equal(['known', 'open']);
    expect(ends('/1985')).to.deep.equal(['unknown', 'known']);
    expect(ends('XXXX/1985')).to.deep.equal(['unknown', 'known']);
    expect(ends('[1760-12..]')).to.deep.equal(['known', 'open']);
    expect(ends('[XXXX,1985]')).to.deep.equal(['unknown', 'unknown']);
  });

  it('folds the flags of all parts into two', () => {
    const flags = (text: string) => [read(text).uncertain, read(text).approximate];
    expect(flags('2004-06-11')).to.deep.equal([false, false]);
    expect(flags('2004?-06-~11')).to.deep.equal([true, true]);
    expect(flags('1984~/2004?')).to.deep.equal([true, true]);
    expect(flags('[1667,1668%]')).to.deep.equal([true, true]);
    expect(flags('1984~/..')).to.deep.equal([false, true]);
  });

  it('gives frozen dates and problems', () => {
    for (const text of ['2016', '1850~', '2016/2018', '[1667,1668]'])
      expect(Object.isFrozen(read(text))).to.equal(true);
    const parsed = parseHistoricalDate('2016-13');
    expect(!parsed.ok && Object.isFrozen(parsed.problem)).to.equal(true);
  });

  it('keeps the text as it is given', () => {
    expect(read('1985-04-12T23:20:30-04:00').text).to.equal('1985-04-12T23:20:30-04:00');
  });
});

describe('placeDay', () => {
  const places: [text: string, day: number][] = [
    ['2016-05-02', dayOf('2016-05-02') + 0.5],
    ['2016-05-02T09:30:00', dayOf('2016-05-02') + (34_200 + 0.5) / 86400],
    ['2018', dayOf('2018-07-02') + 0.5],
    ['1950S2', dayOf('1950-07-02') + 0.5],
    ['1950S2~', dayOf('1950-07-02') + 0.5],
    ['Y-138E8S3', dayOf('-13800000000-07-02')],
    ['156X-12-25', (dayOf('1560-12-25') + dayOf('1569-12-26')) / 2],
    ['2012/..', dayOf('2012-01-01')],
    ['../1985', dayOf('1986-01-01')],
    ['1985/', dayOf('1985-01-01')],
    ['2000/2001', dayOf('2000-12-31') + 0.5],
    ['[..1760-12-03]', dayOf('1760-12-04')],
  ];
  for (const [text, day] of places) {
    it(`puts "${text}" on day ${day}`, () => expect(placeDay(read(text))).to.be.closeTo(day, 1e-6));
  }
  it('puts random dates in the middle of their bounds, points without their significant digits', () => {
    const random = randomSource(12);
    for (let run = 0; run < 10_000; run++) {
      const {text} = randomDate(random);
      const parsed = parseHistoricalDate(text);
      if (!parsed.ok || parsed.date.start !== 'known' || parsed.date.end !== 'known') continue;
      const plain = parseHistoricalDate(/[/[{]/.test(text) ? text : text.replace(/S\d+/, ''));
      const {earliestDay, latestDay} = plain.ok ? plain.date : parsed.date;
      expect(placeDay(parsed.date), text).to.equal((earliestDay + latestDay) / 2);
    }
  });
  for (const text of ['XXXX', 'XXXX-12-25', '../..', '/', '[..1667,1680..]']) {
    it(`has no place for "${text}"`, () => {
      expect(placeDay(read(text))).to.be.NaN;
      expect(isPlaced(read(text))).to.equal(false);
    });
  }
});

describe('dateSides', () => {
  it('gives each side of an interval its own bounds and flags', () => {
    const {start, end} = dateSides(read('1984~/2004-06'));
    expect(start).to.include({
      precision: 'year',
      approximate: true,
      earliestDay: dayOf('1984-01-01'),
      latestDay: dayOf('1985-01-01'),
    });
    expect(end).to.include({precision: 'month', approximate: false, latestDay: dayOf('2004-07-01')});
  });

  it('gives null for a side that is open, unknown or without a place', () => {
    expect(dateSides(read('../1985')).start).to.equal(null);
    expect(dateSides(read('1985/')).end).to.equal(null);
    expect(dateSides(read('1985/XXXX')).end).to.equal(null);
  });

  it('gives what is no interval on both sides', () => {
    const date = read('1850~');
    expect(dateSides(date)).to.deep.equal({start: date, end: date});
  });
});

describe('isSpan', () => {
  for (const text of ['2016/2018', '2012/..', '199X', '19XX', '1XXX']) {
    it(`is true of "${text}"`, () => expect(isSpan(read(text))).to.equal(true));
  }
  for (const text of ['2016', '2016-05-02', '2001-21', '1950S2', '[1667,1668]', 'XXXX', '../..']) {
    it(`is false of "${text}"`, () => expect(isSpan(read(text))).to.equal(false));
  }
});
