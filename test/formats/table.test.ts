import {expect} from '@open-wc/testing';

import {readDelimited} from '../../src/formats/delimited-text.js';
import {readRows, readTable} from '../../src/formats/table.js';
import {fixture} from '../fixtures/fixture.js';
import {seededRandom} from '../layout/seeded-random.js';
import {addedUp} from './added-up.js';
import {mutateJson, mutateText} from './mutations.js';

const textOf = async (name: string): Promise<string> =>
  (await fetch(new URL(`../fixtures/${name}`, import.meta.url))).text();

const SAMPLE =
  'Datum;Ende;Titel;Text;Ort;Kategorie;Bild;Alternativtext;Link;Tags\r\n' +
  '2.5.2016;;Konferenz;"Zeile 1\r\nZeile 2";Merseburg;k;a.png;Ein Haus;https://a.example/;a, b\r\n' +
  '2016;2018;Aufbau;;;;;;;\r\n;;ohne Datum;;;;;;;\r\num 1850;;Gründung;;;;;;;\r\n;;;;;;;;;\r\n';

/** As `toCsv` writes it. */
const WRITTEN =
  'date,edtf,title,title@de,category,category title,links,quote\r\n' +
  '2016-05-02,2016-05-02T09:00:00,,x,k,Konferenz,"[{""href"":""a""},{""href"":""b""}]","{""text"":""q""}"\r\n' +
  "2017,,'=1,,k,Konferenz,,\r\n,,<![CDATA[<b>]]>,,,,{},x\r\n";

