import {expect} from '@open-wc/testing';
import {growth, LINEAR} from './growth.js';

import {readICalendar} from '../../src/formats/icalendar.js';
import {parseTimeline} from '../../src/model/timeline.js';
import {fixture} from '../fixtures/fixture.js';
import {seededRandom} from '../layout/seeded-random.js';
import {addedUp, expectSample} from './added-up.js';
import {mutateText} from './mutations.js';

type Expected = Parameters<typeof expectSample>[1];
type Made = Record<string, unknown>;

const SAMPLE = await (await fetch(new URL('../fixtures/formats/calendar.ics', import.meta.url))).text();
const EXPECTED = (await fixture<Record<string, Expected>>('formats/expected.json'))['calendar.ics']!;

/** Items of a file: what begins as an event, and its name, where it has one. */
function itemsOf(text: string, title: unknown): number {
  const lines = text.replace(/(\r\n|\n|\r)[ \t]/g, '').split(/\r\n|\n|\r/);
  return lines.filter((line) => /^\s*BEGIN[^:]*:\s*VEVENT\s*$/i.test(line)).length + (title ? 1 : 0);
}

const event = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...lines: string[]): string => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');

function read(text: string): {made: Made[]; faults: string[]; document: Made} {
  const {document, problems} = readICalendar(text, {});
  return {
    made: document.milestones as Made[],
    faults: problems.map(({code, path}) => `${code} ${path}`),
    document: document,
  };
}

/** The only milestone of an event with these lines. */
const only = (...lines: string[]): Made => read(calendar(event(...lines))).made[0]!;

