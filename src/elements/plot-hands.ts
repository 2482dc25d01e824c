/** What a reader does to the plot by pointer, and the overview below it. Loaded when a plot is drawn: a phone shows none. */
import type {LitElement} from 'lit';
import {plotHand, type PlotHand} from '../controllers/plot-hand.js';
import type {PlotState} from '../controllers/plot-state.js';
import type {DrawingKit} from '../render/drawing-kit.js';
import type {PlotActs} from './plot-acts.js';
import {overviewStage, type OverviewStage} from './overview-stage.js';

export interface PlotHands {
  readonly hand: PlotHand;
  readonly overview: OverviewStage;
}

export const part = {
  /** @returns makes the hands of a plot; `motionMs` gives how long what moves by itself takes. */
  stageOf:
    (host: LitElement, kit: DrawingKit) =>
    (state: PlotState, acts: PlotActs, motionMs: () => number): PlotHands => ({
      hand: plotHand(acts, motionMs),
      overview: overviewStage(host, state, acts.tell, kit),
    }),
};
