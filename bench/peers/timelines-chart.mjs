import TimelinesChart from 'timelines-chart';

let chart;
let box;
let all;
let range;
const groupsOf = (milestones) => {
  const groups = new Map();
  for (const {group, title, start, end} of milestones) {
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group).push({timeRange: [start * 864e5, (end ?? start + 30) * 864e5], val: title});
  }
  return [...groups].map(([group, data]) => ({group: `g${group}`, data: [{label: `g${group}`, data}]}));
};

export function mount(container, milestones) {
  all = milestones;
  box = document.createElement('div');
  container.append(box);
  let least = Infinity;
  let most = -Infinity;
  for (const {start} of milestones) {
    least = Math.min(least, start);
    most = Math.max(most, start);
  }
  range = [least * 864e5, most * 864e5];
  chart = new TimelinesChart(box).width(1200).enableAnimations(false).data(groupsOf(milestones));
}

function show(start, end) {
  range = [start, end];
  chart.zoomX([new Date(start), new Date(end)]);
}

export function pan(px) {
  const by = ((range[1] - range[0]) / 1200) * px;
  show(range[0] + by, range[1] + by);
}

export function zoom(factor) {
  const middle = (range[0] + range[1]) / 2;
  const half = (range[1] - range[0]) / 2 / factor;
  show(middle - half, middle + half);
}

export function append(milestone) {
  all = [...all, milestone];
  chart.data(groupsOf(all));
}

export const nodes = () => box.querySelectorAll('*').length;
export const destroy = () => box.remove();
