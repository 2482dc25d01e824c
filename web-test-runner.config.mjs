import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';

import {browserNames, findBrowser, findMiniBrowser, wantedBrowsers} from './scripts/browsers.mjs';
import {builtPlugin} from './scripts/wtr/built-plugin.mjs';
import {dataServer} from './scripts/wtr/data-server.mjs';
import {lineReporter} from './scripts/wtr/line-reporter.mjs';
import {mediaPlugin} from './scripts/wtr/media-plugin.mjs';
import {packagesPlugin} from './scripts/wtr/packages-plugin.mjs';
import {webkitLauncher} from './scripts/wtr/webkit-launcher.mjs';

// Quiet Chromium: it runs as root in containers and asks nobody for anything.
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
];

const launchers = {
  chromium: (executablePath) => named('Chromium', {launchOptions: {executablePath, args: CHROMIUM_FLAGS}}),
  // The Chrome launcher drives Firefox as well, through puppeteer's WebDriver BiDi.
  firefox: (executablePath) =>
    named('Firefox', {puppeteer, launchOptions: {browser: 'firefox', executablePath, headless: true}}),
  webkit: (driver) => webkitLauncher({driver, miniBrowser: findMiniBrowser()}),
};

const found = wantedBrowsers().filter((name) => findBrowser(name));
// npm test sets it for a run of its own.
const built = !!process.env.BUILT_FILES;
const absent = browserNames.filter((name) => !found.includes(name));
if (absent.length) console.log(`Not run in: ${absent.join(', ')}.`);

export default {
  rootDir: '.',
  files: [
    built ? 'test/elements/*.test.ts' : 'test/**/*.test.ts',
    '!test/**/*.{node,long}.test.ts',
    '!test/**/*.long.node.test.ts',
  ],
  nodeResolve: {exportConditions: ['browser', 'development']},
  browsers: found.map((name) => launchers[name](findBrowser(name))),
  concurrentBrowsers: 3,
  // One page at a time in each browser: a tab behind another draws no frames and holds no focus.
  concurrency: 1,
  middleware: [
    dataServer(),
    // What an import is resolved to, a worker's address is not.
    (context, next) => {
      context.url = context.url.replace(/^(\/src\/.*-worker)\.js\b/, '$1.ts');
      return next();
    },
  ],
  plugins: [
    ...(built ? [builtPlugin()] : []),
    mediaPlugin(),
    packagesPlugin(['ajv']),
    // 'esnext': every browser here runs what is written; only the types go.
    esbuildPlugin({ts: true, json: false, tsconfig: 'tsconfig.json', target: 'esnext'}),
  ],
  // Motion is off, but for the tests that are about it: what is looked at stands.
  testRunnerHtml: (framework) =>
    `<!doctype html><html><head><style>:root { --history-duration: 0ms }</style></head>
      <body><script type="module" src="${framework}"></script></body></html>`,
  // Mocha's two seconds are too few for axe, and for three browsers that start on two cores.
  testFramework: {config: {ui: 'bdd', timeout: '20000'}},
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  testsFinishTimeout: 600_000,
  browserStartTimeout: 90_000,
  reporters: [defaultReporter({reportTestResults: true, reportTestProgress: process.stdout.isTTY}), lineReporter()],
};

function named(name, options) {
  return Object.assign(chromeLauncher(options), {name});
}
