/**
 * Searching in texts as readers type: without regard to case, accents and soft hyphens; "Duesseldorf" finds "Düsseldorf". A text
 * is found when it has all words of the query, each anywhere in it.
 */

/** A letter with its marks. */
const LETTER = /\P{M}\p{M}*|\p{M}+/gu;

/** The words of a query, folded; none of a blank one. */
export type SearchWords = readonly string[];

export const searchText = {
  /** Gives the words that are looked for, each once. */
  wordsOf(query: string): SearchWords {
    return [...new Set(fold(query).trim().split(/ +/).filter(Boolean))];
  },

  /** Makes a text ready to be searched many times. */
  folded(text: string): string {
    const plain = fold(text);
    const spelt = fold(spellOut(text));
    return spelt === plain ? plain : `${plain}\n${spelt}`;
  },

  /**
   * Gives where words stand in a text as it is written: pairs of an index and the one after the last character, ascending, which
   * do not meet.
   */
  hitsIn(text: string, words: SearchWords): readonly (readonly [from: number, to: number])[] {
    const hits: [number, number][] = [];
    for (const write of [(letter: string) => letter, spellOut]) {
      /** Of each folded character, where its letter stands. */
      const places: number[] = [];
      let plain = '';
      for (const {0: letter, index} of text.matchAll(LETTER)) {
        const folded = fold(write(letter));
        for (let part = 0; part < folded.length; part++) places.push(index);
        plain += folded;
      }
      for (const word of words)
        for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
          // Half a letter is one; what has no letter of its own, such as a soft hyphen, belongs to the one before.
          const first = places[at]!;
          let next = at + word.length;
          while (places[next] === places[next - 1]) next++;
          hits.push([first, places[next] ?? text.length]);
        }
    }
    hits.sort(([a], [b]) => a - b);
    const joined: [number, number][] = [];
    for (const [from, to] of hits) {
      const last = joined.at(-1);
      if (last && from <= last[1]) last[1] = Math.max(last[1], to);
      else joined.push([from, to]);
    }
    return joined;
  },
};

/** Small letters without marks; hyphens and spaces of any kind are plain ones, soft hyphens are none. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\u00ad]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/\s/g, ' ')
    .replaceAll('\u2011', '-');
}

/** The two letters that stand for an umlaut where a keyboard has none. */
function spellOut(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/([aou])\u0308/g, '$1e');
}
