/** What the first page with a timeline on it was promised, end to end: the seed, its words, where data come from, its life. */
import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {HistoryTimeline} from '../../src/elements/history-timeline.js';
import '../../src/define/history-timeline.js';
import seed from '../fixtures/cluster-it.json' with {type: 'json'};
import {randomHistory} from './random-history.js';
import {settled} from './settled.js';
import {textBoxes} from './text-boxes.js';

const ORDER = [
  'erste-digitalisierungskonferenz',
  'eventserie',
  'digital-saxony',
  'kooperationsnetzwerk-it',
  'digital-innovation',
  'suedwestsachsen-digital',
  'positionspapier',
];

let room: HTMLElement;

async function timelineOf(
  data: unknown,
  width = 1200,
  attributes: Record<string, string> = {},
): Promise<HistoryTimeline> {
  const timeline = document.createElement('history-timeline');
  for (const [name, value] of Object.entries(attributes)) timeline.setAttribute(name, value);
  timeline.timeline = data;
  room.style.inlineSize = `${width}px`;
  room.append(timeline);
  await settled(timeline);
  return timeline;
}

/** All text that is in the composed tree, shown or not, spaces made plain. */
function textOf(root: Element): string {
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) texts.push(node.data);
    else if (node instanceof HTMLSlotElement && node.assignedNodes().length) node.assignedNodes().forEach(walk);
    else if (!(node instanceof HTMLStyleElement))
      (node instanceof Element ? (node.shadowRoot ?? node) : node).childNodes.forEach(walk);
  };
  walk(root);
  return plain(texts.join(' '));
}

const plain = (text: string): string => text.replace(/[\s\u00a0\u202f\u2009]+/g, ' ');
const titles = (timeline: HistoryTimeline): string[] =>
  [...timeline.renderRoot.querySelectorAll('.items li button')].map(
    (one) => one.getAttribute('aria-label') ?? plain(one.textContent).trim(),
  );
const deepFocus = (): Element | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};

before(() => setViewport({width: 1600, height: 900}));
beforeEach(() => {
  room = document.createElement('div');
  room.lang = 'de';
  document.body.append(room);
});
afterEach(() => {
  room.remove();
  document.documentElement.removeAttribute('lang');
});

