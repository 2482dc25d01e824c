/** What servers and networks do to a timeline's `src`: each answer comes from a process of its own, through the browser's fetch. */
import {expect} from '@open-wc/testing';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import {fixture} from '../fixtures/fixture.js';
import {isWebKit, planAnswers, planClosed, planFile, type Answer, type PlannedAddress} from '../sources/data-server.js';
import {nameOf, shownText} from './composed-tree.js';
import {milestoneButtons, Room} from './room.js';
import {settled, until} from './settled.js';

interface Expected {
  readonly state: string;
  /** Codes in order; `a|b` is one of them, `a|` may be missing. */
  readonly issues: readonly string[];
  readonly items?: number;
  readonly titles?: readonly string[];
}
interface HostileCase {
  readonly id: string;
  readonly group: string;
  readonly why: string;
  readonly raw?: string;
  readonly generate?: unknown;
  readonly server?: Answer & {readonly inline?: string};
  readonly expect: Expected;
}
interface Row {
  readonly name: string;
  readonly answers: readonly Answer[];
  readonly expected: Expected;
  /** Asked at the other origin. */
  readonly cross?: boolean;
  /** The answers redirect to an address with these. */
  readonly target?: readonly Answer[];
  readonly targetCross?: boolean;
  readonly requests?: number;
  /** Between the first request and the second. */
  readonly leastWaitMs?: number;
  readonly file?: string;
  /** Made of the planned address. */
  readonly src?: (url: string) => string;
}

const {cases} = await fixture<{cases: readonly HostileCase[]}>('hostile-cases.json');
const GOOD = '{"milestones":[{"date":"2016","title":"A"}]}';
const CSV = 'Year,Headline\n2016,A';
const ICS = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20160502\r\nSUMMARY:A\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
const READY: Expected = {state: 'ready', issues: [], items: 1, titles: ['A']};

const failed = (...issues: string[]): Expected => ({state: 'error', issues, items: 0});
const titled = (title: string, ...issues: string[]): Expected => ({state: 'ready', issues, items: 1, titles: [title]});
const hexOf = (codes: Iterable<number>): string =>
  [...codes].map((code) => code.toString(16).padStart(2, '0')).join('');
const latin1 = (text: string): string => hexOf([...text].map((letter) => letter.charCodeAt(0)));
const utf16 = (text: string, isLittle: boolean): string =>
  hexOf(
    [...text]
      .flatMap((letter) => [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255])
      .map((_, at, all) => all[isLittle ? at ^ 1 : at]!),
  );
const typed = (type: string, body = GOOD): Answer => ({headers: {'content-type': type}, body});

/** The rows of the fixture that one answer makes. */
function fixtureRows(): Row[] {
  const special = /^(net-redirect|net-offline|net-slow|net-gzip|net-mixed|net-trusted|net-many|attr-)/;
  const deep = `{"milestones":[{"title":"A","date":"2016","extra":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}]}`;
  const titles: Record<string, string[]> = {'net-latin1': ['Müller'], 'net-bom': ['A'], 'net-csv': ['A']};
  return cases.flatMap(({id, group, why, raw, generate, server, expect: expected}) => {
    const name = `${id}: ${why}`;
    if (group === 'json-text') return {name, answers: [{body: generate ? deep : raw!}], expected};
    if (group !== 'network' || special.test(id)) return [];
    return {name, answers: [server!], expected: {...expected, ...(titles[id] && {titles: titles[id]})}};
  });
}

