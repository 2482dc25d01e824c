// How much of a million milestones a frame looks at: every read of a table that has an entry for each is counted.
import {densityBars} from '../src/layout/density.js';
import {framePlot} from '../src/layout/horizontal-frame.js';
import {planPlot} from '../src/layout/horizontal-plan.js';
import type {PlotInput} from '../src/layout/plot-input.js';
import {settleView} from '../src/layout/view.js';
import {readEdtf} from '../src/model/historical-date.js';
import type {Milestone} from '../src/model/milestone.js';
import {countReads} from '../test/layout/counted-plan.js';
import {seededRandom} from '../test/layout/seeded-random.js';

const COUNTS = [1000, 100_000, 1_000_000];
const WIDTH_PX = 1200;
/** Reads a px of the window, in the worst frame. */
const MOST_READS = 20;
const VIEWS = 200;

let worst = 0;
const rows: Record<string, object> = {};
for (const count of COUNTS) {
  const random = seededRandom(count);
  // Months repeat: a date is read once for each.
  const dates = new Map<string, ReturnType<typeof readEdtf>>();
  const milestones = Array.from({length: count}, (_, index) => {
    const text = `${1500 + Math.floor(random() ** 1.5 * 526)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}`;
    if (!dates.has(text)) dates.set(text, readEdtf(text));
    return {index, date: dates.get(text), importance: 1 + Math.floor(random() * 5)} as unknown as Milestone;
  });
  const input: PlotInput = {
    milestones,
    eras: [],
    widthPx: WIDTH_PX,
    heightPx: 428,
    unit: 1,
    cardHeights: [80, 80],
    spanWords: () => 150,
  };
  const {plan, reads} = countReads(planPlot(input));
  const perPx: number[] = [];
  for (let at = 0; at < VIEWS; at++) {
    const pxPerDay = plan.fit.pxPerDay * 4 ** (random() * 8);
    const view = settleView({startDay: plan.fit.startDay + random() * 190_000, pxPerDay}, plan, WIDTH_PX);
    reads();
    framePlot(plan, view, plan.windowPx, input, at % 2 ? 128 : 0);
    densityBars(plan.order.days, view, plan.windowPx, 128);
    perPx.push(reads() / WIDTH_PX);
  }
  perPx.sort((a, b) => a - b);
  worst = Math.max(worst, perPx.at(-1)!);
  rows[count.toLocaleString('en')] = {
    'reads a px, median': Number(perPx[VIEWS / 2]!.toFixed(2)),
    worst: Number(perPx.at(-1)!.toFixed(2)),
  };
}
console.table(rows);
if (worst > MOST_READS) {
  console.error(`A frame reads ${worst.toFixed(1)} entries a px; ${MOST_READS} are allowed.`);
  process.exitCode = 1;
}
