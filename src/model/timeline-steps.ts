/**
 * The parser of timelines for lists so long that reading them at once would block: the same readers, entry by entry.
 */
import {isPlaced} from './historical-date.js';
import {readMilestone, type Milestone} from './milestone.js';
import {readGivenIds, readNamedEntry, withUnnamed} from './named-list.js';
import type {Problem} from './problem.js';
import type {Steps} from './steps.js';
import {parseTimeline, type ParsedTimeline} from './timeline.js';
import {report, startRun, type ParseOptions} from './untrusted-input.js';

const STEP_ENTRIES = 64;
/** The order of entries is told by numbers, which are faster. */
const STEP_SORTED = 2048;

/**
 * Gives what `parseTimeline` gives for `{...header, milestones: entries}`, in steps; without a header, for the entries alone.
 *
 * @param header - read at once, network included.
 * @param entries - no more than a million.
 */
export function* timelineInSteps(
  header: object | undefined,
  entries: readonly unknown[],
  options: ParseOptions,
): Steps<ParsedTimeline> {
  const head = parseTimeline({...header, milestones: []}, options);
  const run = startRun(options);
  const {network} = head.timeline;
  if (network) run.nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const free = new Set<string | undefined>();
  const numbers = new Map<string, number>();
  for (let at = 0; at < entries.length; at += STEP_ENTRIES) {
    for (const id of readGivenIds(entries.slice(at, at + STEP_ENTRIES), run)) {
      free.add(id);
      numbers.set(id, 2);
    }
    yield;
  }
  const read = readNamedEntry<Milestone>(readMilestone, 'title', free, numbers);
  const list = header ? 'milestones' : '';
  const milestones: Milestone[] = [];
  for (const [position, entry] of entries.entries()) {
    // A hole in the list.
    if (entry === undefined) continue;
    run.path = `${list}[${position}]`;
    run.position = position;
    const before = run.problems.length;
    const milestone = read(entry, run);
    if (milestone) milestones.push(Object.freeze(milestone));
    else if (run.problems.length === before) report(run, 'item/empty', 'This is empty.');
    if (position % STEP_ENTRIES === 0) yield;
  }
  const {categories, series} = head.timeline;
  const inOrder = yield* inReadingOrder(milestones);
  yield;
  const allCategories = withUnnamed(categories, milestones, 'category');
  yield;
  const timeline = Object.freeze({
    ...head.timeline,
    categories: allCategories,
    series: withUnnamed(series, milestones, 'series'),
    milestones: inOrder,
  });
  const problems: readonly Problem[] = Object.freeze(head.problems.concat(run.problems));
  return Object.freeze({timeline, problems});
}

/** Sorts as the parser does: by earliest day, latest day, input; what has no place stays behind the milestone before it. */
function* inReadingOrder(milestones: readonly Milestone[]): Steps<readonly Milestone[]> {
  let place = {earliestDay: -Infinity, latestDay: -Infinity};
  const earliest = new Float64Array(milestones.length);
  const latest = new Float64Array(milestones.length);
  for (const [at, {date}] of milestones.entries()) {
    if (date && isPlaced(date)) place = date;
    earliest[at] = place.earliestDay;
    latest[at] = place.latestDay;
    if (at % STEP_SORTED === 0) yield;
  }
  const sorted = earliest.slice().sort();
  yield;
  /** Indexes of the milestones, those of one earliest day together. */
  const order = new Uint32Array(milestones.length);
  const seen = new Uint32Array(milestones.length);
  for (let at = 0; at < milestones.length; at++) {
    const first = firstFrom(sorted, earliest[at]!);
    order[first + seen[first]!++] = at;
    if (at % STEP_SORTED === 0) yield;
  }
  const placed: Milestone[] = [];
  for (let from = 0; from < order.length; from += seen[from]!) {
    const sameDay = Array.from(order.subarray(from, from + seen[from]!));
    sameDay.sort((a, b) => latest[a]! - latest[b]!);
    for (const at of sameDay) placed.push(milestones[at]!);
    if (from % 16 === 0) yield;
  }
  return Object.freeze(placed);
}

function firstFrom(days: Float64Array, day: number): number {
  let from = 0;
  for (let to = days.length; from < to;) {
    const middle = (from + to) >> 1;
    if (days[middle]! < day) from = middle + 1;
    else to = middle;
  }
  return from;
}
