/**
 * Files that are not the library's own form in UTF-8: told by their content, read by importers that are loaded for them.
 *
 * Loaded on demand; the caller brings the parser, which it has already.
 */
import type {ForeignDocument, ImportContext} from '../formats/foreign-document.js';
import {placedProblems, readForeign} from '../formats/read-foreign.js';
import {missingPart, type Problem} from '../model/problem.js';
import type {ParsedTimeline} from '../model/timeline.js';
import {fileText} from './file-text.js';
import type {LoadedFile} from './load-url.js';
import {jsonFault, readJson} from './plain-json.js';

/** Parses the library's own form. */
export type Parse = (input: unknown) => ParsedTimeline;

/** Reads the bytes of a file, as {@link readRareData} does with what is in it. */
export async function readRareFile(
  {bytes, charset}: LoadedFile,
  fields: unknown,
  parse: Parse,
): Promise<ParsedTimeline> {
  const {text, problems} = fileText(bytes, charset);
  const data = readJson(text);
  // A string in JSON is no file of another format.
  const read =
    typeof data === 'string' ? parse(data) : await readRareData(data === undefined ? text : data, fields, parse);
  return {...read, problems: [...problems, ...read.problems]};
}

/**
 * Reads data of any known form.
 *
 * @param input - text that is no JSON, or what JSON holds.
 * @param fields - members of a milestone by the names of foreign fields.
 * @returns problems with their places in the file; `data/parse` for what is of no known form, `part/missing` when its importer
 *   cannot be loaded.
 */
export async function readRareData(input: unknown, fields: unknown, parse: Parse): Promise<ParsedTimeline> {
  const nothingBut = (problem: Problem): ParsedTimeline => ({...parse([]), problems: [problem]});
  // What begins like JSON or a web page is no table and no calendar; a quote may begin both.
  if (typeof input === 'string' && /^\s*([<[{]|$)/.test(input)) return nothingBut(await jsonFault(input));
  let foreign: ForeignDocument | undefined;
  try {
    const read = await readForeign(input, {fields: fields as ImportContext['fields']});
    if (!read.format) return nothingBut(await jsonFault(`${input as string}`));
    ({foreign} = read);
  } catch {
    return nothingBut(missingPart('formats'));
  }
  if (!foreign) return parse(input);
  const {timeline, problems} = parse(foreign.document);
  return {timeline, problems: [...foreign.problems, ...placedProblems(problems, foreign)]};
}
