/** A timeline whose data come from a server: when it asks, what it keeps, what is added to them. */
import {expect} from '@open-wc/testing';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import {importTimeline, type ImportOptions} from '../../src/formats/import-timeline.js';
import {isWebKit, planAnswers, planFile, type Answer, type PlannedAddress} from '../sources/data-server.js';
import {composedElements, nameOf, plain, shownText} from './composed-tree.js';
import {control, milestoneButtons, parts, Room} from './room.js';
import {settled} from './settled.js';

const DOCUMENT = JSON.stringify({
  title: 'History',
  milestones: [
    {id: 'a', title: 'Alpha', date: '2016'},
    {id: 'b', title: 'Beta', date: '2018'},
  ],
});

const titles = (timeline: HistoryTimeline): string[] => milestoneButtons(timeline).map(nameOf);
const codes = (timeline: HistoryTimeline): string[] => timeline.problems.map(({code}) => code);
const isBusy = (timeline: HistoryTimeline): boolean => !!timeline.renderRoot.querySelector('[aria-busy=true]');

/** What an element says of its data from now on, by the names of its events. */
function eventsOf(timeline: HistoryTimeline): string[] {
  const told: string[] = [];
  for (const name of ['data-load', 'data-error', 'data-problem'])
    timeline.addEventListener(name, () => told.push(name));
  return told;
}

/** Resolves once an element has data, or has none for good, and has drawn that. */
async function told(timeline: HistoryTimeline): Promise<void> {
  await new Promise((resolve) => {
    for (const name of ['data-load', 'data-error']) timeline.addEventListener(name, resolve, {once: true});
  });
  await settled(timeline);
}

function eagerOne(src: string): HistoryTimeline {
  const timeline = document.createElement('history-timeline');
  Object.assign(timeline, {src, loading: 'eager'});
  return timeline;
}

