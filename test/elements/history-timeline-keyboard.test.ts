/** Everything by keyboard: one stop in the plot, arrows through all milestones, a focus that is always there and seen. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import seed from '../fixtures/cluster-it.json' with {type: 'json'};
import {
  composedContains,
  composedElements,
  deepFocus,
  focusName,
  hasFocus,
  nameOf,
  shownText,
} from './composed-tree.js';
import {control, milestoneButtons, milestoneItems, parts, Room} from './room.js';
import {randomHistory} from './random-history.js';
import {settled} from './settled.js';

const TITLES = [
  'Erste Digitalisierungskonferenz',
  'Eventserie zu wechselnden Fachthemen',
  'Initiative „Digital Saxony“',
  'Gründung des Kooperationsnetzwerks IT',
  'Multikonferenz „Digital Innovation“ erstmals in Leipzig',
  'Südwestsachsen Digital schließt sich der Initiative an',
  'Gemeinsames Positionspapier',
];
const FOCUSABLE = 'a[href],button,input,select,summary,[tabindex]';
/** More stops than any of these has: a walk that long is a trap. */
const FAR = 60;

async function press(timeline: HistoryTimeline, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys(key === 'Space' ? {type: ' '} : key.length > 1 ? {press: key} : {type: key});
    await settled(timeline);
  }
}

/** Buttons of the page around the room, which the way by Tab starts and ends at. */
function fence(room: HTMLElement): {first: HTMLElement; last: HTMLElement} {
  const [first, last] = [document.createElement('button'), document.createElement('button')];
  room.prepend(first);
  room.append(last);
  return {first, last};
}

/** The stops from where the focus is to `goal`, which is none of them. */
async function walk(way: 'forth' | 'back', goal: HTMLElement): Promise<HTMLElement[]> {
  const stops: HTMLElement[] = [];
  if (way === 'back') await sendKeys({down: 'Shift'});
  try {
    while (stops.length < FAR) {
      await sendKeys({press: 'Tab'});
      const stop = deepFocus();
      if (stop === goal) return stops;
      if (stop) stops.push(stop);
    }
  } finally {
    if (way === 'back') await sendKeys({up: 'Shift'});
  }
  throw new Error(`No way out: ${stops.slice(-3).map(nameOf).join(', ')}`);
}

