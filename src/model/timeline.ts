/**
 * The document: what a timeline shows, and how it is read from untrusted input.
 */
import {isPlaced, type HistoricalDate} from './historical-date.js';
import {readNamed, withUnnamed, type Named} from './named-list.js';
import type {LocalizedText} from './localized-text.js';
import {joinDates, readEnd, readMilestone, type Dates, type Milestone} from './milestone.js';
import {readNetwork, type Network} from './network.js';
import type {Problem} from './problem.js';
import {
  ownValue,
  readColor,
  readDate,
  readId,
  readLanguage,
  readObject,
  readLongText,
  readShortText,
  refine,
  report,
  shapeOf,
  startRun,
  type ParseOptions,
} from './untrusted-input.js';

/** A kind of milestone; its colour is shown only where it is legible. */
export interface Category extends Named {
  readonly color?: string;
}

/** A named stretch of time behind the milestones. */
export interface Era {
  readonly id: string;
  readonly title: LocalizedText;
  readonly date: HistoricalDate;
  readonly color?: string;
}

/** A document, normalised and frozen. */
export interface Timeline {
  readonly id?: string;
  readonly title?: LocalizedText;
  readonly subtitle?: LocalizedText;
  /** Small Markdown subset, for `parseBlocks`. */
  readonly description?: LocalizedText;
  /** Language of the plain strings, a canonical BCP 47 tag. */
  readonly locale?: string;
  readonly updated?: HistoricalDate;
  readonly license?: LocalizedText;
  /** As declared, then those that only milestones name, in the order of the input. */
  readonly categories: readonly Category[];
  /** Likewise. */
  readonly series: readonly Named[];
  readonly eras: readonly Era[];
  /** In reading order: by earliest day, latest day, input; an undated one follows the milestone written before it. */
  readonly milestones: readonly Milestone[];
  readonly network?: Network;
}

export interface ParsedTimeline {
  readonly timeline: Timeline;
  /** In the order of the input. */
  readonly problems: readonly Problem[];
}

/**
 * Parses a document, or a bare array of milestones. Never throws; equal input gives an equal result.
 *
 * Whatever can be shown is kept: a milestone with a wrong date is undated, one without a title is named by its first words,
 * a second milestone of the same id gets another. Each such fault is a problem. Input without milestones and network gives
 * `data/shape` and an empty timeline. Members that are not known are passed over.
 */
export function parseTimeline(input: unknown, options: ParseOptions = {}): ParsedTimeline {
  const run = startRun(options);
  const isObject = shapeOf(input) === 'object';
  const header = isObject ? readHeader(input, run) : undefined;
  const {categories = [], series = []} = header ?? {};
  const list = isObject ? ownValue(input, 'milestones') : input;
  if (isObject) run.path = 'milestones';
  let milestones: readonly Milestone[] = [];
  if (shapeOf(list) === 'list') milestones = readMilestones(list, run) ?? [];
  else if (list !== undefined || ownValue(input, 'network') === undefined)
    report(run, 'data/shape', 'This is no list of milestones.');
  const timeline: Timeline = Object.freeze({
    eras: Object.freeze([]),
    ...header,
    categories: withUnnamed(categories, milestones, 'category'),
    series: withUnnamed(series, milestones, 'series'),
    milestones: inReadingOrder(milestones),
  });
  return Object.freeze({timeline, problems: Object.freeze(run.problems)});
}

const readCategories = readNamed<Category>(readObject({id: readId, title: readShortText, color: readColor}, 'id', ''));

const readEras = readNamed<Era>(
  refine(
    readObject<Omit<Era, 'date'> & Dates>(
      {id: readId, title: readShortText, date: readDate, end: readEnd, color: readColor},
      '',
      'date',
    ),
    ({date, end, ...era}, run) => {
      const span = joinDates(run, date, end);
      return span && {...era, date: span};
    },
  ),
);

const readHeader = readObject<Omit<Timeline, 'milestones'>>({
  id: readId,
  title: readShortText,
  subtitle: readShortText,
  description: readLongText,
  locale: readLanguage,
  updated: readDate,
  license: readShortText,
  categories: readCategories,
  series: readNamed<Named>(readObject({id: readId, title: readShortText}, 'id', '')),
  eras: readEras,
  network: readNetwork,
});

const readMilestones = readNamed<Milestone>(readMilestone);

/** Sorts by (earliest day, latest day, input); what has no place in time stays behind the milestone written before it. */
function inReadingOrder(milestones: readonly Milestone[]): readonly Milestone[] {
  let place = {earliestDay: -Infinity, latestDay: -Infinity};
  const places = milestones.map(({date}) => (date && isPlaced(date) ? (place = date) : place));
  // −∞ less −∞ is no number, and counts as no difference.
  const order = Uint32Array.from(milestones.keys()).sort(
    (a, b) => places[a]!.earliestDay - places[b]!.earliestDay || places[a]!.latestDay - places[b]!.latestDay || a - b,
  );
  return Object.freeze(Array.from(order, (at) => milestones[at]!));
}
