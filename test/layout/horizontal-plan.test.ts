import {expect} from '@open-wc/testing';
import {framePlot} from '../../src/layout/horizontal-frame.js';
import {planInSteps, planPlot, type PlotPlan} from '../../src/layout/horizontal-plan.js';
import type {PlotInput} from '../../src/layout/plot-input.js';
import {placeCards} from '../../src/layout/placement.js';
import {finish} from '../../src/model/steps.js';
import {parseTimeline} from '../../src/model/timeline.js';
import {seededRandom} from './seeded-random.js';

/** Every kind of date, some of them of a series. */
function inputOf(seed: number, count: number, more: Partial<PlotInput> = {}): PlotInput {
  const random = seededRandom(seed);
  const below = (end: number): number => Math.floor(random() * end);
  const milestones = Array.from({length: count}, (_, at) => {
    const year = 1200 + below(800);
    const day = `${year}-0${1 + below(9)}-${10 + below(19)}`;
    const dates = [day, day, day, day, `${year}`, `${year}~`, `${year}S2`, `${year}/${year + 9}`, `${year}/..`, '19XX'];
    return {
      title: `M ${at}`,
      date: random() < 0.05 ? undefined : dates[below(dates.length)],
      importance: 1 + below(5),
      series: below(9) ? undefined : `s${below(3)}`,
    };
  });
  const {timeline} = parseTimeline({milestones, eras: [{title: 'E', date: '1500/1600'}]});
  return {
    milestones: timeline.milestones,
    eras: timeline.eras,
    widthPx: 1200,
    heightPx: 440,
    unit: 1,
    cardHeights: [0, 0],
    spanWords: (at) => 50 + (at % 90),
    ...more,
  };
}

describe('planPlot', () => {
  it('plans the same from a plan of the same milestones as from nothing, in 60 seeded runs', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const input = inputOf(seed, seed % 9 ? 30 : 900);
      const before = planPlot(input);
      for (const more of [{}, {widthPx: 1000}, {cardHeights: [120, 96]}, {heightPx: 300, unit: 1.5}] as const) {
        const now = {...input, ...more};
        expect(finish(planInSteps(now, before))).to.deep.equal(planPlot(now));
      }
      const other = inputOf(seed + 100, 40);
      expect(finish(planInSteps(other, before))).to.deep.equal(planPlot(other));
    }
  });

  it('gives way every few hundred units of work: a long history takes hundreds of steps', () => {
    let steps = 0;
    for (const work = planInSteps(inputOf(1, 20_000)); !work.next().done;) steps++;
    expect(steps).to.be.above(200);
  });

  it('places cards as the rules say for all at once', () => {
    const input = inputOf(2, 1500);
    const {tracks, days, cardWidthPx, fit} = planPlot(input);
    const {placement} = tracks[0]!;
    const options = {cardWidthPx, maxLanes: placement.lanes, fitPxPerDay: fit.pxPerDay, maxPxPerDay: 24_000};
    const items = input.milestones.map(({importance}, at) => ({day: days[at]!, importance}));
    expect(placement).to.deep.equal(placeCards(items, options));
  });

  it('tells each bar the days of the points of its series, and no others', () => {
    const input = inputOf(3, 400);
    const {days, bars} = planPlot(input);
    expect(bars.length).to.be.above(20);
    for (const {at, editions} of bars) {
      const {series} = input.milestones[at]!;
      const own = days.filter((day, other) => series && isFinite(day) && input.milestones[other]!.series === series);
      expect([...editions]).to.deep.equal(own.sort((a, b) => a - b));
    }
  });

  it('folds all bars but those of two rows where there are more than three, however many they are', () => {
    const milestones = Array.from({length: 20_000}, (_, at) => ({title: `M ${at}`, date: `${1000 + (at % 900)}/2000`}));
    const {timeline} = parseTimeline(milestones);
    const {spans, foldedSpans} = planPlot(inputOf(1, 0, timeline));
    expect(new Set(spans.map(({row}) => row))).to.deep.equal(new Set([0, 1]));
    expect(spans.length + foldedSpans.length).to.equal(20_000);
  });
});

describe('framePlot', () => {
  /** Everything that has a day in the window, by looking at all. */
  function inWindow({days}: PlotPlan, startDay: number, endDay: number): number[] {
    return [...days.keys()].filter((at) => days[at]! >= startDay && days[at]! <= endDay);
  }

  it('shows every point of the window once, as card, marker or in a pill, at any zoom', () => {
    const random = seededRandom(8);
    for (let seed = 1; seed <= 40; seed++) {
      const input = inputOf(seed, 700);
      const plan = planPlot(input);
      const pxPerDay = plan.fit.pxPerDay * 10 ** (random() * 4);
      const startDay = plan.firstDay + random() * (plan.lastDay - plan.firstDay);
      const {cards, groups, membersOf, groupOf} = framePlot(plan, {startDay, pxPerDay}, plan.windowPx, input);
      const shown = [...cards.map(({at}) => at), ...groups.flatMap(membersOf)];
      for (const group of groups) {
        expect(membersOf(group).length).to.equal(group.count);
        for (const at of membersOf(group)) expect(groupOf(at)).to.equal(group);
      }
      for (const {at} of cards) expect(groupOf(at)).to.equal(undefined);
      expect(new Set(shown).size).to.equal(shown.length);
      const wanted = inWindow(plan, startDay, startDay + plan.windowPx / pxPerDay);
      expect(wanted.filter((at) => !shown.includes(at))).to.deep.equal([]);
      expect(cards.map(({at}) => at)).to.deep.equal(cards.map(({at}) => at).sort((a, b) => a - b));
    }
  });
});
