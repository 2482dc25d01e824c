import {expect} from '@open-wc/testing';
import {planPlot, type PlotPlan} from '../../src/layout/horizontal-plan.js';
import {OVERVIEW_BAR_PX, overviewOf} from '../../src/layout/overview.js';
import * as ticks from '../../src/layout/ticks.js';
import {parseTimeline} from '../../src/model/timeline.js';
import {seededRandom} from './seeded-random.js';

const WIDTH_PX = 1200;
const planOf = (milestones: readonly object[]): PlotPlan =>
  planPlot({
    milestones: parseTimeline(milestones).timeline.milestones,
    eras: [],
    widthPx: WIDTH_PX,
    heightPx: 428,
    unit: 1,
    cardHeights: [80, 80],
    spanWords: () => 150,
  });
const overview = (milestones: readonly object[]): ReturnType<typeof overviewOf> =>
  overviewOf(planOf(milestones), WIDTH_PX, () => 40, ticks);

describe('overviewOf', () => {
  it('shows what the plot shows at fit, over its own width', () => {
    const plan = planOf([{title: 'A', date: '2010'}, {title: 'B', date: '2021'}, {title: 'C'}]);
    const {view} = overviewOf(plan, WIDTH_PX, () => 40, ticks);
    expect(plan.windowPx).to.be.below(WIDTH_PX);
    expect(view.startDay).to.equal(plan.fit.startDay);
    expect(WIDTH_PX / view.pxPerDay).to.be.closeTo(plan.windowPx / plan.fit.pxPerDay, 1e-6);
  });

  it('has six px for each in a quarter, and scales when they are more than five', () => {
    const few = overview([
      {title: 'A', date: '2010-01-15'},
      {title: 'B', date: '2010-02-15'},
      {title: 'C', date: '2015-05-15'},
    ]);
    expect(few.bars.map(({heightPx}) => heightPx)).to.deep.equal([12, 6]);
    const many = overview([
      ...Array.from({length: 60}, (_, at) => ({title: `M ${at}`, date: '2010-01-15'})),
      {title: 'C', date: '2015-05-15'},
    ]);
    expect(many.bars.map(({heightPx}) => heightPx)).to.deep.equal([OVERVIEW_BAR_PX, 2]);
  });

  it('counts periods where they begin', () => {
    const {bars} = overview([
      {title: 'A', date: '2010-01-15'},
      {title: 'P', date: '2012-05/2020'},
      {title: 'B', date: '2015-05-15'},
    ]);
    expect(bars.length).to.equal(3);
  });

  it('counts each of very many once, in bars that do not meet, in any length of time', () => {
    const random = seededRandom(3);
    for (const years of [0.01, 1, 5, 29, 31, 400, 9000]) {
      const milestones = Array.from({length: 800}, (_, at) => {
        const day = random() * years * 365;
        const date = new Date(Date.UTC(2000, 0, 1) - day * 864e5);
        return {title: `M ${at}`, date: years > 1000 ? 2000 - Math.floor(day / 365) : date.toISOString().slice(0, 10)};
      });
      const {bars} = overview(milestones);
      expect(bars.length, `${years}`).to.be.within(1, 301);
      bars.slice(1).forEach((bar, at) => expect(bar.leftPx).to.be.at.least(bars[at]!.leftPx + bars[at]!.widthPx));
      expect(Math.max(...bars.map(({heightPx}) => heightPx))).to.equal(OVERVIEW_BAR_PX);
      for (const {leftPx, widthPx} of bars) {
        expect(leftPx).to.be.at.least(0);
        expect(leftPx + widthPx).to.be.at.most(WIDTH_PX + 2);
      }
    }
  });

  it('works in deep time', () => {
    const {bars, axis} = overview([
      {title: 'A', date: 'Y-13800000000'},
      {title: 'B', date: 'Y-66000000'},
      {title: 'C', date: '1969-07-20'},
    ]);
    expect(bars.length).to.be.within(2, 3);
    expect(axis.ticks.some(({label}) => label)).to.equal(true);
  });
});
