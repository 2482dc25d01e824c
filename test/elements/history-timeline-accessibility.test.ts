/** What assistive technology gets: an ordered list of articles, headings of the right level, dates, languages; and axe. */
import {expect} from '@open-wc/testing';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import seed from '../fixtures/cluster-it.json' with {type: 'json'};
import {planAnswers} from '../sources/data-server.js';
import {axeFaults} from './axe-faults.js';
import {composedElements, headings, isDrawn, nameOf, plain, shownText, spokenTexts} from './composed-tree.js';
import {milestoneButtons, milestoneItems, milestoneList, parts, Room} from './room.js';
import {randomHistory} from './random-history.js';
import {settled, until} from './settled.js';

const LAYOUTS = [
  ['the horizontal layout', 1200, 'auto'],
  ['the vertical layout', 720, 'auto'],
  ['one column', 340, 'auto'],
  ['the list', 1000, 'list'],
] as const;

describe('<history-timeline>, as axe sees it', () => {
  const room = new Room();

  const choices: [name: string, prepare: (timeline: HistoryTimeline) => unknown][] = [
    ['closed', () => undefined],
    ['a milestone open', (timeline) => timeline.select('digital-saxony')],
  ];
  for (const theme of ['light', 'dark'] as const)
    for (const [name, width, layout] of LAYOUTS)
      for (const [state, prepare] of choices)
        it(`has no fault in ${name}, ${state}, ${theme}`, async () => {
          const timeline = await room.timeline(seed, {width, attributes: {layout, theme}});
          if (theme === 'dark') room.element.style.background = '#12181d';
          prepare(timeline);
          await settled(timeline);
          expect(await axeFaults(room.element)).to.deep.equal([]);
        });

  const states: [name: string, data: unknown, attributes: Record<string, string>][] = [
    ['an empty history', [], {}],
    ['unreadable data', 'no', {}],
    ['data with faults', [{title: 'Good', date: '2016'}, {title: 'Odd', date: '2.5.2016'}, 7], {}],
    ['nothing left by the filter', seed, {filter: ''}],
    ['200 milestones', randomHistory(200, 11), {}],
  ];
  for (const [name, data, attributes] of states)
    it(`has no fault with ${name}`, async () => {
      await room.timeline(data, {attributes});
      expect(await axeFaults(room.element)).to.deep.equal([]);
    });

  it('has no fault while it loads', async () => {
    const {url} = await planAnswers({silent: true});
    const timeline = await room.timeline(null, {attributes: {src: url}});
    // It shows itself when it takes long only.
    expect(shownText(timeline)).to.not.contain('Wird geladen');
    for (const delay of timeline.shadowRoot!.getAnimations()) delay.finish();
    expect(shownText(timeline)).to.contain('Wird geladen');
    expect(await axeFaults(room.element)).to.deep.equal([]);
  });

  it('has no fault when it could not be loaded anew', async () => {
    const {url} = await planAnswers({body: JSON.stringify(seed)}, {status: 404});
    const timeline = await room.timeline(null, {attributes: {src: url, loading: 'eager'}});
    await until(() => timeline.document.milestones.length);
    timeline.reload();
    await until(() => timeline.problems.length);
    await settled(timeline);
    expect(shownText(timeline)).to.contain('eine neuere Fassung war nicht zu laden');
    expect(await axeFaults(room.element)).to.deep.equal([]);
  });
});