describe('<history-timeline src>, loaded anew', () => {
  const room = new Room();

  async function loaded(...answers: Answer[]): Promise<PlannedAddress & {timeline: HistoryTimeline}> {
    const address = await planAnswers(...answers);
    const timeline = eagerOne(address.url);
    room.element.append(timeline);
    await told(timeline);
    return {...address, timeline};
  }

  async function reload(timeline: HistoryTimeline): Promise<void> {
    const end = told(timeline);
    timeline.reload();
    await end;
  }

  it('asks whether there is anything new, and changes nothing in sight when there is not', async () => {
    const {timeline, log} = await loaded({body: DOCUMENT, etag: '"1"', headers: {'cache-control': 'max-age=3600'}});
    timeline.select('b');
    await settled(timeline);
    const range = [timeline.from, timeline.to];
    const buttons = milestoneButtons(timeline);
    const text = shownText(timeline);
    const end = told(timeline);
    timeline.reload();
    await timeline.updateComplete;
    expect(isBusy(timeline)).to.equal(true);
    expect(milestoneButtons(timeline), 'while it asks').to.deep.equal(buttons);
    expect(shownText(timeline)).to.equal(text);
    await end;
    expect(isBusy(timeline)).to.equal(false);
    expect(milestoneButtons(timeline)).to.deep.equal(buttons);
    expect(shownText(timeline)).to.equal(text);
    expect(timeline.selected).to.equal('b');
    expect([timeline.from, timeline.to]).to.deep.equal(range);
    const requests = await log();
    expect(requests).to.have.length(2);
    expect(requests[1]!.headers['cache-control']).to.match(/no-cache|max-age=0/);
    expect(requests[1]!.headers['if-none-match']).to.equal(isWebKit ? undefined : '"1"');
  });

  it('shows what is new', async () => {
    const {timeline} = await loaded({body: DOCUMENT}, {body: '[{"title":"Gamma","date":"2020"}]'});
    await reload(timeline);
    expect(titles(timeline)).to.deep.equal(['Gamma']);
    expect(plain(timeline.renderRoot.querySelector('h2')?.textContent ?? '')).to.equal('');
  });

  const failures: [name: string, answer: Answer, code: string][] = [
    ['a 404', {status: 404}, 'http/404'],
    ['a body that breaks off', {body: DOCUMENT, headers: {'content-length': '999'}, breakAfter: 9}, 'http/network'],
    ['broken JSON', {body: '{"milestones":['}, 'data/parse'],
    ['a login page', {body: '<!doctype html><p>Log in', headers: {'content-type': 'text/html'}}, 'data/parse'],
    ['a document of nobody', {body: '{"entries":[]}'}, 'data/shape'],
    ['too much', {body: '[', endless: true}, 'data/too-large'],
  ];
  for (const [name, answer, code] of failures)
    it(`keeps what it had at ${name}, says so, and takes the next good answer`, async () => {
      // What cannot be reached is asked three times.
      const bad = code === 'http/network' ? Array<Answer>(3).fill(answer) : [answer];
      const {timeline} = await loaded({body: DOCUMENT}, ...bad, {body: DOCUMENT.replace('Beta', 'Gamma')});
      const events = eventsOf(timeline);
      await reload(timeline);
      expect(titles(timeline)).to.deep.equal(['Alpha', 'Beta']);
      expect(timeline.document.title).to.equal('History');
      expect(events).to.deep.equal(['data-error', 'data-problem']);
      expect(codes(timeline)).to.deep.equal([code]);
      expect(shownText(timeline)).to.contain('eine neuere Fassung war nicht zu laden');
      expect(timeline.renderRoot.querySelector('[role=alert]')).to.equal(null);
      if (CSS.supports('selector(:state(ready))')) expect(timeline.matches(':state(stale)')).to.equal(true);

      const end = told(timeline);
      control(timeline, 'Erneut versuchen').click();
      await end;
      expect(titles(timeline)).to.deep.equal(['Alpha', 'Gamma']);
      expect(codes(timeline)).to.deep.equal([]);
      expect(shownText(timeline)).to.not.contain('eine neuere Fassung war nicht zu laden');
      expect(events.at(-1)).to.equal('data-load');
      if (CSS.supports('selector(:state(ready))')) expect(timeline.matches(':state(ready)')).to.equal(true);
    });

  it('says since when in the language of the page, and in the time of the reader', async () => {
    for (const [lang, words] of [
      ['de', ['Stand ', '; eine neuere Fassung war nicht zu laden']],
      ['en', ['As of ', '; no newer version could be loaded']],
    ] as const) {
      room.element.lang = lang;
      const write = new Intl.DateTimeFormat(lang, {dateStyle: 'long', timeStyle: 'short'});
      const before = Date.now();
      const {timeline} = await loaded({body: DOCUMENT}, {status: 404});
      const lines = [before, Date.now()].map((ms) => plain(words.join(write.format(ms))));
      await reload(timeline);
      const text = shownText(timeline);
      expect(
        lines.some((line) => text.includes(line)),
        text,
      ).to.equal(true);
      timeline.remove();
    }
  });

  it('keeps what it had through a second failure, and while it is asked again', async () => {
    const {timeline} = await loaded({body: DOCUMENT}, {status: 404}, {body: '['});
    await reload(timeline);
    const end = told(timeline);
    timeline.reload();
    await settled(timeline);
    expect(titles(timeline)).to.deep.equal(['Alpha', 'Beta']);
    await end;
    expect(titles(timeline)).to.deep.equal(['Alpha', 'Beta']);
    expect(codes(timeline), 'of the last failure only').to.deep.equal(['data/parse']);
  });

  it('asks again when the browser is online, once it could not be reached', async () => {
    const broken = {body: DOCUMENT, headers: {'content-length': '999'}, breakAfter: 9};
    const {timeline, log} = await loaded({body: DOCUMENT}, broken, broken, broken, {body: DOCUMENT}, {silent: true});
    window.dispatchEvent(new Event('online'));
    await settled(timeline);
    expect(await log(), 'nothing was wrong').to.have.length(1);
    await reload(timeline);
    expect(shownText(timeline)).to.contain('eine neuere Fassung war nicht zu laden');
    const end = told(timeline);
    window.dispatchEvent(new Event('online'));
    await end;
    expect(shownText(timeline)).to.not.contain('eine neuere Fassung war nicht zu laden');
    expect(await log()).to.have.length(5);
  });

  it('asks again when it is moved after a failure', async () => {
    for (const answers of [[{status: 404}], [{body: DOCUMENT}, {status: 404}]]) {
      const {timeline, log} = await loaded(...answers, {body: DOCUMENT.replace('Beta', 'Gamma')});
      if (answers.length > 1) await reload(timeline);
      const end = told(timeline);
      room.element.prepend(timeline);
      await end;
      expect(titles(timeline)).to.deep.equal(['Alpha', 'Gamma']);
      expect(await log()).to.have.length(answers.length + 1);
    }
  });

  it('keeps nothing of another address', async () => {
    const {timeline} = await loaded({body: DOCUMENT});
    const end = told(timeline);
    timeline.src = (await planAnswers({status: 404})).url;
    await end;
    expect(timeline.document.milestones).to.deep.equal([]);
    expect(timeline.renderRoot.querySelector('[role=alert]')).to.not.equal(null);
  });

  it('loads the rest of what it was doing when it is moved meanwhile', async () => {
    const {timeline, log} = await loaded({body: DOCUMENT}, {silent: true}, {body: '[{"title":"Gamma","date":"2020"}]'});
    timeline.reload();
    await log({requests: 2});
    const end = told(timeline);
    room.element.prepend(timeline);
    expect(titles(timeline), 'meanwhile').to.deep.equal(['Alpha', 'Beta']);
    await end;
    expect(titles(timeline)).to.deep.equal(['Gamma']);
  });
});

