import {expect} from '@open-wc/testing';
import {tallyInSteps, tallyOf} from '../../src/model/tally.js';
import {parseTimeline} from '../../src/model/timeline.js';

const milestonesOf = (count: number) =>
  parseTimeline(
    Array.from({length: count}, (_, at) => ({
      title: `M ${at}`,
      ...(at % 3 && {date: `${1900 + (at % 100)}`}),
      ...(at % 4 && {category: `c${at % 4}`}),
    })),
  ).timeline.milestones;

describe('tallyOf', () => {
  it('counts categories, what has none, and what has no place in time', () => {
    const {byCategory, undated} = tallyOf(milestonesOf(12));
    expect([...byCategory].sort()).to.deep.equal([
      ['-', 3],
      ['c1', 3],
      ['c2', 3],
      ['c3', 3],
    ]);
    expect(undated).to.equal(4);
    expect(tallyOf([])).to.deep.equal({byCategory: new Map(), undated: 0});
  });

  it('counts a long list in steps, and any list but once', () => {
    const milestones = milestonesOf(20_000);
    const steps = tallyInSteps(milestones);
    let count = 1;
    while (!steps.next().done) count++;
    expect(count).to.be.within(4, 10);
    expect(tallyInSteps(milestones).next().done).to.equal(true);
    expect(tallyOf(milestones)).to.equal(tallyOf(milestones));
    expect(tallyOf(milestones).undated).to.equal(6667);
  });
});
