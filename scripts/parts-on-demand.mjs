// Parts on demand (docs/decisions/0040-parts-on-demand.md): which modules are loaded only when they are asked for, by
// `import('./x.js')` or as a worker by `new Worker(new URL('./x.js', import.meta.url), …)`, and the files that they become.
import {createHash} from 'node:crypto';

import ts from 'typescript';

/** A worker's module as bundlers know it; the second group is the module, the others are what stands round it. */
const WORKER = /(\bnew\s+(?:Shared)?Worker\s*\(\s*new\s+URL\s*\(\s*)['"](\.[^'"]+)['"](\s*,\s*import\.meta\.url\b)/g;
/** Stands for a worker's file until the files have names: no string, or Vite would look for it. */
const PLACEHOLDER = /\b__PART_(\d+)__/g;
const HASH_LENGTH = 8;

/**
 * Plugin for Vite: finds what the modules of a build import at once and what they ask for later, and looks there too.
 *
 * @param graph - gets for each module, by its path, the paths of its `imports` and of its `parts`.
 */
export function findPartsPlugin(graph) {
  const workers = new Map();
  return {
    name: 'find-parts',
    enforce: 'pre',
    async transform(code, id) {
      for (const [, , specifier] of code.matchAll(WORKER)) {
        const worker = await resolved(this, specifier, id);
        workers.set(id, [...(workers.get(id) ?? []), worker]);
        this.emitFile({type: 'chunk', id: worker});
      }
    },
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const {importedIds, dynamicallyImportedIds} = this.getModuleInfo(id);
        graph.set(id, {imports: importedIds, parts: [...dynamicallyImportedIds, ...(workers.get(id) ?? [])]});
      }
    },
  };
}

/** The parts that a module asks for, itself or by what it imports at once, in the order in which they are found. */
export function partsOf(graph, source) {
  const reached = new Set([source]);
  const parts = new Set();
  for (const id of reached) {
    const {imports, parts: asked} = graph.get(id) ?? {imports: [], parts: []};
    for (const one of imports) reached.add(one);
    for (const one of asked) parts.add(one);
  }
  return parts;
}

/**
 * Plugin for Vite: writes into a build where the parts are that it asks for.
 *
 * @param fileOf - the file name of a part that is built already, by its path; undefined for one of this very build.
 */
export function placePartsPlugin(fileOf) {
  const workers = [];
  return {
    name: 'place-parts',
    enforce: 'pre',
    async resolveDynamicImport(specifier, importer) {
      const file = fileOf(await resolved(this, specifier, importer));
      return file === undefined ? null : {id: `./${file}`, external: true};
    },
    async transform(code, id) {
      const found = [...code.matchAll(WORKER)];
      if (!found.length) return null;
      const places = await Promise.all(found.map(async ([, , specifier]) => resolved(this, specifier, id)));
      const first = workers.push(...places) - places.length;
      let next = first;
      return {code: code.replace(WORKER, (_, before, __, after) => `${before}__PART_${next++}__${after}`), map: null};
    },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(({type}) => type === 'chunk');
      const fileIn = (id) => fileOf(id) ?? chunks.find(({facadeModuleId}) => facadeModuleId === id).fileName;
      for (const chunk of chunks)
        chunk.code = chunk.code.replace(PLACEHOLDER, (_, index) => JSON.stringify(`./${fileIn(workers[index])}`));
    },
  };
}

/**
 * Names files that name one another by what is in them: `<name>-<hash>.js`. The hash is of a file's own text and of those
 * that it names, over any number of steps, so that it changes with what a page would run; a cycle stops nothing.
 *
 * @param files - `name`, `fileName` as it stands in the texts so far, and `code`.
 * @returns the same files with their new names, also in their texts.
 */
export function nameByContent(files) {
  const inner = new Map(files.map((file) => [file, files.filter(({fileName}) => file.code.includes(fileName))]));
  const renamed = (code, nameOf) => files.reduce((text, file) => text.replaceAll(file.fileName, nameOf(file)), code);
  const names = new Map(
    files.map((file) => {
      const reached = new Set([file]);
      for (const one of reached) for (const other of inner.get(one)) reached.add(other);
      const hash = createHash('sha256');
      for (const {code} of reached) hash.update(`${renamed(code, ({name}) => name)}\0`);
      return [file, `${file.name}-${hash.digest('hex').slice(0, HASH_LENGTH)}.js`];
    }),
  );
  return files.map((file) => ({
    ...file,
    fileName: names.get(file),
    code: renamed(file.code, (other) => names.get(other)),
  }));
}

/**
 * What is wrong with how files beside one another name one another: a name without a file, and a name of one of `entries`,
 * which no file may import.
 *
 * @param files - `fileName` and `code` of all of them.
 */
export function misplacedNames(files, entries) {
  const names = files.map(({fileName}) => fileName);
  return files.flatMap(({fileName, code}) =>
    namesIn(code).flatMap((name) => {
      if (!name.startsWith('./') || !names.includes(name.slice(2)))
        return `${fileName} names ${name}, which is not there`;
      return entries.includes(name.slice(2)) ? `${fileName} names ${name}, which a page may have elsewhere` : [];
    }),
  );
}

/** The names in imports, exports, `import()` and `new URL(…, import.meta.url)`. */
function namesIn(code) {
  const names = [];
  const look = (node) => {
    const [first, second] = node.arguments ?? [];
    const isImport = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const isUrl = ts.isNewExpression(node) && node.expression.text === 'URL' && second?.getText() === 'import.meta.url';
    const name = isImport || isUrl ? first : node.moduleSpecifier;
    if (name) names.push(name.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('module.js', code, ts.ScriptTarget.Latest, true));
  return names;
}

async function resolved(context, specifier, importer) {
  const found = await context.resolve(specifier, importer);
  if (!found) throw new Error(`${importer} asks for ${specifier}, which is not there.`);
  return found.id;
}
