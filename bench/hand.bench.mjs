// The reader's hand, by real input through the devtools protocol in Chromium: finger, wheel and pinch over the plot; how soon what was
// done is painted with 10,000 milestones on a processor slowed down four times; and how much the page shifts. Needs a build.
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';

import puppeteer from 'puppeteer-core';

import {findBrowser} from '../scripts/browsers.mjs';
import {milestonesOf} from './timeline/page.mjs';

const COUNT = 10_000;
const SLOWDOWN = 4;
/** Longest time from an interaction to the paint that follows it. */
const MOST_INTERACTION_MS = 100;
const MOST_SHIFT = 0.02;
const SCRIPT_MS = 300;

const dayText = (day) => new Date(day * 864e5).toISOString().slice(0, 10);
const history = JSON.stringify({
  title: 'History',
  milestones: milestonesOf(COUNT).map(({id, title, start, group, importance}) => ({
    id,
    title,
    date: dayText(start),
    category: `c${group}`,
    importance,
  })),
});
const server = createServer((request, response) => {
  const {pathname} = new URL(request.url, 'http://localhost');
  if (pathname === '/page') {
    response.writeHead(200, {'content-type': 'text/html'});
    response.end(`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
      <link rel="stylesheet" href="/dist/style.css"><style>body { margin: 0 } p { height: 300px }</style><p>Above</p>
      <history-timeline id="timeline" src="/history.json" loading="eager"></history-timeline>
      <p>Below</p><p>Below</p><p>Below</p><script type="module" src="/dist/cdn/history-timeline.js"></script>`);
  } else if (pathname === '/history.json') {
    response.writeHead(200, {'content-type': 'application/json'});
    response.end(history);
  } else if (pathname === '/dist/style.css') {
    response.writeHead(200, {'content-type': 'text/css'});
    response.end(readFileSync('dist/style.css'));
  } else if (/^\/dist\/cdn\/[\w.-]+$/.test(pathname) && existsSync(`.${pathname}`)) {
    response.writeHead(200, {'content-type': 'text/javascript'});
    // Later than the page's first paint, as over a network: what the style keeps free is seen before.
    setTimeout(() => response.end(readFileSync(`.${pathname}`)), SCRIPT_MS);
  } else response.writeHead(404).end();
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  headless: true,
});
const bounds = {};
const hold = (name, value, holds) => (bounds[name] = {value, holds});
try {
  await finger();
  await speed();
} catch (error) {
  console.table(bounds);
  throw error;
} finally {
  await browser.close();
  server.close();
}
console.table(bounds);
process.exitCode = Object.values(bounds).every(({holds}) => holds) ? 0 : 1;

async function open(touch) {
  const page = await browser.newPage();
  await page.setViewport({width: 1200, height: 800, hasTouch: touch, isMobile: false});
  await page.evaluateOnNewDocument(() => {
    window.shift = 0;
    window.interactions = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
    }).observe({type: 'layout-shift', buffered: true});
    new PerformanceObserver((list) => {
      for (const {name, duration, interactionId} of list.getEntries())
        if (interactionId) window.interactions.push([name, duration]);
    }).observe({type: 'event', durationThreshold: 16, buffered: true});
  });
  await page.goto(`http://127.0.0.1:${server.address().port}/page`);
  await page.waitForFunction(() => document.querySelector('#timeline').matches(':state(ready)'));
  await rest(page);
  return {page, cdp: await page.createCDPSession()};
}

