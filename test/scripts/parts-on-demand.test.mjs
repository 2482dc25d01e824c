import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';

import {innerNames} from '../../scripts/inner-names.mjs';
import {misplacedNames, nameByContent} from '../../scripts/parts-on-demand.mjs';
import {buildForScriptTags} from '../../scripts/script-tag-build.mjs';

const SOURCES = ['test/fixtures/parts/core.ts', 'src/define/all.ts'];
const ENTRIES = ['core.js', 'all.js'];

const folder = mkdtempSync(join(tmpdir(), 'parts-'));
after(() => rmSync(folder, {recursive: true}));
writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
const files = await buildForScriptTags(SOURCES, {folder});
const core = await import(pathToFileURL(join(folder, 'core.js')));
const fileOf = (name) => files.find((file) => file.name === name);

describe('buildForScriptTags', () => {
  it('writes files that name only files beside them, and none that a script tag names', () => {
    assert.deepEqual(misplacedNames(files, ENTRIES), []);
    for (const {fileName, code} of files) assert.equal(readFileSync(join(folder, fileName), 'utf8'), code);
    assert.ok(files.length > 15, 'the importers are among them');
  });

  it('names siblings by their content, and gives the same bytes again', async () => {
    for (const {fileName} of files.filter(({fileName}) => !ENTRIES.includes(fileName)))
      assert.match(fileName, /^[\w-]+-[\da-f]{8}\.js$/);
    const again = await buildForScriptTags(SOURCES, {folder, write: false});
    const textsOf = (list) => list.map(({fileName, code}) => [fileName, code]);
    assert.deepEqual(textsOf(again), textsOf(files));
  });

  it('gives a part that asks for nothing all that it needs', async () => {
    assert.doesNotMatch(fileOf('leaf').code, /\bfrom\b|\bimport\b/);
    assert.equal((await core.loadLeaf()).countInLeaf(), 1);
    assert.equal(core.countInCore(), 1);
  });

  it('lets parts that ask for parts share modules, which run once', async () => {
    const {countInBook, loadChapter} = await core.loadBook();
    const before = countInBook();
    assert.equal((await loadChapter()).countInChapter(), before + 1);
    assert.equal(countInBook(), before + 2);
  });

  it('makes the module of a worker a file that is found from where it is asked for', async (test) => {
    const {startWorker} = await core.loadBook();
    const scope = {postMessage: test.mock.fn()};
    Object.assign(globalThis, {
      self: scope,
      Worker: class {
        constructor(url, options) {
          Object.assign(this, {url, options});
        }
      },
    });
    test.after(() => {
      delete globalThis.self;
      delete globalThis.Worker;
    });
    const {url, options} = startWorker();
    assert.deepEqual(options, {type: 'module'});
    assert.ok(existsSync(fileURLToPath(url)), `${url}`);
    await import(url);
    scope.onmessage({data: 'call'});
    assert.match(scope.postMessage.mock.calls[0].arguments[0], /^call \d+$/);
  });

  it('builds importers that read what they are for', async () => {
    const {readForeign} = await core.loadReaders();
    const inputs = {
      table: 'Titel;Datum\nGründung;2.5.2016\n',
      'timelinejs-sheet': 'Year,Month,Day,Headline\n2016,5,2,Gründung\n',
      icalendar:
        'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Gründung\nDTSTART;VALUE=DATE:20160502\nEND:VEVENT\nEND:VCALENDAR',
      timelinejs: {events: [{start_date: {year: 2016, month: 5, day: 2}, text: {headline: 'Gründung'}}]},
      'vis-timeline': [{content: 'Gründung', start: '2016-05-02'}],
      'react-chrono': [{cardTitle: 'Gründung', title: '2016-05-02'}],
      simile: {dateTimeFormat: 'iso8601', events: [{start: '2016-05-02', title: 'Gründung'}]},
      'schema-org': {'@context': 'https://schema.org', '@type': 'Event', name: 'Gründung', startDate: '2016-05-02'},
      'json-feed': {
        version: 'https://jsonfeed.org/version/1.1',
        items: [{title: 'Gründung', date_published: '2016-05-02T09:00:00Z'}],
      },
      wikidata: {
        results: {bindings: [{itemLabel: {value: 'Gründung'}, date: {value: '2016-05-02T00:00:00Z'}}]},
      },
      rows: [{name: 'Gründung', start: '2016-05-02'}],
    };
    for (const [format, input] of Object.entries(inputs)) {
      const read = await readForeign(input, {});
      assert.equal(read.format, format);
      const [{title, date}] = read.foreign.document.milestones;
      assert.deepEqual([title, date], ['Gründung', '2016-05-02'], format);
    }
  });
});

describe('innerNames', () => {
  it('leaves out what modules name that other files hold', () => {
    const module = 'src/layout/view.ts';
    const mentions = (name) => new RegExp(`[.{,\\s]${name}\\b`).test(readFileSync(module, 'utf8'));
    const gone = innerNames().filter((name) => !innerNames([module]).includes(name));
    assert.ok(gone.length > 0 && gone.every(mentions), `${gone}`);
  });
});

describe('nameByContent', () => {
  const named = (codes) =>
    Object.fromEntries(
      nameByContent(Object.entries(codes).map(([name, code]) => ({name, fileName: `${name}-0.js`, code}))).map(
        ({name, fileName, code}) => [name, {fileName, code}],
      ),
    );

  it('writes the new names into the texts', () => {
    const {outer, inner} = named({outer: 'import"./inner-0.js"', inner: '1'});
    assert.equal(outer.code, `import"./${inner.fileName}"`);
  });

  it('renames what changed and what names it, over any number of steps and round a cycle, and nothing else', () => {
    const codes = {
      first: 'import("./second-0.js")',
      second: 'import"./third-0.js"',
      third: 'import("./second-0.js");1',
      other: '2',
    };
    const [before, after] = [named(codes), named({...codes, third: 'import("./second-0.js");3'})];
    const changed = Object.keys(codes).filter((name) => before[name].fileName !== after[name].fileName);
    assert.deepEqual(changed, ['first', 'second', 'third']);
  });
});

describe('misplacedNames', () => {
  const misplaced = (code) =>
    misplacedNames(
      [
        {fileName: 'core.js', code: ''},
        {fileName: 'part.js', code},
      ],
      ['core.js'],
    );
  const cases = [
    ['an import of an entry', 'import{a}from"./core.js";', /part\.js names \.\/core\.js, which a page/],
    ['a later import of an entry', 'const a=()=>import("./core.js")', /core\.js, which a page/],
    ['a re-export of an entry', 'export{a}from"./core.js";', /core\.js, which a page/],
    ['a file that is not there', 'import"./gone.js"', /names \.\/gone\.js, which is not there/],
    ["a worker's file that is not there", 'new Worker(new URL("./gone.js",import.meta.url))', /which is not there/],
    ['an address from the root', 'import("/cdn/part.js")', /names \/cdn\/part\.js/],
  ];
  for (const [name, code, fault] of cases) {
    it(`finds ${name}`, () => {
      assert.equal(misplaced(code).length, 1);
      assert.match(misplaced(code)[0], fault);
    });
  }

  it('finds nothing where files name those beside them, or a text looks like it', () =>
    assert.deepEqual(misplaced('import"./part.js";const a={"from":b,"c":1};new URL("./gone.js",location)'), []));
});