describe('<history-timeline>, the seed', () => {
  it('has the seven milestones in reading order', async () => {
    const timeline = await timelineOf(seed);
    expect(timeline.document.milestones.map(({id}) => id)).to.deep.equal(ORDER);
    expect(timeline.problems).to.deep.equal([]);
    expect(timeline.renderRoot.querySelectorAll('ol.items > li')).to.have.length(7);
  });

  it('says its dates as its authors do', async () => {
    const timeline = await timelineOf(seed);
    const text = textOf(timeline);
    for (const words of ['2. Mai 2016', 'seither', 'ohne Datum', 'seit mehreren Jahren', 'Ohne Datum · 3'])
      expect(text).to.contain(words);
    expect(timeline.renderRoot.querySelectorAll('.flat')).to.have.length(3);
  });

  it('says how many took part', async () => {
    const timeline = await timelineOf(seed, 700);
    expect(textOf(timeline)).to.contain('über 80 Teilnehmer:innen');
  });

  it('loses no sentence of the page', async () => {
    const page = plain(await (await fetch(new URL('../fixtures/seed.txt', import.meta.url))).text());
    const timeline = await timelineOf(seed, 1200, {layout: 'list'});
    let all = textOf(timeline);
    for (const id of ORDER) {
      timeline.select(id);
      await settled(timeline);
      all += textOf(timeline);
    }
    const [headline, ...sentences] = page.replace(/(?<=[.:]) \d\. (?=[A-Z])/g, ' ').split(/(?<=[.:!?]) (?=[A-ZÄÖÜ])/);
    expect(headline).to.contain('Meilensteine unserer Vereinsgeschichte');
    expect(sentences.length).to.be.greaterThan(15);
    for (const sentence of sentences) expect(all, sentence).to.contain(sentence.trim());
  });

  it('counts its kinds in the legend, and hides one on a click', async () => {
    const timeline = await timelineOf(seed);
    const legend = [...timeline.renderRoot.querySelectorAll<HTMLElement>('[part=filters] button')];
    expect(legend.map((button) => plain(button.textContent).trim())).to.deep.equal([
      'Konferenz3',
      'Netzwerk3',
      'Position1',
    ]);
    let told: readonly string[] | null | undefined;
    timeline.addEventListener('filter-change', (event) => (told = event.filter));
    legend[1]!.click();
    await settled(timeline);
    expect(told).to.deep.equal(['konferenz', 'position']);
    expect(timeline.getAttribute('filter')).to.equal('konferenz position');
    expect(timeline.renderRoot.querySelectorAll('ol.items > li')).to.have.length(4);
    expect(legend[1]!.getAttribute('aria-pressed')).to.equal('false');
  });

  it('follows the language of the page', async () => {
    const timeline = await timelineOf(seed);
    expect(textOf(timeline)).to.contain('7 Meilensteine, davon 3 ohne Datum');
    room.lang = 'en';
    await new Promise(requestAnimationFrame);
    await settled(timeline);
    expect(textOf(timeline)).to.contain('7 milestones, 3 of them undated');
    expect(textOf(timeline)).to.contain('May 2, 2016');
    expect(timeline.renderRoot.querySelector('#title')?.getAttribute('lang')).to.equal('de');
  });

  it('marks dates up for machines', async () => {
    const timeline = await timelineOf(seed);
    const times = [...timeline.renderRoot.querySelectorAll('time')].map((time) => time.dateTime);
    expect(times).to.have.members(['2016-05-02', '2017', '2018']);
    expect(timeline.renderRoot.querySelector('[data-date]')?.getAttribute('data-date')).to.equal('2016-05-02/..');
  });
});

describe('<history-timeline>, its data', () => {
  it('takes the property before the attribute before the children', async () => {
    const timeline = await timelineOf([{title: 'Property', date: '2001'}]);
    timeline.setAttribute('milestones', '[{"title": "Attribute", "date": "2002"}]');
    timeline.innerHTML = '<ol><li><time datetime="2003">2003</time> <strong>Child</strong></li></ol>';
    await settled(timeline);
    expect(titles(timeline)).to.deep.equal(['Property']);
    timeline.timeline = null;
    await settled(timeline);
    expect(titles(timeline)).to.deep.equal(['Attribute']);
    timeline.removeAttribute('milestones');
    await settled(timeline);
    expect(titles(timeline)).to.deep.equal(['Child']);
  });

  it('loads an address, and says when it cannot', async () => {
    const timeline = document.createElement('history-timeline');
    room.append(timeline);
    timeline.src = new URL('../fixtures/cluster-it.json', import.meta.url).href;
    await new Promise((resolve) => timeline.addEventListener('data-load', resolve, {once: true}));
    expect(timeline.document.milestones).to.have.length(7);
    const failed = new Promise<string>((resolve) =>
      timeline.addEventListener('data-error', ({problem}) => resolve(problem.code), {once: true}),
    );
    timeline.src = new URL('../fixtures/there-is-none.json', import.meta.url).href;
    expect(await failed).to.equal('http/404');
    await settled(timeline);
    expect(timeline.renderRoot.querySelector('[role=alert]')).to.exist;
  });

  it('keeps data that were set before the element is defined', async () => {
    const late = document.createElement('late-timeline') as HistoryTimeline;
    late.timeline = seed;
    late.setAttribute('selected', 'digital-saxony');
    room.append(late);
    customElements.define('late-timeline', class extends HistoryTimeline {});
    await settled(late);
    expect(late.document.milestones).to.have.length(7);
    expect(late.selected).to.equal('digital-saxony');
  });

  it('follows its children, and has each title once', async () => {
    const timeline = document.createElement('history-timeline');
    timeline.innerHTML = `<ol>
      <li id="a"><time datetime="2001">2001</time> <strong>Alpha</strong></li>
      <li id="b"><time datetime="2003">2003</time> <strong>Beta</strong></li>
    </ol>`;
    room.append(timeline);
    await settled(timeline);
    const once = (): string[] =>
      textBoxes(timeline)
        .map(({text}) => text)
        .filter((text) => /Alpha|Beta|Gamma/.test(text));
    expect(once()).to.deep.equal(['Alpha', 'Beta']);
    timeline.querySelector('#a strong')!.textContent = 'Gamma';
    timeline.querySelector('#b time')!.setAttribute('datetime', '1999');
    await new Promise(requestAnimationFrame);
    await settled(timeline);
    expect(titles(timeline)).to.deep.equal(['Beta', 'Gamma']);
    expect(once()).to.deep.equal(['Beta', 'Gamma']);
    timeline.querySelector('#b')!.remove();
    await new Promise(requestAnimationFrame);
    await settled(timeline);
    expect(once()).to.deep.equal(['Gamma']);
  });

  it('shows what it can of faulty data, and says what it could not', async () => {
    const timeline = await timelineOf([{title: 'Good', date: '2016'}, {title: 'Odd', date: '2.5.2016'}, 7]);
    expect(titles(timeline)).to.deep.equal(['Good', 'Odd']);
    expect(timeline.problems.map(({code}) => code)).to.have.members(['date/invalid', 'item/shape']);
    expect(textOf(timeline)).to.contain('2 Einträge waren nicht vollständig lesbar');
  });
});

