import {expect} from '@open-wc/testing';

import {parseHistoricalDate} from '../../src/model/historical-date.js';
import {formatHistoricalDate, type DateWordsOptions} from '../../src/text/historical-date-words.js';
import {randomDate, randomSource} from '../model/edtf-oracle.js';

interface LabelCase {
  readonly input: string;
  readonly valid: boolean;
  readonly en: string;
  readonly de: string;
}

const labels = (await (await fetch(new URL('../fixtures/edtf-labels.json', import.meta.url))).json()) as {
  cases: readonly LabelCase[];
};

function write(text: string, locale: string, options?: DateWordsOptions): string {
  const parsed = parseHistoricalDate(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return formatHistoricalDate(parsed.date, locale, options);
}

/** Versions of ICU differ in the spaces round a dash. */
function plain(words: string): string {
  return words.replace(/[\u2009\u202f\u00a0]/g, ' ');
}

describe('formatHistoricalDate', () => {
  for (const {input, en, de} of labels.cases.filter(({valid}) => valid)) {
    it(`writes "${input}" as "${en}" and "${de}"`, () => {
      expect(plain(write(input, 'en'))).to.equal(en);
      expect(plain(write(input, 'de'))).to.equal(de);
    });
  }

  const more: [text: string, en: string, de: string][] = [
    ['2017/2018~', '2017 – c. 2018', '2017 – um 2018'],
    ['198X/199X', '1980s – 1990s', '1980er-Jahre – 1990er-Jahre'],
    ['1985/1985', '1985', '1985'],
    ['2001-21/2003-23', 'Spring 2001 – Autumn 2003', 'Frühjahr 2001 – Herbst 2003'],
    ['XXXX/2000', 'until 2000 (start unknown)', 'bis 2000 (Beginn unbekannt)'],
    ['/', 'undated', 'ohne Datum'],
    ['Y-66000000~', 'c. 66 million years ago', 'vor ca. 66 Millionen Jahren'],
    ['Y-100000', '100,000 years ago', 'vor 100.000 Jahren'],
    ['Y-99999', '100,000 BC', '100.000 v. Chr.'],
    ['Y-4540000000/..', 'since 4.54 billion years ago', 'seit vor 4,54 Milliarden Jahren'],
    ['Y12345~', 'c. Year 12,345', 'ca. Jahr 12.345'],
    ['Y-138E8S3', 'c. 13.8 billion years ago', 'vor ca. 13,8 Milliarden Jahren'],
    ['1955S3', '1950s (c. 1955)', '1950er-Jahre (um 1955)'],
    ['1950S1', '2nd millennium (c. 1950)', '2. Jahrtausend (um 1950)'],
    ['1950S4', '1950', '1950'],
    ['-1950S2', '20th century BC (c. 1951 BC)', '20. Jahrhundert v. Chr. (um 1951 v. Chr.)'],
    ['156X-12-XX', 'December, 1560s', 'Dezember, 1560er-Jahre'],
    ['19XX-02-29', 'February 29, 20th century', '29. Februar, 20. Jahrhundert'],
    ['2004-06-1X', 'June 10 – 19, 2004', '10.–19. Juni 2004'],
    ['156X-21', 'Spring 1560s', 'Frühjahr 1560er-Jahre'],
    ['00XX', '1st century', '1. Jahrhundert'],
    ['01XX', '2nd century', '2. Jahrhundert'],
    ['02XX', '3rd century', '3. Jahrhundert'],
    ['10XX', '11th century', '11. Jahrhundert'],
    ['-1XXX', '2nd millennium BC', '2. Jahrtausend v. Chr.'],
    ['-001X', '20 – 11 BC', '20–11 v. Chr.'],
    ['000X', '1 BC – 9 AD', '1 v. Chr. – 9 n. Chr.'],
    ['XXXX-12-XX', 'December (year unknown)', 'Dezember (Jahr unbekannt)'],
    ['1999-24', 'Winter 1999/2000', 'Winter 1999/2000'],
    ['2007-30', 'Summer 2007/08 (Southern Hemisphere)', 'Sommer 2007/08 (Südhalbkugel)'],
    ['-0044-24', 'Winter 45 – 44 BC', 'Winter 45–44 v. Chr.'],
    ['2001-38', '2nd third of 2001', '2. Drittel 2001'],
    ['2001-41', 'Second half of 2001', '2. Halbjahr 2001'],
    ['{..1984,1990..}', '1984 or earlier and 1990 or later', '1984 oder früher und 1990 oder später'],
    ['[1984-10-10..1984-11-01]', 'October 10 – November 1, 1984', '10. Oktober – 1. November 1984'],
    ['[1667?,1668~]', '1667 (?) or c. 1668', '1667 (?) oder um 1668'],
    ['0044~', 'c. 44 AD', 'um 44 n. Chr.'],
  ];
  for (const [text, en, de] of more) {
    it(`writes "${text}" as "${en}" and "${de}"`, () => {
      expect(plain(write(text, 'en'))).to.equal(en);
      expect(plain(write(text, 'de'))).to.equal(de);
    });
  }

  it('puts the weekday before exact days, where asked', () => {
    expect(plain(write('2016-05-02', 'de', {weekday: true}))).to.equal('Montag, 2. Mai 2016');
    expect(plain(write('2016-05-02T09:30:00', 'en', {weekday: true}))).to.equal('Monday, May 2, 2016');
    expect(write('2016-05', 'de', {weekday: true})).to.equal('Mai 2016');
  });

  it('keeps a German day on one line, but not its weekday', () => {
    expect(write('2016-05-02', 'de')).to.equal('2.\u00a0Mai\u00a02016');
    expect(write('2016-05-02', 'de-AT', {weekday: true})).to.equal('Montag, 2.\u00a0Mai\u00a02016');
  });

  it('lets a page replace words, also the eras that Intl writes', () => {
    const messages = {eraBefore: 'BCE', eraAfter: 'CE', circaYear: 'around {date}', undated: 'some day'};
    expect(write('-0043-03-15', 'en', {messages})).to.equal('March 15, 44 BCE');
    expect(write('-01XX', 'en', {messages})).to.equal('2nd century BCE');
    expect(plain(write('-0099/0050', 'en', {messages}))).to.equal('100 BCE – 50 CE');
    expect(write('1850~', 'en', {messages})).to.equal('around 1850');
    expect(write('XXXX', 'en', {messages})).to.equal('some day');
    expect(write('1850~', 'en')).to.equal('c. 1850');
  });

  it("writes in a language's own digits and its order, without a calendar of its own", () => {
    expect(write('2016-05-02', 'en-GB')).to.equal('2 May 2016');
    expect(write('2016-05-02', 'fr')).to.equal('2 mai 2016');
    expect(write('2016', 'ar-EG')).to.equal('٢٠١٦');
    expect(write('2016', 'fa')).to.equal('۲۰۱۶');
    expect(write('2016', 'th')).to.equal('2016');
  });

  for (const locale of ['', 'x', 'de_DE', 'not a tag', 'xx-YY', '🙂']) {
    it(`writes English for the tag "${locale}"`, () => expect(write('2016-05-02', locale)).to.equal('May 2, 2016'));
  }

  it('has words for every random date in every language tried', () => {
    const random = randomSource(12);
    const locales = ['de', 'en', 'ja', 'ar-EG', 'he', 'zh-Hant', 'pl'];
    for (let run = 0; run < 3000; run++) {
      const {text, meaning} = randomDate(random);
      if (!meaning) continue;
      const words = write(text, locales[run % locales.length]!, {weekday: run % 2 === 0});
      expect(words, text).to.match(/^(?!.*(undefined|NaN|Invalid|\{\w+\})).+$/);
    }
  });
});
