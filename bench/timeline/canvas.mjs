// A canvas that draws all of them, every time.

const WIDTH_PX = 1200;
const HEIGHT_PX = 520;
const ROWS = 20;

let canvas;
let context;
let all;
let view;

function draw() {
  context.clearRect(0, 0, WIDTH_PX, HEIGHT_PX);
  context.font = '12px sans-serif';
  all.forEach(({start, title}, at) => {
    const x = (start - view.startDay) * view.pxPerDay;
    if (x > -100 && x < WIDTH_PX) context.fillText(title, x, 14 + (at % ROWS) * 26);
  });
}

export function mount(container, milestones) {
  all = milestones;

  let least = Infinity;
  let most = -Infinity;
  for (const {start} of milestones) {
    least = Math.min(least, start);
    most = Math.max(most, start);
  }
  view = {startDay: least, pxPerDay: WIDTH_PX / (most - least)};
  canvas = document.createElement('canvas');
  canvas.width = WIDTH_PX;
  canvas.height = HEIGHT_PX;
  context = canvas.getContext('2d');
  container.append(canvas);
  draw();
}

export function pan(px) {
  view = {...view, startDay: view.startDay + px / view.pxPerDay};
  draw();
}

export function zoom(factor) {
  const middle = view.startDay + WIDTH_PX / 2 / view.pxPerDay;
  const pxPerDay = view.pxPerDay * factor;
  view = {startDay: middle - WIDTH_PX / 2 / pxPerDay, pxPerDay};
  draw();
}

export function append(milestone) {
  all = [...all, milestone];
  draw();
}

export const nodes = () => 1;
export const destroy = () => canvas.remove();
