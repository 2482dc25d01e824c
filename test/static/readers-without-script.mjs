// The demo, and what history-timeline/static writes, in real browsers: with script off, with a script that is not there, with
// one that comes late; and how the element takes the list over. Chromium tells its accessibility tree; in Firefox the text
// that is shown is read.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {basename, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';

import {findBrowser, wantedBrowsers} from '../../scripts/browsers.mjs';
import {bundleForNode} from '../../scripts/node-tests.mjs';

const LATE_MS = 5000;
/** Until a first picture stands; then the element may come. */
const SOON_MS = 300;
const MOST_SHIFT = 0.02;
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-n'; img-src 'self' data:; connect-src 'self'";
const DEMO = {verein: 'cluster-it.json', deep: 'deep-time.json', marke: 'cluster-it.json'};
const FORMS = {plain: {}, list: {shadow: 'list', nonce: 'n'}, vertical: {shadow: 'vertical', nonce: 'n'}};

/** Of the test file alone: two of them run side by side. */
const CACHE = `node_modules/.cache/${basename(process.argv[1])}`;
const {parseTimeline, formatHistoricalDate, renderTimelineToHtml} = await bundled();
const documentOf = (path) => parseTimeline(JSON.parse(readFileSync(path, 'utf8'))).timeline;
const seed = documentOf('test/fixtures/cluster-it.json');

/** Title and date of each milestone in words. */
function saidOf({locale, milestones}) {
  const undated = {de: 'ohne Datum', en: 'undated'}[locale];
  return milestones.map(({title, displayDate, date}) => [
    title,
    plain(displayDate ?? (date ? formatHistoricalDate(date, locale) : undated)),
  ]);
}

const plain = (text) => text.replace(/\s+/g, ' ').trim();

