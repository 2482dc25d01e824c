import {expect} from '@open-wc/testing';
import {fitView, type FitInput} from '../../src/layout/fit.js';
import {timeScale} from '../../src/layout/time-scale.js';
import {civilFromDay, dayFromCivil} from '../../src/model/calendar.js';
import {seededRandom} from './seeded-random.js';

const ROOM = {widthPx: 992, leftPx: 16, rightPx: 200};
const between = (firstDay: number, lastDay: number, room = ROOM): FitInput => ({firstDay, lastDay, ...room});
/** The date whose tick stands 8 px into the window. */
const startOf = (input: FitInput): number[] => {
  const {startDay, pxPerDay} = fitView(input);
  const {year, month, day} = civilFromDay(startDay + 8 / pxPerDay + 1e-4);
  return [year, month, day];
};

describe('fitView', () => {
  const starts: [name: string, first: number, last: number, start: number[]][] = [
    ['of two years with the first year', dayFromCivil(2016, 5, 2), dayFromCivil(2018, 7, 2), [2016, 1, 1]],
    ['of centuries with a round year', dayFromCivil(1463, 5, 2), dayFromCivil(2021, 2, 1), [1450, 1, 1]],
    ['before Christ with a historical round year', dayFromCivil(-752, 5, 2), dayFromCivil(476, 2, 1), [-799, 1, 1]],
    ['over year 1 with a round year', dayFromCivil(-3, 5, 2), dayFromCivil(40, 2, 1), [-4, 1, 1]],
    ['of deep time with round years ago', dayFromCivil(-13.8e9, 1, 1), dayFromCivil(2026, 1, 1), [-14e9, 1, 1]],
    ['of six weeks with a month', dayFromCivil(2016, 5, 3), dayFromCivil(2016, 6, 14), [2016, 5, 1]],
  ];
  for (const [name, first, last, start] of starts) {
    it(`starts a history ${name}`, () => expect(startOf(between(first, last))).to.deep.equal(start));
  }

  it('sets the first day at the left room or right of it and the last before the right room, for 20 % of the window at most', () => {
    const random = seededRandom(1);
    for (let run = 0; run < 1000; run++) {
      const span = 10 ** (random() * 12);
      const firstDay = (random() - 0.9) * 10 ** (random() * 12);
      const room = {widthPx: 200 + random() * 1400, leftPx: random() * 60, rightPx: random() * 100};
      const view = fitView(between(firstDay, firstDay + span, room));
      const left = timeScale(view, room.widthPx);
      const inner = room.widthPx - room.leftPx - room.rightPx;
      expect(left(firstDay)).to.be.at.least(room.leftPx - 0.01);
      expect(left(firstDay + span)).to.be.at.most(room.widthPx - room.rightPx + 0.01);
      expect(view.pxPerDay * Math.max(span, 1)).to.be.within(inner * 0.79, inner * 1.000001);
    }
  });

  const lone: [name: string, day: number][] = [
    ['today', dayFromCivil(2026, 11, 24)],
    ['in the epoch', 0],
    ['in 44 BC', dayFromCivil(-43, 3, 15)],
    ['66 million years ago', dayFromCivil(-66e6, 7, 1)],
    ['13.8 billion years ago', dayFromCivil(-13.8e9, 7, 1)],
  ];
  for (const [name, day] of lone) {
    it(`shows a day alone ${name} in a window of a year or of a hundredth of its age`, () => {
      const {pxPerDay, startDay} = fitView(between(day, day));
      const windowDays = ROOM.widthPx / pxPerDay;
      expect(windowDays).to.be.within(366, Math.max(366, Math.abs(day) / 100) * 2);
      expect((day - startDay) * pxPerDay).to.be.within(ROOM.leftPx, ROOM.widthPx - ROOM.rightPx);
    });
  }

  it('gives a day to days that are closer', () => {
    expect(fitView(between(100.25, 100.5)).pxPerDay).to.be.within(776 * 0.79, 776);
  });

  it('gives a view even where there is no room', () => {
    for (const widthPx of [0, 1, 60, 215]) {
      const {startDay, pxPerDay} = fitView(between(0, 1000, {...ROOM, widthPx}));
      expect(pxPerDay).to.be.above(0);
      expect(Number.isFinite(startDay)).to.equal(true);
    }
  });

  it('throws a RangeError for days that are not finite', () => {
    expect(() => fitView(between(NaN, 1))).to.throw(RangeError);
    expect(() => fitView(between(0, Infinity))).to.throw(RangeError);
  });
});
