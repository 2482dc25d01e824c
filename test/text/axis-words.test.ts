import {expect} from '@open-wc/testing';

import {axisLabel, type AxisMoment} from '../../src/text/axis-words.js';

const plain = (words: string) => words.replace(/\u00a0/g, ' ');
const may = {year: 2016, month: 5, day: 2, hour: 9};

describe('axisLabel', () => {
  const labels: [moment: AxisMoment, en: string, de: string][] = [
    [{unit: 'year', year: 2016}, '2016', '2016'],
    [{unit: 'year', year: -43}, '44 BC', '44 v. Chr.'],
    [{unit: 'year', year: -499}, '500 BC', '500 v. Chr.'],
    [{unit: 'year', year: 1}, '1 AD', '1 n. Chr.'],
    [{unit: 'year', year: 500}, '500 AD', '500 n. Chr.'],
    [{unit: 'year', year: -19_999}, '20,000 BC', '20.000 v. Chr.'],
    [{unit: 'ago', year: -13_000_000_000}, '13 billion years ago', 'vor 13 Milliarden Jahren'],
    [{unit: 'ago', year: -66_012_000}, '66.012 million years ago', 'vor 66,012 Millionen Jahren'],
    [{unit: 'ago', year: -50_000}, '50,000 years ago', 'vor 50.000 Jahren'],
    [{unit: 'ago', year: 0}, 'today', 'heute'],
    [{...may, unit: 'quarter', month: 4}, 'Q2', 'Q2'],
    [{...may, unit: 'month', month: 3}, 'Mar', 'Mär'],
    [{...may, unit: 'month', major: true}, 'May 2016', 'Mai 2016'],
    [
      {...may, unit: 'month', major: true, year: -66_000_000},
      'May, 66 million years ago',
      'Mai, vor 66 Millionen Jahren',
    ],
    [{...may, unit: 'day'}, '2', '2.'],
    [{...may, unit: 'day', major: true}, 'May 2, 2016', '2. Mai 2016'],
    [{...may, unit: 'day', month: 2, day: 29, year: -13_800_000_000}, '29', '29.'],
    [{...may, unit: 'hour'}, '09:00', '09:00'],
    [{...may, unit: 'hour', hour: 0}, '00:00', '00:00'],
  ];
  for (const [moment, en, de] of labels) {
    it(`writes ${en} and ${de} for a tick of ${moment.unit} ${moment.year}`, () => {
      expect(axisLabel(moment, {locale: 'en'})).to.equal(en);
      expect(plain(axisLabel(moment, {locale: 'de'}))).to.equal(de);
    });
  }

  it('takes the words of a page', () =>
    expect(axisLabel({unit: 'ago', year: 0}, {locale: 'de', overrides: {today: 'jetzt'}})).to.equal('jetzt'));
});
