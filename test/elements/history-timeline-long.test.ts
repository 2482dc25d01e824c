/** Histories of thousands, which are planned in slices. */
import {expect} from '@open-wc/testing';
import {resetMouse, sendMouse} from '@web/test-runner-commands';
import {framePlot} from '../../src/layout/horizontal-frame.js';
import {planPlot} from '../../src/layout/horizontal-plan.js';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import {seededRandom} from '../layout/seeded-random.js';
import {milestoneItems, parts, Room} from './room.js';
import {settled, until} from './settled.js';

function longHistory(seed: number, count: number): object[] {
  const random = seededRandom(seed);
  return Array.from({length: count}, (_, at) => {
    const [year, month, day] = [1500 + random() * 500, 1 + random() * 9, 10 + random() * 18].map(Math.floor);
    return {id: `m${at}`, title: `S${seed} ${at}`, date: `${year}-0${month}-${day}`, category: `c${at % 3}`};
  });
}

const cards = (timeline: HistoryTimeline): (string | undefined)[] =>
  milestoneItems(timeline)
    .filter((item) => parts(item, 'card').length)
    .map((item) => item.dataset['at']);
const counted = (timeline: HistoryTimeline): number =>
  cards(timeline).length +
  milestoneItems(timeline).filter((item) => item.matches('.bare')).length +
  [...timeline.shadowRoot!.querySelectorAll('[part=cluster]')].reduce(
    (sum, pill) => sum + Number(pill.textContent.replace(/\D/g, '')),
    0,
  );
const isBusy = (timeline: HistoryTimeline): boolean => !!timeline.shadowRoot!.querySelector('.stage[aria-busy=true]');

