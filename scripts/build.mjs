// npm run build: dist/ with ES modules and declarations in the folders of src/, what a page loads beside them
// (style.css, schema.json, custom-elements.json), and dist/cdn/ with one complete module per script tag.
import {copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';

import {ensurePackages, runBin, runScript} from './packages.mjs';

/** Files for script tags, by the module in src/define/ that each is made of. */
const CDN = ['history-timeline', 'milestone-card', 'all'];

/** Copied as they are. */
const COPIES = [
  ['src/entries/style.css', 'dist/style.css'],
  ['src/model/schema.json', 'dist/schema.json'],
];

/** Text of the licence of each package inside the bundles, by name and version. */
const licences = new Map();

await runScript(async () => {
  ensurePackages();
  rmSync('dist', {recursive: true, force: true});
  if (runBin('typescript/bin/tsc', ['-p', 'tsconfig.build.json'])) throw new Error('The declarations have errors.');
  for (const [from, to] of COPIES) copyFileSync(from, to);
  const {writeManifest} = await import('./manifest.mjs');
  writeManifest();
  for (const name of CDN) await buildForScriptTag(name);
});

async function buildForScriptTag(name) {
  const {build} = await import('vite');
  const {templatePlugin} = await import('./template-plugin.mjs');
  const {version, license} = JSON.parse(readFileSync('package.json', 'utf8'));
  await build({
    configFile: false,
    root: '.',
    publicDir: false,
    logLevel: 'warn',
    plugins: [templatePlugin(), licencePlugin()],
    build: {
      target: 'es2022',
      outDir: 'dist/cdn',
      emptyOutDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: {[name]: `src/define/${name}.ts`},
        preserveEntrySignatures: 'strict',
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          codeSplitting: false,
          // Not by Vite's library mode: that leaves white space and marks for bundlers.
          minify: {compress: {target: 'es2022'}, mangle: {toplevel: true}, codegen: {legalComments: 'none'}},
          comments: {legal: false, annotation: false, jsdoc: false},
          postBanner: `/*! history-timeline ${version} | ${license}; others in licenses.txt */`,
        },
      },
    },
  });
  const file = `dist/cdn/${name}.js`;
  console.log(`${file}  ${gzipSync(readFileSync(file), {level: 9}).length} B gzip`);
}

/** Plugin for Vite: writes the licences of the packages inside the bundle to licenses.txt beside it, added to what is there. */
function licencePlugin() {
  return {
    name: 'licences',
    generateBundle() {
      const folders = [...this.getModuleIds()].map((id) => /^.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(id)?.[0]);
      for (const folder of new Set(folders.filter(Boolean))) licences.set(...licenceOf(folder));
      const texts = [...licences.keys()].sort().map((name) => `${name}\n\n${licences.get(name)}`);
      mkdirSync('dist/cdn', {recursive: true});
      writeFileSync('dist/cdn/licenses.txt', texts.join(`\n${'-'.repeat(80)}\n`));
    },
  };
}

function licenceOf(folder) {
  const {name, version, license} = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].map((file) => `${folder}/${file}`).find(existsSync);
  return [`${name} ${version} (${license})`, file ? readFileSync(file, 'utf8') : ''];
}
