/** Long histories in the flow of the page: vertical and list. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import {seededRandom} from '../layout/seeded-random.js';
import {milestoneItems, milestoneList, Room} from './room.js';
import {settled, until} from './settled.js';

function longHistory(seed: number, count: number): object[] {
  const random = seededRandom(seed);
  const firstYear = 1500;
  return Array.from({length: count}, (_, at) => {
    const year = firstYear + Math.floor((at * 500) / count);
    const words = Array.from({length: 2 + Math.floor(random() * 30)}, (_, word) => `Wort${word}`);
    const span = random() < 0.05 ? `/${year + 1 + Math.floor(random() * 9)}` : '';
    return {id: `m${at}`, title: `${at} ${words.join(' ')}`, date: `${year}${span}`, category: `c${at % 3}`};
  });
}

const indexOf = (item: HTMLElement): number => Number(item.dataset['at']);
const indexes = (timeline: HistoryTimeline): number[] => milestoneItems(timeline).map(indexOf);
const itemAt = (timeline: HistoryTimeline, at: number): HTMLElement | undefined =>
  milestoneItems(timeline).find((item) => indexOf(item) === at);
const box = (item: Element): DOMRect => item.getBoundingClientRect();
/** The first item that ends below a height in the viewport. */
const firstBelow = (timeline: HistoryTimeline, px: number): HTMLElement =>
  milestoneItems(timeline).find((item) => box(item).bottom > px)!;
const focusedItem = (timeline: HistoryTimeline): HTMLElement | undefined =>
  timeline.shadowRoot!.activeElement?.closest<HTMLElement>('[data-at]') ?? undefined;

/** Whether entries stand all over what is in view of the list: no gap is as high as a card with its years and breaks. */
function isCovered(timeline: HistoryTimeline): boolean {
  const list = box(timeline.renderRoot.querySelector('.placed')!);
  const [from, to] = [Math.max(0, list.top), Math.min(innerHeight, list.bottom)];
  let reached = from;
  const items = milestoneItems(timeline).map(box);
  for (const {top, bottom} of items.sort((one, other) => one.top - other.top))
    if (top <= reached + 220) reached = Math.max(reached, bottom);
  return reached >= to - 220;
}

for (const [layout, width] of [
  ['list', 720],
  ['vertical', 720],
  ['vertical', 390],
] as const) {
  describe(`<history-timeline layout="${layout}"> with thousands of milestones at ${width} px`, () => {
    const room = new Room();
    const shown = async (count = 3000): Promise<HistoryTimeline> => {
      const timeline = await room.timeline(longHistory(1, count), {width, attributes: {layout}});
      await until(() => milestoneItems(timeline).length);
      await settled(timeline);
      return timeline;
    };
    const scrollToY = async (timeline: HistoryTimeline, top: number): Promise<void> => {
      scrollTo({top, behavior: 'instant'});
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      await settled(timeline);
    };

    it('draws what is near the viewport, and tells place and number of each', async () => {
      const timeline = await shown();
      expect(milestoneItems(timeline).length).to.be.within(5, 80);
      for (const place of [0, 0.3, 0.9, 0.5, 1]) {
        await scrollToY(timeline, place * (document.documentElement.scrollHeight - innerHeight));
        expect(milestoneItems(timeline).length).to.be.within(5, 80);
        expect(isCovered(timeline), `at ${place}`).to.equal(true);
        expect(indexes(timeline)).to.deep.equal([...indexes(timeline)].sort((one, other) => one - other));
        for (const item of milestoneItems(timeline)) {
          expect(item.getAttribute('aria-setsize')).to.equal('3000');
          expect(item.getAttribute('aria-posinset')).to.equal(`${indexOf(item) + 1}`);
        }
      }
      expect(indexes(timeline).at(-1)).to.equal(2999);
    });

    it('leaves what is read where it is while heights are learnt', async () => {
      const timeline = await shown();
      await scrollToY(timeline, 60_000);
      for (let turn = 0; turn < 6; turn++) {
        // What will be first in view; of two columns the other one may be balanced anew.
        const item = firstBelow(timeline, -200);
        const at = indexOf(item);
        const before = box(item).top;
        const scrolled = scrollY;
        // Up: into entries that have not been measured.
        scrollBy({top: -200, behavior: 'instant'});
        await until(() => scrollY !== scrolled);
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
        await settled(timeline);
        expect(box(itemAt(timeline, at)!).top - before).to.be.closeTo(200, 2);
      }
    });

    it('keeps the focus while the page is scrolled, and Tab goes on from there', async () => {
      const timeline = await shown();
      const [first] = milestoneItems(timeline);
      first!.querySelector<HTMLElement>('milestone-card, button')!.focus();
      await until(() => focusedItem(timeline));
      const before = indexOf(focusedItem(timeline)!);
      await scrollToY(timeline, 50_000);
      expect(indexOf(focusedItem(timeline)!)).to.equal(before);
      expect(indexes(timeline)).to.include.members([before, before + 1]);
      for (let step = 1; step <= 3; step++) {
        await sendKeys({press: 'Tab'});
        await settled(timeline);
        expect(indexOf(focusedItem(timeline)!)).to.equal(before + step);
      }
    });

    it('goes on with Tab beyond the last that was drawn', async () => {
      const timeline = await shown();
      const last = milestoneItems(timeline).at(-1)!;
      const at = indexOf(last);
      last.querySelector<HTMLElement>('milestone-card, button')!.focus({preventScroll: true});
      await until(() => focusedItem(timeline));
      await settled(timeline);
      for (let step = 1; step <= 3; step++) {
        await sendKeys({press: 'Tab'});
        await until(() => indexOf(focusedItem(timeline)!) === at + step);
        await settled(timeline);
      }
    });

    it('has what the page selects in the tree, wherever that is', async () => {
      const timeline = await shown();
      timeline.selected = 'm1500';
      await settled(timeline);
      expect(indexes(timeline)).to.include(1500);
      timeline.next();
      await settled(timeline);
      expect(indexes(timeline)).to.include(1501);
      timeline.previous();
      await settled(timeline);
      expect(indexes(timeline)).to.include(1500);
    });

    it('draws everything for paper, at once, and a window again after it', async () => {
      const timeline = await shown(700);
      dispatchEvent(new Event('beforeprint'));
      expect(milestoneItems(timeline).length).to.equal(700);
      const cards = [...milestoneList(timeline).querySelectorAll('milestone-card')];
      expect(cards.every((card) => card.shadowRoot!.querySelector('article'))).to.equal(true);
      dispatchEvent(new Event('afterprint'));
      await settled(timeline);
      expect(milestoneItems(timeline).length).to.be.below(80);
    });

    it('has the whole list to 500', async () => {
      const timeline = await room.timeline(longHistory(2, 500), {width, attributes: {layout}});
      expect(milestoneItems(timeline).length).to.equal(500);
      expect(milestoneItems(timeline)[0]!.hasAttribute('aria-setsize')).to.equal(false);
    });

    it('is as high as all its entries together once they were seen', async () => {
      const timeline = await shown(600);
      for (let top = 0; top < document.documentElement.scrollHeight; top += 1600) await scrollToY(timeline, top);
      const list = box(timeline.renderRoot.querySelector('.placed')!);
      const last = box(itemAt(timeline, 599)!);
      expect(list.bottom - last.bottom).to.be.within(-1, 400);
      expect(list.height).to.be.above(600 * (layout === 'vertical' && width > 560 ? 20 : 40));
    });
  });
}
