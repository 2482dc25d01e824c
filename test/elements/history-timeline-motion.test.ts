/** The plot in motion: it glides where it is sent, is shifted while it pans, and stands exactly in the end. */
import {expect} from '@open-wc/testing';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import seed from '../fixtures/cluster-it.json' with {type: 'json'};
import {shownText} from './composed-tree.js';
import {randomHistory} from './random-history.js';
import {parts, Room} from './room.js';
import {settled} from './settled.js';

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** What is seen of the plot: each thing with its text and place. */
function pictureOf(timeline: HistoryTimeline): string[] {
  const {left, top} = parts(timeline, 'plot')[0]!.getBoundingClientRect();
  return ['card', 'marker', 'cluster', 'span', 'era', 'milestone-title']
    .flatMap((name) => parts(timeline, name))
    .filter((element) => element.closest('[part=plot]') && !element.closest('.away'))
    .map((element) => {
      const box = element.getBoundingClientRect();
      return [
        element.part.value,
        Math.round(box.left - left),
        Math.round(box.top - top),
        Math.round(box.width),
        shownText(element),
      ].join(' ');
    })
    .concat(
      [...timeline.renderRoot.querySelectorAll('.tick')].map(
        (tick) => `${tick.textContent} ${Math.round(tick.getBoundingClientRect().left - left)}`,
      ),
    )
    .sort();
}

/** Cards with a place in time. */
function onAxis(timeline: HistoryTimeline): HTMLElement[] {
  return parts(timeline, 'card').filter((card) => card.closest('[part=plot]') && !card.closest('.flat'));
}

function wheel(timeline: HistoryTimeline, deltaX: number): void {
  const [plot] = parts(timeline, 'plot');
  plot!.dispatchEvent(new WheelEvent('wheel', {deltaX, bubbles: true, composed: true, cancelable: true}));
}

describe('<history-timeline>, in motion', () => {
  const room = new Room();

  const moving = async (data: unknown, durationMs = 200): Promise<HistoryTimeline> => {
    room.element.style.setProperty('--history-duration', `${durationMs}ms`);
    return room.timeline(data);
  };
  const plotLeft = (timeline: HistoryTimeline): number => parts(timeline, 'plot')[0]!.getBoundingClientRect().left;

  it('glides to where it is sent, while the range is told at once', async () => {
    const timeline = await moving(randomHistory(40, 7), 1500);
    const before = pictureOf(timeline);
    const {from, to} = timeline;
    // Right of the middle, about which it zooms: it goes to the right all the way.
    const card = onAxis(timeline).find((one) => one.getBoundingClientRect().left - plotLeft(timeline) > 520)!;
    const left = (): number => card.getBoundingClientRect().left;
    const lefts = [left()];
    timeline.zoomIn();
    expect(timeline.from > from && timeline.to < to).to.equal(true);
    for (let frame = 0; frame < 6; frame++) {
      await nextFrame();
      lefts.push(left());
    }
    await settled(timeline);
    lefts.push(left());
    expect(
      lefts.slice(1).every((px, at) => px >= lefts[at]! - 0.5),
      lefts.join(),
    ).to.equal(true);
    expect(new Set(lefts).size, lefts.join()).to.be.above(3);
    expect(pictureOf(timeline)).not.to.deep.equal(before);
    timeline.fit();
    await settled(timeline);
    expect(pictureOf(timeline)).to.deep.equal(before);
  });

  it('stands where it would without motion', async () => {
    const data = randomHistory(300, 7);
    const gliding = await moving(data);
    const act = async (timeline: HistoryTimeline): Promise<string[]> => {
      timeline.zoomIn();
      timeline.zoomIn();
      await settled(timeline);
      for (const px of [30, 50, 70, 90, -20]) {
        wheel(timeline, px);
        await nextFrame();
      }
      await settled(timeline);
      return pictureOf(timeline);
    };
    const seen = await act(gliding);
    gliding.remove();
    room.element.style.setProperty('--history-duration', '0ms');
    expect(seen).to.deep.equal(await act(await room.timeline(data)));
  });

  it('is shifted while it pans, and drawn again only when that is used up', async () => {
    const timeline = await moving(randomHistory(200, 7));
    timeline.zoomIn();
    timeline.zoomIn();
    timeline.zoomIn();
    await settled(timeline);
    wheel(timeline, 1);
    // Drawn with the strips beside it. From here on nothing waits for a frame, in which a slow browser might come to rest.
    while (timeline.isUpdatePending) await Promise.resolve();
    const left = (): Map<string, number> =>
      new Map(onAxis(timeline).map((card) => [shownText(card), card.getBoundingClientRect().left]));
    const before = left();
    let changes = 0;
    const count = (records: readonly MutationRecord[]): void => {
      changes += records.filter(({type}) => type === 'childList' || type === 'characterData').length;
    };
    const observer = new MutationObserver(count);
    observer.observe(timeline.renderRoot, {childList: true, characterData: true, subtree: true});
    wheel(timeline, 40);
    expect(timeline.isUpdatePending).to.equal(false);
    count(observer.takeRecords());
    expect(changes).to.equal(0);
    let moved = 0;
    for (const [text, px] of left()) {
      if (!before.has(text)) continue;
      expect(px).to.be.closeTo(before.get(text)! - 40, 0.5, text);
      moved++;
    }
    expect(moved).to.be.above(2);
    const [plot] = parts(timeline, 'plot');
    for (let step = 0; step < 12; step++) {
      wheel(timeline, 40);
      await nextFrame();
      await nextFrame();
      // Something is there up to the window's end, all the way: the picture does not end where it was drawn.
      const {left: from, right} = plot!.getBoundingClientRect();
      const ends = onAxis(timeline).map((card) => card.getBoundingClientRect());
      expect(Math.max(...ends.map((box) => box.right)) - from).to.be.above((right - from) / 2);
    }
    observer.disconnect();
    expect(changes).to.be.above(0);
  });

  it('keeps the name of a period at the edge while its bar slides under it', async () => {
    const timeline = await moving(seed);
    timeline.showRange('2018-01', '2018-12');
    await settled(timeline);
    const words = (): number =>
      timeline.renderRoot.querySelector('.words')!.getBoundingClientRect().left - plotLeft(timeline);
    const atRest = words();
    for (const px of [20, 60, 30, 40]) {
      wheel(timeline, px);
      await nextFrame();
      await nextFrame();
      expect(words()).to.be.closeTo(atRest, 1);
    }
  });

  it('tells every change of the view, also those that draw nothing', async () => {
    const timeline = await moving(randomHistory(60, 7));
    timeline.zoomIn();
    timeline.zoomIn();
    await settled(timeline);
    const told: string[] = [];
    timeline.addEventListener('view-change', ({from}) => told.push(from));
    for (const px of [30, 30, 30, 30]) {
      wheel(timeline, px);
      await nextFrame();
    }
    await settled(timeline);
    expect(told.length).to.be.above(2);
    expect(told.at(-1)).to.equal(timeline.from);
    expect([...told].sort()).to.deep.equal(told);
  });

  it('stops when it is taken out, and stands when it comes back', async () => {
    const timeline = await moving(randomHistory(40, 7));
    timeline.zoomIn();
    await nextFrame();
    timeline.remove();
    await nextFrame();
    room.element.append(timeline);
    await settled(timeline);
    const seen = pictureOf(timeline);
    const {from, to} = timeline;
    timeline.showRange(from, to);
    await settled(timeline);
    expect(pictureOf(timeline).length).to.equal(seen.length);
  });
});
