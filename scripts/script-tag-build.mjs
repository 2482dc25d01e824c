import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';

import {minify as minifyAgain} from 'terser';
import {build} from 'vite';

import {innerNames} from './inner-names.mjs';
import {leftOutPlugin, PURE_FUNCTIONS} from './left-out-plugin.mjs';
import {templatePlugin} from './template-plugin.mjs';

/** Where the files go. */
const FOLDER = 'dist/cdn';

/**
 * Builds src/define/<name>.ts to dist/cdn/<name>.js, one minified module with all it needs at once, and gives what Vite gives.
 * What it imports when asked for becomes siblings, hash-named modules that also hold all they need: a sibling that imported
 * the file itself would run it again where a page has it under another address.
 *
 * @param options - `write` and `minify`, both true unless told: a look at the modules needs neither.
 */
export function buildForScriptTag(name, options) {
  return buildModule(`src/define/${name}.ts`, '[name].js', options);
}

/** Names of the siblings that are built, by the paths of their sources. */
const siblings = new Map();

/** Builds a module that is imported on demand and gives its file's name. */
async function buildSibling(source, options) {
  if (!siblings.has(source)) {
    const {output} = await buildModule(source, '[name]-[hash].js', options);
    siblings.set(source, output[0].fileName);
  }
  return siblings.get(source);
}

async function buildModule(source, entryFileNames, {write = true, minify = true} = {}) {
  const [built] = await build({
    configFile: false,
    root: '.',
    publicDir: false,
    logLevel: 'warn',
    plugins: [
      siblingPlugin({write, minify}),
      templatePlugin(),
      leftOutPlugin(),
      ...(minify ? [terserPlugin()] : []),
      ...(write ? [licencePlugin()] : []),
    ],
    build: {
      target: 'es2022',
      outDir: FOLDER,
      emptyOutDir: false,
      write,
      // As a library: for a page's own app, Vite would load what is imported on demand by code of its own.
      lib: {entry: source, formats: ['es']},
      reportCompressedSize: false,
      minify: minify && 'oxc',
      rolldownOptions: {
        preserveEntrySignatures: 'strict',
        // No getter here has a side effect.
        treeshake: {propertyReadSideEffects: false, manualPureFunctions: PURE_FUNCTIONS},
        output: {
          format: 'es',
          entryFileNames,
          codeSplitting: false,
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
  return built;
}

/** Plugin for Vite: makes each module that is imported on demand a file beside the one that is built. */
function siblingPlugin(options) {
  return {
    name: 'siblings',
    enforce: 'pre',
    async resolveDynamicImport(specifier, importer) {
      const {id} = await this.resolve(specifier, importer);
      return {id: `./${await buildSibling(id, options)}`, external: true};
    },
  };
}

/**
 * Plugin for Vite: minifies once more, which finds about 2 % that oxc leaves, shortens the names of inner members, Lit's too
 * (but not the marks by which it tells a template from data), and puts the line with the licence on top.
 */
function terserPlugin() {
  const {version, license} = JSON.parse(readFileSync('package.json', 'utf8'));
  const names = innerNames().map((name) => name.replaceAll('$', '\\$'));
  const preamble = `/*! history-timeline ${version} | ${license}; others in licenses.txt */`;
  return {
    name: 'terser',
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        const options = {
          module: true,
          ecma: 2022,
          compress: {passes: 3, unsafe_arrows: true, pure_getters: true},
          mangle: {properties: {regex: new RegExp(`^(${names.join('|')}|_\\$(?!lit)\\w+)$`)}},
          format: {preamble},
        };
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
