// npm run smoke: visits every story and docs page of storybook-static/ in Chromium. A story fails when it throws, when
// its play function or axe does, when the console has an error, when a tag in it is not defined, or when anything
// outside this machine is asked for. The last line is `N passed, N failed`.
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {once} from 'node:events';
import {extname, join, normalize} from 'node:path';

import {findBrowser} from './browsers.mjs';
import {runScript} from './packages.mjs';

const FOLDER = 'storybook-static';
const LONGEST_STORY = 30_000;
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

await runScript(async () => {
  const {default: puppeteer} = await import('puppeteer-core');
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const {server, address} = await serve();
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    // Wide enough for the horizontal layout; stories of narrow ones have a container of their own.
    defaultViewport: {width: 1280, height: 900},
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  const sum = {passed: 0, failed: 0};
  try {
    const {entries} = await (await fetch(`${address}/index.json`)).json();
    for (const entry of Object.values(entries)) {
      const faults = await visit(browser, address, entry, axe);
      console.log(faults.length ? `FAIL ${entry.id}\n  ${faults.join('\n  ')}` : `ok   ${entry.id}`);
      sum[faults.length ? 'failed' : 'passed']++;
    }
  } finally {
    await browser.close();
    server.close();
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed || !sum.passed ? 1 : 0;
});

async function visit(browser, address, {id, type}, axe) {
  const page = await browser.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url?.endsWith('/favicon.ico')) {
      faults.push(`console ${firstPart(message.text())} ${message.location().url ?? ''}`);
    }
  });
  page.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(address)) {
      faults.push(`asked for ${request.url()}`);
    }
  });
  try {
    if (type === 'docs') {
      await page.goto(`${address}/iframe.html?id=${id}&viewMode=docs`);
      await page.waitForSelector('#storybook-docs h1', {timeout: LONGEST_STORY});
    } else {
      faults.push(...(await visitStory(page, `${address}/iframe.html?id=${id}&viewMode=story`, axe)));
    }
  } catch (error) {
    faults.push(error.message.split('\n')[0]);
  }
  await page.close();
  return faults;
}

async function visitStory(page, url, axe) {
  await page.evaluateOnNewDocument(listenToStorybook);
  await page.goto(url);
  const ended = await page.evaluate(
    (limit) =>
      Promise.race([globalThis.storyEnd, new Promise((late) => setTimeout(late, limit, {status: 'never finished'}))]),
    LONGEST_STORY,
  );
  const faults = ended.status === 'success' ? [] : [firstPart(JSON.stringify(ended))];
  // Storybook calls a story of unknown tags a success.
  const unknown = await page.$$eval('#storybook-root :not(:defined)', (found) => found.map(({localName}) => localName));
  if (unknown.length) faults.push(`never defined: ${[...new Set(unknown)].join(', ')}`);
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const {violations: found} = await globalThis.axe.run('#storybook-root');
    return found.map(({id, nodes}) => `axe ${id}: ${nodes[0].target.flat().join(' ')}`);
  });
  return [...faults, ...violations];
}

/** A message without the dump of the page that the testing library adds. */
function firstPart(message) {
  return message.split(/\n\n|\\n\\n/)[0];
}

/** Runs in the page before Storybook: takes its channel as soon as it is set, and waits for the end of the story. */
function listenToStorybook() {
  globalThis.storyEnd = new Promise((resolve) => {
    let channel;
    Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
      configurable: true,
      get: () => channel,
      set(value) {
        channel = value;
        channel.on('storyFinished', ({status, reporters}) =>
          resolve({
            status,
            ...(status !== 'success' && {
              reporters: reporters?.map((reporter) => [
                reporter.type,
                reporter.status,
                reporter.result?.violations?.map(({id}) => id),
              ]),
            }),
          }),
        );
        for (const name of ['storyErrored', 'storyThrewException', 'storyMissing', 'playFunctionThrewException']) {
          channel.on(name, (error) =>
            resolve({status: name, error: String(error?.message ?? error?.description ?? error)}),
          );
        }
      },
    });
  });
}

async function serve() {
  const server = createServer((request, response) => {
    const path = join(FOLDER, normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname)));
    readFile(path.endsWith('/') ? `${path}index.html` : path).then(
      (bytes) =>
        response.writeHead(200, {'content-type': TYPES[extname(path)] ?? 'application/octet-stream'}).end(bytes),
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {server, address: `http://127.0.0.1:${server.address().port}`};
}
