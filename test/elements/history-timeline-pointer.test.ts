/** The reader's hand: clicks, drags, hovers and the wheel; and targets that are large enough to be hit. */
import {expect} from '@open-wc/testing';
import {resetMouse, sendMouse} from '@web/test-runner-commands';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import seed from '../fixtures/cluster-it.json' with {type: 'json'};
import {composedContains, deepElementAt, focusName, hasFocus, nameOf, shownText} from './composed-tree.js';
import {control, milestoneButtons, milestoneItems, parts, Room} from './room.js';
import {randomHistory} from './random-history.js';
import {settled} from './settled.js';
import {smallTargets} from './small-targets.js';

type Point = [x: number, y: number];

/** A point inside an element, in whole px. */
function pointOn(element: Element, across = 0.5, down = 0.5): Point {
  const {left, top, width, height} = element.getBoundingClientRect();
  return [Math.round(left + width * across), Math.round(top + height * down)];
}

async function move(timeline: HistoryTimeline, ...points: Point[]): Promise<void> {
  for (const position of points) {
    await sendMouse({type: 'move', position});
    await settled(timeline);
  }
}

async function click(timeline: HistoryTimeline, position: Point): Promise<void> {
  await sendMouse({type: 'click', position});
  await settled(timeline);
}

async function drag(timeline: HistoryTimeline, [x, y]: Point, byPx: number): Promise<void> {
  await sendMouse({type: 'move', position: [x, y]});
  await sendMouse({type: 'down'});
  for (const part of [0.25, 0.5, 0.75, 1]) await sendMouse({type: 'move', position: [Math.round(x + byPx * part), y]});
  await sendMouse({type: 'up'});
  await settled(timeline);
}

const cardsOf = (timeline: HistoryTimeline): HTMLElement[] =>
  parts(timeline, 'card').filter((card) => card.closest('[part=plot]'));

