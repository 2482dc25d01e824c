// npm run check-package: what the package promises is there and works where it says. Needs a build.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, statSync} from 'node:fs';
import {basename} from 'node:path';
import {pathToFileURL} from 'node:url';

import {filesBelow} from './files.mjs';
import {runScript} from './packages.mjs';
import {misplacedNames} from './parts-on-demand.mjs';

/** Most packages that installing this one adds, itself not counted. */
const MOST_PACKAGES = 16;

await runScript(async () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const faults = [];
  const check = (holds, fault) => holds || faults.push(fault);

  for (const [name, target] of Object.entries(manifest.exports)) {
    for (const path of typeof target === 'string' ? [target] : Object.values(target)) {
      const [before, after] = path.slice(2).split('*');
      const found = filesBelow('dist').some((file) => file.startsWith(before) && file.endsWith(after ?? before));
      check(found || existsSync(path), `exports ${name}: there is no ${path}`);
    }
  }
  for (const path of [manifest.types, manifest.jsdelivr, manifest.unpkg, manifest.customElements]) {
    check(existsSync(path), `package.json names ${path}, which is not there`);
  }
  for (const entry of ['dist/entries/index.js', 'dist/entries/model.js', 'dist/entries/static.js']) {
    await import(pathToFileURL(entry)).catch((error) =>
      faults.push(`${entry} does not load in Node: ${error.message}`),
    );
  }
  for (const [name, path] of Object.entries(manifest.bin)) {
    check(readFileSync(path, 'utf8').startsWith('#!/usr/bin/env node\n'), `${path} does not begin with #!`);
    check(process.platform === 'win32' || statSync(path).mode & 0o100, `${path} cannot be executed`);
    const {stdout, stderr} = spawnSync(process.execPath, [path, '--version'], {encoding: 'utf8'});
    check(stdout === `${manifest.version}\n`, `${name} --version says "${stdout}${stderr}"`);
  }
  for (const file of filesBelow('dist').filter((name) => name.endsWith('.d.ts'))) {
    check(
      !/lit-html|lit-element|@lit\//.test(readFileSync(file, 'utf8')),
      `${file} names a package that is no dependency`,
    );
  }
  const scripts = filesBelow('dist/cdn')
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({fileName: basename(file), code: readFileSync(file, 'utf8')}));
  const entries = scripts.map(({fileName}) => fileName).filter((name) => !/-[\da-f]{8}\.js$/.test(name));
  faults.push(...misplacedNames(scripts, entries));
  const added = Object.entries(lock.packages).filter(
    ([path, {dev, optional, peer}]) => path && !dev && !optional && !peer,
  );
  check(added.length <= MOST_PACKAGES, `installing adds ${added.length} packages; ${MOST_PACKAGES} are allowed`);
  const loose = [...Object.entries(manifest.dependencies), ...Object.entries(manifest.devDependencies)];
  for (const [name, version] of loose) check(/^\d+\.\d+\.\d+$/.test(version), `${name} ${version} is not one version`);

  for (const fault of faults) console.error(`✖ ${fault}`);
  console.log(
    `The package ${faults.length ? 'is not as it says' : `is as it says; installing adds ${added.length} packages`}.`,
  );
  return faults.length ? 1 : 0;
});
