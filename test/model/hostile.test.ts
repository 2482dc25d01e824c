import {expect} from '@open-wc/testing';

import {parseBlocks, type Block, type Inline} from '../../src/model/blocks.js';
import {parseTimeline, type ParsedTimeline} from '../../src/model/timeline.js';
import {parseJson} from '../../src/sources/json-text.js';
import {fixture} from '../fixtures/fixture.js';
import {leastTime} from './least-time.js';

interface HostileCase {
  readonly id: string;
  readonly group: string;
  readonly why: string;
  readonly raw?: string;
  readonly data?: unknown;
  readonly js?: string;
  readonly generate?: {readonly kind: string; readonly [size: string]: unknown};
  readonly payload?: string | {readonly repeat: string; readonly times: number};
  readonly field?: string;
  readonly value?: unknown;
  readonly fields?: readonly string[];
  readonly expect: {
    readonly issues: readonly string[];
    readonly items?: number;
    readonly indexes?: readonly number[];
    readonly titles?: readonly string[];
    readonly maxMs?: number;
  };
}

const NETWORK = 'test/elements/hostile-network.test.ts';
/** Cases of the file that need more than parser and sources, and where they are held to it. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'net-404': NETWORK,
  'net-204': NETWORK,
  'net-redirect': NETWORK,
  'net-redirect-cors': NETWORK,
  'net-offline': NETWORK,
  'net-slow-body': NETWORK,
  'net-wrong-type': NETWORK,
  'net-bom': NETWORK,
  'net-latin1': NETWORK,
  'net-gzip-bomb': NETWORK,
  'net-mixed': NETWORK,
  'attr-inline-json': 'test/sources/child-milestones.test.ts',
  'media-404': 'the element, which alone sees that an image does not come',
  'net-csv': NETWORK,
  'net-trusted-types': NETWORK,
  'net-many': NETWORK,
};

/** The Proxy answers reads of any member, but it has none of its own, and inherited ones do not count. */
const DIFFERENT: Readonly<Record<string, readonly string[]>> = {'obj-proxy': ['item/empty']};

const {cases, count} = await fixture<{cases: readonly HostileCase[]; count: number}>('hostile-cases.json');

const OPTIONS = {base: document.baseURI, isColor: (color: string) => CSS.supports('color', color)};
const GOOD = {date: '2016-05-02', title: 'Good item'};

const TEXT_FIELDS: Readonly<Record<string, (text: string) => unknown>> = {
  title: (title) => ({title}),
  summary: (summary) => ({...GOOD, summary}),
  body: (body) => ({...GOOD, body}),
  displayDate: (displayDate) => ({...GOOD, displayDate}),
  place: (place) => ({...GOOD, place}),
  caption: (caption) => ({...GOOD, media: {src: 'a.png', caption}}),
  credit: (credit) => ({...GOOD, media: {src: 'a.png', credit}}),
  alt: (alt) => ({...GOOD, media: {src: 'a.png', alt}}),
  tags: (tag) => ({...GOOD, tags: [tag]}),
  category: (category) => ({...GOOD, category}),
  'link label': (label) => ({...GOOD, links: [{href: 'a.pdf', label}]}),
  'language map': (text) => ({...GOOD, summary: {de: text}}),
};

const URL_FIELDS: Readonly<Record<string, (url: unknown) => object>> = {
  'links[].href': (href) => ({milestones: [{...GOOD, links: [{href, label: 'L'}]}]}),
  'media.src': (src) => ({milestones: [{...GOOD, media: {src, alt: 'A'}}]}),
  'media.poster': (poster) => ({milestones: [{...GOOD, media: {src: 'a.mp4', type: 'video', poster}}]}),
  'media.href': (href) => ({milestones: [{...GOOD, media: {src: 'a.png', href}}]}),
  'network.nodes[].href': (href) => ({milestones: [GOOD], network: {nodes: [{id: 'n', href}]}}),
  'network.nodes[].image': (image) => ({milestones: [GOOD], network: {nodes: [{id: 'n', image}]}}),
};

const GENERATORS: Readonly<Record<string, (size: number) => string>> = {
  'milestone-with-deep-extra': (depth) => `[{"title":"A","extra":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}]`,
  title: (chars) => JSON.stringify([{title: 'ab '.repeat(chars / 3)}]),
  body: (chars) => JSON.stringify([{title: 'A', body: 'ab **c** '.repeat(chars / 9)}]),
  'date-digits': (chars) => JSON.stringify([{title: 'A', date: '1'.repeat(chars)}]),
  links: (size) => JSON.stringify([{title: 'A', links: Array.from({length: size}, (_, n) => ({href: `${n}.pdf`}))}]),
  milestones: (size) =>
    JSON.stringify(
      Array.from({length: size}, (_, n) => ({
        date: `${1000 + (n % 1000)}-05-02`,
        title: `Milestone ${n}`,
        summary: 'Some words of it.',
        category: `c${n % 5}`,
        tags: ['a', 'b'],
        place: 'Leipzig',
      })),
    ),
  nodes: (size) => {
    const nodes = Array.from({length: size}, (_, id) => ({id, name: `Node ${id}`}));
    const links = nodes.flatMap(({id: source}) => nodes.slice(source + 1).map(({id: target}) => ({source, target})));
    return JSON.stringify({milestones: [], network: {nodes, links}});
  },
};

