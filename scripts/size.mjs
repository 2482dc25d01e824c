// npm run size: what a page downloads, against the limits (docs/decisions/0014-size-budget.md). Needs a build.
import {existsSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {brotliCompressSync, gzipSync} from 'node:zlib';

import {filesBelow} from './files.mjs';
import {runScript} from './packages.mjs';

/** Bytes after gzip -9 that a file may have; null: shown, not limited (docs/decisions/0014-size-budget.md). */
const LIMITS = {
  'dist/cdn/history-timeline.js': 45_000,
  'dist/cdn/milestone-card.js': 16_000,
  'dist/cdn/all.js': null,
  'dist/style.css': null,
};
/** The same of what only one importer needs: of its own file, without those that importers share. */
const IMPORTER_LIMIT = 3_000;
/** Loads the importers. */
const READERS = 'src/formats/read-foreign.ts';

await runScript(() => {
  const siblings = filesBelow('dist/cdn').filter((file) => file.endsWith('.js') && !(file in LIMITS));
  const faults = [];
  const rows = [
    ...Object.entries(LIMITS).map(([file, limit]) => [file, {limit}]),
    ...siblingRows(siblings, faults),
  ].map(([file, {kind = '', limit}]) => {
    if (!existsSync(file)) throw new Error(`${file} is not there: npm run build first.`);
    const bytes = readFileSync(file);
    const gzip = gzipSync(bytes, {level: 9}).length;
    const left = limit ? limit - gzip : '';
    if (left < 0) faults.push(`${file} is ${-left} B over its limit.`);
    const brotli = brotliCompressSync(bytes).length;
    return [file, {kind, minified: bytes.length, 'gzip -9': gzip, brotli, limit: limit ?? '', left}];
  });
  console.table(Object.fromEntries(rows));
  for (const fault of faults) console.error(fault);
  return faults.length ? 1 : 0;
});

/** Gives the siblings with what each is: an importer, which has a limit, shared by others, or a part; importers first. */
function siblingRows(files, faults) {
  const nameOf = (file) => basename(file).replace(/-[\da-f]{8}\.js$/, '');
  const importers = [...readFileSync(READERS, 'utf8').matchAll(/import\('\.\/([\w-]+)\.js'\)/g)].map(
    ([, name]) => name,
  );
  // A build of sources that load no importers has none.
  if (files.some((file) => nameOf(file) === basename(READERS, '.ts')))
    for (const name of new Set(importers))
      if (!files.some((file) => nameOf(file) === name)) faults.push(`The importer ${name} has no file of its own.`);
  const imported = new Set(
    files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/from"\.\/([^"]+)"/g)].map(([, name]) => name)),
  );
  const kindOf = (file) =>
    importers.includes(nameOf(file)) ? 'importer' : imported.has(basename(file)) ? 'shared' : 'part';
  return files
    .map((file) => [file, {kind: kindOf(file), limit: kindOf(file) === 'importer' ? IMPORTER_LIMIT : null}])
    .sort(([, {kind}], [, {kind: other}]) => kind.localeCompare(other));
}
