// npm run size: what a page downloads, against the limits (docs/decisions/0014-size-budget.md). Needs a build.
import {existsSync, readFileSync} from 'node:fs';
import {brotliCompressSync, gzipSync} from 'node:zlib';

import {filesBelow} from './files.mjs';
import {runScript} from './packages.mjs';

/** Bytes after gzip -9 that a file may have; null: shown, not limited (docs/decisions/0014-size-budget.md). */
const LIMITS = {
  'dist/cdn/history-timeline.js': 40_000,
  'dist/cdn/milestone-card.js': 16_000,
  'dist/cdn/all.js': null,
  'dist/style.css': null,
};

await runScript(() => {
  const siblings = filesBelow('dist/cdn').filter((file) => file.endsWith('.js') && !(file in LIMITS));
  const rows = [...Object.entries(LIMITS), ...siblings.map((file) => [file, null])].map(([file, limit]) => {
    if (!existsSync(file)) throw new Error(`${file} is not there: npm run build first.`);
    const bytes = readFileSync(file);
    const gzip = gzipSync(bytes, {level: 9}).length;
    return {
      file,
      minified: bytes.length,
      'gzip -9': gzip,
      brotli: brotliCompressSync(bytes).length,
      limit: limit ?? '',
      left: limit ? limit - gzip : '',
    };
  });
  console.table(Object.fromEntries(rows.map(({file, ...row}) => [file, row])));
  for (const {file, left} of rows) if (left < 0) console.error(`${file} is ${-left} B over its limit.`);
  return rows.some(({left}) => left < 0) ? 1 : 0;
});
