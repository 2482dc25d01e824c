import {expect} from '@open-wc/testing';
import {categoryLanes} from '../../src/layout/category-lanes.js';
import {framePlot} from '../../src/layout/horizontal-frame.js';
import {planPlot} from '../../src/layout/horizontal-plan.js';
import type {PlotInput} from '../../src/layout/plot-input.js';
import {parseTimeline} from '../../src/model/timeline.js';
import {seededRandom} from './seeded-random.js';

const KINDS = ['a', 'b', 'c', '-'];
const inputOf = (seed: number, count: number, isOpen?: (id: string) => boolean | undefined): PlotInput => {
  const random = seededRandom(seed);
  const {milestones} = parseTimeline(
    Array.from({length: count}, (_, at) => ({
      title: `M ${at}`,
      importance: 1 + Math.floor(random() * 5),
      date: `${1900 + Math.floor(random() ** 2 * 120)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}`,
      ...(random() < 0.9 && {category: KINDS[Math.floor(random() * 3)]}),
    })),
  ).timeline;
  return {
    milestones,
    eras: [],
    widthPx: 1064,
    heightPx: 428,
    unit: 1,
    cardHeights: [80, 80],
    spanWords: () => 150,
    lanes: {
      lanesOf: (sorted, roomPx, cardHeightPx, unit) =>
        categoryLanes.stack(
          categoryLanes.divide(sorted, KINDS),
          isOpen ?? (() => undefined),
          roomPx,
          cardHeightPx,
          unit,
        ),
    },
  };
};

describe('categoryLanes', () => {
  it('puts every point into the lane of its kind, in the order of days (seeded)', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const {milestones, tracks, days} = planPlot(inputOf(seed, 60));
      const seen = tracks.flatMap(({id, order}) => {
        const own = [...order.indexes];
        for (const at of own) expect(milestones[at]!.category ?? '-').to.equal(id);
        expect([...order.days]).to.deep.equal(own.map((at) => days[at]));
        expect([...order.days]).to.deep.equal([...order.days].sort((a, b) => a - b));
        expect(own.map((at) => order.places[at])).to.deep.equal([...own.keys()]);
        return own;
      });
      expect(seen.sort((a, b) => a - b)).to.deep.equal([...milestones.keys()]);
    }
  });

  it('leaves out kinds without points, and divides nothing where there are none', () => {
    const sorted = planPlot(inputOf(1, 40));
    expect(categoryLanes.divide(sorted, ['x', 'a', 'y', '-']).map(({id}) => id)).to.deep.equal(['a', '-']);
    expect(planPlot(inputOf(1, 0)).tracks.map(({id}) => id)).to.deep.equal(['']);
  });

  it('opens lanes from the first on, as long as there is room, and at least one', () => {
    const openIn = (roomPx: number): boolean[] => {
      const kinds = categoryLanes.divide(planPlot(inputOf(1, 60)), KINDS);
      return categoryLanes.stack(kinds, () => undefined, roomPx, 80, 1)!.map(({isOpen}) => isOpen);
    };
    expect(openIn(0)).to.deep.equal([true, false, false, false]);
    expect(openIn(4 * 24 + 2 * 92)).to.deep.equal([true, true, false, false]);
    expect(openIn(4 * 24 + 4 * 92)).to.deep.equal([true, true, true, true]);
  });

  it('follows the reader, who may open more than there is room for', () => {
    const open = new Map([
      ['a', false],
      ['b', true],
      ['c', true],
      ['-', true],
    ]);
    const {tracks, heightPx} = planPlot({...inputOf(2, 80, (id) => open.get(id)), heightPx: 200});
    expect(tracks.map(({isOpen}) => isOpen)).to.deep.equal([...open.values()]);
    expect(heightPx).to.be.above(3 * 116);
  });

  it('stacks lanes without a gap, cards above the line, all of it above the axis (seeded)', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const {tracks, axisPx, cardHeightPx} = planPlot(inputOf(seed, 60));
      tracks.forEach((track, at) => {
        const startPx = categoryLanes.startOf(track, 1);
        if (at) expect(startPx).to.equal(tracks[at - 1]!.endPx);
        expect(track.endPx - track.axisPx).to.equal(12);
        expect(track.axisPx - startPx).to.equal(track.isOpen ? 4 + cardHeightPx + 8 + 12 : 12);
      });
      expect(tracks.at(-1)!.endPx).to.be.at.most(axisPx);
    }
  });

  it('shows every point in the window as card, marker or counted, in its lane; cards of a lane do not meet (seeded)', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const input = inputOf(seed, 20 + seed * 5);
      const plan = planPlot(input);
      for (const zoom of [1, 2.5, 9]) {
        const pxPerDay = plan.fit.pxPerDay * zoom;
        const view = {startDay: plan.fit.startDay + (seed * 10) / pxPerDay, pxPerDay};
        const frame = framePlot(plan, view, plan.windowPx, input);
        for (const [at, day] of plan.days.entries()) {
          const px = (day - view.startDay) * pxPerDay;
          if (px < 0 || px > plan.windowPx) continue;
          const card = frame.cards.find((one) => one.at === at);
          const group = frame.groupOf(at);
          expect([!!card, !!group].filter(Boolean), `${seed} ${zoom} ${at}`).to.have.length(1);
          const track = plan.tracks.find(({id}) => id === (plan.milestones[at]!.category ?? '-'))!;
          expect(card?.axisPx ?? group!.track.axisPx).to.equal(track.axisPx);
          if (card) expect(card.topPx).to.equal(track.topPx);
          if (group) expect(frame.membersOf(group)).to.include(at);
        }
        for (const one of frame.cards)
          for (const other of frame.cards)
            if (one.at < other.at && one.topPx === other.topPx)
              expect(Math.abs(one.leftPx - other.leftPx)).to.be.at.least(plan.cardWidthPx + 8 - 1e-6);
      }
    }
  });

  it('has no cards in a folded lane', () => {
    const input = inputOf(4, 60, () => false);
    const plan = planPlot(input);
    expect(framePlot(plan, plan.fit, plan.windowPx, input).cards).to.deep.equal([]);
  });
});
