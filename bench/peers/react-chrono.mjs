import {createElement} from 'react';
import {createRoot} from 'react-dom/client';
import {Chrono} from 'react-chrono';
import 'react-chrono/dist/style.css';

let root;
let box;
let all;
const isoOf = (day) => new Date(day * 864e5).toISOString().slice(0, 10);
const itemOf = ({title, start}) => ({title: isoOf(start), cardTitle: title});
const draw = () =>
  root.render(createElement(Chrono, {items: all.map(itemOf), mode: 'HORIZONTAL', disableToolbar: true}));

export function mount(container, milestones) {
  box = document.createElement('div');
  box.style.cssText = 'width: 1200px; height: 520px';
  container.append(box);
  all = milestones;
  root = createRoot(box);
  draw();
}

/** It has no time scale: moving is scrolling, and there is no zoom. */
export function pan(px) {
  for (const one of box.querySelectorAll('*'))
    if (one.scrollWidth > one.clientWidth + 100) return void (one.scrollLeft += px);
}

export function append(milestone) {
  all = [...all, milestone];
  draw();
}

export const nodes = () => box.querySelectorAll('*').length;
export function destroy() {
  root.unmount();
  box.remove();
}
