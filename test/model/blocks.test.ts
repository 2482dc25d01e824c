import {expect} from '@open-wc/testing';

import {parseBlocks, type Block, type Inline} from '../../src/model/blocks.js';
import {fixture} from '../fixtures/fixture.js';
import {seededRandom} from '../layout/seeded-random.js';
import {leastTime} from './least-time.js';

const BASE = 'https://page.example/';

/** Blocks in short: `p(…)`, `q(…)`, `ul(…|…)`, `ol(…|…)`; `b(…)`, `i(…)`, `a<href>(…)`, `/` for a line break. */
function short(blocks: readonly Block[]): string {
  const inlines = (content: readonly Inline[]): string =>
    content
      .map((inline) => {
        if (typeof inline === 'string') return inline;
        if (inline.kind === 'break') return '/';
        const words = inlines(inline.content);
        return inline.kind === 'link'
          ? `a<${inline.href}>(${words})`
          : `${inline.kind === 'strong' ? 'b' : 'i'}(${words})`;
      })
      .join('');
  return blocks
    .map((block) =>
      block.kind === 'list'
        ? `${block.ordered ? 'ol' : 'ul'}(${block.items.map(inlines).join('|')})`
        : `${block.kind === 'quote' ? 'q' : 'p'}(${inlines(block.content)})`,
    )
    .join(' ');
}

/** The words of blocks, without marks. */
function wordsOf(blocks: readonly Block[]): string {
  const inlines = (content: readonly Inline[]): string =>
    content
      .map((inline) => (typeof inline === 'string' ? inline : inline.kind === 'break' ? '\n' : inlines(inline.content)))
      .join('');
  return blocks
    .map((block) => (block.kind === 'list' ? block.items : [block.content]).map(inlines).join('\n'))
    .join('\n');
}

function depthOf(content: readonly Inline[]): number {
  return Math.max(
    0,
    ...content.map((inline) => (typeof inline === 'object' && 'content' in inline ? 1 + depthOf(inline.content) : 0)),
  );
}

