import {expect} from '@open-wc/testing';

import type {Problem} from '../../src/model/problem.js';
import {loadUrl, type LoadedFile} from '../../src/sources/load-url.js';

const DOCUMENT = '{"milestones":[{"date":"2016","title":"A"}]}';
const realFetch = window.fetch.bind(window);

/** Loads from a server that answers as `answer` does. */
async function load(
  answer: () => Response | Promise<Response>,
  signal = new AbortController().signal,
): Promise<LoadedFile | Problem> {
  window.fetch = () => Promise.resolve().then(answer);
  return loadUrl('https://data.example/history.json', signal, 'default');
}

function codeOf(loaded: LoadedFile | Problem): string {
  return 'bytes' in loaded ? 'none' : loaded.code;
}

function textOf(loaded: LoadedFile | Problem): string {
  return 'bytes' in loaded ? new TextDecoder().decode(loaded.bytes) : loaded.code;
}

function bytes(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hex.match(/../g)!.map((pair) => parseInt(pair, 16)));
}

describe('loadUrl', () => {
  afterEach(() => {
    window.fetch = realFetch;
  });

  it('gives the text and the address that it came from in the end', async () => {
    const url = new URL('../fixtures/cluster-it.json', import.meta.url).href;
    const loaded = await loadUrl(url, new AbortController().signal, 'default');
    expect(loaded).to.have.property('url', url);
    expect(JSON.parse(textOf(loaded)))
      .to.have.property('milestones')
      .with.length(7);
  });

  const good: [name: string, answer: () => Response, title: string][] = [
    ['JSON as any type', () => new Response(DOCUMENT, {headers: {'content-type': 'text/html'}}), 'A'],
    ['JSON with a byte order mark', () => new Response(bytes('efbbbf5b7b227469746c65223a2241227d5d')), 'A'],
    ['a letter that two chunks share', () => new Response(inChunks('["ä"]', 1)), 'ä'],
  ];
  for (const [name, answer, word] of good) {
    it(`reads ${name}`, async () => {
      expect(JSON.stringify(JSON.parse(textOf(await load(answer))))).to.include(word);
    });
  }

  const faulty: [name: string, answer: () => Response | Promise<Response>, code: string][] = [
    ['a 404 with a page', () => new Response('<h1>Not found</h1>', {status: 404}), 'http/404'],
    ['a 503', () => new Response(DOCUMENT, {status: 503}), 'http/503'],
    ['a 204', () => new Response(null, {status: 204}), 'data/empty'],
    [
      'no server, no permission, an insecure address',
      () => Promise.reject(new TypeError('Failed to fetch')),
      'http/network',
    ],
    ['a body that breaks off', () => new Response(broken()), 'http/network'],
  ];
  for (const [name, answer, code] of faulty) {
    it(`gives ${code} for ${name}`, async () => {
      const loaded = await load(answer);
      expect(codeOf(loaded)).to.equal(code);
      expect(loaded).to.have.property('message').that.matches(/[.?]$/);
    });
  }

  it('gives http/404 for a file that the server does not have', async () => {
    const url = new URL('no-such-file.json', import.meta.url).href;
    expect(codeOf(await loadUrl(url, new AbortController().signal, 'default'))).to.equal('http/404');
  });

  it('gives http/network for an address that is none', async () => {
    expect(codeOf(await loadUrl('https://a b/', new AbortController().signal, 'default'))).to.equal('http/network');
  });

  it('rejects once it is aborted, before the answer and within a slow body', async () => {
    const early = new AbortController();
    early.abort();
    const url = new URL('../fixtures/cluster-it.json', import.meta.url).href;
    expect(await loadUrl(url, early.signal, 'default').catch((error: Error) => error.name)).to.equal('AbortError');

    const late = new AbortController();
    const slow = new ReadableStream<Uint8Array>({
      start: (controller) => late.signal.addEventListener('abort', () => controller.error(late.signal.reason)),
      pull: () => queueMicrotask(() => late.abort()),
    });
    const loading = load(() => new Response(slow), late.signal);
    expect(await loading.catch((error: Error) => error.name)).to.equal('AbortError');
  });
});

function inChunks(text: string, size: number): ReadableStream<Uint8Array> {
  const all = new TextEncoder().encode(text);
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < all.length; at += size) controller.enqueue(all.slice(at, at + size));
      controller.close();
    },
  });
}

function broken(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('[{"title"'));
    },
    pull(controller) {
      controller.error(new TypeError('network error'));
    },
  });
}