describe('readICalendar', () => {
  it('reads the sample as expected', () => {
    const given = readICalendar(SAMPLE, {});
    // How often a row happens is said by its problem: the model has no member for it.
    const milestones = EXPECTED.milestones.map((one) =>
      Object.fromEntries(Object.entries(one).filter(([key]) => key !== 'count')),
    );
    expectSample(addedUp(given, 4), {...EXPECTED, milestones});
    expect(given.problems.map(({code, path, message}) => ({code, path, message}))).to.deep.equal([
      {
        code: 'date/repeats',
        path: 'line 19',
        message: 'It repeats (FREQ=YEARLY;COUNT=3); only its first date is shown.',
      },
    ]);
    expect(given.document.series).to.deep.equal([{id: 'jahr@example.org', title: 'Digital Innovation'}]);
    expect(given.document.milestones[0]).to.deep.include({
      body: 'Über 80 Teilnehmer:innen\nZeile 2 eines langen Textes; gefaltet nach RFC 5545',
      links: [{href: 'https://example.org/e/2016'}, {href: 'https://example.org/p.pdf', type: 'application/pdf'}],
    });
    expect(parseTimeline(given.document).problems).to.deep.equal([]);
  });

  const dates: [name: string, lines: string[], made: Made][] = [
    ['a day', ['DTSTART;VALUE=DATE:20160502'], {date: '2016-05-02'}],
    ['a day with an end', ['DTSTART;VALUE=DATE:20160502', 'DTEND;VALUE=DATE:20160503'], {date: '2016-05-02'}],
    ['the turn of a year', ['DTSTART:20151231', 'DTEND:20160102'], {date: '2015-12-31', end: '2016-01-01'}],
    ['an end at the start', ['DTSTART:20160502', 'DTEND:20160502'], {date: '2016-05-02'}],
    ['an end at midnight', ['DTSTART:20160502T200000', 'DTEND:20160503T000000'], {date: '2016-05-02'}],
    ['an end past midnight', ['DTSTART:20160502T200000', 'DTEND:20160503T010000'], {date: '2016-05-02'}],
    ['an end at noon', ['DTSTART:20160502T140000', 'DTEND:20160503T120000'], {date: '2016-05-02', end: '2016-05-03'}],
    ['a time in UTC', ['DTSTART:20180301T233000Z'], {date: '2018-03-01'}],
    ['a zone with signs', ['DTSTART;TZID="Europe/Berlin;x:y":20180301T003000'], {date: '2018-03-01'}],
    ['two days', ['DTSTART:20160228', 'DURATION:P2D'], {date: '2016-02-28', end: '2016-02-29'}],
    ['a week', ['DTSTART:20160502', 'DURATION:P1W'], {date: '2016-05-02', end: '2016-05-08'}],
    ['hours past midnight', ['DTSTART:20160502T233000', 'DURATION:PT1H'], {date: '2016-05-02'}],
    ['hyphens', ['DTSTART:2016-05-02T09:00:00+02:00'], {date: '2016-05-02'}],
    ['year 1', ['DTSTART:00010101'], {date: '0001-01-01'}],
    ['a leap day', ['DTSTART:20000229'], {date: '2000-02-29'}],
    ['none', [], {}],
  ];
  for (const [name, lines, made] of dates) {
    it(`reads ${name}`, () => expect(only('SUMMARY:x', ...lines)).to.deep.equal({title: 'x', ...made}));
  }

  const unread: [written: string, offer: string][] = [
    ['20160231', '"2016-02"'],
    ['20161301', '"2016"'],
    ['1900-02-29', '"1900-02"'],
    ['2016', '"2016"'],
    ['um 1850', '20160502'],
  ];
  for (const [written, offer] of unread) {
    it(`shows ${written} as words, and offers what it might be`, () => {
      const {document, problems} = readICalendar(calendar(event('SUMMARY:x', `DTSTART:${written}`)), {});
      expect(document.milestones).to.deep.equal([{title: 'x', displayDate: written}]);
      expect(problems.map(({code}) => code)).to.deep.equal(['date/unread']);
      expect(problems[0]!.message).to.contain(offer);
    });
  }

  it('leaves an end that cannot be read, and one before its start to the parser', () => {
    expect(read(calendar(event('DTSTART:20160502', 'DTEND:soon'))).faults).to.deep.equal(['date/unread line 2']);
    expect(read(calendar(event('DTSTART:20160502', 'DURATION:-P1D'))).faults).to.deep.equal(['date/unread line 2']);
    const {document} = readICalendar(calendar(event('SUMMARY:x', 'DTSTART:20160502', 'DTEND:20160401')), {});
    expect(parseTimeline(document).problems.map(({code}) => code)).to.deep.equal(['date/reversed']);
  });

  const texts: [line: string, made: Made][] = [
    ['SUMMARY:a\\, b\\; c\\\\n d\\ne', {title: 'a, b; c\\n d e'}],
    ['SUMMARY;LANGUAGE=en:a:b', {title: 'a:b', lang: 'en'}],
    ['summary:x', {title: 'x'}],
    ['SUMMARY:a\r\n b\r\n\tc', {title: 'abc'}],
    ['SUMMARY;X="a:b:c', {title: 'b:c'}],
    ['CATEGORIES:a\\,b,,c d', {tags: ['a,b', 'c d']}],
    ['GEO:51.5;-0.5', {place: {lat: 51.5, lon: -0.5}}],
    ['GEO:;', {title: 'x'}],
    ['LOCATION:Haus 1\\nLeipzig', {place: {name: 'Haus 1, Leipzig'}}],
    [
      'DESCRIPTION:Max <max@example.org>\\nund <https://a.example/>',
      {body: 'Max <max@example.org>\nund <https://a.example/>'},
    ],
    ['DESCRIPTION:a <b>b</b>\\nc<script>d</script>', {body: 'a **b**\nc'}],
    ['X-ALT-DESC;FMTTYPE=text/html:<p>a</p><p>b</p>', {body: 'a\n\nb'}],
    ['ORGANIZER;CN="Verein; Ort":mailto:a@b.example', {partners: [{name: 'Verein; Ort'}]}],
    ['ORGANIZER:mailto:a@b.example', {title: 'x'}],
    ['ATTENDEE;CN=Max:mailto:a@b.example', {title: 'x'}],
    ['ATTACH;FMTTYPE=image/png:https://a.example/k', {media: [{src: 'https://a.example/k'}]}],
    ['ATTACH;FMTTYPE=image/png;ENCODING=BASE64;VALUE=BINARY:iVBO', {media: [{src: 'data:image/png;base64,iVBO'}]}],
    ['ATTACH;FILENAME="a.pdf":https://a.example/a', {links: [{href: 'https://a.example/a', label: 'a.pdf'}]}],
    ['IMAGE;VALUE=URI:https://a.example/k', {media: [{src: 'https://a.example/k'}]}],
    ['COLOR:red', {title: 'x'}],
  ];
  for (const [line, made] of texts) {
    it(`reads ${JSON.stringify(line)}`, () => expect(only(line, 'SUMMARY:x')).to.deep.equal({title: 'x', ...made}));
  }

  it('takes of two versions the higher, then the last', () => {
    const version = (sequence: number, title: string) => event('UID:a', `SEQUENCE:${sequence}`, `SUMMARY:${title}`);
    const {made, faults} = read(calendar(version(1, 'one'), version(2, 'two'), version(0, 'old'), version(2, 'last')));
    expect(made).to.deep.equal([{id: 'a', title: 'last'}]);
    expect(faults).to.deep.equal(['import/skipped line 2', 'import/skipped line 7', 'import/skipped line 12']);
  });

  it('keeps the dates that differ from a rule in its series', () => {
    const {made, document} = read(
      calendar(
        event('UID:a', 'RECURRENCE-ID:20170502', 'DTSTART:20170503', 'SUMMARY:Later'),
        event('UID:a', 'DTSTART:20160502', 'RRULE:FREQ=YEARLY', 'SUMMARY:Meeting'),
      ),
    );
    expect(made).to.deep.equal([
      {id: 'a/20170502', title: 'Later', date: '2017-05-03', series: 'a'},
      {id: 'a', title: 'Meeting', date: '2016-05-02', series: 'a'},
    ]);
    expect(document.series).to.deep.equal([{id: 'a', title: 'Meeting'}]);
  });

  it('takes journals with a date, and no tasks, zones or alarms', () => {
    const {made, faults, document} = read(
      calendar(
        'NAME:Verein',
        'X-WR-CALDESC:Seit 2005',
        'BEGIN:VTIMEZONE\r\nTZID:x\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nEND:STANDARD\r\nEND:VTIMEZONE',
        'BEGIN:VTODO\r\nSUMMARY:Do\r\nDUE:20160502\r\nEND:VTODO',
        'BEGIN:VJOURNAL\r\nSUMMARY:Note\r\nEND:VJOURNAL',
        'BEGIN:VJOURNAL\r\nSUMMARY:Day\r\nDTSTART:20160502\r\nEND:VJOURNAL',
        event('BEGIN:VALARM', 'DESCRIPTION:Wake', 'SUMMARY:Alarm', 'END:VALARM', 'SUMMARY:x'),
      ),
    );
    expect(made).to.deep.equal([{title: 'Day', date: '2016-05-02'}, {title: 'x'}]);
    expect(faults).to.deep.equal([]);
    expect(document).to.include({title: 'Verein', description: 'Seit 2005'});
  });

  it('takes what `toICalendar` writes for its own before all others', () => {
    const {made, document} = read(
      calendar(
        'NAME:Verein',
        'X-HISTORY-TIMELINE:{"locale":"de"\\,"eras":[{"title":"e"\\,"date":"2016"}]}',
        event('SUMMARY:x', 'DTSTART:20160101', 'DTEND:20170101', 'X-EDTF:2016~'),
        event('UID:a@b', 'SUMMARY:y', 'X-HISTORY-MILESTONE:{"id":"a"\\,"importance":5\\,"series":"s"}'),
        event('SUMMARY:z', 'X-HISTORY-MILESTONE:{broken', 'X-EDTF:'),
        'BEGIN:VJOURNAL\r\nSUMMARY:j\r\nX-HISTORY-MILESTONE:{}\r\nEND:VJOURNAL',
      ),
    );
    expect(made).to.deep.equal([
      {title: 'x', date: '2016~'},
      {id: 'a', title: 'y', importance: 5, series: 's'},
      {title: 'z'},
      {title: 'j'},
    ]);
    expect(document).to.deep.equal({
      title: 'Verein',
      locale: 'de',
      eras: [{title: 'e', date: '2016'}],
      milestones: made,
    });
  });

  it('reads broken files as far as they go', () => {
    const {made, faults} = read(
      '\ufeffBEGIN:VEVENT\nSUMMARY:a\nBEGIN:VALARM\nSUMMARY:no\nBEGIN:VEVENT\nno line\nSUMMARY:b\nEND:VALARM\nDTSTART:20160502\n' +
        'END:VEVENT\nEND:VEVENT\nBEGIN:VEVENT\nSTATUS:CANCELLED\nSUMMARY:c\nBEGIN:VEVENT\nDTSTAMP:20160502T000000Z',
    );
    expect(made).to.deep.equal([{title: 'a'}, {title: 'b', date: '2016-05-02'}, {title: 'c'}]);
    expect(faults).to.deep.equal(['event/cancelled line 12', 'import/skipped line 15']);
  });

  it('takes time that grows no faster than the text', () => {
    const pieces = ['BEGIN:X\r\n', 'END:VEVENT\r\n', ' folded\r\n', ';"', '"a":', 'BEGIN:VEVENT\r\nUID:a\r\n', '\\,'];
    for (const piece of pieces) {
      const read = (text: string): unknown => readICalendar(`BEGIN:VEVENT\r\nDESCRIPTION:x\r\n${text}`, {});
      expect(growth(read, piece, 100_000), piece).to.be.below(LINEAR);
    }
  });

  it('never throws, and adds up, whatever 1,000 mutations make of the sample', () => {
    const random = seededRandom(5);
    for (let run = 0; run < 1000; run++) {
      const text = mutateText(SAMPLE, random);
      const given = readICalendar(text, {});
      const {title, description} = given.document;
      addedUp(given, itemsOf(text, title ?? description), `run ${run}`);
    }
    for (const value of [undefined, null, 1, {}, [], Symbol('x')]) readICalendar(value as string, {});
  });
});
