// The program itself, as npm installs it: a process of its own with real files, pipes and exit codes.
import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {bundleForNode} from '../../scripts/node-tests.mjs';

describe('history-timeline', () => {
  let folder;
  let program;
  before(async () => {
    // Below node_modules, so that packages are found.
    folder = mkdtempSync(join('node_modules', '.cache', 'program-'));
    await bundleForNode(['src/cli/history-timeline.ts'], folder);
    copyFileSync('package.json', join(folder, 'package.json'));
    program = join(folder, 'src/cli/history-timeline.mjs');
  });
  after(() => rmSync(folder, {recursive: true, force: true}));

  const run = (args, input = '') =>
    spawnSync(process.execPath, [program, ...args], {
      maxBuffer: 2 ** 26,
      input,
      encoding: 'utf8',
      env: {...process.env, LANG: 'C', LC_ALL: ''},
    });

  it('says its version and its help', () => {
    const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.equal(run(['--version']).stdout, `${version}\n`);
    for (const args of [['--help'], ['help', 'convert'], ['validate', '-h'], ['render', '--help'], ['help', 'embed']]) {
      const {stdout, stderr, status} = run(args);
      assert.match(stdout, /^Usage: history-timeline /);
      assert.deepEqual([stderr, status], ['', 0]);
    }
  });

  it('begins with the line that makes it a program', () => {
    assert.match(readFileSync('src/cli/history-timeline.ts', 'utf8'), /^#!\/usr\/bin\/env node\n/);
    assert.equal(
      JSON.parse(readFileSync('package.json', 'utf8')).bin['history-timeline'],
      'dist/cli/history-timeline.js',
    );
  });

  it('reads standard input and ends with the exit code', () => {
    assert.deepEqual(
      [
        run(['validate', '-'], '[]').status,
        run(['validate', '-'], '[').status,
        run([]).status,
        run(['validate', 'x']).status,
      ],
      [0, 1, 2, 3],
    );
  });

  it('reads and writes files, and makes the folder', () => {
    const source = join(folder, 'a.csv');
    writeFileSync(source, 'title,date\nGründung,2016\n');
    const target = join(folder, 'new', 'deep', 'a.json');
    const {status, stderr, stdout} = run(['convert', '--to', 'json', '--out', target, source]);
    assert.deepEqual([status, stdout, stderr], [0, '', `${target} written.\n`]);
    assert.equal(JSON.parse(readFileSync(target, 'utf8')).milestones[0].title, 'Gründung');
    const over = run(['convert', '--to', 'json', '--out', join(source, 'b.json'), source]);
    assert.equal(over.status, 3);
    assert.match(over.stderr, /cannot be written \(E\w+\)/);
  });

  it('writes long output whole into a pipe', () => {
    const table = `title,date\n${'A,um 1850\n'.repeat(20_000)}`;
    const {stdout, status} = run(['validate', '--json', '-'], table);
    assert.equal(JSON.parse(stdout).files[0].problems.length, 20_000);
    assert.equal(status, 1);
  });

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, [program, 'validate', '-']);
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end(`title,date\n${'A,um 1850\n'.repeat(50_000)}`);
    const [code, signal] = await new Promise((resolve) => child.on('close', (...ended) => resolve(ended)));
    assert.deepEqual([code, signal, said], [0, null, '']);
  });
});
