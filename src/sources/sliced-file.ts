/**
 * Large files read in the page, in slices, where there can be no worker: JSON of the library's own form, and tables. Other
 * formats, and what is no UTF-8 or no sound JSON, are left to be read in one go, for which the page stands still.
 */
import type {ForeignDocument, ImportContext} from '../formats/foreign-document.js';
import {placedProblems} from '../formats/read-foreign.js';
import {formatOfText} from '../formats/recognize-format.js';
import type {Problem} from '../model/problem.js';
import type {Steps} from '../model/steps.js';
import {timelineInSteps} from '../model/timeline-steps.js';
import type {ParsedTimeline} from '../model/timeline.js';
import {jsonEntries} from './json-entries.js';
import type {LoadedFile} from './load-url.js';
import {pause} from './pause.js';
import {isOwnForm} from './read-file.js';

/** Long enough to be worth a turn of the page, short enough for a frame to have room beside it. */
const SLICE_MS = 8;
/** So much is decoded in a step. */
const STEP_BYTES = 128_000;
/** So many problems get their places in a step. */
const STEP_PROBLEMS = 256;
/** A longer list is cut by the parser, which says so. */
const MOST_ENTRIES = 1_000_000;

/**
 * Reads a file: gives what reading it in one go would give; undefined for what is read in one go only.
 *
 * @param fields - members of a milestone by the names of foreign fields, for rows.
 * @throws the signal's reason once it is aborted.
 */
export async function readInSlices(
  file: LoadedFile,
  fields: unknown,
  signal: AbortSignal,
): Promise<ParsedTimeline | undefined> {
  const take = async <Result>(steps: Steps<Result>): Promise<Result> => {
    for (let end = performance.now() + SLICE_MS; ;) {
      const {done, value} = steps.next();
      if (done) return value;
      if (performance.now() < end) continue;
      await pause();
      signal.throwIfAborted();
      end = performance.now() + SLICE_MS;
    }
  };
  const read = await take(decoded(file.bytes))
    .then(async (parts) => {
      if (/^\s*[[{]/.test(parts[0]!)) return fields ? undefined : take(ownForm(parts, file.url));
      if (/^\s*"/.test(parts[0]!) || formatOfText(parts[0]!) !== 'table') return undefined;
      const {tableInSteps} = await import('../formats/table.js');
      const context = {fields: fields as ImportContext['fields']};
      return take(table(tableInSteps(parts.join(''), context), file.url));
    })
    .catch(() => undefined);
  signal.throwIfAborted();
  return read;
}

/** @throws TypeError for what is no UTF-8. */
function* decoded(bytes: Uint8Array): Steps<readonly string[]> {
  const decoder = new TextDecoder('utf-8', {fatal: true});
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += STEP_BYTES) {
    parts.push(decoder.decode(bytes.subarray(at, at + STEP_BYTES), {stream: true}));
    yield;
  }
  return parts;
}

/** Undefined for JSON of another form. @throws SyntaxError for what is none. */
function* ownForm(parts: readonly string[], base: string): Steps<ParsedTimeline | undefined> {
  const cutter = jsonEntries('milestones');
  for (const part of parts) {
    cutter.take(part);
    yield;
  }
  const {entries = [], document} = cutter.end() ?? {};
  if (entries.length > MOST_ENTRIES || !isOwnForm(document ?? entries)) return undefined;
  return yield* timelineInSteps(document, entries, {base});
}

function* table(reading: Steps<ForeignDocument>, base: string): Steps<ParsedTimeline | undefined> {
  const foreign = yield* reading;
  const {document} = foreign;
  if (document.milestones.length > MOST_ENTRIES) return undefined;
  const {timeline, problems} = yield* timelineInSteps(document, document.milestones, {base});
  const placed: Problem[] = [...foreign.problems];
  for (let at = 0; at < problems.length; at += STEP_PROBLEMS) {
    for (const problem of placedProblems(problems.slice(at, at + STEP_PROBLEMS), foreign)) placed.push(problem);
    yield;
  }
  return {timeline, problems: placed};
}
