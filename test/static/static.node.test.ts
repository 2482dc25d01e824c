/** What `history-timeline/static` writes, read again by parsers that are not ours. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {HtmlValidate} from 'html-validate';
import {parseFragment, type ChildNode, type Element} from 'parse5';
import {parseTimeline, type Timeline} from '../../src/entries/model.js';
import {renderTimelineToHtml, type StaticOptions} from '../../src/entries/static.js';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const timelineOf = (input: unknown): Timeline => parseTimeline(input).timeline;
const seed = timelineOf(read('test/fixtures/cluster-it.json'));
const deep = timelineOf(read('demo/deep-time.json'));

const isElement = (node: ChildNode): node is Element => 'tagName' in node;
/** What stands in an element; in a template beside it. */
const within = (node: Element): readonly ChildNode[] =>
  'content' in node ? (node.content as Element).childNodes : node.childNodes;
/** All elements of HTML in order, those in a declarative shadow root too. */
function elementsOf(html: string): Element[] {
  const collect = (nodes: readonly ChildNode[]): Element[] =>
    nodes.filter(isElement).flatMap((node) => [node, ...collect(within(node))]);
  return collect(parseFragment(html).childNodes);
}
const attribute = ({attrs}: Element, name: string): string | undefined => attrs.find((one) => one.name === name)?.value;
const textOf = (node: ChildNode): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const tagged = (html: string, ...names: readonly string[]): Element[] =>
  elementsOf(html).filter(({tagName}) => names.includes(tagName));
function dataOf(html: string): unknown {
  const [script] = tagged(html, 'script');
  return JSON.parse(textOf(script!));
}
/** Both kinds of HTML of a timeline. */
const both = async (timeline: Timeline, options: StaticOptions = {}): Promise<string[]> => [
  renderTimelineToHtml(timeline, options),
  await renderTimelineToHtml(timeline, {...options, shadow: 'list'}),
  await renderTimelineToHtml(timeline, {...options, shadow: 'vertical'}),
];

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  elements: ['html5', {'history-timeline': {flow: true, permittedContent: ['@flow', '@script']}}],
});
async function faultsOf(body: string): Promise<string[]> {
  const page = `<!DOCTYPE html>\n<html lang="de"><head><title>T</title></head><body><h1>T</h1>\n${body}\n</body></html>\n`;
  const {results} = await validator.validateString(page);
  return results.flatMap(({messages}) => messages.map(({ruleId, message, line}) => `${line} ${ruleId}: ${message}`));
}

/** A history with one text in every field that takes one, each in an entry of its own. */
function historyOf(text: string): object {
  const good = {date: '2016-05-02', title: 'Good item'};
  return {
    locale: 'de',
    title: text,
    subtitle: text,
    description: `${text}\n\nMore.`,
    license: text,
    categories: [{id: 'a', title: text}],
    eras: [{title: text, date: '2015/2017'}],
    milestones: [
      {...good, title: text, category: 'a'},
      {...good, summary: text},
      {...good, body: text},
      {...good, displayDate: text},
      {...good, place: text},
      {...good, media: {src: 'there.mp4', type: 'video', caption: text}},
      {...good, media: {src: 'picture.svg', caption: text, alt: text, credit: text}},
      {...good, media: {src: 'https://b.example/picture.svg', alt: text}},
      {...good, tags: [text]},
      {...good, category: text},
      {...good, id: text, links: [{href: 'a.pdf', label: text}]},
      {...good, summary: {de: text}, lang: 'de'},
      {...good, partners: [{id: 'n'}, {id: text, name: text, role: text}]},
      {...good, quote: {text, source: text}},
      {...good, series: text},
    ],
    network: {nodes: [{id: 'n', name: text}]},
  };
}