const rows: readonly Row[] = [
  ...fixtureRows(),
  {
    name: 'net-redirect: 302 to the real file, same origin',
    answers: [{status: 302}],
    target: [{body: GOOD}],
    expected: READY,
  },
  {
    name: 'net-redirect-cors: redirect to another origin without CORS',
    answers: [{status: 302}],
    target: [{body: GOOD}],
    targetCross: true,
    expected: failed('http/network'),
  },
  {
    name: 'a redirect to another origin that allows it',
    answers: [{status: 302}],
    target: [{body: GOOD, cors: true}],
    targetCross: true,
    expected: READY,
  },
  {name: 'another origin that allows it', cross: true, answers: [{body: GOOD, cors: true}], expected: READY},
  {name: 'another origin that does not', cross: true, answers: [{body: GOOD}], expected: failed('http/network')},
  ...[301, 303, 307, 308].map((status) => ({
    name: `a ${status}`,
    answers: [{status}],
    target: [{body: GOOD}],
    expected: READY,
  })),
  {
    name: 'a redirect to itself',
    answers: [{status: 302, headers: {location: 'history.json'}}],
    expected: failed('http/network'),
  },
  {name: 'a redirect to nowhere', answers: [{status: 302}], expected: failed('http/302|http/network')},

  {
    name: 'a 503 that asks for no time',
    answers: [{status: 503, headers: {'retry-after': '0'}}, {body: GOOD}],
    requests: 2,
    expected: READY,
  },
  {
    name: 'a 503 that names a moment long gone',
    answers: [{status: 503, headers: {'retry-after': new Date(0).toUTCString()}}, {body: GOOD}],
    requests: 2,
    expected: READY,
  },
  {name: 'a 503, then a 404', answers: [{status: 503}, {status: 404}], requests: 2, expected: failed('http/404')},
  {name: 'a million open brackets', answers: [{body: '['.repeat(1e6)}], expected: failed('data/parse')},
  {
    name: 'lists a million deep',
    answers: [{body: '['.repeat(1e6) + ']'.repeat(1e6)}],
    expected: {state: 'empty', issues: ['item/shape'], items: 0},
  },
  {name: 'JSON with notes', answers: [{body: `// History\n${GOOD}`}], expected: failed('data/parse')},
  {name: 'JSON with a comma too many', answers: [{body: GOOD.replace(']', ',]')}], expected: failed('data/parse')},
  {name: 'JSON with NaN', answers: [{body: GOOD.replace('"2016"', 'NaN')}], expected: failed('data/parse')},
  {
    name: 'a table with a row of a million letters',
    answers: [{body: `${CSV}\n2017,${'B'.repeat(1e6)}\n`}],
    expected: {state: 'ready', issues: ['text/too-long'], items: 2},
  },
  {name: 'a 500, then the file', answers: [{status: 500, body: 'Oh no'}, {body: GOOD}], requests: 2, expected: READY},
  {name: 'two 502, then the file', answers: [{status: 502}, {status: 502}, {body: GOOD}], requests: 3, expected: READY},
  {name: 'a 503 for ever', answers: [{status: 503}], requests: 3, expected: failed('http/503')},
  {
    name: 'a 429 that asks for two seconds',
    answers: [{status: 429, headers: {'retry-after': '2'}}, {body: GOOD}],
    requests: 2,
    leastWaitMs: 1990,
    expected: READY,
  },
  {
    name: 'a 503 that names the moment',
    answers: [{status: 503, headers: {'retry-after': new Date(Date.now() + 4000).toUTCString()}}, {body: GOOD}],
    requests: 2,
    expected: READY,
  },
  {
    name: 'a 503 that asks for an hour is not waited for',
    answers: [{status: 503, headers: {'retry-after': '3600'}}, {body: GOOD}],
    requests: 1,
    expected: failed('http/503'),
  },
  {
    name: 'a 429 that asks for nonsense',
    answers: [{status: 429, headers: {'retry-after': 'soon'}}, {body: GOOD}],
    requests: 2,
    expected: READY,
  },
  ...[400, 401, 403, 404, 410, 418, 451].map((status) => ({
    name: `a ${status} is not asked again`,
    answers: [{status, body: GOOD}],
    requests: 1,
    expected: failed(`http/${status}`),
  })),

  {
    name: 'no answer, then the file',
    answers: [{refuse: true}, {refuse: true}, {refuse: true}, {body: GOOD}],
    expected: READY,
  },
  {name: 'a connection that is closed without an answer', answers: [{refuse: true}], expected: failed('http/network')},
  {
    name: 'a body that breaks off',
    answers: [{body: GOOD, breakAfter: 20}],
    expected: failed(isWebKit ? 'data/parse' : 'http/network'),
  },
  {
    name: 'a body that breaks off, then all of it',
    answers: [{body: GOOD, headers: {'content-length': '44'}, breakAfter: 20}, {body: GOOD}],
    requests: 2,
    expected: READY,
  },
  {
    name: 'a body shorter than its length',
    answers: [{body: GOOD, headers: {'content-length': '44'}, breakAfter: 30}],
    expected: failed('http/network'),
  },
  {
    name: 'a table shorter than its length: what came must not pass for all',
    answers: [{body: `${CSV}\n2017,B\n`, headers: {'content-length': '200'}, breakAfter: 21}],
    expected: failed('http/network'),
  },
  {
    name: 'a body longer than its length',
    answers: [{body: GOOD, headers: {'content-length': '20', connection: 'close'}}],
    expected: failed('data/parse|http/network'),
  },
  {name: 'packed JSON', answers: [{body: GOOD, gzip: true}], expected: READY},
  {
    name: 'packed JSON that breaks off',
    answers: [{body: GOOD.repeat(3), gzip: true, breakAfter: 40}],
    expected: failed(isWebKit ? 'data/parse' : 'http/network'),
  },
  {
    name: 'plain JSON that says it is packed',
    answers: [{body: GOOD, headers: {'content-encoding': 'gzip'}}],
    expected: isWebKit ? READY : failed('http/network'),
  },
  {name: 'an empty packed body', answers: [{body: '', gzip: true}], expected: failed('data/parse')},
  {name: 'part of a file that is all of it', answers: [{status: 206, body: GOOD}], expected: READY},
  {name: 'an empty 200', answers: [{}], expected: failed('data/parse')},
  {name: 'spaces', answers: [{body: ' \n'}], expected: failed('data/parse')},
  {name: 'JSON in a 201', answers: [{status: 201, body: GOOD}], expected: READY},

  {name: 'JSON as a web page', answers: [typed('text/html; charset=utf-8')], expected: READY},
  {name: 'JSON as a picture', answers: [typed('image/png')], expected: READY},
  {
    name: 'JSON to be stored',
    answers: [
      {
        ...typed('application/octet-stream'),
        headers: {'content-disposition': 'attachment', 'x-content-type-options': 'nosniff'},
      },
    ],
    expected: READY,
  },
  {name: 'JSON of a type that is none', answers: [typed('json')], expected: READY},
  {name: 'a table as JSON', answers: [typed('application/json', CSV)], expected: READY},
  {
    name: 'a table with every cell quoted',
    answers: [typed('text/csv', '"Year","Headline"\n"2016","A"')],
    expected: READY,
  },
  {name: 'a table with a byte order mark', answers: [typed('text/csv', `\uFEFF${CSV}`)], expected: READY},
  {
    name: 'a quoted table with a byte order mark and semicolons',
    answers: [typed('text/csv', '\uFEFF"Jahr";"Titel"\r\n"2016";"A"\r\n')],
    expected: READY,
  },
  {name: 'a table of tabs called history.json', answers: [{body: CSV.replaceAll(',', '\t')}], expected: READY},
  {name: 'JSON called history.csv', file: 'history.csv', answers: [typed('text/csv')], expected: READY},
  {name: 'a calendar as text', answers: [typed('text/plain', ICS)], expected: READY},
  {
    name: 'a sentence with a comma',
    answers: [typed('text/plain', 'Hello, world')],
    expected: failed('import/columns', 'import/columns'),
  },
  {
    name: 'a fault told in text',
    answers: [typed('text/plain', 'Error: the data base is gone, sorry\n  at line 3, column 4\n')],
    expected: failed('import/columns', 'import/columns', 'import/skipped'),
  },
  {
    name: 'a table of unknown columns',
    answers: [typed('text/csv', 'a,b\n1,2')],
    expected: failed('import/columns', 'import/columns', 'import/skipped'),
  },
  {
    name: 'a table without rows',
    answers: [typed('text/csv', 'Year,Headline')],
    expected: {state: 'empty', issues: [], items: 0},
  },
  {
    name: 'a half string of JSON',
    answers: [typed('application/json', '"Hello, wor')],
    expected: failed('import/columns', 'import/columns', 'import/quote'),
  },
  {name: 'a sentence', answers: [typed('text/plain', 'Hello')], expected: failed('data/parse')},
  {
    name: 'a login page with a byte order mark',
    answers: [typed('text/html', '\uFEFF\n<!doctype html><p>Log in, please')],
    expected: failed('data/parse'),
  },
  {name: 'XML', answers: [typed('text/xml', '<?xml version="1.0"?><feed/>')], expected: failed('data/parse')},
  {
    name: 'a line of JSON for each entry',
    answers: [{body: '{"title":"A","date":"2016"}\n{"title":"B","date":"2017"}\n'}],
    expected: failed('data/parse'),
  },
  {name: 'JSON with a NUL at its end', answers: [{body: `${GOOD}\0`}], expected: failed('data/parse')},
  ...['null', 'true', '7', '"7"', '"A,B"', '{}'].map((body) => ({
    name: `the JSON ${body}`,
    answers: [{body}],
    expected: failed('data/shape'),
  })),
  {name: 'an empty list', answers: [{body: '[]'}], expected: {state: 'empty', issues: [], items: 0}},

  {
    name: 'UTF-16, little end first',
    answers: [{bodyHex: `fffe${utf16(GOOD.replace('A', 'Ä'), true)}`}],
    expected: titled('Ä'),
  },
  {
    name: 'UTF-16, big end first',
    answers: [{bodyHex: `feff${utf16(GOOD.replace('A', 'Ä'), false)}`}],
    expected: titled('Ä'),
  },
  {
    name: 'a table in UTF-16, as Excel stores Unicode text',
    answers: [{bodyHex: `fffe${utf16('Jahr\tTitel\r\n2016\tMüller', true)}`}],
    expected: titled('Müller'),
  },
  {
    name: 'UTF-16 without a mark, which the server names',
    answers: [{bodyHex: utf16(GOOD, true), headers: {'content-type': 'application/json; charset=utf-16le'}}],
    expected: READY,
  },
  {
    name: 'a table in windows-1252 of which nothing is said',
    answers: [{bodyHex: latin1('Jahr;Titel\n2016;Müller')}],
    expected: titled('Müller', 'text/encoding'),
  },
  {
    name: 'JSON in windows-1252 of which nothing is said',
    answers: [{bodyHex: latin1(GOOD.replace('A', 'Müller'))}],
    expected: titled('Müller', 'text/encoding'),
  },
  {
    name: 'UTF-8 that the server calls windows-1252',
    answers: [typed('application/json; charset=windows-1252', GOOD.replace('A', 'Müller'))],
    expected: titled('Müller'),
  },
  {name: 'a charset that nobody knows', answers: [typed('application/json; charset=klingon')], expected: READY},
  {
    name: 'a charset that nobody knows, and no UTF-8',
    answers: [
      {bodyHex: latin1(GOOD.replace('A', 'Müller')), headers: {'content-type': 'application/json; charset=klingon'}},
    ],
    expected: titled('Müller', 'text/encoding'),
  },
  {
    name: 'Cyrillic that the server names',
    answers: [
      {
        bodyHex: latin1(GOOD.replace('A', '\xcc\xe8\xf0')),
        headers: {'content-type': 'text/plain; charset="windows-1251"'},
      },
    ],
    expected: titled('Мир'),
  },
  {
    name: 'a letter of two bytes that come apart',
    answers: [{body: GOOD.replace('A', 'ä'.repeat(20)), bytesPerSecond: 49}],
    expected: titled('ä'.repeat(20)),
  },

  {name: 'an address with a fragment', src: (url) => `${url}#there`, answers: [{body: GOOD}], expected: READY},
  {name: 'an address with a query', src: (url) => `${url}?a=b&c`, answers: [{body: GOOD}], expected: READY},
  {
    name: 'an address relative to the page',
    src: (url) => new URL(url).pathname,
    answers: [{body: GOOD}],
    expected: READY,
  },
  {name: 'an address with spaces round it', src: (url) => `\n ${url} `, answers: [{body: GOOD}], expected: READY},
  {
    name: 'an address with a password',
    src: (url) => url.replace('//', '//user:word@'),
    answers: [{body: GOOD}],
    expected: failed('http/network'),
  },
  {
    name: 'data in the address',
    src: () => `data:application/json,${encodeURIComponent(GOOD)}`,
    answers: [],
    expected: READY,
  },
  {name: 'data of the page itself', src: () => URL.createObjectURL(new Blob([GOOD])), answers: [], expected: READY},
  {
    name: 'data of the page that are gone',
    src: () => `blob:${location.origin}/0`,
    answers: [],
    expected: failed('http/network'),
  },
  {name: 'a script as address', src: () => 'javascript:alert(1)', answers: [], expected: failed('http/network')},
  {name: 'a file of the reader', src: () => 'file:///etc/hostname', answers: [], expected: failed('http/network')},
  {name: 'an address that is none', src: () => 'https://a b/', answers: [], expected: failed('http/network')},
  {
    name: 'net-mixed: an http address, here one whose name nobody knows, since the page is http itself',
    src: () => 'http://history.invalid/history.json',
    answers: [],
    expected: failed('http/network'),
  },
];

