import {expect} from '@open-wc/testing';
import {axisTicks, type Axis, type Tick, type TickLabel} from '../../src/layout/ticks.js';
import type {View} from '../../src/layout/time-scale.js';
import {civilFromDay, dayFromCivil} from '../../src/model/calendar.js';
import {seededRandom} from './seeded-random.js';

const MONTHS = ['Jan', 'Feb', 'März', 'Apr', 'Mai', 'Juni', 'Juli', 'Aug', 'Sept', 'Okt', 'Nov', 'Dez'];

/** Plain words, to read the tests by; their length stands for a width. */
function words({unit, year, month, day, hour, major}: TickLabel): string {
  const yearWords = year < 1 ? `${1 - year} BC` : `${year}`;
  const monthWords = MONTHS[month - 1]!;
  if (unit === 'ago') return year ? `${-year} ago` : 'today';
  if (unit === 'quarter') return `Q${Math.ceil(month / 3)}`;
  if (unit === 'month') return major ? `${monthWords} ${yearWords}` : monthWords;
  if (unit === 'day') return major ? `${day}. ${monthWords} ${yearWords}` : `${day}`;
  return unit === 'hour' ? `${hour}:00` : yearWords;
}
const labelWidth = (label: TickLabel): number => words(label).length * 7.3;

const YEAR = 365.2425;
const viewAt = (year: number, pxPerYear: number, month = 1, day = 1): View => ({
  startDay: dayFromCivil(year, month, day),
  pxPerDay: pxPerYear / YEAR,
});
const axisAt = (year: number, pxPerYear: number, month = 1, day = 1, widthPx = 1000): Axis =>
  axisTicks(viewAt(year, pxPerYear, month, day), widthPx, labelWidth);
const at = (axis: Axis, level: number): Tick[] => axis.ticks.filter((tick) => tick.level === level);
const labels = (axis: Axis, level: number): string[] =>
  at(axis, level).flatMap(({label}) => (label ? [words(label)] : []));
const dates = (ticks: readonly Tick[]): string[] => ticks.map(({day}) => Object.values(civilFromDay(day)).join('-'));

