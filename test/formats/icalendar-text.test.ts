import {expect} from '@open-wc/testing';

import {toICalendar, type ICalendarOptions} from '../../src/formats/icalendar-text.js';
import {importTimeline} from '../../src/formats/import-timeline.js';
import {parseTimeline, type Timeline} from '../../src/model/timeline.js';
import {randomHistory} from '../elements/random-history.js';
import {fixture} from '../fixtures/fixture.js';
import {growth, LINEAR} from './growth.js';
import {plainMilestones, randomTimeline} from './random-timeline.js';

const timelineOf = (milestones: readonly object[], header: object = {}): Timeline =>
  parseTimeline({...header, milestones}).timeline;

interface Line {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly value: string;
}

const TEXTS = /^(NAME|DESCRIPTION|SUMMARY|LOCATION|UID|X-.*)$/;
const GRAMMAR: readonly (readonly [name: RegExp, parameters: RegExp, value: RegExp])[] = [
  [/^(BEGIN|END)$/, /^$/, /^(VCALENDAR|VEVENT|VJOURNAL)$/],
  [/^VERSION$/, /^$/, /^2\.0$/],
  [/^PRODID$/, /^$/, /./],
  [TEXTS, /^(LANGUAGE=[A-Za-z0-9-]+)?$/, /^(?:[^\\;,\p{Cc}]|\t|\\[\\;,n])+$/u],
  [/^X-EDTF$/, /^X-START=\d{8}$/, /./],
  [/^CATEGORIES$/, /^$/, /^(?:[^\\;,]|\\[\\;,n])+(?:,(?:[^\\;,]|\\[\\;,n])+)*$/],
  [/^(DTSTART|DTEND)$/, /^VALUE=DATE$/, /^\d{8}$/],
  [/^DTSTART$/, /^$/, /^\d{8}T\d{6}Z?$/],
  [/^DTSTAMP$/, /^$/, /^\d{8}T\d{6}Z$/],
  [/^TRANSP$/, /^$/, /^TRANSPARENT$/],
  [/^STATUS$/, /^$/, /^TENTATIVE$/],
  [/^GEO$/, /^$/, /^-?\d+(\.\d+)?;-?\d+(\.\d+)?$/],
  [/^URL$/, /^$/, /^[a-z]+:[!-~]+$/],
  [/^ATTACH$/, /^(FMTTYPE=[\w!#$&.+^-]+\/[\w!#$&.+^-]+)?$/, /^[a-z]+:[!-~]+$/],
  [/^IMAGE$/, /^VALUE=URI;DISPLAY=BADGE$/, /^[a-z]+:[!-~]+$/],
];
/** Of RFC 5545, §3.6.1 and §3.6.3, with RFC 7986: what each component may have, and how often. */
const MAY: Readonly<Record<string, RegExp>> = {
  VCALENDAR: /^(VERSION|PRODID|NAME|DESCRIPTION|X-.*)$/,
  VEVENT:
    /^(UID|DTSTAMP|DTSTART|DTEND|TRANSP|STATUS|SUMMARY|DESCRIPTION|CATEGORIES|LOCATION|GEO|URL|ATTACH|IMAGE|X-.*)$/,
  VJOURNAL: /^(UID|DTSTAMP|SUMMARY|DESCRIPTION|CATEGORIES|URL|ATTACH|IMAGE|X-.*)$/,
};
const MUST: Readonly<Record<string, readonly string[]>> = {
  VCALENDAR: ['VERSION', 'PRODID'],
  VEVENT: ['UID', 'DTSTAMP', 'DTSTART'],
  VJOURNAL: ['UID', 'DTSTAMP'],
};

/** Reads a calendar by the grammar of RFC 5545, by nothing of ours; throws at what breaks it. */
function check(text: string): {readonly name: string; readonly lines: readonly Line[]}[] {
  const fail = (why: string): never => {
    throw new Error(why);
  };
  if (!text.endsWith('\r\n')) fail('the last line has no end');
  const encoder = new TextEncoder();
  const folded = text.slice(0, -2).split('\r\n');
  for (const line of folded) {
    if (/[\r\n]/.test(line)) fail(`a bare line end in ${line}`);
    if (encoder.encode(line).length > 75) fail(`longer than 75 octets: ${line}`);
    if (/[\ud800-\udbff]$|^ [\udc00-\udfff]/.test(line)) fail(`a character is cut: ${line}`);
    if (!line) fail('an empty line');
  }
  const components: {name: string; lines: Line[]}[] = [];
  const open: {name: string; lines: Line[]}[] = [];
  const uids = new Set<string>();
  for (const line of text.slice(0, -2).replace(/\r\n /g, '').split('\r\n')) {
    const [, name = '', parameters = '', value = ''] =
      /^([A-Z-]+)((?:;[^:]*)?):(.*)$/su.exec(line) ?? fail(`no content line: ${line}`);
    const known = GRAMMAR.some(
      ([names, given, values]) => names.test(name) && given.test(parameters.slice(1)) && values.test(value),
    );
    if (!known) fail(`not in the grammar: ${line}`);
    if (name === 'BEGIN') {
      if (open.length !== (value === 'VCALENDAR' ? 0 : 1)) fail(`${value} begins in the wrong place`);
      const component = {name: value, lines: []};
      components.push(component);
      open.push(component);
    } else if (name === 'END') {
      const {lines, name: ended} = open.pop() ?? fail('an end too many');
      if (ended !== value) fail(`${ended} ends as ${value}`);
      const counts = new Map<string, number>();
      for (const one of lines) counts.set(one.name, (counts.get(one.name) ?? 0) + 1);
      for (const [one, count] of counts) {
        if (!MAY[ended]!.test(one)) fail(`${one} in ${ended}`);
        if (count > 1 && !/^(ATTACH|IMAGE)$/.test(one)) fail(`${one} stands twice`);
      }
      for (const one of MUST[ended]!) if (!counts.has(one)) fail(`${ended} has no ${one}`);
      const [start, end] = ['DTSTART', 'DTEND'].map((one) => lines.find((own) => own.name === one));
      if (end && !(start!.value < end.value && start!.parameters[0] === end.parameters[0]))
        fail('it ends before it starts');
      const uid = lines.find((own) => own.name === 'UID');
      if (uid && uids.has(uid.value)) fail(`two of ${uid.value}`);
      if (uid) uids.add(uid.value);
    } else open.at(-1)!.lines.push({name, parameters: parameters.split(';').slice(1), value});
  }
  if (open.length) fail('no end');
  return components;
}

/** The lines of the only milestone. */
function only(milestone: object, options?: ICalendarOptions, header?: object): string[] {
  const text = toICalendar(timelineOf([milestone], header), options);
  check(text);
  return text
    .replace(/\r\n /g, '')
    .split('\r\n')
    .filter((line) => !/^(BEGIN|END|X-|PRODID|VERSION)/.test(line) && line);
}

async function expectBack(timeline: Timeline, options: ICalendarOptions = {}, what = ''): Promise<void> {
  const text = toICalendar(timeline, options);
  const components = check(text).slice(1);
  expect(components.length, what).to.equal(timeline.milestones.length);
  const {timeline: back, problems, format} = await importTimeline(text);
  expect(format, what).to.equal('icalendar');
  expect(plainMilestones(back), what).to.deep.equal(plainMilestones(timeline));
  expect({...back, milestones: []}, what).to.deep.equal({...timeline, milestones: []});
  // An image without an address has none in the calendar either.
  expect(
    problems.filter(({code}) => code !== 'item/missing'),
    what,
  ).to.deep.equal([]);
}

describe('toICalendar', () => {
  it('writes an event', async () => {
    const timeline = timelineOf(
      [
        {
          id: 'k',
          title: 'Konferenz, groß',
          date: '2016-05-02/2016-05-03',
          body: 'Zeile 1\nZeile 2',
          category: 'k',
          tags: ['a;b'],
          place: {name: 'Leipzig', lat: 51.34, lon: 12.37},
          media: ['https://a.example/a.png'],
          links: ['https://a.example/', {href: 'https://a.example/p.pdf', type: 'application/pdf'}],
        },
      ],
      {id: 'verein', title: 'Verein', updated: '2026-11-22', categories: [{id: 'k', title: 'Konferenz'}]},
    );
    expect(toICalendar(timeline).split('\r\n')).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//history-timeline//history-timeline//EN',
      'NAME:Verein',
      'X-WR-CALNAME:Verein',
      'X-HISTORY-TIMELINE:{"id":"verein"\\,"updated":"2026-11-22"\\,"categories":[{"',
      ' id":"k"\\,"title":"Konferenz"}]}',
      'BEGIN:VEVENT',
      'UID:k@verein',
      'DTSTAMP:20261122T000000Z',
      'DTSTART;VALUE=DATE:20160502',
      'DTEND;VALUE=DATE:20160504',
      'TRANSP:TRANSPARENT',
      'SUMMARY:Konferenz\\, groß',
      'DESCRIPTION:Zeile 1\\nZeile 2',
      'CATEGORIES:Konferenz,a\\;b',
      'LOCATION:Leipzig',
      'GEO:51.34;12.37',
      'IMAGE;VALUE=URI;DISPLAY=BADGE:https://a.example/a.png',
      'URL:https://a.example/',
      'ATTACH;FMTTYPE=application/pdf:https://a.example/p.pdf',
      'X-HISTORY-MILESTONE:{"id":"k"\\,"category":"k"\\,"tags":["a\\;b"]}',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
    await expectBack(timeline);
  });

  const days: [date: string, lines: string[]][] = [
    ['2016-05-02', ['DTSTART;VALUE=DATE:20160502']],
    ['2016-12-31/2017-01-01', ['DTSTART;VALUE=DATE:20161231', 'DTEND;VALUE=DATE:20170102']],
    ['2016-05', ['DTSTART;VALUE=DATE:20160501', 'DTEND;VALUE=DATE:20160601', 'STATUS:TENTATIVE']],
    ['1850~', ['DTSTART;VALUE=DATE:18500101', 'DTEND;VALUE=DATE:18510101', 'STATUS:TENTATIVE']],
    ['2016/2018', ['DTSTART;VALUE=DATE:20160101', 'DTEND;VALUE=DATE:20190101', 'STATUS:TENTATIVE']],
    ['2016-05-02?', ['DTSTART;VALUE=DATE:20160502', 'STATUS:TENTATIVE']],
    ['2016-05-02/..', ['DTSTART;VALUE=DATE:20160502']],
    ['2016/', ['DTSTART;VALUE=DATE:20160101', 'DTEND;VALUE=DATE:20170101', 'STATUS:TENTATIVE']],
    ['2000-02-29', ['DTSTART;VALUE=DATE:20000229']],
    ['0001', ['DTSTART;VALUE=DATE:00010101', 'DTEND;VALUE=DATE:00020101', 'STATUS:TENTATIVE']],
    ['1582-10-10', ['DTSTART;VALUE=DATE:15821010']],
    ['2016-05-02T09:00:00', ['DTSTART:20160502T090000']],
    ['2016-05-02T23:30:00-05:00', ['DTSTART:20160503T043000Z']],
    ['2016-05-02T00:15:01+05:45', ['DTSTART:20160501T183001Z']],
    ['2016-05-02T00:15:00Z', ['DTSTART:20160502T001500Z']],
    ...[
      '0000',
      '-0043-03-15',
      'Y-66000000',
      '9999',
      '199X',
      '1950S2',
      '[1667,1668]',
      'XXXX-12-25',
      '/2016',
      '../..',
      '/',
      '',
    ].map((date): [string, string[]] => [date, []]),
  ];
  for (const [date, lines] of days) {
    it(`shows ${date || 'no date'} as ${lines.join(', ') || 'a journal entry without one'}`, async () => {
      const made = only({title: 'x', date}).filter((line) => /^(DTSTART|DTEND|STATUS)/.test(line));
      expect(made).to.deep.equal(lines);
      expect(toICalendar(timelineOf([{title: 'x', date}]))).to.contain(
        lines.length ? 'BEGIN:VEVENT' : 'BEGIN:VJOURNAL',
      );
      await expectBack(timelineOf([{title: 'x', date}]));
    });
  }

  const stamps: [given: string | undefined, updated: string | undefined, stamp: string][] = [
    [undefined, undefined, '19700101T000000Z'],
    [undefined, '2026-11-22', '20261122T000000Z'],
    [undefined, '2026', '19700101T000000Z'],
    ['2026-11-22T10:20:30.456Z', '2025-01-01', '20261122T102030Z'],
    ['2026-11-22T00:30:00+01:00', undefined, '20261121T233000Z'],
    ['2026-11-22', undefined, '20261122T000000Z'],
    ['today', '2025-01-01', '19700101T000000Z'],
  ];
  for (const [stamp, updated, line] of stamps) {
    it(`is stamped ${line} when asked for ${stamp}, updated ${updated}`, () => {
      expect(only({title: 'x'}, {stamp}, {updated})).to.include(`DTSTAMP:${line}`);
    });
  }

  it('keeps ids of several documents apart, also by a name that is given', () => {
    expect(only({id: 'a', title: 'x'}, {}, {title: 'Unser Verein'})).to.include('UID:a@unser-verein');
    expect(only({id: 'a', title: 'x'})).to.include('UID:a@history');
    expect(only({id: 'a', title: 'x'}, {domain: 'a.example'})).to.include('UID:a@a.example');
  });

  it('shows the language that is asked for, and keeps the others', async () => {
    const timeline = timelineOf(
      [{title: {de: 'Gründung', en: 'Founding'}, place: {name: {de: 'Köln', en: 'Cologne'}}, date: '2016-05-02'}],
      {locale: 'de'},
    );
    expect(toICalendar(timeline)).to.contain('SUMMARY:Gründung').and.contain('LOCATION:Köln');
    expect(toICalendar(timeline, {locale: 'en'}))
      .to.contain('SUMMARY:Founding')
      .and.contain('LOCATION:Cologne');
    await expectBack(timeline, {locale: 'en'});
  });

  it('lets a program change what it shows', async () => {
    const text = toICalendar(timelineOf([{title: 'x', date: '2016-05-02', body: 'old', importance: 5}]));
    const changed = text.replace('SUMMARY:x', 'SUMMARY:y').replace(':20160502', ':20170503').replace('old', 'new');
    const {timeline} = await importTimeline(changed);
    expect(plainMilestones(timeline)[0]).to.include({
      title: 'y',
      date: '2017-05-03',
      body: 'new',
      importance: 5,
      id: 'x',
    });
  });

  it('moves a vague date with the event that a program moves, and keeps the one that stays', async () => {
    const text = toICalendar(timelineOf([{title: 'x', date: '2016~'}]));
    expect((await importTimeline(text)).timeline.milestones[0]!.date!.text).to.equal('2016~');
    const moved = text.replace('DATE:20170101', 'DATE:20180101').replace('DATE:20160101', 'DATE:20170101');
    const {timeline} = await importTimeline(moved);
    expect(timeline.milestones[0]!.date!.text).to.equal('2017-01-01/2017-12-31');
  });

  it('folds lines between characters', async () => {
    for (let length = 0; length < 90; length++) {
      for (const letter of ['a', 'é', '€', '😀', '\\'])
        await expectBack(timelineOf([{title: 'x'.repeat(length) + letter.repeat(60)}]));
    }
  });

  it('loses nothing of the fixtures', async () => {
    await expectBack(parseTimeline(await fixture('cluster-it.json')).timeline);
    await expectBack(parseTimeline(randomHistory(300, 5)).timeline);
    for (const name of ['cosmo.json', 'cosmo-mixed.json', 'women_in_computing.json', 'eras.json', 'vis-basic.json']) {
      const {timeline} = await importTimeline(await fixture(`real/${name}`));
      expect(timeline.milestones.length, name).to.be.above(0);
      await expectBack(timeline, {}, name);
    }
  });

  it('loses nothing of 1,000 random timelines, in the grammar of RFC 5545', async function () {
    this.timeout(60_000);
    for (let seed = 0; seed < 1000; seed++)
      await expectBack(randomTimeline(seed, seed % 12), {locale: seed % 2 ? 'en' : undefined}, `seed ${seed}`);
  });

  it('takes time that grows no faster than the timeline', () => {
    const {milestones} = randomTimeline(3, 500);
    const write = (text: string): unknown =>
      toICalendar({...timelineOf([]), milestones: text.split('').map((_, index) => milestones[index % 500]!)});
    expect(growth(write, 'x', 20_000)).to.be.below(LINEAR);
    const long = (text: string): unknown => toICalendar({...timelineOf([]), title: text});
    expect(growth(long, 'é', 400_000)).to.be.below(LINEAR);
  });
});
