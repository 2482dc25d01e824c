/**
 * Plans of the plot: at once for most histories; for a long one in slices, between which the page goes on.
 */
import type {LitElement} from 'lit';
import {planInSteps, type PlotPlan} from '../layout/horizontal-plan.js';
import type {PlotInput} from '../layout/plot-input.js';
import {finish, type Steps} from '../model/steps.js';
import {inSlices, ownTask} from './in-slices.js';

export interface PlotPlanner {
  /** Ends when the plan under way is there, or called off by another; undefined when none is under way. */
  planning: Promise<void> | undefined;
  /**
   * Begins a plan, and calls off the one under way.
   *
   * @param before - the last plan, of which is used again what would be the same.
   */
  readonly begin: (input: PlotInput, before: PlotPlan | undefined) => void;
}

/** More milestones are planned in slices. */
const MOST_AT_ONCE = 5000;

/** @param take - is given each plan; later than at once, the host is asked for an update too. */
export function plotPlanner(host: LitElement, take: (plan: PlotPlan) => void): PlotPlanner {
  let steps: Steps<PlotPlan>;

  const planLater = async (): Promise<void> => {
    const mine = steps;
    const isOff = (): boolean => mine !== steps;
    const plan = await inSlices(mine, isOff);
    if (plan) take(plan);
    // The picture has a task of its own too.
    await ownTask();
    if (isOff()) return;
    planner.planning = undefined;
    host.requestUpdate();
  };

  const planner: PlotPlanner = {
    planning: undefined,
    begin(input, before) {
      steps = planInSteps(input, before);
      const isLong = input.milestones.length > MOST_AT_ONCE;
      planner.planning = isLong ? planLater() : undefined;
      if (!isLong) take(finish(steps));
    },
  };
  return planner;
}
