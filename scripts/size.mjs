// npm run size: what a page downloads, against the limits (docs/decisions/0014-size-budget.md). Needs a build.
import {existsSync, readFileSync} from 'node:fs';
import {brotliCompressSync, gzipSync} from 'node:zlib';

import {runScript} from './packages.mjs';

/** Most bytes after gzip -9; null: shown, not limited. */
const LIMITS = {
  'dist/cdn/history-timeline.js': 40_000,
  'dist/cdn/milestone-card.js': 16_000,
  'dist/cdn/all.js': null,
  'dist/style.css': null,
};

await runScript(() => {
  const rows = Object.entries(LIMITS).map(([file, limit]) => {
    if (!existsSync(file)) throw new Error(`${file} is not there: npm run build first.`);
    const bytes = readFileSync(file);
    const gzip = gzipSync(bytes, {level: 9}).length;
    return {
      file,
      minified: bytes.length,
      'gzip -9': gzip,
      brotli: brotliCompressSync(bytes).length,
      limit: limit ?? '',
      left: limit === null ? '' : limit - gzip,
    };
  });
  console.table(Object.fromEntries(rows.map(({file, ...row}) => [file, row])));
  const over = rows.filter(({left}) => left < 0);
  for (const {file, left} of over) console.error(`${file} is ${-left} B over its limit.`);
  return over.length ? 1 : 0;
});
