/** Any history in: what `history-timeline/model` exports to read files of every format that the library knows. */
import {problemOf} from '../model/problem.js';
import {parseTimeline, type ParsedTimeline} from '../model/timeline.js';
import type {ImportContext} from './foreign-document.js';
import {placedProblems, readForeign} from './read-foreign.js';
import type {FormatName} from './recognize-format.js';

export interface ImportOptions extends ImportContext {
  /** The format, when it is known; else it is found by content. */
  readonly format?: FormatName | undefined;
  /** Where the file came from: relative addresses in it are resolved against it. */
  readonly url?: string | undefined;
}

export interface ImportedTimeline extends ParsedTimeline {
  /** What the file turned out to be; undefined for no known format, which is the problem `data/parse`. */
  readonly format: FormatName | undefined;
}

/**
 * Reads a history from the text of a file, or from JSON that is parsed already. Never throws on what it is given.
 *
 * @returns the timeline, the problems with paths into the file that was given, and its format.
 */
export async function importTimeline(input: unknown, options: ImportOptions = {}): Promise<ImportedTimeline> {
  const {format: known, url, ...context} = options;
  const {format, data, foreign} = await readForeign(input, context, known);
  const parse = url ? {base: url} : {};
  if (foreign) {
    const {timeline, problems} = parseTimeline(foreign.document, parse);
    return {timeline, problems: [...foreign.problems, ...placedProblems(problems, foreign)], format};
  }
  if (format === 'timeline') return {...parseTimeline(data, parse), format};
  const {timeline} = parseTimeline([]);
  const message = format ? `Files of the format "${format}" cannot be read yet.` : 'This is no file of a known format.';
  return {timeline, problems: [problemOf('data/parse', message)], format};
}
