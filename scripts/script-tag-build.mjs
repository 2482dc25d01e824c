import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {basename, join, relative, resolve} from 'node:path';

import {minify as minifyAgain} from 'terser';
import {build} from 'vite';

import {innerNames} from './inner-names.mjs';
import {leftOutPlugin, PURE_FUNCTIONS} from './left-out-plugin.mjs';
import {findPartsPlugin, nameByContent, partsOf, placePartsPlugin} from './parts-on-demand.mjs';
import {templatePlugin} from './template-plugin.mjs';

/**
 * What several parts that are built together share, by the name of the file that holds it, and what that needs; few files,
 * because each is a request. Anything else that they share becomes a file for those that share it.
 */
const SHARED = {
  'foreign-values': [
    'model/attempt',
    'model/calendar',
    'model/edtf-text',
    'model/localized-text',
    'formats/english-dates',
    'formats/foreign-dates',
    'formats/foreign-document',
    'formats/foreign-moment',
    'formats/foreign-words',
    'formats/html-text',
    'formats/iso-span',
    'formats/loose-values',
    'formats/unread-date',
  ],
  'delimited-text': ['formats/cell-text', 'formats/column-names', 'formats/delimited-text'],
  'schema-org-graph': ['formats/schema-org-graph', 'formats/schema-org-values'],
  'timelinejs-slide': ['formats/timelinejs-date', 'formats/timelinejs-slide'],
};

/**
 * Builds modules to minified files for script tags, each with all it needs at once, and what they load on demand to
 * hash-named siblings beside them, which import nothing of those files: a page may have one under another address, which
 * would run it twice. Equal sources give equal bytes.
 *
 * A part that asks for no further parts holds all it needs. Those that do are built together with what they ask for, and
 * share files among themselves.
 *
 * @param sources - paths of the modules; each file is called like its module.
 * @param options - `folder`, dist/cdn unless told; `write` and `minify`, both true unless told: a look at the modules
 *   needs neither.
 * @returns the files, those of `sources` first, each with its `fileName`, its `code`, and its `modules` as Vite gives them.
 */
export async function buildForScriptTags(sources, {folder = 'dist/cdn', write = true, minify = true} = {}) {
  const entries = sources.map((source) => resolve(source));
  const graph = new Map();
  await bundle(entries, [findPartsPlugin(graph)], {minify: false});
  const parts = new Set(entries.flatMap((entry) => [...partsOf(graph, entry)]));
  const alone = [...parts].filter((part) => !partsOf(graph, part).size);
  const together = new Set([...parts].filter((part) => !alone.includes(part)));
  for (const part of together)
    for (const inner of partsOf(graph, part)) if (!alone.includes(inner)) together.add(inner);
  const names = [...alone, ...together].map((part) => basename(part));
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice) throw new Error(`Two parts on demand are called ${twice}.`);

  const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
  const fileNames = new Map();
  const licences = new Map();
  const place = () => placePartsPlugin((part) => fileNames.get(part));
  const finish = (chunk, title, shortened) => (minify ? minified(chunk, title, shortened) : chunk);
  const siblings = [];
  const addSiblings = async (modules, isSplit) => {
    const chunks = await bundle(modules, [place()], {minify, licences, isSplit});
    // Called by what is in it: a sibling has no version, which would rename it where nothing else has changed.
    const files = nameByContent(await Promise.all(chunks.map((chunk) => finish(chunk, 'history-timeline', []))));
    for (const {facadeModuleId, fileName} of files) if (facadeModuleId) fileNames.set(facadeModuleId, fileName);
    siblings.push(...files);
  };
  for (const part of alone) await addSiblings([part], false);
  if (together.size) await addSiblings([...together], true);

  // Names of members that a sibling knows stay as they are everywhere.
  const known = siblings.flatMap(({modules}) => Object.keys(modules)).map((id) => relative('.', id));
  const shortened = minify ? innerNames(known) : [];
  const files = [];
  for (const entry of entries) {
    const [chunk] = await bundle([entry], [place()], {minify, licences});
    const file = await finish(chunk, `history-timeline ${version}`, shortened);
    files.push({...file, fileName: `${chunk.name}.js`});
  }
  const all = [...files, ...siblings];
  if (write) {
    mkdirSync(folder, {recursive: true});
    for (const {fileName, code} of all) writeFileSync(join(folder, fileName), code);
    const texts = [...licences.keys()].sort().map((name) => `${name}\n\n${licences.get(name)}`);
    writeFileSync(join(folder, 'licenses.txt'), texts.join(`\n${'-'.repeat(80)}\n`));
  }
  return all;
}

