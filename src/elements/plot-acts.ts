/** What a reader does to the plot's window, by hand, key or button; each time the page is told. */
import type {HandActs} from '../controllers/plot-hand.js';
import type {PlotState} from '../controllers/plot-state.js';
import {RangeChangeEvent} from '../events/range-change.js';

export interface PlotActs extends HandActs {
  /** Says that the reader has moved the window. */
  readonly tell: () => void;
  /** @param xPx - the point that stays; the window's middle by default. */
  readonly zoomBy: (factor: number, xPx?: number, byHand?: boolean) => void;
  /** Back to everything. */
  readonly fit: () => void;
}

export function plotActs(host: Element, state: PlotState): PlotActs {
  const acts: PlotActs = {
    tell: () => void host.dispatchEvent(new RangeChangeEvent(state.edtfRange)),
    zoomBy(factor, xPx, byHand) {
      state.zoomAt(factor, xPx, byHand);
      acts.tell();
    },
    fit() {
      state.showAll();
      acts.tell();
    },
    panBy(px) {
      state.panBy(px, true);
      acts.tell();
    },
    zoomAt: (factor, xPx) => acts.zoomBy(factor, xPx, true),
  };
  return acts;
}