describe('<history-timeline src>, when it asks', () => {
  const room = new Room();

  it('asks once for several elements, goes on when one is removed, ends when all are', async () => {
    const {url, log} = await planAnswers({silent: true});
    const timelines = [eagerOne(url), eagerOne(url), eagerOne(url)];
    room.element.append(...timelines);
    await log({requests: 1});
    timelines[0]!.remove();
    timelines[1]!.remove();
    await settled(timelines[2]!);
    const [request, ...more] = await log();
    expect(more).to.deep.equal([]);
    expect(request!.isOver).to.equal(false);
    timelines[2]!.remove();
    await log({closed: 1});
  });

  it('gives the ones that stay what all asked for', async () => {
    const {url, log} = await planAnswers({body: DOCUMENT, delayMs: 1500});
    const [gone, there] = [eagerOne(url), eagerOne(url)];
    room.element.append(gone, there);
    await log({requests: 1});
    const end = told(there);
    gone.remove();
    await end;
    expect(titles(there)).to.deep.equal(['Alpha', 'Beta']);
    expect(await log()).to.have.length(1);
  });

  /** A timeline `screens` screens below the first. */
  function below(screens: number, src: string, loading?: string): HistoryTimeline {
    room.element.style.paddingBlockStart = `${screens * 100}vh`;
    const timeline = document.createElement('history-timeline');
    timeline.src = src;
    timeline.loading = loading;
    room.element.append(timeline);
    return timeline;
  }

  /** Has what is in sight asked and answered: what was asked before it has come by then. */
  async function othersAreThere(): Promise<void> {
    const near = document.createElement('history-timeline');
    near.src = (await planAnswers({body: DOCUMENT})).url;
    room.element.prepend(near);
    near.style.cssText = 'position: fixed; inset-block-start: 0; inline-size: 600px';
    await told(near);
    near.remove();
  }

  for (const [name, come] of [
    ['it is scrolled near', (timeline: HistoryTimeline) => scrollTo(0, timeline.offsetTop - 1.5 * innerHeight)],
    ['the page is printed', () => window.dispatchEvent(new Event('beforeprint'))],
  ] as const)
    it(`asks nothing three screens down before ${name}`, async () => {
      const {url, log} = await planAnswers({body: DOCUMENT});
      const timeline = below(3, url);
      await othersAreThere();
      expect(await log()).to.have.length(0);
      expect(isBusy(timeline)).to.equal(true);
      const end = told(timeline);
      come(timeline);
      await end;
      expect(titles(timeline)).to.deep.equal(['Alpha', 'Beta']);
    });

  it('asks at once with loading="eager", wherever it stands, and within a screen of being seen', async () => {
    for (const [screens, loading] of [
      [9, 'eager'],
      [1.5, undefined],
    ] as const) {
      const timeline = below(screens, (await planAnswers({body: DOCUMENT})).url, loading);
      await told(timeline);
      expect(titles(timeline)).to.deep.equal(['Alpha', 'Beta']);
      timeline.remove();
    }
  });

  it('asks at once when the page calls reload() after the first answer, wherever it stands', async () => {
    const {url, log} = await planAnswers({body: DOCUMENT});
    const timeline = below(0, url);
    await told(timeline);
    room.element.style.paddingBlockStart = '900vh';
    const end = told(timeline);
    timeline.reload();
    await end;
    expect(await log()).to.have.length(2);
  });

  it('asks nothing when it is removed before it comes near', async () => {
    const {url, log} = await planAnswers({body: DOCUMENT});
    const timeline = below(3, url);
    await settled(timeline);
    timeline.remove();
    window.dispatchEvent(new Event('beforeprint'));
    await othersAreThere();
    expect(await log()).to.have.length(0);
  });

  it('shows text of the page itself at once, wherever it stands', async () => {
    room.element.style.paddingBlockStart = '900vh';
    const list = JSON.parse(DOCUMENT) as unknown;
    for (const form of [
      {timeline: list},
      {json: DOCUMENT},
      {innerHTML: `<script type="application/json">${DOCUMENT}</script>`},
      {innerHTML: '<ol><li><time>2016</time> <b>Alpha</b></li><li><time>2018</time> <b>Beta</b></li></ol>'},
    ]) {
      const timeline = document.createElement('history-timeline');
      Object.assign(timeline, form);
      room.element.append(timeline);
      await settled(timeline);
      expect(titles(timeline), Object.keys(form).join()).to.deep.equal(['Alpha', 'Beta']);
      timeline.remove();
    }
  });
});