/** What a timeline shows. */
function stateOf(timeline: HistoryTimeline): string {
  const root = timeline.renderRoot;
  if (root.querySelector('[aria-busy=true]')) return 'loading';
  if (root.querySelector('[role=alert]')) return 'error';
  if (root.querySelector('ol[role=list]')) return 'ready';
  return shownText(timeline).includes('Noch keine Meilensteine') ? 'empty' : 'nothing';
}

/** Whether codes are those expected, in order. */
function expectCodes(timeline: HistoryTimeline, issues: readonly string[]): void {
  const pattern = issues.map((issue) => `((${issue.replace(/\|$/, '')}) )${issue.endsWith('|') ? '?' : ''}`).join('');
  expect(timeline.problems.map(({code}) => `${code} `).join('')).to.match(new RegExp(`^${pattern}$`));
}

async function expectShown(timeline: HistoryTimeline, {state, issues, items, titles}: Expected): Promise<void> {
  await settled(timeline);
  expectCodes(timeline, issues);
  expect(stateOf(timeline)).to.equal(state);
  const shown = state === 'ready' ? milestoneButtons(timeline).map(nameOf) : [];
  if (items !== undefined) expect(shown).to.have.length(items);
  if (titles) expect(shown).to.deep.equal(titles);
}

/** The next word of an element about its data. */
function told(timeline: HistoryTimeline): Promise<Event> {
  return new Promise((resolve) => {
    for (const name of ['data-load', 'data-error']) timeline.addEventListener(name, resolve, {once: true});
  });
}

