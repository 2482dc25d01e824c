import {expect} from '@open-wc/testing';
import {placeCards, type Placement, type PlacementItem, type PlacementOptions} from '../../src/layout/placement.js';
import {clusteredDays, seededRandom} from './seeded-random.js';

const CARD = {cardWidthPx: 184, maxLanes: 3};
const PLOT_PX = 992;
const item = (day: number, importance = 3): PlacementItem => ({day, importance});

function randomItems(seed: number, count: number): PlacementItem[] {
  const random = seededRandom(seed);
  return clusteredDays(random, count).map((day) => item(random() < 0.03 ? NaN : day, 1 + Math.floor(random() * 5)));
}

function optionsFor(items: readonly PlacementItem[], more: Partial<PlacementOptions> = {}): PlacementOptions {
  const days = items.map(({day}) => day).filter(Number.isFinite);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const fitPxPerDay = (PLOT_PX - 216) / Math.max(1, last - first);
  return {...CARD, fitPxPerDay, maxPxPerDay: 24_000, ...more};
}

/** The rules as boxes and lines, at one scale: px of the left edge, lanes counted from the axis, 88 px each. */
function faultsAt(items: readonly PlacementItem[], {lane, fromScale}: Placement, scale: number): string[] {
  const cards = [...items.keys()]
    .filter((at) => fromScale[at]! <= scale)
    .map((at) => ({x: items[at]!.day * scale, lane: lane[at]!}));
  cards.sort((a, b) => a.x - b.x);
  const faults: string[] = [];
  cards.forEach((a, i) => {
    for (let j = i + 1; j < cards.length && cards[j]!.x - a.x < 300; j++) {
      const b = cards[j]!;
      const apart = b.x - a.x + 1e-6;
      if (a.lane === b.lane && apart < 184 + 8) faults.push('cards meet');
      if (apart < 4) faults.push('stems meet');
      if (b.lane > a.lane && apart < 184 + 4) faults.push('the right stem crosses the left card');
    }
  });
  return faults;
}

/** The pass as PLACEMENT.md tells it, every rung over every item. */
function plainPlacement(items: readonly PlacementItem[], options: PlacementOptions, lanes: number): Placement {
  const lane = new Int8Array(items.length).fill(-1);
  const fromScale = new Float64Array(items.length).fill(Infinity);
  const order = [...items.keys()].filter((at) => Number.isFinite(items[at]!.day));
  order.sort((a, b) => items[b]!.importance - items[a]!.importance || items[a]!.day - items[b]!.day || a - b);
  const least = (left: number, right: number): number =>
    left > right ? 4 : options.cardWidthPx + (left < right ? 4 : 8);
  for (let scale = options.fitPxPerDay; scale <= options.maxPxPerDay; scale *= 1.25) {
    for (const at of order) {
      if (lane[at]! >= 0) continue;
      for (let wanted = lanes - 1; wanted >= 0; wanted--) {
        const free = order.every((other) => {
          if (lane[other]! < 0) return true;
          const apart = (items[at]!.day - items[other]!.day) * scale;
          return apart >= 0 ? apart >= least(lane[other]!, wanted) : -apart >= least(wanted, lane[other]!);
        });
        if (!free) continue;
        lane[at] = wanted;
        fromScale[at] = scale;
        break;
      }
    }
  }
  return {lane, fromScale, lanes};
}

