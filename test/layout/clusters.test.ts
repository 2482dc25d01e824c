import {expect} from '@open-wc/testing';
import {groupMarkers as groupInOrder, pillWidth, type MarkerGroup} from '../../src/layout/clusters.js';
import {orderDays} from '../../src/layout/day-order.js';
import {finish} from '../../src/model/steps.js';
import type {View} from '../../src/layout/time-scale.js';
import {clusteredDays, seededRandom} from './seeded-random.js';

const range = (from: number, to: number): number[] => Array.from({length: to - from}, (_, at) => from + at);

const WIDTH_PX = 1000;
/** With the indexes that it stands for, by day. */
type Group = MarkerGroup & {readonly members: readonly number[]};

/** A bin is 64 days and px. */
const VIEW = {startDay: 0, pxPerDay: 1};
const groupMarkers = (
  days: readonly number[],
  carded: readonly boolean[],
  view: View,
  widthPx: number,
): readonly Group[] => {
  const order = finish(orderDays(days));
  const isCarded = (place: number): boolean => !!carded[order.indexes[place]!];
  const cardedIn = (from: number, to: number): readonly number[] => range(from, to).filter(isCarded);
  return groupInOrder(order, cardedIn, view, widthPx).map((group) => ({
    ...group,
    members: range(group.first, group.last + 1)
      .filter((place) => !isCarded(place))
      .map((place) => order.indexes[place]!),
  }));
};
const groupsOf = (days: number[], carded: number[] = []): Group[] => [
  ...groupMarkers(
    days,
    days.map((_, at) => carded.includes(at)),
    VIEW,
    WIDTH_PX,
  ),
];
const shape = (groups: Group[]): number[][] => groups.map(({members}) => [...members]);

describe('groupMarkers', () => {
  const cases: [name: string, days: number[], groups: number[][]][] = [
    ['nothing', [], []],
    ['one alone', [10], [[0]]],
    ['two 24 px apart', [10, 34], [[0], [1]]],
    ['two nearer', [10, 33.9], [[0, 1]]],
    ['all of a bin that has a pill', [10, 20, 60], [[0, 1, 2]]],
    ['two that meet over an edge, each alone in its bin', [60, 70], [[0, 1]]],
    ['one that meets a crowd over the edge', [60, 70, 75, 100], [[0, 1, 2, 3]]],
    ['one that stands too near a pill over the edge', [60, 100, 110], [[0, 1, 2]]],
    ['one that is far enough from a pill over the edge', [50, 100, 110], [[0], [1, 2]]],
    ['equal days', [500, 500, 500], [[0, 1, 2]]],
    ['days in any order', [110, 10, 100], [[1], [2, 0]]],
    ['what has no place', [NaN, 10], [[1]]],
    ['what is far outside', [-900, 10, 3000], [[1]]],
  ];
  for (const [name, days, groups] of cases) {
    it(`groups ${name}`, () => expect(shape(groupsOf(days))).to.deep.equal(groups));
  }

  it('leaves out who has a card, whose marker does not crowd', () => {
    expect(shape(groupsOf([10, 20, 30], [1]))).to.deep.equal([[0, 2]]);
    expect(shape(groupsOf([10, 20, 40], [1]))).to.deep.equal([[0], [2]]);
  });

  it('says place and extent', () => {
    expect(groupsOf([200, 210, 10])).to.deep.equal([
      {leftPx: 10, at: 2, count: 1, members: [2], first: 0, last: 0, firstDay: 10, lastDay: 10},
      {leftPx: 216, at: 0, count: 2, members: [0, 1], first: 1, last: 2, firstDay: 200, lastDay: 210},
    ]);
  });

  const views = function* (
    seed: number,
    runs: number,
  ): Generator<{days: number[]; carded: boolean[]; startDay: number; pxPerDay: number}> {
    const random = seededRandom(seed);
    for (let run = 0; run < runs; run++) {
      const days = clusteredDays(random, 1 + Math.floor(random() * 400)).map((day) =>
        random() < 0.5 ? day : day + random(),
      );
      const carded = days.map(() => random() < 0.1);
      const pxPerDay = 0.005 * 10 ** (random() * 4);
      yield {days, carded, startDay: days[0]! - (random() * WIDTH_PX) / pxPerDay, pxPerDay};
    }
  };

  it('holds everything bare in the window once, and nothing else twice', () => {
    for (const {days, carded, ...view} of views(1, 300)) {
      const groups = groupMarkers(days, carded, view, WIDTH_PX);
      const members = groups.flatMap((group) => [...group.members]);
      expect(new Set(members).size).to.equal(members.length);
      expect(members.some((at) => carded[at])).to.equal(false);
      const inside = [...days.keys()].filter((at) => {
        const left = (days[at]! - view.startDay) * view.pxPerDay;
        return !carded[at] && left >= 0 && left <= WIDTH_PX;
      });
      expect(inside.filter((at) => !members.includes(at))).to.deep.equal([]);
      for (const {members: own, at, count, firstDay, lastDay} of groups) {
        expect([days[own[0]!], days[own.at(-1)!]]).to.deep.equal([firstDay, lastDay]);
        expect([own[0], own.length]).to.deep.equal([at, count]);
      }
    }
  });

  it('keeps targets and pills apart', () => {
    for (const {days, carded, ...view} of views(2, 300)) {
      const groups = groupMarkers(days, carded, view, WIDTH_PX);
      const half = ({members}: Group): number => (members.length > 1 ? pillWidth(days.length) : 24) / 2;
      groups.slice(1).forEach((group, at) => {
        const before = groups[at]!;
        expect(group.leftPx - before.leftPx).to.be.at.least(half(before) + half(group) - 1e-6);
      });
    }
  });

  it('makes room for the digits of a thousand and more', () => {
    expect([2, 999, 1000, 9999, 10_000].map(pillWidth)).to.deep.equal([48, 48, 60, 60, 72]);
    const days = Array.from({length: 2000}, (_, at) => at / 2);
    const lefts = groupMarkers(days, [], VIEW, WIDTH_PX).map(({leftPx}) => leftPx);
    lefts.slice(1).forEach((left, at) => expect(left - lefts[at]!).to.be.at.least(60));
  });

  it('only moves groups while the window moves', () => {
    for (const {days, carded, ...view} of views(3, 200)) {
      const shown = (movedPx: number): string[] =>
        groupMarkers(days, carded, {...view, startDay: view.startDay + movedPx / view.pxPerDay}, WIDTH_PX)
          .filter(({leftPx}) => leftPx + movedPx > 250 && leftPx + movedPx < 950)
          .map(({leftPx, members}) => `${(leftPx + movedPx).toFixed(3)} ${members.join(' ')}`);
      expect(shown(200)).to.deep.equal(shown(0));
    }
  });

  it('never brings two together by zooming in over a bin', () => {
    const {days, carded, ...view} = [...views(4, 1)][0]!;
    const count = (zoom: number): number =>
      groupMarkers(days, carded, {startDay: -1e6, pxPerDay: view.pxPerDay * zoom}, 1e9).length;
    let last = 0;
    for (let zoom = 1; zoom < 5000; zoom *= 2) {
      expect(count(zoom)).to.be.at.least(last);
      last = count(zoom);
    }
  });

  it('works in deep time', () => {
    const day = -13.8e9 * 365.2425;
    const groups = groupMarkers(
      [day, day + 1, day + 1e9],
      [false, false, false],
      {startDay: day - 1e9, pxPerDay: 1e-7},
      WIDTH_PX,
    );
    expect(shape([...groups])).to.deep.equal([[0, 1], [2]]);
  });
});
