/**
 * The reader's hand on the plot: drag and horizontal wheel pan, Ctrl or Cmd and wheel zoom about the pointer.
 *
 * A plain wheel and an upright swipe stay the page's: the plot says `touch-action: pan-y` and only a press that has moved
 * sideways becomes a drag, so that a click on a card stays a click.
 */

/** What a hand does; px from the plot's left edge. */
export interface PlotHandTarget {
  panBy(px: number): void;
  zoomAt(factor: number, xPx: number): void;
}

const SLOP_PX = 5;
const WHEEL_ZOOM = 0.004;

export class PlotHand {
  readonly #target: PlotHandTarget;
  #startPx = 0;
  #lastPx = 0;
  #pointer = -1;
  #dragging = false;

  constructor(target: PlotHandTarget) {
    this.#target = target;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    this.#pointer = event.pointerId;
    this.#startPx = this.#lastPx = event.clientX;
    this.#dragging = false;
  };

  readonly move = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    if (!event.buttons) {
      this.#pointer = -1;
      return;
    }
    if (!this.#dragging) {
      if (Math.abs(event.clientX - this.#startPx) < SLOP_PX) return;
      this.#dragging = true;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    }
    this.#target.panBy(this.#lastPx - event.clientX);
    this.#lastPx = event.clientX;
  };

  readonly up = (event: PointerEvent): void => {
    if (event.pointerId === this.#pointer) this.#pointer = -1;
  };

  /** Swallows the click that ends a drag. */
  readonly click = (event: MouseEvent): void => {
    if (!this.#dragging) return;
    this.#dragging = false;
    event.stopPropagation();
    event.preventDefault();
  };

  readonly wheel = (event: WheelEvent): void => {
    const {left} = (event.currentTarget as Element).getBoundingClientRect();
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.#target.zoomAt(Math.exp(-event.deltaY * WHEEL_ZOOM), event.clientX - left);
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      this.#target.panBy(event.deltaX);
    }
  };
}

/** Index of the item that an event is about, by its `data-at`; −1 for none. */
export function itemOf({target}: {readonly target: EventTarget | null}): number {
  const at = (target as Element | null)?.closest?.('[data-at]')?.getAttribute('data-at');
  return at ? Number(at) : -1;
}
