/** The search of a timeline, which is loaded when something is searched first. */
import type {LitElement} from 'lit';
import {drawingKit} from '../render/drawing-kit.js';
import {askSearch} from './rare-parts.js';
import type {SearchStage} from './search-stage.js';

export interface LateSearch {
  /** As that of a search stage; undefined also while that is on its way, everything where it cannot be had. */
  readonly find: SearchStage['find'];
  /** Undefined while nothing is searched. */
  readonly stage: () => SearchStage | undefined;
}

export function lateSearch(host: LitElement): LateSearch {
  let stage: SearchStage | undefined;
  let isOn = false;
  return {
    find(milestones, query, words, categories) {
      isOn = !!query.trim();
      const part = !stage && isOn ? askSearch(host) : null;
      stage ??= part?.stageOf(host, drawingKit);
      return stage ? stage.find(milestones, query, words, categories) : part === null ? milestones : undefined;
    },
    stage: () => (isOn ? stage : undefined),
  };
}
