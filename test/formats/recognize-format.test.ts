import {expect} from '@open-wc/testing';
import {formatOfData, formatOfText, type FormatName} from '../../src/formats/recognize-format.js';

async function textOf(name: string): Promise<string> {
  return (await fetch(new URL(`../fixtures/${name}`, import.meta.url))).text();
}

describe('the format of a file', () => {
  const files: [name: string, format: FormatName][] = [
    ['cluster-it.json', 'timeline'],
    ['formats/timelinejs.json', 'timelinejs'],
    ['formats/timelinejs.csv', 'timelinejs-sheet'],
    ['formats/vis-items.json', 'vis-timeline'],
    ['formats/calendar.ics', 'icalendar'],
    ['formats/jsonfeed.json', 'json-feed'],
    ['formats/schema-org.jsonld', 'schema-org'],
    ['formats/wikidata-sparql.json', 'wikidata'],
    ['real/women_in_computing.json', 'timelinejs'],
    ['real/eras.json', 'timelinejs'],
    ['real/cosmo.json', 'timelinejs'],
    ['real/cosmo-mixed.json', 'timelinejs'],
    ['real/houston-timeline2.json', 'timelinejs'],
    ['real/user-interface-timeline2.json', 'timelinejs'],
    ['real/timelinejs-women-in-computing.csv', 'timelinejs-sheet'],
    ['real/vis-basic.json', 'vis-timeline'],
    ['real/react-chrono-nested.json', 'react-chrono'],
    ['real/simile-compact-painter.json', 'simile'],
    ['real/vega-monarchs.json', 'rows'],
    ['real/moma-directors.csv', 'table'],
    ['real/historicaldate-computing.csv', 'table'],
  ];
  for (const [name, format] of files)
    it(`is ${format} for ${name}, by what stands in it`, async () => {
      const text = (await textOf(name)).replace(/^\uFEFF/, '');
      let found: FormatName | undefined;
      try {
        found = formatOfData(JSON.parse(text));
      } catch {
        found = formatOfText(text);
      }
      expect(found).to.equal(format);
    });

  const data: [name: string, data: unknown, format: FormatName][] = [
    ['an own list', [{title: 'A', date: '2016'}], 'timeline'],
    ['an own list without dates', [{title: 'A'}, {summary: 'B'}], 'timeline'],
    ['an empty list', [], 'timeline'],
    ['numbers', [1, 2], 'timeline'],
    ['null', null, 'timeline'],
    ['rows with years', [{label: 'A', year: 2016}], 'rows'],
    ['rows with titles and starts', [{title: 'A', start_date: '2016'}], 'rows'],
    ['items in an object', {items: [{content: 'A', start: '2016'}], groups: []}, 'vis-timeline'],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error();
          },
          ownKeys: () => {
            throw new Error();
          },
        },
      ),
      'timeline',
    ],
  ];
  for (const [name, given, format] of data)
    it(`is ${format} for ${name}`, () => expect(formatOfData(given)).to.equal(format));

  it('is rows for any list whose members the caller maps', () =>
    expect(formatOfData([{title: 'A', date: '2016'}], true)).to.equal('rows'));

  it('is none for a web page, broken JSON and plain words', () => {
    for (const text of ['<!doctype html>,;', '{"milestones": [', 'Hello', ''])
      expect(formatOfText(text)).to.equal(undefined);
  });
});