/** How an element and what is drawn before and after it look, as far as a focus ring is concerned. */
function ring(element: Element): string {
  return [null, '::before', '::after']
    .map((pseudo) => {
      const {outlineStyle, outlineWidth, outlineColor, boxShadow, content} = getComputedStyle(element, pseudo);
      if (pseudo && content === 'none') return '';
      return `${outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`} ${boxShadow}`;
    })
    .join(' / ');
}

describe('<history-timeline>, by keyboard', () => {
  const room = new Room();

  it('is walked by Tab: description, legend, search, zoom, layout, the plot once, the overview, the panel; and back', async () => {
    const timeline = await room.timeline(seed);
    const {first, last} = fence(room.element);
    timeline.select('eventserie');
    await settled(timeline);
    first.focus();
    const there = await walk('forth', last);
    expect(
      there.map(nameOf).map((name, at) => (there[at]!.matches('[part=panel] [tabindex]') ? 'panel' : name)),
    ).to.deep.equal([
      'Über diese Geschichte',
      'Konferenz 3',
      'Netzwerk 3',
      'Position 1',
      'Suchen',
      'Verkleinern',
      'Vergrößern',
      'Alles zeigen',
      'Waagerecht',
      'Senkrecht',
      'Liste',
      'Eventserie zu wechselnden Fachthemen',
      'Ausschnitt',
      'Anfang',
      'Ende',
      'panel',
      'Schließen',
      'Vorheriger',
      'Nächster',
    ]);
    const back = await walk('back', first);
    expect(back.map(nameOf)).to.deep.equal(there.map(nameOf).reverse());
  });

  for (const [name, width, layout] of [
    ['the vertical layout', 720, 'auto'],
    ['one column', 360, 'auto'],
    ['the list', 1000, 'list'],
  ] as const)
    it(`reaches every milestone of ${name} by Tab, in order, and gets out at either end`, async () => {
      const timeline = await room.timeline(seed, {width, attributes: {layout}});
      const {first, last} = fence(room.element);
      first.focus();
      const there = await walk('forth', last);
      const buttons = milestoneButtons(timeline);
      const reached = there.filter((stop) => buttons.includes(stop));
      expect(reached.map(nameOf)).to.deep.equal(buttons.map(nameOf));
      expect((await walk('back', first)).map(nameOf)).to.deep.equal(there.reverse().map(nameOf));
    });

  it('stops in the plot once, and at what opens the rest, however many milestones there are', async () => {
    const timeline = await room.timeline(randomHistory(200, 11));
    const {first, last} = fence(room.element);
    first.focus();
    const stops = await walk('forth', last);
    const [plot] = parts(timeline, 'plot');
    const inPlot = stops.filter((stop) => composedContains(plot!, stop));
    expect(inPlot.filter((stop) => stop.closest('li') ?? stop.part.contains('cluster'))).to.have.length(1);
    expect(inPlot.map(nameOf).filter((name) => /^\+\d+( Zeitr.*)?$/.test(name))).to.have.length(inPlot.length - 1);
  });

  it('goes through all milestones by the arrows, to either end by Home and End', async () => {
    const timeline = await room.timeline(seed);
    milestoneButtons(timeline)[0]!.focus();
    const seen = [focusName()];
    for (let i = 0; i < 6; i++) {
      await press(timeline, 'ArrowRight');
      seen.push(focusName());
    }
    expect(seen).to.deep.equal(TITLES);
    await press(timeline, 'ArrowRight');
    expect(focusName(), 'past the end').to.equal(TITLES[6]);
    await press(timeline, 'Home');
    expect(focusName()).to.equal(TITLES[0]);
    await press(timeline, 'ArrowLeft');
    expect(focusName(), 'before the beginning').to.equal(TITLES[0]);
    await press(timeline, 'End', 'ArrowLeft');
    expect(focusName()).to.equal(TITLES[5]);
  });

  it('passes no milestone by, in clusters or out of the window, and brings each into it', async function () {
    this.timeout(30_000);
    const timeline = await room.timeline(randomHistory(40, 7));
    const {milestones} = timeline.document;
    await press(timeline, 'Tab');
    timeline.zoomIn();
    timeline.zoomIn();
    await settled(timeline);
    const tabStop = composedElements(timeline).find(
      (one) => one.matches('[part=plot] [tabindex="0"]') && one.checkVisibility(),
    ) as HTMLElement;
    tabStop.focus();
    await press(timeline, 'Home');
    const [plot] = parts(timeline, 'plot');
    const reached = new Map<string, number>();
    let steps = 0;
    for (let last: Element | null = null; deepFocus() !== last && steps < 60; steps++) {
      last = deepFocus();
      expect(composedContains(plot!, last), `step ${steps} is in the plot`).to.equal(true);
      const box = last!.getBoundingClientRect();
      const {left, right} = plot!.getBoundingClientRect();
      expect(box.width > 0 && box.left >= left - 12 && box.left <= right, `${nameOf(last!)} is in sight`).to.equal(
        true,
      );
      const name = nameOf(last!);
      const count = /^\+(\d+) weitere/.exec(name);
      reached.set(`${name} ${steps}`, count ? Number(count[1]) : 1);
      await press(timeline, 'ArrowRight');
    }
    const folded = composedElements(plot!)
      .filter((one) => one.matches('button') && /^\+\d+( Zeitr.*)?$/.test(nameOf(one)))
      .reduce((sum, one) => sum + Number(/\d+/.exec(nameOf(one))![0]), 0);
    const sum = [...reached.values()].reduce((total, count) => total + count, 0);
    expect(sum + folded, [...reached.keys()].join('\n')).to.equal(milestones.length);
  });

  it('opens with Enter or Space and closes with Escape, the focus where it was', async () => {
    const timeline = await room.timeline(seed);
    milestoneButtons(timeline)[4]!.focus();
    for (const key of ['Enter', 'Space']) {
      await press(timeline, key);
      expect(timeline.selected).to.equal('digital-innovation');
      expect(deepFocus()!.getAttribute('aria-expanded')).to.equal('true');
      // Over the overview's three, and the panel's text.
      await press(timeline, 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
      expect(focusName()).to.equal('Schließen');
      await press(timeline, 'Escape');
      expect(timeline.selected).to.equal('');
      expect(parts(timeline, 'panel')).to.have.length(0);
      expect(focusName()).to.equal(TITLES[4]);
      expect(deepFocus()!.getAttribute('aria-expanded')).to.equal('false');
    }
  });

  it('leaves the panel for the milestone that it shows, not for the one that opened it', async () => {
    const timeline = await room.timeline(seed);
    milestoneButtons(timeline)[4]!.focus();
    await press(timeline, 'Enter');
    control(parts(timeline, 'panel')[0]!, 'Nächster').focus();
    await press(timeline, 'Enter');
    expect(timeline.selected).to.equal('suedwestsachsen-digital');
    expect(focusName(), 'the button that was pressed').to.equal('Nächster');
    await press(timeline, 'Escape');
    expect(focusName()).to.equal(TITLES[5]);
  });

  for (const [name, width, layout] of [
    ['vertical layout', 720, 'auto'],
    ['column', 400, 'auto'],
    ['list', 1000, 'list'],
  ] as const)
    it(`opens and closes in the flow of the ${name}, the focus on the title`, async () => {
      const timeline = await room.timeline(seed, {width, attributes: {layout}});
      for (const at of [1, 4]) {
        const {id, title} = timeline.document.milestones[at]!;
        milestoneButtons(timeline)[at]!.focus();
        await press(timeline, 'Enter');
        expect(timeline.selected).to.equal(id);
        expect(deepFocus()!.getAttribute('aria-expanded')).to.equal('true');
        expect(focusName()).to.equal(title);
        await press(timeline, 'Escape');
        expect(timeline.selected).to.equal('');
        expect(deepFocus()!.getAttribute('aria-expanded')).to.equal('false');
        expect(focusName()).to.contain(title);
      }
    });

  it('zooms with + and -, fits with 0, and keeps the focus and the milestone in sight', async () => {
    const timeline = await room.timeline(seed);
    milestoneButtons(timeline)[4]!.focus();
    const range = (): string => `${timeline.from} ${timeline.to}`;
    const whole = range();
    await press(timeline, '+', '+', '+');
    const near = range();
    expect(near).to.not.equal(whole);
    // The year's mark stands in its middle.
    expect(timeline.from < '2017-07-01' && '2017-07-03' < timeline.to, near).to.equal(true);
    await press(timeline, '-');
    expect(range()).to.not.equal(near);
    expect(focusName()).to.equal(TITLES[4]);
    await press(timeline, '0');
    expect(range()).to.equal(whole);
    expect(focusName()).to.equal(TITLES[4]);
  });

  it('leaves keys with Ctrl, and keys elsewhere, to the page', async () => {
    const timeline = await room.timeline(seed);
    const range = `${timeline.from} ${timeline.to}`;
    const refused = (target: HTMLElement, init: KeyboardEventInit): boolean =>
      !target.dispatchEvent(new KeyboardEvent('keydown', {bubbles: true, composed: true, cancelable: true, ...init}));
    const button = milestoneButtons(timeline)[0]!;
    expect(refused(button, {key: '+', ctrlKey: true})).to.equal(false);
    expect(refused(button, {key: 'ArrowDown'})).to.equal(false);
    expect(refused(button, {key: ' '})).to.equal(false);
    expect(refused(control(timeline, 'Liste'), {key: 'ArrowRight'})).to.equal(false);
    expect(refused(document.body, {key: '+'})).to.equal(false);
    await settled(timeline);
    expect(`${timeline.from} ${timeline.to}`).to.equal(range);
  });

  it('opens a pill: the focus goes to the first that it held', async () => {
    const timeline = await room.timeline(randomHistory(40, 7));
    const [pill] = parts(timeline, 'cluster');
    const first = Number(pill!.dataset['at']);
    pill!.focus();
    expect(hasFocus(pill), 'a pill can be focused').to.equal(true);
    await press(timeline, 'Enter');
    const item = deepFocus()?.closest('[data-at]');
    expect(item?.getAttribute('data-at'), focusName()).to.equal(String(first));
  });

  it('lists what has one and the same date, and opens one of it', async () => {
    const timeline = await room.timeline(
      ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
        .map((title) => ({title, date: '2001-01-01'}))
        .concat({title: 'Z', date: '2002'}),
    );
    const [pill] = parts(timeline, 'cluster');
    expect(nameOf(pill!)).to.match(/^\+\d weitere Meilensteine, 2001$/);
    pill!.focus();
    await press(timeline, 'Enter');
    const [panel] = parts(timeline, 'panel');
    const rows = [...panel!.querySelectorAll('li')];
    expect(rows).to.have.length(Number(/\d/.exec(nameOf(pill!))![0]));
    const chosen = composedElements(rows[1]!).find((one) => one.matches('button')) as HTMLElement;
    const title = nameOf(chosen);
    chosen.focus();
    await press(timeline, 'Enter');
    expect(shownText(parts(timeline, 'panel')[0]!)).to.contain('von 9');
    expect(timeline.document.milestones.find(({id}) => id === timeline.selected)?.title).to.equal(title);
    await press(timeline, 'Escape');
    expect(composedContains(parts(timeline, 'plot')[0]!, deepFocus()), focusName()).to.equal(true);
  });

  it('pauses a kind in the legend with Enter and Space, and says so', async () => {
    const timeline = await room.timeline(seed);
    const legend = control(parts(timeline, 'filters')[0]!, /Netzwerk/);
    legend.focus();
    expect(legend.getAttribute('aria-pressed')).to.equal('true');
    await press(timeline, 'Enter');
    expect(legend.getAttribute('aria-pressed')).to.equal('false');
    expect(hasFocus(legend), focusName()).to.equal(true);
    expect(milestoneItems(timeline)).to.have.length(4);
    expect(shownText(timeline)).to.contain('3 ausgeblendet (Netzwerk)');
    await press(timeline, 'Space');
    expect(legend.getAttribute('aria-pressed')).to.equal('true');
    expect(milestoneItems(timeline)).to.have.length(7);
  });
});

describe('<history-timeline>, its focus', () => {
  const room = new Room();

  it('stays on the button that zooms, fits or changes the layout', async () => {
    const timeline = await room.timeline(seed);
    for (const name of [
      'Vergrößern',
      'Vergrößern',
      'Verkleinern',
      'Alles zeigen',
      'Liste',
      'Senkrecht',
      'Waagerecht',
    ]) {
      control(timeline, name).focus();
      await press(timeline, 'Enter');
      expect(focusName()).to.equal(name);
    }
  });

  const losses: [name: string, change: (timeline: HistoryTimeline) => unknown][] = [
    ['its kind is filtered out', (timeline) => (timeline.filter = ['position'])],
    ['all kinds are filtered out', (timeline) => (timeline.filter = [])],
    ['the container becomes narrow', (timeline) => room.resize(700, timeline)],
    ['the page sets the list', (timeline) => (timeline.layout = 'list')],
    ['it is chosen from elsewhere', (timeline) => timeline.select('positionspapier')],
    ['the window moves away', (timeline) => timeline.showRange('2018-06', '2018-09')],
    ['it goes from the data', (timeline) => (timeline.timeline = [{title: 'Other', date: '1900'}])],
  ];
  for (const [name, change] of losses)
    it(`is not lost when a milestone has it and ${name}`, async () => {
      const timeline = await room.timeline(seed);
      milestoneButtons(timeline)[0]!.focus();
      await change(timeline);
      await settled(timeline);
      await settled(timeline);
      expect(composedContains(timeline, deepFocus()), focusName()).to.equal(true);
      expect(hasFocus(timeline), 'somewhere inside').to.equal(false);
    });

  it('comes into sight with the milestone, when that was out of the window', async () => {
    const timeline = await room.timeline(seed, {attributes: {from: '2018-06', to: '2018-09'}});
    control(timeline, 'Liste').focus();
    await press(timeline, 'Tab');
    expect(focusName()).to.contain(TITLES[0]);
    expect(deepFocus()!.getBoundingClientRect().width).to.be.greaterThan(20);
    expect(timeline.from < '2016-05-03', timeline.from).to.equal(true);
  });

  for (const [what, name] of [
    ['periods that found no row', /^\+\d+ Zeitr/],
    ['undated ones that found no room', /^\+\d+$/],
  ] as const)
    it(`goes back to what opened the list of ${what}`, async () => {
      const timeline = await room.timeline(randomHistory(200, 11));
      const opener = control(parts(timeline, 'plot')[0]!, name);
      opener.focus();
      await press(timeline, 'Enter');
      const [panel] = parts(timeline, 'panel');
      expect(panel!.querySelectorAll('li').length).to.be.at.least(Number(/\d+/.exec(nameOf(opener))![0]));
      const rows = composedElements(panel!).filter((one) => one.matches('[part=title] button'));
      (rows.at(-1) as HTMLElement).focus();
      await press(timeline, 'Enter');
      expect(timeline.selected).to.not.equal('');
      expect(composedContains(parts(timeline, 'panel')[0]!, deepFocus()), `then ${focusName()}`).to.equal(true);
      await press(timeline, 'Escape');
      expect(parts(timeline, 'panel')).to.have.length(0);
      expect(deepFocus()?.getBoundingClientRect().width, focusName()).to.be.greaterThan(20);
      expect(composedContains(parts(timeline, 'plot')[0]!, deepFocus()), focusName()).to.equal(true);
    });

  it('is not taken from the page by what the page does', async () => {
    const timeline = await room.timeline(seed);
    const {first} = fence(room.element);
    first.focus();
    for (const act of [
      () => timeline.select('eventserie'),
      () => timeline.select(''),
      () => (timeline.filter = ['konferenz']),
      () => (timeline.layout = 'list'),
      () => (timeline.timeline = []),
    ]) {
      act();
      await settled(timeline);
      expect(hasFocus(first), String(act)).to.equal(true);
    }
  });

  it('comes back to the filter when the reader resets it', async () => {
    const timeline = await room.timeline(seed, {attributes: {filter: ''}});
    control(timeline, 'Filter zurücksetzen').focus();
    await press(timeline, 'Enter');
    expect(milestoneItems(timeline)).to.have.length(7);
    expect(composedContains(timeline, deepFocus()), focusName()).to.equal(true);
  });

  for (const [name, width, layout, theme] of [
    ['the horizontal layout', 1200, 'auto', 'light'],
    ['the horizontal layout in the dark', 1200, 'auto', 'dark'],
    ['the vertical layout', 720, 'auto', 'light'],
    ['the list', 1000, 'list', 'light'],
  ] as const)
    it(`is seen at every stop of ${name}`, async () => {
      const timeline = await room.timeline(seed, {width, attributes: {layout, theme, selected: 'digital-innovation'}});
      const {first, last} = fence(room.element);
      first.focus();
      const seen: [stop: HTMLElement, ring: string][] = [];
      for (let i = 0; i < FAR; i++) {
        await sendKeys({press: 'Tab'});
        const stop = deepFocus();
        if (stop === last) break;
        if (stop) seen.push([stop, ring(stop)]);
      }
      last.focus();
      await settled(timeline);
      expect(seen.length).to.be.greaterThan(10);
      for (const [stop, look] of seen) {
        expect(look, nameOf(stop)).to.not.equal(ring(stop));
        expect(look, nameOf(stop)).to.match(/[1-9](\.\d+)?px/);
        const {width: across, height: up} = stop.getBoundingClientRect();
        expect(across >= 1 && up >= 1, `${nameOf(stop)} has a box`).to.equal(true);
      }
    });

  it('has no other place to go: what can be focused is a stop, or waits in the plot for the arrows', async () => {
    const timeline = await room.timeline(seed);
    const out = composedElements(timeline).filter(
      (one) => one.matches(FOCUSABLE) && one.getAttribute('tabindex') === '-1' && !one.closest('[part=plot]'),
    );
    expect(out.map(nameOf)).to.deep.equal([]);
    expect(composedElements(timeline).some((one) => Number(one.getAttribute('tabindex')) > 0)).to.equal(false);
  });
});
