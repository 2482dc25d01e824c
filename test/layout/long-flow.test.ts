import {expect} from '@open-wc/testing';
import {planFlow, type FlowColumns, type FlowPlan} from '../../src/layout/flow-plan.js';
import {longFlow, type LongFlow} from '../../src/layout/long-flow.js';
import {layVertical, type VerticalEntry, type VerticalLayout} from '../../src/layout/vertical.js';
import {dayFromCivil} from '../../src/model/calendar.js';
import {finish} from '../../src/model/steps.js';
import {seededRandom} from './seeded-random.js';

const MARK_PX = 8;

function randomEntries(seed: number, count: number): VerticalEntry[] {
  const random = seededRandom(seed);
  const slow = random();
  let startDay = random() < 0.2 ? -Infinity : dayFromCivil(-3, 1, 1);
  return Array.from({length: count}, () => {
    const heightPx = 40 + Math.floor(random() * 300);
    const entry = {long: false, heightPx};
    if (random() < 0.1) return {...entry, startDay: NaN, endDay: NaN};
    if (!isFinite(startDay)) {
      startDay = random() < 0.5 ? dayFromCivil(-3, 1, 1) : startDay;
      return {...entry, long: true, startDay: -Infinity, endDay: dayFromCivil(5, 1, 1)};
    }
    startDay += Math.floor(random() ** 4 * 3000 * slow ** 3);
    const long = random() < 0.2;
    const endDay = !long
      ? startDay + 1 + random() * 365
      : random() < 0.1
        ? [Infinity, NaN][Math.floor(random() * 2)]!
        : startDay + 1 + random() ** 3 * 9000;
    return {long, heightPx, startDay, endDay};
  });
}

const planOf = (entries: readonly VerticalEntry[], columns: FlowColumns): FlowPlan =>
  finish(planFlow(entries, columns));
const known = (entries: readonly VerticalEntry[]): Map<number, number> =>
  new Map(entries.map(({heightPx}, at) => [at, heightPx]));
const whole = (flow: LongFlow): VerticalLayout => flow.picture(0, Infinity, []).layout!;

describe('planFlow', () => {
  it('puts every entry in one piece, of 24 to 48 but for the last', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const {cuts, pasts} = planOf(randomEntries(seed, seed * 17), (seed % 3) as FlowColumns);
      expect(cuts[0]).to.equal(0);
      expect(cuts.at(-1)).to.equal(seed * 17);
      expect(pasts.length).to.equal(cuts.length - 1);
      cuts.slice(1).forEach((cut, at) => {
        expect(cut - cuts[at]!).to.be.within(at === cuts.length - 2 ? 1 : 24, 48);
      });
    }
  });

  it('has no piece for no entries', () => expect(planOf([], 1).cuts).to.deep.equal([0]));

  it('ends a piece with a year where one ends in time', () => {
    const entries = Array.from({length: 300}, (_, at) => {
      const startDay = dayFromCivil(1900 + Math.floor(at / 10), 1, 1 + (at % 10));
      return {long: false, heightPx: 50, startDay, endDay: startDay + 1};
    });
    expect(planOf(entries, 1).cuts).to.deep.equal([0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300]);
  });
});

