import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {FLOORS, findFaults} from '../../scripts/layers.mjs';

const faultsOf = (files) => findFaults(new Map(Object.entries(files)));
const other = {'model/calendar.ts': 'export const a = 1;\n', 'events/card-toggle.ts': 'export class A {}\n'};

describe('findFaults', () => {
  it('finds nothing wrong with a house in order', () => {
    const files = {
      ...other,
      'layout/ticks.ts': "import {utcDay} from 'd3-time';\nimport {a} from '../model/calendar.js';\nnew Date(a);\n",
      'render/card.ts': "import {html} from 'lit';\nimport type {A} from '../events/card-toggle.js';\n",
      'entries/index.ts': "export {a} from '../model/calendar.js';\n",
      'define/all.ts': "import '../elements/history-timeline.js';\n",
      'elements/history-timeline.ts': "import {live} from 'lit/directives/live.js';\n",
    };
    assert.deepEqual(faultsOf(files), []);
  });

  it('lets a comment say why a word is not used', () => {
    const text = '/** Unlike styleMap, safe. */\nexport const a = 1; // no innerHTML\n';
    assert.deepEqual(faultsOf({'render/b.ts': text}), []);
  });

  const cases = [
    [
      'an import from a floor above',
      'model/b.ts',
      "import {a} from '../events/card-toggle.js';",
      'may not import events',
    ],
    [
      'an import of a type from a floor above',
      'model/b.ts',
      "import type {A} from '../events/card-toggle.js';",
      'may not',
    ],
    ['an import type in the midst of a line', 'text/b.ts', "let x: import('../events/card-toggle.js').A;", 'may not'],
    ['a dynamic import from a floor above', 'model/b.ts', "await import('../events/card-toggle.js');", 'may not'],
    ['a re-export from a floor above', 'model/b.ts', "export {A} from '../events/card-toggle.js';", 'may not'],
    [
      'a value where only types may come',
      'render/b.ts',
      "import {A} from '../events/card-toggle.js';",
      'only types of',
    ],
    ['a package on a floor without any', 'model/b.ts', "import {html} from 'lit';", 'imports the package lit'],
    ['a package whose name begins alike', 'render/b.ts', "import {x} from 'lit-html';", 'imports the package lit-html'],
    ['an export of everything', 'text/b.ts', "export * from '../model/calendar.js';", 'export *'],
    [
      'an export of everything under a name of types',
      'text/b.ts',
      "export type * from '../model/calendar.js';",
      'export *',
    ],
    ['a gathering index', 'model/index.ts', "export {a} from './calendar.js';", 'has a name'],
    ['a room without a name', 'model/utils.ts', 'export const a = 1;', 'has a name'],
    ['a folder that is no floor', 'misc/b.ts', 'export const a = 1;', 'lies on no floor'],
    ['a name that is not kebab-case', 'model/rowPacking.ts', 'export const a = 1;', 'kebab-case'],
    ['an import without its ending', 'text/b.ts', "import {a} from '../model/calendar';", 'end in .js'],
    ['an import of nothing', 'text/b.ts', "import {a} from '../model/nothing.js';", 'is not there'],
    ['a file that is too long', 'model/b.ts', 'export const a = 1;\n'.repeat(251), 'has 251 lines'],
    ['a Date below the elements', 'model/b.ts', 'const now = new Date();', 'makes a Date'],
    ['a style attribute from data', 'render/b.ts', 'html`<p style=${x}>`', 'style attribute'],
    ['a style attribute with data inside', 'render/b.ts', 'html`<p style="color: ${x}">`', 'style attribute'],
    ...['unsafeHTML(x)', 'styleMap({})', 'a.innerHTML = x', 'eval(x)', 'new Function(x)', 'Math.random()'].map(
      (code) => [`the words ${code}`, 'elements/b.ts', `export const a = () => ${code};`, 'line 1: '],
    ),
    ['an open end in a comment', 'model/b.ts', '// TODO: more', 'line 1: TODO'],
    ['a question to the system for its colours', 'elements/b.ts', "'@media (prefers-color-scheme: dark)'", 'line 1: '],
  ];
  for (const [name, path, text, fault] of cases) {
    it(`finds ${name}`, () => {
      const faults = faultsOf({...other, [path]: text});
      assert.ok(
        faults.some((found) => found.startsWith(`src/${path}: `) && found.includes(fault)),
        JSON.stringify(faults),
      );
    });
  }

  it('finds a cycle, also one of types alone', () => {
    const files = {
      'model/a.ts': "import type {B} from './b.js';\n",
      'model/b.ts': "import type {C} from './c.js';\n",
      'model/c.ts': "import type {A} from './a.js';\n",
    };
    assert.deepEqual(faultsOf(files), [
      'src/model/a.ts: import cycle model/a.ts → model/b.ts → model/c.ts → model/a.ts',
    ]);
  });

  it('finds a floor with a DOM behind the entry that has none', () => {
    const files = {
      'entries/model.ts': "export {b} from '../sources/b.js';\n",
      'sources/b.ts': 'export const b = 1;\n',
    };
    assert.deepEqual(faultsOf(files), ['src/entries/model.ts: reaches sources/b.ts, and must run without a DOM']);
  });

  it('lets an entry without a DOM reach a style sheet, but not what draws with it', () => {
    const sheet = 'export const sheet = 1;\n';
    const entry = "export {sheet} from '../elements/b.styles.js';\n";
    assert.deepEqual(faultsOf({'entries/static.ts': entry, 'elements/b.styles.ts': sheet}), []);
    const files = {
      'entries/static.ts': entry,
      'elements/b.styles.ts': `import './c.js';\n${sheet}`,
      'elements/c.ts': sheet,
    };
    assert.deepEqual(faultsOf(files), ['src/entries/static.ts: reaches elements/c.ts, and must run without a DOM']);
  });

  it('lets no floor import one that imports it', () => {
    for (const [floor, {floors, types = []}] of Object.entries(FLOORS)) {
      for (const below of [...floors, ...types])
        assert.ok(!FLOORS[below].floors.includes(floor), `${floor} and ${below}`);
    }
  });
});
