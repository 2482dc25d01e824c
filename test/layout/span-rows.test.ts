import {expect} from '@open-wc/testing';
import {packRows, type Extent} from '../../src/layout/span-rows.js';
import {seededRandom} from './seeded-random.js';

const extent = (left: number, right: number): Extent => ({left, right});

describe('packRows', () => {
  const cases: [name: string, extents: Extent[], rows: number[]][] = [
    ['none', [], []],
    ['nearer than the gap', [extent(0, 10), extent(13, 20)], [0, 1]],
    ['exactly the gap apart', [extent(0, 10), extent(14, 20)], [0, 0]],
    ['in any order', [extent(30, 40), extent(0, 50), extent(-5, 10)], [0, 1, 0]],
    ['equal', [extent(0, 10), extent(0, 10), extent(0, 10)], [0, 1, 2]],
    ['without length', [extent(5, 5), extent(5, 5)], [0, 1]],
  ];
  it('tells what finds no row among the most so, and lets it take no room', () => {
    const extents = [extent(0, 10), extent(1, 90), extent(2, 20), extent(30, 40)];
    expect(packRows(extents, 4, 1)).to.deep.equal([0, 1, 1, 0]);
    expect(packRows(extents, 4, 2)).to.deep.equal([0, 1, 2, 0]);
  });

  for (const [name, extents, rows] of cases) {
    it(`packs extents that are ${name}`, () => expect(packRows(extents, 4)).to.deep.equal(rows));
  }

  it('keeps the gap, and needs no more rows than the most extents that meet at one point', () => {
    const random = seededRandom(7);
    for (let run = 0; run < 200; run++) {
      const gap = Math.floor(random() * 10);
      const extents = Array.from({length: 1 + Math.floor(random() * 60)}, () => {
        const left = Math.floor(random() * 500);
        return extent(left, left + Math.floor(random() * 120));
      });
      const rows = packRows(extents, gap);
      const meeting = extents.map(
        ({left}) => extents.filter((other) => other.left <= left && other.right + gap > left).length || 1,
      );
      expect(Math.max(...rows) + 1).to.be.at.most(Math.max(...meeting));
      extents.forEach((a, i) =>
        extents.slice(i + 1).forEach((b, j) => {
          if (rows[i] !== rows[i + 1 + j]) return;
          expect(Math.max(a.left - b.right, b.left - a.right)).to.be.at.least(gap);
        }),
      );
    }
  });

  for (const [name, bad] of [
    ['ends before it starts', extent(10, 0)],
    ['is not a number', extent(NaN, 1)],
    ['has no end', extent(0, Infinity)],
    ['has neither end', extent(-Infinity, Infinity)],
  ] as const) {
    it(`throws a RangeError for an extent that ${name}`, () => expect(() => packRows([bad], 4)).to.throw(RangeError));
  }
});
