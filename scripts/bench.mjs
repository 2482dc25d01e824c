// npm run bench: runs bench/*.bench.ts in Node, and bench/*.bench.mjs, which drive a browser over built files, one after
// another, or those whose name holds an argument.
import {mkdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {spawnSync} from 'node:child_process';

import {filesBelow} from './files.mjs';
import {ensurePackages, runScript} from './packages.mjs';

const FOLDER = 'node_modules/.cache/bench';

/** Runs the benches and gives how many failed: a bench that misses its own bound exits with a number above 0. */
export async function runBenches(names = []) {
  const {bundleForNode} = await import('./node-tests.mjs');
  const files = filesBelow('bench')
    .filter((file) => /\.bench\.(ts|mjs)$/.test(file))
    .filter((file) => !names.length || names.some((name) => file.includes(name)));
  if (!files.length) throw new Error('No bench of that name.');
  rmSync(FOLDER, {recursive: true, force: true});
  mkdirSync(FOLDER, {recursive: true});
  const sources = files.filter((file) => file.endsWith('.ts'));
  if (sources.length) await bundleForNode(sources, FOLDER);
  const failed = files.filter((file) => {
    console.log(`\n== ${file}`);
    const script = file.endsWith('.ts') ? join(FOLDER, file.replace(/\.ts$/, '.mjs')) : file;
    return spawnSync(process.execPath, ['--expose-gc', script], {stdio: 'inherit'}).status !== 0;
  });
  return failed.length;
}

if (process.argv[1]?.endsWith('bench.mjs')) {
  await runScript(async () => {
    ensurePackages();
    return (await runBenches(process.argv.slice(2))) ? 1 : 0;
  });
}
