// npm run size:modules [-- milestone-card]: what each module adds to a file for script tags, or to a sibling by its name
// without the hash: the file's gzip size minus that without the module, each module minified by itself. Does not sum up to
// the whole, because gzip shares between modules.
import {existsSync} from 'node:fs';
import {gzipSync} from 'node:zlib';

import {runScript} from './packages.mjs';

await runScript(async () => {
  const {transform} = await import('esbuild');
  const {buildForScriptTags} = await import('./script-tag-build.mjs');
  const name = process.argv[2] ?? 'history-timeline';
  const source = [`src/define/${name}.ts`, 'src/define/all.ts'].find(existsSync);
  const files = await buildForScriptTags([source], {write: false, minify: false});
  const file = files.find((one) => one.name === name);
  if (!file) throw new Error(`No file is called ${name}; there are ${files.map((one) => one.name).join(', ')}.`);
  const options = {minify: true, loader: 'js', target: 'es2022', legalComments: 'none', format: 'esm'};
  const modules = await Promise.all(
    Object.entries(file.modules)
      .filter(([, {code}]) => code)
      .map(async ([id, {code}]) => ({
        id: id.replace(`${process.cwd()}/`, ''),
        text: (await transform(code.replace(/^export \{[^}]*\};?$/gm, ''), options)).code,
      })),
  );
  const size = (list) => gzipSync(list.map(({text}) => text).join(''), {level: 9}).length;
  const whole = size(modules);
  const rows = modules.map((module) => ({
    adds: whole - size(modules.filter((other) => other !== module)),
    minified: module.text.length,
    id: module.id,
  }));
  for (const {adds, minified, id} of rows.sort((a, b) => b.adds - a.adds)) {
    console.log(`${String(adds).padStart(6)} ${String(minified).padStart(7)}  ${id}`);
  }
  console.log(`${String(whole).padStart(6)}          all`);
});