describe('readTable', () => {
  it('reads German and English names of columns', () => {
    const {document, problems, paths} = readTable(SAMPLE, {});
    expect(document.milestones).to.deep.equal([
      {
        title: 'Konferenz',
        body: 'Zeile 1\nZeile 2',
        category: 'k',
        tags: ['a', 'b'],
        media: [{src: 'a.png', alt: 'Ein Haus'}],
        place: {name: 'Merseburg'},
        links: [{href: 'https://a.example/'}],
        date: '2016-05-02',
      },
      {title: 'Aufbau', date: '2016', end: '2018'},
      {title: 'ohne Datum'},
      {title: 'Gründung', displayDate: 'um 1850'},
    ]);
    expect(paths.milestones).to.deep.equal(['line 2', 'line 4', 'line 5', 'line 6']);
    expect(problems.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['date/unread line 6.Datum']);
    expect(problems[0]!.message).to.contain('"1850~"');
    const english = readTable('Start Date\tname\tLatitude\n2016-05-02\tx\t51,3', {}).document.milestones;
    expect(english).to.deep.equal([{title: 'x', place: {lat: 51.3}, date: '2016-05-02'}]);
  });

  const dates: [written: string, edtf: string | undefined][] = [
    ['2016-05-02', '2016-05-02'],
    ['2016', '2016'],
    ['850', '0850'],
    ['1850~', '1850~'],
    ['199X', '199X'],
    ['2016/2018', '2016/2018'],
    ['2016-05-02/..', '2016-05-02/..'],
    ['-0043-03-15', '-0043-03-15'],
    ['Y-66000000', 'Y-66000000'],
    ['[1667,1668..1670]', '[1667,1668..1670]'],
    ['2.5.2016', '2016-05-02'],
    ['05.2016', '2016-05'],
    ['2016-5-2', '2016-05-02'],
    ['2016-05-02T23:30:00-05:00', '2016-05-02'],
    ['2016-05-02 09:00', '2016-05-02'],
    ['5/2/2016', undefined],
    ['2016-02-30', undefined],
    ['31.2.2016', undefined],
    ['2.5.16', undefined],
    ['c.1600–1656', undefined],
    ['1914-18', undefined],
    ['20160502', undefined],
    ['1462147200000', undefined],
    ['33-04-01', undefined],
    ['-44', undefined],
    ['seither', undefined],
  ];
  for (const [written, edtf] of dates) {
    it(`reads the date ${written} as ${edtf ?? 'words'}`, () => {
      const {document, problems} = readTable(`date\ttitle\n${written}\tx`, {});
      expect(document.milestones).to.deep.equal([{title: 'x', ...(edtf ? {date: edtf} : {displayDate: written})}]);
      expect(problems.map(({code}) => code)).to.deep.equal(edtf ? [] : ['date/unread']);
    });
  }

  it('reads slashes where the column proves their order, or the caller says it', () => {
    const datesOf = (text: string, context = {}): unknown[] =>
      readTable(text, context).document.milestones.map((one) => (one as {date?: string}).date);
    expect(datesOf('date,title\n5/2/2016,a\n5/13/2016,b')).to.deep.equal(['2016-05-02', '2016-05-13']);
    expect(datesOf('date,title\n5/2/2016,a\n13/5/2016,b')).to.deep.equal(['2016-02-05', '2016-05-13']);
    expect(datesOf('date,title\n5/13/2016,a\n13/5/2016,b')).to.deep.equal([undefined, undefined]);
    expect(datesOf('date,title\n5/2/2016,a', {slashes: 'dmy'})).to.deep.equal(['2016-02-05']);
  });

  it('keeps both words where only one of two dates is read', () => {
    expect(readTable('from,to,title\n1920,um 1930,x', {}).document.milestones).to.deep.equal([
      {title: 'x', date: '1920', displayDate: '1920 – um 1930'},
    ]);
  });

  it('keeps every row of real tables by a mapping', async () => {
    const directors = await textOf('real/moma-directors.csv');
    const fields = {
      date: 'PositionBeginYear',
      end: 'PositionEndYear',
      title: 'DisplayName',
      category: 'DepartmentFullName',
    };
    const read = readTable(directors, {fields});
    addedUp(read, readDelimited(directors).rows.length);
    expect(read.document.milestones[0]).to.deep.equal({
      title: 'Alfred H. Barr, Jr.',
      category: 'The Museum of Modern Art',
      date: '1929',
      end: '1943',
    });
    const computing = await textOf('real/historicaldate-computing.csv');
    const dated = readTable(computing, {fields: {date: 'hdate', end: 'hdate_end'}});
    addedUp(dated, readDelimited(computing).rows.length);
    expect(dated.document.milestones[0]).to.include({title: 'Catapult', displayDate: 'c. 485 BC'});
    expect(dated.problems[0]!.message).to.contain('"-0484~"');
  });

  it('reads a column for each language, and none of them is missing as the title', () => {
    const {document, problems} = readTable(
      'date,Titel@de,title@en,title@?,Text@de-AT\n2016,a,b,c,<b>d</b>\n2017,,e,,',
      {},
    );
    expect(document.milestones).to.deep.equal([
      {title: {de: 'a', en: 'b'}, body: {'de-AT': '**d**'}, date: '2016'},
      {title: {en: 'e'}, date: '2017'},
    ]);
    expect(problems).to.deep.equal([]);
  });

  it('takes the exact date before the plain one, and a column "edtf" alone as any date', () => {
    const datesOf = (text: string): unknown[] =>
      readTable(text, {}).document.milestones.map((one) => (one as {date?: string}).date);
    expect(datesOf('date,edtf,title\n2016-05-02,2016-05-02T09:00:00,a\n2.5.2016,,b')).to.deep.equal([
      '2016-05-02T09:00:00',
      '2016-05-02',
    ]);
    expect(datesOf('edtf,title\n2.5.2016,a')).to.deep.equal(['2016-05-02']);
  });

  it('reads titles of categories and series', () => {
    const {document} = readTable(
      'title,category,Kategorietitel,series,series title\na,k,Konferenz,s,Reihe\nb,k,Andere,,\nc,,Keine,,',
      {},
    );
    expect(document.categories).to.deep.equal([{id: 'k', title: 'Konferenz'}]);
    expect(document.series).to.deep.equal([{id: 's', title: 'Reihe'}]);
  });

  const cells: [column: string, cell: string, member: string, made: unknown][] = [
    ['links', '[{"href":"a"},{"href":"b"}]', 'links', [{href: 'a'}, {href: 'b'}]],
    ['tags', '["a,b","c"]', 'tags', ['a,b', 'c']],
    ['tags', '[a], b', 'tags', ['[a]', 'b']],
    ['partners', '{broken', 'partners', '{broken'],
    ['title', '{"de":"x"}', 'title', '{"de":"x"}'],
    ['participants', '>80', 'participants', {count: 80, qualifier: 'over'}],
    ['participants', '~ 80', 'participants', {count: 80, qualifier: 'about'}],
    ['participants', 'viele', 'participants', 'viele'],
    ['title', "'=1+1", 'title', '=1+1'],
    ['title', "''-x", 'title', "'-x"],
    ['title', "'90s", 'title', "'90s"],
    ['lat', "'-33.9", 'place', {lat: -33.9}],
    ['summary', '<![CDATA[Use <b> & x]]>', 'summary', 'Use <b> & x'],
    ['category', '<![CDATA[x]]>', 'category', '<![CDATA[x]]>'],
  ];
  for (const [column, cell, member, made] of cells) {
    it(`reads ${cell} as ${column}`, () => {
      const {document} = readTable(`date\t${column}\n2016\t"${cell.replaceAll('"', '""')}"`, {});
      expect((document.milestones[0] as Record<string, unknown>)[member]).to.deep.equal(made);
    });
  }

  it('says which columns it does not find', () => {
    const {problems} = readTable('a,b\n1,2', {});
    expect(problems.map(({code}) => code)).to.deep.equal(['import/columns', 'import/columns', 'import/skipped']);
  });

  it('never throws, and adds up, whatever 1,000 mutations make of a table', () => {
    const random = seededRandom(11);
    for (let run = 0; run < 1000; run++) {
      const text = mutateText(run % 2 ? SAMPLE : WRITTEN, random);
      addedUp(readTable(text, {}), readDelimited(text).rows.length, `run ${run}`);
    }
  });
});

