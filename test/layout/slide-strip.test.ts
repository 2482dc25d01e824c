import {expect} from '@open-wc/testing';
import {fitView} from '../../src/layout/fit.js';
import {slideStrip, type SlideStrip} from '../../src/layout/slide-strip.js';
import {sortMilestones} from '../../src/layout/sorted-milestones.js';
import {axisTicks} from '../../src/layout/ticks.js';
import {parseTimeline} from '../../src/model/timeline.js';
import {seededRandom} from './seeded-random.js';

const WIDTH_PX = 1200;
const UNDATED_PX = 208;
const stripOf = (milestones: readonly object[]): SlideStrip =>
  slideStrip.of(parseTimeline(milestones).timeline.milestones, WIDTH_PX, UNDATED_PX, () => 40, {
    sortMilestones,
    fitView,
    axisTicks,
  });
const random = (seed: number, count: number): object[] => {
  const next = seededRandom(seed);
  return Array.from({length: count}, (_, at) => {
    const year = 1800 + Math.floor(next() ** 2 * 220);
    return {
      title: `M ${at}`,
      ...(next() < 0.9 && {
        date: next() < 0.1 ? `${year}/${year + 5}` : `${year}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}`,
      }),
    };
  });
};

describe('slideStrip', () => {
  it('shows everything dated beside the undated, marks 14 px apart or more (seeded)', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const strip = stripOf(random(seed, 10 * seed));
      const {points, bars, windowPx, undated, sorted} = strip;
      expect(windowPx).to.equal(sorted.undated.length ? WIDTH_PX - UNDATED_PX : WIDTH_PX);
      points.forEach(({leftPx}, at) => {
        expect(leftPx).to.be.within(0, windowPx);
        if (at) expect(leftPx - points[at - 1]!.leftPx).to.be.at.least(14 - 1e-6);
      });
      for (const {leftPx, widthPx} of bars) {
        expect(leftPx).to.be.at.least(0);
        expect(leftPx + widthPx).to.be.at.most(windowPx + 4);
      }
      for (const {leftPx} of undated) expect(leftPx).to.be.within(windowPx, WIDTH_PX);
      expect(undated.length).to.equal(Math.min(sorted.undated.length, 7));
    }
  });

  it('finds the nearest milestone, as looking at each does (seeded)', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const strip = stripOf(random(seed, 50));
      const {sorted, view, windowPx} = strip;
      const apart = (at: number, px: number): number =>
        Math.abs((sorted.days[at]! - view.startDay) * view.pxPerDay - px);
      for (let px = 0; px < windowPx; px += 7) {
        const least = Math.min(...[...sorted.order.indexes].map((at) => apart(at, px)));
        expect(apart(slideStrip.nearest(strip, px), px)).to.be.closeTo(least, 1e-6);
      }
      for (const {at, leftPx} of strip.undated) expect(slideStrip.nearest(strip, leftPx + 3)).to.equal(at);
    }
  });

  it('knows where each stands: a span where it begins, what has no mark nowhere', () => {
    const strip = stripOf([
      {title: 'A', date: '2010'},
      {title: 'B', date: '2012/2014'},
      {title: 'C', date: '2020'},
      {title: 'D'},
    ]);
    const [a, b, c, d] = [0, 1, 2, 3].map((at) => slideStrip.placeOf(strip, at)) as [number, number, number, number];
    expect(a).to.be.below(b);
    expect(b).to.be.closeTo(strip.bars[0]!.leftPx, 1e-6);
    expect(b).to.be.below(c);
    expect(d).to.equal(strip.undated[0]!.leftPx);
    expect(slideStrip.placeOf(stripOf(Array.from({length: 20}, (_, at) => ({title: `${at}`}))), 19)).to.be.NaN;
  });

  it('does without dates, and without milestones', () => {
    expect(slideStrip.nearest(stripOf([]), 100)).to.equal(-1);
    expect(slideStrip.nearest(stripOf([{title: 'A'}]), 100)).to.equal(0);
  });
});
