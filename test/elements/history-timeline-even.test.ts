import {expect} from '@open-wc/testing';
import seed from '../fixtures/cluster-it.json' with {type: 'json'};
import {shownText} from './composed-tree.js';
import {parts, Room} from './room.js';
import {settled} from './settled.js';

const HISTORY = {
  title: 'Werft',
  milestones: [
    {title: 'Erste Urkunde', date: '1250-03-01'},
    {title: 'Werft', date: '1880-05-02'},
    {title: 'Kran', date: '1885-06-01'},
    {title: 'Halle', date: '1890-01-01'},
    {title: 'Museum', date: '1995-09-01'},
  ],
};

describe('<history-timeline scale="even">', () => {
  const room = new Room();
  const lefts = (root: Node): number[] =>
    parts(root, 'marker')
      .map((marker) => marker.getBoundingClientRect().left)
      .sort((a, b) => a - b);

  it('puts the same step between any two neighbours, and tells the time all the same', async () => {
    const timeline = await room.timeline(HISTORY, {attributes: {scale: 'even'}});
    const steps = lefts(timeline).map((left, at, all) => left - (all[at - 1] ?? left));
    for (const step of steps.slice(2)) expect(step).to.be.closeTo(steps[1]!, 1.5);
    const axis = shownText(parts(timeline, 'axis')[0]!);
    expect(axis).to.contain('1. März 1250');
    expect(axis).to.contain('1. September 1995');
    expect(timeline.from < '1250-03-01' && timeline.to > '1995-09-01').to.equal(true);
    timeline.showRange('1880', '1890');
    await settled(timeline);
    expect(timeline.from).to.match(/^18(79|80)/);
    expect(timeline.to).to.match(/^18(90|91)/);
  });

  it('changes with the attribute', async () => {
    const timeline = await room.timeline(HISTORY);
    const before = lefts(timeline);
    timeline.scale = 'even';
    await settled(timeline);
    expect(lefts(timeline)).not.to.deep.equal(before);
    timeline.scale = 'time';
    await settled(timeline);
    expect(lefts(timeline)).to.deep.equal(before);
  });

  it('shows the same milestones as that of time', async () => {
    const texts = async (scale: string): Promise<string[]> => {
      const timeline = await room.timeline(seed, {attributes: {scale}});
      return parts(timeline, 'milestone-title').map(shownText);
    };
    expect(await texts('even')).to.deep.equal(await texts('time'));
  });
});
