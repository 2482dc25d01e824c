import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {transform} from 'esbuild';

import {filesBelow} from '../../scripts/files.mjs';

/** What a module without imports exports. */
async function exportsOf(file) {
  const {code} = await transform(readFileSync(file, 'utf8'), {loader: 'ts', format: 'esm'});
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

const [{problemMessagesDe: german}, {problemMessagesEn: english}, {isFelt}] = await Promise.all(
  ['text/problem-messages-de', 'text/problem-messages-en', 'model/problem'].map((name) => exportsOf(`src/${name}.ts`)),
);

/** Codes that are put together, by the text that does so. */
const PUT_TOGETHER = {
  'http/${status}': ['http/403', 'http/404', 'http/429', 'http/4xx', 'http/5xx'],
  'event/${word}': ['event/cancelled', 'event/postponed'],
};

/** Every code that the sources write down, as a text that ends with it or as part of a template. */
function codesInSources() {
  const codes = new Set();
  // The command line tells of files in words of its own (docs/command-line.md).
  const isTold = (name) => /\.ts$/.test(name) && !/\/problem-\w+-\w\w\.ts$|^src\/cli\//.test(name);
  for (const file of filesBelow('src').filter(isTold)) {
    const code = readFileSync(file, 'utf8').replace(/^\s*(\/\/|\/?\*).*/gm, '');
    for (const [, written] of code.matchAll(/['`]([a-z]+\/(?:[a-z-]+|\$\{\w+\}))['`]/g))
      if (!/^(application|image|audio|video|text\/(html|plain|csv|css|calendar))\b/.test(written))
        for (const one of PUT_TOGETHER[written] ?? [written]) codes.add(one);
  }
  return codes;
}

const codesOf = ({sentences}) => [...new Set(Object.keys(sentences).map((key) => key.split(' ')[0]))];
const rows = readFileSync('docs/problems.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('codes of problems', () => {
  it('have words, and no words have lost their code', () => {
    const found = codesInSources();
    assert.ok(found.size > 30, `${found.size} codes`);
    assert.deepEqual(codesOf(german).sort(), [...found].sort());
  });

  it('have the same forms and values in both languages', () => {
    const shapeOf = ({sentences}) =>
      Object.entries(sentences).map(([key, forms]) => [key, [forms].flat().map((form) => form.match(/\{\w\}/g) ?? [])]);
    assert.deepEqual(shapeOf(german), shapeOf(english));
    assert.deepEqual(Object.keys(german.places), Object.keys(english.places));
  });

  it('have words that are sentences, without a code or a mark of the table', () => {
    for (const {sentences, marks} of [german, english])
      for (const [key, forms] of Object.entries(sentences))
        for (const form of [forms].flat()) {
          assert.match(form, /^[\p{Lu}{].*\. [\p{Lu}].*\.$/u, `${key} says what is wrong, and what to do`);
          assert.doesNotMatch(form, /[|"_]|\{\{|\b(data|item|date|import|ref)\//, key);
          assert.match(marks, /._./);
        }
  });

  it('stand in docs/problems.md, each once, in order, with all that is to be known', () => {
    assert.deepEqual(
      rows.map(([code]) => code.replaceAll('`', '')),
      codesOf(english),
    );
    for (const row of rows) {
      assert.equal(row.length, 5, row[0]);
      for (const cell of row) assert.ok(cell, row[0]);
    }
  });

  it('are in the line of the timeline where docs/problems.md says so', () => {
    for (const [code, , , , line] of rows) {
      assert.match(line, /^(yes|no)$/);
      assert.equal(isFelt({code: code.replaceAll('`', '')}), line === 'yes', code);
    }
  });
});