describe('axisTicks', () => {
  it('draws years with labels, quarters from Q2 to Q4 and months', () => {
    const axis = axisAt(2016, 175);
    expect(labels(axis, 0)).to.deep.equal(['2016', '2017', '2018', '2019', '2020', '2021']);
    expect(labels(axis, 1).slice(0, 6)).to.deep.equal(['Q2', 'Q3', 'Q4', 'Q2', 'Q3', 'Q4']);
    expect(dates(at(axis, 2)).slice(0, 3)).to.deep.equal(['2016-2-1', '2016-3-1', '2016-5-1']);
  });

  const drops: [rule: string, pxPerYear: number, quarterLabels: boolean, quarters: boolean, months: boolean][] = [
    ['labels quarters from 40 px each', 160.5, true, true, true],
    ['drops their labels below', 159.5, false, true, true],
    ['draws months from 12 px each', 144.5, false, true, true],
    ['drops months below', 143.5, false, true, false],
    ['draws quarters from 12 px each', 48.5, false, true, false],
  ];
  for (const [rule, pxPerYear, quarterLabels, quarters, months] of drops) {
    it(rule, () => {
      const axis = axisAt(2016, pxPerYear);
      expect(labels(axis, 1).length > 0).to.equal(quarterLabels);
      expect(dates(at(axis, 1)).includes('2017-4-1')).to.equal(quarters);
      expect(dates(at(axis, 2)).includes('2017-2-1')).to.equal(months);
    });
  }

  const steps: [pxPerYear: number, step: number, finer: number[]][] = [
    [48.5, 1, []],
    [47.5, 2, [1]],
    [24.5, 2, [1]],
    [23.5, 5, [1]],
    [11.5, 5, []],
    [9.5, 10, [5]],
    [4.5, 20, [10, 5]],
    [2.2, 50, [10]],
    [0.96, 50, []],
    [0.9, 100, [50]],
    [0.06, 1000, [500]],
  ];
  for (const [pxPerYear, step, finer] of steps) {
    it(`labels every ${step} years at ${pxPerYear} px a year, with ticks every ${finer.join(' and ') || 'quarter or none'}`, () => {
      const axis = axisAt(1000, pxPerYear);
      const years = (level: number): number[] => at(axis, level).map(({day}) => civilFromDay(day).year);
      expect(years(0).every((year) => year % step === 0)).to.equal(true);
      expect(years(0).length).to.be.closeTo(1000 / pxPerYear / step, 1);
      finer.forEach((other, index) => {
        expect(years(index + 1).every((year) => year % other === 0)).to.equal(true);
        expect(years(0).length + years(1).length + (index ? years(2).length : 0)).to.be.closeTo(
          1000 / pxPerYear / other,
          1,
        );
      });
      if (step > 1) expect(axis.ticks.filter(({level}) => level > finer.length)).to.deep.equal([]);
    });
  }

  it('labels months instead of quarters from 40 px a month', () => {
    expect(labels(axisAt(2016, 479), 1).slice(0, 3)).to.deep.equal(['Q2', 'Q3', 'Q4']);
    const axis = axisAt(2016, 481);
    expect(labels(axis, 0)).to.deep.equal(['2016', '2017', '2018']);
    expect(labels(axis, 1).slice(0, 11)).to.deep.equal(MONTHS.slice(1));
  });

  it('labels days from 24 px each under months that name their year', () => {
    const axis = axisAt(2016, 24.5 * YEAR, 2, 20);
    expect(labels(axis, 0)).to.deep.equal(['März 2016']);
    expect(dates(at(axis, 1)).slice(0, 11).at(-2)).to.equal('2016-2-29');
    expect(labels(axis, 1).includes('29')).to.equal(true);
    expect(words(axis.context!)).to.equal('Feb 2016');
  });

  it('labels every 2nd and 5th day while days are narrower, and never the last before a month', () => {
    expect(labels(axisAt(2016, 12.5 * YEAR, 4), 1).slice(-4)).to.deep.equal(['12', '14', '16', '18']);
    expect(
      dates(at(axisAt(2016, 8 * YEAR, 4), 1))
        .slice(0, 6)
        .join(' '),
    ).to.equal('2016-4-5 2016-4-10 2016-4-15 2016-4-20 2016-4-25 2016-5-5');
  });

  it('labels hours under days, down to a window of one hour', () => {
    const day = axisAt(2016, 1000 * YEAR, 5, 2);
    expect(labels(day, 0)).to.deep.equal(['2. Mai 2016']);
    expect(labels(day, 1)).to.deep.equal(['3:00', '6:00', '9:00', '12:00', '15:00', '18:00', '21:00']);
    const {startDay} = viewAt(2016, 1, 5, 2);
    const hour = axisTicks({startDay: startDay + 8.9 / 24, pxPerDay: 24_000}, 1000, labelWidth);
    expect(labels(hour, 1)).to.deep.equal(['9:00']);
    expect(at(hour, 2).length).to.equal(11);
    expect(words(hour.context!)).to.equal('2. Mai 2016');
  });

  const eras: [name: string, year: number, pxPerYear: number, expected: string[]][] = [
    ['every year over the turn of the eras', -2, 60, ['3 BC', '2 BC', '1 BC', '1', '2', '3']],
    ['every 2nd with year 1 as the anchor', -3, 40, ['4 BC', '2 BC', '1', '2', '4']],
    ['every 5th', -9, 20, ['10 BC', '5 BC', '1', '5', '10']],
    ['every 500th on historical round years', -1000, 0.15, ['1000 BC', '500 BC', '1', '500', '1000']],
    ['years before 100', 48, 60, ['48', '49', '50', '51']],
    ['years about 100', 98, 60, ['98', '99', '100', '101']],
    ['1582 as any other', 1581, 60, ['1581', '1582', '1583']],
    ['the far future', 250_000, 0.012, ['250000', '255000', '260000']],
    [
      'years BC to 100,000 years ago',
      -120_000,
      0.009,
      ['120000 ago', '110000 ago', '100000 ago', '90000 BC', '80000 BC'],
    ],
    [
      'round years ago for steps of 50,000, down to today',
      -200_000,
      0.003,
      ['200000 ago', '150000 ago', '100000 ago', '50000 ago', 'today', '50000'],
    ],
    ['millions of years', -66e6, 1.1e-4, ['66000000 ago', '65000000 ago', '64000000 ago']],
    ['billions of years', -14e9, 7e-8, ['14000000000 ago', '12000000000 ago']],
    ['single years in deep time', -66e6, 120, ['66000000 ago', '65999999 ago']],
  ];
  for (const [name, year, pxPerYear, expected] of eras) {
    it(`labels ${name}`, () => {
      expect(labels(axisAt(year, pxPerYear), 0).slice(0, expected.length)).to.deep.equal(expected);
    });
  }

  it('stands months and days of any year where the calendar has them', () => {
    for (const year of [-66e6, -200_001, -271_822, -1, 0, 1, 99, 1582, 1900, 2000, 275_761, 1e6]) {
      const days = dates(at(axisAt(year, 600), 1)).slice(0, 11);
      expect(days).to.deep.equal(MONTHS.slice(1).map((_, month) => `${year}-${month + 2}-1`));
    }
    const leap = dates(at(axisAt(-400, 25 * YEAR, 2, 26), 1)).concat(dates(at(axisAt(-300, 25 * YEAR, 2, 26), 1)));
    expect(leap).to.include('-400-2-29').and.not.include('-300-2-29');
  });

  it('takes a coarser step where labels are wide', () => {
    const wide = axisTicks(viewAt(2000, 60), 1000, () => 100);
    expect(
      at(wide, 0)
        .map(({day}) => civilFromDay(day).year)
        .slice(0, 3),
    ).to.deep.equal([2000, 2002, 2004]);
    const endless = axisTicks(viewAt(2000, 60), 1000, () => Infinity);
    expect(endless.ticks.filter(({label}) => label)).to.deep.equal([]);
  });

  it('names the stretch at the left edge until its own label or the next is in the way', () => {
    expect(words(axisAt(2016, 175, 3).context!)).to.equal('2016');
    expect(axisAt(2016, 175).context).to.equal(null);
    expect(axisAt(2016, 175, 12).context).to.equal(null);
    expect(axisAt(1903, 2.2).context).to.equal(null);
  });

  it('names the year at the left edge where no label is in view', () => {
    const axis = axisTicks(viewAt(1903, 2.2), 60, labelWidth);
    expect(labels(axis, 0)).to.deep.equal([]);
    expect(words(axis.context!)).to.equal('1903');
  });

  it('keeps labels 8 px clear and in the window, ticks apart, ordered and O(px), in any view', () => {
    const random = seededRandom(4);
    for (let run = 0; run < 3000; run++) {
      const widthPx = 200 + random() * 1400;
      const pxPerDay = 24 * widthPx * 10 ** (-random() * 17);
      const startDay = (random() - 0.8) * 10 ** (random() * 12.7);
      const letterPx = 4 + random() * 12;
      const {ticks, context} = axisTicks({startDay, pxPerDay}, widthPx, (label) => words(label).length * letterPx);
      const boxes = ticks.flatMap(({label, leftPx, level}) => (label ? [{label, from: leftPx + (level ? 4 : 6)}] : []));
      if (context) boxes.push({label: context, from: 6});
      boxes.sort((a, b) => a.from - b.from);
      let end = -8;
      for (const {label, from} of boxes) {
        expect(from).to.be.at.least(end + 8 - 1e-6);
        end = from + words(label).length * letterPx;
      }
      expect(end).to.be.at.most(widthPx);
      expect(ticks.length).to.be.at.most(widthPx / 10 + 20);
      expect(new Set(ticks.map(({day}) => day)).size).to.equal(ticks.length);
      for (const level of [0, 1, 2]) {
        const left = ticks.filter((tick) => tick.level === level).map(({leftPx}) => leftPx);
        expect(left.every((px, index) => px >= -1e-6 && px <= widthPx && (!index || px > left[index - 1]!))).to.equal(
          true,
        );
      }
    }
  });

  it('keeps its ticks and their labels while the window moves, edges apart', () => {
    const random = seededRandom(5);
    for (let run = 0; run < 300; run++) {
      const pxPerDay = 10 ** (random() * 6 - 2.5);
      const startDay = dayFromCivil(1900, 1, 1) + random() * 20_000;
      const far = axisTicks({startDay, pxPerDay}, 1000, labelWidth);
      const moved = axisTicks({startDay: startDay + 100 / pxPerDay, pxPerDay}, 1000, labelWidth);
      const inside = ({ticks}: Axis, shiftPx: number): string[] =>
        ticks
          .filter(({leftPx}) => leftPx + shiftPx > 240 && leftPx + shiftPx < 900)
          .map(({day, level, label}) => `${day} ${level} ${label ? words(label) : ''}`);
      expect(inside(moved, 100)).to.deep.equal(inside(far, 0));
    }
  });
});