describe('<history-timeline>, its structure', () => {
  const room = new Room();

  for (const [name, width, layout] of LAYOUTS) {
    it(`is an ordered list of articles, each named by its heading, in ${name}`, async () => {
      const timeline = await room.timeline(seed, {width, attributes: {layout}});
      const list = milestoneList(timeline);
      expect(list.localName).to.equal('ol');
      expect(list.getAttribute('role')).to.equal('list');
      expect(milestoneItems(timeline).every((item) => item.localName === 'li')).to.equal(true);
      for (const [at, item] of milestoneItems(timeline).entries()) {
        const articles = composedElements(item).filter((one) => one.localName === 'article');
        expect(articles).to.have.length(1);
        const label = (articles[0]!.getRootNode() as ShadowRoot).getElementById(
          articles[0]!.getAttribute('aria-labelledby')!,
        );
        expect(nameOf(label!)).to.contain(timeline.document.milestones[at]!.title);
      }
    });

    it(`tells each title once in ${name}, with its date`, async () => {
      const timeline = await room.timeline(seed, {width, attributes: {layout}});
      const spoken = spokenTexts(timeline);
      for (const {title} of timeline.document.milestones)
        expect(
          spoken.filter((text) => text.includes(title as string)),
          title as string,
        ).to.have.length(1);
      for (const item of milestoneItems(timeline))
        expect(spokenTexts(item).join(' ')).to.match(/2\. Mai 2016|seither|seit mehreren|ohne Datum|201[78]/);
    });
  }

  it('has the whole list in the tree, whatever the window shows', async () => {
    const timeline = await room.timeline(randomHistory(200, 11), {attributes: {from: '2001', to: '2002'}});
    expect(
      milestoneButtons(timeline)
        .map(nameOf)
        .map((name) => name.split(',')[0]),
    ).to.deep.equal(timeline.document.milestones.map(({title}) => title));
    for (const button of milestoneButtons(timeline)) expect(getComputedStyle(button).visibility).to.equal('visible');
  });

  it('tells which of how many where not all are in the list', async () => {
    const timeline = await room.timeline(randomHistory(600, 3));
    const items = milestoneItems(timeline);
    expect(items.length).to.be.lessThan(600);
    for (const item of items) {
      expect(item.getAttribute('aria-setsize')).to.equal('600');
      expect(item.getAttribute('aria-posinset')).to.equal(String(Number(item.dataset['at']) + 1));
    }
  });

  it('is a region named by its title, with a group for the plot and one for each set of controls', async () => {
    const timeline = await room.timeline(seed);
    const section = timeline.renderRoot.querySelector('section')!;
    const label = timeline.shadowRoot!.getElementById(section.getAttribute('aria-labelledby')!);
    expect(nameOf(label!)).to.equal('Meilensteine unserer Vereinsgeschichte');
    const groups = composedElements(timeline).filter((one) => one.getAttribute('role') === 'group');
    expect(groups.map((one) => one.getAttribute('aria-label'))).to.deep.equal([
      'Nach Art filtern',
      'Zoom',
      'Darstellung',
      'Meilensteine nach Zeit',
      'Überblick',
    ]);
    timeline.timeline = [{title: 'Nameless', date: '2001'}];
    await settled(timeline);
    expect(section.getAttribute('aria-label')).to.equal('Zeitleiste');
  });

  it('keeps decoration from the tree: axis, glyphs, marks', async () => {
    const timeline = await room.timeline(seed);
    for (const svg of composedElements(timeline).filter((one) => one.localName === 'svg'))
      expect(svg.closest('[aria-hidden=true]'), svg.outerHTML.slice(0, 80)).to.exist;
    const spoken = spokenTexts(timeline);
    for (const tick of ['Q2', 'Q3', '2019']) expect(spoken).to.not.include(tick);
  });

  it('has one polite status from the first, short and without a change of focus', async () => {
    const timeline = await room.timeline([]);
    const [status] = composedElements(timeline).filter((one) => one.getAttribute('role') === 'status');
    expect(status!.textContent.trim()).to.equal('');
    timeline.timeline = seed;
    await settled(timeline);
    expect(status!.isConnected).to.equal(true);
    expect(plain(status!.textContent)).to.equal('7 Meilensteine, davon 3 ohne Datum');
    timeline.filter = ['konferenz'];
    await settled(timeline);
    expect(plain(status!.textContent)).to.equal('3 Meilensteine; 4 ausgeblendet (Netzwerk, Position)');
    expect(status!.textContent.length).to.be.at.most(100);
  });

  it('does not talk over itself while the window moves', async () => {
    const timeline = await room.timeline(seed);
    const [status] = composedElements(timeline).filter((one) => one.getAttribute('role') === 'status');
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(plain(status!.textContent)));
    observer.observe(status!, {childList: true, characterData: true, subtree: true});
    const started = performance.now();
    for (const [from, to] of [
      ['2016-04', '2016-06'],
      ['2016-04', '2017-08'],
      ['2017-06', '2017-08'],
      ['2017-06', '2018-08'],
    ] as const) {
      timeline.showRange(from, to);
      await settled(timeline);
    }
    const early = said.length;
    // On a machine too busy for that there is nothing to see.
    if (performance.now() - started < 900) expect(early).to.equal(1);
    await until(() => said.at(-1)?.includes('3 von 7'));
    observer.disconnect();
  });

  it('gives every control a name', async () => {
    const timeline = await room.timeline(seed, {attributes: {selected: 'digital-saxony'}});
    const nameless = composedElements(timeline).filter(
      (one) => one.matches('button,a,input,summary,aside,[role=group]') && isDrawn(one) && !nameOf(one),
    );
    expect(nameless.map((one) => one.outerHTML)).to.deep.equal([]);
  });
});

