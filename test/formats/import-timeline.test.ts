import {expect} from '@open-wc/testing';
import {importTimeline, type ImportOptions} from '../../src/formats/import-timeline.js';

async function textOf(name: string): Promise<string> {
  return (await fetch(new URL(`../fixtures/${name}`, import.meta.url))).text();
}

describe('importTimeline', () => {
  const files: [name: string, format: string, milestones: number, first: string, options?: ImportOptions][] = [
    ['cluster-it.json', 'timeline', 7, 'Erste Digitalisierungskonferenz'],
    ['formats/timelinejs.json', 'timelinejs', 5, 'Ides of March'],
    ['formats/timelinejs.csv', 'timelinejs-sheet', 4, 'Erste Digitalisierungskonferenz'],
    ['formats/vis-items.json', 'vis-timeline', 4, 'Expanded year'],
    ['formats/calendar.ics', 'icalendar', 3, 'Erste Digitalisierungskonferenz, Merseburg'],
    ['formats/wikidata-sparql.json', 'wikidata', 4, 'universe'],
    ['real/vega-monarchs.json', 'rows', 12, 'Elizabeth'],
    [
      'real/moma-directors.csv',
      'table',
      65,
      'Alfred H. Barr, Jr.',
      {fields: {date: 'PositionBeginYear', title: 'DisplayName'}},
    ],
  ];
  for (const [name, format, milestones, first, options] of files)
    it(`finds that ${name} is ${format}, and reads it`, async () => {
      const read = await importTimeline(await textOf(name), options);
      expect(read.format).to.equal(format);
      expect(read.timeline.milestones).to.have.length(milestones);
      expect(read.timeline.milestones[0]!.title).to.equal(first);
    });

  it('takes JSON that is parsed already, a byte order mark, and addresses relative to the file', async () => {
    const events = [{start_date: {year: 2016}, text: {headline: 'A'}, media: {url: 'k.jpg'}}];
    for (const input of [{events}, `\uFEFF${JSON.stringify({events})}`]) {
      const {timeline, format} = await importTimeline(input, {url: 'https://a.example/b/c.json'});
      expect(format).to.equal('timelinejs');
      expect(timeline.milestones[0]!.media[0]!.src).to.equal('https://a.example/b/k.jpg');
    }
  });

  it('tells where in the file a problem is', async () => {
    const {problems, timeline} = await importTimeline('date,title,link\n2016,A,\n2017,B,javascript:alert(1)\n');
    expect(timeline.milestones).to.have.length(2);
    expect(problems.map(({code}) => code)).to.deep.equal(['url/blocked']);
    expect(problems[0]!.path).to.match(/^line 3/);
  });

  it('maps the members of rows as it is told', async () => {
    const rows = [{when: '2016-05-02', label_ar: 'أ'}];
    const {timeline, format} = await importTimeline(rows, {fields: {date: 'when', title: 'label_ar'}});
    expect(format).to.equal('rows');
    expect(timeline.milestones.map(({title, date}) => [title, date?.text])).to.deep.equal([['أ', '2016-05-02']]);
  });

  it('says of what it cannot read that it cannot, and throws nothing', async () => {
    for (const input of ['<!doctype html>', '{"milestones": [', 'Hello', '', undefined, null, 7, Symbol('a')]) {
      const {timeline, problems} = await importTimeline(input);
      expect(timeline.milestones, String(input)).to.have.length(0);
      expect(problems.map(({code}) => code).join(), String(input)).to.match(/^data\/(parse|shape)$/);
    }
  });
});
