import {mkdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {run} from 'node:test';

import {filesBelow} from './files.mjs';

const FOLDER = 'node_modules/.cache/node-tests';

/**
 * Runs Node's share of the tests on node:test (`*.node.test.ts`, bundled by esbuild beforehand, and `*.test.mjs`), and
 * prints what failed.
 *
 * @param long - takes the `*.long.node.test.ts` instead, which `npm run verify` runs.
 * @returns how many tests `passed`, `failed` and were `skipped`; a file that cannot run is one failure.
 */
export async function runNodeTests({long = false, timeout = 240_000} = {}) {
  const files = filesBelow('test')
    .filter((file) => /\.(node\.test\.ts|test\.mjs)$/.test(file))
    .filter((file) => file.includes('.long.') === long);
  const sum = {passed: 0, failed: 0, skipped: 0};
  if (!files.length) return sum;
  const events = run({files: await bundle(files), concurrency: 2, timeout});
  for await (const {type, data} of events) {
    if (type === 'test:stderr' || type === 'test:stdout') process.stdout.write(data.message);
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    const skipped = data.skip !== undefined || data.todo !== undefined;
    sum[skipped ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed']++;
    if (type === 'test:fail') console.log(`✖ ${data.name}\n`, data.details.error?.cause ?? data.details.error);
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed in Node (${files.length} files)`);
  return sum;
}

async function bundle(files) {
  const sources = files.filter((file) => file.endsWith('.ts'));
  rmSync(FOLDER, {recursive: true, force: true});
  mkdirSync(FOLDER, {recursive: true});
  if (sources.length) await bundleForNode(sources, FOLDER);
  return [
    ...files.filter((file) => !sources.includes(file)),
    ...sources.map((file) => join(FOLDER, file.replace(/\.ts$/, '.mjs'))),
  ];
}

/** Bundles TypeScript files for Node into `folder`, keeping their paths; packages stay outside. */
export async function bundleForNode(files, folder) {
  const {build} = await import('esbuild');
  await build({
    entryPoints: files,
    outbase: '.',
    outdir: folder,
    outExtension: {'.js': '.mjs'},
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'error',
  });
}
