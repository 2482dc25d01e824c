/** `history-timeline convert`: files of any format as one of those that can be written. */
import {toCsv} from '../formats/csv.js';
import {toICalendar} from '../formats/icalendar-text.js';
import {toJsonLd} from '../formats/json-ld.js';
import {toDocument} from '../formats/own-document.js';
import type {Timeline} from '../model/timeline.js';
import {UsageError, type CommandOptions, type OutputForm} from './command-options.js';
import {sayIn} from './command-words.js';
import {outputPaths} from './output-paths.js';
import {reportOf, type FileReport, type Session} from './session.js';

/** Text of a timeline in each form, with a line break at the end. */
const WRITERS: Readonly<Record<OutputForm, (timeline: Timeline, options: CommandOptions) => string>> = {
  json: (timeline) => jsonText(toDocument(timeline)),
  csv: (timeline, {locale, separator}) => toCsv(timeline, {locale, separator: separator === 'tab' ? '\t' : separator}),
  ics: (timeline, {locale}) => toICalendar(timeline, {locale}),
  jsonld: (timeline, {locale}) => jsonText(toJsonLd(timeline, {locale})),
};
/** What a table of milestones has no place for. */
const NOT_IN_TABLES = ['title', 'subtitle', 'description', 'license', 'eras', 'network'] as const;

/** Converts every file that holds a history; what is wrong with it is told as `validate` does. */
export async function convert(session: Session): Promise<void> {
  const {to, out, files, json} = session.options;
  if (!to) throw new UsageError('Say what to convert to: --to json, csv, ics or jsonld.');
  if (files.length > 1 && out === undefined && !json) throw new UsageError('Several files need a folder: --out FOLDER');
  const paths = await outputPaths(session.host, files, out, `.${to}`);
  for (const [index, file] of files.entries()) {
    const history = await session.read(file);
    if (!history) continue;
    const report = withLosses(reportOf(file, history), history.timeline, session);
    const path = paths[index];
    if (!history.isHistory) session.report(report);
    else {
      session.begin(file, 'writing');
      const text = WRITERS[to](history.timeline, session.options);
      session.report({...report, ...(path === undefined ? {text} : await session.write(path, text))});
    }
  }
}

/** Notes what the output leaves out, though nothing is wrong with the file. */
function withLosses(report: FileReport, timeline: Timeline, {options, language}: Session): FileReport {
  const left = NOT_IN_TABLES.filter((member) => (member === 'eras' ? timeline.eras.length : timeline[member]));
  if (options.to !== 'csv' || !left.length) return report;
  const message = sayIn(language, 'notInTables', {members: left.join(', ')});
  const finding = {severity: 'note', code: 'output/left', path: '', message, line: 1, column: 1} as const;
  return {...report, problems: [...report.problems, finding]};
}

function jsonText(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
