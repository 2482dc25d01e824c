// npm run readme: writes the tables of README.md: the elements' API from the custom-elements manifest, and the sizes of
// the built files. With --check it writes nothing and fails when a table is not what it would write.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {brotliCompressSync, gzipSync} from 'node:zlib';

import {writeManifest} from './manifest.mjs';
import {ensurePackages, runScript} from './packages.mjs';

const FILE = 'README.md';
const SIZES = {
  'dist/cdn/history-timeline.js': 'both elements',
  'dist/cdn/milestone-card.js': 'cards alone',
  'dist/style.css': 'room until the script is there, look of the plain list',
};
/** The sizes in the README are those of some commit; they may be off by this before the check says so, kB. */
const SIZE_SLACK = 1;
/** All elements take the same ones; the timeline's docs list them. */
const TOKENS_OF = 'history-timeline';

await runScript(async () => {
  ensurePackages();
  writeManifest();
  const old = readFileSync(FILE, 'utf8');
  const text = await formatted(fillIn(old, tables()));
  if (!process.argv.includes('--check')) {
    writeFileSync(FILE, text);
    return 0;
  }
  const stale = staleTables(old, text);
  for (const name of stale) console.error(`✖ ${FILE}: the table ${name} is stale: npm run readme`);
  if (!stale.length) console.log(`The tables of ${FILE} are up to date.`);
  return stale.length ? 1 : 0;
});

/** Gives what stands between `<!-- name -->` and `<!-- /name -->`, by name. */
function tables() {
  const {modules} = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  const declarations = modules.flatMap((module) => module.declarations);
  const classes = new Map(declarations.map((declaration) => [declaration.name, declaration]));
  const elements = declarations.filter(({tagName}) => tagName);
  return {
    ...Object.fromEntries(elements.map((element) => [element.tagName, apiOf(element, classes)])),
    tokens: tokensOf(elements.find(({tagName}) => tagName === TOKENS_OF)),
    ...(Object.keys(SIZES).every((file) => existsSync(file)) && {sizes: sizeTable()}),
  };
}

function apiOf({members, attributes, events, slots, cssParts, cssStates}, classes) {
  const fields = members.filter(({kind}) => kind === 'field');
  const methods = members.filter(({kind}) => kind === 'method');
  const attributeOf = new Map(attributes.map(({name, fieldName}) => [fieldName, name]));
  const section = (title, head, rows) => (rows.length ? `#### ${title}\n\n${table(head, rows)}` : '');
  return [
    section(
      'Properties and attributes',
      ['property', 'attribute', 'default', ''],
      fields.map(({name, default: value, description, readonly}) => [
        code(name),
        attributeOf.has(name) ? code(attributeOf.get(name)) : '',
        value === undefined ? '' : code(value.replace(/^'(.*)'$/, '$1') || "''"),
        description + (readonly ? ' Read only.' : ''),
      ]),
    ),
    section(
      'Methods',
      ['method', ''],
      methods.map(({name, parameters, description}) => [
        code(`${name}(${(parameters ?? []).map((parameter) => parameter.name).join(', ')})`),
        description,
      ]),
    ),
    section(
      'Events',
      ['event', 'carries', ''],
      events.map(({name, type, description}) => [code(name), fieldsOf(classes.get(type.text)), description]),
    ),
    section(
      'Slots',
      ['slot', ''],
      slots.map(({name, description}) => [name ? code(name) : 'children', description]),
    ),
    section(
      'Parts',
      ['`::part()`', ''],
      cssParts.map(({name, description}) => [code(name), description]),
    ),
    section(
      'States',
      ['`:state()`', ''],
      (cssStates ?? []).map(({name, description}) => [code(name), description]),
    ),
  ].join('\n\n');
}

function fieldsOf(eventClass) {
  return (eventClass?.members ?? []).map(({name}) => code(name)).join(', ');
}

function tokensOf({cssProperties}) {
  return table(
    ['custom property', 'default', ''],
    cssProperties.map(({name, default: value, description}) => [code(name), value ? code(value) : '', description]),
  );
}

function sizeTable() {
  return table(
    ['file', 'minified', 'gzip -9', 'brotli', ''],
    Object.entries(SIZES).map(([file, what]) => {
      const bytes = readFileSync(file);
      const sizes = [bytes, gzipSync(bytes, {level: 9}), brotliCompressSync(bytes)];
      return [code(file), ...sizes.map(({length}) => `${(length / 1000).toFixed(1)} kB`), what];
    }),
  );
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}

/** A table's cell holds one line, without bars. */
function cell(text) {
  return (text ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}

function code(text) {
  return `\`${text}\``;
}

function fillIn(text, contents) {
  return Object.entries(contents).reduce((filled, [name, content]) => {
    const parts = filled.split(new RegExp(`(<!-- /?${name} -->)`));
    if (parts.length !== 5) throw new Error(`${FILE} has no <!-- ${name} --> … <!-- /${name} -->.`);
    parts[2] = `\n\n${content}\n\n`;
    return parts.join('');
  }, text);
}

async function formatted(text) {
  const {format, resolveConfig} = await import('prettier');
  return format(text, {...(await resolveConfig(FILE)), parser: 'markdown'});
}

/** Names the tables that differ between two texts; of the sizes, those that differ by more than the slack. */
function staleTables(old, text) {
  return [...text.matchAll(/<!-- \/([a-z-]+) -->/g)]
    .map(([, name]) => name)
    .filter((name) => {
      const [before, now] = [old, text].map((one) => between(one, name));
      return name === 'sizes' ? sizesDiffer(before, now) : before !== now;
    });
}

function between(text, name) {
  return text.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0];
}

function sizesDiffer(before, now) {
  const [old, found] = [before, now].map((text) => [...text.matchAll(/([\d.]+) kB/g)].map(([, size]) => Number(size)));
  return old.length !== found.length || old.some((size, index) => Math.abs(size - found[index]) > SIZE_SLACK);
}
