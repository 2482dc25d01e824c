import {expect} from '@open-wc/testing';
import {fileText} from '../../src/sources/file-text.js';

const bytesOf = (hex: string): Uint8Array =>
  new Uint8Array((hex.match(/[\da-f]{2}/g) ?? []).map((pair) => parseInt(pair, 16)));

describe('fileText', () => {
  const table: [name: string, hex: string, charset: string | undefined, text: string, problem?: 'text/encoding'][] = [
    ['nothing', '', undefined, ''],
    ['nothing of a named encoding', '', 'utf-16le', ''],
    ['a byte order mark and nothing', 'ef bb bf', undefined, ''],
    ['ASCII', '41 42', undefined, 'AB'],
    ['a single byte', '41', undefined, 'A'],

    ['UTF-8', '4d c3 bc 6c 6c 65 72', undefined, 'Müller'],
    ['UTF-8 with its mark', 'ef bb bf 4d c3 bc', undefined, 'Mü'],
    ['UTF-8 with two marks', 'ef bb bf ef bb bf 41', undefined, '\ufeffA'],
    ['UTF-8 of four bytes', 'f0 9f 92 a5', undefined, '💥'],
    ['UTF-8 that is called windows-1252', '4d c3 bc', 'windows-1252', 'Mü'],
    ['UTF-8 that is called UTF-16', '4d c3 bc', 'utf-16', 'Mü'],
    ['UTF-8 in an encoding that nobody knows', '4d c3 bc', 'klingon', 'Mü'],
    ['UTF-8 with a letter that stands for a fault', '41 ef bf bd', undefined, 'A\ufffd'],

    ['UTF-8 cut within a letter of two bytes', '41 c3', undefined, 'A'],
    ['UTF-8 cut after one of four bytes', '41 f0', undefined, 'A'],
    ['UTF-8 cut after three of four bytes', '41 f0 9f 92', undefined, 'A'],
    ['UTF-8 cut within its mark', 'ef bb', undefined, ''],
    ['UTF-16 cut within a letter', 'ff fe 41 00 42', undefined, 'A'],
    ['UTF-16 cut within a pair', 'ff fe 41 00 3d d8', undefined, 'A'],

    ['UTF-16, little end first', 'ff fe 4d 00 fc 00', undefined, 'Mü'],
    ['UTF-16, big end first', 'fe ff 00 4d 00 fc', undefined, 'Mü'],
    ['a mark of UTF-16 and nothing', 'ff fe', undefined, ''],
    ['UTF-16 that is called UTF-8', 'ff fe 4d 00 fc 00', 'utf-8', 'Mü'],
    ['UTF-16 of Chinese', 'ff fe 2d 4e 87 65', undefined, '中文'],
    ['UTF-16 without a mark, little end first', '4d 00 fc 00', undefined, 'Mü'],
    ['UTF-16 without a mark, big end first', '00 4d 00 fc', undefined, 'Mü'],
    ['UTF-16 without a mark that is called UTF-16', '4d 00 fc 00', 'utf-16le', 'Mü'],

    ['windows-1252 that is named', '4d fc 6c 80', 'windows-1252', 'Mül€'],
    ['Latin-1 that is named', '4d fc 96', 'ISO-8859-1', 'Mü–'],
    ['windows-1251 that is named', 'cc e8 f0', 'windows-1251', 'Мир'],
    ['Shift JIS that is named', '93 fa 96 7b', 'shift_jis', '日本'],
    ['windows-1252 of which nothing is said', '4d fc 6c 80', undefined, 'Mül€', 'text/encoding'],
    ['windows-1252 that is called UTF-8', '4d fc 6c', 'utf-8', 'Mül', 'text/encoding'],
    ['windows-1252 that is called ASCII', '4d fc 6c', 'us-ascii', 'Mül'],
    ['windows-1252 in an encoding that nobody knows', '4d fc 6c', 'klingon', 'Mül', 'text/encoding'],
    ['windows-1252 in an encoding that decodes nothing', '4d fc 6c', 'iso-2022-kr', 'Mül', 'text/encoding'],
    ['what is not what the server says', '93 fa 96', 'euc-jp', '“ú–', 'text/encoding'],
    ['bytes that windows-1252 leaves free', '41 81 8d', undefined, 'A\x81\x8d', 'text/encoding'],
    ['a fault in the middle of UTF-8', '4d c3 bc fc 41', undefined, 'MÃ¼üA', 'text/encoding'],
    ['half a pair in UTF-16', 'ff fe 3d d8 41 00', 'windows-1252', '\ufffdA'],
  ];
  for (const [name, hex, charset, text, code] of table)
    it(`reads ${name}`, () => {
      const read = fileText(bytesOf(hex), charset);
      expect(read.text).to.equal(text);
      expect(read.problems.map((problem) => problem.code)).to.deep.equal(code ? [code] : []);
    });

  it('says once what it did, in a sentence', () => {
    const [problem, ...more] = fileText(bytesOf('fc'.repeat(1000))).problems;
    expect(more).to.deep.equal([]);
    expect(problem!.message).to.match(/windows-1252.*\.$/);
    expect(problem!.path).to.equal('');
  });
});
