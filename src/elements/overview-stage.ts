/** The overview of a plot: joins what is drawn of it with the reader's hand on its brush. */
import type {LitElement, TemplateResult} from 'lit';
import {brushHand, placeBrush} from '../controllers/brush-hand.js';
import type {PlotState} from '../controllers/plot-state.js';
import type {PlotPlan} from '../layout/horizontal-plan.js';
import {overviewOf, type Overview} from '../layout/overview.js';
import type {TickLabel} from '../layout/ticks.js';
import type {DrawingKit} from '../render/drawing-kit.js';
import {overviewTemplate, type OverviewView} from '../render/overview.js';

export interface OverviewStage {
  readonly template: (
    setting: Pick<OverviewView, 'words' | 'messages'> & {readonly widthPx: number},
    plan: PlotPlan,
    labelWidth: (label: TickLabel) => number,
  ) => TemplateResult;
  /** Puts the brush where the window is. */
  readonly place: () => void;
}

/** @param tell - told after each change of the window by its brush. */
export function overviewStage(host: LitElement, state: PlotState, tell: () => void, kit: DrawingKit): OverviewStage {
  let overview: Overview | undefined;
  let madeFor: readonly unknown[] = [];
  const hand = brushHand(state, () => overview!, tell);
  return {
    template(setting, plan, labelWidth) {
      const {words, messages, widthPx} = setting;
      const now = [plan, widthPx, words.locale, words.overrides];
      if (now.some((one, index) => one !== madeFor[index])) overview = overviewOf(plan, widthPx, labelWidth, kit);
      madeFor = now;
      const view = {overview: overview!, hand, range: state.edtfRange, days: state.dayRange(), words, messages};
      return overviewTemplate(view, kit);
    },

    place() {
      if (overview) placeBrush(host.renderRoot, overview, state.dayRange());
    },
  };
}