describe('<history-timeline>, its headings', () => {
  const room = new Room();

  for (const [given, title, milestones] of [
    ['1', 1, 2],
    ['2', 2, 3],
    ['3', 3, 4],
    ['4', 4, 5],
    ['5', 5, 6],
    ['6', 6, 7],
    ['7', 7, 8],
    ['9', 9, 10],
    ['0', 2, 3],
    ['none', 2, 3],
  ] as const)
    for (const [name, width, layout] of LAYOUTS.filter((_, at) => given === '2' || at === 0 || at === 3))
      it(`are of level ${title} and ${milestones} with heading-level="${given}" in ${name}`, async () => {
        const timeline = await room.timeline(seed, {width, attributes: {'heading-level': given, layout}});
        const [first, ...others] = headings(timeline);
        expect(first).to.deep.equal({level: title, text: 'Meilensteine unserer Vereinsgeschichte'});
        expect(others).to.have.length(7);
        expect([...new Set(others.map(({level}) => level))]).to.deep.equal([milestones]);
        const tag = title > 6 ? 'div' : `h${title}`;
        expect(parts(timeline, 'title')[0]!.localName).to.equal(tag);
      });

  it('are of the right level in the panel', async () => {
    const timeline = await room.timeline(seed, {attributes: {'heading-level': '3', selected: 'digital-saxony'}});
    expect(headings(parts(timeline, 'panel')[0]!)).to.deep.equal([{level: 4, text: 'Initiative „Digital Saxony“'}]);
  });

  it('are the page’s own where it brings one', async () => {
    const timeline = await room.timeline(seed, {html: '<h1 slot="title">Ours</h1>'});
    expect(headings(timeline)[0]).to.deep.equal({level: 1, text: 'Ours'});
    expect(headings(timeline).filter(({text}) => text === 'Ours')).to.have.length(1);
    expect(headings(timeline).filter(({text}) => text.includes('Vereinsgeschichte'))).to.have.length(0);
  });
});

describe('<history-timeline>, its dates', () => {
  const room = new Room();

  const HTML_DATES = [
    '2016-05-02',
    '2016-05',
    '2016',
    '0044-03-15',
    '2016-05-02T09:30:00Z',
    '2016-05-02T09:30:00+01:00',
  ];
  const OTHERS = [
    '2016~',
    '2016?',
    '2016-05-02/..',
    '2016/2018',
    '-0044',
    'Y-13800000000',
    '196X',
    '2016-21',
    '1950S2',
    '0000',
  ];

  for (const [name, layout] of [
    ['the list', 'list'],
    ['the horizontal layout', 'horizontal'],
  ] as const)
    it(`are time elements where HTML has a form for them, else data-date, in ${name}`, async () => {
      for (const date of [...HTML_DATES, ...OTHERS]) {
        const timeline = await room.timeline([{title: 'It', date}], {attributes: {layout}});
        expect(timeline.problems, date).to.deep.equal([]);
        const marked = composedElements(milestoneItems(timeline)[0]!).filter((one) => one.matches('time,[data-date]'));
        const expected = HTML_DATES.includes(date) ? `time ${date}` : `span ${date}`;
        expect(
          marked.map((one) => `${one.localName} ${one.getAttribute('datetime') ?? one.getAttribute('data-date')!}`),
        ).to.deep.equal([expected]);
        timeline.remove();
      }
    });

  it('are not made up for what has none', async () => {
    const timeline = await room.timeline([{title: 'It'}], {attributes: {layout: 'list'}});
    expect(composedElements(timeline).some((one) => one.matches('time,[data-date]'))).to.equal(false);
    expect(shownText(timeline)).to.contain('ohne Datum');
  });
});

