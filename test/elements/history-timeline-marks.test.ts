/** What a linked map sets: milestones that are marked, and a moment. */
import {expect} from '@open-wc/testing';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import seed from '../fixtures/cluster-it.json' with {type: 'json'};
import {randomHistory} from './random-history.js';
import {milestoneItems, parts, Room} from './room.js';
import {settled} from './settled.js';

describe('<history-timeline>, marks of the page', () => {
  const room = new Room();
  const CONFERENCE = 'erste-digitalisierungskonferenz';

  async function set(
    timeline: HistoryTimeline,
    view: Partial<Pick<HistoryTimeline, 'marked' | 'moment' | 'selected'>>,
  ): Promise<void> {
    Object.assign(timeline, view);
    await settled(timeline);
  }
  const lineOf = (timeline: HistoryTimeline): number | undefined =>
    parts(timeline, 'moment')[0]?.getBoundingClientRect().left;
  const markerOf = (timeline: HistoryTimeline, id: string): number => {
    const at = timeline.document.milestones.findIndex((one) => one.id === id);
    const {left, width} = milestoneItems(timeline)[at]!.querySelector('[part=marker]')!.getBoundingClientRect();
    return left + width / 2;
  };

  it('draws a moment as a line where a milestone of that day stands, and follows the window', async () => {
    const timeline = await room.timeline(seed);
    expect(lineOf(timeline)).to.equal(undefined);
    await set(timeline, {moment: '2016-05-02'});
    expect(lineOf(timeline)).to.be.closeTo(markerOf(timeline, CONFERENCE), 1);
    const before = lineOf(timeline);
    timeline.zoomIn();
    await settled(timeline);
    expect(lineOf(timeline)).not.to.be.closeTo(before!, 2);
    expect(lineOf(timeline)).to.be.closeTo(markerOf(timeline, CONFERENCE), 1);
    await set(timeline, {moment: ''});
    expect(lineOf(timeline)).to.equal(undefined);
  });

  it('draws none for what is no date', async () => {
    const timeline = await room.timeline(seed);
    await set(timeline, {moment: 'gestern'});
    expect(lineOf(timeline)).to.equal(undefined);
  });

  for (const [layout, width] of [
    ['horizontal', 1200],
    ['vertical', 700],
    ['list', 700],
  ] as const)
    it(`shows what is marked in the ${layout} layout, without selecting it`, async () => {
      const timeline = await room.timeline(seed, {width, attributes: {layout}});
      const shadows = (): string => {
        const root = timeline.renderRoot;
        const drawn = [...root.querySelectorAll('.flag, .rows > li, .marker')].map(
          (one) => getComputedStyle(one).boxShadow + getComputedStyle(one, '::after').borderStyle,
        );
        return drawn.join();
      };
      const plain = shadows();
      await set(timeline, {marked: [CONFERENCE, 'no such id']});
      expect(shadows()).not.to.equal(plain);
      expect(timeline.selected).to.equal('');
      await set(timeline, {marked: []});
      expect(shadows()).to.equal(plain);
    });

  it('marks the pill that holds what is marked', async () => {
    const timeline = await room.timeline(randomHistory(300, 8));
    const pill = parts(timeline, 'cluster')[0]!;
    const at = Number(pill.dataset['at']);
    await set(timeline, {marked: [timeline.document.milestones[at]!.id]});
    expect(timeline.renderRoot.querySelectorAll('.pill.marked')).to.have.length(1);
    expect(timeline.renderRoot.querySelector('.pill.marked')).to.equal(pill);
  });
});
