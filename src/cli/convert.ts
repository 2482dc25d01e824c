/** `history-timeline convert`: files of any format as one of those that can be written. */
import {toDocument} from '../formats/own-document.js';
import type {Timeline} from '../model/timeline.js';
import {UsageError, type OutputForm} from './command-options.js';
import {outputPaths} from './output-paths.js';
import {reportOf, type Session} from './session.js';

/** Text of a timeline in each form, with a line break at the end. */
const WRITERS: Readonly<Record<OutputForm, (timeline: Timeline) => string>> = {
  json: (timeline) => jsonText(toDocument(timeline)),
};

/** Converts every file that holds a history; what is wrong with it is told as `validate` does. */
export async function convert(session: Session): Promise<void> {
  const {to, out, files, json} = session.options;
  if (!to) throw new UsageError('Say what to convert to: --to json');
  if (files.length > 1 && out === undefined && !json) throw new UsageError('Several files need a folder: --out FOLDER');
  const paths = await outputPaths(session.host, files, out, `.${to}`);
  for (const [index, file] of files.entries()) {
    const history = await session.read(file);
    if (!history) continue;
    const report = reportOf(file, history);
    const path = paths[index];
    if (!history.isHistory) session.report(report);
    else {
      session.begin(file, 'writing');
      const text = WRITERS[to](history.timeline);
      session.report({...report, ...(path === undefined ? {text} : await session.write(path, text))});
    }
  }
}

function jsonText(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
