// npm run build: dist/ with ES modules and declarations in the folders of src/, what a page loads beside them
// (style.css, schema.json, custom-elements.json), and dist/cdn/ with one complete module per script tag and its parts on demand.
import {chmodSync, copyFileSync, existsSync, rmSync} from 'node:fs';

import {writeManifest} from './manifest.mjs';
import {ensurePackages, runBin, runScript} from './packages.mjs';

/** Files for script tags, by the module in src/define/ that each is made of. */
const SCRIPT_TAGS = ['history-timeline', 'milestone-card', 'all'];

/** The command line has the types of Node, which nothing else may use. */
const PROJECTS = ['tsconfig.build.json', 'src/cli/tsconfig.build.json'];
const PROGRAM = 'dist/cli/history-timeline.js';

/** Copied as they are. */
const COPIES = [
  ['src/entries/style.css', 'dist/style.css'],
  ['src/model/schema.json', 'dist/schema.json'],
];

await runScript(async () => {
  ensurePackages();
  rmSync('dist', {recursive: true, force: true});
  for (const project of PROJECTS) {
    if (runBin('typescript/bin/tsc', ['-p', project])) throw new Error('The sources have errors.');
  }
  chmodSync(PROGRAM, 0o755);
  for (const [from, to] of COPIES) {
    if (existsSync(from)) copyFileSync(from, to);
    else console.warn(`There is no ${from}.`);
  }
  writeManifest();
  const {buildForScriptTags} = await import('./script-tag-build.mjs');
  await buildForScriptTags(SCRIPT_TAGS.map((name) => `src/define/${name}.ts`));
});
