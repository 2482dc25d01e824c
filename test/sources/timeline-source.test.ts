import {expect} from '@open-wc/testing';

import {planAnswers, planFile, type Answer} from './data-server.js';
import {NOTHING_YET, readSource, type SourceHost, type SourceResult} from '../../src/sources/timeline-source.js';

const GOOD = '[{"date":"2016","title":"A"}]';
const EAGER = {loading: 'eager'};

/** What is told of a source, and the promise of the next result that is not `loading`. */
interface Reading {
  readonly results: SourceResult[];
  readonly abort: AbortController;
  readonly host: HTMLElement;
  next(): Promise<SourceResult>;
}

/** Reads from an element in the document, as an element of ours would. */
function reading(given: Partial<SourceHost>, html = '', top = '0'): Reading {
  const results: SourceResult[] = [];
  let wake: ((result: SourceResult) => void) | undefined;
  const read: {abort: AbortController} = {abort: new AbortController()};
  const host = document.createElement('section');
  host.innerHTML = html;
  host.style.cssText = `position: absolute; top: ${top}; inline-size: 100px; block-size: 50px`;
  document.body.append(host);
  const reload = (): void => {
    read.abort.abort();
    read.abort = new AbortController();
    readSource(host as unknown as SourceHost, results.at(-1) ?? NOTHING_YET, read.abort.signal, (result) => {
      results.push(result);
      if (result.state !== 'loading') wake?.(result);
    });
  };
  Object.assign(host, given, {reload});
  reload();
  return {
    results,
    get abort() {
      return read.abort;
    },
    host,
    next: () => new Promise((resolve) => (wake = resolve)),
  };
}

