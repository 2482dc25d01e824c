import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import * as full from 'd3-interpolate';

import * as absent from '../../scripts/d3-no-format.mjs';
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

  it('has every name that d3-scale imports', () => {
    const source = readFileSync('node_modules/d3-scale/dist/d3-scale.mjs', 'utf8');
    for (const [name, module] of [
      ['d3-interpolate', numbers],
      ['d3-format', absent],
    ]) {
      const [, names] = new RegExp(`import \\{([^}]*)\\} from '${name}'`).exec(source);
      for (const wanted of names.split(',')) assert.ok(module[wanted.trim()], wanted);
    }
  });

  it('is asked for nothing else by src/', () => {
    const users = filesBelow('src').filter((file) => /from 'd3-/.test(readFileSync(file, 'utf8')));
    for (const file of users) {
      const text = readFileSync(file, 'utf8');
      assert.doesNotMatch(text, /\.(tickFormat|rangeRound|interpolate)\(/, file);
      const [, names = 'scaleLinear'] = /import \{([^}]*)\} from 'd3-scale'/.exec(text) ?? [];
      assert.equal(names.trim(), 'scaleLinear', file);
    }
  });
});
