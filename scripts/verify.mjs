// npm run verify: what is too long for every push. Long tests in Node (*.long.node.test.ts) and in browsers
// (*.long.test.ts), then the benches with their bounds. The last line is the sum.
import {filesBelow} from './files.mjs';
import {ensureBrowsers} from './browsers.mjs';
import {runBenches} from './bench.mjs';
import {runBrowserTests} from './browser-tests.mjs';
import {ensurePackages, runScript} from './packages.mjs';
import {Suites} from './suites.mjs';

await runScript(async () => {
  ensurePackages();
  const suites = new Suites();
  const browsers = ensureBrowsers();
  const {runNodeTests} = await import('./node-tests.mjs');
  await suites.run('long tests in Node', () => runNodeTests({long: true, timeout: 1_800_000}));
  if (filesBelow('test').some((file) => file.endsWith('.long.test.ts'))) {
    await suites.run(`long tests in ${browsers.join(', ')}`, () =>
      runBrowserTests(browsers, ['--files', 'test/**/*.long.test.ts']),
    );
  }
  if (filesBelow('bench').some((file) => file.endsWith('.bench.ts'))) {
    await suites.run('benches', async () => ({failed: await runBenches()}));
  }
  return suites.close();
});