describe('readSource', () => {
  afterEach(() => {
    document.querySelectorAll('body > section').forEach((element) => element.remove());
  });

  const faulty: [name: string, answer: Answer, state: string, code: string][] = [
    ['an empty file', {body: ''}, 'error', 'data/parse'],
    ['a login page', {body: '<!doctype html>'}, 'error', 'data/parse'],
    ['a document of nobody', {body: '{"entries":[]}'}, 'error', 'data/shape'],
    ['a table of nobody', {body: 'a,b'}, 'error', 'import/columns'],
    ['a 404', {status: 404}, 'error', 'http/404'],
    ['a 503', {status: 503, headers: {'retry-after': '3600'}}, 'error', 'http/503'],
    ['no data', {status: 204}, 'empty', 'data/empty'],
  ];
  for (const [name, answer, state, code] of faulty) {
    it(`gives ${code} in state ${state} for ${name}`, async () => {
      const {url} = await planAnswers(answer);
      const source = reading({src: url, ...EAGER});
      expect(source.results.map((result) => result.state)).to.deep.equal(['loading']);
      const result = await source.next();
      expect(result.state).to.equal(state);
      expect([...new Set(result.problems.map((problem) => problem.code))]).to.deep.equal([code]);
      expect(result.problem?.code).to.equal(state === 'error' ? code : undefined);
      expect(result.timeline.milestones).to.deep.equal([]);
    });
  }

  it('shows nothing of a document without a list of milestones', () => {
    const [result] = reading({timeline: {title: 'A', events: []}}).results;
    expect(result!.state).to.equal('error');
    expect(result!.timeline).to.not.have.property('title');
  });

  it('gives what it loads, resolved against where it came from in the end', async () => {
    const body = '[{"date":"2016","title":"A","links":["a.pdf"]}]';
    const target = await planFile('deep/er/history.json', {body});
    const {url} = await planAnswers({status: 302, headers: {location: target.url}});
    const before = Date.now();
    const {state, timeline, base, src, loadedAt} = await reading({src: url, ...EAGER}).next();
    expect([state, base, src]).to.deep.equal(['ready', target.url, url]);
    expect(loadedAt).to.be.within(before, Date.now());
    expect(timeline.milestones[0]!.links[0]!.href).to.equal(new URL('a.pdf', target.url).href);
  });

  it('resolves what a table and foreign JSON say against where they came from', async () => {
    const events = [{start_date: {year: 2016}, text: {headline: 'A'}, media: {url: 'a.png'}}];
    for (const body of ['date,title,image\n2016,A,a.png', JSON.stringify({events})]) {
      const {url} = await planFile('deep/history', {body});
      const {timeline} = await reading({src: url, ...EAGER}).next();
      expect(timeline.milestones[0]!.media[0]!.src).to.equal(new URL('a.png', url).href);
    }
  });

  it('keeps what it had while it asks anew, and when that gives nothing', async () => {
    const {url, log} = await planAnswers(
      {body: GOOD.replace('2016', '2.5.2016')},
      {status: 404},
      {body: '['},
      {status: 204},
    );
    const source = reading({src: url, ...EAGER});
    const first = await source.next();
    expect(first.problems.map(({code}) => code)).to.deep.equal(['date/invalid']);
    for (const code of ['http/404', 'data/parse']) {
      (source.host as unknown as SourceHost).reload();
      expect(source.results.at(-1)).to.include({state: 'loading', timeline: first.timeline});
      const stale = await source.next();
      expect(stale).to.include({state: 'stale', timeline: first.timeline, loadedAt: first.loadedAt, base: url});
      expect(stale.problem!.code).to.equal(code);
      expect(stale.problems.map((problem) => problem.code)).to.deep.equal(['date/invalid', code]);
    }
    (source.host as unknown as SourceHost).reload();
    expect((await source.next()).state, 'what the server says is empty').to.equal('empty');
    expect((await log()).map(({headers}) => !!headers['cache-control'])).to.deep.equal([false, true, true, true]);
  });

  it('keeps nothing of another address', async () => {
    const [good, bad] = [await planAnswers({body: GOOD}), await planAnswers({status: 404})];
    const source = reading({src: good.url, ...EAGER});
    await source.next();
    Object.assign(source.host, {src: bad.url});
    (source.host as unknown as SourceHost).reload();
    expect(source.results.at(-1)!.timeline.milestones).to.deep.equal([]);
    expect((await source.next()).state).to.equal('error');
  });

  it('maps rows as "fields" says, from an address, a property and JSON; other forms are read as ever', async () => {
    const rows = [{when: '2.5.2016', label_ar: 'أ'}];
    const fields = {date: 'when', title: 'label_ar'};
    const {url} = await planAnswers({body: JSON.stringify(rows)});
    for (const mapping of [fields, JSON.stringify(fields)])
      for (const given of [{src: url, ...EAGER}, {timeline: rows}, {json: JSON.stringify(rows)}]) {
        const {timeline, problems} = await reading({...given, fields: mapping}).next();
        expect(timeline.milestones.map(({title, date}) => [title, date?.text])).to.deep.equal([['أ', '2016-05-02']]);
        expect(problems).to.deep.equal([]);
      }
    const {url: own} = await planAnswers({body: `{"milestones":${GOOD}}`});
    for (const given of [
      {src: own, ...EAGER, fields},
      {src: own, ...EAGER, fields: '{broken'},
    ])
      expect((await reading(given).next()).timeline.milestones[0]!.title).to.equal('A');
  });

  it('gives what property, attribute and children say at once, the first of them', () => {
    const html = `<script type="application/json">${GOOD}</script>`;
    const titles = (given: Partial<SourceHost>): unknown[] =>
      reading(given, html).results.flatMap(({timeline}) => timeline.milestones.map(({title}) => title));
    expect(titles({timeline: [{title: 'B'}], json: '[{"title":"C"}]'})).to.deep.equal(['B']);
    expect(titles({timeline: null, json: '[{"title":"C"}]'})).to.deep.equal(['C']);
    expect(titles({})).to.deep.equal(['A']);
  });

  it('tells nothing of a fault once the children have been mended', async () => {
    const source = reading({}, '<script type="application/json">[</script>');
    source.host.querySelector('script')!.textContent = GOOD;
    expect((await source.next()).state).to.equal('ready');
    await import('../../src/sources/json-text.js');
    await new Promise(requestAnimationFrame);
    expect(source.results.map(({state}) => state)).to.deep.equal(['ready']);
  });

  it('tells nothing more once it is called off', async () => {
    const {url, log} = await planAnswers({silent: true});
    const loading = reading({src: url, ...EAGER});
    const watching = reading({});
    await log({requests: 1});
    loading.abort.abort();
    watching.abort.abort();
    watching.host.innerHTML = '<milestone-card heading="A"></milestone-card>';
    await log({closed: 1});
    await new Promise(requestAnimationFrame);
    expect(loading.results.map(({state}) => state)).to.deep.equal(['loading']);
    expect(watching.results.map(({state}) => state)).to.deep.equal(['empty']);
  });

  it('asks nothing for an element that is far down the page before it comes near, or the page is printed', async () => {
    for (const [come, name] of [
      [(host: HTMLElement) => host.scrollIntoView(), 'scrolled'],
      [() => window.dispatchEvent(new Event('beforeprint')), 'printed'],
    ] as const) {
      const {url, log} = await planAnswers({body: GOOD});
      const near = await planAnswers({body: GOOD});
      const source = reading({src: url}, '', '400vh');
      // What is in sight, and asked later, has its answer before.
      await reading({src: near.url}, '', '0').next();
      expect(await log(), name).to.have.length(0);
      const next = source.next();
      come(source.host);
      expect((await next).state, name).to.equal('ready');
      scrollTo(0, 0);
      document.querySelectorAll('body > section').forEach((element) => element.remove());
    }
  });

  it('asks at once when it is told to be eager, and what is off the page never once it is called off', async () => {
    const [eager, lazy] = [await planAnswers({body: GOOD}), await planAnswers({body: GOOD})];
    const waiting = reading({src: lazy.url}, '', '400vh');
    waiting.abort.abort();
    waiting.host.scrollIntoView();
    expect((await reading({src: eager.url, ...EAGER}, '', '400vh').next()).state).to.equal('ready');
    expect(await lazy.log()).to.have.length(0);
    scrollTo(0, 0);
  });
});
