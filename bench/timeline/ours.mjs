import {isoOf} from './page.mjs';

let timeline;
const milestoneOf = ({id, title, start, end, group, importance}) => ({
  id,
  title,
  date: end ? `${isoOf(start)}/${isoOf(end)}` : isoOf(start),
  category: `c${group}`,
  importance,
  place: 'Leipzig',
});

export const element = () => timeline;

export function prepare(milestones) {
  return {title: 'History', milestones: milestones.map(milestoneOf)};
}

export async function mount(container, milestones, document_) {
  timeline = document.createElement('history-timeline');
  timeline.loading = 'eager';
  timeline.timeline = document_;
  container.append(timeline);
  await timeline.updateComplete;
}

const plot = () => timeline.shadowRoot.querySelector('.plot');
const wheel = (init) =>
  plot().dispatchEvent(
    new WheelEvent('wheel', {bubbles: true, composed: true, cancelable: true, clientX: 600, clientY: 300, ...init}),
  );

/** By the hand's own way. */
export const pan = (px) => wheel({deltaX: px});
export const zoom = (factor) => wheel({deltaY: -Math.log(factor) / 0.004, ctrlKey: true});
/** Ends when it is there: a long list is read in slices after the next paint. */
export async function append(milestone) {
  const {length} = timeline.document.milestones;
  timeline.addMilestones([milestoneOf(milestone)]);
  await timeline.updateComplete;
  if (timeline.document.milestones.length !== length + 1) throw new Error('What was appended is not there.');
}
export const nodes = () => plot().querySelectorAll('*').length;
export const destroy = () => timeline.remove();