describe('<history-timeline>, its life', () => {
  it('changes its layout with its container', async () => {
    const timeline = await timelineOf(seed, 1200);
    const layouts: string[] = [];
    for (const width of [1200, 720, 400, 1200]) {
      room.style.inlineSize = `${width}px`;
      await settled(timeline);
      await settled(timeline);
      layouts.push(
        timeline.renderRoot.querySelector('.plot')
          ? 'plot'
          : timeline.renderRoot.querySelector('.rail.two')
            ? 'two'
            : 'one',
      );
    }
    expect(layouts).to.deep.equal(['plot', 'two', 'one', 'plot']);
  });

  it('comes out of a hidden tab as if it had never been there', async () => {
    const shown = await timelineOf(seed);
    const boxes = textBoxes(shown).map(({text, left, top}) => [text, Math.round(left), Math.round(top)]);
    shown.remove();
    room.style.display = 'none';
    const hidden = document.createElement('history-timeline');
    hidden.timeline = seed;
    room.append(hidden);
    await settled(hidden);
    room.style.display = '';
    await settled(hidden);
    await settled(hidden);
    expect(textBoxes(hidden).map(({text, left, top}) => [text, Math.round(left), Math.round(top)])).to.deep.equal(
      boxes,
    );
  });

  it('lives on after it was taken out and put back', async () => {
    const timeline = await timelineOf(seed);
    timeline.select('digital-innovation');
    await settled(timeline);
    timeline.remove();
    room.append(timeline);
    await settled(timeline);
    expect(timeline.selected).to.equal('digital-innovation');
    expect(timeline.renderRoot.querySelector('[part=panel]')).to.exist;
    room.style.inlineSize = '500px';
    await settled(timeline);
    await settled(timeline);
    expect(timeline.renderRoot.querySelector('.rail')).to.exist;
  });

  it('leaves another timeline on the page alone', async () => {
    const one = await timelineOf(seed);
    const two = await timelineOf(seed);
    one.renderRoot.querySelector<HTMLElement>('.items button')!.focus();
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'Enter'});
    await settled(one);
    expect(one.selected).to.equal('eventserie');
    expect(two.selected).to.equal('');
  });

  it('tells the reader’s acts, not the page’s', async () => {
    const timeline = await timelineOf(seed);
    const told: string[] = [];
    const views: string[] = [];
    room.addEventListener('milestone-select', (event) =>
      told.push(`${event.milestone?.id ?? 'none'} ${event.trigger}`),
    );
    room.addEventListener('view-change', () => views.push('bubbled'));
    timeline.addEventListener('view-change', (event) => views.push(event.selected));
    timeline.select('digital-saxony');
    await settled(timeline);
    expect(told).to.deep.equal([]);
    timeline.renderRoot.querySelector<HTMLElement>('[data-at="0"] button')!.focus();
    await sendKeys({press: 'Enter'});
    await settled(timeline);
    await sendKeys({press: 'Escape'});
    await settled(timeline);
    expect(told).to.deep.equal(['erste-digitalisierungskonferenz keyboard', 'none keyboard']);
    expect(views).to.deep.equal(['digital-saxony', 'erste-digitalisierungskonferenz', '']);
  });

  it('keeps the old choice when the page refuses the new one', async () => {
    const timeline = await timelineOf(seed);
    timeline.addEventListener('milestone-select', (event) => event.preventDefault());
    timeline.renderRoot.querySelector<HTMLElement>('[data-at="0"] button')!.click();
    await settled(timeline);
    expect(timeline.selected).to.equal('');
    expect(timeline.renderRoot.querySelector('[part=panel]')).to.not.exist;
  });
});

