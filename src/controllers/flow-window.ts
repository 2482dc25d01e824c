/**
 * The window of a long history in the flow of a page: follows whatever scrolls the element, learns the heights of what is
 * drawn, keeps what is being read where it is, and gives way to the whole list for paper. Loaded on demand.
 */
import type {LitElement} from 'lit';
import {planFlow, type FlowColumns, type FlowPlan} from '../layout/flow-plan.js';
import {longFlow, type FlowPicture, type LongFlow} from '../layout/long-flow.js';
import {verticalEntry} from '../layout/vertical.js';
import type {Milestone} from '../model/milestone.js';
import {finish, type Steps} from '../model/steps.js';
import {drawNow} from './draw-now.js';
import {inSlices} from './in-slices.js';
import {scrollerOf} from './page-scroller.js';

/** What is to be drawn in a window. */
export interface FlowSetting {
  readonly milestones: readonly Milestone[];
  readonly columns: FlowColumns;
  readonly widthPx: number;
  readonly unit: number;
  /** From an entry's top to its mark on the rail. */
  readonly markPx: number;
  /** Index of an entry that is drawn wherever it is; −1 for none. */
  readonly selected: number;
}

/** Gives what to draw now; a picture without a layout is all entries below one another; undefined while it is planned. */
export type FlowWindow = (setting: FlowSetting) => FlowPicture | undefined;

/** An entry, and where its top is in the viewport, px. */
interface Anchor {
  readonly at: number;
  readonly px: number;
}

/** More entries are planned in slices. */
const MOST_AT_ONCE = 5000;
const STEP_ENTRIES = 4096;
/** Drawn beyond each edge of the viewport, in heights of it; half of it is left when more is drawn. */
const AROUND = 0.6;
const LEAST_AROUND_PX = 360;

