/** A timeline's life on a page: its width, tabs that hide it, leaving and coming back, neighbours, methods and events. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import seed from '../fixtures/cluster-it.json' with {type: 'json'};
import {composedContains, deepFocus, shownText} from './composed-tree.js';
import {control, layoutOf, milestoneButtons, milestoneItems, parts, Room} from './room.js';
import {settled} from './settled.js';
import {textBoxes} from './text-boxes.js';

const IDS = [
  'erste-digitalisierungskonferenz',
  'eventserie',
  'digital-saxony',
  'kooperationsnetzwerk-it',
  'digital-innovation',
  'suedwestsachsen-digital',
  'positionspapier',
];

/** Where each text stands, to the pixel, from the room's corner. */
function picture(room: HTMLElement, timeline: HistoryTimeline): string[] {
  const {left, top} = room.getBoundingClientRect();
  return textBoxes(timeline).map(
    (box) => `${box.text} ${Math.round(box.left - left)} ${Math.round(box.top - top)} ${Math.round(box.right - left)}`,
  );
}

/** What the timeline tells from now on, one entry an event: its name and what it is about. */
function record(target: EventTarget): string[] {
  const told: string[] = [];
  target.addEventListener('milestone-select', (event) => {
    const {milestone, trigger} = event as HTMLElementEventMap['milestone-select'];
    told.push(`milestone-select ${milestone?.id ?? 'none'} ${trigger}`);
  });
  target.addEventListener('filter-change', (event) =>
    told.push(`filter-change ${(event as HTMLElementEventMap['filter-change']).filter?.join('+') ?? 'all'}`),
  );
  target.addEventListener('range-change', () => told.push('range-change'));
  target.addEventListener('view-change', (event) =>
    told.push(`view-change ${(event as HTMLElementEventMap['view-change']).selected}`),
  );
  return told;
}

describe('<history-timeline>, its width', () => {
  const room = new Room();

  it('chooses its layout by the container', async () => {
    const timeline = await room.timeline(seed, {width: 1200});
    const layouts: string[] = [];
    for (const width of [1200, 900, 899, 720, 560, 559, 320, 1200]) {
      await room.resize(width, timeline);
      layouts.push(`${width} ${layoutOf(timeline)}`);
      expect(timeline.scrollWidth, `width at ${width}`).to.be.at.most(width);
    }
    expect(layouts).to.deep.equal([
      '1200 horizontal',
      '900 horizontal',
      '899 alternating',
      '720 alternating',
      '560 alternating',
      '559 column',
      '320 column',
      '1200 horizontal',
    ]);
  });

  it('keeps a layout that was asked for, horizontal down to 560', async () => {
    const timeline = await room.timeline(seed, {width: 1200, attributes: {layout: 'horizontal'}});
    for (const [width, layout] of [
      [700, 'horizontal'],
      [560, 'horizontal'],
      [500, 'column'],
    ] as const) {
      await room.resize(width, timeline);
      expect(layoutOf(timeline), `at ${width}`).to.equal(layout);
    }
    timeline.layout = 'list';
    await room.resize(1200, timeline);
    expect(layoutOf(timeline)).to.equal('list');
    timeline.layout = 'vertical';
    await settled(timeline);
    expect(layoutOf(timeline)).to.equal('alternating');
  });

  it('lays the panel over the lower part of a narrow plot, and beside a wide one', async () => {
    const timeline = await room.timeline(seed, {width: 700, attributes: {layout: 'horizontal', selected: IDS[4]!}});
    const boxes = (): [panel: DOMRect, plot: DOMRect] => [
      parts(timeline, 'panel')[0]!.getBoundingClientRect(),
      parts(timeline, 'plot')[0]!.getBoundingClientRect(),
    ];
    const [sheet, under] = boxes();
    expect(sheet.width).to.equal(under.width);
    expect(sheet.height / under.height).to.be.closeTo(0.6, 0.02);
    expect(sheet.bottom).to.be.closeTo(under.bottom, 1);
    await room.resize(1200, timeline);
    const [panel, plot] = boxes();
    expect(panel.width).to.equal(336);
    expect(panel.left).to.be.closeTo(plot.right, 1);
  });

  it('looks the same at a width however it came there', async () => {
    const timeline = await room.timeline(seed, {width: 1000});
    const fresh = picture(room.element, timeline);
    for (const width of [1400, 700, 350, 1000]) await room.resize(width, timeline);
    expect(picture(room.element, timeline)).to.deep.equal(fresh);
  });

  for (const width of [1200, 720, 340])
    it(`comes out of a hidden tab as if it had never been there, at ${width} px`, async () => {
      const shown = await room.timeline(seed, {width});
      const fresh = picture(room.element, shown);
      shown.remove();
      room.element.style.display = 'none';
      const hidden = await room.timeline(seed, {width});
      expect(hidden.document.milestones, 'the data are read while hidden').to.have.length(7);
      room.element.style.display = '';
      await room.resize(width, hidden);
      expect(picture(room.element, hidden)).to.deep.equal(fresh);
      room.element.style.display = 'none';
      await room.resize(width, hidden);
      hidden.select('positionspapier');
      await settled(hidden);
      hidden.select('');
      room.element.style.display = '';
      await room.resize(width, hidden);
      expect(picture(room.element, hidden), 'hidden once more').to.deep.equal(fresh);
    });

  it('can be hidden by the attribute', async () => {
    const timeline = await room.timeline(seed);
    timeline.hidden = true;
    expect(timeline.getBoundingClientRect().height).to.equal(0);
  });
});

