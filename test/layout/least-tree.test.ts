import {expect} from '@open-wc/testing';
import {leastTree, placesUpTo} from '../../src/layout/least-tree.js';
import {finish} from '../../src/model/steps.js';
import {seededRandom} from './seeded-random.js';

describe('leastTree', () => {
  it('finds what looking at every number finds', () => {
    const random = seededRandom(5);
    for (let run = 0; run < 300; run++) {
      const values = Float64Array.from({length: Math.floor(random() * 70)}, () =>
        random() < 0.1 ? Infinity : Math.floor(random() * 10),
      );
      const tree = finish(leastTree(values));
      const from = Math.floor(random() * 80) - 5;
      const to = from + Math.floor(random() * 80);
      const most = random() < 0.1 ? Infinity : Math.floor(random() * 12) - 1;
      const wanted = [...values.keys()].filter((place) => place >= from && place < to && values[place]! <= most);
      // Infinity stands for never, so nobody asks for it.
      if (most < Infinity) expect(placesUpTo(tree, from, to, most)).to.deep.equal(wanted);
    }
  });

  it('looks at few of many', () => {
    const values = new Float64Array(2 ** 17).fill(Infinity);
    const wanted = [5, 70_000, 70_001, 131_071];
    for (const place of wanted) values[place] = 1;
    let reads = 0;
    const tree = new Proxy(finish(leastTree(values)), {
      get(target, key) {
        reads++;
        const value: unknown = Reflect.get(target, key, target);
        return value;
      },
    });
    expect(placesUpTo(tree, 0, values.length, 1)).to.deep.equal(wanted);
    expect(reads).to.be.below(200);
  });
});
