/** The slides: one milestone at a time, by button, key, strip and finger; and what they tell. */
import {expect} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import type {MilestoneCard} from '../../src/elements/milestone-card.js';
import seed from '../fixtures/cluster-it.json' with {type: 'json'};
import {axeFaults} from './axe-faults.js';
import {randomHistory} from './random-history.js';
import {control, milestoneItems, parts, Room} from './room.js';
import {settled} from './settled.js';
import {smallTargets} from './small-targets.js';

describe('<history-timeline>, its slides', () => {
  const room = new Room();

  afterEach(() => resetMouse());

  const slides = (
    attributes: Record<string, string> = {},
    data: unknown = seed,
    width = 1200,
  ): Promise<HistoryTimeline> => room.timeline(data, {width, attributes: {layout: 'slides', ...attributes}});
  const slide = (timeline: HistoryTimeline): HTMLElement => parts(timeline, 'slide')[0]!;
  const strip = (timeline: HistoryTimeline): HTMLElement => parts(timeline, 'axis')[0]!;
  const shown = (timeline: HistoryTimeline): string =>
    String(
      slide(timeline).querySelector<MilestoneCard>('milestone-card')!.milestone &&
        (slide(timeline).querySelector<MilestoneCard>('milestone-card')!.milestone as {id: string}).id,
    );
  const ids = (timeline: HistoryTimeline): string[] => timeline.document.milestones.map(({id}) => id);
  const status = (timeline: HistoryTimeline): string =>
    parts(timeline, 'status')[0]!.firstElementChild!.textContent.trim();
  const press = async (timeline: HistoryTimeline, key: string): Promise<void> => {
    await sendKeys({press: key});
    await settled(timeline);
  };

  it('begins with the first, without choosing it, and goes on by its buttons', async () => {
    const timeline = await slides();
    const order = ids(timeline);
    expect([shown(timeline), timeline.selected]).to.deep.equal([order[0], '']);
    expect(status(timeline)).to.equal('1 von 7 Meilensteinen');
    const told: (string | undefined)[] = [];
    timeline.addEventListener('milestone-select', ({milestone}) => told.push(milestone?.id));
    for (const id of order.slice(1)) {
      control(timeline, /^Nächster: /).click();
      await settled(timeline);
      expect([shown(timeline), timeline.selected]).to.deep.equal([id, id]);
    }
    expect(told).to.deep.equal(order.slice(1));
    expect(control(timeline, 'Ende').getAttribute('aria-disabled')).to.equal('true');
    control(timeline, /^Vorheriger: /).click();
    await settled(timeline);
    expect(shown(timeline)).to.equal(order.at(-2));
    expect(status(timeline)).to.equal('6 von 7 Meilensteinen');
  });

  it('stays where it is when the page refuses', async () => {
    const timeline = await slides();
    timeline.addEventListener('milestone-select', (event) => event.preventDefault());
    control(timeline, /^Nächster: /).click();
    await settled(timeline);
    expect([shown(timeline), timeline.selected]).to.deep.equal([ids(timeline)[0], '']);
  });

  it('goes by arrow keys, Home and End; the focus stays on the slide', async () => {
    const timeline = await slides();
    const order = ids(timeline);
    slide(timeline).focus();
    await press(timeline, 'ArrowRight');
    expect(shown(timeline)).to.equal(order[1]);
    await press(timeline, 'End');
    expect(shown(timeline)).to.equal(order.at(-1));
    await press(timeline, 'ArrowRight');
    expect(shown(timeline)).to.equal(order.at(-1));
    await press(timeline, 'Home');
    await press(timeline, 'ArrowLeft');
    expect(shown(timeline)).to.equal(order[0]);
    expect((timeline.renderRoot as ShadowRoot).activeElement).to.equal(slide(timeline));
    expect(slide(timeline).getAttribute('aria-label')).to.match(
      /^1 von 7 Meilensteinen: Erste Digitalisierungskonferenz, /,
    );
  });

  it('leaves page keys on the slide to its text; on the strip they pass ten', async () => {
    const timeline = await slides({}, randomHistory(40, 4));
    const order = ids(timeline);
    slide(timeline).focus();
    await press(timeline, 'PageDown');
    expect(shown(timeline)).to.equal(order[0]);
    strip(timeline).focus();
    await press(timeline, 'PageDown');
    expect(shown(timeline)).to.equal(order[10]);
    await press(timeline, 'PageUp');
    expect(shown(timeline)).to.equal(order[0]);
  });

  it('has the whole history as a slider in its strip', async () => {
    const timeline = await slides();
    const order = ids(timeline);
    strip(timeline).focus();
    await press(timeline, 'ArrowRight');
    expect(strip(timeline).getAttribute('aria-valuenow')).to.equal('2');
    expect(strip(timeline).getAttribute('aria-valuetext')).to.match(/^2 von 7 Meilensteinen: Eventserie/);
    // A press beside a marker takes the nearest.
    const at = order.findIndex((id) => id === 'suedwestsachsen-digital');
    const marker = strip(timeline).querySelector(`.sm[data-at="${at}"]`)!.getBoundingClientRect();
    await sendMouse({type: 'click', position: [Math.round(marker.left + 2), Math.round(marker.top - 10)]});
    await settled(timeline);
    expect(shown(timeline)).to.equal('suedwestsachsen-digital');
    const now = strip(timeline).querySelector('.now')!.getBoundingClientRect();
    expect(now.left).to.be.closeTo(marker.left, 1);
  });

  it('turns the page by a finger that goes sideways, and by no other', async () => {
    const timeline = await slides();
    const order = ids(timeline);
    const swipe = async (dx: number, dy: number, pointerType = 'touch'): Promise<void> => {
      for (const [type, x, y] of [
        ['pointerdown', 600, 500],
        ['pointerup', 600 + dx, 500 + dy],
      ] as const)
        slide(timeline).dispatchEvent(
          new PointerEvent(type, {
            pointerId: 5,
            isPrimary: true,
            pointerType,
            clientX: x,
            clientY: y,
            bubbles: true,
            composed: true,
          }),
        );
      await settled(timeline);
    };
    await swipe(-80, 10);
    expect(shown(timeline)).to.equal(order[1]);
    await swipe(80, -10);
    expect(shown(timeline)).to.equal(order[0]);
    await swipe(-60, 60);
    await swipe(-30, 0);
    await swipe(-200, 0, 'mouse');
    expect(shown(timeline)).to.equal(order[0]);
    expect(getComputedStyle(slide(timeline)).touchAction).to.equal('pan-y');
  });

  it('shows what filter and search leave', async () => {
    const timeline = await slides({filter: 'netzwerk'});
    expect(status(timeline)).to.match(/^1 von 3 Meilensteinen/);
    timeline.filter = null;
    timeline.query = 'leipzig';
    await settled(timeline);
    expect(parts(timeline, 'slide')).to.have.length(1);
    expect(status(timeline)).to.equal('1 Treffer');
  });

  it('is offered among the layouts only where the page asks for it', async () => {
    const timeline = await slides();
    control(timeline, 'Waagerecht').click();
    await settled(timeline);
    expect(parts(timeline, 'plot')).to.have.length(1);
    control(timeline, 'Einzeln').click();
    await settled(timeline);
    expect(parts(timeline, 'slide')).to.have.length(1);
    const other = await room.timeline(seed);
    expect(() => control(other, 'Einzeln')).to.throw();
  });

  it('keeps its height from slide to slide in a wide container', async () => {
    const timeline = await slides();
    const heights = new Set<number>();
    for (let step = 0; step < 7; step++) {
      heights.add(Math.round(timeline.getBoundingClientRect().height));
      timeline.next();
      await settled(timeline);
    }
    expect([...heights]).to.have.length(1);
  });

  for (const width of [1200, 720, 360])
    it(`is no wider than ${width} px, with targets of 24 px and no faults that axe knows`, async () => {
      const timeline = await slides({selected: 'eventserie'}, seed, width);
      expect(timeline.scrollWidth).to.be.at.most(width);
      for (const one of parts(timeline, 'card')) expect(one.getBoundingClientRect().width).to.be.at.most(width);
      expect(smallTargets(timeline)).to.deep.equal([]);
      expect(await axeFaults(timeline)).to.deep.equal([]);
    });

  it('puts everything on paper', async () => {
    const timeline = await slides();
    dispatchEvent(new Event('beforeprint'));
    expect(milestoneItems(timeline)).to.have.length(7);
    dispatchEvent(new Event('afterprint'));
    await settled(timeline);
    expect(parts(timeline, 'slide')).to.have.length(1);
  });

  it('has few nodes for a long history', async () => {
    const timeline = await slides({}, randomHistory(3000, 4));
    expect(timeline.renderRoot.querySelectorAll('*').length).to.be.below(700);
    strip(timeline).focus();
    await press(timeline, 'End');
    expect(status(timeline)).to.equal('3.000 von 3.000 Meilensteinen');
  });
});
