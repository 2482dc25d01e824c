// Makes the templates of the files for script tags smaller: comments and needless white space in css`…`, html`…` and
// svg`…` go. What is left means the same; test/scripts/template-plugin.test.mjs holds it to that.
import ts from 'typescript';

/** Stands for the n-th expression of a template while its text is worked on: private-use characters, so no CSS or HTML. */
const HOLE = (index) => `\uE000${index}\uE001`;
const HOLES = /\uE000\d+\uE001/;

/** Plugin for Vite: shrinks the templates of our own sources. */
export function templatePlugin() {
  return {
    name: 'shrink-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.ts') || id.includes('node_modules')) return null;
      return {code: shrinkTemplates(code), map: null};
    },
  };
}

/** Gives a TypeScript module with the text of its templates shrunk; every expression stays where it was. */
export function shrinkTemplates(code) {
  const source = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true);
  const edits = [];
  const visit = (node) => {
    ts.forEachChild(node, visit);
    if (!ts.isTaggedTemplateExpression(node)) return;
    const shrink = {css: shrinkCss, html: shrinkHtml, svg: shrinkHtml}[node.tag.getText(source)];
    if (shrink) edits.push(...editsOf(node.template, shrink, source));
  };
  visit(source);
  edits.sort((a, b) => b.start - a.start);
  return edits.reduce((text, {start, end, replacement}) => text.slice(0, start) + replacement + text.slice(end), code);
}

/**
 * Gives a style sheet without comments, needless white space, and quotes round names in attribute selectors. Strings and the space that a selector, `calc()` or
 * `and (` needs stay.
 */
export function shrinkCss(css) {
  const parts = css
    .replace(/\[([\w-]+)=(['"])([a-z][\w-]*)\2\]/g, '[$1=$3]')
    .split(/("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')|\/\*[^]*?\*\//);
  // Split by a pattern with one group: texts at even places, strings (or undefined, for a comment) at odd ones.
  const strings = parts.filter((_, index) => index % 2 && parts[index] !== undefined);
  const joined = parts.map((part, index) => (index % 2 ? (part === undefined ? ' ' : '\uE002') : part)).join('');
  let next = 0;
  return joined
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,/]|>(?!=)) ?/g, '$1')
    .replace(/([:(]) /g, '$1')
    .replace(/ (\)|!important)/g, '$1')
    .replace(/;+}/g, '}')
    .replace(/(^|[\s:,(+*/-])0+(\.\d)/g, '$1$2')
    .trim()
    .replace(/\uE002/g, () => strings[next++]);
}

/**
 * Gives markup without comments, each run of white space with a line break in it made one space. No space goes where
 * one is seen, and none inside a line.
 */
export function shrinkHtml(html) {
  return html
    .replace(/<!--[^]*?-->/g, (comment) => (HOLES.test(comment) ? comment : ''))
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(<[a-z][^<>]*?) (\/?>)/g, '$1$2');
}

function editsOf(template, shrink, source) {
  const pieces = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map((span) => span.literal)];
  // A piece's own text lies between ` or } at its start and ` or ${ at its end.
  const ranges = pieces.map((piece, index) => ({
    start: piece.getStart(source) + 1,
    end: piece.end - (index === pieces.length - 1 ? 1 : 2),
  }));
  const whole = ranges
    .map(({start, end}, index) => (index ? HOLE(index) : '') + source.text.slice(start, end))
    .join('');
  const shrunk = shrink(whole).split(HOLES);
  if (shrunk.length !== ranges.length) throw new Error('shrink-templates lost an expression');
  return ranges.map((range, index) => ({...range, replacement: shrunk[index]}));
}
