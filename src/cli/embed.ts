/** `history-timeline embed`: what to paste into a page so that it shows a history, with the script from one's own server. */
import {createHash} from 'node:crypto';

import {UsageError} from './command-options.js';
import {sayIn} from './command-words.js';
import type {Host} from './host.js';
import {reportOf, type Session} from './session.js';

/** The file for script tags, in this package and below the base. */
const SCRIPT = 'history-timeline.js';
const FOLDER = 'dist/cdn/';
const DEFAULT_BASE = '/assets/cdn/';

/** Prints one snippet for all files: the script once, and an element for each history that is sound enough to be shown. */
export async function embed(session: Session): Promise<void> {
  const {options, host, language} = session;
  const {files, url} = options;
  const base = baseFrom(options.base ?? DEFAULT_BASE);
  if (url !== undefined && files.length > 1) throw new UsageError('--url is the address of one file.');
  if (url === undefined && files.includes('-'))
    throw new UsageError('Standard input has no address: say where the file lies by --url.');
  const hash = await hashOf(host, FOLDER + SCRIPT);
  const elements: string[] = [];
  for (const file of files) {
    const source = url ?? sourceFrom(file);
    if (!isAddress(file)) {
      const history = await session.read(file);
      if (!history) continue;
      session.report(reportOf(file, history));
      if (!history.isHistory) continue;
    } else session.report({file, problems: []});
    elements.push(`<history-timeline src="${escapeAttribute(source)}"></history-timeline>`);
  }
  if (!elements.length) return;
  const copy = sayIn(language, 'copyFolder', {folder: FOLDER, base});
  session.tellSnippet(
    [
      `<!-- ${copy} -->`,
      `<link rel="stylesheet" href="${escapeAttribute(`${parentOf(base)}style.css`)}">`,
      `<script type="module" src="${escapeAttribute(base + SCRIPT)}" integrity="sha384-${hash}" crossorigin="anonymous"></script>`,
      ...elements,
      '',
    ].join('\n'),
  );
}

/** For `integrity`. @throws Error in a copy of the sources that was never built. */
async function hashOf(host: Host, path: string): Promise<string> {
  const script = await host.readPackageFile(path).catch(() => {
    throw new Error(`There is no ${path} in this package; npm run build makes it.`);
  });
  return createHash('sha384').update(script).digest('base64');
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

function baseFrom(base: string): string {
  const [scheme] = /^[a-z][a-z\d+.-]*:/i.exec(base) ?? [];
  if ((scheme && !isAddress(base)) || !/^[^\s"'<>`\\?#]+$/.test(base))
    throw new UsageError(`--base ${base}: write a path or an address of a folder, such as ${DEFAULT_BASE}.`);
  return base.endsWith('/') ? base : `${base}/`;
}

/** The folder around a base, where `style.css` lies beside `cdn/`. */
function parentOf(base: string): string {
  return /^(\w+:)?\/\/[^/]*\/$/.test(base) || base === '/' ? base : base.replace(/[^/]+\/$/, '');
}

function escapeAttribute(text: string): string {
  return text.replace(/[&"<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
