import {expect} from '@open-wc/testing';

import {importTimeline} from '../../src/formats/import-timeline.js';
import {parseHistoricalDate} from '../../src/model/historical-date.js';
import {problemOf, type Problem} from '../../src/model/problem.js';
import {parseTimeline} from '../../src/model/timeline.js';
import {parseJson} from '../../src/sources/json-text.js';
import {problemMessagesDe} from '../../src/text/problem-messages-de.js';
import {problemTeller} from '../../src/text/problem-sentence.js';
import {problemPlace, problemWords} from '../../src/text/problem-words.js';
import {fixture} from '../fixtures/fixture.js';

const at = (path: string): Problem => ({code: 'item/value', path, message: 'This does not fit here.'});

/** Every problem of the parser and the importers that the fixtures give. */
async function realProblems(): Promise<readonly Problem[]> {
  const {cases} = await fixture<{
    cases: readonly {readonly raw?: string; readonly data?: unknown; readonly value?: unknown}[];
  }>('hostile-cases.json');
  const files = [
    ...['activitystreams.json', 'calendar.ics', 'iiif.json', 'jsonfeed.json', 'linked-art.json', 'schema-org.jsonld'],
    ...['timelinejs.csv', 'timelinejs.json', 'vis-items.json', 'wikidata-entity-time.json', 'wikidata-sparql.json'],
  ].map((name) => `formats/${name}`);
  files.push(
    ...[
      'cosmo.json',
      'eras.json',
      'historicaldate-computing.csv',
      'moma-directors.csv',
      'react-chrono-nested.json',
    ].map((name) => `real/${name}`),
  );
  const texts = await Promise.all(
    files.map(async (name) => (await fetch(new URL(`../fixtures/${name}`, import.meta.url))).text()),
  );
  const raws = [...texts, ...cases.flatMap(({raw}) => raw ?? [])];
  const found = cases.flatMap(({data, value}) => [
    ...parseTimeline(data).problems,
    ...parseTimeline([{title: value, date: value, media: value, links: value, place: value}]).problems,
  ]);
  for (const raw of raws) {
    found.push(...(await importTimeline(raw)).problems);
    const parsed = parseJson(raw);
    found.push(...(parsed.ok ? parseTimeline(parsed.data).problems : [parsed.problem]));
  }
  return found;
}

