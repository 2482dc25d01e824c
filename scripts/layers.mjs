// npm run layers: the floors of src/ and what each may import (CONTRIBUTING.md has the table), and words that no file
// of src/ may hold. The tests run it too.
import {existsSync, readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {pathToFileURL} from 'node:url';

import ts from 'typescript';

import {filesBelow} from './files.mjs';

/**
 * Per floor: the floors it imports; those it imports types of and nothing else; and the packages it may use.
 * `entries` and `cli` stand above everything.
 */
export const FLOORS = {
  model: {floors: [], packages: []},
  formats: {floors: ['model'], packages: []},
  layout: {floors: ['model'], packages: ['d3-scale', 'd3-time']},
  text: {floors: ['model'], packages: []},
  sources: {floors: ['formats', 'model'], packages: []},
  events: {floors: [], types: ['layout', 'model'], packages: []},
  render: {floors: ['text', 'layout', 'model'], types: ['events'], packages: ['lit']},
  controllers: {floors: ['layout', 'model'], packages: ['lit']},
  elements: {
    floors: ['model', 'formats', 'layout', 'text', 'sources', 'events', 'render', 'controllers'],
    packages: ['lit'],
  },
  define: {floors: ['elements'], packages: []},
  entries: {
    floors: ['model', 'formats', 'layout', 'text', 'sources', 'events', 'render', 'controllers', 'elements'],
    packages: ['lit', '@lit-labs/ssr'],
  },
  cli: {floors: ['model', 'formats', 'layout', 'text', 'sources', 'render', 'entries'], packages: ['node:']},
};

/** Entries that run without a DOM, and the floors that they may reach over any number of imports. */
const WITHOUT_DOM = {
  'entries/model.ts': ['model', 'formats', 'text', 'layout', 'entries'],
  'entries/static.ts': ['model', 'formats', 'text', 'layout', 'render', 'entries'],
};

const BANNED_WORDS = [
  [/unsafeHTML|unsafeSVG|unsafeStatic/, 'markup from data'],
  [/\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)\b/, 'markup from data'],
  [/document\.write/, 'markup from data'],
  [/styleMap/, 'sets a style attribute, which a strict CSP blocks'],
  [/style=\$\{|style="[^"]*\$\{/, 'sets a style attribute, which a strict CSP blocks'],
  [/\beval\(|new Function\b/, 'blocked by a strict CSP'],
  [/Math\.random/, 'the same input gives the same picture'],
  [/prefers-color-scheme/, "follows the page's color-scheme, not the system's"],
  [/localStorage|sessionStorage|document\.cookie/, 'nothing is stored'],
];
const BANNED_COMMENTS = [
  [/@ts-(ignore|nocheck|expect-error)|eslint-disable/, 'silences a check'],
  [/\bTODO\b|\bFIXME\b/, 'open work belongs in the tracker'],
];

/** A file whose name says what it gives has none of these. */
const BANNED_NAMES = /(^|\/)(index|utils?|helpers?|common|misc|shared|types|constants)(\.ts$|\/)/;
/** The package's own entry is called so by every bundler. */
const NAMED_INDEX = 'entries/index.ts';

/** Floors that neither read a clock nor make a Date, but for the two places where d3-time and Intl need one. */
const WITHOUT_CLOCK = ['model', 'formats', 'layout', 'text', 'render'];
const MAKES_DATES = ['layout/ticks.ts', 'text/civil-words.ts'];
const CLOCK = /new Date\b|\bDate\.(now|UTC|parse)\b|performance\.now/;

const LONGEST_MODULE = 250;
const LONGEST_ELEMENT = 300;
/** One declaration a line makes a sheet long without a second idea. */
const LONGEST_SHEET = 600;

/**
 * Checks a tree of source files against the rules of the house.
 *
 * @param files - text of each file by its path below src/, as `model/calendar.ts`.
 * @returns a sentence for each fault, in the order of the paths; none when the house stands.
 */
export function findFaults(files) {
  const graph = new Map();
  const faults = [];
  for (const path of [...files.keys()].sort()) {
    if (!path.endsWith('.ts')) continue;
    const text = files.get(path);
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const imports = importsOf(path, source);
    graph.set(
      path,
      imports.map(({target}) => target).filter((target) => target !== undefined),
    );
    const say = (fault) => faults.push(`src/${path}: ${fault}`);
    checkName(path, say);
    checkText(path, text, codeOf(source), say);
    for (const found of imports) checkImport(path, found, files, say);
  }
  faults.push(...findCycles(graph), ...findReached(graph));
  return faults;
}

/** Checks src/ of the repository in `root`, prints each fault and gives the counts: one test per file. */
export function checkTree(root) {
  const src = posix.join(root.replaceAll('\\', '/'), 'src');
  const paths = filesBelow(src).map((path) => posix.relative(src, path));
  const faults = findFaults(new Map(paths.map((path) => [path, readFileSync(posix.join(src, path), 'utf8')])));
  for (const fault of faults) console.log(`✖ ${fault}`);
  const faulty = new Set(faults.map((fault) => fault.split(':')[0]));
  const count = paths.filter((path) => path.endsWith('.ts')).length;
  console.log(`${count} files of src checked: ${faults.length} faults`);
  return {passed: Math.max(0, count - faulty.size), failed: faulty.size};
}

function checkName(path, say) {
  const [floor] = path.split('/');
  if (!FLOORS[floor]) say(`lies on no floor; there are ${Object.keys(FLOORS).join(', ')}`);
  if (path !== NAMED_INDEX && BANNED_NAMES.test(path)) say('has a name that says nothing of what it gives');
  if (!/^[a-z0-9/-]+(\.styles|\.test)?\.ts$/.test(path)) say('is not named in kebab-case');
}

function checkText(path, text, code, say) {
  const [floor] = path.split('/');
  const readsClock = [CLOCK, 'reads a clock or makes a Date'];
  const words =
    WITHOUT_CLOCK.includes(floor) && !MAKES_DATES.includes(path) ? [...BANNED_WORDS, readsClock] : BANNED_WORDS;
  for (const [lines, patterns] of [
    [code, words],
    [text, BANNED_COMMENTS],
  ]) {
    for (const [index, line] of lines.split('\n').entries()) {
      for (const [pattern, reason] of patterns) {
        const found = pattern.exec(line);
        if (found) say(`line ${index + 1}: ${found[0]} (${reason})`);
      }
    }
  }
  const length = text.trimEnd().split('\n').length;
  const limit = path.endsWith('.styles.ts') ? LONGEST_SHEET : floor === 'elements' ? LONGEST_ELEMENT : LONGEST_MODULE;
  if (length > limit) say(`has ${length} lines; past ${limit} it usually has two ideas`);
}

/** Gives the text of a module with its comments blanked, lines kept. */
function codeOf(source) {
  const code = source.text.replace(/[^\n]/g, ' ').split('');
  const visit = (node) => {
    if (ts.isJSDoc(node)) return;
    const children = node.getChildren(source);
    for (const child of children) visit(child);
    if (children.length) return;
    for (let at = node.getStart(source); at < node.end; at++) code[at] = source.text[at];
  };
  visit(source);
  return code.join('');
}

function checkImport(path, {specifier, target, typesOnly, star}, files, say) {
  const [floor] = path.split('/');
  const rule = FLOORS[floor];
  if (star) say(`gathers ${specifier} by "export *"`);
  if (!rule) return;
  if (target === undefined) {
    const allowed = rule.packages.some((name) =>
      name.endsWith(':') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
    );
    if (!allowed) say(`imports the package ${specifier}, which ${floor} may not`);
    return;
  }
  if (!specifier.endsWith('.js')) say(`imports ${specifier}: relative imports end in .js`);
  if (!files.has(target)) say(`imports ${specifier}, which is not there`);
  const [below] = target.split('/');
  if (below === floor || rule.floors.includes(below)) return;
  if (!rule.types?.includes(below)) say(`imports ${specifier}, but ${floor} may not import ${below}`);
  else if (!typesOnly) say(`imports ${specifier}, but ${floor} may import only types of ${below}`);
}

/** Gives what a module imports or re-exports, `import()` and types included; `target` is undefined for packages. */
function importsOf(path, source) {
  const found = [];
  const add = (node, typesOnly, star = false) => {
    if (!node || !ts.isStringLiteralLike(node)) return;
    const target = node.text.startsWith('.')
      ? posix.join(posix.dirname(path), node.text).replace(/\.js$/, '.ts')
      : undefined;
    found.push({specifier: node.text, target, typesOnly, star});
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly === true);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly, !node.exportClause);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Names one import cycle for each file that closes one, found by depth-first search. */
function findCycles(graph) {
  const faults = [];
  const done = new Set();
  const visit = (path, trail) => {
    const start = trail.indexOf(path);
    if (start >= 0) faults.push(`src/${path}: import cycle ${[...trail.slice(start), path].join(' → ')}`);
    if (start >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return faults;
}

/** Names the floors with a DOM that an entry without one reaches. */
function findReached(graph) {
  return Object.entries(WITHOUT_DOM).flatMap(([entry, floors]) => {
    const reached = new Set(graph.has(entry) ? [entry] : []);
    for (const path of reached) for (const next of graph.get(path) ?? []) reached.add(next);
    return (
      [...reached]
        // A style sheet is text.
        .filter((path) => !floors.includes(path.split('/')[0]) && !path.endsWith('.styles.ts'))
        .map((path) => `src/${entry}: reaches ${path}, and must run without a DOM`)
    );
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const {root} = await import('./packages.mjs');
  if (!existsSync('src')) console.log('There is no src/ yet.');
  process.exitCode = checkTree(root).failed ? 1 : 0;
}
