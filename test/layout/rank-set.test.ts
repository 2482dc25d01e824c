import {expect} from '@open-wc/testing';
import {rankSet} from '../../src/layout/rank-set.js';
import {seededRandom} from './seeded-random.js';

describe('rankSet', () => {
  for (const size of [0, 1, 31, 32, 33, 1024, 1025, 40_000]) {
    it(`finds the member at or below a rank as a plain search does, for ${size} ranks`, () => {
      const random = seededRandom(size);
      const set = rankSet(size);
      const members = new Set<number>();
      expect(set.before(size - 1)).to.equal(-1);
      for (let run = 0; run < Math.min(size, 300); run++) {
        const added = Math.floor(random() * size);
        set.add(added);
        members.add(added);
        const asked = Math.floor(random() * size);
        let found = asked;
        while (found >= 0 && !members.has(found)) found--;
        expect(set.before(asked)).to.equal(found);
      }
    });
  }
});
