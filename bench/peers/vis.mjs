import {DataSet, Timeline} from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.css';

let timeline;
let items;
const itemOf = ({id, title, start, end}) => ({
  id,
  content: title,
  start: start * 864e5,
  ...(end && {end: end * 864e5}),
});

export function mountWith(container, milestones, options) {
  items = new DataSet(milestones.map(itemOf));
  timeline = new Timeline(container, items, {height: 520, ...options});
}

export const mount = (container, milestones) => mountWith(container, milestones, {});

export function pan(px) {
  const {start, end} = timeline.getWindow();
  const byMs = ((end - start) / 1200) * px;
  timeline.setWindow(+start + byMs, +end + byMs, {animation: false});
}

export function zoom(factor) {
  const {start, end} = timeline.getWindow();
  const middle = (+start + +end) / 2;
  const half = (end - start) / 2 / factor;
  timeline.setWindow(middle - half, middle + half, {animation: false});
}

export const append = (milestone) => items.add(itemOf(milestone));
export const nodes = () => document.querySelectorAll('.vis-timeline *').length;
export const destroy = () => timeline.destroy();