export function flowWindow(host: LitElement): FlowWindow {
  let setting: FlowSetting | undefined;
  let plan: FlowPlan | undefined;
  let flow: LongFlow | undefined;
  let steps: Steps<FlowPlan> | undefined;
  /** Stays where it is when the next picture is there. */
  let anchor: Anchor | undefined;
  /** What the last picture covers, px from the top of the flow. */
  let covered: readonly [topPx: number, bottomPx: number] = [0, 0];
  let isDrawn = false;
  let isPrinting = matchMedia('print').matches;
  let isFrameDue = false;
  const watched = new Set<Element>();

  const container = (): HTMLElement | null => host.renderRoot.querySelector<HTMLElement>('.placed');
  const entries = (): HTMLElement[] => [...host.renderRoot.querySelectorAll<HTMLElement>('.placed [data-at]')];
  const indexOf = (entry: HTMLElement): number => Number(entry.dataset['at']);
  const aroundPx = (): number => Math.max(LEAST_AROUND_PX, innerHeight * AROUND);
  const topInView = (): number => -(container()?.getBoundingClientRect().top ?? 0);

  function focusedAt(): number {
    const entry = (host.renderRoot as ShadowRoot).activeElement?.closest<HTMLElement>('[data-at]');
    return entry ? indexOf(entry) : -1;
  }

  /** The first entry that is in view, where the flow begins above it. */
  function findAnchor(): Anchor | undefined {
    const edgePx = Math.max(0, scrollerOf(host)?.getBoundingClientRect().top ?? 0);
    if (-topInView() >= edgePx) return undefined;
    for (const entry of entries()) {
      const {top, bottom} = entry.getBoundingClientRect();
      if (bottom > edgePx && top < innerHeight) return {at: indexOf(entry), px: top};
    }
    return undefined;
  }

  /** Holds what is being read, until the next picture is drawn. */
  function hold(): void {
    if (!isPrinting) anchor ??= findAnchor();
  }

  function begin(now: FlowSetting): void {
    const {milestones, columns} = now;
    flow = undefined;
    if (plan && plan.columns === columns && milestones === setting?.milestones) {
      flow = longFlow(plan, now.markPx);
      return;
    }
    plan = undefined;
    const take = (result: FlowPlan): void => {
      plan = result;
      flow = longFlow(result, now.markPx);
    };
    const mine = (steps = planInSteps(milestones, columns));
    if (milestones.length <= MOST_AT_ONCE) return take(finish(mine));
    void inSlices(mine, () => mine !== steps).then((result) => {
      if (!result || mine !== steps) return;
      take(result);
      host.requestUpdate();
    });
  }

  function follow(): void {
    if (isFrameDue) return;
    isFrameDue = true;
    requestAnimationFrame(() => {
      isFrameDue = false;
      if (!isDrawn || !flow) return;
      const topPx = topInView();
      const [from, to] = covered;
      const sparePx = aroundPx() / 2;
      const isShort = topPx - sparePx < from && from > 0;
      if (isShort || (topPx + innerHeight + sparePx > to && to < flow.heightPx)) host.requestUpdate();
    });
  }

  /** Learns the heights of what is drawn. */
  function measure(): void {
    if (!isDrawn || !flow || isPrinting) return;
    const heights = new Map(
      entries().map((entry) => [indexOf(entry), Math.ceil(entry.getBoundingClientRect().height)]),
    );
    const before = findAnchor();
    if (!flow.measure(heights)) return;
    anchor ??= before;
    host.requestUpdate();
  }

  /** Measures once the cards have drawn themselves, which is before the next frame. */
  async function measureCards(): Promise<void> {
    const cards = [...host.renderRoot.querySelectorAll<LitElement>('.placed milestone-card')];
    // A card whose class is not defined yet is measured by the observer.
    for (let turn = 0; turn < 8 && cards.some((card) => card.isUpdatePending); turn++) await Promise.resolve();
    measure();
  }

  /** The whole list is drawn before the browser takes its picture: `print()` does not wait for anything. */
  function print(now: boolean): void {
    if (now === isPrinting) return;
    if (now) anchor = findAnchor();
    isPrinting = now;
    if (!isDrawn) return;
    drawNow(host);
    if (now) host.renderRoot.querySelectorAll<LitElement>('milestone-card').forEach(drawNow);
  }

  const observer = new ResizeObserver(() => requestAnimationFrame(measure));
  const beforePrint = (): void => print(true);
  const afterPrint = (): void => print(false);
  const paper = matchMedia('print');
  const onPaper = (): void => print(paper.matches);
  const focusin = (): void => host.requestUpdate();

  host.addController({
    hostConnected() {
      document.addEventListener('scroll', follow, {capture: true, passive: true});
      addEventListener('resize', follow);
      addEventListener('beforeprint', beforePrint);
      addEventListener('afterprint', afterPrint);
      paper.addEventListener('change', onPaper);
      host.addEventListener('focusin', focusin);
    },
    hostDisconnected() {
      document.removeEventListener('scroll', follow, {capture: true});
      removeEventListener('resize', follow);
      removeEventListener('beforeprint', beforePrint);
      removeEventListener('afterprint', afterPrint);
      paper.removeEventListener('change', onPaper);
      host.removeEventListener('focusin', focusin);
      observer.disconnect();
      watched.clear();
    },
    hostUpdate() {
      isDrawn = false;
    },
    hostUpdated() {
      if (!isDrawn || isPrinting) return;
      const now = entries();
      const held = anchor;
      anchor = undefined;
      const entry = held && now.find((one) => indexOf(one) === held.at);
      if (entry) {
        const px = entry.getBoundingClientRect().top - held.px;
        if (Math.abs(px) >= 1)
          (scrollerOf(host) ?? document.scrollingElement)?.scrollBy({top: px, behavior: 'instant'});
      }
      for (const one of watched) {
        if (one.isConnected) continue;
        observer.unobserve(one);
        watched.delete(one);
      }
      for (const one of now) {
        if (!watched.has(one)) observer.observe(one);
        watched.add(one);
      }
      void measureCards();
    },
  });

  return (now) => {
    isDrawn = true;
    const {milestones, columns, widthPx, unit, selected} = now;
    if (isPrinting) return {drawn: [...milestones.keys()], layout: undefined};
    const isOther = milestones !== setting?.milestones;
    if (isOther || columns !== setting?.columns || widthPx !== setting.widthPx || unit !== setting.unit) {
      if (isOther) anchor = undefined;
      else hold();
      begin(now);
      setting = now;
    }
    if (!flow) return undefined;
    // What is near for the first time has another height than it was taken for.
    hold();
    const {heightPx} = flow;
    const topPx = anchor ? flow.topOf(anchor.at) - anchor.px : topInView();
    // Also above or below the viewport there is something for assistive technology to find.
    const fromPx = Math.min(Math.max(topPx, -innerHeight / 2), Math.max(0, heightPx - innerHeight / 2));
    covered = [fromPx - aroundPx(), fromPx + innerHeight + aroundPx()];
    const focused = focusedAt();
    const kept = focused < 0 ? [selected] : [selected, focused - 1, focused, focused + 1];
    return flow.picture(...covered, anchor ? [...kept, anchor.at] : kept);
  };
}

function* planInSteps(milestones: readonly Milestone[], columns: FlowColumns): Steps<FlowPlan> {
  const entries: FlowPlan['entries'][number][] = [];
  for (const milestone of milestones) {
    entries.push(verticalEntry(milestone, 0));
    if (entries.length % STEP_ENTRIES === 0) yield;
  }
  return yield* planFlow(entries, columns);
}
