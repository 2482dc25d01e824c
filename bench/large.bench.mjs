// Large histories by `src` in Chromium, from the built files: main-thread time until the picture stands, and the longest task,
// with the worker and, where the page's policy forbids it, with the sliced reader. Needs a build.
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname} from 'node:path';

import puppeteer from 'puppeteer-core';

import {findBrowser} from '../scripts/browsers.mjs';

/** Main-thread time with the worker, and the longest task either way, for files that are read as large ones. */
const MOST_MS = 1000;
const LONGEST_TASK_MS = 50;
const LARGE_COUNT = 10_000;
const COUNTS = [1000, 10_000, 100_000];
const RUNS = 3;
const TYPES = {'.js': 'text/javascript', '.json': 'application/json', '.csv': 'text/csv'};

const texts = {json: jsonOf, csv: csvOf};
const server = createServer((request, response) => {
  const {pathname, searchParams} = new URL(request.url, 'http://localhost');
  if (pathname === '/page') {
    const policy = searchParams.has('no-worker') ? {'content-security-policy': "worker-src 'none'"} : {};
    response.writeHead(200, {'content-type': 'text/html', ...policy});
    response.end(`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
      <style>body { margin: 0 }</style><history-timeline id="timeline" loading="eager"></history-timeline>
      <script type="module" src="/dist/cdn/history-timeline.js"></script>`);
    return;
  }
  const [, form, count] = /^\/history\.(json|csv)-(\d+)$/.exec(pathname) ?? [];
  if (form) {
    response.writeHead(200, {'content-type': TYPES[`.${form}`], 'cache-control': 'no-store'});
    response.end(fileOf(form, Number(count)));
    return;
  }
  if (!/^\/dist\/cdn\/[\w.-]+$/.test(pathname)) return response.writeHead(404).end();
  response.writeHead(200, {'content-type': TYPES[extname(pathname)] ?? 'text/plain'});
  response.end(readFileSync(`.${pathname}`));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  headless: true,
});

const faults = [];
const rows = {};
try {
  for (const count of COUNTS) {
    for (const form of Object.keys(texts)) {
      for (const way of ['worker', 'slices']) {
        const runs = [];
        for (let run = 0; run < RUNS; run++) runs.push(await measure(form, count, way));
        // Other work on the machine only ever adds: the least is nearest the truth.
        const least = (key) => Math.min(...runs.map((run) => run[key]));
        const name = `${count.toLocaleString('en')} ${form}, ${way}`;
        rows[name] = {
          MB: (fileOf(form, count).length / 1e6).toFixed(1),
          'CPU ms': Math.round(least('cpuMs')),
          'of yardstick': (least('cpuMs') / least('yardstickMs')).toFixed(1),
          'longest task ms': Math.round(least('longestMs')),
          'in CPU ms': Math.round(least('longestCpuMs')),
          'wall ms': Math.round(least('wallMs')),
        };
        if (count < LARGE_COUNT) continue;
        if (least('longestMs') > LONGEST_TASK_MS)
          faults.push(`${name}: a task of ${Math.round(least('longestMs'))} ms.`);
        if (way === 'worker' && least('cpuMs') > MOST_MS) faults.push(`${name}: ${Math.round(least('cpuMs'))} ms.`);
      }
    }
  }
} finally {
  await browser.close();
  server.close();
}
console.table(rows);
console.log(
  'CPU: time of the main thread itself; yardstick: the same loop of numbers in the same page; each the least of the runs.',
);
for (const fault of faults) console.error(`✖ ${fault} Bounds: ${MOST_MS} ms, ${LONGEST_TASK_MS} ms a task.`);
process.exitCode = faults.length ? 1 : 0;

/** Sets `src` in a fresh page and waits until the picture stands. */
async function measure(form, count, way) {
  // A process of its own, in which nothing is compiled yet.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  try {
    await page.setViewport({width: 1200, height: 900});
    await page.goto(`${origin}/page${way === 'slices' ? '?no-worker' : ''}`);
    await page.waitForFunction(() => customElements.get('history-timeline'));
    const yardstickMs = await page.evaluate(() => {
      const begun = performance.now();
      let sum = 0;
      for (let at = 0; at < 2e7; at++) sum = (sum * 31 + at) | 0;
      return performance.now() - begun + (sum ? 0 : 1);
    });
    const session = await page.createCDPSession();
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    const tasks = await trace(session);
    const before = await cpuMs(session);
    const {wallMs, shown} = await page.evaluate(settle, `/history.${form}-${count}`, count);
    const after = await cpuMs(session);
    if (shown !== count) throw new Error(`${shown} of ${count} milestones are shown.`);
    const {longestMs, longestCpuMs} = await tasks();
    return {cpuMs: after - before, longestMs, longestCpuMs, wallMs, yardstickMs};
  } finally {
    await context.close();
  }
}

