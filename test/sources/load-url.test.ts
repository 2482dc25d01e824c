import {expect} from '@open-wc/testing';
import type {Problem} from '../../src/model/problem.js';
import {loadUrl, type LoadedFile} from '../../src/sources/load-url.js';
import {isWebKit, planAnswers, planClosed, type Answer} from './data-server.js';

const DOCUMENT = '{"milestones":[{"date":"2016","title":"A"}]}';

function load(url: string, {signal} = new AbortController(), cache: RequestCache = 'default') {
  return loadUrl(url, signal, cache);
}

async function loadPlanned(...answers: readonly Answer[]): Promise<LoadedFile | Problem> {
  return load((await planAnswers(...answers)).url);
}

const codeOf = (loaded: LoadedFile | Problem): string => ('bytes' in loaded ? 'none' : loaded.code);
const textOf = (loaded: LoadedFile | Problem): string =>
  'bytes' in loaded ? new TextDecoder('utf-8', {ignoreBOM: true}).decode(loaded.bytes) : loaded.code;
const nameOfFault = (loading: Promise<unknown>): Promise<string> =>
  loading.then(
    () => 'none',
    (error: Error) => error.name,
  );

describe('loadUrl', () => {
  it('gives the bytes and the address that it came from in the end', async () => {
    const {url} = await planAnswers({body: DOCUMENT});
    expect(await load(url)).to.have.property('url', url);
    const {url: first} = await planAnswers({status: 301, headers: {location: url}});
    const loaded = await load(first);
    expect(loaded).to.have.property('url', url);
    expect(textOf(loaded)).to.equal(DOCUMENT);
  });

  it('takes an address relative to the base of the page', async () => {
    const {url} = await planAnswers({body: DOCUMENT});
    expect(await load(new URL(url).pathname)).to.have.property('url', url);
  });

  const good: [name: string, answer: Answer, text: string][] = [
    ['JSON as any type', {body: DOCUMENT, headers: {'content-type': 'text/html'}}, DOCUMENT],
    ['the bytes as they are, with a byte order mark', {bodyHex: 'efbbbf5b5d'}, '\ufeff[]'],
    ['a letter that two chunks share', {body: '["ä"]', bytesPerSecond: 50}, '["ä"]'],
    ['a packed file', {body: DOCUMENT, gzip: true}, DOCUMENT],
    ['a file of nothing', {}, ''],
    ['a file of some megabytes', {body: DOCUMENT.repeat(1e5)}, DOCUMENT.repeat(1e5)],
  ];
  for (const [name, answer, text] of good)
    it(`reads ${name}`, async () => {
      expect(textOf(await loadPlanned(answer)) === text).to.equal(true);
    });

  const charsets: [type: string | undefined, charset: string | undefined][] = [
    ['application/json', undefined],
    ['text/csv; charset=windows-1252', 'windows-1252'],
    ['text/csv;Charset="ISO-8859-1"; header=present', 'ISO-8859-1'],
    [undefined, undefined],
  ];
  for (const [type, charset] of charsets)
    it(`gives the encoding of ${type ?? 'no type'}`, async () => {
      const loaded = await loadPlanned({body: DOCUMENT, ...(type && {headers: {'content-type': type}})});
      expect((loaded as LoadedFile).charset).to.equal(charset);
    });

  const faulty: [name: string, answer: Answer, code: string, requests: number][] = [
    ['a 404 with a page', {status: 404, body: '<h1>Not found</h1>'}, 'http/404', 1],
    ['a 403 without end', {status: 403, endless: true}, 'http/403', 1],
    ['a 503', {status: 503, body: DOCUMENT}, 'http/503', 3],
    ['a 503 that asks for an hour', {status: 503, headers: {'retry-after': '3600'}}, 'http/503', 1],
    ['a 204', {status: 204}, 'data/empty', 1],
    ['a body that breaks off', {body: DOCUMENT, headers: {'content-length': '44'}, breakAfter: 20}, 'http/network', 3],
    ['a file of more than 64 MB', {body: '[', endless: true}, 'data/too-large', 1],
  ];
  for (const [name, answer, code, requests] of faulty)
    it(`gives ${code} for ${name}, asked ${requests} times`, async () => {
      const {url, log} = await planAnswers(answer);
      const loaded = await load(url);
      expect(codeOf(loaded)).to.equal(code);
      expect(loaded).to.have.property('message').that.matches(/[.?]$/);
      expect(await log()).to.have.length(requests);
    });

  it('gives http/network where nobody listens, for another origin that does not allow it, for an address that is none', async () => {
    const absent = await planClosed({body: DOCUMENT});
    const foreign = await planAnswers({body: DOCUMENT});
    const loaded = await Promise.all(
      [absent.crossUrl, foreign.crossUrl, 'https://a b/', 'mailto:a@b.example'].map((url) => load(url)),
    );
    expect(loaded.map(codeOf)).to.deep.equal(Array(4).fill('http/network'));
  });

  it('waits longer before each try, and as long as the server asks', async () => {
    const plain = await planAnswers({status: 500}, {status: 502}, {body: DOCUMENT});
    const asking = await planAnswers({status: 503, headers: {'retry-after': '1'}}, {body: DOCUMENT});
    const loaded = await Promise.all([load(plain.url), load(asking.url)]);
    expect(loaded.map(textOf)).to.deep.equal([DOCUMENT, DOCUMENT]);
    const [first, second, third] = (await plain.log()).map(({atMs}) => atMs);
    expect(second! - first!).to.be.within(490, 1400);
    expect(third! - second!).to.be.within(1490, 3000);
    const [before, after] = (await asking.log()).map(({atMs}) => atMs);
    expect(after! - before!).to.be.within(990, 2500);
  });

  it('asks the server whether what is stored is still right, and takes its word', async () => {
    const stored = {body: DOCUMENT, etag: '"1"', headers: {'cache-control': 'max-age=3600'}};
    const {url, log} = await planAnswers(stored);
    for (const cache of ['default', 'default', 'no-cache', 'no-cache'] as const)
      expect(textOf(await load(url, undefined, cache))).to.equal(DOCUMENT);
    const asked = (await log()).map(({headers}) => headers['if-none-match']);
    expect(asked).to.deep.equal(isWebKit ? Array(4).fill(undefined) : [undefined, '"1"', '"1"']);
  });

  it('takes what is new when the server has it', async () => {
    const {url} = await planAnswers({body: DOCUMENT, etag: '"1"'}, {body: '[]', etag: '"2"'});
    expect(textOf(await load(url))).to.equal(DOCUMENT);
    expect(textOf(await load(url, undefined, 'no-cache'))).to.equal('[]');
  });

  it('leaves no time limit behind, whatever came', async () => {
    const setTimeout = window.setTimeout.bind(window);
    const clearTimeout = window.clearTimeout.bind(window);
    const limits = new Set<number>();
    window.setTimeout = ((run: () => void, delayMs: number) => {
      const timer = setTimeout(run, delayMs);
      if (delayMs > 10_000) limits.add(timer);
      return timer;
    }) as typeof window.setTimeout;
    window.clearTimeout = (timer) => {
      limits.delete(timer as number);
      clearTimeout(timer);
    };
    try {
      for (const answer of [
        {body: DOCUMENT, bytesPerSecond: 500},
        {status: 404},
        {status: 204},
        {body: '[', endless: true},
      ]) {
        const {url} = await planAnswers(answer);
        const loading = load(url);
        expect(limits.size, 'while it loads').to.equal(1);
        await loading;
        expect(limits.size, 'afterwards').to.equal(0);
      }
    } finally {
      Object.assign(window, {setTimeout, clearTimeout});
    }
  });

  describe('when it is called off', () => {
    const late: [name: string, answer: Answer][] = [
      ['before the answer', {silent: true}],
      ['within a slow body', {body: DOCUMENT, bytesPerSecond: 1}],
    ];
    for (const [name, answer] of late)
      it(`rejects ${name}, and closes the connection`, async () => {
        const {url, log} = await planAnswers(answer);
        const stop = new AbortController();
        const loading = nameOfFault(load(url, stop));
        await log({requests: 1});
        stop.abort();
        expect(await loading).to.equal('AbortError');
        expect(await log({closed: 1}), 'asked once').to.have.length(1);
      });

    it('rejects at once when it was before, and asks nothing', async () => {
      const {url, log} = await planAnswers({silent: true});
      const stop = new AbortController();
      stop.abort();
      expect(await nameOfFault(load(url, stop))).to.equal('AbortError');
      expect(await log()).to.have.length(0);
    });

    it('asks no more while it waits for another try', async () => {
      const {url, log} = await planAnswers({status: 503});
      const stop = new AbortController();
      const loading = nameOfFault(load(url, stop));
      await log({requests: 1});
      stop.abort();
      expect(await loading).to.equal('AbortError');
      expect(await log()).to.have.length(1);
    });
  });

  describe('for several who ask', () => {
    it('asks once while the answer is on its way, and again afterwards', async () => {
      const {url, log} = await planAnswers({body: DOCUMENT, delayMs: 50}, {body: '[]'});
      const loaded = await Promise.all([load(url), load(url), load(url)]);
      expect(loaded.map(textOf)).to.deep.equal([DOCUMENT, DOCUMENT, DOCUMENT]);
      expect(await log()).to.have.length(1);
      expect(textOf(await load(url))).to.equal('[]');
      expect(await log()).to.have.length(2);
    });

    it('goes on when one goes away, and ends when all have', async () => {
      const {url, log} = await planAnswers({silent: true});
      const stops = [new AbortController(), new AbortController()];
      const loading = stops.map((stop) => nameOfFault(load(url, stop)));
      await log({requests: 1});
      stops[0]!.abort();
      const {url: other} = await planAnswers({body: DOCUMENT});
      await load(other);
      expect((await log())[0]!.isOver, 'one still waits').to.equal(false);
      stops[1]!.abort();
      expect(await Promise.all(loading)).to.deep.equal(['AbortError', 'AbortError']);
      await log({closed: 1});
    });

    it('gives the one who stays what it asked for', async () => {
      const {url, log} = await planAnswers({body: DOCUMENT, delayMs: 1500});
      const stop = new AbortController();
      const [gone, there] = [nameOfFault(load(url, stop)), load(url)];
      await log({requests: 1});
      stop.abort();
      expect(textOf(await there)).to.equal(DOCUMENT);
      expect(await gone).to.equal('AbortError');
      expect(await log()).to.have.length(1);
    });

    it('asks anew for one who comes after all have gone', async () => {
      const {url, log} = await planAnswers({silent: true}, {body: DOCUMENT});
      const stop = new AbortController();
      const gone = nameOfFault(load(url, stop));
      await log({requests: 1});
      stop.abort();
      expect(textOf(await load(url))).to.equal(DOCUMENT);
      expect(await gone).to.equal('AbortError');
    });
  });
});
