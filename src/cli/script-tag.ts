/** The tags that bring the elements into a page, and how text stands in HTML. */
import {createHash} from 'node:crypto';

import {UsageError} from './command-options.js';
import type {Host} from './host.js';

/** The file for script tags, in this package and below the base. */
const SCRIPT = 'history-timeline.js';
/** What is copied to the base, whole. */
export const FOLDER = 'dist/cdn/';
export const DEFAULT_BASE = '/assets/cdn/';

/**
 * Gives the tags for style sheet and script, with the hash of the script.
 *
 * @param base - from `readBase`.
 * @throws Error in a copy of the sources that was never built.
 */
export async function scriptTags(host: Host, base: string): Promise<readonly string[]> {
  const path = FOLDER + SCRIPT;
  const script = await host.readPackageFile(path).catch(() => {
    throw new Error(`There is no ${path} in this package; npm run build makes it.`);
  });
  const hash = createHash('sha384').update(script).digest('base64');
  return [
    `<link rel="stylesheet" href="${escapeHtml(`${parentOf(base)}style.css`)}">`,
    `<script type="module" src="${escapeHtml(base + SCRIPT)}" integrity="sha384-${hash}" crossorigin="anonymous"></script>`,
  ];
}

/** The base with a slash at its end. @throws UsageError for what is no address of a folder on the web. */
export function readBase(base: string): string {
  const [scheme] = /^[a-z][a-z\d+.-]*:/i.exec(base) ?? [];
  if ((scheme && !/^https?:\/\//i.test(base)) || !/^[^\s"'<>`\\?#]+$/.test(base))
    throw new UsageError(`--base ${base}: write a path or an address of a folder, such as ${DEFAULT_BASE}.`);
  return base.endsWith('/') ? base : `${base}/`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&"<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** The folder around a base, where `style.css` lies beside `cdn/`. */
function parentOf(base: string): string {
  return /^(\w+:)?\/\/[^/]*\/$/.test(base) || base === '/' ? base : base.replace(/[^/]+\/$/, '');
}