describe('<history-timeline>, by keyboard', () => {
  it('walks all milestones and comes back from the panel', async () => {
    const timeline = await timelineOf(seed);
    timeline.renderRoot.querySelector<HTMLElement>('.items button[tabindex="0"]')!.focus();
    const seen = [plain(deepFocus()!.textContent).trim()];
    for (let i = 0; i < 6; i++) {
      await sendKeys({press: 'ArrowRight'});
      await settled(timeline);
      seen.push(plain(deepFocus()!.textContent).trim());
    }
    expect(seen).to.deep.equal(titles(timeline));
    await sendKeys({press: 'Enter'});
    await settled(timeline);
    expect(timeline.selected).to.equal('positionspapier');
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Tab'});
    expect(deepFocus()!.getAttribute('aria-label')).to.equal('Schließen');
    await sendKeys({press: 'Enter'});
    await settled(timeline);
    expect(timeline.selected).to.equal('');
    expect(plain(deepFocus()!.textContent).trim()).to.equal('Gemeinsames Positionspapier');
  });

  it('zooms about the focused milestone and keeps the focus', async () => {
    const timeline = await timelineOf(seed);
    timeline.renderRoot.querySelector<HTMLElement>('[data-at="4"] button')!.focus();
    const {from} = timeline;
    for (let i = 0; i < 5; i++) {
      await sendKeys({type: '+'});
      await settled(timeline);
    }
    expect(timeline.from).to.not.equal(from);
    expect(plain(deepFocus()!.textContent)).to.contain('Multikonferenz');
    await sendKeys({press: '0'});
    await settled(timeline);
    expect(timeline.from).to.equal(from);
  });

  it('shows the range that is asked for, and gives it back', async () => {
    const timeline = await timelineOf(seed, 1200, {from: '2017', to: '2018-03'});
    expect([timeline.from, timeline.to]).to.deep.equal(['2017-01-01', '2018-03-31']);
    expect(timeline.renderRoot.querySelector('[data-at="0"]')!.classList.contains('away')).to.be.true;
    timeline.fit();
    await settled(timeline);
    expect(timeline.renderRoot.querySelector('[data-at="0"]')!.classList.contains('away')).to.be.false;
  });

  it('opens and closes in the flow of the vertical layout, focus on the title', async () => {
    const timeline = await timelineOf(seed, 500);
    const card = timeline.renderRoot.querySelector<HTMLElement>('[data-at="1"] .begin button')!;
    card.focus();
    await sendKeys({press: 'Enter'});
    await settled(timeline);
    expect(timeline.selected).to.equal('eventserie');
    expect(deepFocus()!.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({press: 'Escape'});
    await settled(timeline);
    expect(timeline.selected).to.equal('');
    expect(deepFocus()!.getAttribute('aria-expanded')).to.equal('false');
  });
});

describe('<history-timeline>, for assistive technology', () => {
  const states: [name: string, width: number, prepare: (timeline: HistoryTimeline) => void][] = [
    ['the horizontal layout', 1200, () => undefined],
    ['the open panel', 1200, (timeline) => timeline.select('digital-saxony')],
    ['the vertical layout', 720, (timeline) => timeline.select('eventserie')],
    ['one column', 340, () => undefined],
    ['the list', 900, (timeline) => (timeline.layout = 'list')],
    ['the dark theme', 1200, (timeline) => (timeline.theme = 'dark')],
    ['nothing left by the filter', 1200, (timeline) => (timeline.filter = [])],
    ['an empty history', 1200, (timeline) => (timeline.timeline = [])],
    ['unreadable data', 1200, (timeline) => (timeline.timeline = 'no')],
  ];
  for (const [name, width, prepare] of states) {
    it(`has no fault that axe finds in ${name}`, async () => {
      const timeline = await timelineOf(seed, width);
      prepare(timeline);
      await settled(timeline);
      await expect(timeline).to.be.accessible();
    });
  }

  it('does not talk over itself while the window moves', async () => {
    const timeline = await timelineOf(seed);
    const status = timeline.renderRoot.querySelector('[role=status]')!;
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(plain(status.textContent)));
    observer.observe(status, {childList: true, characterData: true, subtree: true});
    const started = performance.now();
    timeline.showRange('2016-04', '2016-06');
    await settled(timeline);
    for (const [from, to] of [
      ['2016-04', '2017-08'],
      ['2017-06', '2017-08'],
      ['2017-06', '2018-08'],
    ] as const) {
      timeline.showRange(from, to);
      await settled(timeline);
    }
    const early = said.length;
    if (performance.now() - started < 900) expect(early).to.equal(1);
    while (said.length === early) await new Promise(requestAnimationFrame);
    expect(said.at(-1)).to.contain('3 von 7');
    observer.disconnect();
  });

  it('names every milestone in the list, however little of it is seen', async () => {
    const timeline = await timelineOf(randomHistory(200, 5));
    const names = titles(timeline);
    expect(names).to.have.length(200);
    timeline.document.milestones.forEach(({title}, at) => expect(names[at]).to.contain(plain(title as string).trim()));
    for (const button of timeline.renderRoot.querySelectorAll('.items li button')) {
      expect(getComputedStyle(button).visibility).to.equal('visible');
    }
  });

  it('lists what is in the window of a very long history, and says which of how many', async () => {
    const timeline = await timelineOf(randomHistory(900, 5));
    const items = [...timeline.renderRoot.querySelectorAll('.items > li')];
    expect(items.length).to.be.within(5, 200);
    expect(timeline.renderRoot.querySelectorAll('.plot *').length).to.be.below(1500);
    for (const item of items) {
      expect(item.getAttribute('aria-setsize')).to.equal('900');
      expect(item.getAttribute('aria-posinset')).to.equal(String(Number(item.getAttribute('data-at')) + 1));
    }
  });

  it('puts milestones one level below the title, at any level', async () => {
    for (const [level, title, below] of [
      ['2', 'H2', 'H3'],
      ['5', 'H5', 'H6'],
      ['6', 'H6', 'DIV'],
    ] as const) {
      const timeline = await timelineOf(seed, 1200, {'heading-level': level});
      expect(timeline.renderRoot.querySelector('#title')!.tagName).to.equal(title);
      const heading = timeline.renderRoot.querySelector('.items .title')!;
      expect(heading.tagName).to.equal(below);
      if (below === 'DIV') expect(heading.getAttribute('aria-level')).to.equal('7');
      timeline.remove();
    }
  });
});