describe('<history-timeline src>, what it makes of the file', () => {
  const room = new Room();

  async function shown(src: string, given: Partial<HistoryTimeline> = {}): Promise<HistoryTimeline> {
    const timeline = Object.assign(eagerOne(src), given);
    room.element.append(timeline);
    await told(timeline);
    return timeline;
  }

  it('leads to where the file came from in the end: links, images, links in text', async () => {
    const picture = await planFile('picture.svg', {
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
      headers: {'content-type': 'image/svg+xml'},
    });
    const entry = {
      id: 'a',
      title: 'Alpha',
      date: '2016',
      body: 'See [there](text.html) and [above](../up.html).',
      links: [{href: 'paper.pdf', label: 'Paper'}],
      // Three folders up from where the file is in the end.
      media: [{src: `../../..${new URL(picture.url).pathname.replace('/data-server', '')}`, alt: 'Picture'}],
    };
    const target = await planFile('deep/er/history.json', {body: JSON.stringify([entry])});
    const {url} = await planAnswers({status: 302, headers: {location: target.url}});
    const timeline = await shown(url, {selected: 'a'});
    const panel = parts(timeline, 'panel')[0]!;
    await settled(timeline);
    const links = composedElements(panel).flatMap((one) => (one instanceof HTMLAnchorElement ? [one.href] : []));
    for (const path of ['text.html', '../up.html', 'paper.pdf'])
      expect(links).to.include(new URL(path, target.url).href);
    expect(timeline.document.milestones[0]!.media[0]!.src).to.equal(picture.url);
    expect(await picture.log({requests: 1})).to.have.length(1);
  });

  it('leads from data in the address itself to what lies beside the page', async () => {
    const body = JSON.stringify([{title: 'Alpha', date: '2016', links: [{href: 'a.pdf', label: 'Paper'}]}]);
    const timeline = await shown(`data:application/json,${encodeURIComponent(body)}`, {selected: 'alpha'});
    const links = composedElements(parts(timeline, 'panel')[0]!).flatMap((one) =>
      one instanceof HTMLAnchorElement ? [one.href] : [],
    );
    expect(links).to.deep.equal([new URL('a.pdf', document.baseURI).href]);
  });

  const files: [name: string, options?: ImportOptions][] = [
    ['cluster-it.json'],
    ['formats/timelinejs.json'],
    ['formats/timelinejs.csv'],
    ['formats/vis-items.json'],
    ['formats/calendar.ics'],
    ['formats/jsonfeed.json'],
    ['formats/schema-org.jsonld'],
    ['formats/wikidata-sparql.json'],
    ['real/simile-compact-painter.json'],
    ['real/react-chrono-nested.json'],
    ['real/vega-monarchs.json'],
    ['real/moma-directors.csv', {fields: {date: 'PositionBeginYear', title: 'DisplayName'}}],
  ];
  for (const [name, options = {}] of files)
    it(`reads ${name} as importTimeline does`, async () => {
      const body = await (await fetch(new URL(`../fixtures/${name}`, import.meta.url))).text();
      const {url} = await planAnswers({body});
      const expected = await importTimeline(body, {...options, url});
      const timeline = await shown(url, options);
      expect(expected.timeline.milestones.length).to.be.greaterThan(0);
      const of = ({milestones}: HistoryTimeline['document']): unknown[] =>
        milestones.map(({title, date}) => [title, date?.text]);
      expect(of(timeline.document)).to.deep.equal(of(expected.timeline));
      expect(timeline.problems).to.deep.equal(expected.problems);
    });

  const rows = [
    {start: '2.5.2016', label_ar: 'أ'},
    {start: '2018', label_ar: 'ب'},
  ];
  const fields = {date: 'start', title: 'label_ar'};
  for (const [form, set] of [
    ['the attribute', (timeline: HistoryTimeline) => timeline.setAttribute('fields', JSON.stringify(fields))],
    ['the property', (timeline: HistoryTimeline) => Object.assign(timeline, {fields})],
  ] as const)
    it(`takes rows with names of their own by ${form} "fields", by src and by property`, async () => {
      const {url} = await planAnswers({body: JSON.stringify(rows)});
      for (const given of [{src: url, loading: 'eager'}, {timeline: rows}]) {
        const timeline = document.createElement('history-timeline');
        set(timeline);
        Object.assign(timeline, given);
        room.element.append(timeline);
        await told(timeline);
        expect(titles(timeline)).to.deep.equal(['أ', 'ب']);
        expect(timeline.document.milestones.map(({date}) => date?.text)).to.deep.equal(['2016-05-02', '2018']);
        expect(codes(timeline)).to.deep.equal([]);
      }
    });

  it('reads rows to the end when it is moved meanwhile', async () => {
    const timeline = await room.timeline(JSON.parse(DOCUMENT));
    Object.assign(timeline, {timeline: rows, fields});
    const end = told(timeline);
    // The update has begun then, and waits for the rows.
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    expect(timeline.matches(':state(loading)')).to.equal(true);
    expect(titles(timeline), 'meanwhile').to.deep.equal(['Alpha', 'Beta']);
    room.element.prepend(timeline);
    await end;
    expect(titles(timeline)).to.deep.equal(['أ', 'ب']);
  });

  it('reads the rows anew when "fields" changes', async () => {
    const timeline = document.createElement('history-timeline');
    Object.assign(timeline, {
      timeline: [{start: '2018', label: 'Alpha', other: 'Beta'}],
      fields: {...fields, title: 'label'},
    });
    room.element.append(timeline);
    await told(timeline);
    const end = told(timeline);
    timeline.fields = {...fields, title: 'other'};
    await end;
    expect(titles(timeline)).to.deep.equal(['Beta']);
  });
});