describe('placeCards', () => {
  const place = (items: PlacementItem[], more: Partial<PlacementOptions> = {}): Placement =>
    placeCards(items, {...CARD, fitPxPerDay: 1, maxPxPerDay: 1.25 ** 4, ...more});

  it('places nothing for no items, and none for those without a day', () => {
    expect(place([]).lanes).to.equal(1);
    const {lane, fromScale} = place([item(NaN), item(Infinity)]);
    expect([...lane, ...fromScale]).to.deep.equal([-1, -1, Infinity, Infinity]);
  });

  const distances: [name: string, apart: number, lanes: number[]][] = [
    ['a gap apart in one lane', 192, [0, 0]],
    ['nearer in descending lanes', 191, [1, 0]],
    ['a stem gap apart in descending lanes', 4, [1, 0]],
  ];
  for (const [name, apart, lanes] of distances) {
    it(`sets cards that are ${name}`, () => {
      const placement = place([item(0, 5), item(apart)]);
      expect([...placement.lane]).to.deep.equal(lanes);
      expect([...placement.fromScale]).to.deep.equal([1, 1]);
    });
  }

  it('lets one wait for a finer scale whose stem is too near', () => {
    const {lane, fromScale} = place([item(0, 5), item(3)]);
    expect([...lane]).to.deep.equal([2, 1]);
    expect(fromScale[1]).to.equal(1.25 ** 2);
  });

  it('takes the more important first, then the earlier, then the first in the document', () => {
    expect([...place([item(0), item(3, 4)], {maxLanes: 1}).fromScale]).to.deep.equal([Infinity, 1]);
    expect([...place([item(3), item(0)], {maxLanes: 1}).fromScale]).to.deep.equal([Infinity, 1]);
    expect([...place([item(0), item(0)], {maxLanes: 1}).fromScale]).to.deep.equal([1, Infinity]);
  });

  it('never gives two cards to one day', () => {
    const {fromScale} = place([item(5, 1), item(5, 3), item(5, 3)], {maxPxPerDay: 1e12});
    expect([...fromScale]).to.deep.equal([Infinity, 1, Infinity]);
  });

  it('uses the fewest lanes with which all have a card at fit, else all', () => {
    expect(place([item(0), item(500)]).lanes).to.equal(1);
    expect(place([item(0), item(100)]).lanes).to.equal(2);
    expect(place([item(0), item(50), item(100)]).lanes).to.equal(3);
    expect(place([item(0), item(40), item(80), item(120)]).lanes).to.equal(3);
    expect(place([item(0), item(0)]).lanes).to.equal(3);
  });

  for (const [seed, count] of [
    [1, 7],
    [2, 40],
    [3, 200],
    [4, 200],
    [5, 1000],
  ] as const) {
    const items = randomItems(seed, count);
    const options = optionsFor(items);
    const placement = placeCards(items, options);

    it(`crosses no card with a stem at any scale, for ${count} seeded milestones`, () => {
      const random = seededRandom(seed);
      for (let step = 0; step < 150; step++) {
        const scale = options.fitPxPerDay * 10 ** (random() * 7);
        expect(faultsAt(items, placement, scale)).to.deep.equal([]);
      }
      expect(faultsAt(items, placement, options.fitPxPerDay)).to.deep.equal([]);
    });

    if (count > 200) continue;
    it(`does what the plain pass does, for ${count} seeded milestones`, () => {
      expect(placement).to.deep.equal(plainPlacement(items, options, placement.lanes));
    });
  }

  it('shows a card in every finer view once it is shown', () => {
    const items = randomItems(9, 300);
    const options = optionsFor(items);
    const placement = placeCards(items, options);
    let shown = new Set<number>();
    for (let pxPerDay = options.fitPxPerDay; pxPerDay < 24_000; pxPerDay *= 1.1) {
      const now = new Set([...items.keys()].filter((at) => placement.fromScale[at]! <= pxPerDay));
      expect([...shown].every((at) => now.has(at))).to.equal(true);
      shown = now;
    }
    expect(shown.size).to.be.above(200);
  });

  it('fills a plot of 1200 px: 15 cards at fit and 7 in the mean of zoomed views, of 1,000 milestones', () => {
    for (const seed of [1, 2, 3]) {
      const random = seededRandom(seed);
      const items = clusteredDays(random, 1000).map((day) => item(day + random(), 1 + Math.floor(random() * 5)));
      const days = items.map(({day}) => day);
      const fitPxPerDay = 1200 / (Math.max(...days) - Math.min(...days));
      const placement = placeCards(items, {...CARD, fitPxPerDay, maxPxPerDay: 24_000});
      const count = (startDay: number, pxPerDay: number): number =>
        days.filter(
          (day, at) => placement.fromScale[at]! <= pxPerDay && day >= startDay && (day - startDay) * pxPerDay < 1200,
        ).length;
      expect(count(Math.min(...days), fitPxPerDay)).to.be.at.least(15);
      const counts: number[] = [];
      for (let zoom = 1; zoom <= 256; zoom *= 2) {
        for (let run = 0; run < 20; run++) {
          const pxPerDay = fitPxPerDay * zoom;
          counts.push(count(days[Math.floor(random() * 1000)]! - (random() * 1200) / pxPerDay, pxPerDay));
        }
      }
      expect(counts.reduce((sum, cards) => sum + cards) / counts.length).to.be.at.least(7);
    }
  });

  it('places 100,000 milestones', () => {
    const items = randomItems(6, 100_000);
    const placement = placeCards(items, optionsFor(items));
    expect(placement.lanes).to.equal(3);
    expect(placement.fromScale.filter(Number.isFinite).length).to.be.above(30_000);
  });
});
