// npm run build: dist/ with ES modules and declarations in the folders of src/, what a page loads beside them
// (style.css, schema.json, custom-elements.json), and dist/cdn/ with one complete module per script tag and its parts on demand.
import {copyFileSync, existsSync, rmSync} from 'node:fs';

import {writeManifest} from './manifest.mjs';
import {ensurePackages, runBin, runScript} from './packages.mjs';

/** Files for script tags, by the module in src/define/ that each is made of. */
const SCRIPT_TAGS = ['history-timeline', 'milestone-card', 'all'];

/** Copied as they are. */
const COPIES = [
  ['src/entries/style.css', 'dist/style.css'],
  ['src/model/schema.json', 'dist/schema.json'],
];

await runScript(async () => {
  ensurePackages();
  rmSync('dist', {recursive: true, force: true});
  if (runBin('typescript/bin/tsc', ['-p', 'tsconfig.build.json'])) throw new Error('The sources have errors.');
  for (const [from, to] of COPIES) {
    if (existsSync(from)) copyFileSync(from, to);
    else console.warn(`There is no ${from}.`);
  }
  writeManifest();
  const {buildForScriptTags} = await import('./script-tag-build.mjs');
  await buildForScriptTags(SCRIPT_TAGS.map((name) => `src/define/${name}.ts`));
});
