import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {stalePackage} from '../../scripts/packages.mjs';

describe('stalePackage', () => {
  const lock = (packages) => ({packages: {'': {}, ...packages}});
  const wanted = lock({
    'node_modules/lit': {version: '3.3.3'},
    'node_modules/other-system': {version: '1.0.0', optional: true},
  });
  const cases = [
    ['nothing to do when every package has its version', lock({'node_modules/lit': {version: '3.3.3'}}), null],
    ['that there are none yet', undefined, 'there are none yet'],
    ['what has another version', lock({'node_modules/lit': {version: '3.3.2'}}), 'lit 3.3.3 is missing'],
    ['what is missing', lock({}), 'lit 3.3.3 is missing'],
  ];
  for (const [name, present, expected] of cases) {
    it(`says ${name}`, () => assert.equal(stalePackage(wanted, present), expected));
  }
});
