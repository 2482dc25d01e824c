// npm run bench: runs bench/*.bench.ts in Node one after another, or those whose name holds an argument.
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
    .filter((file) => file.endsWith('.bench.ts'))
    .filter((file) => !names.length || names.some((name) => file.includes(name)));
  if (!files.length) throw new Error('No bench of that name.');
  rmSync(FOLDER, {recursive: true, force: true});
  mkdirSync(FOLDER, {recursive: true});
  await bundleForNode(files, FOLDER);
  const failed = files.filter((file) => {
    console.log(`\n== ${file}`);
    const built = join(FOLDER, file.replace(/\.ts$/, '.mjs'));
    return spawnSync(process.execPath, ['--expose-gc', built], {stdio: 'inherit'}).status !== 0;
  });
  return failed.length;
}

if (process.argv[1]?.endsWith('bench.mjs')) {
  await runScript(async () => {
    ensurePackages();
    return (await runBenches(process.argv.slice(2))) ? 1 : 0;
  });
}