describe('problemWords', () => {
  const cases: [problem: Problem, english: string | RegExp, german: string | RegExp][] = [
    [
      problemOf('date/invalid', '"2.5.2016" is not a date: write "2016-05-02".'),
      '“2.5.2016” is no date that can be read, and is left out. Write “2016-05-02”, if that is meant.',
      '„2.5.2016“ ist kein lesbares Datum und wird weggelassen. Bitte „2016-05-02“ schreiben, falls das gemeint ist.',
    ],
    [
      problemOf('date/invalid', '"2016-02-30" is not a date: no such day.'),
      /^“2016-02-30” .* Right is 2016-05-02, 2016-05 or 2016\.$/,
      /^„2016-02-30“ .* Richtig ist 2016-05-02, 2016-05 oder 2016\.$/,
    ],
    [
      problemOf(
        'date/unread',
        '"1/2/2016" is shown but not placed in time: it might be "2016-01-02" or "2016-02-01" in EDTF.',
      ),
      /Write “2016-01-02” or “2016-02-01”/,
      /Bitte „2016-01-02“ oder „2016-02-01“ schreiben/,
    ],
    [problemOf('date/zone', 'Milliseconds are read as days in UTC; 1234 are not.'), /^1,234 dates/, /^1\.234 Daten/],
    [problemOf('http/404', 'The server answers 404.'), /no file .*\(404\)/, /keine Datei \(404\)/],
    [problemOf('http/410', 'The server answers 410.'), /no file .*\(410\)/, /keine Datei \(410\)/],
    [problemOf('http/401', 'The server answers 401.'), /Make it public/, /öffentlich/],
    [problemOf('http/403', 'The server answers 403.'), /Make it public/, /öffentlich/],
    [problemOf('http/429', 'The server answers 429.'), /too often/, /zu oft/],
    [problemOf('http/451', 'The server answers 451.'), /give out .*\(451\)/, /nicht heraus \(451\)/],
    [problemOf('http/304', 'The server answers 304.'), /give out .*\(304\)/, /nicht heraus \(304\)/],
    [problemOf('http/503', 'The server answers 503.'), /has a fault \(503\)/, /Fehler \(503\)/],
    [
      problemOf('data/parse', 'This is no JSON: unexpected "}" in line 12, column 3.'),
      /“}”.* line 12, column 3/,
      /„}“.* Zeile 12, Spalte 3/,
    ],
    [
      problemOf('data/parse', 'This is no JSON: unexpected end in line 12, column 3.'),
      /breaks off in line 12/,
      /bricht in Zeile 12/,
    ],
    [
      problemOf('data/parse', 'This is no JSON but a web page: unexpected "<" in line 1, column 1.'),
      /^A web page/,
      /^Statt der Daten/,
    ],
    [problemOf('data/parse', 'This is no file of a known format.'), /^The file has no form/, /^Die Datei hat keine/],
    [problemOf('data/parse', 'Files of the format "gexf" cannot be read yet.'), /“gexf”/, /„gexf“/],
    [
      problemOf('import/skipped', 'A later version of this event stands on "line 17".'),
      /something else \(Line 17\)/,
      /anderem \(Zeile 17\)/,
    ],
    [problemOf('import/skipped', 'This item is empty.'), /nothing here/, /Hier ist nichts/],
    [problemOf('import/columns', 'No column is known as the "date": name it.'), /the date\. Call/, /als Datum/],
    [problemOf('text/missing', 'This is missing.'), /other words are shown/, /andere Worte/],
    [problemOf('text/missing', 'Wikidata has no label of "Q42" here.'), /“Q42” is shown/, /gezeigt wird „Q42“/],
    [
      problemOf('text/too-long', 'Only 100000 characters are shown.'),
      /only 100,000 characters/,
      /nur 100\.000 Zeichen/,
    ],
  ];
  for (const [problem, english, german] of cases)
    it(`tells ${problem.code} in both languages: ${problem.message}`, () => {
      for (const [locale, words] of [
        ['en', english],
        ['fr', english],
        ['de-AT', german],
        ['DE', german],
      ] as const) {
        const told = problemWords(problem, locale);
        if (typeof words === 'string') expect(told).to.equal(words);
        else expect(told).to.match(words);
      }
    });

  it('takes German for German alone', () => {
    const problem = problemOf('item/value', 'This does not fit here.');
    expect(problemWords(problem, 'den')).to.equal(problemWords(problem, 'en'));
    expect(problemWords(problem, '')).to.equal(problemWords(problem, 'en'));
  });

  it('gives the message of a code that it does not know, and of names that every object has', () => {
    for (const code of ['own/fault', 'constructor', '__proto__', 'http/', ''])
      expect(problemWords(problemOf(code, 'Own words.'), 'de'), code).to.equal('Own words.');
  });

  it('keeps what a value holds as text, on one line, cut after 60 letters', () => {
    const value = (text: string): string => problemWords(problemOf('id/duplicate', `It is "${text}".`), 'en');
    expect(value('<img src=x onerror=alert(1)>{b}{a}$&$1')).to.contain('“<img src=x onerror=alert(1)>{b}{a}$&$1”');
    expect(value('a\n\u202eb\u0000\u2067c')).to.contain('“a b c”');
    expect(value('😀'.repeat(500))).to.contain(`“${'😀'.repeat(60)}…”`);
    expect(value('می\u200cخواهم')).to.contain('“می\u200cخواهم”');
  });

  it('finds the values of real messages, also those that hold quotation marks', () => {
    const said = (text: string): string => {
      const parsed = parseHistoricalDate(text);
      return parsed.ok ? '' : problemWords(parsed.problem, 'en');
    };
    expect(said('1956-1')).to.match(/^“1956-1” .* Write “1956-01”/);
    expect(said('"a" is "b"')).to.match(/^“…a… is …b…” is no date that can be read/);
    const {problems} = parseTimeline([
      {id: 'a"b', title: 'A'},
      {id: 'a"b', title: 'B'},
    ]);
    expect(problems.map((problem) => problemWords(problem, 'en'))[0]).to.contain('“a…b-2”');
    const parsed = parseJson('{"a" "b"}');
    expect(parsed.ok ? '' : problemWords(parsed.problem, 'en')).to.match(/^“''” is out of place in line 1, column 6/);
  });

  it('has a full sentence for every problem of hostile data and of files of other formats', async () => {
    const problems = await realProblems();
    expect(new Set(problems.map(({code}) => code)).size).to.be.greaterThan(15);
    for (const problem of problems)
      for (const locale of ['de', 'en']) {
        const words = problemWords(problem, locale);
        expect(words.replace(/[“„][^”“]*[”“]/g, ''), problem.code).to.match(/^[^{“”„]+\.$/s);
        expect(words, problem.code).to.not.contain(problem.code);
        expect(words.length, words).to.be.lessThan(400);
        expect(words, problem.code).to.not.equal(problem.message);
      }
  });
});

