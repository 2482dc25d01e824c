import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';

import {run, type Circumstances, type Run} from './memory-host.js';

const SCRIPT = 'export {};\n';
const INTEGRITY = `sha384-${createHash('sha384').update(SCRIPT).digest('base64')}`;

function embed(args: readonly string[], {files, ...more}: Circumstances = {}): Promise<Run> {
  return run(['embed', ...args], {files: {'dist/cdn/history-timeline.js': SCRIPT, 'a.json': '[]', ...files}, ...more});
}

describe('embed', () => {
  it('prints script, hash and element, and says what to copy', async () => {
    const {out, err, exitCode} = await embed(['a.json']);
    assert.equal(
      out,
      `<!-- Copy the folder dist/cdn/ of this package to /assets/cdn/ with all its files (the script loads some of them), and dist/style.css beside it. -->
<link rel="stylesheet" href="/assets/style.css">
<script type="module" src="/assets/cdn/history-timeline.js" integrity="${INTEGRITY}" crossorigin="anonymous"></script>
<history-timeline src="a.json"></history-timeline>
`,
    );
    assert.deepEqual([err, exitCode], ['', 0]);
  });

  const bases: [base: string, script: string, style: string][] = [
    ['/js', '/js/history-timeline.js', '/style.css'],
    ['cdn/', 'cdn/history-timeline.js', 'style.css'],
    ['https://a.example/x/cdn/', 'https://a.example/x/cdn/history-timeline.js', 'https://a.example/x/style.css'],
    ['https://a.example/', 'https://a.example/history-timeline.js', 'https://a.example/style.css'],
    ['/', '/history-timeline.js', '/style.css'],
  ];
  for (const [base, script, style] of bases)
    it(`takes the script from ${base}`, async () => {
      const {out} = await embed(['--base', base, 'a.json']);
      assert.ok(out.includes(`src="${script}"`), out);
      assert.ok(out.includes(`href="${style}"`), out);
    });

  const sources: [file: string, source: string][] = [
    ['./data/über uns#1.json', 'data/%C3%BCber%20uns%231.json'],
    ['/home/somebody/a.json', 'a.json'],
    ['../a.json', 'a.json'],
    ['https://a.example/h.csv?a=1&b="', 'https://a.example/h.csv?a=1&#38;b=&#34;'],
  ];
  for (const [file, source] of sources)
    it(`takes the data of ${file} from ${source}`, async () => {
      const {out} = await embed([file], {files: {[file]: '[]'}});
      assert.ok(out.includes(`<history-timeline src="${source}">`), out);
    });

  it('writes the script once for several files, and leaves out what is no history', async () => {
    const files = {'b.json': '{', 'c.csv': 'title,date\nA,2016\n'};
    const {out, err, exitCode} = await embed(['a.json', 'b.json', 'nowhere.json', 'c.csv'], {files});
    assert.deepEqual(out.match(/<script |src="[^"]*\.(json|csv)"/g), ['<script ', 'src="a.json"', 'src="c.csv"']);
    assert.match(err, /^b\.json:1:2: error: .+\nnowhere\.json: There is no such file\.\n$/);
    assert.equal(exitCode, 3);
    assert.equal((await embed(['b.json'], {files})).out, '');
  });

  it('takes the address that it is told, also for standard input', async () => {
    const {out} = await embed(['--url', 'https://a.example/h.json', '-'], {files: {'-': '[]'}});
    assert.ok(out.includes('<history-timeline src="https://a.example/h.json">'));
  });

  it('puts the list into the element for readers without script', async () => {
    const {out} = await embed(['--fallback', 'b.csv'], {files: {'b.csv': 'title,date\nGründung,2016\n'}});
    assert.match(out, /<history-timeline[^>]* src="b\.csv"/);
    assert.match(out, /<li[^]*Gründung[^]*<\/li>/);
    assert.doesNotMatch(out, /application\/json/);
  });

  it('puts list and data into the element, so that no file is loaded', async () => {
    const {out} = await embed(['--inline', '--locale', 'de', '-'], {
      files: {'-': '[{"title": "A", "date": "2016-05-02"}]'},
    });
    assert.match(out, /<history-timeline[^>]* lang="de"/);
    assert.match(out, /2\.\sMai\s2016/);
    assert.match(out, /<script type="application\/json"/);
    assert.doesNotMatch(out, /<history-timeline[^>]* src=/);
  });

  it('gives the lists of one page ids that differ', async () => {
    const files = {'b.json': '[{"title": "A"}]', 'c.json': '[{"title": "A"}]'};
    const {out} = await embed(['--inline', 'b.json', 'c.json'], {files});
    const ids = [...out.matchAll(/<li id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(ids.length, 2);
    assert.notEqual(ids[0], ids[1]);
  });

  it('tells it as JSON', async () => {
    const {out} = await embed(['--json', 'a.json']);
    const {snippet, files} = JSON.parse(out) as {snippet: string; files: readonly unknown[]};
    assert.equal(snippet, (await embed(['a.json'])).out);
    assert.equal(files.length, 1);
  });

  for (const args of [
    ['--base', 'javascript:alert(1)//', 'a.json'],
    ['--base', '/a"b/', 'a.json'],
    ['--base', '-->', 'a.json'],
    ['--url', 'https://a.example/', 'a.json', 'b.json'],
    ['--inline', '--fallback', 'a.json'],
    ['--fallback', 'https://a.example/h.json'],
    ['--fallback', '-'],
    ['-'],
  ])
    it(`refuses ${args.join(' ')}`, async () => {
      const {exitCode, out} = await embed(args);
      assert.deepEqual([exitCode, out], [2, '']);
    });

  it('says that the package has not been built', async () => {
    const {exitCode, err, out} = await embed(['a.json'], {files: {'dist/cdn/history-timeline.js': null}});
    assert.deepEqual([exitCode, out], [3, '']);
    assert.match(err, /There is no dist\/cdn\/history-timeline\.js in this package/);
  });
});
