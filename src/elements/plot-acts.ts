/** What a reader does to the plot's window, by hand, key or button; each time the page is told. */
import {RangeChangeEvent} from '../events/range-change.js';
import {plotHand, type PlotHand} from '../controllers/plot-hand.js';
import type {PlotState} from '../controllers/plot-state.js';

export interface PlotActs {
  /** Says that the reader has moved the window. */
  readonly tell: () => void;
  /** @param xPx - the point that stays; the window's middle by default. */
  readonly zoomBy: (factor: number, xPx?: number) => void;
  /** Back to everything. */
  readonly fit: () => void;
  readonly hand: PlotHand;
}

export function plotActs(host: Element, state: PlotState): PlotActs {
  const tell = (): void => void host.dispatchEvent(new RangeChangeEvent(state.edtfRange));
  return {
    tell,
    zoomBy(factor, xPx) {
      state.zoomAt(factor, xPx);
      tell();
    },
    fit() {
      state.showAll();
      tell();
    },
    hand: plotHand(host, {
      panBy(px) {
        state.panBy(px, true);
        tell();
      },
      zoomAt(factor, xPx) {
        state.zoomAt(factor, xPx, true);
        tell();
      },
    }),
  };
}
