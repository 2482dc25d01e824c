import {spawn} from 'node:child_process';

/**
 * Runs web-test-runner in the named browsers and gives its counts, each test counted once per browser.
 *
 * @param args - further arguments of the runner, such as `['--files', 'test/model/*.test.ts']`.
 * @param env - further variables of its environment.
 */
export function runBrowserTests(browsers, args = [], env = {}) {
  const runner = spawn(process.execPath, ['node_modules/@web/test-runner/dist/bin.js', ...args], {
    stdio: ['inherit', 'pipe', 'inherit'],
    env: {...process.env, ...env, BROWSERS: browsers.join(',')},
  });
  let tail = '';
  runner.stdout.on('data', (chunk) => {
    process.stdout.write(chunk);
    tail = (tail + chunk).slice(-200);
  });
  return new Promise((resolve) => {
    runner.on('close', (status) => {
      // The line of scripts/wtr/line-reporter.mjs.
      const line = /(?:^|\n)(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/.exec(tail);
      const [passed, failed, skipped] = [1, 2, 3].map((group) => Number(line?.[group] ?? 0));
      // The runner also fails for reasons that no test counts, such as no file at all.
      resolve({passed, failed: failed || (status === 0 ? 0 : 1), skipped});
    });
  });
}