describe('problemPlace', () => {
  const cases: [path: string, english: string, german: string][] = [
    ['', '', ''],
    ['milestones', 'Entries', 'Einträge'],
    ['milestones[3].date', 'Entry 4, date', 'Eintrag 4, Datum'],
    ['[3].title.de', 'Entry 4, title, de', 'Eintrag 4, Titel, de'],
    ['milestones[0].media[1].src', 'Entry 1, picture 2, address', 'Eintrag 1, Bild 2, Adresse'],
    ['row 4', 'Row 4', 'Zeile 4'],
    ['line 17', 'Line 17', 'Zeile 17'],
    ['line 17.Datum', 'Line 17, Datum', 'Zeile 17, Datum'],
    ['line 17.My 4', 'Line 17, My 4', 'Zeile 17, My 4'],
    ['events[3].start_date.year', 'Entry 4, start_date, year', 'Eintrag 4, start_date, year'],
    ['results.bindings[2].date', 'Entry 3, date', 'Eintrag 3, Datum'],
    ['timeline.date[0].startDate', 'Entry 1, startDate', 'Eintrag 1, startDate'],
    ['@graph[9]', 'Entry 10', 'Eintrag 10'],
    ['eras[1]', 'Era 2', 'Zeitraum 2'],
    ['network.nodes[2].href', 'Network, node 3, address', 'Netzwerk, Knoten 3, Adresse'],
    ['strange[2].thing', 'strange 3, thing', 'strange 3, thing'],
    ['constructor[0].toString', 'constructor 1, toString', 'constructor 1, toString'],
    ['[0][1]', 'Entry 1 2', 'Eintrag 1 2'],
    ['..[', '[', '['],
  ];
  for (const [path, english, german] of cases)
    it(`finds words for "${path}"`, () => {
      expect(problemPlace(at(path), 'en')).to.equal(english);
      expect(problemPlace(at(path), 'de')).to.equal(german);
    });

  it('cuts names that never end, in time', () => {
    expect(problemPlace(at(`line 2.${'x'.repeat(100_000)}`), 'en')).to.equal(`Line 2, ${'x'.repeat(60)}…`);
    expect(problemPlace(at(`a${'[1]'.repeat(30_000)}!`), 'en')).to.have.length(61);
  });
});

describe('problemTeller', () => {
  it('tells place and words, and how many are left', () => {
    const {lang, line, more} = problemTeller(problemMessagesDe);
    expect(lang).to.equal('de');
    expect(line(at('milestones[0].importance'))).to.equal(
      'Eintrag 1, Wichtigkeit: Dieser Wert passt hier nicht und wird weggelassen. Bitte prüfen.',
    );
    expect(line(at(''))).to.equal('Dieser Wert passt hier nicht und wird weggelassen. Bitte prüfen.');
    expect([more(-3), more(0), more(1234)]).to.deep.equal(['', '', '… und 1.234 weitere.']);
  });
});
