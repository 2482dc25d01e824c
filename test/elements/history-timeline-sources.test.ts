/** Where a timeline's data come from, which source wins, and what is said when none will do. */
import {expect} from '@open-wc/testing';
import {HistoryTimeline} from '../../src/elements/history-timeline.js';
import seed from '../fixtures/cluster-it.json' with {type: 'json'};
import {headings, nameOf, shownText, spokenTexts} from './composed-tree.js';
import {control, milestoneButtons, milestoneItems, parts, Room} from './room.js';
import {settled, until} from './settled.js';

const SEED_URL = new URL('../fixtures/cluster-it.json', import.meta.url).href;
const LIST = '<ol><li><time datetime="2003">2003</time> <strong>Child</strong></li></ol>';

const titles = (timeline: HistoryTimeline): string[] => milestoneButtons(timeline).map(nameOf);

/** Resolves with the next event of that name. */
function next<K extends keyof HTMLElementEventMap>(
  timeline: HistoryTimeline,
  name: K,
): Promise<HTMLElementEventMap[K]> {
  return new Promise((resolve) => timeline.addEventListener(name, resolve, {once: true}));
}

/** The data as assistive technology is told them: each title how often, spoken and as heading. */
function told(timeline: HistoryTimeline, words: RegExp): {spoken: string[]; headings: string[]} {
  return {
    spoken: spokenTexts(timeline).filter((text) => words.test(text)),
    headings: headings(timeline)
      .map(({text}) => text)
      .filter((text) => words.test(text)),
  };
}

describe('<history-timeline>, its data', () => {
  const room = new Room();

  const given: [name: string, data: unknown, attributes: Record<string, string>, html: string | undefined][] = [
    ['a document', {title: 'History', milestones: [{title: 'One', date: '2001'}]}, {}, undefined],
    ['an array', [{title: 'One', date: '2001'}], {}, undefined],
    ['JSON in the attribute', null, {milestones: '[{"title": "One", "date": "2001"}]'}, undefined],
    ['a card among its children', null, {}, '<milestone-card date="2001" heading="One"></milestone-card>'],
    ['JSON in a card', null, {}, `<milestone-card milestone='{"title": "One", "date": "2001"}'></milestone-card>`],
    ['a list with time', null, {}, '<ul><li><time datetime="2001">2001</time> <strong>One</strong></li></ul>'],
    ['a list with data-date', null, {}, '<ol><li data-date="2001"><strong>One</strong></li></ol>'],
    ['dates that HTML has no form for', null, {}, '<ol><li><span data-date="2001~">ca.</span> <b>One</b></li></ol>'],
    ['JSON in a script', null, {}, '<script type="application/json">[{"title": "One", "date": "2001"}]</script>'],
  ];
  for (const [name, data, attributes, html] of given)
    it(`takes ${name}`, async () => {
      const timeline = await room.timeline(data, {attributes, ...(html && {html})});
      expect(titles(timeline)).to.deep.equal(['One']);
      expect(timeline.document.milestones[0]!.date?.earliestDay).to.equal(11323);
      expect(timeline.problems).to.deep.equal([]);
    });

  it('takes an address, and says that it has loaded', async () => {
    const timeline = document.createElement('history-timeline');
    const loaded = next(timeline, 'data-load');
    timeline.src = SEED_URL;
    room.element.append(timeline);
    expect((await loaded).timeline).to.equal(timeline.document);
    await settled(timeline);
    expect(milestoneItems(timeline)).to.have.length(7);
  });

  it('takes the property before the attribute before the address before the children; null takes the next', async () => {
    const timeline = await room.timeline([{title: 'Property', date: '2001'}], {
      attributes: {milestones: '[{"title": "Attribute", "date": "2002"}]', src: SEED_URL},
      html: LIST,
    });
    expect(titles(timeline)).to.deep.equal(['Property']);
    timeline.timeline = null;
    await settled(timeline);
    expect(titles(timeline)).to.deep.equal(['Attribute']);
    const loaded = next(timeline, 'data-load');
    timeline.removeAttribute('milestones');
    await loaded;
    await settled(timeline);
    expect(titles(timeline)).to.have.length(7);
    timeline.removeAttribute('src');
    await settled(timeline);
    expect(titles(timeline)).to.deep.equal(['Child']);
    timeline.milestones = [{title: 'Alias', date: '2001'}];
    await settled(timeline);
    expect(titles(timeline)).to.deep.equal(['Alias']);
    expect(timeline.timeline).to.equal(timeline.milestones);
  });

  it('gives a frozen document in reading order, and leaves the input as it was', async () => {
    const input = [
      {title: 'Late', date: '2010'},
      {title: 'Early', date: '2001'},
    ];
    const before = JSON.stringify(input);
    const timeline = await room.timeline(input);
    expect(timeline.document.milestones.map(({title}) => title)).to.deep.equal(['Early', 'Late']);
    expect(timeline.document).to.be.frozen;
    expect(timeline.document.milestones[0]).to.be.frozen;
    expect(JSON.stringify(input)).to.equal(before);
    expect(input).to.not.be.frozen;
  });

  it('takes another array for other data, of any length', async () => {
    const timeline = await room.timeline(seed);
    timeline.select('positionspapier');
    await settled(timeline);
    timeline.timeline = [{title: 'Alone', date: '1850'}];
    await settled(timeline);
    expect(titles(timeline)).to.deep.equal(['Alone']);
    expect(parts(timeline, 'panel')).to.have.length(0);
    timeline.timeline = seed;
    await settled(timeline);
    expect(shownText(parts(timeline, 'panel')[0]!)).to.contain('Gemeinsames Positionspapier');
  });
});

