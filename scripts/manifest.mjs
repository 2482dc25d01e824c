import {mkdirSync} from 'node:fs';

import {runBin} from './packages.mjs';

/** Writes dist/custom-elements.json from the docs in the sources. */
export function writeManifest() {
  mkdirSync('dist', {recursive: true});
  const status = runBin('@custom-elements-manifest/analyzer/cem.js', [
    'analyze',
    '--config',
    'custom-elements-manifest.config.mjs',
    '--quiet',
  ]);
  if (status) throw new Error('The custom-elements manifest could not be written.');
}
