import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {seededRandom} from '../layout/seeded-random.js';
import {mutateText} from '../formats/mutations.js';
import {run} from './memory-host.js';

interface Report {
  readonly exitCode: number;
  readonly files: readonly {
    readonly file: string;
    readonly format?: string;
    readonly milestones: number;
    readonly encoding: string;
    readonly problems: readonly {
      readonly severity: string;
      readonly code: string;
      readonly path: string;
      readonly message: string;
      readonly line: number;
      readonly column: number;
    }[];
    readonly error?: {readonly code: string};
  }[];
}

async function validate(text: string | Uint8Array, ...args: readonly string[]): Promise<Report> {
  const {out, err} = await run(['validate', '--json', ...args, '-'], {files: {'-': text}});
  assert.equal(err, '');
  return JSON.parse(out) as Report;
}

/** Code, line and column of each problem. */
async function places(text: string, ...args: readonly string[]): Promise<readonly string[]> {
  const {files} = await validate(text, ...args);
  return files[0]!.problems.map(({code, line, column}) => `${code} ${line}:${column}`);
}

describe('validate', () => {
  const rows: [name: string, text: string, problems: readonly string[], ...args: readonly string[]][] = [
    ['a date', '{"milestones": [\n  {"title": "A", "date": "2016-13"}\n]}', ['date/invalid 2:26']],
    ['a date behind CRLF and a tab', '{"milestones": [\r\n\t{"date": "x", "title": "A"}\r\n]}', ['date/invalid 2:11']],
    ['a date behind letters of several bytes', '[{"title": "ä😀€", "date": "x"}]', ['date/invalid 1:28']],
    ['a byte order mark', '\uFEFF[{"title": "A", "date": "x"}]', ['date/invalid 1:25']],
    ['a member that is missing', '[{"date": "2016"},\n {"title": "A"}]', ['text/missing 1:2']],
    ['a member that nobody knows', '[{"title": "A",\n"colour": 1}]', ['member/unknown 2:1']],
    ['broken JSON', '{"milestones": [\n  {"title": "A",}\n]}', ['data/parse 2:17']],
    ['a cut file', '{"milestones": [\n  {"title": "A"', ['data/parse 2:16']],
    ['a web page', '<!doctype html>\n<title>Login</title>', ['data/parse 1:1']],
    ['no list', '{"title": "A"}', ['data/shape 1:1']],
    ['nothing', '', ['data/empty 1:1']],
    ['blanks', ' \n\n', ['data/empty 1:1']],
    ['words', 'Once upon a time', ['data/parse 1:1']],
    ['a cell', 'date,title\n2016,A\num 1850,B\n', ['date/unread 3:1']],
    ['a cell behind others', 'Titel;Ort;Datum\nA;Köln;2016\nB;"Halle; Saale";um 1850\n', ['date/unread 3:18']],
    ['a cell behind a quoted line break', 'title,date\r\n"A\r\nb",2016\r\nB,"um 1850"\r\n', ['date/unread 4:3']],
    ['a cell in the middle of a quoted row', 'title,date\n"A\n\n""b""",um 1850\n', ['date/unread 4:8']],
    ['an address in a cell', 'date\tlink\ttitle\n2016\tjavascript:1\tA\n', ['url/blocked 2:6']],
    ['a table with a line for its separator', 'sep=;\ntitle;date\nA;um 1850\n', ['date/unread 3:3']],
    ['a quote that nothing closes', 'title,date\nA,2016\n"B,2017\n', ['import/quote 3:1']],
    ['an exact date beside the plain one', 'date,edtf,title\n2016,no,A\n', ['date/invalid 2:6']],
    ['a text in one of its languages', 'date,title@de,link@de,link\n2016,A,,javascript:1\n', ['url/blocked 2:9']],
    ['a header without a date', 'title,colour\nA,red\n', ['import/columns 1:1']],
    ['a sheet', 'Year,Month,Headline,Media\nx,,A,\n2016,,B,javascript:1\n', ['date/unread 2:1', 'url/blocked 3:9']],
    ['an event', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:A\r\nDTSTART:nix\r\nEND:VEVENT\r\n', ['date/unread 4:1']],
    [
      'an event behind folded lines and an alarm',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\n B\nBEGIN:VALARM\nURL:x\nEND:VALARM\nDTSTART:2016\nURL:javascript:1\nEND:VEVENT',
      ['date/unread 8:1', 'url/blocked 9:1'],
    ],
    [
      'an item of another format',
      '{"items": [{"content": "A", "start": 2016},\n {"content": "B", "start": "x"}]}',
      ['date/unread 1:38', 'date/unread 2:28'],
    ],
    ['a nested item', '[{"title": "2016", "cardTitle": "A", "items": [\n{}]}]', ['import/skipped 2:1']],
    ['what is told to be JSON', 'title,date\nA,2016\n', ['data/parse 1:1'], '--format', 'timelinejs'],
  ];
  for (const [name, text, problems, ...args] of rows)
    it(`names the place of ${name}`, async () => assert.deepEqual(await places(text, ...args), problems));

  it('orders what it finds by line, and says what it is, where, and where in the data', async () => {
    const text = '[{"title": "Z", "date": "2016-13"},\n{"title": "A", "id": "a", "x": 1}, {"id": "a", "title": "B"}]';
    const {exitCode, out, err} = await run(['validate', 'a.json'], {files: {'a.json': text}});
    const lines = [
      /^a\.json:1:25: error: .*“2016-13”.+ \[date\/invalid \[0\]\.date\]$/,
      /^a\.json:2:27: error: "x" is no member that .+ \[member\/unknown \[1\]\.x\]$/,
      /^a\.json:2:43: note: .*“a-\d”.+ \[id\/duplicate \[2\]\.id\]$/,
      /^1 file: 2 errors, 1 note\.$/,
      /^$/,
    ];
    const said = out.split('\n');
    assert.equal(said.length, lines.length);
    for (const [index, line] of lines.entries()) assert.match(said[index]!, line);
    assert.equal(err, '');
    assert.equal(exitCode, 1);
  });

  it('speaks German, by option or environment', async () => {
    const files = {'-': '{"milestones": [{"titel": "A", "title": "B"}]}'};
    const german =
      '-:1:18: Fehler: „titel“ ist hier unbekannt; was darin steht, wird nicht gezeigt. Ist „title“ gemeint? [member/unknown milestones[0].titel]\n1 Datei: 1 Fehler, 0 Hinweise.\n';
    for (const [args, env] of [
      [['--lang', 'de'], {LANG: 'en_GB.UTF-8'}],
      [[], {LANG: 'de_AT.UTF-8'}],
      [[], {LC_ALL: 'de', LANG: 'C'}],
    ] as const)
      assert.equal((await run(['validate', ...args, '-'], {files, env})).out, german);
    assert.match((await run(['validate', '-', '--lang=en'], {files, env: {LANG: 'de'}})).out, /: error: /);
    assert.match((await run(['validate', '-'], {files, env: {LANG: 'den'}})).out, /: error: /);
  });

  const codes: [name: string, text: string, args: readonly string[], exitCode: number][] = [
    ['sound data', '[{"title": "A", "date": 2016}]', [], 0],
    ['no milestones at all', '[]', [], 0],
    ['notes', '{"milestones": [{"date": 2016}]}', [], 0],
    ['notes, strictly', '{"milestones": [{"date": 2016}]}', ['--strict'], 1],
    ['a loss', '[{"title": "A", "date": "x"}]', [], 1],
    ['an unknown member', '[{"title": "A", "x": "x"}]', [], 1],
    ['no history', 'Hello', [], 1],
    ['an unknown option', '[]', ['--nope'], 2],
    ['a value where none belongs', '[]', ['--json=yes'], 2],
    ['a value that there is not', '[]', ['--lang', 'fr'], 2],
    ['a mapping that is none', '[]', ['--fields', 'date'], 2],
    ['a mapping of no member', '[]', ['--fields', 'titel=name'], 2],
    ['an address that is none', '[]', ['--url', 'here'], 2],
    ['standard input twice', '[]', ['-'], 2],
    ['a file that is not there', '[]', ['nowhere.json'], 3],
    ['a folder', '[]', ['test'], 3],
  ];
  for (const [name, text, args, exitCode] of codes)
    it(`ends with ${exitCode} for ${name}`, async () => {
      const ended = await run(['validate', ...args, '-'], {files: {'-': text}});
      assert.equal(ended.exitCode, exitCode, ended.err);
      assert.equal(ended.err === '', exitCode < 2);
      assert.doesNotMatch(ended.err + ended.out, /^\s+at /m);
    });

  it('goes on behind a file that cannot be read', async () => {
    const {out, err, exitCode} = await run(['validate', 'nowhere.json', '-'], {files: {'-': '[]'}});
    assert.equal(err, 'nowhere.json: There is no such file.\n');
    assert.equal(out, '-: no problems (0 milestones).\n2 files: 0 errors, 0 notes.\n');
    assert.equal(exitCode, 3);
  });

  it('is quiet when it is told to', async () => {
    const files = {'-': '[{"date": 2016}, {"title": "A", "date": "x"}]', 'b.json': '[]'};
    const {out} = await run(['validate', '-q', '-', 'b.json'], {files});
    assert.match(out, /^-:1:41: error: [^\n]+\n$/);
  });

  it('tells everything as one JSON object', async () => {
    const {out, exitCode} = await run(['validate', '--json', 'a.csv', 'nowhere.json'], {
      files: {'a.csv': 'date,title\num 1850,A\n'},
    });
    const told = JSON.parse(out) as Report;
    const {message} = told.files[0]!.problems[0]!;
    assert.match(message, /um 1850.+1850~/);
    assert.deepEqual(told, {
      command: 'validate',
      version: (JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}).version,
      exitCode: 3,
      files: [
        {
          file: 'a.csv',
          format: 'table',
          encoding: 'utf-8',
          milestones: 1,
          problems: [
            {
              severity: 'error',
              code: 'date/unread',
              path: 'line 2.date',
              message,
              line: 2,
              column: 1,
            },
          ],
        },
        {file: 'nowhere.json', problems: [], error: {code: 'file/unreadable', message: 'There is no such file.'}},
      ],
    });
    assert.equal(exitCode, 3);
    const wrong = await run(['validate', '--json', '--nope']);
    assert.deepEqual(JSON.parse(wrong.out), {
      command: 'validate',
      exitCode: 2,
      error: {code: 'usage', message: "Unknown option '--nope'."},
      files: [],
    });
    assert.equal(wrong.err, '');
  });

  it('reads columns and slashes as it is told', async () => {
    const table = 'when,what\n5/2/2016,A\n';
    assert.equal((await validate(table)).exitCode, 1);
    const {files, exitCode} = await validate(table, '--fields', 'date=when,title=what', '--slashes', 'dmy');
    assert.equal(exitCode, 0);
    assert.equal(files[0]!.milestones, 1);
    assert.equal((await validate(table, '--fields', 'date=when', '--fields=title=what', '--slashes=mdy')).exitCode, 0);
  });

  it('says when it had to guess the letters, and when some are lost', async () => {
    const latin = Uint8Array.from([...'[{"title": "Gr'].map((one) => one.charCodeAt(0)).concat(0xfc, 0x22, 0x7d, 0x5d));
    const [guessed] = (await validate(latin)).files;
    assert.deepEqual(
      guessed!.problems.map(({code, severity}) => `${code} ${severity}`),
      ['text/encoding note'],
    );
    assert.equal(guessed!.encoding, 'windows-1252');
    const broken = Uint8Array.from([
      ...new TextEncoder().encode('title,date\nGründung in Köln,2016\nA'),
      0xff,
      0x2c,
      0x30,
    ]);
    const [damaged] = (await validate(broken)).files;
    assert.equal(damaged!.problems[0]!.code, 'text/encoding');
    assert.equal(damaged!.problems[0]!.severity, 'error');
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...'title,date\nÄ,2016'].flatMap((one) => [one.charCodeAt(0), 0])]);
    const [read] = (await validate(utf16)).files;
    assert.deepEqual([read!.problems, read!.milestones, read!.format], [[], 1, 'table']);
  });

  it('lets nothing in names and data steer the terminal', async () => {
    const text = '[{"title": "A", "date": "\\u001b[31m\\u202e\\n\\u009b2J"}]';
    const {out} = await run(['validate', 'a\u001b]0;.json'], {files: {'a\u001b]0;.json': text}});
    assert.doesNotMatch(out.replaceAll('\n', ''), /[\p{Cc}\u202e]/u);
    assert.equal(out.split('\n').length, 3);
  });

  it('shows on a terminal alone what takes long, and wipes it away', async () => {
    const circumstances = {files: {'-': '[]', 'b.json': '[]'}, isTerminal: true, tick: 700};
    const {err} = await run(['validate', '-', 'b.json'], circumstances);
    const wipe = '\r\u001b[2K';
    assert.ok(err.includes(`${wipe}1/2 -: checking …${wipe}${wipe}2/2 b.json: reading …`), JSON.stringify(err));
    assert.ok(err.endsWith(wipe));
    for (const option of ['--json', '--quiet'])
      assert.equal((await run(['validate', option, '-', 'b.json'], circumstances)).err, '');
    assert.equal((await run(['validate', '-', 'b.json'], {...circumstances, isTerminal: false})).err, '');
    assert.equal((await run(['validate', '-', 'b.json'], {...circumstances, tick: 1})).err, '');
  });

  it('reads every sample, each item with a place in the file', async () => {
    const names = ['formats', 'real'].flatMap((folder) =>
      readdirSync(`test/fixtures/${folder}`).map((name) => `test/fixtures/${folder}/${name}`),
    );
    const {out} = await run(['validate', '--json', ...names]);
    const {files} = JSON.parse(out) as Report;
    assert.deepEqual(
      files.map(({file}) => file),
      names,
    );
    for (const {file, problems, error} of files) {
      assert.equal(error, undefined, file);
      const lines = readFileSync(file, 'utf8').split(/\r\n|\n|\r/);
      for (const {line, column, path} of problems) {
        assert.ok(column >= 1 && column <= lines[line - 1]!.length + 1, `${file}:${line}:${column}`);
        if (path && !/^(milestones|notes)/.test(path) && path !== '')
          assert.ok(line > 1 || /^\S/.test(lines[0]!), file);
      }
    }
    const ofFormats = Object.fromEntries(files.map(({file, format}) => [file.replace(/.*\//, ''), format]));
    assert.equal(ofFormats['calendar.ics'], 'icalendar');
    assert.equal(ofFormats['timelinejs.csv'], 'timelinejs-sheet');
    assert.equal(ofFormats['simile-compact-painter.json'], 'simile');
  });

  it('survives what is hostile, and says of broken JSON that it is', async () => {
    const {cases} = JSON.parse(readFileSync('test/fixtures/hostile-cases.json', 'utf8')) as {
      cases: readonly {id: string; raw?: string; data?: unknown; expect: {issues?: readonly string[]}}[];
    };
    let count = 0;
    for (const {id, raw, data, expect} of cases) {
      if (raw === undefined && data === undefined) continue;
      const {files, exitCode} = await validate(raw ?? JSON.stringify(data));
      assert.ok(exitCode === 0 || exitCode === 1, id);
      if (raw !== undefined && expect.issues?.includes('data/parse'))
        assert.match(files[0]!.problems[0]!.code, /^data\/(parse|empty)$/, id);
      count++;
    }
    assert.ok(count > 30, `${count}`);
  });

  it('places every problem of mutated files within them', async () => {
    const names = [
      'formats/calendar.ics',
      'formats/timelinejs.csv',
      'formats/timelinejs.json',
      'real/moma-directors.csv',
    ];
    for (const name of names) {
      const text = readFileSync(`test/fixtures/${name}`, 'utf8').slice(0, 3000);
      const random = seededRandom(7);
      for (let turn = 0; turn < 100; turn++) {
        const mutated = mutateText(text, random);
        const lines = mutated.split(/\r\n|\n|\r/);
        const {files} = await validate(mutated);
        for (const {line, column} of files[0]!.problems)
          assert.ok(column <= (lines[line - 1] ?? '').length + 1, `${name} ${turn} ${line}:${column}`);
      }
    }
  });

  it('needs time in proportion to the rows of a table', async () => {
    const table = (count: number): string => `date;title\n${'um 1850;Gründung\n2016;B\n'.repeat(count / 2)}`;
    const time = async (count: number): Promise<number> => {
      const files = {'-': table(count)};
      const start = performance.now();
      const {exitCode, err, out} = await run(['validate', '-'], {files, isTerminal: true, tick: 1001});
      assert.equal(exitCode, 1);
      assert.match(err, /checking …/);
      assert.equal(out.split('\n').length, count / 2 + 2);
      return performance.now() - start;
    };
    await time(2_000);
    const few = Math.max(50, await time(25_000));
    const many = await time(100_000);
    assert.ok(many / few < 9, `${few} ms, ${many} ms`);
  });
});
