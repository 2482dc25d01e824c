// node scripts/picture.mjs: docs/timeline-1200.png, the picture of the README: the demo's first timeline at 1200 px.
import {mkdirSync, statSync} from 'node:fs';

import {findBrowser} from './browsers.mjs';
import {ensurePackages, runScript} from './packages.mjs';

const FILE = 'docs/timeline-1200.png';
const MOST_BYTES = 150_000;

await runScript(async () => {
  ensurePackages();
  const {createServer} = await import('vite');
  const {default: puppeteer} = await import('puppeteer-core');
  const server = await createServer({configFile: 'vite.config.ts', server: {host: '127.0.0.1', port: 0}});
  await server.listen();
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--font-render-hinting=none'],
  });
  try {
    const page = await browser.newPage();
    // Wide enough for the page's own column of 1200 px.
    await page.setViewport({width: 1400, height: 1000});
    await page.goto(`${server.resolvedUrls.local[0]}demo/`, {waitUntil: 'networkidle0'});
    const timeline = await page.waitForSelector('#verein:state(ready)');
    const {width, height} = await timeline.boundingBox();
    if (width !== 1200) throw new Error(`The timeline is ${width} px wide, not 1200.`);
    mkdirSync('docs', {recursive: true});
    await timeline.screenshot({path: FILE});
    const {size} = statSync(FILE);
    console.log(`${FILE}: ${width} × ${Math.round(height)} px, ${size} B`);
    return size > MOST_BYTES ? 1 : 0;
  } finally {
    await browser.close();
    await server.close();
  }
});
