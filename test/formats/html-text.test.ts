import {expect} from '@open-wc/testing';
import {growth, LINEAR} from './growth.js';
import {bodyFromHtml, isHtml, wordsFromHtml} from '../../src/formats/html-text.js';
import {parseBlocks} from '../../src/model/blocks.js';
import {seededRandom} from '../layout/seeded-random.js';

describe('bodyFromHtml', () => {
  const cases: [name: string, html: string, body: string][] = [
    ['paragraphs', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['line breaks', 'One<br>Two<br/>Three', 'One\nTwo\nThree'],
    ['bold and emphasis', 'a <b>b</b> <strong>c</strong> <i>d</i> <em>e</em>', 'a **b** **c** *d* *e*'],
    ['marks round nothing', 'a <b></b><i> </i>b', 'a b'],
    [
      'links',
      'See <a class="x" href="https://a.example/?b=1&amp;c=2">here</a>.',
      'See [here](https://a.example/?b=1&c=2).',
    ],
    [
      'links without quotes or address',
      '<a href=https://a.example>a</a> <a name="b">b</a>',
      '[a](https://a.example) b',
    ],
    ['brackets in an address', '<a href="https://a.example/x_(y)">a</a>', '[a](https://a.example/x_%28y%29)'],
    ['lists', '<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>', '- a\n\n- b\n\n1. c'],
    ['quotes', '<blockquote>Said</blockquote>', '> Said'],
    ['white space', '<p>\n  a\n  b  </p>', 'a b'],
    [
      'references',
      '&Uuml;ber 80 &lt;b&gt; &#8211; &#x1F600; &amp;amp; &unknown; &nbsp;x',
      'Über 80 <b> – 😀 &amp; &unknown; \u00a0x',
    ],
    ['references that are no character', 'a&#0;&#xD800;&#9999999;b', 'ab'],
    ['other tags', '<table><tr><td><font color="red">a</font></td></tr></table><u>b</u>', 'a\n\nb'],
    [
      'scripts and styles with what they hold',
      'a<script>alert("</p>")</script><style>b{}</style><svg><p>c</p></svg>d',
      'ad',
    ],
    ['bold over paragraphs', '<b>a<p>b</p></b>', 'a\n\nb'],
    ['bold with spaces at its ends', 'a<b> b </b>c', 'a **b** c'],
    ['a label with brackets', '<a href="https://a.example/">a [1]</a>', 'a [1] https://a.example/'],
    ['a script that never ends', 'a<script>b', 'a'],
    ['comments and declarations', '<!DOCTYPE html><!-- <b>x</b> -->a<?php echo 1 ?>b<!-- open', 'ab'],
    ['a tag with a sign in its attribute', '<img alt="a > b" src="x">c', 'c'],
    ['signs that are no tag', '1 < 2 and 3 > 2, <a@b.example>', '1 < 2 and 3 > 2, <a@b.example>'],
  ];
  for (const [name, html, body] of cases) it(`reads ${name}`, () => expect(bodyFromHtml(html)).to.equal(body));

  it('gives lists, links and bold that the reader of bodies understands', () => {
    const blocks = parseBlocks(
      bodyFromHtml('<p>See <a href="https://a.example/">a</a>:</p><ul><li><b>b</b></li></ul>'),
    );
    expect(blocks.map(({kind}) => kind)).to.deep.equal(['paragraph', 'list']);
  });

  it('takes time linear in the text, and never gives a tag that was not text', () => {
    for (const bomb of [
      '<',
      '<a ',
      '<a href="',
      '<!--',
      '&',
      '&#',
      '<b>',
      '<script>',
      '<ul>',
      '<p',
      '"',
      ' ',
      '\n',
      '<b> ',
    ]) {
      expect(growth(bodyFromHtml, bomb, 40_000), bomb).to.be.below(LINEAR);
    }
    const random = seededRandom(3);
    const parts = ['<', '>', '/', 'script', 'b', ' ', '"', '&lt;', 'a', '<!--', '-->', 'href=', '<p>', '</p>', '<li>'];
    for (let run = 0; run < 3000; run++) {
      const html = Array.from({length: 12}, () => parts[Math.floor(random() * parts.length)]).join('');
      expect(bodyFromHtml(html)).to.not.match(/undefined|null/);
    }
  });
});

describe('wordsFromHtml', () => {
  it('gives one line without marks', () => {
    expect(wordsFromHtml('<p>A <b>b</b></p>\n<ul><li>c</li></ul> &amp; <a href="x">d</a>')).to.equal('A b c & d');
  });
});

describe('isHtml', () => {
  it('sees tags and references, and takes the rest as text', () => {
    for (const text of ['<p>a', 'a<br/>', '&amp;', '&#39;', '<!-- a -->']) expect(isHtml(text), text).to.equal(true);
    for (const text of ['a', '1 < 2', '<a@b.example>', 'a & b', '**b**', 'AT&T'])
      expect(isHtml(text), text).to.equal(false);
  });
});