describe('<history-timeline>, set up before it is defined', () => {
  const room = new Room();
  let tag = 0;

  /** A tag that nobody knows yet, and what makes it known. */
  function undefinedTag(): {name: string; define: () => void} {
    const name = `late-timeline-${++tag}`;
    return {name, define: () => customElements.define(name, class extends HistoryTimeline {})};
  }

  it('keeps its properties', async () => {
    const {name, define} = undefinedTag();
    const late = document.createElement(name) as HistoryTimeline;
    Object.assign(late, {timeline: seed, selected: 'digital-saxony', layout: 'list', filter: ['netzwerk']});
    room.element.append(late);
    define();
    await settled(late);
    expect(late).to.be.instanceOf(HistoryTimeline);
    expect(late.document.milestones).to.have.length(7);
    expect(milestoneItems(late)).to.have.length(3);
    expect(late.selected).to.equal('digital-saxony');
    expect(late.layout).to.equal('list');
    expect(Object.keys(late), 'own properties that hide the accessors').to.not.include.members(['timeline', 'layout']);
  });

  it('keeps its attributes and its children', async () => {
    const {name, define} = undefinedTag();
    room.element.innerHTML = `<${name} layout="vertical" selected="b"><ol><li id="b"><time datetime="2003">2003</time> <strong>Child</strong></li></ol></${name}>`;
    const late = room.element.firstElementChild as HistoryTimeline;
    define();
    await settled(late);
    expect(titles(late)).to.deep.equal(['Child']);
    expect(late.selected).to.equal('b');
    expect(late.layout).to.equal('vertical');
  });

  it('is made without an attribute or a child of its own', () => {
    const timeline = document.createElement('history-timeline');
    expect(timeline.attributes).to.have.length(0);
    expect(timeline.childNodes).to.have.length(0);
  });
});

