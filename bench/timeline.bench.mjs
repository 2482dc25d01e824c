// The timeline beside its peers and two floors, in Chromium and in one run: main-thread time by the devtools protocol, as the
// machine is never quiet. Needs a build; installs the peers into bench/peers on first use. docs/decisions/0053-bench-peers.md
//
//   npm run bench -- timeline                                   everything; writes bench/results.md
//   BENCH_N=1000 BENCH_ONLY=ours,culled npm run bench -- timeline     some of it; writes nothing
/* global contender, harness, box, data, extra, prepared */
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {cpus} from 'node:os';
import {extname} from 'node:path';

import puppeteer from 'puppeteer-core';
import {build} from 'vite';

import {findBrowser} from '../scripts/browsers.mjs';

const FLOORS = ['empty', 'culled', 'canvas'];
const OURS = ['ours', 'ours-gliding'];
const PEERS = ['vis', 'vis-clusters', 'timelinejs', 'timelines-chart', 'react-chrono'];
const ALL = [...OURS, ...FLOORS, ...PEERS];
const only = process.env.BENCH_ONLY?.split(',') ?? ALL;
const counts = (process.env.BENCH_N ?? '1000,10000,100000,1000000').split(',').map(Number);
const isWhole = !process.env.BENCH_ONLY && !process.env.BENCH_N;

/** So long a contender may take for a cell, wall time; what takes longer is not asked for more milestones. */
const LIMIT_MS = 60_000;
/** Runs of a cell, of which the least counts: other work on the machine only ever adds. One, where a run takes longer than this. */
const RUNS = 3;
const LONG_RUN_MS = 15_000;
const PAN_STEPS = 60;
const PAN_PX = 10;
const ZOOM_STEPS = 10;
const ZOOM = 1.25;
/** Most of it is to be had at this zoom: panning at fit goes nowhere. */
const PAN_ZOOM = 4;
const LEAK_ROUNDS = 50;
const LEAK_COUNT = 100;
/** Milestones from which only ours and the culled floor are asked. */
const MANY = 1_000_000;

/** Ratios to the culled floor of the same run that ours is held to; the file of the figures is BENCH.md's method. */
const MOST_MOUNT = {1000: 3, 10_000: 5, 100_000: 15};
const MOST_PAN = 1.5;
const MOST_ZOOM = 2;
const MOST_APPEND = 2;
/** Of the cost at the most milestones to that at the fewest. */
const MOST_GROWTH = 1.3;
const MOST_NODES = 1500;
const MOST_LEAK_MB = 0.3;

/** What is no module, and stands in the page itself. */
const SCRIPTS = {
  ours: '/dist/cdn/history-timeline.js',
  'ours-gliding': '/dist/cdn/history-timeline.js',
  timelinejs: '/bench/peers/node_modules/@knight-lab/timelinejs/dist/js/timeline.js',
};
const TYPES = {'.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.html': 'text/html'};

const bundles = await bundlePeers();
const server = createServer((request, response) => {
  const {pathname} = new URL(request.url, 'http://localhost');
  const send = (text, type) => response.writeHead(200, {'content-type': TYPES[type] ?? 'text/plain'}).end(text);
  const page = /^\/page\/([\w-]+)$/.exec(pathname)?.[1];
  if (page) {
    const style = bundles[page]?.css ? `<style>${bundles[page].css}</style>` : '';
    const script = SCRIPTS[page]
      ? `<script ${page.startsWith('ours') ? 'type="module"' : ''} src="${SCRIPTS[page]}"></script>`
      : '';
    return send(
      `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
      <style>body { margin: 0 } #box { width: 1200px }</style>${style}<div id="box"></div>${script}`,
      '.html',
    );
  }
  const peer = /^\/bench\/peers\/([\w-]+)\.mjs$/.exec(pathname)?.[1];
  if (peer) return send(bundles[peer].code, '.js');
  const isOurs = /^\/(bench\/timeline|dist\/cdn)\/[\w.-]+$/.test(pathname);
  if ((isOurs || Object.values(SCRIPTS).includes(pathname)) && existsSync(`.${pathname}`))
    return send(readFileSync(`.${pathname}`), extname(pathname));
  response.writeHead(404).end();
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--js-flags=--expose-gc'],
  headless: true,
  protocolTimeout: LIMIT_MS * 4,
});

/** By contender and count. */
const cells = {};
const slow = new Set();
try {
  for (const count of counts) {
    const asked = only.filter((name) => !slow.has(name) && (count < MANY || OURS.includes(name) || name === 'culled'));
    const isDone = new Set();
    // Contenders take turns, so that what the machine does besides falls on all of them.
    for (let run = 0; run < RUNS; run++) {
      for (const name of asked.filter((one) => !isDone.has(one))) {
        const begun = Date.now();
        const cell = await measure(name, count).catch((error) => ({fault: error.message.split('\n')[0]}));
        const took = Date.now() - begun;
        if (cell.fault || took > LIMIT_MS) slow.add(name);
        if (cell.fault || took > LONG_RUN_MS) isDone.add(name);
        const known = cells[`${name} ${count}`];
        cells[`${name} ${count}`] = known && !cell.fault ? leastOf(known, cell) : (known ?? cell);
      }
    }
    table(count, asked);
  }
  for (const name of only)
    if (!slow.has(name) || name.startsWith('ours')) cells[`${name} leak`] = await leakOf(name).catch(() => undefined);
} finally {
  await browser.close();
  server.close();
}

