/**
 * The reader's hand on the plot: drag and horizontal wheel pan, two fingers and Ctrl or Cmd with the wheel zoom about where they are.
 *
 * A plain wheel and an upright swipe stay the page's: the plot says `touch-action: pan-y` and only a press that has moved
 * sideways becomes a drag, so that a click on a card stays a click.
 */
/** What a hand does; px from the plot's left edge. */
export interface HandActs {
  readonly panBy: (px: number) => void;
  readonly zoomAt: (factor: number, xPx: number) => void;
}

/** Listeners for the plot. */
export interface PlotHand {
  readonly down: (event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly up: (event: PointerEvent) => void;
  /** Swallows the click that ends a drag. */
  readonly click: (event: MouseEvent) => void;
  readonly wheel: (event: WheelEvent) => void;
}

const SLOP_PX = 5;
const WHEEL_ZOOM = 0.004;
const LINE_PX = 16;
/** Two fingers nearer than this do not say how far they are apart. */
const LEAST_PINCH_PX = 24;
/** Slows what was let go of by two thirds. */
const FRICTION_MS = 325;
/** Px per ms below which it stands. */
const LEAST_SPEED = 0.03;
/** A hand that has not moved for so long holds still. */
const HOLD_MS = 80;
/** How much a single move weighs in the speed. */
const NEWS = 0.6;

/** @param motionMs - gives how long what moves by itself takes; at 0, what is let go of in motion stands. */
export function plotHand({panBy, zoomAt}: HandActs, motionMs: () => number): PlotHand {
  /** Pointers that are down, by id, where they were last. */
  const fingers = new Map<number, PointerEvent>();
  let isDragging = false;
  let speed = 0;
  let fling = 0;

  const runOn = (since: number): void => {
    fling = requestAnimationFrame((now) => {
      // A frame may say a time before the event that asked for it.
      const ms = Math.max(0, now - since);
      speed *= Math.exp(-ms / FRICTION_MS);
      if (Math.abs(speed) < LEAST_SPEED) return;
      panBy(speed * ms);
      runOn(now);
    });
  };

  return {
    down(event) {
      if (event.button) return;
      cancelAnimationFrame(fling);
      if (!fingers.size || event.isPrimary) {
        fingers.clear();
        isDragging = false;
      }
      speed = 0;
      fingers.set(event.pointerId, event);
    },

    move(event) {
      const {pointerId, clientX, timeStamp} = event;
      if (!event.buttons) fingers.clear();
      const last = fingers.get(pointerId);
      const px = last ? last.clientX - clientX : 0;
      const isPinch = fingers.size > 1;
      if (!last || !(isDragging || isPinch || Math.abs(px) >= SLOP_PX)) return;
      const plot = event.currentTarget as Element;
      plot.setPointerCapture(pointerId);
      isDragging = true;
      fingers.set(pointerId, event);
      if (isPinch) {
        const other = [...fingers.values()].find((finger) => finger.pointerId !== pointerId)!;
        const apart = (finger: PointerEvent): number =>
          Math.max(LEAST_PINCH_PX, Math.hypot(finger.clientX - other.clientX, finger.clientY - other.clientY));
        panBy(px / 2);
        zoomAt(apart(event) / apart(last), (clientX + other.clientX) / 2 - plot.getBoundingClientRect().left);
      } else {
        speed += (px / Math.max(1, timeStamp - last.timeStamp) - speed) * NEWS;
        panBy(px);
      }
    },

    up({pointerId, timeStamp}) {
      const last = fingers.get(pointerId);
      fingers.delete(pointerId);
      if (!isDragging || fingers.size) return;
      // After the click that ends a drag; a finger's drag has none.
      setTimeout(() => (isDragging = false));
      if (last && timeStamp - last.timeStamp < HOLD_MS && motionMs()) runOn(timeStamp);
    },

    click(event) {
      fingers.clear();
      if (!isDragging) return;
      isDragging = false;
      event.stopPropagation();
      event.preventDefault();
    },

    wheel(event) {
      const {deltaX, deltaY} = event;
      const zooms = event.ctrlKey || event.metaKey;
      if (!zooms && Math.abs(deltaX) <= Math.abs(deltaY)) return;
      event.preventDefault();
      cancelAnimationFrame(fling);
      const unitPx = event.deltaMode ? LINE_PX : 1;
      const {left} = (event.currentTarget as Element).getBoundingClientRect();
      if (zooms) zoomAt(Math.exp(-deltaY * unitPx * WHEEL_ZOOM), event.clientX - left);
      else panBy(deltaX * unitPx);
    },
  };
}
