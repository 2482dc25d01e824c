import {expect} from '@open-wc/testing';
import {parseTimeline} from '../../src/model/timeline.js';
import * as rareDateWords from '../../src/text/rare-date-words.js';
import {milestoneName, nameLetters} from '../../src/text/milestone-names.js';
import {wordsFor, type Words} from '../../src/text/milestone-words.js';

const german = (overrides?: Words['overrides'], rareDates?: Words['rareDates']): Words =>
  wordsFor('de', undefined, overrides, rareDates);
const one = (date: string, title: unknown = 'Gründung') => parseTimeline([{title, date}]).timeline.milestones[0]!;

describe('milestoneName', () => {
  it('gives title and date', () => {
    expect(milestoneName(one('2016-05-02'), german())).to.equal('Gründung, 2.\u00a0Mai\u00a02016');
    expect(milestoneName(parseTimeline([{title: 'A'}]).timeline.milestones[0]!, german())).to.equal('A, ohne Datum');
  });

  it('follows the language and the words of the page, however often it was asked', () => {
    const milestone = one('-0043', {de: 'Caesars Tod', en: 'Death of Caesar'});
    const page = {eraBefore: 'vor unserer Zeit'};
    for (let turn = 0; turn < 2; turn++) {
      expect(milestoneName(milestone, german())).to.equal('Caesars Tod, 44 v. Chr.');
      expect(milestoneName(milestone, wordsFor('en', undefined, undefined, undefined))).to.equal(
        'Death of Caesar, 44 BC',
      );
      expect(milestoneName(milestone, german(page))).to.contain('44 vor unserer Zeit');
    }
  });

  it('takes the words of rare dates once they have come', () => {
    const milestone = one('2016-21');
    expect(
      milestoneName(
        milestone,
        german(undefined, () => undefined),
      ),
    ).to.contain('2016-21');
    expect(
      milestoneName(
        milestone,
        german(undefined, () => rareDateWords),
      ),
    ).to.contain('Frühjahr');
  });
});

describe('nameLetters', () => {
  it('is near the length of the name', () => {
    for (const date of [
      '2016',
      '2016-05-02',
      '2016/2019',
      '2016-05-02/2017-06-03',
      '19XX',
      '2016/..',
      '-0043',
      'Y-66000000',
    ]) {
      const milestone = one(date);
      const {length} = milestoneName(milestone, german());
      expect(nameLetters(milestone, german()) - length, date).to.be.within(-8, 10);
    }
  });
});