/** Describes what readers have in a browser, where it is there and wanted. */
export function describeReaders(name) {
  if (!wantedBrowsers().includes(name) || !findBrowser(name)) return;
  describe(`readers without script in ${name}`, () => {
    let server;
    let address;
    let browser;
    before(async () => {
      ({server, address} = await serve());
      const {default: puppeteer} = await import('puppeteer-core');
      const flags = [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
      ];
      browser = await puppeteer.launch({
        browser: name === 'firefox' ? 'firefox' : 'chrome',
        executablePath: findBrowser(name),
        args: name === 'firefox' ? [] : flags,
      });
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    /** Opens a page; `faults` are its errors and messages. */
    async function open(path, {width = 1200, script = true} = {}) {
      const page = await browser.newPage();
      const faults = [];
      page.on('pageerror', ({message}) => faults.push(message));
      page.on('console', (message) => {
        if (!message.text().startsWith('Lit is in dev mode')) faults.push(message.text());
      });
      await page.setViewport({width, height: 900});
      if (!script) await page.setJavaScriptEnabled(false);
      else await page.evaluateOnNewDocument(watchShifts);
      const loaded = page.goto(address + path, {waitUntil: 'domcontentloaded'});
      // The event waits for the script; what there is to read does not.
      if (path.includes('/late.js')) await page.waitForSelector('body > :last-child', {timeout: 30_000});
      else await loaded;
      await page.waitForFunction(() => document.readyState !== 'loading');
      const upgraded = await page.$$('history-timeline:defined');
      assert.equal(upgraded.length, 0, 'the script came too soon');
      return {page, faults};
    }

    const saidIn = (page, id) => (name === 'firefox' ? shownIn(page, id) : heardIn(page, id));

    async function expectDemo(page) {
      for (const [id, file] of Object.entries(DEMO))
        assert.deepEqual(await saidIn(page, id), expected(saidOf(documentOf(`demo/${file}`))), id);
    }

    it('hear every title and date of the demo once when the script is not there', async () => {
      const {page} = await open('/page/demo?/missing.js');
      await expectDemo(page);
      await page.close();
    });

    it('hear them while a script of five seconds is on its way, and once when it is there', async () => {
      const {page} = await open(`/page/demo?/late.js?${LATE_MS}`);
      await expectDemo(page);
      for (const id of Object.keys(DEMO)) {
        // An address is asked only when its timeline comes near; until then the list stays.
        await page.$eval(`#${id}`, (element) => element.scrollIntoView());
        await page.waitForSelector(`#${id}:state(ready)`, {timeout: 30_000});
      }
      await settled(page);
      await expectDemo(page);
      await page.close();
    });

    for (const form of Object.keys(FORMS))
      it(`hear them in the HTML of a server, ${form}, before and after`, async () => {
        const {page, faults} = await open(`/page/${form}?/late.js?${SOON_MS}`);
        assert.deepEqual(await saidIn(page, 'seed'), expected(saidOf(seed)));
        await page.waitForSelector('#seed:state(ready)', {timeout: 30_000});
        await settled(page);
        assert.deepEqual(await saidIn(page, 'seed'), expected(saidOf(seed)));
        assert.deepEqual(faults, []);
        await page.close();
      });

    if (name === 'firefox') return;

    it('hear them with script off, and all of the list is open', async () => {
      const {page} = await open('/page/demo?/missing.js', {script: false});
      await expectDemo(page);
      const cut = await page.$$eval('history-timeline', (all) =>
        all.filter((one) => one.scrollHeight > one.clientHeight + 1).map(({id}) => id),
      );
      assert.deepEqual(cut, []);
      await page.close();
    });

    for (const form of Object.keys(FORMS))
      it(`see nothing move when the element takes over, ${form}`, async () => {
        for (const width of [1200, 720, 360]) {
          const {page, faults} = await open(`/page/${form}?/late.js?${SOON_MS}`, {width});
          await page.waitForSelector('#seed:state(ready)', {timeout: 30_000});
          await settled(page);
          const {shift, paints} = await page.evaluate(() => ({shift: globalThis.shift, paints: globalThis.paints()}));
          assert.ok(paints < (await page.evaluate(() => globalThis.asked())), 'the list was seen before');
          assert.ok(shift <= MOST_SHIFT, `a shift of ${shift} at ${width} px`);
          assert.deepEqual(faults, []);
          await page.close();
        }
      });
  });
}

/** By title, how often and with which dates it is said. */
function expected(said) {
  return said.map(([title, date]) => `${title}: ${date}`).sort();
}

/** Items of the lists in an element's accessibility tree, each as its heading and its date; sorted. */
async function heardIn(page, id) {
  const handle = await page.$(`#${id}`);
  const backendId = await handle.backendNodeId();
  const session = await page.createCDPSession();
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node) =>
    (node.childIds ?? []).flatMap((child) => {
      const found = byId.get(child);
      return found ? [found, ...below(found)] : [];
    });
  const nameOf = ({name}) => plain(name?.value ?? '');
  const isA = (role) => (node) => !node.ignored && node.role?.value === role;
  const host = nodes.find(({backendDOMNodeId}) => backendDOMNodeId === backendId);
  return below(host)
    .filter(isA('listitem'))
    .flatMap((item) => {
      const inside = below(item);
      const heading = inside.find(isA('heading'));
      if (!heading) return [];
      const inHeading = new Set(below(heading));
      const texts = inside.filter((node) => isA('StaticText')(node) && !inHeading.has(node)).map(nameOf);
      return [saidBy(nameOf(heading), texts)];
    })
    .sort();
}

/** The same from the text that is shown in the composed tree. */
async function shownIn(page, id) {
  const items = await page.$eval(`#${id}`, (host) => {
    const childrenOf = (node) =>
      node.shadowRoot?.childNodes ??
      (node.localName === 'slot' ? node.assignedNodes({flatten: true}) : node.childNodes);
    const all = (node) => [...childrenOf(node)].flatMap((child) => [child, ...all(child)]);
    const isHeading = (node) => /^h[1-6]$/.test(node.localName ?? '');
    const isShown = (node) => node.checkVisibility({checkVisibilityCSS: false});
    const words = (node) =>
      all(node)
        .filter(({nodeType}) => nodeType === 3)
        .map(({data}) => data);
    const nameOf = (heading) => heading.querySelector('button')?.getAttribute('aria-label') ?? words(heading).join('');
    return all(host)
      .filter((node) => node.localName === 'li' && isShown(node))
      .flatMap((item) => {
        const inside = all(item);
        const heading = inside.find(isHeading);
        if (!heading) return [];
        const inHeading = new Set(all(heading));
        const texts = inside.filter((node) => node.nodeType === 3 && !inHeading.has(node)).map(({data}) => data);
        return [[nameOf(heading), texts]];
      });
  });
  return items.map(([heading, texts]) => saidBy(plain(heading), texts.map(plain))).sort();
}

/** An item in words: a mark's heading has its date too; a period says where it begins. */
function saidBy(heading, texts) {
  for (const {said} of SAID)
    for (const [title, date] of said) {
      const name = heading.replace(/^(Beginn|Begins): /, '');
      if (name === `${title}, ${date}` || name === title) {
        const count = texts.filter((text) => text === date).length + (name === title ? 0 : 1);
        return `${title}: ${Array(count).fill(date).join(' ')}`;
      }
    }
  return heading;
}
const SAID = Object.values(DEMO).map((file) => ({said: saidOf(documentOf(`demo/${file}`))}));

/** Until two frames in a row have the same height: places follow what was measured. */
function settled(page) {
  return page.evaluate(async () => {
    let before;
    for (;;) {
      const now = document.documentElement.scrollHeight;
      if (now === before) return;
      before = now;
      for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
    }
  });
}

/** Runs in the page before all else: sums the layout shifts, and knows when it was painted and when the script had come. */
function watchShifts() {
  globalThis.shift = 0;
  globalThis.paints = () => performance.getEntriesByType('paint')[0]?.startTime ?? Infinity;
  globalThis.asked = () =>
    performance.getEntriesByType('resource').find(({name}) => name.includes('late'))?.responseEnd;
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => {
      for (const {value} of list.getEntries()) globalThis.shift += value;
    }).observe({type: 'layout-shift', buffered: true});
}