/** What the scripts of the file give to the element. */
const SCRIPTS: Readonly<Record<string, () => unknown>> = {
  'obj-cycle': () => {
    const milestone: Record<string, unknown> = {title: 'A', date: '2016'};
    const history: Record<string, unknown> = {milestones: [Object.assign(milestone, {self: milestone})]};
    return Object.assign(history, {d: history});
  },
  'obj-proxy': () => ({milestones: [new Proxy({}, {get: (_, key) => (typeof key === 'string' ? key : undefined)})]}),
  'obj-date-instance': () => ({milestones: [{title: 'A', date: new Date(Date.UTC(2016, 4, 2))}]}),
  'obj-sparse': () => {
    const milestones: unknown[] = [];
    milestones[9] = {title: 'A', date: '2016'};
    return {milestones: Object.assign(milestones, {extra: 1})};
  },
};

/** Whether the codes are the ones expected; "a|b" stands for either, "a|" for a or nothing. */
function codesFit(codes: readonly string[], expected: readonly string[]): boolean {
  const pattern = expected.map(
    (code) => `(?:(?:${code.split('|').filter(Boolean).join('|')}) )${code.endsWith('|') ? '?' : ''}`,
  );
  return new RegExp(`^${pattern.join('')}$`).test(codes.map((code) => `${code} `).join(''));
}

function parseText(text: string): ParsedTimeline {
  const json = parseJson(text);
  return json.ok ? parseTimeline(json.data, OPTIONS) : {...parseTimeline([]), problems: [json.problem]};
}

function check(
  {id, expect: {issues, items, indexes, titles}}: HostileCase,
  {timeline, problems}: ParsedTimeline,
): void {
  const codes = problems.map(({code}) => code);
  expect(codesFit(codes, DIFFERENT[id] ?? issues), `${codes.join(' ')} for ${issues.join(' ')}`).to.equal(true);
  if (items !== undefined) expect(timeline.milestones.length).to.equal(items);
  if (titles) expect(timeline.milestones.map(({title}) => title)).to.deep.equal(titles);
  if (indexes) expect(problems.map(({index}) => index)).to.deep.equal(indexes);
}

function timed<T>(maxMs: number, act: () => T): T {
  let made!: T;
  // Four times what is asked: one browser has no fast regular expressions.
  const enoughMs = 4 * maxMs + 20;
  expect(leastTime(enoughMs, () => (made = act()))).to.be.at.most(enoughMs);
  return made;
}

function hrefsOf(blocks: readonly Block[]): string[] {
  const inlines = (content: readonly Inline[]): string[] =>
    content.flatMap((inline) => {
      if (typeof inline === 'string' || inline.kind === 'break') return [];
      return [...(inline.kind === 'link' ? [inline.href] : []), ...inlines(inline.content)];
    });
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items.flatMap(inlines) : inlines(block.content)));
}

/** The words of blocks without lists. */
function wordsOf(blocks: readonly Block[]): string {
  const inlines = (content: readonly Inline[]): string =>
    content
      .map((inline) => (typeof inline === 'string' ? inline : 'content' in inline ? inlines(inline.content) : '\n'))
      .join('');
  return blocks.map((block) => (block.kind === 'list' ? '' : inlines(block.content))).join('\n');
}

