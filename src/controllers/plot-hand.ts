/**
 * The reader's hand on the plot: drag and horizontal wheel pan, Ctrl or Cmd and wheel zoom about the pointer.
 *
 * A plain wheel and an upright swipe stay the page's: the plot says `touch-action: pan-y` and only a press that has moved
 * sideways becomes a drag, so that a click on a card stays a click.
 */

/** Listeners for the plot. */
export interface PlotHand {
  readonly down: (event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  /** Lets go; swallows the click that ends a drag. */
  readonly click: (event: MouseEvent) => void;
  readonly wheel: (event: WheelEvent) => void;
}

const SLOP_PX = 5;
const WHEEL_ZOOM = 0.004;

/** Gives a hand that says what it does; px from the plot's left edge. */
export function plotHand(panBy: (px: number) => void, zoomAt: (factor: number, xPx: number) => void): PlotHand {
  let lastPx = 0;
  let pointer = -1;
  let dragging = false;
  return {
    down({button, isPrimary, pointerId, clientX}) {
      if (button || !isPrimary) return;
      pointer = pointerId;
      lastPx = clientX;
      dragging = false;
    },
    move({pointerId, buttons, clientX, currentTarget}) {
      if (!buttons) pointer = -1;
      if (pointerId !== pointer || !(dragging || Math.abs(clientX - lastPx) >= SLOP_PX)) return;
      (currentTarget as Element).setPointerCapture(pointerId);
      dragging = true;
      panBy(lastPx - clientX);
      lastPx = clientX;
    },
    click(event) {
      pointer = -1;
      if (!dragging) return;
      dragging = false;
      event.stopPropagation();
      event.preventDefault();
    },
    wheel(event) {
      const {deltaX, deltaY} = event;
      const zooms = event.ctrlKey || event.metaKey;
      if (!zooms && Math.abs(deltaX) <= Math.abs(deltaY)) return;
      event.preventDefault();
      const {left} = (event.currentTarget as Element).getBoundingClientRect();
      if (zooms) zoomAt(Math.exp(-deltaY * WHEEL_ZOOM), event.clientX - left);
      else panBy(deltaX);
    },
  };
}

/** Index of the item that an event is about, by its `data-at`; −1 for none. */
export function itemOf({target}: Event): number {
  return Number((target as Element).closest<HTMLElement>('[data-at]')?.dataset['at'] ?? -1);
}