const version = spawnSync(findBrowser('chromium'), ['--version'], {encoding: 'utf8'}).stdout.trim();
const machine = `${cpus()[0].model}, ${cpus().length} cores, ${version}, Node ${process.version}`;
console.log(machine);
const bounds = boundsOf();
console.table(bounds);
if (isWhole) writeFileSync('bench/results.md', resultsText());
process.exitCode = Object.values(bounds).some(({holds}) => !holds) ? 1 : 0;

/** Bundles the adapters of the peers, with what they import from bench/peers. */
async function bundlePeers() {
  const wanted = PEERS.filter((name) => only.includes(name));
  if (wanted.length && !existsSync('bench/peers/node_modules')) {
    const {status} = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: 'bench/peers',
      stdio: 'inherit',
    });
    if (status) throw new Error('The peers cannot be installed: BENCH_ONLY=ours,culled,canvas,empty does without.');
  }
  const made = {};
  for (const name of wanted) {
    const {output} = (
      await build({
        configFile: false,
        logLevel: 'error',
        define: {'process.env.NODE_ENV': '"production"'},
        build: {
          write: false,
          minify: true,
          cssCodeSplit: false,
          lib: {entry: `bench/peers/${name}.mjs`, formats: ['es'], fileName: name},
        },
      })
    )[0];
    made[name] = {
      code: output.find(({type}) => type === 'chunk').code,
      css: output
        .filter(({fileName}) => fileName.endsWith('.css'))
        .map(({source}) => source)
        .join('\n'),
    };
  }
  return made;
}

async function openPage(name) {
  const page = await browser.newPage();
  await page.setViewport({width: 1200, height: 800});
  page.on('pageerror', (error) => process.env.BENCH_VERBOSE && console.error(name, error.message));
  await page.goto(`${origin}/page/${name}`);
  if (name.startsWith('ours')) await page.waitForFunction(() => customElements.get('history-timeline'));
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable', {timeDomain: 'threadTicks'});
  const folder = PEERS.includes(name) ? 'peers' : 'timeline';
  await page.evaluate(
    async (contender, harness) => {
      window.contender = await import(contender);
      window.harness = await import(harness);
    },
    `/bench/${folder}/${name}.mjs`,
    '/bench/timeline/page.mjs',
  );
  const metrics = async () =>
    Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(({name, value}) => [name, value]));
  return {page, cdp, metrics};
}

/** Main-thread ms of mounting, of a step of panning and of zooming, and of appending one until it is there and painted; and nodes. */
async function measure(name, count) {
  const {page, metrics} = await openPage(name);
  const cost = async (act, ...given) => {
    const before = (await metrics()).TaskDuration;
    await limited(page.evaluate(act, ...given));
    return ((await metrics()).TaskDuration - before) * 1000;
  };
  try {
    await page.evaluate((count) => {
      window.data = harness.milestonesOf(count + 1);
      window.extra = window.data.pop();
      window.prepared = contender.prepare?.(window.data);
      window.box = document.querySelector('#box');
    }, count);
    const mount = await cost(async () => {
      await contender.mount(box, data, prepared);
      await harness.quiet(document.body);
    });
    const nodes = await page.evaluate(() => contender.nodes());
    const steps = (what, value, count) =>
      cost(
        async (what, value, count) => {
          for (let step = 0; step < count; step++) {
            await contender[what](value);
            await harness.frame();
          }
          await harness.quiet(document.body);
        },
        what,
        value,
        count,
      );
    const can = await page.evaluate(() => Object.keys(contender));
    let zoom;
    if (can.includes('zoom')) {
      zoom = (await steps('zoom', ZOOM, ZOOM_STEPS)) / ZOOM_STEPS;
      // Near enough to where panning is measured, whatever its own steps are.
      await steps('zoom', 1 / ZOOM, Math.round(ZOOM_STEPS - Math.log(PAN_ZOOM) / Math.log(ZOOM)));
    }
    const pan = (await steps('pan', PAN_PX, PAN_STEPS)) / PAN_STEPS;
    const append = await cost(async () => {
      await contender.append(extra);
      await harness.painted();
    });
    return {mount, pan, ...(zoom !== undefined && {zoom}), append, nodes};
  } finally {
    await page.close();
  }
}

