import {expect} from '@open-wc/testing';

import {parseHistoricalDate} from '../../src/model/historical-date.js';
import {parseMilestone, type Milestone} from '../../src/model/milestone.js';

/** Parses one milestone and gives it beside its problems as `code path`. */
function read(input: unknown): {milestone: Milestone | null; faults: string[]} {
  const {milestone, problems} = parseMilestone(input, {base: 'https://page.example/'});
  return {milestone, faults: problems.map(({code, path}) => `${code} ${path}`)};
}

describe('parseMilestone', () => {
  it('gives every member in its normal form', () => {
    const {milestone, faults} = read({
      id: 7,
      title: {de: 'Erste', en: 'First'},
      date: '2016-05-02',
      displayDate: 'im Mai',
      summary: 'Kurz.',
      body: '**Lang.**',
      category: 'konferenz',
      tags: ['a', 'b', 'a'],
      importance: 5,
      series: 'reihe',
      lang: 'EN-gb',
      place: 'Leipzig',
      participants: {count: 80, qualifier: 'over'},
      partners: ['x', {name: 'Stadt Leipzig', role: 'Gastgeber'}],
      media: {src: 'a.png', srcset: 'a.png 1x, b.png 2x', alt: 'Ein Haus', width: 4, height: 3},
      links: [
        {href: '/p.pdf', label: 'Programm', type: 'application/pdf', bytes: 2048, rel: 'document', hreflang: 'de'},
      ],
      quote: {text: 'Gut.', source: 'A. B.'},
      unknown: {deep: [1]},
    });
    expect(faults).to.deep.equal([]);
    expect(milestone).to.deep.equal({
      id: '7',
      index: 0,
      title: {de: 'Erste', en: 'First'},
      date: (parseHistoricalDate('2016-05-02') as {date: unknown}).date,
      displayDate: 'im Mai',
      summary: 'Kurz.',
      body: '**Lang.**',
      category: 'konferenz',
      tags: ['a', 'b'],
      importance: 5,
      series: 'reihe',
      lang: 'en-GB',
      place: {name: 'Leipzig'},
      participants: {count: 80, qualifier: 'over'},
      partners: [{id: 'x'}, {id: 'stadt-leipzig', name: 'Stadt Leipzig', role: 'Gastgeber'}],
      media: [
        {
          src: 'https://page.example/a.png',
          srcset: 'https://page.example/a.png 1x, https://page.example/b.png 2x',
          alt: 'Ein Haus',
          type: 'image',
          width: 4,
          height: 3,
        },
      ],
      links: [
        {
          href: 'https://page.example/p.pdf',
          label: 'Programm',
          type: 'application/pdf',
          rel: 'document',
          bytes: 2048,
          hreflang: 'de',
        },
      ],
      quote: {text: 'Gut.', source: 'A. B.'},
    });
  });

  it('needs a title only', () => {
    expect(read({title: 'A'})).to.deep.equal({
      milestone: {
        id: 'a',
        index: 0,
        title: 'A',
        date: null,
        importance: 3,
        tags: [],
        partners: [],
        media: [],
        links: [],
      },
      faults: [],
    });
  });

  it('gives fresh and frozen values', () => {
    const input = {
      title: {de: 'A'},
      tags: ['a'],
      place: {lat: 1, lon: 2},
      partners: [{id: 'p'}],
      media: [{src: 'a.png'}],
    };
    const {milestone} = read(input);
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(milestone)).to.equal(true);
    expect(milestone!.place).to.not.equal(input.place);
    expect(Object.isFrozen(input.place)).to.equal(false);
  });

  const titles: [name: string, input: object, title: unknown, id: string][] = [
    ['the displayDate', {displayDate: 'seither', summary: 'x'}, 'seither', 'seither'],
    ['the summary', {summary: 'Kurz.', body: 'x'}, 'Kurz.', 'kurz'],
    ['the body without its marks', {body: '**Lang** und [breit](x)'}, 'Lang und breit(x)', 'lang-und-breit-x'],
    [
      'the first words of a long text',
      {body: 'Im Jahr 2018 schloss sich auch das Netzwerk Südwestsachsen Digital der Initiative an.'},
      'Im Jahr 2018 schloss sich auch das Netzwerk Südwestsachsen…',
      'im-jahr-2018-schloss-sich-auch-das-netzwerk-südwestsachsen',
    ],
    ['the first line', {body: 'Oben\nunten'}, 'Oben…', 'oben'],
    ['words in each language', {summary: {de: 'Kurz', en: 'Short'}}, {de: 'Kurz', en: 'Short'}, 'kurz'],
    ['the word for untitled', {date: '2016'}, {de: 'Ohne Titel', en: 'Untitled'}, 'ohne-titel'],
  ];
  for (const [name, input, title, id] of titles) {
    it(`takes ${name} for a missing title`, () => {
      for (const missing of [{}, {title: ''}, {title: '  \u0000'}, {title: null}]) {
        const {milestone, faults} = read({...input, ...missing});
        expect(milestone?.title).to.deep.equal(title);
        expect(milestone?.id).to.equal(id);
        expect(faults).to.deep.equal(['text/missing title']);
      }
    });
  }

  const ids: [title: unknown, id: string][] = [
    ['Erste Digitalisierungskonferenz!', 'erste-digitalisierungskonferenz'],
    ['„Digital Innovation“', 'digital-innovation'],
    ['تأسيس النادي', 'تأسيس-النادي'],
    ['Thành lập', 'thành-lập'],
    ['💥', 'n1'],
    [2016, '2016'],
  ];
  for (const [title, id] of ids) {
    it(`makes the id ${id} from the title ${JSON.stringify(title)}`, () =>
      expect(read({title}).milestone?.id).to.equal(id));
  }

  const dates: [name: string, input: object, date: string | null, faults: string[]][] = [
    ['an interval', {date: '2016/2018'}, '2016/2018', []],
    ['an integer as a year', {date: -43}, '-0043', []],
    ['a year of few digits', {date: 44}, '0044', []],
    ['a padded date', {date: ' 2016 '}, '2016', []],
    ['an empty text as undated', {date: ' '}, null, []],
    ['null as undated', {date: null}, null, []],
    ['a wrong date as undated', {date: '2.5.2016'}, null, ['date/invalid date']],
    ['a number that is no year as undated', {date: 20160502}, null, ['date/invalid date']],
    ['a fraction as undated', {date: 2016.5}, null, ['date/invalid date']],
    ['an object as undated', {date: {year: 2016}}, null, ['date/invalid date']],
    ['a date that was read before', {date: {text: '2016', earliestDay: 0}}, '2016', []],
    ['a symbol as undated', {date: Symbol('2016')}, null, ['date/invalid date']],
    ['a big integer as undated', {date: BigInt(2016)}, null, ['date/invalid date']],
    ['date and end as an interval', {date: '2016-05-02', end: '2016-05-04'}, '2016-05-02/2016-05-04', []],
    ['years as an interval', {date: 2016, end: 2018}, '2016/2018', []],
    ['the same date twice as that date', {date: '2016', end: 2016}, '2016', []],
    ['an open end', {date: '2016~', end: '..'}, '2016~/..', []],
    [
      'two days with times as those days',
      {date: '2016-05-02T09:30:00', end: '2016-05-03T18:00:00'},
      '2016-05-02/2016-05-03',
      [],
    ],
    [
      'two times of a day as the first',
      {date: '2016-05-02T09:30:00', end: '2016-05-02T18:00:00'},
      '2016-05-02T09:30:00',
      [],
    ],
    ['an empty end as none', {date: '2016', end: ''}, '2016', []],
    ['an end before the date', {date: '2018', end: '2016'}, '2018', ['date/reversed end']],
    ['an end beside an interval', {date: '2016/2017', end: '2020'}, '2016/2017', ['date/end-ignored end']],
    ['an interval as end', {date: '2016', end: '2018/2020'}, '2016', ['date/end-ignored end']],
    ['a wrong end', {date: '2016', end: 'soon'}, '2016', ['date/invalid end']],
    ['an end without a date', {end: '2016'}, null, ['date/end-ignored end']],
    ['an end beside a wrong date', {date: 'x', end: '2016'}, null, ['date/invalid date', 'date/end-ignored end']],
  ];
  for (const [name, input, date, faults] of dates) {
    it(`reads ${name}`, () => {
      const result = read({title: 'A', ...input});
      expect(result.milestone?.date?.text ?? null).to.equal(date);
      expect(result.faults).to.deep.equal(faults);
    });
  }

  const faulty: [name: string, input: object, kept: object, faults: string[]][] = [
    ['a number as text', {summary: 80}, {summary: '80'}, []],
    ['a text of the wrong kind', {summary: ['a']}, {}, ['item/value summary']],
    ['an empty language map', {summary: {}}, {}, ['item/value summary']],
    ['a wrong tag in a map', {summary: {de: 'a', 'x y': 'b'}}, {summary: {de: 'a'}}, ['item/value summary.x y']],
    ['a wrong text in a map', {summary: {de: 'a', en: 1}}, {summary: {de: 'a'}}, ['item/value summary.en']],
    ['control characters', {summary: 'a\u0000b\u001bc\r\nd\te\ud800'}, {summary: 'abc\nd\te'}, []],
    ['a place of numbers', {place: {lat: 51.3, lon: 12.4}}, {place: {lat: 51.3, lon: 12.4}}, []],
    ['a place beyond the globe', {place: {name: 'A', lat: 91}}, {place: {name: 'A'}}, ['item/value place.lat']],
    ['participants as a number', {participants: 80}, {participants: {count: 80, qualifier: 'exact'}}, []],
    ['no participants', {participants: {count: 0}}, {participants: {count: 0, qualifier: 'exact'}}, []],
    ['participants without a count', {participants: {qualifier: 'over'}}, {}, ['item/missing participants.count']],
    ['less than no participants', {participants: -1}, {}, ['item/value participants']],
    ['a partner without id and name', {partners: [{role: 'x'}]}, {}, ['item/missing partners[0]']],
    ['importance beyond 5', {importance: 6}, {}, ['item/value importance']],
    ['a wrong language tag', {lang: 'de_DE'}, {}, ['item/value lang']],
    ['a tag that is no text', {tags: ['a', 1]}, {tags: ['a']}, ['item/value tags[1]']],
    ['one tag without a list', {tags: 'a'}, {tags: ['a']}, []],
    ['a link as an address', {links: 'https://a.example/'}, {links: [{href: 'https://a.example/'}]}, []],
    [
      'a blocked link',
      {links: [{href: 'javascript:x', label: 'A'}]},
      {links: [{label: 'A'}]},
      ['url/blocked links[0].href'],
    ],
    ['a blocked link without a label', {links: ['javascript:x']}, {}, ['url/blocked links[0]']],
    ['a link without an address', {links: [{label: 'A'}]}, {links: [{label: 'A'}]}, ['item/missing links[0].href']],
    [
      'blocked media',
      {media: {src: 'data:image/svg+xml,x', alt: 'A'}},
      {media: [{type: 'image', alt: 'A'}]},
      ['url/blocked media.src'],
    ],
    [
      'a blocked candidate of a srcset',
      {media: {src: 'a.png', srcset: 'javascript:x 1x, b.png 2x, c d e'}},
      {media: [{type: 'image', src: 'https://page.example/a.png', srcset: 'https://page.example/b.png 2x'}]},
      ['url/blocked media.srcset', 'url/blocked media.srcset'],
    ],
    ['a quote without words', {quote: {source: 'A'}}, {}, ['item/missing quote.text']],
    ['a quote as its words', {quote: 'A'}, {quote: {text: 'A'}}, []],
    ['an object that is none', {quote: true}, {}, ['item/shape quote']],
    [
      'a hole and a null in a list',
      {partners: [undefined, 'a', null]},
      {partners: [{id: 'a'}]},
      ['item/shape partners[2]'],
    ],
  ];
  for (const [name, input, kept, faults] of faulty) {
    it(`reads ${name}`, () => {
      const {milestone, faults: found} = read({title: 'A', ...input});
      expect(found).to.deep.equal(faults);
      expect(milestone).to.deep.include({...(read({title: 'A'}).milestone as object), ...kept});
    });
  }

  it('cuts long texts at the end of a letter', () => {
    const family = '👩‍👩‍👧‍👦';
    const {milestone, faults} = read({
      title: 'a'.repeat(9_998) + family.repeat(3),
      body: 'b'.repeat(100_001),
      id: 'c'.repeat(201),
    });
    expect(milestone!.title).to.equal('a'.repeat(9_998));
    expect(milestone!.body).to.have.length(100_000);
    expect(milestone!.id).to.have.length(200);
    expect(faults).to.deep.equal(['text/too-long id', 'text/too-long title', 'text/too-long body']);
    expect(read({title: `a${'\u0301'.repeat(30_000)}`}).milestone!.title).to.have.length(10_000);
  });

  it('gives nothing and says why where there is nothing to show', () => {
    for (const input of [{}, {other: 1}, {title: null}]) {
      expect(read(input)).to.deep.equal({milestone: null, faults: ['item/empty ']});
    }
    for (const input of [null, 1, 'text', true, () => 1]) expect(read(input).faults).to.deep.equal(['item/shape ']);
  });

  it('shows what has a wrong date only, or a category only', () => {
    const {milestone, faults} = read({date: 'x'});
    expect(milestone?.date).to.equal(null);
    expect(faults).to.deep.equal(['date/invalid date', 'text/missing title']);
    expect(read({category: 'a'}).milestone?.category).to.equal('a');
  });
});
