/** `history-timeline embed`: what to paste into a page so that it shows a history, with the script from one's own server. */
import {UsageError} from './command-options.js';
import {sayIn} from './command-words.js';
import {renderElement} from './render.js';
import {DEFAULT_BASE, escapeHtml, FOLDER, readBase, scriptTags} from './script-tag.js';
import {reportOf, type Session} from './session.js';

/** Prints one snippet for all files: the script once, and an element for each history that is sound enough to be shown. */
export async function embed(session: Session): Promise<void> {
  const {options, host, language} = session;
  const {files, url, inline, fallback, locale} = options;
  const base = readBase(options.base ?? DEFAULT_BASE);
  if (inline && fallback) throw new UsageError('--inline has the list too: leave --fallback out.');
  if (url !== undefined && files.length > 1) throw new UsageError('--url is the address of one file.');
  if (url === undefined && !inline && files.includes('-'))
    throw new UsageError('Standard input has no address: say where the file lies by --url, or take --inline.');
  const isRendered = inline || fallback;
  if (isRendered && files.some(isAddress))
    throw new UsageError('What is at an address is not read: --inline and --fallback need a file.');
  const tags = await scriptTags(host, base);
  const elements: string[] = [];
  for (const [index, file] of files.entries()) {
    const attributes = {lang: locale, src: inline ? undefined : (url ?? sourceFrom(file))};
    if (isAddress(file)) {
      session.report({file, problems: []});
      elements.push(emptyElement(attributes));
      continue;
    }
    const history = await session.read(file);
    if (!history) continue;
    session.report(reportOf(file, history));
    if (!history.isHistory) continue;
    // Ids of lists on one page must differ.
    const idPrefix = files.length > 1 ? {idPrefix: `m${index + 1}`} : {};
    elements.push(
      isRendered
        ? await renderElement(session, history.timeline, {...idPrefix, data: inline, attributes: {src: attributes.src}})
        : emptyElement(attributes),
    );
  }
  if (!elements.length) return;
  const copy = sayIn(language, 'copyFolder', {folder: FOLDER, base});
  session.tellSnippet([`<!-- ${copy} -->`, ...tags, ...elements, ''].join('\n'));
}

function emptyElement(attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes).map(([name, value]) => value && ` ${name}="${escapeHtml(value)}"`);
  return `<history-timeline${written.filter(Boolean).join('')}></history-timeline>`;
}

function isAddress(file: string): boolean {
  return /^https?:\/\//i.test(file);
}

/** The address of a file from the page: its path where that leads down from here, else its name. */
function sourceFrom(file: string): string {
  if (isAddress(file)) return file;
  const path = file.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
  const isBelow = !/^([a-z]:)?\//i.test(path) && !path.split('/').includes('..');
  const named = isBelow ? path : path.replace(/^.*\//, '');
  return named.split('/').map(encodeURIComponent).join('/');
}
