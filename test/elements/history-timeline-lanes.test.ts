/** Lanes by category: what stands where, folding by pointer and key, and that every milestone stays in the list. */
import {expect} from '@open-wc/testing';
import {resetMouse, sendKeys} from '@web/test-runner-commands';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import seed from '../fixtures/cluster-it.json' with {type: 'json'};
import {axeFaults} from './axe-faults.js';
import {control, milestoneItems, parts, Room} from './room.js';
import {settled} from './settled.js';
import {smallTargets} from './small-targets.js';

const KINDS = ['konferenz', 'kooperation', 'publikation', 'beitritt', 'verein'];
const history = {
  locale: 'de',
  categories: KINDS.map((id) => ({id, title: id.replace(/^./, (letter) => letter.toUpperCase())})),
  milestones: Array.from({length: 60}, (_, at) => ({
    title: `Eintrag ${at + 1}`,
    category: KINDS[at % 5],
    importance: 1 + (at % 5),
    date: `${2010 + (at % 11)}-${String(1 + ((at * 7) % 12)).padStart(2, '0')}`,
  })),
};

describe('<history-timeline>, its lanes', () => {
  const room = new Room();

  afterEach(() => resetMouse());

  const lanes = (data: unknown = history, width = 1200): Promise<HistoryTimeline> =>
    room.timeline(data, {width, attributes: {lanes: 'category', layout: 'horizontal'}});
  const names = (timeline: HistoryTimeline): HTMLElement[] =>
    [...parts(timeline, 'lanes')[0]!.children] as HTMLElement[];
  const kindOf = (timeline: HistoryTimeline, item: HTMLElement): number => {
    const {category} = timeline.document.milestones[Number(item.dataset['at'])]!;
    return names(timeline).findIndex((name) => name.textContent.trim().toLowerCase() === category);
  };
  const box = (element: Element): DOMRect => element.getBoundingClientRect();

  it('puts cards, markers and pills beside the name of their kind', async () => {
    const timeline = await lanes();
    expect(names(timeline).map(({textContent}) => textContent.trim())).to.deep.equal(
      ['Konferenz', 'Kooperation', 'Publikation', 'Beitritt', 'Verein'].slice(0, names(timeline).length),
    );
    expect(names(timeline).length).to.be.above(2);
    let seen = 0;
    for (const item of milestoneItems(timeline)) {
      const marker = item.querySelector('[part=marker]');
      if (!marker) continue;
      const {top, bottom} = box(names(timeline)[kindOf(timeline, item)]!);
      expect(box(marker).top).to.be.at.least(top - 1);
      expect(box(marker).bottom).to.be.at.most(bottom + 1);
      const card = item.querySelector('[part=card]');
      if (card) {
        expect(box(card).top).to.be.at.least(top);
        expect(box(card).bottom).to.be.at.most(bottom);
      }
      seen++;
    }
    expect(seen).to.be.above(15);
    expect(milestoneItems(timeline)).to.have.length(60);
    expect(await axeFaults(timeline)).to.deep.equal([]);
  });

  it('folds a lane to its markers, and opens it again, by click and by key', async () => {
    const timeline = await lanes();
    const [first] = names(timeline);
    const openPx = box(first!).height;
    expect(first!.ariaExpanded ?? first!.getAttribute('aria-expanded')).to.equal('true');
    first!.click();
    await settled(timeline);
    expect(names(timeline)[0]!.getAttribute('aria-expanded')).to.equal('false');
    expect(box(names(timeline)[0]!).height).to.equal(24);
    const ofFirst = (): number =>
      parts(timeline, 'card').filter((card) => {
        const item = card.closest<HTMLElement>('li');
        return !!item && !item.matches('.flat') && kindOf(timeline, item) === 0;
      }).length;
    expect(ofFirst()).to.equal(0);
    names(timeline)[0]!.focus();
    await sendKeys({press: 'Enter'});
    await settled(timeline);
    expect(box(names(timeline)[0]!).height).to.equal(openPx);
    expect(ofFirst()).to.be.above(0);
    expect((timeline.renderRoot as ShadowRoot).activeElement).to.equal(names(timeline)[0]);
  });

  it('has no lane for what the filter hides', async () => {
    const timeline = await lanes();
    const all = names(timeline).length;
    control(timeline, /^Konferenz/).click();
    await settled(timeline);
    expect(names(timeline)).to.have.length(all - 1);
    expect(names(timeline)[0]!.textContent.trim()).not.to.equal('Konferenz');
  });

  it('keeps targets of 24 px, zoomed too', async () => {
    const timeline = await lanes();
    expect(smallTargets(timeline)).to.deep.equal([]);
    timeline.zoomIn();
    timeline.zoomIn();
    await settled(timeline);
    expect(smallTargets(timeline)).to.deep.equal([]);
  });

  it('floats the card of a bare marker inside the plot, its stem on the lane', async () => {
    const timeline = await lanes(history, 900);
    for (const name of names(timeline)) if (name.getAttribute('aria-expanded') === 'true') name.click();
    await settled(timeline);
    const marker = milestoneItems(timeline).find((item) => item.matches('.bare'))!;
    marker.querySelector('button')!.focus();
    await settled(timeline);
    const float = parts(timeline, 'card').find((card) => card.closest('.float'))!;
    expect(box(float).top).to.be.at.least(box(parts(timeline, 'plot')[0]!).top - 1);
  });

  it('reads like any plot where there is but one kind, and in other layouts', async () => {
    const one = await lanes({
      milestones: [
        {title: 'A', date: '2010'},
        {title: 'B', date: '2012'},
      ],
    });
    expect(parts(one, 'lanes')).to.have.length(0);
    expect(parts(one, 'card')).to.have.length(2);
    const list = await room.timeline(seed, {attributes: {lanes: 'category', layout: 'list'}});
    expect(parts(list, 'lanes')).to.have.length(0);
    expect(milestoneItems(list)).to.have.length(7);
  });

  it('comes and goes with the attribute', async () => {
    const timeline = await room.timeline(history);
    expect(parts(timeline, 'lanes')).to.have.length(0);
    timeline.lanes = 'category';
    await settled(timeline);
    expect(names(timeline).length).to.be.above(2);
    timeline.lanes = 'none';
    await settled(timeline);
    expect(parts(timeline, 'lanes')).to.have.length(0);
    expect(timeline.renderRoot.querySelectorAll('.lane')).to.have.length(0);
  });
});
