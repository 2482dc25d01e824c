import {expect} from '@open-wc/testing';

import {NOTHING_YET, readSource, type SourceHost, type SourceResult} from '../../src/sources/timeline-source.js';

const realFetch = window.fetch.bind(window);
const GOOD = '[{"date":"2016","title":"A"}]';

/** What is told of a source, and the promise of the next result that is not `loading`. */
interface Reading {
  readonly results: SourceResult[];
  readonly abort: AbortController;
  readonly host: HTMLElement;
  next(): Promise<SourceResult>;
}

/** Reads from an element in the document, as an element of ours would. */
function reading(given: Partial<SourceHost>, html = ''): Reading {
  const results: SourceResult[] = [];
  let wake: ((result: SourceResult) => void) | undefined;
  const read: {abort: AbortController} = {abort: new AbortController()};
  const host = document.createElement('section');
  host.innerHTML = html;
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

function answer(body: string | null, init?: ResponseInit): void {
  window.fetch = () => Promise.resolve(new Response(body, init));
}

describe('readSource', () => {
  afterEach(() => {
    window.fetch = realFetch;
    document.querySelectorAll('body > section').forEach((element) => element.remove());
  });

  const faulty: [name: string, body: string | null, init: ResponseInit, state: string, code: string][] = [
    ['an empty file', '', {}, 'error', 'data/parse'],
    ['a login page', '<!doctype html>', {}, 'error', 'data/parse'],
    ['a document of nobody', '{"entries":[]}', {}, 'error', 'data/shape'],
    ['a 404', '', {status: 404}, 'error', 'http/404'],
    ['no data', null, {status: 204}, 'empty', 'data/empty'],
  ];
  for (const [name, body, init, state, code] of faulty) {
    it(`gives ${code} in state ${state} for ${name}`, async () => {
      answer(body, init);
      const source = reading({src: 'history.json'});
      expect(source.results.map((result) => result.state)).to.deep.equal(['loading']);
      const result = await source.next();
      expect(result.state).to.equal(state);
      expect(result.problems.map((problem) => problem.code)).to.deep.equal([code]);
      expect(result.problem?.code).to.equal(state === 'error' ? code : undefined);
      expect(result.timeline.milestones).to.deep.equal([]);
    });
  }

  it('shows nothing of a document without a list of milestones', () => {
    const [result] = reading({timeline: {title: 'A', events: []}}).results;
    expect(result!.state).to.equal('error');
    expect(result!.timeline).to.not.have.property('title');
  });

  it('gives what it loads, resolved against where it came from', async () => {
    answer('[{"date":"2016","title":"A","links":["a.pdf"]}]');
    const {state, timeline, base} = await reading({src: 'https://data.example/b/history.json'}).next();
    expect([state, base]).to.deep.equal(['ready', 'https://data.example/b/history.json']);
    expect(timeline.milestones[0]!.links[0]!.href).to.equal('https://data.example/b/a.pdf');
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
    answer(GOOD);
    const loading = reading({src: 'history.json'});
    const watching = reading({});
    loading.abort.abort();
    watching.abort.abort();
    watching.host.innerHTML = '<milestone-card heading="A"></milestone-card>';
    await new Promise(requestAnimationFrame);
    expect(loading.results.map(({state}) => state)).to.deep.equal(['loading']);
    expect(watching.results.map(({state}) => state)).to.deep.equal(['empty']);
  });
});