function run(hostile: HostileCase): void {
  const {raw, js, generate, payload, field, value, fields, group} = hostile;
  const maxMs = hostile.expect.maxMs ?? 1000;
  if (raw !== undefined) check(hostile, parseText(raw));
  else if (generate) {
    const size = generate['chars'] ?? generate['count'] ?? generate['depth'];
    const text = GENERATORS[generate.kind]!(size as number);
    check(
      hostile,
      timed(Math.max(maxMs, 50), () => parseText(text)),
    );
  } else if (js !== undefined) {
    check(
      hostile,
      timed(maxMs, () => parseTimeline(SCRIPTS[hostile.id]!(), OPTIONS)),
    );
  } else if (payload !== undefined && field) {
    const body = typeof payload === 'string' ? payload : payload.repeat.repeat(payload.times);
    const parsed = timed(maxMs, () => parseTimeline([{...GOOD, body}], OPTIONS));
    check(hostile, parsed);
    const blocks = timed(maxMs, () => parseBlocks(parsed.timeline.milestones[0]!.body as string, document.baseURI));
    for (const href of hrefsOf(blocks)) expect(href).to.match(/^(https?|mailto|tel):|^#/);
  } else if (payload !== undefined) {
    for (const [name, milestone] of Object.entries(TEXT_FIELDS)) {
      const parsed = parseTimeline([milestone(payload as string)], OPTIONS);
      check(hostile, parsed);
      expect(JSON.stringify(parsed.timeline), name).to.include(JSON.stringify(payload));
    }
    expect(wordsOf(parseBlocks(payload as string))).to.equal(payload);
    check({...hostile, expect: {issues: [], items: 0}}, parseTimeline({network: {nodes: [{id: 1, name: payload}]}}));
  } else if (group === 'css') {
    const colored = [{id: 'a', title: 'A', date: '2016', color: value}];
    for (const list of ['categories', 'eras'] as const) {
      const parsed = parseTimeline({milestones: [GOOD], [list]: colored}, OPTIONS);
      check(hostile, parsed);
      const [term] = parsed.timeline[list];
      expect(term!.color).to.equal(hostile.expect.issues.length ? undefined : value);
    }
  } else if (fields) {
    expect(fields).to.have.members(Object.keys(URL_FIELDS));
    for (const document of fields.map((name) => URL_FIELDS[name]!(value))) {
      const parsed = parseTimeline(document, OPTIONS);
      check(hostile, parsed);
      expect(JSON.stringify(parsed.timeline)).to.not.match(/(script|data|file):|user:pw/);
      expect(parsed.timeline.milestones[0]!.links[0]?.label ?? 'L').to.equal('L');
    }
  } else
    check(
      hostile,
      timed(maxMs, () => parseTimeline(hostile.data, OPTIONS)),
    );
}

describe('parser and hostile input', () => {
  for (const hostile of cases.filter(({id}) => !(id in ELSEWHERE))) {
    it(`${hostile.id}: ${hostile.why}`, () => {
      run(hostile);
      expect(Object.keys(Object.prototype)).to.deep.equal([]);
      expect('polluted' in {}).to.equal(false);
    }).timeout(60_000);
  }

  it('leaves no case of the file out', () => {
    expect(cases.length).to.equal(count);
    const ids = cases.map(({id}) => id);
    for (const id of Object.keys(ELSEWHERE)) expect(ids).to.include(id);
    const groups = [...new Set(cases.filter(({id}) => !(id in ELSEWHERE)).map(({group}) => group))];
    expect(groups).to.deep.equal(['json-text', 'shape', 'date', 'ids', 'objects', 'markup', 'url', 'css', 'volume']);
  });

  const revoked = (): unknown => {
    const {proxy, revoke} = Proxy.revocable({}, {});
    revoke();
    return proxy;
  };
  const throwing = (): never => {
    throw new Error('no');
  };
  const objects: [name: string, input: () => unknown, codes: string[]][] = [
    ['a proxy that was revoked', revoked, ['data/shape']],
    [
      'revoked proxies within',
      () => [GOOD, revoked(), {title: 'A', place: revoked(), links: revoked(), date: revoked()}],
      ['item/shape', 'date/invalid', 'item/shape', 'item/shape'],
    ],
    [
      'getters that throw',
      () => [
        {
          ...GOOD,
          get summary() {
            return throwing();
          },
        },
      ],
      [],
    ],
    [
      'a proxy of which every trap throws',
      () => [
        GOOD,
        new Proxy({}, {get: throwing, has: throwing, ownKeys: throwing, getOwnPropertyDescriptor: throwing}),
      ],
      ['item/empty'],
    ],
    [
      'a language map whose keys cannot be listed',
      () => [{title: 'A', summary: new Proxy({}, {ownKeys: throwing})}],
      ['item/value'],
    ],
    [
      'a list of a length that it does not have',
      () => [
        {
          title: 'A',
          tags: new Proxy([], {get: (list, key) => (key === 'length' ? 1e12 : (Reflect.get(list, key) as unknown))}),
        },
      ],
      ['data/too-large'],
    ],
    [
      'a list that is empty for four billion entries',
      () => Object.assign([], {length: 2 ** 32 - 1}),
      ['data/too-large'],
    ],
    [
      'a list that holds itself',
      () => {
        const list: unknown[] = [GOOD];
        list.push(list);
        return list;
      },
      ['item/shape'],
    ],
    ['inherited members', () => [Object.create(GOOD) as unknown], ['item/empty']],
    ['an object without prototype', () => [Object.assign(Object.create(null) as object, GOOD)], []],
    [
      'symbols, functions and big integers',
      () => [
        {
          title: 'A',
          summary: Symbol('a'),
          body: throwing,
          importance: 3n,
          place: Symbol('b'),
          tags: [1n],
          id: Symbol('c'),
        },
      ],
      ['item/value', 'item/value', 'item/value', 'item/value', 'item/value', 'item/shape'],
    ],
    ['a map and a set', () => [new Map([['title', 'A']]), new Set(['title'])], ['item/empty', 'item/empty']],
    ['text objects', () => [{title: new String('A')}], ['item/value', 'text/missing']],
    ['frozen input', () => Object.freeze([Object.freeze({...GOOD})]), []],
  ];
  for (const [name, input, codes] of objects) {
    it(`survives ${name}`, () => {
      const {problems} = timed(1000, () => parseTimeline(input()));
      expect(problems.map(({code}) => code)).to.have.members(codes);
    });
  }
});
