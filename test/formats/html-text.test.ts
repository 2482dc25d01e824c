import {expect} from '@open-wc/testing';

import {bodyFromHtml} from '../../src/formats/html-text.js';

describe('bodyFromHtml', () => {
  const cases: [html: string, body: string][] = [
    ['<p>One</p><p><b>Two</b></p>', 'One\n\n**Two**'],
    ['a <b>b</b> c', 'a **b** c'],
    ['a <i>b</i> c', 'a *b* c'],
    ['<p><i>a</i></p><p><i>b</i></p>', '*a*\n\n*b*'],
    ['a <b></b>c <b> </b>d', 'a c d'],
  ];
  for (const [html, body] of cases) it(`keeps the marks of ${html}`, () => expect(bodyFromHtml(html)).to.equal(body));
});
