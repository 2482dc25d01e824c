import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import ts from 'typescript';

import {filesBelow} from '../../scripts/files.mjs';
import {shrinkCss, shrinkHtml, shrinkTemplates} from '../../scripts/template-plugin.mjs';

describe('shrinkCss', () => {
  const cases = [
    ['rules', 'a {\n  color: red;\n  margin: 0 auto;\n}\n', 'a{color:red;margin:0 auto}'],
    ['comments', 'a { /* why; { } "quote" */ color: red }', 'a{color:red}'],
    ['selectors', '.a  .b > .c , .d :hover {}', '.a .b>.c,.d :hover{}'],
    ['arithmetic', 'a { width: calc( 100% - (2 * 4px / 3) + 1px ) }', 'a{width:calc(100% - (2 * 4px/3) + 1px)}'],
    ['names in attributes', `a[b='c-d'] [e="f g"] [h='1'] { i: 'j' }`, `a[b=c-d] [e="f g"] [h='1']{i:'j'}`],
    [
      'conditions',
      '@media (width >= 30em) and (hover: hover) {a {b: c}}',
      '@media (width >= 30em) and (hover:hover){a{b:c}}',
    ],
    ['strings', "a::after { content: ' ;  } /* x */ ' }", "a::after{content:' ;  } /* x */ '}"],
    ['strings with quotes in them', 'a { content: "\\"  {" ; b: \'"  \' }', 'a{content:"\\"  {";b:\'"  \'}'],
    ['fractions', 'a { opacity: 0.5; margin: -0.25em 10.5px 0 }', 'a{opacity:.5;margin:-.25em 10.5px 0}'],
    ['importance', 'a { color: red !important; }', 'a{color:red!important}'],
    ['values that only look like rules', 'a { --x: ; --y: 0 0 ; }', 'a{--x:;--y:0 0}'],
  ];
  for (const [name, css, expected] of cases) it(`shrinks ${name}`, () => assert.equal(shrinkCss(css), expected));
});

describe('shrinkHtml', () => {
  const cases = [
    [
      'keeps one space where a line breaks',
      '<ul>\n    <li>a</li>\n    <li>b</li>\n  </ul>',
      '<ul> <li>a</li> <li>b</li> </ul>',
    ],
    ['keeps the space inside a line', '<b>a</b>  <i>b</i>', '<b>a</b>  <i>b</i>'],
    ['puts attributes on one line', '<a\n  href="x"\n  class="y"\n>z</a>', '<a href="x" class="y">z</a>'],
    ['drops comments', '<p>a<!-- why --></p>', '<p>a</p>'],
  ];
  for (const [name, html, expected] of cases) it(name, () => assert.equal(shrinkHtml(html), expected));
});

describe('shrinkTemplates', () => {
  it('leaves expressions, other templates and the code as they are', () => {
    const code =
      'const a = html`<p\n  class=${b ? html`<i>\n</i>` : `\n\n`}\n  >${c}</p>`;\nconst d = css`a {\n  b: ${e};\n}`;';
    const expected = 'const a = html`<p class=${b ? html`<i> </i>` : `\n\n`}>${c}</p>`;\nconst d = css`a{b:${e}}`;';
    assert.equal(shrinkTemplates(code), expected);
  });

  it('leaves every style sheet of src with the same meaning', async () => {
    const {transform} = await import('lightningcss');
    const canonical = (css) =>
      transform({filename: 'x.css', code: Buffer.from(css), minify: true})
        .code.toString()
        .replaceAll(', ', ',')
        .replaceAll(' / ', '/');
    const sheets = filesBelow('src').flatMap((file) =>
      file.endsWith('.ts') ? sheetsOf(readFileSync(file, 'utf8')) : [],
    );
    for (const css of sheets) assert.equal(canonical(shrinkCss(css)), canonical(css));
  });
});

/** Texts of the css`…` templates in a module that have no expressions. */
function sheetsOf(code) {
  const sheets = [];
  const visit = (node) => {
    ts.forEachChild(node, visit);
    if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'css') return;
    if (ts.isNoSubstitutionTemplateLiteral(node.template)) sheets.push(node.template.text);
  };
  visit(ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true));
  return sheets;
}
