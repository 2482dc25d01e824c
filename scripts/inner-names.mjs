// Names of members that never leave the file for a script tag: those of views, plans and pictures that the floors pass to
// one another. The minifier may shorten them, as it does with variables.
import {readFileSync} from 'node:fs';

import ts from 'typescript';

import {filesBelow} from './files.mjs';

/** Where such members are declared. What is declared anywhere else is data, words, or what a page may use. */
const INNER = /^src\/(layout|controllers|render|elements\/(horizontal-stage|timeline-scene|rare-parts))\b/;
const LIBRARIES = ['lit-html', '@lit/reactive-element', 'lit-element', 'd3-scale', 'd3-time'];

/**
 * Gives the names that may be shortened: members of interfaces and classes of the inner modules, unless a name is also
 * declared elsewhere in src/, known to the platform or to a package, or written as a string, by which it could be looked up.
 *
 * @param apart - modules, as `src/model/blocks.ts`, that other files hold, where nothing is shortened: no member that they
 *   name is inner, wherever it is declared.
 */
export function innerNames(apart = []) {
  const inner = new Set();
  const kept = new Set();
  for (const file of filesBelow('src').filter((name) => name.endsWith('.ts'))) {
    const isInner = INNER.test(file);
    const isApart = apart.includes(file);
    visit(file, (node) => {
      if (ts.isStringLiteralLike(node)) for (const word of node.text.split(/[^\w$]+/)) kept.add(word);
      else if (isMember(node) && !isInner) kept.add(node.name.text);
      else if (isMember(node) && !ts.isPropertyAssignment(node)) inner.add(node.name.text);
      if (isApart && isMention(node)) kept.add(node.text);
    });
  }
  for (const name of platformNames()) kept.add(name);
  for (const word of libraryWords()) kept.add(word);
  return [...inner].filter((name) => !kept.has(name)).sort();
}

function isMember(node) {
  return (
    (ts.isPropertySignature(node) ||
      ts.isMethodSignature(node) ||
      ts.isPropertyDeclaration(node) ||
      ts.isMethodDeclaration(node) ||
      ts.isAccessor(node) ||
      ts.isPropertyAssignment(node)) &&
    ts.isIdentifier(node.name)
  );
}

/** Whether it names a member: `.name`, `{name}`, `{name: …}`, of a value or a pattern. */
function isMention(node) {
  const {parent} = node;
  return (
    ts.isIdentifier(node) &&
    ((ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      ts.isShorthandPropertyAssignment(parent) ||
      ts.isPropertyAssignment(parent) ||
      ts.isBindingElement(parent))
  );
}

function* platformNames() {
  const folder = 'node_modules/typescript/lib';
  for (const file of filesBelow(folder).filter((name) => /\/lib\.[\w.]+\.d\.ts$/.test(name))) {
    for (const [, name] of readFileSync(file, 'utf8').matchAll(
      /^\s+(?:readonly |get |set )?["']?([\w$]+)["']?\??[(:<]/gm,
    ))
      yield name;
  }
}

function* libraryWords() {
  for (const name of LIBRARIES) {
    const {module, main} = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    for (const [word] of readFileSync(`node_modules/${name}/${module ?? main}`, 'utf8').matchAll(/[\w$]+/g)) yield word;
  }
}

function visit(file, see) {
  const look = (node) => {
    see(node);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
}
