/** The overview below the plot, and its brush: by pointer, by key, and by what they tell. */
import {expect} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import seed from '../fixtures/cluster-it.json' with {type: 'json'};
import {axeFaults} from './axe-faults.js';
import {randomHistory} from './random-history.js';
import {parts, Room} from './room.js';
import {settled} from './settled.js';

describe('<history-timeline>, its overview', () => {
  const room = new Room();

  afterEach(() => resetMouse());

  const box = (timeline: HistoryTimeline, name: string): DOMRect => parts(timeline, name)[0]!.getBoundingClientRect();
  const sliders = (timeline: HistoryTimeline): HTMLElement[] => [
    ...timeline.renderRoot.querySelectorAll<HTMLElement>('[part=overview] [role=slider]'),
  ];
  const named = (timeline: HistoryTimeline, name: string): HTMLElement =>
    sliders(timeline).find((slider) => slider.ariaLabel === name)!;

  async function drag(timeline: HistoryTimeline, from: readonly [number, number], byPx: number): Promise<void> {
    const [x, y] = from.map(Math.round) as [number, number];
    await sendMouse({type: 'move', position: [x, y]});
    await sendMouse({type: 'down'});
    for (const part of [0.3, 0.6, 1]) await sendMouse({type: 'move', position: [Math.round(x + byPx * part), y]});
    await sendMouse({type: 'up'});
    await settled(timeline);
  }
  const zoomed = async (): Promise<HistoryTimeline> => {
    const timeline = await room.timeline(randomHistory(60, 5));
    for (let step = 0; step < 3; step++) timeline.zoomIn();
    await settled(timeline);
    return timeline;
  };

  it('has the whole window in its brush at fit, and the part that is seen when the reader zooms', async () => {
    const timeline = await room.timeline(randomHistory(60, 5));
    const whole = box(timeline, 'overview');
    expect(box(timeline, 'brush').width).to.be.closeTo(whole.width, 2);
    timeline.zoomIn();
    await settled(timeline);
    const brush = box(timeline, 'brush');
    expect(brush.width).to.be.closeTo(whole.width / 1.6, 3);
    expect(brush.left - whole.left).to.be.closeTo((whole.width - brush.width) / 2, 3);
  });

  it('moves the window with its brush', async () => {
    const timeline = await zoomed();
    const told: string[] = [];
    timeline.addEventListener('range-change', ({from}) => told.push(from));
    const {from, to} = timeline;
    const before = box(timeline, 'brush');
    await drag(timeline, [before.left + before.width / 2, before.top + 15], 80);
    expect(timeline.from > from && timeline.to > to).to.equal(true);
    expect(box(timeline, 'brush').left - before.left).to.be.closeTo(80, 2);
    expect(box(timeline, 'brush').width).to.be.closeTo(before.width, 1);
    expect(told.at(-1)).to.equal(timeline.from);
  });

  it('shows more or less by the ends of its brush', async () => {
    const timeline = await zoomed();
    const {from, to} = timeline;
    const before = box(timeline, 'brush');
    await drag(timeline, [before.right, before.top + 15], -60);
    expect(timeline.from).to.equal(from);
    expect(timeline.to < to).to.equal(true);
    await drag(timeline, [before.left, before.top + 15], -40);
    expect(timeline.from < from).to.equal(true);
    expect(box(timeline, 'brush').left).to.be.closeTo(before.left - 40, 3);
  });

  it('goes where it is pressed beside the brush', async () => {
    const timeline = await zoomed();
    const whole = box(timeline, 'overview');
    const x = whole.left + whole.width * 0.15;
    await sendMouse({type: 'click', position: [Math.round(x), Math.round(whole.top + 15)]});
    await settled(timeline);
    const brush = box(timeline, 'brush');
    expect(brush.left).to.be.at.most(x);
    expect(brush.right).to.be.at.least(x);
  });

  it('is moved by keys as well, and says in words where it is', async () => {
    const timeline = await zoomed();
    const {from, to} = timeline;
    const middle = named(timeline, 'Ausschnitt');
    middle.focus();
    const said = middle.ariaValueText;
    await sendKeys({press: 'ArrowRight'});
    await settled(timeline);
    expect(timeline.from > from && timeline.to > to).to.equal(true);
    expect(middle.ariaValueText).not.to.equal(said);
    expect(middle.ariaValueText).to.match(/\d{4}.* – .*\d{4}/);
    await sendKeys({press: 'ArrowLeft'});
    await settled(timeline);
    expect(timeline.from).to.equal(from);
    await sendKeys({press: 'End'});
    await settled(timeline);
    const last = timeline.to;
    await sendKeys({press: 'PageDown'});
    await settled(timeline);
    expect(timeline.to < last).to.equal(true);

    named(timeline, 'Anfang').focus();
    const before = timeline.to;
    const start = timeline.from;
    await sendKeys({press: 'ArrowRight'});
    await settled(timeline);
    expect(timeline.from > start).to.equal(true);
    expect(timeline.to).to.equal(before);
    expect((timeline.renderRoot as ShadowRoot).activeElement?.getAttribute('aria-label')).to.equal('Anfang');
  });

  it('follows the window while it moves', async () => {
    const timeline = await zoomed();
    const before = box(timeline, 'brush').left;
    parts(timeline, 'plot')[0]!.dispatchEvent(
      new WheelEvent('wheel', {deltaX: 60, bubbles: true, composed: true, cancelable: true}),
    );
    parts(timeline, 'plot')[0]!.dispatchEvent(
      new WheelEvent('wheel', {deltaX: 60, bubbles: true, composed: true, cancelable: true}),
    );
    await new Promise(requestAnimationFrame);
    expect(box(timeline, 'brush').left).to.be.above(before + 5);
    await settled(timeline);
  });

  it('has few nodes, however many milestones there are', async () => {
    const timeline = await room.timeline(randomHistory(3000, 5));
    expect(parts(timeline, 'overview')[0]!.querySelectorAll('*').length).to.be.below(60);
  });

  it('is there when the page wants it, and adds nothing to the most height', async () => {
    const without = await room.timeline(randomHistory(60, 5), {attributes: {controls: 'filter zoom layout'}});
    expect(parts(without, 'overview')).to.have.length(0);
    const timeline = await room.timeline(randomHistory(60, 5));
    expect(timeline.offsetHeight).to.be.at.most(680);
    expect((await room.timeline(seed, {width: 700})).renderRoot.querySelector('[part=overview]')).to.equal(null);
  });

  it('has no faults that axe knows', async () => {
    await zoomed();
    expect(await axeFaults(room.element)).to.deep.equal([]);
  });
});
