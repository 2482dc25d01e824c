import '@knight-lab/timelinejs/dist/css/timeline.css';

let timeline;
let box;
let leftPx;
const dateOf = (day) => {
  const date = new Date(day * 864e5);
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
};
const eventOf = ({id, title, start, end}) => ({
  unique_id: id,
  start_date: dateOf(start),
  ...(end && {end_date: dateOf(end)}),
  text: {headline: title},
});

export function mount(container, milestones) {
  box = document.createElement('div');
  box.style.cssText = 'width: 1200px; height: 520px';
  container.append(box);
  timeline = new window.TL.Timeline(
    box,
    {events: milestones.map(eventOf)},
    {font: null, hash_bookmark: false, script_path: '/none'},
  );
}

/** It has no way to move by px: this is what its own drag does. */
export function pan(px) {
  const {slider} = timeline._timenav._el;
  leftPx ??= slider.offsetLeft;
  leftPx -= px;
  slider.style.left = `${leftPx}px`;
}
export const zoom = (factor) => (factor > 1 ? timeline.zoomIn() : timeline.zoomOut());
export const append = (milestone) => timeline.add(eventOf(milestone));
export const nodes = () => box.querySelectorAll('*').length;
export const destroy = () => box.remove();