describe('<history-timeline>, its data replaced', () => {
  const room = new Room();
  const others = Array.from({length: 60}, (_, at) => ({
    title: `Nr. ${at}`,
    date: `${1990 + (at % 30)}`,
    category: `${at % 2}`,
  }));

  it('looks as if the data had been there from the beginning', async () => {
    const fresh = await room.timeline(others);
    const expected = picture(room.element, fresh);
    fresh.remove();
    const timeline = await room.timeline(seed);
    timeline.timeline = others;
    await settled(timeline);
    expect(picture(room.element, timeline)).to.deep.equal(expected);
    timeline.filter = ['0'];
    await settled(timeline);
    expect(picture(room.element, timeline)).to.not.deep.equal(expected);
    timeline.filter = null;
    await settled(timeline);
    expect(picture(room.element, timeline)).to.deep.equal(expected);
  });
});

describe('<history-timeline>, removed and put back', () => {
  const room = new Room();

  it('keeps its choice and follows its room again', async () => {
    const timeline = await room.timeline(seed);
    timeline.select('digital-innovation');
    await settled(timeline);
    const before = picture(room.element, timeline);
    timeline.remove();
    room.element.append(timeline);
    await room.resize(1200, timeline);
    expect(timeline.selected).to.equal('digital-innovation');
    expect(picture(room.element, timeline)).to.deep.equal(before);
    await room.resize(500, timeline);
    expect(layoutOf(timeline)).to.equal('column');
  });

  it('follows children and language again', async () => {
    const timeline = await room.timeline(null, {html: '<ol><li><time datetime="2001-02-03">3.</time> A</li></ol>'});
    timeline.remove();
    timeline.querySelector('li')!.insertAdjacentHTML('afterend', '<li><time>2004</time> B</li>');
    const english = document.createElement('div');
    english.lang = 'en';
    room.element.append(english);
    english.append(timeline);
    await settled(timeline);
    expect(shownText(timeline)).to.contain('2 milestones');
    timeline.querySelector('li')!.remove();
    await new Promise(requestAnimationFrame);
    await settled(timeline);
    expect(shownText(timeline)).to.contain('1 milestone');
  });

  it('survives being moved while it updates', async () => {
    const timeline = await room.timeline(seed);
    const inner = document.createElement('div');
    room.element.append(inner);
    timeline.layout = 'list';
    inner.append(timeline);
    timeline.layout = 'auto';
    room.element.append(timeline);
    await settled(timeline);
    expect(layoutOf(timeline)).to.equal('horizontal');
    expect(milestoneItems(timeline)).to.have.length(7);
  });
});

