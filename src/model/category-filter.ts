/** The filter by category: which milestones it shows, and how it is written in an attribute. */
import {attempt} from './attempt.js';
import type {Milestone} from './milestone.js';

/** Stands for the milestones without a category. */
export const WITHOUT_CATEGORY = '-';

/** Ids shown; null shows all. */
export type CategoryFilter = readonly string[] | null;

export function filterMilestones(milestones: readonly Milestone[], filter: CategoryFilter): readonly Milestone[] {
  if (!filter) return milestones;
  const shown = new Set(filter);
  return milestones.filter(({category}) => shown.has(category ?? WITHOUT_CATEGORY));
}

/** Reads an attribute: ids percent-encoded, between spaces; absent shows all, empty none. A broken escape stands for itself. */
export function parseFilter(text: string | null): CategoryFilter {
  return text === null
    ? null
    : text
        .split(/\s+/)
        .filter(Boolean)
        .map((id) => attempt(() => decodeURIComponent(id)) ?? id);
}

/** Writes the attribute that `parseFilter` reads. */
export function filterText(filter: CategoryFilter): string | null {
  return filter && filter.map((id) => (id === WITHOUT_CATEGORY ? id : encodeURIComponent(id))).join(' ');
}

/**
 * The filter after a click on `id`; null again when everything is shown.
 *
 * @param all - every id that the legend has.
 */
export function toggleCategory(filter: CategoryFilter, id: string, all: readonly string[]): CategoryFilter {
  const shown = new Set(filter ?? all);
  if (!shown.delete(id)) shown.add(id);
  return all.every((one) => shown.has(one)) ? null : all.filter((one) => shown.has(one));
}
