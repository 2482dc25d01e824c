/** What the package gives by name. */
import {expect} from '@open-wc/testing';
import {HistoryTimeline, MilestoneSelectEvent} from '../../src/entries/index.js';
import {milestoneButtons, Room} from '../elements/room.js';
import seed from '../fixtures/cluster-it.json' with {type: 'json'};

describe('history-timeline, as a package', () => {
  const room = new Room();

  it('exports the classes of the elements and of their events', async () => {
    const timeline = await room.timeline(seed);
    expect(timeline).to.be.instanceOf(HistoryTimeline);
    let event: Event | undefined;
    timeline.addEventListener('milestone-select', (told) => (event = told));
    milestoneButtons(timeline)[4]!.click();
    expect(event).to.be.instanceOf(MilestoneSelectEvent);
    expect((event as MilestoneSelectEvent).milestone).to.equal(timeline.document.milestones[4]);
  });
});