/** A group of modules as the bundler takes it; a name of SHARED without its module is one too much. */
function sharedGroup([name, modules]) {
  const paths = modules.map((module) => resolve(`src/${module}.ts`));
  for (const path of paths) if (!existsSync(path)) throw new Error(`${name} cannot hold ${path}, which is not there.`);
  return {name, test: (id) => paths.includes(id)};
}

/** Bundles modules and gives the chunks; `isSplit` lets them share some, else there is one module and one chunk. */
async function bundle(sources, plugins, {minify, licences = new Map(), isSplit = sources.length > 1}) {
  const [{output}] = await build({
    configFile: false,
    root: '.',
    publicDir: false,
    logLevel: 'warn',
    plugins: [...plugins, templatePlugin(), leftOutPlugin(), licencePlugin(licences)],
    build: {
      target: 'es2022',
      write: false,
      // As a library: for a page's own app, Vite would load what is imported on demand by code of its own.
      lib: {entry: sources, formats: ['es']},
      reportCompressedSize: false,
      minify: minify && 'oxc',
      rolldownOptions: {
        preserveEntrySignatures: 'strict',
        // No getter here has a side effect.
        treeshake: {propertyReadSideEffects: false, manualPureFunctions: PURE_FUNCTIONS},
        output: {
          format: 'es',
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          codeSplitting: isSplit && {groups: Object.entries(SHARED).map(sharedGroup)},
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
  return output.map(({name, fileName, code, facadeModuleId, modules}) => ({
    name,
    fileName,
    code,
    facadeModuleId,
    modules,
  }));
}

/**
 * Minifies once more, which finds about 2 % that oxc leaves, shortens the given names of members and Lit's inner ones
 * (but not the marks by which it tells a template from data), and puts a line with `title` and the licence on top.
 */
async function minified(chunk, title, shortened) {
  const {license} = JSON.parse(readFileSync('package.json', 'utf8'));
  const hasOthers = Object.keys(chunk.modules).some((id) => id.includes('/node_modules/'));
  const names = shortened.map((name) => name.replaceAll('$', '\\$'));
  const {code} = await minifyAgain(chunk.code, {
    module: true,
    ecma: 2022,
    compress: {passes: 3, unsafe_arrows: true, pure_getters: true},
    mangle: {properties: {regex: new RegExp(`^(${[...names, '_\\$(?!lit)\\w+'].join('|')})$`)}},
    format: {preamble: `/*! ${title} | ${license}${hasOthers ? '; others in licenses.txt' : ''} */`},
  });
  return {...chunk, code};
}

/** Plugin for Vite: collects the texts of the licences of the packages inside the bundles, by name and version. */
function licencePlugin(licences) {
  return {
    name: 'licences',
    generateBundle() {
      const folders = [...this.getModuleIds()].map((id) => /^.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(id)?.[0]);
      for (const folder of new Set(folders.filter(Boolean))) licences.set(...licenceOf(folder));
    },
  };
}

function licenceOf(folder) {
  const {name, version, license} = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].map((base) => `${folder}/${base}`).find(existsSync);
  return [`${name} ${version} (${license})`, file ? readFileSync(file, 'utf8') : ''];
}