describe('<history-timeline>, by pointer', () => {
  const room = new Room();

  afterEach(() => resetMouse());

  it('opens the card that is clicked, anywhere on it, and closes it on the next click', async () => {
    const timeline = await room.timeline(seed);
    const told: string[] = [];
    timeline.addEventListener('milestone-select', ({milestone, trigger}) =>
      told.push(`${milestone?.id ?? 'none'} ${trigger}`),
    );
    const card = cardsOf(timeline).find((one) => shownText(one).includes('Multikonferenz'))!;
    await click(timeline, pointOn(card, 0.9, 0.9));
    expect(timeline.selected).to.equal('digital-innovation');
    expect(shownText(parts(timeline, 'panel')[0]!)).to.contain('5 von 7');
    await click(timeline, pointOn(card, 0.5, 0.2));
    expect(timeline.selected).to.equal('');
    expect(parts(timeline, 'panel')).to.have.length(0);
    expect(told).to.deep.equal(['digital-innovation pointer', 'none pointer']);
  });

  it('opens a bar, and a card without a date', async () => {
    const timeline = await room.timeline(seed);
    await click(timeline, pointOn(parts(timeline, 'span')[0]!, 0.7));
    expect(timeline.selected).to.equal('eventserie');
    const undated = cardsOf(timeline).find((one) => shownText(one).includes('Positionspapier'))!;
    await click(timeline, pointOn(undated));
    expect(timeline.selected).to.equal('positionspapier');
  });

  it('keeps scale and places when the panel opens: the window is shorter, nothing else', async () => {
    const timeline = await room.timeline(seed);
    const widths = (): number[] => cardsOf(timeline).map((card) => Math.round(card.getBoundingClientRect().top));
    const gap = (): number => {
      const [a, b] = parts(timeline, 'stem').map((stem) => stem.getBoundingClientRect().left);
      return Math.round(b! - a!);
    };
    const [tops, apart] = [widths(), gap()];
    await click(timeline, pointOn(cardsOf(timeline)[0]!));
    expect(gap()).to.equal(apart);
    expect(widths().slice(0, 2)).to.deep.equal(tops.slice(0, 2));
  });

  for (const [name, width, layout] of [
    ['vertical layout', 720, 'auto'],
    ['column', 400, 'auto'],
    ['list', 1000, 'list'],
  ] as const)
    it(`opens and closes in the flow of the ${name}`, async () => {
      const timeline = await room.timeline(seed, {width, attributes: {layout}});
      const told: string[] = [];
      timeline.addEventListener('milestone-select', ({trigger}) => told.push(trigger));
      await click(timeline, pointOn(milestoneButtons(timeline)[0]!));
      expect(timeline.selected).to.equal('erste-digitalisierungskonferenz');
      expect(shownText(milestoneItems(timeline)[0]!)).to.contain('Breitbandausbau');
      await click(timeline, pointOn(milestoneButtons(timeline)[0]!));
      expect(timeline.selected).to.equal('');
      expect(shownText(milestoneItems(timeline)[0]!)).to.not.contain('Breitbandausbau');
      expect(told).to.deep.equal(['pointer', 'pointer']);
    });

  it('moves the window with a drag, and selects nothing by it', async () => {
    const timeline = await room.timeline(seed);
    const ranges: string[] = [];
    timeline.addEventListener('range-change', ({from}) => ranges.push(from));
    timeline.zoomIn();
    timeline.zoomIn();
    await settled(timeline);
    const {from} = timeline;
    const [card] = cardsOf(timeline).filter((one) => one.getBoundingClientRect().left > 100);
    await drag(timeline, pointOn(card!), -120);
    expect(timeline.from > from, `${timeline.from} after ${from}`).to.equal(true);
    expect(timeline.selected).to.equal('');
    expect(ranges.at(-1)).to.equal(timeline.from);
    await drag(timeline, pointOn(parts(timeline, 'axis')[0]!), 120);
    expect(timeline.from).to.equal(from);
    await click(timeline, pointOn(card!));
    expect(timeline.selected, 'the click after a drag is one again').to.not.equal('');
  });

  it('takes a hand that trembles for a click', async () => {
    const timeline = await room.timeline(seed);
    const [x, y] = pointOn(cardsOf(timeline)[0]!);
    await sendMouse({type: 'move', position: [x, y]});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: [x + 2, y + 1]});
    await sendMouse({type: 'up'});
    await settled(timeline);
    expect(timeline.selected).to.equal('erste-digitalisierungskonferenz');
  });

  it('leaves the wheel to the page, and zooms about the pointer with Ctrl or Cmd', async () => {
    const timeline = await room.timeline(seed);
    const [plot] = parts(timeline, 'plot');
    const [x, y] = pointOn(plot!, 0.4);
    const wheel = (init: WheelEventInit): boolean =>
      !deepElementAt(x, y)!.dispatchEvent(
        new WheelEvent('wheel', {bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, ...init}),
      );
    const range = (): string => `${timeline.from} ${timeline.to}`;
    const whole = range();
    expect(wheel({deltaY: 120}), 'a plain wheel is kept from the page').to.equal(false);
    await settled(timeline);
    expect(range()).to.equal(whole);
    const ticks = (): number => parts(timeline, 'stem')[0]!.getBoundingClientRect().left;
    const before = ticks();
    for (const modifier of [{ctrlKey: true}, {metaKey: true}]) {
      const last = range();
      expect(wheel({deltaY: -60, ...modifier})).to.equal(true);
      await settled(timeline);
      expect(range()).to.not.equal(last);
    }
    expect(ticks(), 'what is left of the pointer moves left').to.be.below(before);
    const near = range();
    expect(wheel({deltaX: 40}), 'sideways').to.equal(true);
    await settled(timeline);
    expect(timeline.from > near.split(' ')[0]!, 'moved sideways').to.equal(true);
  });

  it('leaves upright swipes to the page', async () => {
    const timeline = await room.timeline(seed);
    expect(getComputedStyle(parts(timeline, 'plot')[0]!).touchAction).to.contain('pan-y');
  });

  it('zooms, moves and reaches everything by clicks alone', async () => {
    const timeline = await room.timeline(seed);
    const {from, to} = timeline;
    await click(timeline, pointOn(control(timeline, 'Vergrößern')));
    expect(timeline.from > from || timeline.to < to).to.equal(true);
    await click(timeline, pointOn(control(timeline, 'Alles zeigen')));
    expect([timeline.from, timeline.to]).to.deep.equal([from, to]);
    await click(timeline, pointOn(control(timeline, 'Liste')));
    for (const [at, {id}] of timeline.document.milestones.entries()) {
      const button = milestoneButtons(timeline)[at]!;
      button.scrollIntoView({block: 'center'});
      await click(timeline, pointOn(button));
      expect(timeline.selected).to.equal(id);
    }
  });

  it('hides a kind and brings it back by the legend', async () => {
    const timeline = await room.timeline(seed);
    const legend = control(parts(timeline, 'filters')[0]!, /Konferenz/);
    await click(timeline, pointOn(legend));
    expect(timeline.filter).to.deep.equal(['netzwerk', 'position']);
    expect(parts(timeline, 'span')).to.have.length(0);
    await click(timeline, pointOn(legend));
    expect(timeline.filter).to.equal(null);
    expect(parts(timeline, 'span')).to.have.length(1);
  });
});