describe('<history-timeline src>, by what the server answers', () => {
  // All are asked for at once: some are tried again, which takes its time.
  const shown = new Map<Row, {timeline: HistoryTimeline; end: Promise<Event>; address: PlannedAddress}>();
  const place = document.createElement('div');
  const alert = window.alert.bind(window);
  let alerts = 0;

  before(async function () {
    this.timeout(60_000);
    await import('../../src/define/history-timeline.js');
    window.alert = () => void alerts++;
    place.lang = 'de';
    place.style.inlineSize = '1200px';
    document.body.append(place);
    for (const row of rows) {
      const target = row.target && (await planAnswers(...row.target));
      const location = row.targetCross ? target?.crossUrl : target?.url;
      const answers = row.answers.map((one) => (location ? {...one, headers: {...one.headers, location}} : one));
      const address = await planFile(row.file ?? 'history.json', ...answers);
      const timeline = document.createElement('history-timeline');
      timeline.loading = 'eager';
      const url = row.cross ? address.crossUrl : address.url;
      timeline.src = row.src?.(url) ?? url;
      shown.set(row, {timeline, end: told(timeline), address});
      place.append(timeline);
    }
  });
  after(() => {
    place.remove();
    window.alert = alert;
  });

  for (const row of rows)
    it(row.name, async () => {
      const {timeline, end, address} = shown.get(row)!;
      expect((await end).type).to.equal(row.expected.state === 'error' ? 'data-error' : 'data-load');
      await expectShown(timeline, row.expected);
      const log = row.requests ? await address.log() : [];
      if (row.requests) expect(log).to.have.length(row.requests);
      if (row.leastWaitMs) expect(log[1]!.atMs - log[0]!.atMs).to.be.at.least(row.leastWaitMs);
      expect(alerts).to.equal(0);
    });
});

