import {expect} from '@open-wc/testing';
import {growth, LINEAR} from './growth.js';

import {readDelimited} from '../../src/formats/delimited-text.js';
import {seededRandom} from '../layout/seeded-random.js';

/** Rows as `line: cell|cell`. */
function read(text: string): string[] {
  const {header, rows} = readDelimited(text);
  return [header, ...rows].map(({line, cells}) => `${line}: ${cells.join('|')}`);
}

describe('readDelimited', () => {
  const cases: [what: string, text: string, rows: string[]][] = [
    ['nothing', '', ['1: ']],
    ['commas', 'a,b\n1,2', ['1: a|b', '2: 1|2']],
    ['semicolons, as German spreadsheets write', 'a;b,c\n1;2,5', ['1: a|b,c', '2: 1|2,5']],
    ['tabs', 'a\tb;c\n1\t2', ['1: a|b;c', '2: 1|2']],
    ['a delimiter only where it is not quoted', '"a,b,c";d\n1;2', ['1: a,b,c|d', '2: 1|2']],
    ['CRLF and a last line break', 'a,b\r\n1,2\r\n', ['1: a|b', '2: 1|2']],
    ['CR alone', 'a,b\r1,2\r', ['1: a|b', '2: 1|2']],
    ['line breaks in quotes, and counts them', 'a,b\n"1\r\n2\n3",4\n5,6', ['1: a|b', '2: 1\r\n2\n3|4', '5: 5|6']],
    ['doubled quotes', 'a\n"say ""yes"""', ['1: a', '2: say "yes"']],
    ['quotes within a cell as they stand', 'a,b\n5" disk,x "y"', ['1: a|b', '2: 5" disk|x "y"']],
    ['what follows a closing quote', 'a,b\n"x" y,z', ['1: a|b', '2: x y|z']],
    ['a byte order mark', '\ufeffa,b\n1,2', ['1: a|b', '2: 1|2']],
    ['a byte order mark before a quote', '\ufeff"a",b\n1,2', ['1: a|b', '2: 1|2']],
    ['blank rows', '\n\n a,b\n,\n \n1,2\n,', ['3:  a|b', '6: 1|2']],
    ['an empty first cell of the header', '\tb\n1\t2', ['1: |b', '2: 1|2']],
    ['the separator that Excel says', 'sep=;\na;b\n1;2', ['2: a|b', '3: 1|2']],
    ['rows of any length', 'a,b\n1\n1,2,3', ['1: a|b', '2: 1', '3: 1|2|3']],
    ['a quote that nothing closes as it stands', 'a,b\n"1,2\n3,4', ['1: a|b', '2: "1|2', '3: 3|4']],
  ];
  for (const [what, text, rows] of cases) it(`reads ${what}`, () => expect(read(text)).to.deep.equal(rows));

  it('says where a quote is not closed', () => {
    expect(readDelimited('a,b\n1,2\n"x,3').unclosed).to.equal(3);
    expect(readDelimited('a,b\n"x",3').unclosed).to.equal(undefined);
  });

  it('gives back any cells that were written by the rules', () => {
    const random = seededRandom(7);
    const letters = ['a', '"', ',', ';', '\t', '\n', '\r\n', ' ', 'ü', '𝄞'];
    for (let run = 0; run < 300; run++) {
      const table = Array.from({length: 1 + Math.floor(random() * 5)}, () =>
        Array.from({length: 3}, () =>
          Array.from({length: Math.floor(random() * 6)}, () => letters[Math.floor(random() * letters.length)]).join(''),
        ),
      );
      const delimiter = ',;\t'[Math.floor(random() * 3)]!;
      const text = [['x', 'y', 'z'], ...table]
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
        .join('\r\n');
      const {rows} = readDelimited(text);
      expect(rows.map(({cells}) => cells)).to.deep.equal(table.filter((row) => row.some((cell) => cell.trim())));
    }
  });

  it('takes time in proportion to the text', () => {
    for (const piece of ['"', '"a\n', '"",', ',', '\n'])
      expect(
        growth((text) => readDelimited(`a\n${text}`), piece, 200_000),
        piece,
      ).to.be.below(LINEAR);
  });
});