describe('<history-timeline>, its children', () => {
  const room = new Room();

  for (const [name, width, layout] of [
    ['the horizontal layout', 1200, 'auto'],
    ['the vertical layout', 720, 'auto'],
    ['the list', 1200, 'list'],
  ] as const)
    it(`tells each title once in ${name}, while they are edited, reordered, added and removed`, async () => {
      const timeline = await room.timeline(null, {
        width,
        attributes: {layout},
        html: `<ol>
          <li id="a"><time datetime="2001">2001</time> <strong>Alpha</strong></li>
          <li id="b"><time datetime="2003">2003</time> <strong>Beta</strong></li>
        </ol>`,
      });
      const list = timeline.querySelector('ol')!;
      const child = (id: string): Element => timeline.querySelector(`#${id}`)!;
      const steps: [act: string, change: () => void, expected: string[]][] = [
        ['at first', () => undefined, ['Alpha', 'Beta']],
        [
          'a title edited',
          () => (child('a').querySelector('strong')!.firstChild!.nodeValue = 'Gamma'),
          ['Gamma', 'Beta'],
        ],
        ['a date edited', () => child('b').querySelector('time')!.setAttribute('datetime', '1999'), ['Beta', 'Gamma']],
        [
          'an undated one added',
          () => list.insertAdjacentHTML('beforeend', '<li id="c"><b>Delta</b></li>'),
          ['Beta', 'Delta', 'Gamma'],
        ],
        ['reordered', () => list.prepend(child('c')), ['Delta', 'Beta', 'Gamma']],
        ['one removed', () => child('b').remove(), ['Delta', 'Gamma']],
        [
          'a card added',
          () =>
            timeline.insertAdjacentHTML('beforeend', '<milestone-card date="2020" heading="Epsilon"></milestone-card>'),
          ['Delta', 'Gamma', 'Epsilon'],
        ],
        [
          'a card edited',
          () => timeline.querySelector('milestone-card')!.setAttribute('heading', 'Zeta'),
          ['Delta', 'Gamma', 'Zeta'],
        ],
      ];
      for (const [act, change, expected] of steps) {
        change();
        await new Promise(requestAnimationFrame);
        await settled(timeline);
        const {spoken, headings: said} = told(timeline, /Alpha|Beta|Gamma|Delta|Epsilon|Zeta/);
        expect(spoken, act).to.deep.equal(expected);
        expect(said, act).to.deep.equal(expected);
      }
      expect(list.isConnected && list.parentElement === timeline, 'the list stays where the page put it').to.equal(
        true,
      );
      expect(list.querySelectorAll('li')).to.have.length(2);
    });

  it('says that it is empty when the last is gone, and shows what comes later', async () => {
    const timeline = await room.timeline(null, {html: LIST});
    timeline.querySelector('li')!.remove();
    await new Promise(requestAnimationFrame);
    await settled(timeline);
    expect(shownText(timeline)).to.contain('Noch keine Meilensteine');
    timeline.querySelector('ol')!.innerHTML = '<li><time>2004</time> <b>Again</b></li>';
    await new Promise(requestAnimationFrame);
    await settled(timeline);
    expect(titles(timeline)).to.deep.equal(['Again']);
  });

  it('leaves named slots out of the data', async () => {
    const timeline = await room.timeline(null, {
      html: `${LIST}<h2 slot="title">Own title</h2><ol slot="footer"><li><time>1999</time> Footer</li></ol>`,
    });
    expect(titles(timeline)).to.deep.equal(['Child']);
    expect(told(timeline, /Own title/).headings).to.deep.equal(['Own title']);
    expect(shownText(timeline)).to.contain('Footer');
  });
});