describe('<history-timeline> with thousands of milestones', () => {
  const room = new Room();

  it('has the whole picture when its update is complete, the same as planned at once', async () => {
    const timeline = await room.timeline([], {width: 1200});
    timeline.timeline = longHistory(1, 12_000);
    await timeline.updateComplete;
    expect(isBusy(timeline)).to.equal(false);
    expect(counted(timeline)).to.equal(12_000);
    const {milestones, eras} = timeline.document;
    const size = {widthPx: 1200, unit: 1, cardHeights: [0, 0] as const, spanWords: () => 0};
    const heightPx = timeline.renderRoot.querySelector<HTMLElement>('.ruler')!.offsetHeight - 200;
    const plan = planPlot({milestones, eras, heightPx, ...size});
    const frame = framePlot(plan, plan.fit, plan.windowPx, {eras, ...size});
    expect(frame.cards.length).to.be.above(5);
    await settled(timeline);
    const lanes = plan.tracks[0]!.placement.lanes;
    // Cards that turned out higher may have left a lane less.
    const tall = planPlot({milestones, eras, heightPx, ...size, cardHeights: [96, 0]});
    const taller = framePlot(tall, tall.fit, tall.windowPx, {eras, ...size});
    const expected = [frame, ...(tall.tracks[0]!.placement.lanes === lanes ? [] : [taller])].map((one) =>
      one.cards.map(({at}) => `${at}`),
    );
    expect(expected).to.deep.include(cards(timeline));
  });

  it('lets the page go on while it plans', async () => {
    const timeline = await room.timeline([], {width: 1200});
    timeline.timeline = longHistory(2, 40_000);
    const frame = new Promise(requestAnimationFrame).then(() => 'a frame');
    expect(await Promise.race([frame, timeline.updateComplete.then(() => 'the plan')])).to.equal('a frame');
    await timeline.updateComplete;
    expect(counted(timeline)).to.equal(40_000);
  });

  it('shows the last data when others come before the plan is there', async () => {
    const timeline = await room.timeline([], {width: 1200});
    timeline.timeline = longHistory(3, 30_000);
    await until(() => timeline.document.milestones.length);
    timeline.timeline = longHistory(4, 8000);
    await timeline.updateComplete;
    await settled(timeline);
    expect(counted(timeline)).to.equal(8000);
    expect(milestoneItems(timeline)[0]!.textContent).to.contain('S4');
    timeline.timeline = longHistory(5, 30_000);
    await until(() => timeline.document.milestones.length === 30_000);
    timeline.timeline = longHistory(6, 10);
    await settled(timeline);
    expect(milestoneItems(timeline).length).to.equal(10);
  });

  it('keeps what stands there until a filter is planned, and shows it then', async () => {
    const timeline = await room.timeline(longHistory(7, 24_000), {width: 1200});
    await settled(timeline);
    const before = cards(timeline);
    timeline.filter = ['c1'];
    await timeline.updateComplete;
    expect(counted(timeline)).to.equal(8000);
    timeline.filter = null;
    await settled(timeline);
    expect(cards(timeline)).to.deep.equal(before);
  });

  it('is chosen from and moved in once it is there', async () => {
    const timeline = await room.timeline(longHistory(9, 12_000), {width: 1200});
    timeline.select('m77');
    await settled(timeline);
    timeline.zoomIn();
    timeline.zoomIn();
    timeline.next();
    await settled(timeline);
    const at = timeline.document.milestones.findIndex(({id}) => id === timeline.selected);
    expect(timeline.document.milestones[at - 1]!.id).to.equal('m77');
    expect(counted(timeline)).to.be.below(12_000);
  });

  it('reads a long list of the page in slices, and says so meanwhile', async () => {
    const timeline = await room.timeline([{title: 'Zuvor', date: '2000'}]);
    timeline.timeline = longHistory(7, 9000);
    const states: string[] = [];
    timeline.addEventListener('data-load', () => states.push(`${timeline.document.milestones.length}`));
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    expect(timeline.matches(':state(loading)')).to.equal(true);
    expect(timeline.document.milestones.length, 'what was there stays meanwhile').to.equal(1);
    await timeline.updateComplete;
    expect(timeline.matches(':state(ready)')).to.equal(true);
    expect(states).to.deep.equal(['9000']);
    expect(counted(timeline)).to.equal(9000);
  });

  it('adds to a long list while it stays in sight, and all that was added is there in the end', async () => {
    const timeline = await room.timeline(longHistory(8, 6000));
    const before = cards(timeline);
    timeline.addMilestones([{id: 'neu', title: 'Neu', date: '1750', importance: 5}]);
    await new Promise(requestAnimationFrame);
    timeline.addMilestones([{id: 'noch', title: 'Noch eins', date: '1760'}]);
    expect(cards(timeline)).to.deep.equal(before);
    await timeline.updateComplete;
    await settled(timeline);
    expect(timeline.document.milestones.length).to.equal(6002);
    expect(counted(timeline)).to.equal(6002);
    const fresh = await room.timeline([
      ...longHistory(8, 6000),
      {id: 'neu', title: 'Neu', date: '1750', importance: 5},
      {id: 'noch', title: 'Noch eins', date: '1760'},
    ]);
    expect(timeline.document.milestones).to.deep.equal(fresh.document.milestones);
    expect(cards(timeline)).to.deep.equal(cards(fresh));
  });

  it('forgets what was being added when other data come', async () => {
    const timeline = await room.timeline(longHistory(9, 6000));
    timeline.addMilestones([{title: 'Neu', date: '1750'}]);
    await new Promise(requestAnimationFrame);
    timeline.timeline = [{title: 'Anderes', date: '2000'}];
    await timeline.updateComplete;
    await settled(timeline);
    expect(timeline.document.milestones.map(({title}) => title)).to.deep.equal(['Anderes']);
  });

  it('opens what is clicked, though the list is that of the window', async () => {
    const timeline = await room.timeline(longHistory(10, 3000), {width: 1200});
    for (let step = 0; step < 2; step++) {
      timeline.zoomIn();
      await settled(timeline);
    }
    const item = milestoneItems(timeline).filter((one) => one.matches('.card:not(.mute)'))[3]!;
    const {left, top, width, height} = item.querySelector('[part=card]')!.getBoundingClientRect();
    await sendMouse({type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
    await settled(timeline);
    expect(timeline.selected).to.equal(timeline.document.milestones[Number(item.dataset['at'])]!.id);
    await resetMouse();
  });

  it('leaves the focus on its milestone while the window goes on, in it or out of it, and does not follow', async () => {
    const timeline = await room.timeline(longHistory(11, 3000), {width: 1200});
    for (let step = 0; step < 3; step++) {
      timeline.zoomIn();
      await settled(timeline);
    }
    const focusedAt = (): string | undefined =>
      ((timeline.renderRoot as ShadowRoot).activeElement?.closest('li') as HTMLElement | null)?.dataset['at'];
    const item = milestoneItems(timeline).filter((one) => one.matches('.card:not(.mute)'))[1]!;
    const at = item.dataset['at'];
    item.querySelector('button')!.focus();
    await settled(timeline);
    for (let step = 0; step < 9; step++) {
      const {from} = timeline;
      parts(timeline, 'plot')[0]!.dispatchEvent(
        new WheelEvent('wheel', {deltaX: 180, bubbles: true, composed: true, cancelable: true}),
      );
      await settled(timeline);
      expect(timeline.from > from, `step ${step}`).to.equal(true);
      expect(focusedAt()).to.equal(at);
    }
    expect(
      milestoneItems(timeline)
        .find((one) => one.dataset['at'] === at)!
        .matches('.away'),
    ).to.equal(true);
  });
});