describe('<history-timeline>, two on a page', () => {
  const room = new Room();

  it('share neither keys nor choice nor filter nor window', async () => {
    const one = await room.timeline(seed);
    const two = await room.timeline(seed);
    const still = picture(two, two);
    milestoneButtons(one)[0]!.focus();
    for (const key of [{press: 'ArrowRight'}, {type: '+'}, {type: '+'}, {press: 'Enter'}]) {
      await sendKeys(key);
      await settled(one);
    }
    control(one, /Position/).click();
    await settled(one);
    expect(one.selected).to.equal('eventserie');
    expect(one.filter).to.deep.equal(['konferenz', 'netzwerk']);
    expect([two.selected, two.filter]).to.deep.equal(['', null]);
    expect(picture(two, two)).to.deep.equal(still);
    await sendKeys({press: 'Escape'});
    two.select('positionspapier');
    await settled(two);
    expect(one.selected).to.equal('');
    expect(composedContains(one, deepFocus())).to.equal(true);
  });
});

describe('<history-timeline>, its properties and methods', () => {
  const room = new Room();

  it('has these defaults', async () => {
    const {layout, selected, filter, controls, images, headingLevel} = await room.timeline(seed);
    expect({layout, selected, filter, controls, images, headingLevel}).to.deep.equal({
      layout: 'auto',
      selected: '',
      filter: null,
      controls: 'filter search zoom layout overview',
      images: 'same-origin',
      headingLevel: 2,
    });
  });

  it('reflects choice and filter, and takes them from attributes', async () => {
    const timeline = await room.timeline(seed, {attributes: {selected: 'eventserie', filter: 'konferenz'}});
    expect(timeline.selected).to.equal('eventserie');
    expect(timeline.filter).to.deep.equal(['konferenz']);
    expect(milestoneItems(timeline)).to.have.length(3);
    timeline.selected = 'digital-innovation';
    timeline.filter = ['konferenz', 'with space'];
    await settled(timeline);
    expect(timeline.getAttribute('selected')).to.equal('digital-innovation');
    expect(timeline.getAttribute('filter')).to.equal('konferenz with%20space');
    timeline.filter = [];
    await settled(timeline);
    expect(timeline.getAttribute('filter')).to.equal('');
    expect(shownText(timeline)).to.contain('Keine Treffer');
    timeline.removeAttribute('filter');
    await settled(timeline);
    expect(timeline.filter).to.equal(null);
    expect(milestoneItems(timeline)).to.have.length(7);
  });

  it('keeps a choice that the data do not know yet', async () => {
    const timeline = await room.timeline(null, {attributes: {selected: 'positionspapier'}});
    expect(timeline.selected).to.equal('positionspapier');
    timeline.timeline = seed;
    await settled(timeline);
    expect(shownText(parts(timeline, 'panel')[0]!)).to.contain('7 von 7');
  });

  it('goes through all by next() and previous(), and stops at either end', async () => {
    const timeline = await room.timeline(seed);
    const seen: string[] = [];
    for (let i = 0; i < 8; i++) {
      timeline.next();
      await settled(timeline);
      seen.push(timeline.selected);
    }
    expect(seen).to.deep.equal([...IDS, IDS[6]]);
    for (let i = 0; i < 8; i++) timeline.previous();
    await settled(timeline);
    expect(timeline.selected).to.equal(IDS[0]);
    timeline.select('');
    timeline.previous();
    expect(timeline.selected, 'previous() from nothing').to.equal(IDS[6]);
  });

  it('goes past what the filter hides', async () => {
    const timeline = await room.timeline(seed, {attributes: {filter: 'netzwerk'}});
    timeline.next();
    expect(timeline.selected).to.equal('digital-saxony');
    timeline.next();
    timeline.next();
    expect(timeline.selected).to.equal('suedwestsachsen-digital');
  });

  it('zooms in and out and fits', async () => {
    const timeline = await room.timeline(seed);
    const range = (): string => `${timeline.from} ${timeline.to}`;
    const whole = range();
    timeline.zoomIn();
    await settled(timeline);
    const near = range();
    expect(timeline.from > whole.split(' ')[0]! && timeline.to < whole.split(' ')[1]!, near).to.equal(true);
    timeline.zoomIn();
    await settled(timeline);
    timeline.zoomOut();
    await settled(timeline);
    expect(range()).to.equal(near);
    timeline.fit();
    await settled(timeline);
    expect(range()).to.equal(whole);
    timeline.zoomOut();
    await settled(timeline);
    expect(range(), 'no farther than everything').to.equal(whole);
  });

  it('shows a range, clamped to what there is', async () => {
    const timeline = await room.timeline(seed);
    const whole = `${timeline.from} ${timeline.to}`;
    timeline.showRange('2016-06', '2017-03');
    await settled(timeline);
    expect([timeline.from, timeline.to]).to.deep.equal(['2016-06-01', '2017-03-31']);
    timeline.from = '2017';
    timeline.to = '2017';
    await settled(timeline);
    expect([timeline.from, timeline.to]).to.deep.equal(['2017-01-01', '2017-12-31']);
    timeline.showRange('not', 'dates');
    await settled(timeline);
    expect([timeline.from, timeline.to]).to.deep.equal(['2017-01-01', '2017-12-31']);
    timeline.showRange('0800', '2999');
    await settled(timeline);
    expect(`${timeline.from} ${timeline.to}`).to.equal(whole);
  });

  it('shows the range that its attributes ask for', async () => {
    const timeline = await room.timeline(seed, {attributes: {from: '2017-02', to: '2017-11'}});
    expect([timeline.from, timeline.to]).to.deep.equal(['2017-02-01', '2017-11-30']);
  });

  it('leaves out the controls that the page does not want', async () => {
    const timeline = await room.timeline(seed, {attributes: {controls: 'zoom'}});
    expect(parts(timeline, 'filters')).to.have.length(0);
    expect(parts(timeline, 'layout')).to.have.length(0);
    expect(parts(timeline, 'zoom')).to.have.length(1);
    timeline.controls = 'none';
    await settled(timeline);
    expect(parts(timeline, 'zoom')).to.have.length(0);
  });

  it('says what the page wants it to say', async () => {
    const timeline = await room.timeline(seed);
    timeline.messages = {undated: 'Datum unbekannt', zoomIn: 'Näher', participants: 'Gäste'};
    await settled(timeline);
    expect(shownText(timeline)).to.contain('Datum unbekannt · 3');
    expect(control(timeline, 'Näher')).to.exist;
    timeline.select(IDS[0]!);
    await settled(timeline);
    expect(shownText(timeline)).to.contain('Gäste über 80');
  });
});

