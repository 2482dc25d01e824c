/** A page's room for the timelines of a test: German, of a width, gone after each test. */
import {setViewport} from '@web/test-runner-commands';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import '../../src/define/history-timeline.js';
import {composedElements, nameOf} from './composed-tree.js';
import {settled} from './settled.js';

export interface TimelineForm {
  readonly width?: number;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly html?: string;
}

export class Room {
  element: HTMLElement = document.createElement('div');

  /** Registers the hooks that make and clear the room around each test of a file. */
  constructor() {
    before(() => setViewport({width: 1500, height: 1000}));
    beforeEach(() => {
      this.element = document.createElement('div');
      this.element.lang = 'de';
      document.body.append(this.element);
      scrollTo(0, 0);
    });
    afterEach(() => this.element.remove());
  }

  /** A timeline in a room of `width` px (1200), ready; `data` null leaves it to attributes or children. */
  async timeline(data: unknown, {width = 1200, attributes = {}, html}: TimelineForm = {}): Promise<HistoryTimeline> {
    const timeline = document.createElement('history-timeline');
    for (const [name, value] of Object.entries(attributes)) timeline.setAttribute(name, value);
    if (html) timeline.innerHTML = html;
    if (data !== null) timeline.timeline = data;
    this.element.style.inlineSize = `${width}px`;
    this.element.append(timeline);
    await settled(timeline);
    return timeline;
  }

  /** Makes the room another width, and waits until the timeline has taken it in. */
  async resize(width: number, timeline: HistoryTimeline): Promise<void> {
    this.element.style.inlineSize = `${width}px`;
    // Observers report in the next frame, the element measures in the one after.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    await settled(timeline);
  }
}

/** The list of the milestones, whatever the layout. */
export function milestoneList(timeline: HistoryTimeline): HTMLOListElement {
  return timeline.renderRoot.querySelector<HTMLOListElement>('ol[role=list]:not([part=panel] *)')!;
}

/** One element for each milestone shown, in order. */
export function milestoneItems(timeline: HistoryTimeline): HTMLElement[] {
  return [...milestoneList(timeline).children] as HTMLElement[];
}

/** The buttons that open the milestones, one each, in order. */
export function milestoneButtons(timeline: HistoryTimeline): HTMLElement[] {
  return milestoneItems(timeline).map(
    (item) => composedElements(item).find((element) => element.matches(':is([part*=title]) button')) as HTMLElement,
  );
}

/** Parts of the timeline, through the cards in it. */
export function parts(root: Node, name: string): HTMLElement[] {
  return composedElements(root).filter((element) => element.part.contains(name)) as HTMLElement[];
}

/** A control of the timeline by its name. */
export function control(root: Node, name: string | RegExp): HTMLElement {
  const found = composedElements(root).find(
    (element) =>
      element.matches('button,a,summary') &&
      (typeof name === 'string'
        ? (element.getAttribute('aria-label') ?? element.textContent.trim()) === name
        : name.test(nameOf(element))),
  );
  if (!found) throw new Error(`There is no control called ${name}.`);
  return found as HTMLElement;
}

/** Which layout is drawn. */
export function layoutOf(timeline: HistoryTimeline): 'horizontal' | 'alternating' | 'column' | 'list' {
  const root = timeline.renderRoot;
  if (root.querySelector('[part=plot]')) return 'horizontal';
  const lefts = new Set(milestoneItems(timeline).map((item) => Math.round(item.getBoundingClientRect().left)));
  if (lefts.size > 1) return 'alternating';
  return root.querySelector('milestone-card[variant=row]') ? 'list' : 'column';
}
