// The physical limit of labels in the DOM: only those that are seen, at places found beforehand. The first layout is made
// untimed by `prepare`; zooming and appending lay out anew.

const WIDTH_PX = 1200;
const ROWS = 20;
const ROW_PX = 26;
const LABEL_PX = 104;
const BESIDE_PX = 120;

let plot;
let strip;
let days;
let titles;
let view;
let drawnPx = 0;

/** Places of labels in rows: each row takes the next that is free, found by halving. */
function layOut() {
  const labels = [];
  const taken = new Set();
  const firstFrom = (day) => {
    let from = 0;
    for (let to = days.length; from < to;) {
      const middle = (from + to) >> 1;
      if (days[middle] < day) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const endDay = view.startDay + (WIDTH_PX + BESIDE_PX) / view.pxPerDay;
  for (let row = 0; row < ROWS; row++) {
    for (let at = firstFrom(view.startDay - BESIDE_PX / view.pxPerDay); days[at] < endDay;) {
      while (taken.has(at)) at++;
      if (!(days[at] < endDay)) break;
      taken.add(at);
      labels.push({at, leftPx: (days[at] - view.startDay) * view.pxPerDay, topPx: row * ROW_PX});
      at = firstFrom(days[at] + LABEL_PX / view.pxPerDay);
    }
  }
  return labels;
}

function draw(labels) {
  const next = document.createElement('div');
  for (const {at, leftPx, topPx} of labels) {
    const label = document.createElement('div');
    label.style.cssText = `position:absolute;width:${LABEL_PX - 8}px;height:20px;overflow:hidden;white-space:nowrap;background:#eee;font:12px sans-serif;transform:translate(${leftPx}px,${topPx}px)`;
    const date = document.createElement('b');
    date.textContent = new Date(days[at] * 864e5).getUTCFullYear();
    label.append(date, ` ${titles[at]}`);
    next.append(label);
  }
  strip.replaceWith(next);
  strip = next;
  drawnPx = 0;
}

export function prepare(milestones) {
  const sorted = [...milestones].sort((a, b) => a.start - b.start);
  days = Float64Array.from(sorted, ({start}) => start);
  titles = sorted.map(({title}) => title);
  view = {startDay: days[0], pxPerDay: (WIDTH_PX - LABEL_PX) / (days.at(-1) - days[0])};
  return layOut();
}

export function mount(container, milestones, labels) {
  plot = document.createElement('div');
  plot.style.cssText = `position:relative;width:${WIDTH_PX}px;height:${ROWS * ROW_PX}px;overflow:hidden`;
  strip = document.createElement('div');
  plot.append(strip);
  container.append(plot);
  draw(labels);
}

export function pan(px) {
  view = {...view, startDay: view.startDay + px / view.pxPerDay};
  drawnPx += px;
  if (Math.abs(drawnPx) > BESIDE_PX) draw(layOut());
  else strip.style.transform = `translateX(${-drawnPx}px)`;
}

export function zoom(factor) {
  const middle = view.startDay + WIDTH_PX / 2 / view.pxPerDay;
  const pxPerDay = view.pxPerDay * factor;
  view = {startDay: middle - WIDTH_PX / 2 / pxPerDay, pxPerDay};
  draw(layOut());
}

export function append({start, title}) {
  let at = 0;
  while (days[at] < start) at++;
  const all = new Float64Array(days.length + 1);
  all.set(days.subarray(0, at));
  all[at] = start;
  all.set(days.subarray(at), at + 1);
  days = all;
  titles.splice(at, 0, title);
  draw(layOut());
}

export const nodes = () => plot.querySelectorAll('*').length;
export const destroy = () => plot.remove();
