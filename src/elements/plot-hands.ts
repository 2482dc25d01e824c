/**
 * What a plot does without for its first picture: pointers, gliding, the overview below it, and what lies below its markers.
 * Loaded when a plot is drawn: a phone shows none.
 */
import type {LitElement, TemplateResult} from 'lit';
import {motionMs, plotGlide} from '../controllers/plot-glide.js';
import {plotHand, type PlotHand} from '../controllers/plot-hand.js';
import type {PlotGlide} from '../controllers/plot-motion.js';
import type {PlotPicture, PlotState} from '../controllers/plot-state.js';
import {densityBars} from '../layout/density.js';
import {dotPositions} from '../layout/hidden-dots.js';
import {pxOf} from '../layout/time-scale.js';
import {placeDay} from '../model/historical-date.js';
import type {Milestone} from '../model/milestone.js';
import type {DrawingKit} from '../render/drawing-kit.js';
import {groundTemplate} from '../render/plot-ground.js';
import {addStyles} from './added-styles.js';
import {overviewStage, type OverviewStage} from './overview-stage.js';
import type {PlotActs} from './plot-acts.js';
import {handsStyles} from './plot-hands.styles.js';

export interface PlotHands {
  readonly hand: PlotHand;
  readonly glide: PlotGlide;
  readonly overview: OverviewStage;
  /**
   * @param hidden - gives what the filter hides.
   * @param moment - an EDTF date, or empty.
   */
  readonly ground: (picture: PlotPicture, hidden: () => readonly Milestone[], moment: string) => TemplateResult;
}

export const part = {
  stageOf(host: LitElement, kit: DrawingKit) {
    addStyles(host, handsStyles(kit));
    return (state: PlotState, acts: PlotActs): PlotHands => ({
      hand: plotHand(acts, () => motionMs(host)),
      glide: plotGlide(host),
      overview: overviewStage(host, state, acts.tell, kit),
      ground(picture, hidden, moment) {
        const {plan, view, windowPx, besidePx} = picture;
        const date = kit.readEdtf(moment);
        const ground = {
          density: densityBars(plan.order.days, view, windowPx, besidePx),
          dotsPx: dotPositions(hidden, picture),
          momentPx: typeof date === 'object' ? pxOf(plan.toPlot(placeDay(date)), view) : NaN,
        };
        return groundTemplate(ground, kit);
      },
    });
  },
};
