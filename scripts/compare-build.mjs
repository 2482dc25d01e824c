// npm run compare-build: shows the same document once by the sources and once by each file for a script tag, in Chromium
// under a strict content security policy, and compares every text that is drawn and where. Minified templates, the second
// minifier and what is left out of d3 must change nothing. Needs a build.
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

import {findBrowser} from './browsers.mjs';
import {runScript} from './packages.mjs';

const DOCUMENT = 'demo/cluster-it.json';
/** All its milestones are there, also when the core alone loads them. */
const DOCUMENT_TITLES = /Erste Digitalisierungskonferenz.*Positionspapier/;
const WIDTHS = [1200, 720, 360];
/** Nothing inline: what the elements need to work under such a policy, they must not do. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";

const PAGES = {
  'history-timeline': '<history-timeline lang="de" src="/document.json"></history-timeline>',
  // What is drawn by parts that are loaded on demand; the second has a fault to be found, the third is loaded.
  parts: `<history-timeline lang="de" layout="list"><script type="application/json">
    {"title": "T", "description": "Mit **Marken**.", "milestones": [{"title": "A", "date": "2018-21"}]}
    </script></history-timeline><history-timeline milestones="[1,]"></history-timeline>
    <history-timeline src="/document.json" loading="eager"></history-timeline>`,
  'milestone-card': `<milestone-card lang="de" milestone='MILESTONE'></milestone-card>`,
};

await runScript(async () => {
  const [{createServer}, {default: puppeteer}] = await Promise.all([import('vite'), import('puppeteer-core')]);
  const server = await createServer({
    configFile: false,
    root: '.',
    logLevel: 'error',
    appType: 'custom',
    server: {port: 0, host: '127.0.0.1', hmr: false, watch: null, ws: false},
    // All packages are ES modules: nothing to prepare, and no reload while a page is watched.
    optimizeDeps: {noDiscovery: true, include: []},
    cacheDir: 'node_modules/.cache/compare-build',
    plugins: [{name: 'pages', configureServer: ({middlewares}) => void middlewares.use(servePages)}],
  });
  await server.listen();
  const address = `http://127.0.0.1:${server.httpServer.address().port}`;
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  const faults = [];
  try {
    for (const tag of ['history-timeline', 'milestone-card']) {
      for (const width of WIDTHS) {
        const wanted = await textsOf(browser, `${address}/page/${tag}?/src/define/all.ts`, width, faults);
        for (const file of [`/dist/cdn/${tag}.js`, ...(width === WIDTHS[0] ? ['/dist/cdn/all.js'] : [])]) {
          const found = await textsOf(browser, `${address}/page/${tag}?${file}`, width, faults);
          const at = wanted.findIndex((line, index) => line !== found[index]);
          if (at >= 0 || found.length !== wanted.length) {
            faults.push(`${file} at ${width} px: "${found[at]}" instead of "${wanted[at]}"`);
          }
          if (wanted.length < 5) faults.push(`<${tag}> shows only ${wanted}`);
        }
      }
    }
    for (const refused of [false, true])
      await compareParts(browser, `${address}/page/parts?/dist/cdn/all.js`, refused, faults);
  } finally {
    await browser.close();
    await server.close();
  }
  for (const fault of faults) console.error(`✖ ${fault}`);
  console.log(faults.length ? 'The build differs from the sources.' : 'The build shows what the sources show.');
  return faults.length ? 1 : 0;
});

/** Gives each text that the page draws, with its box in whole px, in the order of the composed tree. */
async function textsOf(browser, url, width, faults) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(`${url}: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && faults.push(`${url}: ${message.text()}`));
  await page.setViewport({width, height: 900});
  await page.goto(url, {waitUntil: 'networkidle0'});
  await page.waitForSelector(':is(history-timeline, milestone-card):defined');
  const texts = await page.evaluate(async () => {
    const collect = (node, into) => {
      if (node.nodeType === Node.TEXT_NODE && node.data.trim()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const {x, y, right, bottom} of range.getClientRects()) {
          into.push(`${node.data.trim().replace(/\s+/g, ' ')} ${[x, y, right, bottom].map(Math.round)}`);
        }
      }
      const children =
        node.shadowRoot?.childNodes ??
        (node.localName === 'slot' ? node.assignedNodes({flatten: true}) : node.childNodes);
      if (!['style', 'script'].includes(node.localName)) for (const child of children) collect(child, into);
      return into;
    };
    // Until two frames in a row draw the same: sizes are observed, and what depends on them follows a frame later.
    let before;
    for (;;) {
      const now = collect(document.body, []);
      if (now.length && JSON.stringify(now) === before) return now;
      before = JSON.stringify(now);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }
  });
  await page.close();
  return texts;
}

/** Looks at what parts on demand draw; with `refused`, at what stays where none can be loaded. */
async function compareParts(browser, url, refused, faults) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(`${url}: ${error.message}`));
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    refused && /-[\w-]{8}\.js$/.test(request.url()) ? request.abort() : request.continue(),
  );
  await page.evaluateOnNewDocument(() => {
    window.told = [];
    document.addEventListener('data-problem', ({problems}) => window.told.push(...problems.map(({code}) => code)));
  });
  await page.goto(url, {waitUntil: 'networkidle0'});
  const [text, fault, told, loaded] = await page.evaluate(async () => {
    const [first, second, third] = document.querySelectorAll('history-timeline');
    const card = await first.updateComplete.then(() => first.shadowRoot.querySelector('milestone-card'));
    await card.updateComplete;
    const texts = [first, card].map(({shadowRoot}) => shadowRoot.textContent).join(' ');
    const titles = third.document.milestones.map(({title}) => title).join();
    return [texts.replace(/\s+/g, ' '), second.problems[0]?.message, window.told.sort().join(), titles];
  });
  const wanted = refused
    ? [/Mit \*\*Marken\*\*\..*2018-21/, /^This is no JSON\.$/, /^data\/parse(,part\/missing){4}$/, DOCUMENT_TITLES]
    : [/Mit Marken\..*Frühjahr 2018/, /line 1, column 4/, /^data\/parse$/, DOCUMENT_TITLES];
  [text, fault, told, loaded].forEach((found, index) => {
    if (!wanted[index].test(found))
      faults.push(`Parts${refused ? ', refused' : ''}: "${found}" is not ${wanted[index]}`);
  });
  await page.close();
}

function servePages(request, response, next) {
  const {pathname, search} = new URL(request.url, 'http://localhost');
  const send = (type, text) => {
    response.setHeader('content-type', type);
    response.setHeader('content-security-policy', POLICY);
    response.end(text);
  };
  if (pathname === '/favicon.ico') return send('image/x-icon', '');
  if (pathname === '/document.json') return send('application/json', readFileSync(DOCUMENT));
  // Built files as they are, past Vite.
  if (pathname.startsWith('/dist/') && existsSync(join('.', pathname))) {
    return send('text/javascript', readFileSync(join('.', pathname)));
  }
  if (!pathname.startsWith('/page/')) return next();
  const milestone = JSON.parse(readFileSync(DOCUMENT, 'utf8')).milestones[0];
  const body = PAGES[pathname.slice('/page/'.length)].replace('MILESTONE', () =>
    JSON.stringify(milestone).replaceAll('&', '&amp;').replaceAll("'", '&#39;'),
  );
  return send(
    'text/html; charset=utf-8',
    `<!doctype html><html lang="de"><title>Page</title><script type="module" src="${search.slice(1)}"></script>${body}</html>`,
  );
}
