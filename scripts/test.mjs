// npm test: everything that has to be there is installed, then every suite runs; the last line is the sum over all
// suites and browsers. Arguments go to web-test-runner alone: npm test -- --files 'test/model/*.test.ts'
import {ensureBrowsers} from './browsers.mjs';
import {runBrowserTests} from './browser-tests.mjs';
import {ensurePackages, root, runNode, runScript} from './packages.mjs';
import {Suites} from './suites.mjs';

const args = process.argv.slice(2);

await runScript(async () => {
  const suites = new Suites();
  let browsers = [];
  await suites.run('what the tests need', () => {
    ensurePackages();
    browsers = ensureBrowsers();
    console.log(`Browsers: ${browsers.join(', ')}`);
    return {};
  });
  if (browsers.length) {
    if (!args.length) {
      await suites.run('Node', async () => (await import('./node-tests.mjs')).runNodeTests());
      await suites.run('layers', async () => (await import('./layers.mjs')).checkTree(root));
    }
    await suites.run(browsers.join(', '), () => runBrowserTests(browsers, args));
    if (!args.length) {
      await suites.run(`files for script tags, ${browsers[0]}`, () => {
        if (runNode('scripts/build.mjs')) throw new Error('The build fails.');
        return runBrowserTests(browsers.slice(0, 1), [], {BUILT_FILES: '1'});
      });
    }
  }
  return suites.close();
});