describe('<history-timeline src>, by what happens meanwhile', () => {
  const room = new Room();

  async function loading(src: string, html?: string): Promise<HistoryTimeline> {
    return room.timeline(null, {attributes: {src, loading: 'eager'}, ...(html && {html})});
  }

  it('net-slow-body: 1 byte per second: it says that it loads, and ends the request when it is removed', async () => {
    const {server} = cases.find(({id}) => id === 'net-slow-body')!;
    const address = await planAnswers(server!);
    const timeline = await loading(address.url, '<p>Meanwhile</p>');
    await address.log({requests: 1});
    await expectShown(timeline, {state: 'loading', issues: []});
    expect(shownText(timeline)).to.contain('Meanwhile');
    timeline.remove();
    const [request] = await address.log({closed: 1});
    expect(request!.isLeft).to.equal(true);
  });

  it('a server that never answers: it ends the request when it is removed', async () => {
    const address = await planAnswers({silent: true});
    const timeline = await loading(address.url);
    await address.log({requests: 1});
    expect(stateOf(timeline)).to.equal('loading');
    timeline.remove();
    expect(await address.log({closed: 1})).to.have.length(1);
  });

  for (const [name, answer, isLeft] of [
    // Firefox takes in the 10 MB before its page is told: the answer is over then.
    ['net-gzip-bomb: 10 MB gzip that expands to 10 GB', {expandTo: 10_737_418_240}, false],
    ['1 GB gzip that expands to a terabyte', {expandTo: 1e12}, true],
    ['a body without end', {body: '[', endless: true}, true],
  ] as const)
    it(`${name}: it is given up${isLeft ? ', and the connection closed' : ''}`, async function () {
      // Megabytes to send and to unpack, while two other browsers are at work.
      this.timeout(90_000);
      const address = await planAnswers(answer);
      const timeline = document.createElement('history-timeline');
      const end = told(timeline);
      Object.assign(timeline, {src: address.url, loading: 'eager'});
      room.element.append(timeline);
      expect((await end).type).to.equal('data-error');
      await expectShown(timeline, failed('data/too-large'));
      expect(await address.log({closed: isLeft ? 1 : 0}), 'not tried again').to.have.length(1);
    });

  it('net-offline: nobody listens; it asks again when the browser is online', async () => {
    const address = await planClosed({body: GOOD, cors: true});
    const timeline = document.createElement('history-timeline');
    const end = told(timeline);
    Object.assign(timeline, {src: address.crossUrl, loading: 'eager'});
    room.element.append(timeline);
    expect((await end).type).to.equal('data-error');
    await expectShown(timeline, failed('http/network'));
    expect(timeline.renderRoot.querySelector('[role=alert]')!.textContent).to.contain('CORS');
    await address.open();
    const again = told(timeline);
    window.dispatchEvent(new Event('online'));
    expect((await again).type).to.equal('data-load');
    await expectShown(timeline, READY);
    window.dispatchEvent(new Event('online'));
    await settled(timeline);
    expect(await address.log(), 'once it is there').to.have.length(1);
  });

  it('net-many: 20 elements with the same src: one request', async () => {
    const address = await planAnswers({body: GOOD, delayMs: 100});
    const timelines = Array.from({length: 20}, () => document.createElement('history-timeline'));
    const ends = timelines.map(told);
    for (const timeline of timelines) Object.assign(timeline, {src: address.url, loading: 'eager'});
    room.element.append(...timelines);
    await Promise.all(ends);
    for (const timeline of timelines) await expectShown(timeline, READY);
    expect(await address.log()).to.have.length(1);
  });

  it('attr-inline-json: a script of JSON with </script> in a string, escaped', async () => {
    const {server, expect: expected} = cases.find(({id}) => id === 'attr-inline-json')!;
    const timeline = await room.timeline(null, {html: `<script type="application/json">${server!.inline}</script>`});
    await expectShown(timeline, {...expected, titles: ['a</script>b']});
  });

  it('a script of JSON that ends in the middle of a string', async () => {
    const html = '<script type="application/json">{"milestones":[{"title":"a</script>b","date":"2016"}]}</script>';
    const timeline = await room.timeline(null, {html});
    await until(() => timeline.problems.length);
    await expectShown(timeline, failed('data/parse'));
  });

  it('an address that changes ten times: the last is shown, the others are called off', async () => {
    const others = await Promise.all(
      Array.from({length: 9}, () => planAnswers({body: '[{"title":"B"}]', delayMs: 9000})),
    );
    const last = await planAnswers({body: GOOD});
    const timeline = await loading(others[0]!.url);
    await others[0]!.log({requests: 1});
    for (const {url} of others) {
      timeline.src = url;
      await timeline.updateComplete;
    }
    const end = told(timeline);
    timeline.src = last.url;
    await end;
    await expectShown(timeline, READY);
    await others[0]!.log({closed: 1});
    for (const other of others)
      for (const {isOver, isLeft} of await other.log()) expect([isOver, isLeft]).to.deep.equal([true, true]);
  });

  it('an element that is removed and added again while it loads', async () => {
    const address = await planAnswers({silent: true}, {body: GOOD});
    const timeline = await loading(address.url);
    await address.log({requests: 1});
    const end = told(timeline);
    timeline.remove();
    await address.log({closed: 1});
    room.element.append(timeline);
    await end;
    await expectShown(timeline, READY);
    expect(await address.log()).to.have.length(2);
  });

  it('an element that is moved while it loads, and once it has', async () => {
    const address = await planAnswers({body: GOOD, delayMs: 1500});
    const timeline = await loading(address.url);
    await address.log({requests: 1});
    const end = told(timeline);
    const section = document.createElement('section');
    room.element.append(section);
    section.append(timeline);
    await end;
    await expectShown(timeline, READY);
    const {length} = await address.log();
    room.element.prepend(timeline);
    await expectShown(timeline, READY);
    expect(await address.log()).to.have.length(length);
  });

  it('reload() while it loads', async () => {
    const address = await planAnswers({body: GOOD, delayMs: 1500});
    const timeline = await loading(address.url);
    await address.log({requests: 1});
    let loads = 0;
    timeline.addEventListener('data-load', () => loads++);
    timeline.reload();
    timeline.reload();
    await told(timeline);
    await expectShown(timeline, READY);
    expect(loads).to.equal(1);
  });
});

describe('<history-timeline src>, on a page that requires Trusted Types', () => {
  it('net-trusted-types: JSON and a table are read, and no rule is broken', async () => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'inline-size: 1200px; block-size: 900px';
    frame.src = new URL('policy-page.html', import.meta.url).href;
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    document.body.append(frame);
    await loaded;
    const page = frame.contentWindow!;
    await page.customElements.whenDefined('history-timeline');
    const timeline = page.document.querySelector('history-timeline') as HistoryTimeline;
    // What the page itself loads is told first.
    if (!timeline.document.milestones.length) await told(timeline);
    for (const body of [GOOD, CSV]) {
      const end = told(timeline);
      timeline.src = (await planAnswers({body})).url;
      timeline.loading = 'eager';
      expect((await end).type).to.equal('data-load');
      await settled(timeline);
      expectCodes(timeline, []);
      expect(stateOf(timeline)).to.equal('ready');
      expect(timeline.renderRoot.querySelectorAll('[part=plot] ol > li')).to.have.length(1);
    }
    expect(page.violations).to.deep.equal([]);
    frame.remove();
  });
});