describe('readRows', () => {
  it('keeps every row of a real file, with its date', async () => {
    const read = readRows(await fixture('real/vega-monarchs.json'), {});
    const timeline = addedUp(read, 12);
    expect(timeline.milestones.map(({date}) => date?.text)[0]).to.equal('1565/1603');
    expect(read.problems).to.deep.equal([]);
  });

  it('reads members by a mapping, also deeper ones, and leaves objects to the model', () => {
    const rows = [{properties: {when: '2016'}, label_ar: 'س', title: 'x', media: [{src: 'a.png'}]}, 7];
    const {document, problems} = readRows(rows, {fields: {date: 'properties.when', title: 'label_ar'}});
    expect(document.milestones).to.deep.equal([{title: 'س', media: [{src: 'a.png'}], date: '2016'}]);
    expect(problems.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['import/skipped [1]']);
  });

  it('reads HTML in texts as text', () => {
    const rows = [{title: 'A &amp; <b>B</b>', description: '<p>One</p><p><b>Two</b></p><script>3</script>'}];
    expect(readRows(rows, {}).document.milestones).to.deep.equal([{title: 'A & B', body: 'One\n\n**Two**'}]);
  });

  it('takes milliseconds for no year, and offers their day', () => {
    const {document, problems} = readRows([{title: 'x', start: 1462147200000}], {});
    expect(document.milestones).to.deep.equal([{title: 'x', displayDate: '1462147200000'}]);
    expect(problems[0]!.message).to.contain('"2016-05-02"');
  });

  it('never throws, and adds up, whatever 1,000 mutations make of the rows', async () => {
    const random = seededRandom(13);
    const rows = [
      ...(await fixture<object[]>('real/vega-monarchs.json')),
      {title: {de: 'x'}, place: {name: 'y'}, tags: ['a'], media: [{src: 'a'}], links: [{href: 'b'}]},
      {media: [{src: 'a'}]},
      {title: {de: 'x'}},
    ];
    for (let run = 0; run < 1000; run++) {
      const file = mutateJson(rows, random) as unknown[];
      addedUp(readRows(file, {}), file.length, `run ${run}`);
    }
    for (const value of [undefined, null, 1, 'x', {}, [[]], [null]]) readRows(value, {});
  });
});
