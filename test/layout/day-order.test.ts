import {expect} from '@open-wc/testing';
import {firstFrom, orderDays} from '../../src/layout/day-order.js';
import {finish} from '../../src/model/steps.js';
import {clusteredDays, seededRandom} from './seeded-random.js';

describe('orderDays', () => {
  it('orders what has a day by day, and equal days by index', () => {
    const {days, indexes} = finish(orderDays([5, NaN, -2, 5, Infinity, 0, -2]));
    expect([...days]).to.deep.equal([-2, -2, 0, 5, 5]);
    expect([...indexes]).to.deep.equal([2, 6, 5, 0, 3]);
  });

  it('does what a sort does, in 100 seeded runs', () => {
    const random = seededRandom(3);
    for (let run = 0; run < 100; run++) {
      const days = clusteredDays(random, Math.floor(random() * 300));
      const {indexes} = finish(orderDays(days));
      expect([...indexes]).to.deep.equal([...days.keys()].sort((a, b) => days[a]! - days[b]!));
    }
  });
});

describe('firstFrom', () => {
  const days = Float64Array.of(1, 3, 3, 7);
  for (const [day, place] of [
    [-Infinity, 0],
    [1, 0],
    [2, 1],
    [3, 1],
    [4, 3],
    [8, 4],
  ] as const)
    it(`finds ${place} for ${day}`, () => expect(firstFrom(days, day)).to.equal(place));
});