describe('<history-timeline>, its states', () => {
  const room = new Room();
  const fetch = window.fetch.bind(window);
  let signal: AbortSignal | null | undefined;

  afterEach(() => (window.fetch = fetch));

  /** From now on an answer never comes, unless it is called off. */
  function answerNever(): void {
    window.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        signal = init?.signal;
        signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
  }

  it('shows its children while it loads, says that it is busy, and stops when it is removed', async () => {
    answerNever();
    const timeline = await room.timeline(null, {attributes: {src: 'history.json'}, html: '<p>Meanwhile</p>'});
    expect(shownText(timeline)).to.contain('Meanwhile');
    expect(timeline.renderRoot.querySelector('section')!.getAttribute('aria-busy')).to.equal('true');
    expect(signal!.aborted).to.equal(false);
    timeline.remove();
    expect(signal!.aborted).to.equal(true);
    window.fetch = fetch;
    timeline.src = SEED_URL;
    const loaded = next(timeline, 'data-load');
    room.element.append(timeline);
    await loaded;
    await settled(timeline);
    expect(milestoneItems(timeline)).to.have.length(7);
    expect(shownText(timeline)).to.not.contain('Meanwhile');
    expect(timeline.renderRoot.querySelector('section')!.hasAttribute('aria-busy')).to.equal(false);
  });

  it('calls the first address off when another is set', async () => {
    answerNever();
    const timeline = await room.timeline(null, {attributes: {src: 'history.json'}});
    const first = signal!;
    window.fetch = fetch;
    const loaded = next(timeline, 'data-load');
    timeline.src = SEED_URL;
    await loaded;
    expect(first.aborted).to.equal(true);
    expect(timeline.document.milestones).to.have.length(7);
  });

  it('asks for an address only while it is in the document', async () => {
    const timeline = await room.timeline(null, {html: LIST});
    let asked = 0;
    window.fetch = (...request) => {
      asked++;
      return fetch(...request);
    };
    timeline.remove();
    timeline.src = SEED_URL;
    await settled(timeline);
    expect(asked).to.equal(0);
    const loaded = next(timeline, 'data-load');
    room.element.append(timeline);
    expect((await loaded).timeline.milestones).to.have.length(7);
    expect(asked).to.equal(1);
  });

  it('says that an address is none', async () => {
    const timeline = document.createElement('history-timeline');
    const failed = next(timeline, 'data-error');
    timeline.src = 'https://a b/';
    room.element.append(timeline);
    expect((await failed).problem.code).to.equal('http/network');
  });

  it('says what is wrong with an address, shows its children, and tries again', async () => {
    const timeline = document.createElement('history-timeline');
    timeline.innerHTML = '<p>In their place</p>';
    room.element.append(timeline);
    const failed = next(timeline, 'data-error');
    timeline.src = new URL('../fixtures/there-is-none.json', import.meta.url).href;
    expect((await failed).problem.code).to.equal('http/404');
    await settled(timeline);
    const alert = timeline.renderRoot.querySelector('[role=alert]')!;
    expect(shownText(alert)).to.contain('Die Daten konnten nicht gelesen werden');
    expect(shownText(timeline)).to.contain('In their place');
    timeline.src = SEED_URL;
    await next(timeline, 'data-load');
    await settled(timeline);
    expect(milestoneItems(timeline)).to.have.length(7);
  });

  it('asks again when the reader wants to', async () => {
    let asked = 0;
    window.fetch = () => {
      asked++;
      return Promise.resolve(new Response(asked === 1 ? '{"milestones": [' : '[{"title": "There", "date": "2001"}]'));
    };
    const timeline = await room.timeline(null, {attributes: {src: 'history.json'}});
    expect(asked).to.equal(1);
    await until(() => timeline.problems.length);
    await settled(timeline);
    expect(timeline.problems.map(({code}) => code)).to.deep.equal(['data/parse']);
    control(timeline, 'Erneut versuchen').click();
    await settled(timeline);
    expect(asked).to.equal(2);
    expect(titles(timeline)).to.deep.equal(['There']);
    timeline.reload();
    await settled(timeline);
    expect(asked, 'after reload()').to.equal(3);
  });

  it('shows what it can of faulty data, and says what it could not', async () => {
    const timeline = document.createElement('history-timeline');
    const [load, problem] = [next(timeline, 'data-load'), next(timeline, 'data-problem')];
    timeline.timeline = [{title: 'Good', date: '2016'}, {title: 'Odd', date: '2.5.2016'}, 7];
    room.element.append(timeline);
    expect((await load).problems).to.equal(timeline.problems);
    expect((await problem).problems.map(({code}) => code)).to.have.members(['date/invalid', 'item/shape']);
    await settled(timeline);
    expect(titles(timeline)).to.deep.equal(['Good', 'Odd']);
    expect(shownText(timeline)).to.contain('Hinweise zu den Daten: 2');
  });

  it('fills the slots for empty and error from the page', async () => {
    const html = '<b slot="empty">Own empty</b><b slot="error">Own error</b>';
    const timeline = await room.timeline([], {html});
    expect(shownText(timeline)).to.contain('Own empty').and.not.contain('Noch keine');
    timeline.timeline = 'no';
    await settled(timeline);
    expect(shownText(timeline)).to.contain('Own error').and.not.contain('nicht gelesen');
  });

  const known = CSS.supports('selector(:state(ready))');
  it(`names its state to style sheets${known ? '' : ', which this engine cannot read'}`, async () => {
    answerNever();
    const timeline = await room.timeline(null, {attributes: {src: 'history.json'}});
    const states = ['loading', 'ready', 'empty', 'error'] as const;
    const matching = (): string[] => (known ? states.filter((state) => timeline.matches(`:state(${state})`)) : []);
    const expected = (state: (typeof states)[number]): string[] => (known ? [state] : []);
    expect(matching()).to.deep.equal(expected('loading'));
    for (const [data, state] of [
      [seed, 'ready'],
      [[], 'empty'],
      ['no', 'error'],
    ] as const) {
      timeline.timeline = data;
      await settled(timeline);
      expect(matching()).to.deep.equal(expected(state));
    }
  });
});
