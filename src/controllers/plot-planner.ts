/**
 * Plans of the plot: at once for most histories; for a long one in slices, between which the page goes on.
 */
import type {LitElement} from 'lit';
import {planInSteps, type PlotInput, type PlotPlan} from '../layout/horizontal-plan.js';
import type {Steps} from '../model/steps.js';

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

/** More milestones are planned in slices, each so long that a frame has room beside it. */
const MOST_AT_ONCE = 5000;
const SLICE_MS = 8;

/** @param take - is given each plan; later than at once, the host is asked for an update too. */
export function plotPlanner(host: LitElement, take: (plan: PlotPlan) => void): PlotPlanner {
  let steps: Steps<PlotPlan>;

  /** Goes on for `ms`, and gives whether the plan is there. */
  const goOn = (ms: number): boolean => {
    for (const end = performance.now() + ms; ;) {
      const {done, value} = steps.next();
      if (done) take(value);
      if (done || performance.now() > end) return !!done;
    }
  };

  const goOnLater = async (): Promise<void> => {
    const mine = steps;
    for (let isDone = false; ; isDone = goOn(SLICE_MS)) {
      // A task of its own, for the page to go on in between; the picture has one too.
      await new Promise((resolve) => setTimeout(resolve));
      if (mine !== steps) return;
      if (isDone) break;
    }
    planner.planning = undefined;
    host.requestUpdate();
  };

  const planner: PlotPlanner = {
    planning: undefined,
    begin(input, before) {
      steps = planInSteps(input, before);
      const isLong = input.milestones.length > MOST_AT_ONCE;
      if (!isLong) goOn(Infinity);
      planner.planning = isLong ? goOnLater() : undefined;
    },
  };
  return planner;
}