interface HostileCase {
  readonly id: string;
  readonly group: string;
  readonly payload?: string | {readonly repeat: string; readonly times: number};
  readonly field?: string;
  readonly value?: unknown;
}
const {cases} = read('test/fixtures/hostile-cases.json') as {cases: readonly HostileCase[]};
const EXTRA = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '" onload="alert(1)',
  "' autofocus onfocus='alert(1)",
  ']]>',
];
const payloads = [
  ...cases.filter(({group, field}) => group === 'markup' && !field).map(({payload}) => payload as string),
  ...EXTRA,
];
/** Addresses in a text may become links; everything else may not become anything. */
const shape = (html: string): string =>
  elementsOf(html)
    .map(({tagName, attrs}) => `${tagName}[${attrs.map(({name}) => name).join()}]`)
    .filter((one) => !/^a\[/.test(one))
    .join(' ');

describe('renderTimelineToHtml', () => {
  it('writes the seed as html-validate recommends, with and without a shadow root', async () => {
    for (const html of await both(seed)) assert.deepEqual(await faultsOf(html), []);
    const [first, second] = [renderTimelineToHtml(seed), renderTimelineToHtml(seed, {idPrefix: 'other'})];
    assert.deepEqual(await faultsOf(`${first}\n${second}`), []);
  });

  it('writes every other history so, too', async () => {
    for (const html of await both(deep, {attributes: {id: 'deep', layout: 'list'}, data: false}))
      assert.deepEqual(await faultsOf(html), []);
    for (const html of await both(timelineOf(historyOf('<b>&"\' x</b>')))) assert.deepEqual(await faultsOf(html), []);
    assert.deepEqual(await faultsOf(renderTimelineToHtml(timelineOf([]))), []);
  });

  it('has every title and every date of the list, in reading order', () => {
    const titles = tagged(renderTimelineToHtml(seed), 'h3').map(textOf);
    assert.deepEqual(
      titles,
      seed.milestones.map(({title}) => title),
    );
    const dates = elementsOf(renderTimelineToHtml(seed)).filter(
      (one) => one.tagName === 'time' || attribute(one, 'data-date') !== undefined,
    );
    assert.deepEqual(dates.map(textOf), [
      '2.\u00a0Mai\u00a02016',
      'seither',
      'seit mehreren Jahren',
      'ohne Datum',
      '2017',
      '2018',
      'ohne Datum',
    ]);
  });

  it('has the same in a shadow root', async () => {
    for (const shadow of ['list', 'vertical'] as const) {
      const html = await renderTimelineToHtml(seed, {shadow});
      const [template] = tagged(html, 'template');
      assert.equal(attribute(template!, 'shadowrootmode'), 'open');
      const inside = elementsOf(html.slice(html.indexOf('</style>'), html.indexOf('</template>')));
      assert.deepEqual(
        inside.filter(({tagName}) => tagName === 'h3').map((one) => textOf(one).trim()),
        seed.milestones.map(({title}) => title),
      );
      assert.doesNotMatch(html, /<!--/);
    }
  });

  for (const [name, timeline] of [
    ['the seed', seed],
    ['deep time', deep],
    ['hostile texts', timelineOf(historyOf('</script><!--'))],
    [
      'undated ones between others',
      timelineOf([{title: 'A'}, {title: 'B', date: '2018'}, {title: 'C'}, {title: 'D', date: '2016/'}]),
    ],
    [
      'texts in several languages',
      timelineOf({title: {de: 'D', en: 'E'}, milestones: [{title: {fr: 'F'}, date: '1850~', end: '1860?'}]}),
    ],
  ] as const)
    it(`carries data that read as the same timeline: ${name}`, () => {
      assert.deepEqual(timelineOf(dataOf(renderTimelineToHtml(timeline))), timeline);
    });

  for (const payload of payloads)
    it(`makes no element and no attribute of a text: ${payload.slice(0, 50)}`, async () => {
      const harmless = await both(timelineOf(historyOf('harmless')), {base: 'https://a.example/'});
      const hostile = await both(timelineOf(historyOf(payload)), {base: 'https://a.example/'});
      assert.deepEqual(hostile.map(shape), harmless.map(shape));
      for (const html of hostile)
        assert.ok(
          tagged(html, 'h2').some((one) => textOf(one) === payload),
          'the text is shown as it is',
        );
    });

  it('makes no element of marks in a body but its own', () => {
    for (const {id, payload} of cases.filter(({group, field}) => group === 'markup' && field === 'body')) {
      const body = typeof payload === 'object' ? payload.repeat.repeat(payload.times) : payload;
      const html = renderTimelineToHtml(timelineOf([{title: 'A', date: '2016', body}]));
      for (const {tagName, attrs} of elementsOf(html)) {
        assert.match(tagName, /^(history-timeline|script|div|ol|li|h3|time|p|a|br|strong|em|ul|canvas)$/, id);
        for (const {name, value} of attrs) {
          assert.doesNotMatch(name, /^on/, id);
          if (name === 'href') assert.match(value, /^(https?|mailto|tel):/, id);
        }
      }
    }
  });

  it('writes no address that may not be used', async () => {
    for (const {id, value} of cases.filter(({group, value: given}) => group === 'url' && given !== undefined)) {
      const media = [
        {src: value, alt: 'a'},
        {src: value, type: 'video', caption: 'v', poster: value, href: value},
      ];
      const history = [
        {title: 'A', date: '2016', links: [{href: value, label: 'l'}], media, body: `[b](${String(value)})`},
      ];
      for (const html of await both(timelineOf(history), {images: 'any'}))
        for (const {attrs} of elementsOf(html))
          for (const {name, value: written} of attrs)
            if (['href', 'src', 'srcset'].includes(name))
              assert.match(written, /^(https?:|mailto:|tel:|#|[\w./-]+$)/, id);
    }
  });

  const images: [policy: StaticOptions['images'], src: string, shown: boolean][] = [
    [undefined, 'a.png', true],
    [undefined, '/a.png', true],
    [undefined, 'data:image/png;base64,AAAA', true],
    [undefined, 'https://a.example/a.png', true],
    [undefined, 'https://b.example/a.png', false],
    [undefined, '//b.example/a.png', false],
    [undefined, 'http://a.example/a.png', false],
    ['any', 'https://b.example/a.png', true],
    ['none', 'a.png', false],
  ];
  for (const [policy, src, shown] of images)
    it(`${shown ? 'shows' : 'links to'} the image ${src} with images ${policy ?? 'as by default'}`, async () => {
      const timeline = timelineOf([{title: 'A', media: {src, alt: 'Words'}}]);
      for (const html of await both(timeline, {base: 'https://a.example/page', images: policy})) {
        const found = tagged(html, 'img');
        assert.equal(found.length > 0, shown);
        for (const one of found) assert.equal(attribute(one, 'alt'), 'Words');
        if (!shown) assert.ok(tagged(html, 'a').some((one) => textOf(one) === 'Words'));
      }
    });

  it('takes no image of another origin for one of the page without knowing the page', () => {
    const html = renderTimelineToHtml(
      timelineOf([{title: 'A', media: {src: 'https://a.example/a.png', srcset: 'b.png 2x'}}]),
    );
    assert.equal(tagged(html, 'img').length, 0);
    const half = timelineOf([{title: 'A', media: {src: 'a.png', srcset: 'b.png 2x, https://b.example/c.png 3x'}}]);
    assert.equal(attribute(tagged(renderTimelineToHtml(half), 'img')[0]!, 'srcset'), undefined);
  });

  const dates: [date: string | undefined, tag: string, value: string][] = [
    ['2016-05-02', 'time', '2016-05-02'],
    ['2016-05', 'time', '2016-05'],
    ['0050', 'time', '0050'],
    ['2016-05-02T09:30:00Z', 'time', '2016-05-02T09:30:00Z'],
    ['0000', 'span', '0000'],
    ['-0043-03-15', 'span', '-0043-03-15'],
    ['Y-66000000', 'span', 'Y-66000000'],
    ['2018-21', 'span', '2018-21'],
    ['1850~', 'span', '1850~'],
    ['2016/2018', 'span', '2016/2018'],
    ['2012/..', 'span', '2012/..'],
    [undefined, 'span', ''],
  ];
  for (const [date, tag, value] of dates)
    it(`marks ${date ?? 'no date'} up as <${tag}>`, () => {
      const [item] = tagged(renderTimelineToHtml(timelineOf([{title: 'A', ...(date && {date})}])), 'li');
      const mark = item!.childNodes.filter(isElement)[1]!;
      assert.equal(mark.tagName, tag);
      assert.equal(attribute(mark, tag === 'time' ? 'datetime' : 'data-date'), value);
    });

  it('gives every item an id of its own that is safe in an attribute, a fragment and the global scope', () => {
    const given = ['location', 'a b', 'a_20_b', 'ä', 'a"><i>', '名前', '\ud800', 'x', 'X', '\u212a', 'k'];
    const timeline = timelineOf(given.map((id) => ({id, title: 'A'})));
    const idsOf = (options: StaticOptions): (string | undefined)[] =>
      tagged(renderTimelineToHtml(timeline, options), 'li').map((one) => attribute(one, 'id'));
    const ids = idsOf({});
    assert.equal(new Set(ids).size, given.length);
    for (const id of ids) assert.match(id!, /^m-[\w-]+$/);
    assert.equal(idsOf({attributes: {id: 'club'}})[0], 'club-location');
    assert.equal(idsOf({attributes: {id: 'my_club'}})[0], 'my_club-location');
    assert.equal(idsOf({attributes: {id: '1 "club"'}})[0], 'm-1_20__22_club_22_-location');
    const named = timelineOf({id: ' <b>', milestones: [{id: 'x', title: 'A'}]});
    assert.match(renderTimelineToHtml(named), /<li id="m-[\w-]*-x">/);
    assert.equal(idsOf({attributes: {id: 'club'}, idPrefix: 'club2'})[0], 'club2-location');
  });

  it('writes words and dates in the language asked for, and marks what is in another', () => {
    const html = renderTimelineToHtml(seed, {locale: 'en'});
    const [host] = tagged(html, 'history-timeline');
    assert.equal(attribute(host!, 'lang'), 'en');
    const [time] = tagged(html, 'time');
    assert.equal(textOf(time!), 'May 2, 2016');
    assert.equal(attribute(time!, 'lang'), undefined);
    for (const title of tagged(html, 'h2', 'h3')) assert.equal(attribute(title, 'lang'), 'de');
    assert.equal(
      attribute(tagged(renderTimelineToHtml(seed, {locale: 'no language'}), 'history-timeline')[0]!, 'lang'),
      'en',
    );
  });

  it('takes headings of any level, with a role past the sixth', () => {
    const html = renderTimelineToHtml(seed, {headingLevel: 6});
    assert.equal(tagged(html, 'h6').length, 1);
    const roles = elementsOf(html).filter((one) => attribute(one, 'role') === 'heading');
    assert.deepEqual(
      roles.map((one) => attribute(one, 'aria-level')),
      seed.milestones.map(() => '7'),
    );
    assert.equal(attribute(tagged(html, 'history-timeline')[0]!, 'heading-level'), '6');
  });

  it('writes attributes as they are meant, and refuses what is no name', () => {
    const [host] = tagged(
      renderTimelineToHtml(seed, {attributes: {title: '"><b>', layout: 'list', hidden: true, theme: undefined}}),
      'history-timeline',
    );
    assert.equal(attribute(host!, 'title'), '"><b>');
    assert.equal(attribute(host!, 'hidden'), '');
    assert.equal(attribute(host!, 'theme'), undefined);
    assert.throws(() => renderTimelineToHtml(seed, {attributes: {'a onload': '1'}}), RangeError);
  });

  it('shows the title of an empty history once, where the element shows it too', () => {
    const html = renderTimelineToHtml(timelineOf({title: 'T', description: 'D', milestones: []}));
    assert.equal(attribute(tagged(html, 'h2')[0]!, 'slot'), 'title');
    assert.equal(tagged(html, 'ol').length, 0);
  });

  it('puts the nonce on the style sheet of the shadow root', async () => {
    const html = await renderTimelineToHtml(seed, {shadow: 'list', nonce: 'abc'});
    assert.equal(attribute(tagged(html, 'style')[0]!, 'nonce'), 'abc');
  });

  it('gives equal HTML for equal input', async () => {
    assert.deepEqual(await both(deep), await both(timelineOf(read('demo/deep-time.json'))));
  });
});
