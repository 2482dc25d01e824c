/**
 * The plot in motion. The view that is meant changes at once, the one that is seen follows: it glides where a key, a button or the
 * page asks, and keeps to the hand that drags. While it only moves sideways, what is drawn, the strips beside the window
 * included, is shifted; it is drawn anew when these are used up, or for another scale, and exactly when it has come to rest.
 */
import type {LitElement} from 'lit';
import {pxOf, type View} from '../layout/time-scale.js';

/** How it glides. */
export interface PlotGlide {
  /** Gives how long, ms; 0 where nothing is to move by itself. */
  readonly glideMs: () => number;
  /** The view on the way, of which `share`, 0 to 1, of the time has gone. */
  readonly viewAt: (from: View, to: View, share: number) => View;
}

export interface PlotMotion {
  /** Without, it goes everywhere at once. */
  glide: PlotGlide | undefined;
  /** Ends when the picture has come to rest; undefined while it rests. */
  resting: Promise<void> | undefined;
  /** Gives the view to draw, on the way to the one meant, and the width of the strips to draw beside the window, px. */
  readonly frame: () => {readonly view: View; readonly besidePx: number};
  /** Goes to the view that is meant now, gliding or at once. */
  readonly go: (isGliding: boolean) => void;
  /** Ends every motion where it was going. */
  readonly end: () => void;
  /** Shifts what is drawn to where it is seen: due after each update. */
  readonly shift: () => void;
}

const BESIDE_PX = 128;
/** So long after its last move, the hand rests. */
const REST_MS = 160;

/**
 * @param meant - gives the view that is meant now.
 * @param moved - told when the view has changed without an update of the host.
 */
export function plotMotion(host: LitElement, meant: () => View, moved: () => void): PlotMotion {
  /** What was drawn last. */
  let drawn: ReturnType<PlotMotion['frame']> | undefined;
  /** Where it was seen last. */
  let last!: View;
  /** Where the glide under way began, and how far it is, 0 to 1. */
  let from: View | undefined;
  let share = 1;
  let isPanning = false;
  let restTimer: ReturnType<typeof setTimeout>;
  let frameRequest = 0;
  let rested: (() => void) | undefined;

  const seen = (): View => (last = from && share < 1 ? motion.glide!.viewAt(from, meant(), share) : meant());
  /** How far to the right the window has moved since it was drawn. */
  const shiftPx = (): number => pxOf(seen().startDay, drawn!.view);

  /** Shifts what is drawn, where that will do. */
  const follow = (): void => {
    isPanning = seen().pxPerDay === drawn!.view.pxPerDay;
    if (isPanning && Math.abs(shiftPx()) <= drawn!.besidePx) {
      motion.shift();
      moved();
    } else host.requestUpdate();
  };

  const glide = (beganAt: number, glideMs: number): void => {
    frameRequest = requestAnimationFrame((now) => {
      share = Math.max(share, (now - beganAt) / glideMs);
      follow();
      if (share < 1) glide(beganAt, glideMs);
      else rest(0);
    });
  };

  const rest = (afterMs: number): void => {
    restTimer = setTimeout(() => {
      motion.end();
      // What is told of the view, and cards and words at its edges, as they are when nothing moves.
      host.requestUpdate();
    }, afterMs);
  };

  const motion: PlotMotion = {
    resting: undefined,
    glide: undefined,

    frame() {
      return (drawn = {view: seen(), besidePx: isPanning ? BESIDE_PX : 0});
    },

    go(isGliding) {
      if (!drawn) return;
      const glideMs = (isGliding && motion.glide?.glideMs()) || 0;
      clearTimeout(restTimer);
      cancelAnimationFrame(frameRequest);
      if (isGliding && !glideMs) motion.end();
      else motion.resting ??= new Promise((resolve) => (rested = resolve));
      from = glideMs ? last : undefined;
      share = 0;
      if (glideMs) glide(performance.now(), glideMs);
      else if (isGliding) host.requestUpdate();
      else {
        follow();
        rest(REST_MS);
      }
    },

    end() {
      clearTimeout(restTimer);
      cancelAnimationFrame(frameRequest);
      from = undefined;
      isPanning = false;
      motion.resting = undefined;
      rested?.();
    },

    shift() {
      if (drawn) shiftPicture(host.renderRoot, shiftPx());
    },
  };

  host.addController({
    hostDisconnected() {
      if (motion.resting) motion.end();
    },
    hostUpdated: () => motion.shift(),
  });
  return motion;
}

/**
 * Moves a picture `px` to the left, by transforms alone. What keeps to the window's left edge, as far as its bar or band goes, says
 * so by `data-stick`: from where to where it may stand, and where it was drawn.
 */
function shiftPicture(root: ParentNode, px: number): void {
  const all = (selector: string): NodeListOf<HTMLElement> => root.querySelectorAll<HTMLElement>(selector);
  for (const {style} of all('.window > *, .items > :not(.flat, .away), .pills'))
    style.transform = px ? `translateX(${-px}px)` : '';
  for (const {style} of all('.spans-more')) style.transform = px ? `translateX(${px}px)` : '';
  for (const {style, dataset} of all('[data-stick]')) {
    const [fromPx, toPx, drawnPx] = dataset['stick']!.split(' ').map(Number) as [number, number, number];
    style.transform = px ? `translateX(${Math.min(Math.max(px, fromPx), toPx) - drawnPx}px)` : '';
  }
}
