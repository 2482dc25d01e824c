// What scripts/demo-lists.mjs writes is in the repository.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {demoFiles} from '../../scripts/demo-lists.mjs';

describe('the demo', () => {
  it('has the lists and the page that its data give: npm run demo-lists', async () => {
    for (const [path, text] of Object.entries(await demoFiles())) assert.equal(readFileSync(path, 'utf8'), text, path);
  });
});
