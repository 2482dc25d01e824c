/** Where milestones stand among those that are shown, looked up once for each list. */
import type {Milestone} from '../model/milestone.js';
import {remembered} from './remembered.js';

export interface ShownPlaces {
  /** Index of the one with this id; −1 for none. */
  readonly placeOf: (shown: readonly Milestone[], id: string) => number;
  /** Indexes of those with one of the ids. */
  readonly placesOf: (shown: readonly Milestone[], ids: readonly string[]) => readonly number[];
}

export function shownPlaces(): ShownPlaces {
  return {
    placeOf: remembered((shown, wanted) => (wanted ? shown.findIndex(({id}) => id === wanted) : -1)),
    placesOf: remembered((shown, ids) =>
      ids.length ? [...shown.keys()].filter((at) => ids.includes(shown[at]!.id)) : [],
    ),
  };
}
