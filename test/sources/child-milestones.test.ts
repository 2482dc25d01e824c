import {expect} from '@open-wc/testing';

import {parseTimeline, type ParsedTimeline} from '../../src/model/timeline.js';
import {readChildren, watchChildren} from '../../src/sources/child-milestones.js';
import {parseJson} from '../../src/sources/json-text.js';

/** An element with the children that a page's HTML gives it. */
function host(html: string): HTMLElement {
  const element = document.createElement('section');
  element.innerHTML = html;
  document.body.append(element);
  return element;
}

/** What a timeline shows of the children. */
function read(html: string): ParsedTimeline {
  const children = readChildren(host(html));
  if (typeof children !== 'string') return parseTimeline(children, {base: document.baseURI});
  const json = parseJson(children);
  return json.ok ? parseTimeline(json.data) : {...parseTimeline([]), problems: [json.problem]};
}

/** `date | displayDate | title | body` of each milestone, as far as there is one. */
function short(html: string): string[] {
  return read(html).timeline.milestones.map(({date, displayDate, title, body}) =>
    [date?.text, displayDate, title, body].map((part) => (part as string | undefined) ?? '').join(' | '),
  );
}

describe('readChildren', () => {
  afterEach(() => document.querySelectorAll('body > section').forEach((element) => element.remove()));

  const lists: [name: string, html: string, milestones: string[]][] = [
    [
      'a list with times',
      '<ol><li><time datetime="2016-05-02">2. Mai 2016</time> Erste Konferenz</li></ol>',
      ['2016-05-02 | 2. Mai 2016 | Erste Konferenz | '],
    ],
    ['a time without an attribute', '<ul><li><time>2016</time>: Gründung</li></ul>', ['2016 |  | Gründung | ']],
    ['data-date at the item', '<ul><li data-date="2016/2018">Aufbau</li></ul>', ['2016/2018 |  | Aufbau | ']],
    [
      'data-date at a part of it',
      '<ul><li><span data-date="2016/..">seither</span> – Eventserie</li></ul>',
      ['2016/.. | seither | Eventserie | '],
    ],
    ['data-end', '<ul><li data-date="2016" data-end="2018">Aufbau</li></ul>', ['2016/2018 |  | Aufbau | ']],
    ['a date at the end in brackets', '<ul><li>Gründung (<time>2016</time>)</li></ul>', ['2016 |  | Gründung | ']],
    [
      'a heading before the time',
      '<ul><li><h3>Titel</h3><time>2016</time><p>Eins.</p><p>Zwei.</p></li></ul>',
      ['2016 |  | Titel | Eins.\n\nZwei.'],
    ],
    [
      'bold words at the beginning',
      '<ul><li><time>2016</time> <strong>Titel</strong>: Mehr <b>dazu</b>.</li></ul>',
      ['2016 |  | Titel | Mehr dazu.'],
    ],
    ['bold words within', '<ul><li><time>2016</time> Mehr <b>dazu</b>.</li></ul>', ['2016 |  | Mehr dazu. | ']],
    [
      'a first paragraph as title',
      '<ul><li><time>2016</time><p>Titel</p><p>Text<br>mit Umbruch</p></li></ul>',
      ['2016 |  | Titel | Text\nmit Umbruch'],
    ],
    [
      'items without a date among others',
      '<ul><li><time>2016</time> A</li><li>B</li></ul>',
      ['2016 |  | A | ', ' |  | B | '],
    ],
    [
      'a list within an item',
      '<ul><li><time>2016</time><h3>T</h3> Vier:<ol><li>a</li><li>b</li></ol></li></ul>',
      ['2016 |  | T | Vier:\n\n- a\n- b'],
    ],
    [
      'several lists, wherever they stand',
      '<div><ul><li><time>2016</time> A</li></ul></div><ol><li><time>2017</time> B</li></ol>',
      ['2016 |  | A | ', '2017 |  | B | '],
    ],
    ['no list without dates', '<ul><li>Impressum</li></ul><ul><li><time>2016</time> A</li></ul>', ['2016 |  | A | ']],
    [
      'text of markup as text',
      '<ul><li><time>2016</time> &lt;b&gt;A&lt;/b&gt;<script>alert(1)</script><style>a{}</style><template>t</template></li></ul>',
      ['2016 |  | <b>A</b> | '],
    ],
    [
      'cards with attributes',
      '<milestone-card id="x" date="2016" end="2018" heading="Titel"><p>Text.</p></milestone-card>',
      ['2016/2018 |  | Titel | Text.'],
    ],
    [
      'cards with slots',
      `<milestone-card date="2016"><h3 slot="title">Titel</h3><p slot="text">Text.</p><dl slot="facts"><dt>Ort</dt><dd>Leipzig</dd></dl>
        <p slot="actions"><button>Los</button> jetzt</p></milestone-card>`,
      ['2016 |  | Titel | Text.\n\nOrt\n\nLeipzig'],
    ],
    [
      'cards with JSON',
      `<milestone-card milestone='{"title":"A","date":"2016"}'>x</milestone-card>`,
      ['2016 |  | A | '],
    ],
    [
      'cards and lists together',
      '<milestone-card date="2016" heading="A"></milestone-card><ul><li><time>2015</time> B</li></ul>',
      ['2015 |  | B | ', '2016 |  | A | '],
    ],
    [
      'no children of its named slots',
      '<ul slot="footer"><li><time>2016</time> A</li></ul><div slot="title"><milestone-card heading="B"></milestone-card></div>',
      [],
    ],
    [
      'a long paragraph as body',
      `<ul><li><time>2016</time> ${'Wort '.repeat(40)}</li></ul>`,
      [`2016 |  | ${'Wort '.repeat(12).trim()}… | ${'Wort '.repeat(40).trim()}`],
    ],
  ];
  for (const [name, html, milestones] of lists) {
    it(`reads ${name}`, () => expect(short(html)).to.deep.equal(milestones));
  }

  it('reads the other attributes of items and cards', () => {
    for (const html of [
      '<ul><li id="a" lang="en" data-date="2016" data-category="c" data-importance="5" data-series="s" data-place="Leipzig">A</li></ul>',
      '<milestone-card id="a" lang="en" date="2016" category="c" importance="5" series="s" place="Leipzig" heading="A"></milestone-card>',
    ]) {
      const {timeline, problems} = read(html);
      expect(problems).to.deep.equal([]);
      expect(timeline.milestones[0]).to.deep.include({
        id: 'a',
        lang: 'en',
        category: 'c',
        importance: 5,
        series: 's',
        place: {name: 'Leipzig'},
      });
    }
  });

  it('reads links and images beside the text', () => {
    const {timeline, problems} = read(`<ul><li><time>2016</time><h3>T</h3>
      <p>Mehr im <a href="a.pdf" type="application/pdf" hreflang="de">Programm</a>. <a href="javascript:alert(1)">Nie</a></p>
      <figure><img src="data:image/png;base64,AA==" alt="Ein Haus"><figcaption>Das Haus</figcaption></figure></li></ul>`);
    const [milestone] = timeline.milestones;
    expect(milestone!.body).to.equal('Mehr im Programm. Nie');
    expect(milestone!.links).to.deep.equal([
      {href: new URL('a.pdf', document.baseURI).href, label: 'Programm', type: 'application/pdf', hreflang: 'de'},
      {label: 'Nie'},
    ]);
    expect(milestone!.media).to.deep.equal([
      {type: 'image', src: 'data:image/png;base64,AA==', alt: 'Ein Haus', caption: 'Das Haus'},
    ]);
    expect(problems.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['url/blocked [0].links[1].href']);
  });

  it('reads the JSON of a script, whatever stands beside it', () => {
    const json = '{"milestones":[{"title":"a<\\/script>b","date":"2016"}]}';
    const {timeline, problems} = read(
      `<ul><li><time>2015</time> B</li></ul><script type="application/json">${json}</script>`,
    );
    expect(timeline.milestones.map(({title}) => title)).to.deep.equal(['a</script>b']);
    expect(problems).to.deep.equal([]);
    expect(read('<script type="application/json">{"milestones":</script>').problems[0]?.code).to.equal('data/parse');
  });

  it('says which card has broken JSON', () => {
    const {timeline, problems} = read(
      '<milestone-card milestone="{"></milestone-card><milestone-card heading="A"></milestone-card>',
    );
    expect(timeline.milestones.map(({title}) => title)).to.deep.equal(['A']);
    expect(problems.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['item/shape [0]']);
  });

  it('reads children of an element that is itself in a list or a slot', () => {
    const outer = host('<ul><li><div slot="x"><b><i><ul><li><time>2016</time> A</li></ul></i></b></div></li></ul>');
    const inner = outer.querySelector('i')!;
    expect(readChildren(inner)).to.have.length(1);
    inner.slot = 'y';
    expect(readChildren(inner)).to.have.length(1);
  });

  it('gives null where there is nothing', () => {
    for (const html of ['', 'text', '<p>text</p>', '<script>1</script>', '<!-- <li><time>2016</time></li> -->']) {
      expect(readChildren(host(html))).to.equal(null);
    }
  });

  it('leaves the children as they are', () => {
    const element = host(
      '<ul><li><time>2016</time> <b>A</b> <img src="data:image/png,x"></li></ul><milestone-card heading="B">x</milestone-card>',
    );
    const before = element.innerHTML;
    const nodes = [...element.querySelectorAll('*')];
    readChildren(element);
    expect(element.innerHTML).to.equal(before);
    expect([...element.querySelectorAll('*')]).to.deep.equal(nodes);
  });
});

