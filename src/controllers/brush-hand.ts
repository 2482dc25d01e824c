/**
 * The reader's hand on the overview's brush: drag it to pan, its ends to show more or less, press beside it to go there; arrow keys do
 * the same.
 */
import type {Overview} from '../layout/overview.js';
import type {PlotState} from './plot-state.js';

/** Listeners for the overview. */
export interface BrushHand {
  readonly down: (event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly up: () => void;
  readonly keydown: (event: KeyboardEvent) => void;
}

/** Part of the window that an arrow key goes. */
const STEP = 0.05;
/** Width of a handle's target, and what of it lies beside its line. */
const HANDLE_PX = 24;
const GRIP_PX = 7;
/** More windows than there are. */
const ALL = 1e9;

/**
 * @param overview - gives what is drawn now.
 * @param tell - told after each change.
 */
export function brushHand(state: PlotState, overview: () => Overview, tell: () => void): BrushHand {
  /** Which end is held: 0 or 1, both by the middle; undefined while none is. */
  let held: readonly number[] | undefined;
  let lastDay = 0;

  const dayAt = ({currentTarget, clientX}: PointerEvent): number => {
    const {view} = overview();
    return view.startDay + (clientX - (currentTarget as Element).getBoundingClientRect().left) / view.pxPerDay;
  };
  /** Moves the ends of the window; an end that would pass the other stays before it. */
  const move = (ends: readonly number[], days: number, byHand?: boolean): void => {
    const range = state.dayRange().map((day, end) => (ends.includes(end) ? day + days : day)) as [number, number];
    if (ends.length > 1) state.panDays(days, byHand);
    else if (range[0] < range[1]) state.showDays(...range, false, byHand);
    tell();
  };

  return {
    down(event) {
      if (event.button) return;
      const end = endOf(event);
      const day = dayAt(event);
      const [start, last] = state.dayRange();
      if (end === undefined && !(event.target as Element).closest('.brush')) move([0, 1], day - (start + last) / 2);
      held = end === undefined ? [0, 1] : [end];
      lastDay = day;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    },

    move(event) {
      if (!event.buttons) held = undefined;
      if (!held) return;
      const day = dayAt(event);
      move(held, day - lastDay, true);
      lastDay = day;
    },

    up() {
      held = undefined;
    },

    keydown(event) {
      const end = endOf(event);
      const [start, last] = state.dayRange();
      const {view, widthPx} = overview();
      const all = widthPx / view.pxPerDay;
      const days =
        (last - start) *
        ({ArrowLeft: -STEP, ArrowRight: STEP, PageDown: -1, PageUp: 1, Home: -ALL, End: ALL}[event.key] ?? 0);
      if (!days || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      move(end === undefined ? [0, 1] : [end], Math.max(-all, Math.min(days, all)));
    },
  };
}

/**
 * Puts the brush where the window is: without an update of the host, so that it follows every move, and without custom properties,
 * which would have all that is in it styled anew.
 */
export function placeBrush(root: ParentNode, {view, widthPx}: Overview, days: readonly [number, number]): void {
  const brush = root.querySelector<HTMLElement>('.brush');
  if (!brush) return;
  const tenths = (px: number): number => Math.round(px * 10) / 10;
  const [start, end] = days.map((day) => Math.max(0, Math.min((day - view.startDay) * view.pxPerDay, widthPx))) as [
    number,
    number,
  ];
  // The same width wherever it stands, so that nothing is laid out while the window pans.
  const length = tenths(end - start);
  const from = tenths(start);
  const to = from + length;
  const {style} = brush.querySelector('svg')!;
  const [first, last] = brush.querySelectorAll<HTMLElement>('.handle');
  style.translate = `${-from}px`;
  style.clipPath = `inset(0 ${widthPx - to}px 0 ${from}px)`;
  brush.style.translate = `${from}px`;
  brush.style.width = `${length}px`;
  // Whole at the ends of the overview.
  first!.style.left = `${Math.max(-HANDLE_PX / 2, -GRIP_PX - from)}px`;
  last!.style.right = `${Math.max(-HANDLE_PX / 2, -GRIP_PX - widthPx + to)}px`;
}

/** Which end of the brush an event is about; undefined for its middle, and beside it. */
function endOf({target}: Event): number | undefined {
  const end = (target as HTMLElement).dataset['end'];
  return end ? Number(end) : undefined;
}
