// The differential fuzz of the reader of dates over a million strings: npm run verify, or node --test on this file.
import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import test from 'node:test';
import {pathToFileURL} from 'node:url';

import {bundleForNode} from '../../scripts/node-tests.mjs';

const FOLDER = 'node_modules/.cache/edtf-fuzz';

test('a million random strings are read as writing down every day reads them', async () => {
  await bundleForNode(['test/model/edtf-fuzz.ts'], FOLDER);
  const {fuzzDates} = await import(pathToFileURL(resolve(FOLDER, 'test/model/edtf-fuzz.mjs')));
  const {strings, valid, differences, slow} = fuzzDates(1_000_000, 2019);
  console.log(
    `${strings} strings, ${valid} of them dates: ${differences.length} differences, ${slow.length} over 1 ms`,
  );
  assert.deepEqual(differences, []);
  assert.deepEqual(slow, []);
});
