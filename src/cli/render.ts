/** `history-timeline render`: a history as HTML that is readable without script. */
import {renderTimelineToHtml, type StaticOptions} from '../entries/static.js';
import {pickText} from '../model/localized-text.js';
import type {Timeline} from '../model/timeline.js';
import {UsageError} from './command-options.js';
import {outputPaths} from './output-paths.js';
import {escapeHtml, readBase, scriptTags} from './script-tag.js';
import {reportOf, type Session} from './session.js';

const STYLES = 'dist/style.css';

/** Renders every file that holds a history; what is wrong with it is told as `validate` does. */
export async function render(session: Session): Promise<void> {
  const {options, host} = session;
  const {files, out, fragment, json, base} = options;
  if (fragment && base !== undefined)
    throw new UsageError('--base is for whole pages; a fragment has no script of its own.');
  if (files.length > 1 && out === undefined && !json) throw new UsageError('Several files need a folder: --out FOLDER');
  const paths = await outputPaths(host, files, out, '.html');
  // A page without script has its few styles within; one with the script loads both from the same place.
  const head = fragment
    ? []
    : base === undefined
      ? [await styleElement(session)]
      : await scriptTags(host, readBase(base));
  for (const [index, file] of files.entries()) {
    const history = await session.read(file);
    if (!history) continue;
    const report = reportOf(file, history);
    const path = paths[index];
    if (!history.isHistory) session.report(report);
    else {
      session.begin(file, 'writing');
      const element = await renderElement(session, history.timeline, {headingLevel: fragment ? 2 : 1});
      const html = fragment ? `${element}\n` : pageFrom(element, head, history.timeline, options.locale);
      session.report({...report, ...(path === undefined ? {text: html} : await session.write(path, html))});
    }
  }
}

/** The element with its list, as the options of the command say. @throws UsageError without the package that `--shadow` needs. */
export async function renderElement({options}: Session, timeline: Timeline, more: StaticOptions): Promise<string> {
  const {shadow, locale} = options;
  const shared = {...more, locale};
  if (!shadow) return renderTimelineToHtml(timeline, shared);
  return renderTimelineToHtml(timeline, {...shared, shadow}).catch((error: unknown) => {
    if ((error as {readonly code?: unknown}).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UsageError('--shadow needs the package @lit-labs/ssr: npm install @lit-labs/ssr');
  });
}

function pageFrom(element: string, head: readonly string[], timeline: Timeline, locale: string | undefined): string {
  const lang = locale ?? timeline.locale ?? 'en';
  const title = pickText(timeline.title, [lang, timeline.locale]).text || 'history-timeline';
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    ...head,
    '</head>',
    '<body>',
    '<main>',
    element,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

async function styleElement({host}: Session): Promise<string> {
  const bytes = await host.readPackageFile(STYLES).catch(() => {
    throw new Error(`There is no ${STYLES} in this package; npm run build makes it.`);
  });
  return `<style>\n${new TextDecoder().decode(bytes).trim()}\n</style>`;
}
