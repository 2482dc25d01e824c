/** The timeline in a file, whatever its form and encoding; what is not the own form in UTF-8 is read by parts on demand. */
import {missingPart, type Problem} from '../model/problem.js';
import {parseTimeline, type ParsedTimeline} from '../model/timeline.js';
import {ownValue} from '../model/untrusted-input.js';
import type {LoadedFile} from './load-url.js';
import {readJson} from './plain-json.js';

/** What there is to show where there is only a problem. */
export function nothingBut(...problems: readonly Problem[]): ParsedTimeline {
  return {...parseTimeline([]), problems};
}

/** Reads a file in one go; never rejects. */
export async function readFile(file: LoadedFile, fields: unknown): Promise<ParsedTimeline> {
  const base = file.url;
  const text = new TextDecoder().decode(file.bytes);
  const data = readJson(text);
  const isPlain = isOwnForm(data) && !fields && !text.includes('\ufffd');
  return isPlain ? parseTimeline(data, {base}) : readRare(file, data, base, fields);
}

/** Reads rows, or whatever else may need an importer, that are at hand already. */
export function readRows(rows: unknown, base: string, fields: unknown): Promise<ParsedTimeline> {
  return readRare(undefined, rows, base, fields);
}

/** Whether it certainly is a document or a list of milestones. */
export function isOwnForm(data: unknown): boolean {
  const first = ownValue(data, '0');
  const has = (name: string, value = data): boolean => ownValue(value, name) !== undefined;
  return (
    has('milestones') ||
    has('network') ||
    (has('date', first) && has('title', first) && !has('@type', first) && !has('cardTitle', first))
  );
}

async function readRare(
  file: LoadedFile | undefined,
  data: unknown,
  base: string,
  fields: unknown,
): Promise<ParsedTimeline> {
  const parse = (input: unknown): ParsedTimeline => parseTimeline(input, {base});
  try {
    const {readRareData, readRareFile} = await import('./rare-file.js');
    return await (file ? readRareFile(file, fields, parse) : readRareData(data, fields, parse));
  } catch {
    const {timeline, problems} = parse(data);
    return {timeline, problems: [missingPart('formats'), ...problems]};
  }
}
