import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import * as full from 'd3-interpolate';

import * as absent from '../../scripts/d3-absent.mjs';
import * as numbers from '../../scripts/d3-numbers.mjs';
import {filesBelow} from '../../scripts/files.mjs';

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

  it('is asked for nothing else by src/', () => {
    const users = filesBelow('src').filter((file) => /from 'd3-/.test(readFileSync(file, 'utf8')));
    for (const file of users) {
      const text = readFileSync(file, 'utf8');
      assert.doesNotMatch(text, /\.(tickFormat|ticks|nice|rangeRound|interpolate)\(/, file);
      const [, names = 'scaleLinear'] = /import \{([^}]*)\} from 'd3-scale'/.exec(text) ?? [];
      assert.equal(names.trim(), 'scaleLinear', file);
    }
  });
});
