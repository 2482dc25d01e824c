import {expect} from '@open-wc/testing';
import {densityBars, DENSITY_BAR_PX} from '../../src/layout/density.js';
import {clusteredDays, seededRandom} from './seeded-random.js';

const WIDTH_PX = 1000;
const sorted = (days: readonly number[]): Float64Array => Float64Array.from(days).sort();

describe('densityBars', () => {
  it('counts the points that are there, and no others', () => {
    const random = seededRandom(4);
    for (let run = 0; run < 100; run++) {
      const days = sorted(clusteredDays(random, 2000));
      const pxPerDay = (0.3 + random()) * (WIDTH_PX / (days.at(-1)! - days[0]!));
      const view = {startDay: days[0]! - 10 / pxPerDay, pxPerDay};
      const half = (days.length * (DENSITY_BAR_PX / pxPerDay)) / (days.at(-1)! - days[0]!) / 2;
      const bars = densityBars(days, view, WIDTH_PX);
      expect(bars.length).to.be.above(10);
      for (const {middlePx, share} of bars) {
        const from = view.startDay + (middlePx - DENSITY_BAR_PX / 2) / pxPerDay;
        const count = days.filter((day) => day >= from - 1e-6 && day < from + DENSITY_BAR_PX / pxPerDay - 1e-6).length;
        // share = count / (count + half), the other way round; a point on a bar's very edge may fall to either.
        expect((share * half) / (1 - share)).to.be.closeTo(count, 1.01);
        expect(share).to.be.within(0, 1);
      }
    }
  });

  it('gives none where there is room for markers', () => {
    const days = sorted(Array.from({length: 300}, (_, at) => at * 3));
    expect(densityBars(days, {startDay: 0, pxPerDay: 1}, WIDTH_PX)).to.deep.equal([]);
    expect(densityBars(days, {startDay: 0, pxPerDay: 0.3}, WIDTH_PX)).to.deep.equal([]);
    expect(densityBars(days, {startDay: 0, pxPerDay: 0.3}, 270).length).to.be.above(30);
    expect(densityBars(new Float64Array(), {startDay: 0, pxPerDay: 1}, WIDTH_PX)).to.deep.equal([]);
  });

  it('gives the same bar wherever the window stands', () => {
    const random = seededRandom(6);
    const days = sorted(clusteredDays(random, 5000));
    const pxPerDay = (3 * WIDTH_PX) / (days.at(-1)! - days[0]!);
    const at = (movedPx: number): Map<string, number> =>
      new Map(
        densityBars(days, {startDay: days[0]! + movedPx / pxPerDay, pxPerDay}, WIDTH_PX, 100).map((bar) => [
          (bar.middlePx + movedPx).toFixed(2),
          bar.share,
        ]),
      );
    const before = at(0);
    let same = 0;
    for (const [place, share] of at(130)) {
      if (!before.has(place)) continue;
      expect(share).to.be.closeTo(before.get(place)!, 1e-9);
      same++;
    }
    expect(same).to.be.above(50);
  });
});
