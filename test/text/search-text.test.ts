import {expect} from '@open-wc/testing';
import {searchText} from '../../src/text/search-text.js';
import {seededRandom} from '../layout/seeded-random.js';

const finds = (text: string, query: string): boolean => {
  const folded = searchText.folded(text);
  return searchText.wordsOf(query).every((word) => folded.includes(word));
};
const marked = (text: string, query: string): string[] =>
  searchText.hitsIn(text, searchText.wordsOf(query)).map(([from, to]) => text.slice(from, to));

describe('searchText', () => {
  const found: [text: string, query: string, marks: string[]][] = [
    ['Digitalisierung', 'digital', ['Digital']],
    ['DIGITAL', 'ital', ['ITAL']],
    ['Düsseldorf', 'dusseldorf', ['Düsseldorf']],
    ['Düsseldorf', 'duesseldorf', ['Düsseldorf']],
    ['Düsseldorf', 'DÜSSEL', ['Düssel']],
    ['Du\u0308sseldorf', 'düs', ['Du\u0308s']],
    ['Ǆ café', 'CAFE', ['café']],
    ['cafe\u0301 bar', 'café', ['cafe\u0301']],
    ['Straße', 'strasse', ['Straße']],
    ['Straße', 'stras', ['Straß']],
    ['Digitalisierungs\u00adkonferenz', 'ungskonf', ['ungs\u00adkonf']],
    ['2.\u00a0Mai 2016', '2. mai', ['2.', 'Mai']],
    ['IT\u2011Summit', 'it-summit', ['IT\u2011Summit']],
    ['Netzwerk der Netzwerke', 'netzwerk', ['Netzwerk', 'Netzwerk']],
    ['aaaa', 'aa', ['aaaa']],
    ['Leipzig, Messe', 'messe leipzig', ['Leipzig', 'Messe']],
    ['İstanbul', 'istanbul', ['İstanbul']],
    ['😀 Fest', 'fest', ['Fest']],
    ['東京オリンピック', '京オ', ['京オ']],
  ];
  for (const [text, query, marks] of found) {
    it(`finds “${query}” in “${text}”, and marks it as it is written`, () => {
      expect(finds(text, query)).to.equal(true);
      expect(marked(text, query)).to.deep.equal(marks);
    });
  }

  const missed: [text: string, query: string][] = [
    ['Leipzig', 'Leipzig Messe'],
    ['Digital', 'digitale'],
    ['Netz werk', 'netzwerk'],
    ['', 'a'],
  ];
  for (const [text, query] of missed)
    it(`does not find “${query}” in “${text}”`, () => expect(finds(text, query)).to.equal(false));

  it('has no words for a blank query, and each word once', () => {
    expect(searchText.wordsOf(' \u00a0\n')).to.deep.equal([]);
    expect(searchText.wordsOf(' Eins  zwei EINS ')).to.deep.equal(['eins', 'zwei']);
  });

  it('marks whole letters that do not meet, of every text that it finds (seeded)', () => {
    const random = seededRandom(5);
    const letters = [...'aäAÄouüßsS e\u0301\u00ad-\u2011é😀İ'];
    const write = (most: number): string =>
      Array.from({length: 1 + Math.floor(random() * most)}, () => letters[Math.floor(random() * letters.length)]).join(
        '',
      );
    let hits = 0;
    for (let run = 0; run < 3000; run++) {
      const text = write(14);
      const query = write(2);
      const words = searchText.wordsOf(query);
      const marks = searchText.hitsIn(text, words);
      let end = -1;
      for (const [from, to] of marks) {
        expect(from, JSON.stringify([text, query])).to.be.above(end);
        expect(to).to.be.above(from);
        expect(to).to.be.at.most(text.length);
        // Folded by themselves, the marked letters hold a word.
        const part = searchText.folded(text.slice(from, to));
        expect(
          words.some((word) => part.includes(word)),
          JSON.stringify([text, query, part]),
        ).to.equal(true);
        end = to;
      }
      if (words.length)
        expect(marks.length > 0, JSON.stringify([text, query])).to.equal(
          words.some((word) => searchText.folded(text).includes(word)),
        );
      hits += marks.length;
    }
    expect(hits).to.be.above(500);
  });
});
