import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {decodeFile} from '../../src/cli/file-text.js';

describe('decodeFile', () => {
  const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
  const cases: [name: string, bytes: readonly number[], text: string, encoding: string][] = [
    ['nothing', [], '', 'utf-8'],
    ['UTF-8', utf8('Gründung €'), 'Gründung €', 'utf-8'],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, ...utf8('ä')], 'ä', 'utf-8'],
    ['UTF-16, little end first', [0xff, 0xfe, 0xe4, 0, 0xac, 0x20], 'ä€', 'utf-16le'],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0xe4, 0x20, 0xac], 'ä€', 'utf-16be'],
    ['windows-1252', [0x47, 0x72, 0xfc, 0x6e, 0x20, 0x80, 0x84], 'Grün €„', 'windows-1252'],
    ['UTF-8 with a broken byte', [...utf8('Gründung in Köln'), 0xc3], 'Gründung in Köln\uFFFD', 'damaged'],
  ];

  it('reads each byte of windows-1252 as its letter', () => {
    // Bytes that no UTF-8 begins with, each once.
    const {text} = decodeFile(Uint8Array.from({length: 64}, (_, index) => 0x80 + index));
    assert.equal(text.slice(0, 32), '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ');
    assert.equal(text.slice(32), String.fromCharCode(...Array.from({length: 32}, (_, index) => 0xa0 + index)));
  });

  for (const [name, bytes, text, encoding] of cases)
    it(`reads ${name}`, () => assert.deepEqual(decodeFile(Uint8Array.from(bytes)), {text, encoding}));
});
