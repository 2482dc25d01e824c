import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {run} from './memory-host.js';

describe('convert', () => {
  it('writes the own form of any format, in the order of the file', async () => {
    const {out, err, exitCode} = await run(['convert', '--to', 'json', '-'], {
      files: {'-': 'Datum;Titel;Ort\n2.5.2016;Konferenz;Merseburg\n2012;Gründung;\n'},
    });
    assert.deepEqual(JSON.parse(out), {
      milestones: [
        {id: 'konferenz', title: 'Konferenz', date: '2016-05-02', place: {name: 'Merseburg'}},
        {id: 'gründung', title: 'Gründung', date: '2012'},
      ],
    });
    assert.ok(out.endsWith('}\n'));
    assert.equal(err, '');
    assert.equal(exitCode, 0);
  });

  it('resolves addresses against that of the file', async () => {
    const {out} = await run(['convert', '--to=json', '--url', 'https://a.example/b/c.json', '-'], {
      files: {'-': '[{"title": "A", "links": ["d.pdf"]}]'},
    });
    const {milestones} = JSON.parse(out) as {milestones: readonly {links: unknown}[]};
    assert.deepEqual(milestones[0]!.links, [{href: 'https://a.example/b/d.pdf'}]);
  });

  it('tells on standard error what is lost, and still converts the rest', async () => {
    const files = {'-': '[{"title": "A", "date": "um 1850"}]'};
    const {out, err, exitCode} = await run(['convert', '--to', 'json', '-'], {files});
    assert.deepEqual(JSON.parse(out), {milestones: [{id: 'a', title: 'A'}]});
    assert.match(err, /^-:1:25: error: [^\n]+ \[date\/invalid \[0\]\.date\]\n$/);
    assert.equal(exitCode, 1);
  });

  it('writes nothing for what is no history', async () => {
    for (const text of ['', 'Hello', '{"milestones": [', '<p>', '{"a": 1}']) {
      const {out, err, exitCode, written} = await run(['convert', '--to', 'json', '--out', 'o.json', '-'], {
        files: {'-': text},
      });
      assert.deepEqual([out, written, exitCode], ['', {}, 1], text);
      assert.match(err, /: error: /);
    }
  });

  it('writes each of several files into a folder', async () => {
    const files = {'x/a.json': '[]', 'b.csv': 'title,date\nA,2016\n', '-': '[]'};
    const {written, err, out, exitCode} = await run(['convert', '--to=json', '--out=o', 'x/a.json', 'b.csv', '-'], {
      files,
    });
    assert.deepEqual(Object.keys(written), ['o/a.json', 'o/b.json', 'o/timeline.json']);
    assert.equal(err, 'o/a.json written.\no/b.json written.\no/timeline.json written.\n');
    assert.equal(out, '');
    assert.equal(exitCode, 0);
  });

  it('takes a slash, or a folder that is there, for a folder', async () => {
    const files = {'a.csv': 'title,date\nA,2016\n'};
    const into = (out: string): ReturnType<typeof run> =>
      run(['convert', '-q', '--to', 'json', '--out', out, 'a.csv'], {files, folders: ['there']});
    assert.deepEqual(Object.keys((await into('new/')).written), ['new/a.json']);
    assert.deepEqual(Object.keys((await into('there')).written), ['there/a.json']);
    assert.deepEqual(Object.keys((await into('b.json')).written), ['b.json']);
    assert.equal((await into('b.json')).err, '');
  });

  const wrong: [name: string, args: readonly string[]][] = [
    ['no form', ['a.json']],
    ['a form that there is not', ['--to', 'xml', 'a.json']],
    ['several files without a folder', ['--to', 'json', 'a.json', 'b.json']],
    ['an output over its input', ['--to', 'json', '--out', './a.json', 'a.json']],
    ['an output over another input', ['--to', 'json', '--out', '.', 'x/b.csv', 'b.json']],
    ['two outputs of one name', ['--to', 'json', '--out', 'o/', 'x/b.json', 'b.json']],
  ];
  for (const [name, args] of wrong)
    it(`refuses ${name}`, async () => {
      const files = {'a.json': '[]', 'b.json': '[]', 'x/b.csv': 'a,b', 'x/b.json': '[]'};
      const {exitCode, written, out, err} = await run(['convert', ...args], {files, folders: ['.']});
      assert.deepEqual([exitCode, written, out], [2, {}, ''], err);
      assert.match(err, /^history-timeline: .+\nhistory-timeline convert --help says what there is\.\n$/);
    });

  it('says when a file cannot be written', async () => {
    const {exitCode, err} = await run(['convert', '--to', 'json', '--out', 'readonly/a.json', '-'], {
      files: {'-': '[]'},
    });
    assert.equal(exitCode, 3);
    assert.equal(err, '-: readonly/a.json: The file cannot be written (EACCES).\n');
  });

  it('tells everything as JSON', async () => {
    const {out, err} = await run(['convert', '--json', '--to', 'json', 'a.json', 'b.json'], {
      files: {'a.json': '[]', 'b.json': '[{"title": "A"}]'},
    });
    const {files, exitCode} = JSON.parse(out) as {files: readonly {text: string}[]; exitCode: number};
    assert.deepEqual(
      files.map(({text}) => JSON.parse(text) as unknown),
      [{milestones: []}, {milestones: [{id: 'a', title: 'A'}]}],
    );
    assert.deepEqual([err, exitCode], ['', 0]);
  });

  it('writes tables, with the separator that is asked for, and notes what they have no place for', async () => {
    const files = {'a.json': '{"title": "T", "milestones": [{"title": "A; B", "date": "2016-05-02"}]}'};
    const {out, err, exitCode} = await run(['convert', '--to', 'csv', '--separator', ';', 'a.json'], {files});
    assert.equal(out, '\uFEFFdate;title;id\r\n2016-05-02;"A; B";a-b\r\n');
    assert.match(err, /^a\.json:1:1: note: .+: title\. \[output\/left\]\n$/);
    assert.equal(exitCode, 0);
    const tabs = await run(['convert', '-q', '--to', 'csv', '--separator=tab', 'a.json'], {files});
    assert.deepEqual([tabs.out.split('\r\n')[0], tabs.err], ['\uFEFFdate\ttitle\tid', '']);
  });

  it('writes texts in the language that is asked for', async () => {
    const files = {'-': '[{"title": {"de": "Jahr", "en": "Year"}, "date": 2016}]'};
    for (const [form, german] of [
      ['csv', /Jahr/],
      ['ics', /SUMMARY[^\n]*:Jahr/],
      ['jsonld', /"name": "Jahr"/],
    ] as const) {
      const {out, exitCode} = await run(['convert', '--to', form, '--locale', 'de', '-'], {files});
      assert.match(out, german);
      assert.equal(exitCode, 0);
    }
  });

  it('brings every sample through every form and back, with all of its milestones', async () => {
    for (const name of [
      'cluster-it.json',
      'formats/timelinejs.json',
      'formats/calendar.ics',
      'real/vega-monarchs.json',
    ]) {
      const counts: number[] = [];
      const direct = await run(['validate', '--json', `test/fixtures/${name}`]);
      for (const form of ['json', 'csv', 'ics', 'jsonld']) {
        const {out} = await run(['convert', '--to', form, `test/fixtures/${name}`]);
        const back = await run(['validate', '--json', '-'], {files: {'-': out}});
        counts.push((JSON.parse(back.out) as {files: readonly {milestones: number}[]}).files[0]!.milestones);
      }
      const {milestones} = (JSON.parse(direct.out) as {files: readonly {milestones: number}[]}).files[0]!;
      assert.ok(milestones > 0);
      assert.deepEqual(
        counts,
        Array.from(counts, () => milestones),
        name,
      );
    }
  });

  it('gives the same for what it gave before', async () => {
    for (const name of ['cluster-it.json', 'formats/schema-org.jsonld', 'real/eras.json', 'formats/calendar.ics']) {
      const path = `test/fixtures/${name}`;
      const {out} = await run(['convert', '--to', 'json', '-'], {files: {'-': readFileSync(path)}});
      const again = await run(['convert', '--to', 'json', '--strict', '-'], {files: {'-': out}});
      assert.equal(again.out, out, name);
      assert.deepEqual([again.err, again.exitCode], ['', 0], name);
    }
  });
});
