// npm run size: what a page downloads, against the limits (docs/decisions/0014-size-budget.md). Needs a build.
import {existsSync, readFileSync} from 'node:fs';
import {brotliCompressSync, gzipSync} from 'node:zlib';

import {filesBelow} from './files.mjs';
import {runScript} from './packages.mjs';

/**
 * Bytes after gzip -9; null: shown, not limited. `reached` stands while a file is still over its limit: it is what the file has
 * come down to, fails the check as a limit would, and only ever goes down until the limit is met and it can go.
 */
const LIMITS = {
  'dist/cdn/history-timeline.js': {limit: 40_000, reached: 41_400},
  'dist/cdn/milestone-card.js': {limit: 16_000, reached: 17_400},
  'dist/cdn/all.js': null,
  'dist/style.css': null,
};

await runScript(() => {
  const siblings = filesBelow('dist/cdn').filter((file) => /-[\w-]{8}\.js$/.test(file));
  const rows = [...Object.entries(LIMITS), ...siblings.map((file) => [file, null])].map(([file, limits]) => {
    if (!existsSync(file)) throw new Error(`${file} is not there: npm run build first.`);
    const bytes = readFileSync(file);
    const gzip = gzipSync(bytes, {level: 9}).length;
    return {
      file,
      minified: bytes.length,
      'gzip -9': gzip,
      brotli: brotliCompressSync(bytes).length,
      limit: limits?.limit ?? '',
      left: limits ? limits.limit - gzip : '',
      'may be': limits ? Math.max(limits.limit, limits.reached ?? 0) : '',
    };
  });
  console.table(Object.fromEntries(rows.map(({file, ...row}) => [file, row])));
  for (const {file, left} of rows) if (left < 0) console.error(`${file} is ${-left} B over its limit.`);
  return rows.some((row) => row['may be'] && row['gzip -9'] > row['may be']) ? 1 : 0;
});