async function rest(page) {
  await page.evaluate(async () => {
    const timeline = document.querySelector('#timeline');
    for (let turn = 0; turn < 3; turn++) {
      await timeline.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  });
}

/** What a finger, two, and a wheel do over the plot. */
async function finger() {
  const {page, cdp} = await open(true);
  const view = () =>
    page.evaluate(() => {
      const timeline = document.querySelector('#timeline');
      return {
        top: scrollY,
        from: timeline.from,
        to: timeline.to,
        days: Date.parse(timeline.to) - Date.parse(timeline.from),
      };
    });
  const reset = async () => {
    await page.evaluate(() => {
      scrollTo(0, 200);
      document.querySelector('#timeline').showRange('1700', '1800');
    });
    await rest(page);
    return view();
  };
  const {x, y} = await page.evaluate(() => {
    const box = document.querySelector('#timeline').shadowRoot.querySelector('.plot').getBoundingClientRect();
    return {x: Math.round(box.left + 500), y: Math.round(box.top - 200 + 250)};
  });
  const swipe = async (dx, dy) => {
    const touch = (type, touchPoints) => cdp.send('Input.dispatchTouchEvent', {type, touchPoints});
    await touch('touchStart', [{x, y}]);
    for (let step = 1; step <= 10; step++) {
      await touch('touchMove', [{x: x + (dx * step) / 10, y: y + (dy * step) / 10}]);
      await new Promise((resolve) => setTimeout(resolve, 16));
    }
    await touch('touchEnd', []);
    await new Promise((resolve) => setTimeout(resolve, 400));
    await rest(page);
    return view();
  };
  let before = await reset();
  let after = await swipe(0, -150);
  hold('finger up: the page scrolls', after.top - before.top, after.top > before.top + 50);
  hold('finger up: the window stays', after.from, after.from === before.from && after.to === before.to);
  before = await reset();
  after = await swipe(-200, 5);
  hold('finger sideways: the window moves', after.from, after.from > before.from);
  hold('finger sideways: the page stays', after.top - before.top, after.top === before.top);
  before = await reset();
  for (const [type, apart] of [
    ['touchStart', 60],
    ['touchMove', 100],
    ['touchMove', 150],
    ['touchMove', 200],
    ['touchEnd', 0],
  ]) {
    const touchPoints = apart
      ? [
          {x: x - apart, y, id: 0},
          {x: x + apart, y, id: 1},
        ]
      : [];
    await cdp.send('Input.dispatchTouchEvent', {type, touchPoints});
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  await rest(page);
  after = await view();
  hold(
    'two fingers apart: zooms in, times',
    Number((before.days / after.days).toFixed(2)),
    before.days / after.days > 1.5,
  );
  before = await reset();
  await page.mouse.move(x, y);
  await page.mouse.wheel({deltaY: 200});
  await rest(page);
  after = await view();
  hold('wheel: the page scrolls', after.top - before.top, after.top > before.top + 50);
  hold('wheel: the window stays', after.from, after.from === before.from && after.to === before.to);
  await page.close();
}

/** Interaction to next paint, and what the page has shifted until then. */
async function speed() {
  const {page, cdp} = await open(false);
  hold(
    'layout shift until it stands',
    Number((await page.evaluate(() => window.shift)).toFixed(4)),
    (await page.evaluate(() => window.shift)) <= MOST_SHIFT,
  );
  await cdp.send('Emulation.setCPUThrottlingRate', {rate: SLOWDOWN});
  /** The middle of the first that is seen whole. */
  const box = async (selector) => {
    const found = await page.evaluate((selector) => {
      const root = document.querySelector('#timeline').shadowRoot;
      for (const one of root.querySelectorAll(selector)) {
        const {left, top, right, bottom} = one.getBoundingClientRect();
        if (left > 0 && top > 0 && right <= innerWidth && bottom <= innerHeight)
          return [(left + right) / 2, (top + bottom) / 2];
      }
    }, selector);
    if (!found) throw new Error(`${selector} is not seen.`);
    return found;
  };
  await page.evaluate(() => scrollTo(0, 280));
  const worst = async (name, act) => {
    await page.evaluate(() => (window.interactions.length = 0));
    await act();
    await rest(page);
    const durations = await page.evaluate(() => window.interactions.map(([, duration]) => duration));
    const most = Math.max(0, ...durations);
    hold(`${name}: to the next paint, ms`, most, most <= MOST_INTERACTION_MS);
  };
  const click = async (selector) => page.mouse.click(...(await box(selector)));
  await worst('zoom button', () => click('[part=zoom] button:nth-child(2)'));
  await worst('zoom button again', () => click('[part=zoom] button:nth-child(2)'));
  await worst('open a card', () => click('.items .card:not(.mute, .flat) .flag'));
  await worst('next in the panel', () => click('.panel .foot button:last-child'));
  await worst('close the panel', () => click('.panel .x'));
  await worst('arrow key', () => page.keyboard.press('ArrowRight'));
  await worst('zoom key', () => page.keyboard.press('+'));
  await worst('hide a category', () => click('[part=filters] button'));
  await worst('show it again', () => click('[part=filters] button'));
  await worst('search, first letters', async () => {
    await click('[part=search] input');
    await page.keyboard.type('cou');
  });
  await worst('search, more', () => page.keyboard.type('ncil'));
  await worst('to the list', () => click('[part=layout] button:nth-child(3)'));
  await page.close();
}