describe('<history-timeline>, milestones added', () => {
  const room = new Room();
  const GAMMA = {title: 'Gamma', date: '2017'};

  it('before the element is in the document: with its data', async () => {
    const timeline = document.createElement('history-timeline');
    timeline.timeline = JSON.parse(DOCUMENT);
    timeline.addMilestones([GAMMA]);
    room.element.append(timeline);
    await settled(timeline);
    expect(titles(timeline)).to.deep.equal(['Alpha', 'Gamma', 'Beta']);
  });

  it('before and while it loads: when the data come', async () => {
    const {url, log} = await planAnswers({body: DOCUMENT, delayMs: 1500});
    const timeline = eagerOne(url);
    timeline.addMilestones([GAMMA]);
    const end = told(timeline);
    room.element.append(timeline);
    await log({requests: 1});
    timeline.addMilestones({title: 'Delta', date: '2019'});
    await end;
    expect(titles(timeline)).to.deep.equal(['Alpha', 'Gamma', 'Beta', 'Delta']);
    expect(timeline.document.title).to.equal('History');
    expect(await log()).to.have.length(1);
  });

  it('afterwards, at once: a list or one, with what is wrong in them', async () => {
    const timeline = await room.timeline(JSON.parse(DOCUMENT));
    const events = eventsOf(timeline);
    timeline.addMilestones([GAMMA, {title: 'Odd', date: '2.5.2016'}, 7]);
    await settled(timeline);
    expect(titles(timeline)).to.deep.equal(['Alpha', 'Gamma', 'Odd', 'Beta']);
    expect(codes(timeline)).to.deep.equal(['date/invalid', 'item/shape']);
    expect(events).to.deep.equal(['data-load', 'data-problem']);
    timeline.addMilestones({title: 'Delta', date: '2015'});
    await settled(timeline);
    expect(titles(timeline)).to.deep.equal(['Delta', 'Alpha', 'Gamma', 'Odd', 'Beta']);
    expect(codes(timeline)).to.deep.equal(['date/invalid', 'item/shape']);
    timeline.addMilestones(null);
    await settled(timeline);
    expect(titles(timeline)).to.have.length(5);
  });

  it('undated ones after what was written before them', async () => {
    const timeline = await room.timeline([
      {title: 'Alpha', date: '2018'},
      {title: 'A bit later'},
      {title: 'Beta', date: '2016'},
    ]);
    timeline.addMilestones([{title: 'After Beta'}, {title: 'Gamma', date: '2017'}, {title: 'After Gamma'}]);
    await settled(timeline);
    const expected = ['Beta', 'After Beta', 'Gamma', 'After Gamma', 'Alpha', 'A bit later'];
    expect(timeline.document.milestones.map(({title}) => title)).to.deep.equal(expected);
  });

  it('with ids that are taken: they get others, and those that were there keep theirs', async () => {
    const timeline = await room.timeline(JSON.parse(DOCUMENT));
    timeline.addMilestones([{id: 'a', title: 'Gamma', date: '2010'}]);
    await settled(timeline);
    expect(timeline.document.milestones.map(({id, title}) => [id, title])).to.deep.equal([
      ['a-2', 'Gamma'],
      ['a', 'Alpha'],
      ['b', 'Beta'],
    ]);
    expect(codes(timeline)).to.deep.equal(['id/duplicate']);
  });

  it('to an element without any: they are shown', async () => {
    const timeline = await room.timeline([]);
    timeline.addMilestones([GAMMA]);
    await settled(timeline);
    expect(titles(timeline)).to.deep.equal(['Gamma']);
  });

  it('to data that could not be loaded: they are shown, and what went wrong is said', async () => {
    const timeline = eagerOne((await planAnswers({status: 404})).url);
    room.element.append(timeline);
    await told(timeline);
    const events = eventsOf(timeline);
    timeline.addMilestones([GAMMA]);
    await settled(timeline);
    expect(titles(timeline)).to.deep.equal(['Gamma']);
    expect(codes(timeline)).to.deep.equal(['http/404']);
    expect(events).to.deep.equal(['data-load', 'data-problem']);
  });

  it('to data that could not be loaded anew: those stay old', async () => {
    const timeline = eagerOne((await planAnswers({body: DOCUMENT}, {status: 404})).url);
    room.element.append(timeline);
    await told(timeline);
    const end = told(timeline);
    timeline.reload();
    await end;
    timeline.addMilestones([GAMMA]);
    await settled(timeline);
    expect(titles(timeline)).to.deep.equal(['Alpha', 'Gamma', 'Beta']);
    expect(shownText(timeline)).to.contain('eine neuere Fassung war nicht zu laden');
  });

  it('until the data are read anew', async () => {
    const timeline = eagerOne((await planAnswers({body: DOCUMENT})).url);
    room.element.append(timeline);
    await told(timeline);
    timeline.addMilestones([GAMMA]);
    await settled(timeline);
    const end = told(timeline);
    timeline.reload();
    await settled(timeline);
    await end;
    expect(titles(timeline)).to.deep.equal(['Alpha', 'Beta']);
  });
});
