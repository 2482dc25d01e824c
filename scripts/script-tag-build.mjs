import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';

import {minify as minifyAgain} from 'terser';
import {build} from 'vite';

import {leftOutPlugin, PURE_FUNCTIONS} from './left-out-plugin.mjs';
import {templatePlugin} from './template-plugin.mjs';

/**
 * Builds src/define/<name>.ts to dist/cdn/<name>.js, one minified module with all it needs, and gives what Vite gives.
 *
 * @param options - `write` and `minify`, both true unless told: a look at the modules needs neither.
 */
export function buildForScriptTag(name, {write = true, minify = true} = {}) {
  return build({
    configFile: false,
    root: '.',
    publicDir: false,
    logLevel: 'warn',
    plugins: [
      templatePlugin(),
      leftOutPlugin(),
      ...(minify ? [terserPlugin()] : []),
      ...(write ? [licencePlugin()] : []),
    ],
    build: {
      target: 'es2022',
      outDir: 'dist/cdn',
      emptyOutDir: false,
      write,
      modulePreload: false,
      reportCompressedSize: false,
      minify: minify && 'oxc',
      rolldownOptions: {
        input: {[name]: `src/define/${name}.ts`},
        preserveEntrySignatures: 'strict',
        // No getter here has a side effect.
        treeshake: {propertyReadSideEffects: false, manualPureFunctions: PURE_FUNCTIONS},
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          codeSplitting: false,
          // Not by Vite's library mode: that leaves white space and marks for bundlers.
          minify: minify && {
            compress: {target: 'es2022'},
            mangle: {toplevel: true},
            codegen: {legalComments: 'none'},
          },
          comments: {legal: false, annotation: false, jsdoc: false},
        },
      },
    },
  });
}

/** Plugin for Vite: minifies once more, which finds about 2 % that oxc leaves, and puts the line with the licence on top. */
function terserPlugin() {
  const {version, license} = JSON.parse(readFileSync('package.json', 'utf8'));
  const preamble = `/*! history-timeline ${version} | ${license}; others in licenses.txt */`;
  return {
    name: 'terser',
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        const options = {module: true, ecma: 2022, compress: {passes: 3}, format: {preamble}};
        chunk.code = (await minifyAgain(chunk.code, options)).code;
      }
    },
  };
}

/** Text of the licence of each package inside the bundles so far, by name and version. */
const licences = new Map();

/** Plugin for Vite: writes the licences of the packages inside the bundles to licenses.txt beside them. */
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
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].map((base) => `${folder}/${base}`).find(existsSync);
  return [`${name} ${version} (${license})`, file ? readFileSync(file, 'utf8') : ''];
}