describe('watchChildren', () => {
  const LIST = '<ul><li id="a"><time>2016</time> A</li><li id="b"><time>2017</time> B</li></ul>';
  const acts: [name: string, act: (element: HTMLElement) => void][] = [
    ['text', (element) => (element.querySelector('li')!.lastChild!.nodeValue = 'C')],
    ['an attribute', (element) => element.querySelector('li')!.setAttribute('data-category', 'c')],
    ['an item more', (element) => element.querySelector('ul')!.append(document.createElement('li'))],
    ['an item less', (element) => element.querySelector('li')!.remove()],
    ['the order', (element) => element.querySelector('ul')!.append(element.querySelector('li')!)],
    ['everything', (element) => (element.innerHTML = '<milestone-card heading="A"></milestone-card>')],
  ];
  for (const [name, act] of acts) {
    it(`tells once when ${name} changes`, async () => {
      const element = host(LIST);
      let calls = 0;
      const stop = watchChildren(element, () => calls++);
      act(element);
      element.querySelector('li')?.setAttribute('data-series', 's');
      await Promise.resolve();
      expect(calls).to.equal(1);
      stop();
      element.append(document.createElement('milestone-card'));
      await Promise.resolve();
      expect(calls).to.equal(1);
      element.remove();
    });
  }

  it('is quiet when nothing changes that is read', async () => {
    const element = host(LIST);
    let calls = 0;
    const stop = watchChildren(element, () => calls++);
    element.setAttribute('selected', 'a');
    element.querySelector('li')!.className = 'hover';
    element.append(document.createComment('x'));
    await Promise.resolve();
    expect(calls).to.equal(0);
    stop();
    element.remove();
  });
});