describe('parseBlocks', () => {
  const cases: [name: string, text: string, blocks: string][] = [
    ['nothing', '', ''],
    ['blank lines only', '\n \n\t\n', ''],
    ['a paragraph', 'One.', 'p(One.)'],
    ['paragraphs between blank lines', 'One.\n\n\nTwo.', 'p(One.) p(Two.)'],
    ['line breaks within a paragraph', 'One\ntwo  \n three', 'p(One/two/three)'],
    ['a list', '- a\n- b', 'ul(a|b)'],
    ['a list with blank lines', '- a\n\n- b\n\nText', 'ul(a|b) p(Text)'],
    ['a list right after a line', 'Four:\n- a\n- b', 'p(Four:) ul(a|b)'],
    ['an item of several lines', '- a\n  more\n- b', 'ul(a/more|b)'],
    ['a numbered list', '1. a\n2. b\n10. c', 'ol(a|b|c)'],
    ['a numbered list after another', '- a\n1. b', 'ul(a) ol(b)'],
    ['a date at the beginning as text', '2. Mai 2016: Konferenz', 'p(2. Mai 2016: Konferenz)'],
    ['a year at the end of a sentence as text', 'Seit\n1990. Und', 'p(Seit/1990. Und)'],
    ['no list without a space', '-a\n1.b', 'p(-a/1.b)'],
    ['a quote', '> One\n> two\n>\n> three', 'q(One/two//three)'],
    ['a quote beside text', 'A\n\n> B\n\nC', 'p(A) q(B) p(C)'],
    ['bold and emphasis', 'a **b** c *d*.', 'p(a b(b) c i(d).)'],
    ['bold with emphasis in it', '**a *b* c**', 'p(b(a i(b) c))'],
    ['emphasis in brackets and quotes', '(*a*) „*b*“', 'p((i(a)) „i(b)“)'],
    ['marks in list items', '- **a**\n- *b*', 'ul(b(a)|i(b))'],
    ['bold without spaces round it', '这是**粗体**文字', 'p(这是b(粗体)文字)'],
    ['stars within words as text', 'Kolleg*innen und Lehrer*innen', 'p(Kolleg*innen und Lehrer*innen)'],
    ['stars beside spaces as text', '2 * 3 * 4 ** 5 ** 6', 'p(2 * 3 * 4 ** 5 ** 6)'],
    ['marks without partners as text', '**a *b', 'p(**a *b)'],
    ['three and more stars as text', '***a*** ****b****', 'p(***a*** ****b****)'],
    ['no mark across lines', '**a\nb**', 'p(**a/b**)'],
    ['a link', '[a b](https://a.example/x)', 'p(a<https://a.example/x>(a b))'],
    ['a link with brackets in its address', '[L](https://a.example/L_(S))', 'p(a<https://a.example/L_(S)>(L))'],
    ['a relative link', '[a](b/c)', `p(a<${BASE}b/c>(a))`],
    ['a fragment', '[a](#b)', 'p(a<#b>(a))'],
    ['a link with marks in its words', '[**a** b](/c)', `p(a<${BASE}c>(b(a) b))`],
    ['a link in bold', '**[a](/c)**', `p(b(a<${BASE}c>(a)))`],
    ['the inner of two brackets', '[a [b](/c)', `p([a a<${BASE}c>(b))`],
    ['brackets without an address as text', '[a] [b](', 'p([a] [b]()'],
    ['no link in a link', '[see https://a.example](/c)', `p(a<${BASE}c>(see https://a.example))`],
    ['a bare address', 'See https://a.example/x.', 'p(See a<https://a.example/x>(https://a.example/x).)'],
    [
      'a bare address in brackets',
      '(https://a.example/x_(y))',
      'p((a<https://a.example/x_(y)>(https://a.example/x_(y))))',
    ],
    ['a bare address in quotes', '„https://a.example/“', 'p(„a<https://a.example/>(https://a.example/)“)'],
    ['a bare address in bold', '**https://a.example/**', 'p(b(a<https://a.example/>(https://a.example/)))'],
    ['other schemes as text', 'ftp://a.example mailto:a@b.example', 'p(ftp://a.example mailto:a@b.example)'],
    ['a script address as its words', '[x](javascript:alert(1))', 'p(x)'],
    ['a script address with a line end as text', '[x](java\nscript:alert(1))', 'p([x](java/script:alert(1)))'],
    ['a data address as its words', '[x](data:text/html,<b>)', 'p(x)'],
    ['an address with a password as text', 'https://a:b@c.example/', 'p(https://a:b@c.example/)'],
    ['HTML as text', '<b>a</b> &amp; <i>x', 'p(<b>a</b> &amp; <i>x)'],
  ];
  for (const [name, text, blocks] of cases) {
    it(`reads ${name}`, () => expect(short(parseBlocks(text, BASE))).to.equal(blocks));
  }

  it('keeps every word of the seed, and its four fields of action as a list', async () => {
    const {milestones} = await fixture<{milestones: {id: string; body: string}[]}>('cluster-it.json');
    const {body} = milestones.find(({id}) => id === 'digital-saxony')!;
    const blocks = parseBlocks(body);
    expect(blocks.map(({kind}) => kind)).to.deep.equal(['paragraph', 'paragraph', 'paragraph', 'paragraph', 'list']);
    const list = blocks.at(-1)!;
    expect(list.kind === 'list' && list.items.length).to.equal(4);
    const bare = (text: string) => text.replace(/\*|^\d\. |\s/gm, '');
    expect(bare(wordsOf(blocks))).to.equal(bare(body));
  });

  it('nests six marks deep at most', () => {
    const text = '**a [b **c [d **e [f **g [h](/i)**](/i)**](/i)**](/i)**';
    for (const block of parseBlocks(text))
      expect(block.kind === 'paragraph' && depthOf(block.content)).to.be.at.most(6);
  });

  it('loses no letter of any text', () => {
    const random = seededRandom(7);
    const parts = [
      '*',
      '**',
      '[',
      ']',
      '(',
      ')',
      '](',
      'https://a.example',
      'a',
      'b c',
      ' ',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '> ',
      'ä',
      '😀',
      '.',
    ];
    for (let run = 0; run < 2000; run++) {
      const text = Array.from({length: 1 + random() * 30}, () => parts[Math.floor(random() * parts.length)]).join('');
      const kept = wordsOf(parseBlocks(text, BASE)).replace(/[^\p{L}😀]/gu, '');
      const links = [...text.matchAll(/\]\(([^\s()]+)\)/g)].length;
      const letters = text.replace(/[^\p{L}😀]/gu, '');
      if (links) expect(letters.length, text).to.be.at.least(kept.length);
      else expect(kept, text).to.equal(letters);
    }
  });

  it('takes time linear in the text, whatever it holds', () => {
    const bombs = [
      '[',
      '[[',
      '](',
      '[a](',
      '[a](b',
      '[a]((x',
      '*',
      '*a ',
      '**',
      '**a ',
      '**a',
      '***a ',
      '**a*',
      '> ',
      '- a\n',
      '\n',
      '1. a\n',
    ];
    const long = ['https://a', 'https://a)', 'https://...', '(a)', '()', ' ', '**a *b '];
    for (const bomb of [...bombs, ...long]) {
      const text = bomb.repeat(20_000 / bomb.length);
      for (const attack of [text, `**[a](${text}`]) {
        expect(
          leastTime(4, () => parseBlocks(attack, BASE)),
          JSON.stringify(bomb),
        ).to.be.below(400);
      }
    }
  });

  it('reads 20,000 open brackets in a few milliseconds', () => {
    const text = '['.repeat(20_000);
    expect(short(parseBlocks(text))).to.equal(`p(${text})`);
    expect(leastTime(4, () => parseBlocks(text))).to.be.below(5);
  });
});
