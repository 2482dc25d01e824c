/** Files of other formats, each read by a module that is loaded for it. */
import type {Problem} from '../model/problem.js';
import type {ForeignDocument, ImportContext} from './foreign-document.js';
import {formatOfData, formatOfText, type FormatName} from './recognize-format.js';

type Read = (input: never, context: ImportContext) => ForeignDocument;

/** The formats that can be read; others are recognised only. */
const READERS: {readonly [Name in FormatName]?: () => Promise<Read>} = {
  timelinejs: () => import('./timelinejs.js').then((part) => part.readTimelineJs),
  'timelinejs-sheet': () => import('./timelinejs-sheet.js').then((part) => part.readTimelineJsSheet),
  'vis-timeline': () => import('./vis-timeline.js').then((part) => part.readVisTimeline),
  'react-chrono': () => import('./react-chrono.js').then((part) => part.readReactChrono),
  simile: () => import('./simile.js').then((part) => part.readSimile),
  'schema-org': () => import('./schema-org.js').then((part) => part.readSchemaOrg),
  'json-feed': () => import('./json-feed.js').then((part) => part.readJsonFeed),
  icalendar: () => import('./icalendar.js').then((part) => part.readICalendar),
  wikidata: () => import('./wikidata.js').then((part) => part.readWikidata),
  table: () => import('./table.js').then((part) => part.readTable),
  rows: () => import('./table.js').then((part) => part.readRows),
};

/** What a file turned out to be; without `foreign` it is of the own form, or of none that can be read. */
export interface ReadFile {
  readonly format: FormatName | undefined;
  /** Parsed JSON, else the text. */
  readonly data: unknown;
  readonly foreign?: ForeignDocument;
}

/**
 * Recognises and reads a file. Never throws on its content; rejects when a reader cannot be loaded.
 *
 * @param input - the text of a file, or JSON that is parsed already.
 * @param format - the format, when the caller knows it.
 */
export async function readForeign(input: unknown, context: ImportContext, format?: FormatName): Promise<ReadFile> {
  const text = typeof input === 'string' ? input.replace(/^\uFEFF/, '') : undefined;
  const parsed = text === undefined ? input : jsonOf(text);
  const data = parsed ?? text;
  const isText = text !== undefined && parsed === undefined;
  const found = format ?? (isText ? formatOfText(text) : formatOfData(parsed, !!context.fields));
  const read = found && (await READERS[found]?.());
  return {format: found, data, ...(read && {foreign: read(data as never, context)})};
}

/** Problems of an imported document with their paths in the file that it came from. */
export function placedProblems(problems: readonly Problem[], {paths}: ForeignDocument): readonly Problem[] {
  return problems.map((problem) => {
    const [, list, at, rest] = /^(milestones|eras)\[(\d+)\](.*)$/s.exec(problem.path) ?? [];
    const place = list && paths[list as 'milestones' | 'eras']?.[+at!];
    return place === undefined || !list ? problem : Object.freeze({...problem, path: place + rest!});
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
