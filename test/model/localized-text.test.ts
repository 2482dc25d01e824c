import {expect} from '@open-wc/testing';

import {mapText, pickText, type LocalizedText, type PickedText} from '../../src/model/localized-text.js';

describe('pickText', () => {
  const map = {en: 'Hello', 'de-AT': 'Servus', de: 'Hallo', 'zh-Hant': '你好'};
  const cases: [
    name: string,
    text: LocalizedText | undefined,
    languages: (string | undefined)[],
    picked: PickedText,
  ][] = [
    ['a plain text', 'Hallo', ['fr'], {text: 'Hallo', lang: undefined}],
    ['nothing as an empty text', undefined, ['fr'], {text: '', lang: undefined}],
    ['the exact tag', map, ['de-AT'], {text: 'Servus', lang: 'de-AT'}],
    ['the tag in any case', map, ['DE-at'], {text: 'Servus', lang: 'de-AT'}],
    ['the base language of a tag', map, ['de-CH'], {text: 'Hallo', lang: 'de'}],
    ['a longer tag with its last parts off', map, ['zh-Hant-TW'], {text: '你好', lang: 'zh-Hant'}],
    ['a regional form where the base is missing', map, ['zh'], {text: '你好', lang: 'zh-Hant'}],
    ['another region where the wanted one is missing', {en: 'a', 'pt-BR': 'b'}, ['pt-PT'], {text: 'b', lang: 'pt-BR'}],
    ['the next language', map, ['fr', undefined, 'de'], {text: 'Hallo', lang: 'de'}],
    ['the first entry where no language fits', map, ['fr'], {text: 'Hello', lang: 'en'}],
    ['the first entry for no language at all', map, [], {text: 'Hello', lang: 'en'}],
    ['an empty text of an empty map', {}, ['de'], {text: '', lang: undefined}],
    ['no inherited member', {en: 'a'}, ['toString', 'valueOf'], {text: 'a', lang: 'en'}],
  ];
  for (const [name, text, languages, picked] of cases) {
    it(`gives ${name}`, () => expect(pickText(text, languages)).to.deep.equal(picked));
  }
});

describe('mapText', () => {
  it('changes a text in each of its languages', () => {
    const upper = (text: string) => text.toUpperCase();
    expect(mapText('a', upper)).to.equal('A');
    expect(mapText({de: 'a', en: 'b'}, upper)).to.deep.equal({de: 'A', en: 'B'});
  });
});
