/**
 * Reporter for web-test-runner: prints `N passed, N failed[, N skipped]` alone on the run's last line, each test
 * counted once for every browser it ran in.
 */
export function lineReporter() {
  let line = '0 passed, 0 failed';
  return {
    start() {
      // At exit, because the runner's own reporters and its coverage table write after the last session.
      process.once('exit', () => process.stdout.write(`\n${line}\n`));
    },
    onTestRunFinished({sessions}) {
      const sum = {passed: 0, failed: 0, skipped: 0};
      for (const session of sessions) {
        const before = sum.failed;
        count(session.testResults, sum);
        // A file that never ran (import error, time-out, browser crash) has no results and is one failure.
        if (!session.passed && sum.failed === before) sum.failed++;
      }
      line = `${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`;
    },
  };
}

function count(suite, sum) {
  for (const test of suite?.tests ?? []) sum[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  for (const inner of suite?.suites ?? []) count(inner, sum);
}