describe('<history-timeline>, its events', () => {
  const room = new Room();

  it('tell nothing of what the page does, but that the view has changed', async () => {
    const timeline = await room.timeline(seed);
    const told = record(timeline);
    const acts: [act: () => void, views: string[]][] = [
      [() => timeline.select('digital-saxony'), ['view-change digital-saxony']],
      [() => (timeline.selected = ''), ['view-change ']],
      [() => timeline.next(), [`view-change ${IDS[0]!}`]],
      [() => timeline.zoomIn(), [`view-change ${IDS[0]!}`]],
      [() => timeline.showRange('2016-07', '2017-02'), [`view-change ${IDS[0]!}`]],
      [() => timeline.fit(), [`view-change ${IDS[0]!}`]],
      // The window fits what is left.
      [() => (timeline.filter = ['konferenz']), [`view-change ${IDS[0]!}`]],
      [() => (timeline.layout = 'list'), []],
      [() => (timeline.messages = {}), []],
    ];
    for (const [act, views] of acts) {
      told.length = 0;
      act();
      await settled(timeline);
      const others = told.filter((one) => !one.startsWith('view-change'));
      expect(others, String(act)).to.deep.equal([]);
      expect([...new Set(told)].slice(0, 1), String(act)).to.deep.equal(views);
    }
  });

  it('tell what the reader does, once each, with pointer or keyboard', async () => {
    const timeline = await room.timeline(seed);
    const told = record(room.element);
    const act = async (key: string): Promise<void> => {
      await sendKeys(key.length > 1 ? {press: key} : {type: key});
      await settled(timeline);
    };
    milestoneButtons(timeline)[0]!.focus();
    await act('Enter');
    await act('Escape');
    await act('+');
    await act('0');
    control(timeline, /^\s*Netzwerk/).focus();
    await act('Enter');
    await act('Enter');
    expect(told).to.deep.equal([
      `milestone-select ${IDS[0]!} keyboard`,
      'milestone-select none keyboard',
      'range-change',
      'range-change',
      'filter-change konferenz+position',
      'filter-change all',
    ]);
  });

  it('bubble out of the shadow root, but for view-change', async () => {
    const timeline = await room.timeline(seed);
    const outside: string[] = record(document.body);
    const inside: string[] = record(timeline);
    milestoneButtons(timeline)[3]!.click();
    await settled(timeline);
    expect(inside).to.include(`view-change ${IDS[3]!}`);
    expect(outside).to.deep.equal([`milestone-select ${IDS[3]!} keyboard`]);
  });

  for (const [layout, width] of [
    ['horizontal', 1200],
    ['vertical', 720],
    ['list', 1000],
  ] as const)
    it(`let the page refuse a choice in the ${layout} layout`, async () => {
      const timeline = await room.timeline(seed, {width, attributes: {layout}});
      timeline.addEventListener('milestone-select', (event) => event.preventDefault());
      milestoneButtons(timeline)[0]!.click();
      await settled(timeline);
      expect(timeline.selected).to.equal('');
      expect(parts(timeline, 'panel')).to.have.length(0);
      expect(milestoneButtons(timeline).map((one) => one.getAttribute('aria-expanded'))).to.not.include('true');
      timeline.select(IDS[1]!);
      await settled(timeline);
      expect(timeline.selected, 'the page’s own').to.equal(IDS[1]);
      milestoneButtons(timeline)[1]!.click();
      await settled(timeline);
      expect(timeline.selected, 'closing refused').to.equal(IDS[1]);
    });

  it('name the range that they tell of', async () => {
    const timeline = await room.timeline(seed);
    const ranges: string[] = [];
    timeline.addEventListener('range-change', ({from, to}) => ranges.push(`${from} ${to}`));
    control(timeline, 'Vergrößern').click();
    await settled(timeline);
    expect(ranges).to.deep.equal([`${timeline.from} ${timeline.to}`]);
  });

  for (const name of [
    'query',
    'marked',
    'moment',
    'lanes',
    'scale',
    'layout',
    'controls',
    'selected',
    'filter',
    'images',
    'messages',
    'headingLevel',
    'theme',
  ])
    it(`draws on when a framework empties ${name}, or its attribute goes`, async () => {
      const timeline = await room.timeline([{title: 'A', date: '2010'}]);
      for (const value of [null, undefined]) {
        Object.assign(timeline, {[name]: value});
        await settled(timeline);
        expect(milestoneItems(timeline)).to.have.length(1);
        expect(timeline.renderRoot.querySelector('[part=toolbar]')).not.to.equal(null);
      }
      const attribute = name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
      timeline.setAttribute(attribute, '');
      timeline.removeAttribute(attribute);
      await settled(timeline);
      expect(milestoneItems(timeline)).to.have.length(1);
    });
});
