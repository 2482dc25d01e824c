import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {run, type Circumstances, type Run} from './memory-host.js';

const SEED = 'test/fixtures/cluster-it.json';
const PACKAGE = {'dist/style.css': 'a { b: c; }\n', 'dist/cdn/history-timeline.js': 'export {};\n'};

function render(args: readonly string[], {files, ...more}: Circumstances = {}): Promise<Run> {
  return run(['render', ...args], {files: {...PACKAGE, ...files}, ...more});
}

function count(text: string, piece: string): number {
  return text.split(piece).length - 1;
}

describe('render', () => {
  it('writes a whole page with every title, in the language of the data, without any script that runs', async () => {
    const {out, err, exitCode} = await render([SEED]);
    assert.match(out, /^<!DOCTYPE html>\n<html lang="de">\n<head>\n<meta charset="utf-8">\n/);
    assert.match(out, /<title>Meilensteine unserer Vereinsgeschichte<\/title>\n<style>\na \{ b: c; \}\n<\/style>\n/);
    assert.match(out, /<h1[^>]*>Meilensteine unserer Vereinsgeschichte<\/h1>/);
    assert.equal(count(out, '<li '), 7);
    assert.equal(count(out, '<script'), count(out, '<script type="application/json"'));
    assert.ok(out.endsWith('</history-timeline>\n</main>\n</body>\n</html>\n'));
    assert.deepEqual([err, exitCode], ['', 0]);
  });

  it('gives the same page for the same file', async () => {
    assert.equal((await render([SEED])).out, (await render([SEED])).out);
  });

  it('brings the script where it is told where it lies', async () => {
    const {out} = await render(['--base', '/x/cdn', SEED]);
    assert.match(
      out,
      /<link rel="stylesheet" href="\/x\/style\.css">\n<script type="module" src="\/x\/cdn\/history-timeline\.js" /,
    );
    assert.doesNotMatch(out, /<style>/);
  });

  it('writes the element alone, in the language that is asked for', async () => {
    const {out} = await render(['--fragment', '--locale', 'en', SEED]);
    assert.match(out, /^<history-timeline[^>]* lang="en"/);
    assert.match(out, /May\s2,\s2016/);
    assert.match(out, /<h2[^>]*>Meilensteine/);
    assert.ok(out.endsWith('</history-timeline>\n'));
  });

  for (const layout of ['list', 'vertical'])
    it(`renders what the element shows as ${layout}`, async () => {
      const {out, exitCode, err} = await render(['--fragment', '--shadow', layout, SEED]);
      assert.equal(exitCode, 0, err);
      assert.match(out, /<template shadowrootmode="open">/);
    });

  it('escapes what the data say, in the title too', async () => {
    const title = '</title></script><script>alert(1)</script>"&';
    const {out} = await render(['-'], {files: {'-': JSON.stringify({title, milestones: [{title}]})}});
    assert.doesNotMatch(out, /<script>/);
    assert.equal(count(out, '</title>'), 1);
  });

  it('reads any format, and writes each file into a folder', async () => {
    const files = {'a.csv': 'title,date\nGründung,2016\n', 'b.ics': 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Fest\n'};
    const {written, exitCode, out} = await render(['-q', '--out', 'pages', 'a.csv', 'b.ics'], {files});
    assert.deepEqual(Object.keys(written), ['pages/a.html', 'pages/b.html']);
    assert.match(written['pages/a.html']!, /Gründung/);
    assert.match(written['pages/b.html']!, /Fest/);
    assert.deepEqual([exitCode, out], [0, '']);
  });

  it('tells what is lost, and writes nothing for what is no history', async () => {
    const lost = await render(['--fragment', '-'], {files: {'-': '[{"title": "A", "date": "x"}]'}});
    assert.equal(lost.exitCode, 1);
    assert.match(lost.out, /A/);
    assert.match(lost.err, /^-:1:25: error: /);
    const none = await render(['-'], {files: {'-': 'Hello'}});
    assert.deepEqual([none.exitCode, none.out], [1, '']);
  });

  for (const args of [
    ['--fragment', '--base', '/cdn/', SEED],
    [SEED, SEED],
    ['--shadow', 'horizontal', SEED],
    ['--locale', 'no language', SEED],
  ])
    it(`refuses ${args.join(' ')}`, async () => {
      const {exitCode, out} = await render(args);
      assert.deepEqual([exitCode, out], [2, '']);
    });
});
