/** Counts that legend and status line are told: taken once for each list of milestones, of which none ever changes. */
import {WITHOUT_CATEGORY} from './category-filter.js';
import {isPlaced} from './historical-date.js';
import type {Milestone} from './milestone.js';
import {finish, type Steps} from './steps.js';

export interface Tally {
  /** By id; `WITHOUT_CATEGORY` counts those without one. */
  readonly byCategory: ReadonlyMap<string, number>;
  /** How many have no place on an axis. */
  readonly undated: number;
}

/** So many milestones are counted in a step. */
const STEP_MILESTONES = 4096;

const tallies = new WeakMap<readonly Milestone[], Tally>();

export function tallyOf(milestones: readonly Milestone[]): Tally {
  return finish(tallyInSteps(milestones));
}

/** The same in steps; in one where the list is short or has been counted before. */
export function* tallyInSteps(milestones: readonly Milestone[]): Steps<Tally> {
  let tally = tallies.get(milestones);
  if (!tally) {
    const byCategory = new Map<string, number>();
    let undated = 0;
    for (const [at, {date, category = WITHOUT_CATEGORY}] of milestones.entries()) {
      byCategory.set(category, (byCategory.get(category) ?? 0) + 1);
      if (!date || !isPlaced(date)) undated++;
      if (at % STEP_MILESTONES === STEP_MILESTONES - 1) yield;
    }
    tallies.set(milestones, (tally = {byCategory, undated}));
  }
  return tally;
}