describe('<history-timeline>, a bare marker', () => {
  const room = new Room();

  // Away from where the markers will stand.
  beforeEach(() => sendMouse({type: 'move', position: [5, 5]}));
  afterEach(() => resetMouse());

  /** The first marker without a card, and where it stands. */
  function bareMarker(timeline: HistoryTimeline): {item: HTMLElement; point: Point} {
    const item = milestoneItems(timeline).find(
      (one) => parts(one, 'marker').length > 0 && parts(one, 'card').length === 0,
    )!;
    return {item, point: pointOn(parts(item, 'marker')[0]!)};
  }

  it('shows its card under the pointer, over the others, and takes it back', async () => {
    const timeline = await room.timeline(randomHistory(40, 7));
    const {item, point} = bareMarker(timeline);
    await move(timeline, [point[0], 5], point);
    const [card] = parts(item, 'card');
    expect(card, 'a card').to.exist;
    expect(parts(item, 'stem')).to.have.length(0);
    expect(composedContains(card!, deepElementAt(...pointOn(card!)))).to.equal(true);
    await move(timeline, [point[0], 5]);
    expect(parts(item, 'card')).to.have.length(0);
  });

  it('lets the pointer go over to the card, and Escape send it away (WCAG 1.4.13)', async () => {
    const timeline = await room.timeline(randomHistory(40, 7));
    const {item, point} = bareMarker(timeline);
    await move(timeline, point);
    const [, bottom] = pointOn(parts(item, 'card')[0]!, 0.5, 1);
    for (let y = point[1]; y > bottom - 10; y -= 2) await move(timeline, [point[0] + 4, y]);
    expect(parts(item, 'card'), 'on the way to the card').to.have.length(1);
    await click(timeline, [point[0] + 4, bottom - 10]);
    expect(timeline.selected).to.equal(timeline.document.milestones[Number(item.dataset['at'])]!.id);
    timeline.select('');
    await settled(timeline);
    await move(timeline, [point[0], 5], point);
    expect(parts(item, 'card')).to.have.length(1);
    milestoneButtons(timeline)[Number(item.dataset['at'])]!.dispatchEvent(
      new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, composed: true, cancelable: true}),
    );
    await settled(timeline);
    expect(parts(item, 'card'), 'after Escape').to.have.length(0);
  });

  it('shows its card with the focus, and opens on a click', async () => {
    const timeline = await room.timeline(randomHistory(40, 7));
    const {item, point} = bareMarker(timeline);
    const button = milestoneButtons(timeline)[Number(item.dataset['at'])]!;
    const name = nameOf(button).split(',')[0]!;
    button.focus();
    await settled(timeline);
    expect(shownText(parts(item, 'card')[0]!)).to.contain(name);
    expect(hasFocus(button), focusName()).to.equal(true);
    button.blur();
    await settled(timeline);
    await click(timeline, point);
    expect(shownText(parts(timeline, 'panel')[0]!)).to.contain(name);
  });

  it('opens a pill to what it holds', async () => {
    const timeline = await room.timeline(randomHistory(40, 7));
    const [pill] = parts(timeline, 'cluster');
    const {from, to} = timeline;
    await click(timeline, pointOn(pill!));
    expect(timeline.from > from || timeline.to < to).to.equal(true);
    expect(timeline.selected).to.equal('');
  });
});

describe('<history-timeline>, its targets', () => {
  const room = new Room();

  for (const [name, load] of [
    ['the seed', (): unknown => seed],
    ['40 milestones', (): unknown => randomHistory(40, 7)],
    ['200 milestones', (): unknown => randomHistory(200, 11)],
  ] as const)
    for (const [width, zooms] of [
      [1200, 0],
      [1200, 3],
      [720, 0],
      [340, 0],
    ] as const)
      it(`are 24 px or stand apart: ${name} at ${width} px${zooms ? ', zoomed in' : ''}`, async () => {
        const timeline = await room.timeline(load(), {width});
        for (let i = 0; i < zooms; i++) timeline.zoomIn();
        await settled(timeline);
        expect(smallTargets(timeline)).to.deep.equal([]);
        if (width < 1200) return;
        timeline.next();
        await settled(timeline);
        expect(smallTargets(timeline), 'panel open').to.deep.equal([]);
      });
});
