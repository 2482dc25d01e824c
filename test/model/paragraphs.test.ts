import {expect} from '@open-wc/testing';
import {parseBlocks} from '../../src/model/blocks.js';
import {hasMarks, paragraphs} from '../../src/model/paragraphs.js';
import {seededRandom} from '../layout/seeded-random.js';
import {leastTime} from './least-time.js';

describe('paragraphs', () => {
  it('stand between blank lines and keep their line breaks', () => {
    expect(paragraphs('')).to.deep.equal([]);
    expect(paragraphs(' a \n\tb\n \n\n c')).to.deep.equal([
      {kind: 'paragraph', content: ['a', {kind: 'break'}, 'b']},
      {kind: 'paragraph', content: ['c']},
    ]);
  });

  it('are what parseBlocks gives of every text without marks, and marks are seen in every other', () => {
    const random = seededRandom(11);
    const parts = [
      '*',
      '**',
      '[a](',
      ')',
      'https://a.example',
      'a',
      'b c',
      ' ',
      '\n',
      '\n\n',
      '- ',
      '-',
      '1. ',
      '2. Mai',
      '12. ',
    ].concat(['> ', '>', '\u2028', '\u00a0', 'http:', '3.', '1.', '–', '\t']);
    let plain = 0;
    for (let run = 0; run < 5000; run++) {
      const text = Array.from({length: 1 + random() * 12}, () => parts[Math.floor(random() * parts.length)]).join('');
      if (hasMarks(text)) continue;
      plain++;
      expect(paragraphs(text), JSON.stringify(text)).to.deep.equal(parseBlocks(text));
    }
    expect(plain).to.be.above(200);
  });

  it('take time linear in the text', () => {
    for (const bomb of ['\n', ' ', '\u2028', ' \n', 'a\n', '1. ', 'http', '-']) {
      const text = bomb.repeat(100_000 / bomb.length);
      const took = leastTime(300, () => [hasMarks(text), paragraphs(text)]);
      expect(took, JSON.stringify(bomb)).to.be.at.most(300);
    }
  });
});