/** What is left after mounts and removals: nodes, listeners, MB. */
async function leakOf(name) {
  const {page, cdp, metrics} = await openPage(name);
  try {
    const rounds = (count) =>
      limited(
        page.evaluate(
          async (rounds, count) => {
            const data = harness.milestonesOf(count);
            for (let round = 0; round < rounds; round++) {
              await contender.mount(document.querySelector('#box'), data, contender.prepare?.(data));
              await harness.painted();
              contender.destroy();
              await harness.painted();
            }
          },
          count,
          LEAK_COUNT,
        ),
      );
    const settled = async () => {
      for (let turn = 0; turn < 3; turn++) {
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
        await cdp.send('HeapProfiler.collectGarbage');
      }
      return metrics();
    };
    // Code is compiled for a while yet: that is no leak.
    await rounds(LEAK_ROUNDS);
    const before = await settled();
    await rounds(LEAK_ROUNDS);
    const after = await settled();
    return {
      nodes: after.Nodes - before.Nodes,
      listeners: after.JSEventListeners - before.JSEventListeners,
      MB: (after.JSHeapUsedSize - before.JSHeapUsedSize) / 1e6,
    };
  } finally {
    await page.close();
  }
}

function limited(work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`> ${LIMIT_MS / 1000} s`)), LIMIT_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function leastOf(one, other) {
  return Object.fromEntries(Object.keys(one).map((key) => [key, Math.min(one[key], other[key])]));
}

function table(count, names) {
  console.log(`\n${count.toLocaleString('en')} milestones, main-thread ms`);
  console.table(Object.fromEntries(names.map((name) => [name, rowOf(cells[`${name} ${count}`])])));
}

function rowOf(cell) {
  if (!cell || cell.fault) return {mount: cell?.fault ?? '–'};
  return Object.fromEntries(
    Object.entries(cell).map(([key, value]) => [
      key,
      Number(value.toFixed(key === 'mount' || key === 'nodes' ? 0 : 1)),
    ]),
  );
}

/** What ours is held to, as far as it has been measured. */
function boundsOf() {
  const bounds = {};
  const hold = (name, value, most) => {
    if (Number.isFinite(value)) bounds[name] = {value: Number(value.toFixed(2)), most, holds: value <= most};
  };
  for (const count of counts) {
    const ours = cells[`ours ${count}`];
    const floor = cells[`culled ${count}`];
    if (!ours || ours.fault || !floor) continue;
    const n = count.toLocaleString('en');
    if (MOST_MOUNT[count]) hold(`mount, ${n}: times the floor`, ours.mount / floor.mount, MOST_MOUNT[count]);
    hold(`pan step, ${n}: times the floor`, ours.pan / floor.pan, MOST_PAN);
    hold(`zoom step, ${n}: times the floor`, ours.zoom / floor.zoom, MOST_ZOOM);
    hold(`append, ${n}: times the floor`, ours.append / floor.append, MOST_APPEND);
    hold(`nodes of the plot, ${n}`, ours.nodes, MOST_NODES);
  }
  const [first, last] = [cells[`ours ${counts[0]}`], cells[`ours ${counts.at(-1)}`]];
  if (counts.length > 1 && first && last && !last.fault) {
    hold('pan step: most milestones to fewest', last.pan / first.pan, MOST_GROWTH);
    hold('zoom step: most milestones to fewest', last.zoom / first.zoom, MOST_GROWTH);
  }
  const leak = cells['ours leak'];
  if (leak) {
    hold('left after 50 mounts: nodes', leak.nodes, 0);
    hold('left after 50 mounts: listeners', leak.listeners, 0);
    hold('left after 50 mounts: MB', leak.MB, MOST_LEAK_MB);
  }
  return bounds;
}

function resultsText() {
  const line = (cellsOfRow) => `| ${cellsOfRow.join(' | ')} |`;
  const lines = [
    '# The timeline beside its peers',
    '',
    `Written by \`npm run bench -- timeline\` on ${new Date().toISOString().slice(0, 10)}: ${machine}.`,
    `Main-thread ms by the devtools protocol (thread ticks), least of ${RUNS} runs (one where a run takes long), 1200 px wide. What each column`,
    'is, and what it is not, stands in docs/decisions/0053-bench-peers.md.',
  ];
  for (const count of counts) {
    const names = ALL.filter((name) => cells[`${name} ${count}`]);
    lines.push(
      '',
      `## ${count.toLocaleString('en')} milestones`,
      '',
      line(['', 'mount', 'pan step', 'zoom step', 'append', 'nodes']),
      line(['---', '--:', '--:', '--:', '--:', '--:']),
    );
    for (const name of names) {
      const row = rowOf(cells[`${name} ${count}`]);
      lines.push(line([name, ...['mount', 'pan', 'zoom', 'append', 'nodes'].map((key) => row[key] ?? '–')]));
    }
  }
  lines.push(
    '',
    '## Left after 50 mounts and removals of 100',
    '',
    line(['', 'nodes', 'listeners', 'MB']),
    line(['---', '--:', '--:', '--:']),
  );
  for (const name of ALL) {
    const leak = cells[`${name} leak`];
    if (leak) lines.push(line([name, leak.nodes, leak.listeners, leak.MB.toFixed(2)]));
  }
  lines.push(
    '',
    '## What ours is held to',
    '',
    line(['', 'value', 'most', 'holds']),
    line(['---', '--:', '--:', '---']),
  );
  for (const [name, {value, most, holds}] of Object.entries(bounds))
    lines.push(line([name, value, most, holds ? 'yes' : '**no**']));
  return `${lines.join('\n')}\n`;
}
