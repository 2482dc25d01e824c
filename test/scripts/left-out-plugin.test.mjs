import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import * as full from 'd3-interpolate';

import {scaleLinear} from 'd3-scale';

import * as absent from '../../scripts/d3-absent.mjs';
import * as numbers from '../../scripts/d3-numbers.mjs';
import {filesBelow} from '../../scripts/files.mjs';
import {CUTS} from '../../scripts/left-out.mjs';
import {cut} from '../../scripts/left-out-plugin.mjs';

/** A file of a package, with what is left out of it. */
const leftOf = (file) => CUTS[file].reduce(cut, readFileSync(`node_modules/${file}`, 'utf8'));

describe('d3 in the files for script tags', () => {
  it('interpolates numbers as d3-interpolate does, to the bit', () => {
    const values = [-5.04e12, -1e6, -0.1, 0, 1 / 3, 17_000, 1e9];
    for (const a of values) {
      for (const b of values) {
        for (const t of [-0.5, 0, 0.1, 1 / 3, 1, 7]) {
          assert.equal(numbers.interpolate(a, b)(t), full.interpolate(a, b)(t));
          assert.equal(numbers.interpolateNumber(a, b)(t), full.interpolateNumber(a, b)(t));
          assert.equal(numbers.interpolateRound(a, b)(t), full.interpolateRound(a, b)(t));
        }
      }
    }
  });

  it('has every name that d3-scale and d3-time import', () => {
    const replacements = {'d3-interpolate': numbers, 'd3-format': absent, 'd3-array': absent};
    for (const file of ['d3-scale/dist/d3-scale.mjs', 'd3-time/dist/d3-time.mjs']) {
      const source = readFileSync(`node_modules/${file}`, 'utf8');
      for (const [, names, name] of source.matchAll(/import \{([^}]*)\} from '([^']*)'/g)) {
        const wanted = names.split(',').map((one) => one.trim().split(' as ')[0]);
        if (replacements[name]) for (const one of wanted) assert.ok(replacements[name][one], `${name}: ${one}`);
      }
    }
  });

  it('scales numbers as the whole of d3-scale does, to the bit', async () => {
    const folder = 'node_modules/.cache/left-out';
    mkdirSync(folder, {recursive: true});
    writeFileSync(`${folder}/d3-scale.mjs`, leftOf('d3-scale/dist/d3-scale.mjs'));
    const left = await import(`../../${folder}/d3-scale.mjs`);
    for (const days of [1e-3, 1, 365.2425, 4.9e12]) {
      for (const width of [1, 320, 1600]) {
        const [whole, part] = [scaleLinear, left.scaleLinear].map((scale) => scale([0, days], [0, width]));
        for (const day of [-days, 0, days / 3, days, 7 * days, Infinity, NaN]) assert.equal(part(day), whole(day));
      }
    }
  });

  it('is asked for nothing else by src/', () => {
    const users = filesBelow('src').filter((file) => /from 'd3-/.test(readFileSync(file, 'utf8')));
    for (const file of users) {
      const text = readFileSync(file, 'utf8');
      assert.doesNotMatch(text, /\.(tickFormat|ticks|nice|rangeRound|interpolate|clamp|unknown|copy)\(/, file);
      const [, names = 'scaleLinear'] = /import \{([^}]*)\} from 'd3-scale'/.exec(text) ?? [];
      assert.equal(names.trim(), 'scaleLinear', file);
      assert.doesNotMatch(text, /\b(utcYear|timeYear|utcMillisecond)\b/, file);
    }
  });
});

describe('Lit in the files for script tags', () => {
  for (const [file, cuts] of Object.entries(CUTS)) {
    it(`fits ${file} with its ${cuts.length} cuts`, () => assert.ok(leftOf(file).length > 100));
  }

  it('is refused where a text is not there, or there twice', () => {
    assert.throws(() => cut('one two', ['why', 'three', '']), /why.*"three"/);
    assert.throws(() => cut('one one', ['why', 'one', '']), /does not fit/);
    assert.throws(() => cut('one two', ['why', ['two', 'one'], '']), /does not fit/);
    assert.equal(cut('one two three', ['why', ['one', 'three'], '0 ']), '0 three');
  });

  // What is left out, as it would look in src/. The elements' tests also run on the built files.
  const absent = [
    [
      /\bstate: true|useDefault|type: (Object|Array)\b/,
      'private state, defaults that come back, objects in attributes',
    ],
    [/converter: \(|converter: [a-z]\w*,/, 'converters that are functions'],
    [/\b(firstUpdated|shouldUpdate|removeController|addInitializer)\b/, 'parts of the update cycle'],
    [/from 'lit\/(?!directive\.js')/, 'directives that wait, decorators'],
    [/\b(svg|mathml)`/, 'pieces of SVG and MathML'],
    [/<(script|style|textarea|title)\b[^>]*>[^<`]*\$\{/, 'text in elements that hold no markup'],
    [/ \?[a-z-]+=\$\{/, 'attributes that are there or not'],
    [/@[a-z]+=\$\{\{/, 'listeners that are objects'],
    [/css`[^`]*\$\{/, 'expressions in styles'],
  ];
  for (const [pattern, what] of absent) {
    it(`is asked by src/ for no ${what}`, () => {
      // Text that becomes HTML elsewhere is no template.
      for (const file of filesBelow('src').filter(
        (name) => /\.ts$/.test(name) && !/^src\/(cli\/|render\/markup)/.test(name),
      ))
        assert.doesNotMatch(readFileSync(file, 'utf8'), pattern, file);
    });
  }
});
