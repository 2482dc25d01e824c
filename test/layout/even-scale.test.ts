import {expect} from '@open-wc/testing';
import {evenScale} from '../../src/layout/even-scale.js';
import {planPlot, type PlotPlan} from '../../src/layout/horizontal-plan.js';
import type {PlotInput} from '../../src/layout/plot-input.js';
import {framePlot} from '../../src/layout/horizontal-frame.js';
import {parseTimeline} from '../../src/model/timeline.js';
import {seededRandom} from './seeded-random.js';

const {evenAxis} = evenScale;

function planOf(milestones: readonly object[], more: Partial<PlotInput> = {}): PlotPlan {
  return planPlot({
    milestones: parseTimeline(milestones).timeline.milestones,
    eras: [],
    widthPx: 1200,
    heightPx: 428,
    unit: 1,
    cardHeights: [80, 80],
    spanWords: () => 150,
    scale: evenScale,
    ...more,
  });
}
const dated = (...dates: (string | undefined)[]): object[] => dates.map((date, at) => ({title: `M ${at}`, date}));

describe('the even scale', () => {
  it('puts one step between neighbours, whatever the time between', () => {
    const {days} = planOf(dated('1000-01-01', '2016-05-02', '2016-05-03', '2016-05-03', '2020-01-01', undefined));
    expect(days).to.deep.equal([0, 1, 2, 2, 3, NaN]);
  });

  it('goes there and back for any day, and only grows', () => {
    const random = seededRandom(9);
    for (let run = 0; run < 50; run++) {
      const years = Array.from({length: 1 + Math.floor(random() * 20)}, () => Math.floor(random() * 3000) - 500);
      const {toPlot, toDay} = planOf(years.map((year, at) => ({title: `M ${at}`, date: year})));
      let last = -Infinity;
      for (let day = -1e6; day < 1e6; day += 7919.5) {
        expect(toDay(toPlot(day))).to.be.closeTo(day, 1e-3);
        expect(toPlot(day)).to.be.above(last);
        last = toPlot(day);
      }
      expect([toPlot(-Infinity), toPlot(Infinity)]).to.deep.equal([-Infinity, Infinity]);
    }
  });

  it('draws periods and eras between what happened in them', () => {
    const {timeline} = parseTimeline({
      eras: [{title: 'E', date: '1900/1999'}],
      milestones: [
        {title: 'A', date: '1800-01-01'},
        {title: 'B', date: '1900-01-01'},
        {title: 'P', date: '1900-01-01/1999-12-31'},
        {title: 'C', date: '1999-12-31'},
        {title: 'D', date: '2020-01-01'},
      ],
    });
    const input: PlotInput = {
      ...timeline,
      widthPx: 1200,
      heightPx: 428,
      unit: 1,
      cardHeights: [80, 80],
      spanWords: () => 100,
      scale: evenScale,
    };
    const plan = planPlot(input);
    const {spans, eras, cards} = framePlot(plan, plan.fit, plan.windowPx, input);
    const leftOf = (title: string): number => cards.find(({at}) => timeline.milestones[at]!.title === title)!.leftPx;
    expect(spans[0]!.leftPx).to.be.closeTo(leftOf('B'), plan.fit.pxPerDay * 0.6);
    expect(spans[0]!.leftPx + spans[0]!.widthPx).to.be.closeTo(leftOf('C'), plan.fit.pxPerDay * 0.6);
    expect(eras[0]!.leftPx).to.be.closeTo(spans[0]!.leftPx, 1);
    const steps = ['A', 'B', 'C', 'D'].map(leftOf);
    for (const at of [1, 2]) expect(steps[at + 1]! - steps[at]!).to.be.closeTo(steps[1]! - steps[0]!, 0.01);
  });

  it('labels milestones with their own dates, as many as there is room for', () => {
    const milestones = dated('1850', '1950-03', '2016-05-02', '2018', '2019', '2021');
    const plan = planOf(milestones);
    const labelsAt = (pxPerDay: number): string[] =>
      evenAxis(plan, {startDay: 0, pxPerDay}, 1000, () => 60, 0)!.ticks.flatMap(({label}) =>
        label ? [`${label.unit} ${label.year}`] : [],
      );
    expect(labelsAt(150)).to.deep.equal(['year 1850', 'month 1950', 'day 2016', 'year 2018', 'year 2019', 'year 2021']);
    expect(labelsAt(40)).to.deep.equal(['year 1850', 'day 2016', 'year 2019']);
  });

  it('marks where more than twice the median time lies between two', () => {
    const plan = planOf(dated('1900-01-01', '1910-01-01', '1920-01-01', '1950-01-01', '1960-01-01'));
    const breaks = (pxPerDay: number): unknown => evenAxis(plan, {startDay: 0, pxPerDay}, 1000, () => 60, 0)!.breaks;
    expect(breaks(100)).to.deep.equal([250]);
    expect(breaks(10), 'without room').to.deep.equal([]);
  });

  it('looks at few of very many', () => {
    const plan = planOf(Array.from({length: 20_000}, (_, at) => ({title: 'M', date: 1000 + at})));
    const {ticks} = evenAxis(plan, plan.fit, plan.windowPx, () => 60, 0)!;
    expect(ticks.length).to.be.within(8, 40);
    expect(ticks.every(({label}) => label)).to.equal(true);
  });

  it('leaves what has no points on the scale of time', () => {
    const plan = planOf([{title: 'P', date: '1900/1950'}]);
    expect(evenAxis(plan, plan.fit, plan.windowPx, () => 60, 0)).to.equal(undefined);
    expect(plan.toPlot(5)).to.equal(5);
  });
});
