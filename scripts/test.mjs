// npm test: everything that has to be there is installed, then every suite runs; the last line is the sum over all
// suites and browsers. Arguments go to web-test-runner alone: npm test -- --files 'test/model/*.test.ts'
import {spawn} from 'node:child_process';

import {ensureBrowsers} from './browsers.mjs';
import {ensurePackages, root, runScript} from './packages.mjs';

const args = process.argv.slice(2);
const sum = {passed: 0, failed: 0, skipped: 0};

await runScript(async () => {
  ensurePackages();
  const browsers = ensureBrowsers();
  if (!args.length) {
    await suite('Node', async () => (await import('./node-tests.mjs')).runNodeTests());
    await suite('layers', async () => (await import('./layers.mjs')).checkTree(root));
  }
  await suite(browsers.join(', '), () => runBrowserTests(browsers));
});
if (process.exitCode && !sum.failed) sum.failed++;
if (sum.skipped) console.log(`${sum.skipped} skipped`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
if (sum.failed) process.exitCode = 1;

/** Runs a suite that gives its counts, and adds them; a suite that breaks is one failure. */
async function suite(name, run) {
  console.log(`\n== ${name}`);
  try {
    for (const [key, count] of Object.entries(await run())) sum[key] += count;
  } catch (error) {
    console.error(error);
    sum.failed++;
  }
}

function runBrowserTests(browsers) {
  const env = {...process.env, BROWSERS: browsers.join(',')};
  const runner = spawn(process.execPath, ['node_modules/@web/test-runner/dist/bin.js', ...args], {
    stdio: ['inherit', 'pipe', 'inherit'],
    env,
  });
  let tail = '';
  runner.stdout.on('data', (chunk) => {
    process.stdout.write(chunk);
    tail = (tail + chunk).slice(-200);
  });
  return new Promise((resolve) => {
    runner.on('close', (status) => {
      const line = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/m.exec(tail.trimEnd().split('\n').at(-1) ?? '');
      const [passed, failed, skipped] = (line ?? [0, 0, 0, 0]).slice(1).map((count) => Number(count ?? 0));
      // The runner also fails for reasons that no test counts, such as no file at all.
      resolve({passed, failed: failed || (status === 0 ? 0 : 1), skipped});
    });
  });
}