/** In the page: gives when the element has nothing left to do, and how many milestones its picture counts. */
async function settle(src, count) {
  const timeline = document.getElementById('timeline');
  const begun = performance.mark('begun').startTime;
  const loaded = new Promise((resolve) => timeline.addEventListener('data-load', resolve, {once: true}));
  timeline.src = src;
  await loaded;
  for (let calm = 0; calm < 3; calm++) {
    const busy = timeline.isUpdatePending;
    await timeline.updateComplete;
    await new Promise(requestAnimationFrame);
    if (busy) calm = 0;
  }
  const wallMs = performance.now() - begun;
  const root = timeline.shadowRoot;
  const inPills = [...root.querySelectorAll('[part=cluster]')].map((pill) =>
    Number(pill.textContent.replace(/\D/g, '')),
  );
  const alone = root.querySelectorAll('.items > .card, .items > .bare').length;
  return {wallMs, shown: count && inPills.reduce((sum, one) => sum + one, alone)};
}

async function cpuMs(session) {
  const {metrics} = await session.send('Performance.getMetrics');
  return metrics.find(({name}) => name === 'TaskDuration').value * 1000;
}

/** Begins to note the tasks of the page's main thread; gives the function that ends it and tells the longest. */
async function trace(session) {
  const events = [];
  const note = ({value}) => events.push(...value);
  session.on('Tracing.dataCollected', note);
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', '__metadata', 'devtools.timeline', 'blink.user_timing'],
      excludedCategories: ['*'],
    },
  });
  return async () => {
    await session.send('Tracing.end');
    await done;
    // The page's own start is not what is measured.
    const begun = events.find(({name}) => name === 'begun');
    const parts = events
      .filter(
        ({name, ph, pid, tid, ts, dur}) =>
          /RunTask$|PerformMicrotaskCheckpoint$/.test(name) &&
          ph === 'X' &&
          pid === begun.pid &&
          tid === begun.tid &&
          ts + dur > begun.ts,
      )
      .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
    const tasks = [];
    let endTs = 0;
    for (const {name, ts, dur, tdur = 0} of parts) {
      // What stands inside another is part of it already; microtasks that follow a task are the end of it.
      if (ts < endTs) continue;
      endTs = ts + dur;
      if (/RunTask$/.test(name) || !tasks.length) tasks.push({dur, tdur});
      else {
        tasks.at(-1).dur += dur;
        tasks.at(-1).tdur += tdur;
      }
    }
    if (!tasks.length) throw new Error('The trace has no tasks.');
    return {
      longestMs: Math.max(...tasks.map(({dur}) => dur)) / 1000,
      longestCpuMs: Math.max(...tasks.map(({tdur = 0}) => tdur)) / 1000,
    };
  };
}

/** Bytes of a history; equal arguments give equal bytes. */
function fileOf(form, count) {
  const key = `${form} ${count}`;
  fileOf.made ??= new Map();
  if (!fileOf.made.has(key)) fileOf.made.set(key, Buffer.from(texts[form](history(count))));
  return fileOf.made.get(key);
}

function* history(count) {
  let state = 12345;
  const below = (end) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % end;
  };
  for (let at = 0; at < count; at++) {
    const two = (value) => String(value).padStart(2, '0');
    const year = 1500 + below(520);
    yield {
      id: `m${at}`,
      title: `Milestone number ${at} of a long history`,
      date: below(5) ? `${year}-${two(1 + below(12))}-${two(1 + below(28))}` : `${year}`,
      category: `kind ${below(6)}`,
      importance: 1 + below(5),
      summary: 'What came of it, told in a sentence that fills a line or two on a card.',
      body: 'Some of it was expected, some was not, and all of it is told here in a few words more. '.repeat(
        1 + below(2),
      ),
    };
  }
}

function jsonOf(milestones) {
  return JSON.stringify({title: 'A long history', milestones: [...milestones]});
}

function csvOf(milestones) {
  const rows = [...milestones].map((one) =>
    Object.values(one)
      .map((cell) => `"${cell}"`)
      .join(','),
  );
  return `id,title,date,category,importance,summary,body\n${rows.join('\n')}`;
}