describe('longFlow', () => {
  it('is what a rail laid at once is, for as many as a piece holds', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const entries = randomEntries(seed, 1 + (seed % 24));
      const columns = seed % 2 ? 1 : 2;
      const flow = longFlow(planOf(entries, columns), MARK_PX);
      flow.measure(known(entries));
      expect(sorted(whole(flow)), `seed ${seed}`).to.deep.equal(sorted(layVertical(entries, columns, MARK_PX)));
    }
  });

  it('has the years, breaks and bars of a rail laid at once, and every mark below the one before', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const entries = randomEntries(seed, 400);
      const columns = seed % 2 ? 1 : 2;
      const flow = longFlow(planOf(entries, columns), MARK_PX);
      flow.measure(known(entries));
      const layout = whole(flow);
      const once = layVertical(entries, columns, MARK_PX);
      expect(layout.years.map(({year}) => year)).to.deep.equal(once.years.map(({year}) => year));
      expect(layout.breaks.map(({fromDay, toDay}) => [fromDay, toDay])).to.deep.equal(
        once.breaks.map(({fromDay, toDay}) => [fromDay, toDay]),
      );
      const bars = [...layout.bars].sort((one, other) => one.index - other.index);
      expect(bars.map(({index, column}) => [index, column])).to.deep.equal(
        once.bars.map(({index, column}) => [index, column]),
      );
      bars.forEach((bar, at) => {
        const endOf = ({places, heightPx}: VerticalLayout, px: number): number =>
          px >= heightPx ? places.length : places.filter(({railPx}) => railPx < px).length;
        expect(bar.topPx).to.equal(layout.places[bar.index]!.railPx);
        expect(endOf(layout, bar.bottomPx), `seed ${seed}, bar ${at}`).to.equal(endOf(once, once.bars[at]!.bottomPx));
      });
      for (let at = 1; at < entries.length; at++) {
        expect(layout.places[at]!.railPx - layout.places[at - 1]!.railPx).to.be.least(28);
      }
    }
  });

  it('lays no entry over another', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const entries = randomEntries(seed, 300);
      const flow = longFlow(planOf(entries, 2), MARK_PX);
      flow.measure(known(entries));
      const {places, heightPx} = whole(flow);
      for (const left of [false, true]) {
        let bottomPx = 0;
        places.forEach((place, at) => {
          if (place.left !== left) return;
          expect(place.topPx).to.be.least(bottomPx);
          bottomPx = place.topPx + entries[at]!.heightPx;
        });
        expect(bottomPx).to.be.most(heightPx);
      }
    }
  });

  it('draws exactly what a window touches, and what is kept', () => {
    for (let seed = 1; seed <= 80; seed++) {
      const random = seededRandom(seed);
      const entries = randomEntries(seed, 500);
      const columns = (seed % 3) as FlowColumns;
      const flow = longFlow(planOf(entries, columns), MARK_PX);
      flow.measure(known(entries));
      const all = whole(flow);
      const topPx = random() * all.heightPx;
      const bottomPx = topPx + 100 + random() * 2000;
      const kept = [Math.floor(random() * 500), -1, 500];
      const {drawn, layout} = flow.picture(topPx, bottomPx, kept);
      const touched = all.places.flatMap((place, at) =>
        at === kept[0] || (place.topPx < bottomPx && place.topPx + entries[at]!.heightPx > topPx) ? [at] : [],
      );
      expect(drawn).to.deep.equal(touched);
      for (const at of drawn) expect(layout!.places[at]).to.deep.equal(all.places[at]);
      expect(layout!.heightPx).to.equal(all.heightPx);
      const isIn = ({topPx: px}: {readonly topPx: number}): boolean => px >= topPx && px < bottomPx;
      for (const name of ['years', 'ticks', 'breaks'] as const)
        expect(layout![name].filter(isIn)).to.deep.equal(all[name].filter(isIn));
      const clipped = ({bars}: VerticalLayout): unknown[] =>
        bars
          .map(({index, column, topPx: from, bottomPx: to}) => [
            index,
            column,
            Math.max(from, topPx),
            Math.min(to, bottomPx),
          ])
          .filter(([, , from, to]) => from! < to!);
      expect(clipped(layout!), `seed ${seed}`).to.deep.equal(clipped(all));
    }
  });

  it('comes to the heights that are measured, in whatever order they are', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = seededRandom(seed);
      const entries = randomEntries(seed, 300);
      const columns = (seed % 3) as FlowColumns;
      const plan = planOf(entries, columns);
      const flow = longFlow(plan, MARK_PX);
      const left = [...known(entries)];
      while (left.length) {
        const some = left.splice(Math.floor(random() * left.length), 1 + Math.floor(random() * 20));
        expect(flow.measure(new Map(some))).to.equal(true);
        expect(flow.measure(new Map(some))).to.equal(false);
        const topPx = random() * flow.heightPx;
        flow.picture(topPx, topPx + 500, []);
      }
      const atOnce = longFlow(plan, MARK_PX);
      atOnce.measure(known(entries));
      expect(sorted(whole(flow))).to.deep.equal(sorted(whole(atOnce)));
      for (const at of [0, 150, 299]) expect(flow.topOf(at)).to.equal(whole(flow).places[at]!.topPx);
    }
  });
});

/** Bars by entry, whatever their column. */
function sorted(layout: VerticalLayout): VerticalLayout {
  return {...layout, bars: [...layout.bars].sort((one, other) => one.index - other.index)};
}
