/** The overview of a plot, which is loaded when it is drawn first; its room is kept until it comes. */
import {html, type LitElement} from 'lit';
import type {PlotState} from '../controllers/plot-state.js';
import type {OverviewStage} from './overview-stage.js';
import {overviewPart} from './rare-parts.js';
import {drawingKit} from '../render/drawing-kit.js';

export function lateOverview(host: LitElement, state: PlotState, tell: () => void): OverviewStage {
  let stage: OverviewStage | undefined;
  return {
    template: (...view) =>
      (stage ??= overviewPart(host)?.stageOf(host, state, tell, drawingKit))?.template(...view) ??
      html`<div class="overview"></div>`,
    place: () => stage?.place(),
  };
}
