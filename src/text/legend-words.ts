/** The legend's entries: each category in words, with its count. */
import {WITHOUT_CATEGORY, type CategoryFilter} from '../model/category-filter.js';
import {tallyOf} from '../model/tally.js';
import type {Timeline} from '../model/timeline.js';
import {say} from './messages.js';
import {wording, type Words} from './milestone-words.js';
import type {TimelineMessages} from './timeline-messages.js';

/** A category in the legend; `place` is its place among the categories, −1 for the milestones without one. */
export interface LegendEntry {
  readonly id: string;
  readonly title: string;
  /** Set when the title is in another language than the reader's. */
  readonly lang: string | undefined;
  readonly place: number;
  readonly count: number;
  readonly shown: boolean;
}

/** Categories that have milestones, in the document's order; none where there is but one kind. */
export function legendEntries(
  timeline: Timeline,
  filter: CategoryFilter,
  words: Words,
  messages: TimelineMessages,
): readonly LegendEntry[] {
  const {byCategory} = tallyOf(timeline.milestones);
  const other = {
    id: WITHOUT_CATEGORY,
    title: {[words.locale]: say(messages.withoutCategory, words.locale)},
  };
  const entries = [...timeline.categories, other].map((category) => {
    const {id} = category;
    const {text, lang} = wording(category.title, words);
    const count = byCategory.get(id) ?? 0;
    const place = timeline.categories.indexOf(category);
    return {id, title: text, lang, place, count, shown: !filter || filter.includes(id)};
  });
  const used = entries.filter(({count}) => count > 0);
  return used.length > 1 ? used : [];
}