describe('<history-timeline>, its language', () => {
  const room = new Room();

  afterEach(() => document.documentElement.removeAttribute('lang'));

  /** The words for the number of milestones, which tell the language. */
  const spoken = (timeline: HistoryTimeline): string =>
    /7 (Meilensteine|milestones)/.exec(shownText(timeline))?.[1] ?? 'neither';
  const changed = async (timeline: HistoryTimeline): Promise<void> => {
    await new Promise(requestAnimationFrame);
    await settled(timeline);
  };

  it('is the host’s, else the page’s, else the document’s, and follows each as it changes', async () => {
    const timeline = await room.timeline(seed);
    timeline.lang = 'en';
    await changed(timeline);
    expect(spoken(timeline)).to.equal('milestones');
    timeline.lang = 'de-AT';
    await changed(timeline);
    expect(spoken(timeline)).to.equal('Meilensteine');
    timeline.removeAttribute('lang');
    room.element.lang = 'en-GB';
    await changed(timeline);
    expect(spoken(timeline)).to.equal('milestones');
    expect(shownText(timeline), 'the country’s own way').to.contain('2 May 2016');
    room.element.removeAttribute('lang');
    document.documentElement.lang = 'en';
    await changed(timeline);
    expect(spoken(timeline)).to.equal('milestones');
    document.documentElement.removeAttribute('lang');
    await changed(timeline);
    expect(spoken(timeline), 'the document’s').to.equal('Meilensteine');
  });

  it('is the one around it in a shadow root, and follows it when moved', async () => {
    const timeline = await room.timeline(seed);
    const host = document.createElement('div');
    host.lang = 'en';
    room.element.append(host);
    host.attachShadow({mode: 'open'}).append(timeline);
    await changed(timeline);
    expect(spoken(timeline)).to.equal('milestones');
    host.lang = 'de';
    await changed(timeline);
    expect(spoken(timeline)).to.equal('Meilensteine');
  });

  it('survives what is no language', async () => {
    room.element.lang = 'not a language';
    const timeline = await room.timeline(seed);
    expect(spoken(timeline)).to.equal('Meilensteine');
  });

  for (const [name, width, layout] of LAYOUTS)
    it(`is marked on data that have another, in ${name}`, async () => {
      room.element.lang = 'en';
      const timeline = await room.timeline(
        {
          locale: 'de',
          title: 'Geschichte',
          categories: [
            {id: 'a', title: {de: 'Art', en: 'Kind'}},
            {id: 'b', title: 'Andere'},
          ],
          milestones: [
            {title: 'Gründung', date: '2001', category: 'a', place: 'Köln'},
            {title: 'Founding', lang: 'en', date: '2002', category: 'b'},
            {title: {en: 'Both', de: 'Beides'}, date: '2003', category: 'b'},
            {title: {fr: 'Fin'}, date: '2004', displayDate: 'später', category: 'b'},
          ],
        },
        {width, attributes: {layout}},
      );
      /** The language that is in force for a text. */
      const langOf = (text: string): string | undefined => {
        let node: Element | null =
          composedElements(timeline).find((one) =>
            [...one.childNodes].some((child) => child instanceof Text && plain(child.data) === text),
          ) ?? null;
        while (node && !node.getAttribute('lang'))
          node = node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;
        return node?.getAttribute('lang') ?? undefined;
      };
      const expected = {
        Geschichte: 'de',
        Gründung: 'de',
        Köln: 'de',
        Founding: 'en',
        Both: 'en',
        Fin: 'fr',
        später: 'de',
        Kind: 'en',
        Andere: 'de',
        '2001': 'en',
      };
      expect(Object.fromEntries(Object.keys(expected).map((text) => [text, langOf(text)]))).to.deep.equal(expected);
    });
});