async function bundled() {
  const entries = ['src/entries/model.ts', 'src/entries/static.ts'];
  await bundleForNode(entries, CACHE);
  const modules = entries.map((path) => import(pathToFileURL(resolve(CACHE, path.replace(/ts$/, 'mjs')))));
  return Object.assign({}, ...(await Promise.all(modules)));
}

/** Serves the sources, `/page/<name>?<address of the script>`, and `/late.js?<ms>`. */
async function serve() {
  const {createServer} = await import('vite');
  const server = await createServer({
    configFile: false,
    root: '.',
    logLevel: 'error',
    appType: 'custom',
    server: {port: 0, host: '127.0.0.1', hmr: false, watch: null, ws: false},
    optimizeDeps: {noDiscovery: true, include: []},
    cacheDir: `${CACHE}/vite`,
    plugins: [{name: 'pages', configureServer: ({middlewares}) => void middlewares.use(servePages)}],
  });
  await server.listen();
  // What the pages will ask for is ready before the first of them is watched.
  await server.warmupRequest('/src/define/all.ts');
  return {server, address: `http://127.0.0.1:${server.httpServer.address().port}`};
}

async function servePages({url}, response, next) {
  const [path, ...rest] = url.split('?');
  const query = rest.join('?');
  if (path === '/late.js') {
    await new Promise((come) => setTimeout(come, Number(query)));
    response.writeHead(200, {'content-type': 'text/javascript'}).end("import '/src/define/all.ts';");
  } else if (path === '/missing.js') response.writeHead(404).end();
  else if (path === '/page/demo') {
    const page = readFileSync('demo/index.html', 'utf8')
      .replace('../src/define/all.ts', query)
      .replace('<head>', '<head><base href="/demo/">');
    response.writeHead(200, {'content-type': 'text/html'}).end(page);
  } else if (path.startsWith('/page/')) {
    const html = await renderTimelineToHtml(seed, {attributes: {id: 'seed'}, ...FORMS[path.slice('/page/'.length)]});
    response.writeHead(200, {'content-type': 'text/html', 'content-security-policy': POLICY}).end(`<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Seed</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/src/entries/style.css"><script type="module" src="${query}"></script></head>
<body><h1>Geschichte</h1>${html}<p>${'Darunter steht noch viel Text. '.repeat(200)}</p></body></html>`);
  } else next();
}
