import {expect} from '@open-wc/testing';

import {memberOf} from '../../src/formats/loose-values.js';
import {readSimile} from '../../src/formats/simile.js';
import {attempt} from '../../src/model/attempt.js';
import {fixture} from '../fixtures/fixture.js';
import {seededRandom} from '../layout/seeded-random.js';
import {addedUp} from './added-up.js';
import {mutateJson} from './mutations.js';

const read = (events: readonly unknown[], dateTimeFormat?: string) => {
  const found = readSimile({events, dateTimeFormat}, {});
  return {timeline: addedUp(found, events.length), codes: found.problems.map(({code}) => code)};
};

describe('readSimile', () => {
  it('keeps every event of a real file', async () => {
    const found = readSimile(await fixture('real/simile-compact-painter.json'), {});
    const {milestones} = addedUp(found, 100);
    expect(found.problems).to.deep.equal([]);
    expect(milestones.filter(({date}) => !date)).to.deep.equal([]);
    const film = milestones.find(({title}) => title === 'La Brassiere')!;
    expect(film.id).to.equal('/en/la_brassiere');
    expect(film.date!.text).to.equal('2001-09-27');
    expect(film.media[0]!.src).to.match(/2462532\?maxheight=76&mode=fillcrop&maxwidth=76$/);
  });

  it('reads long and short names alike', () => {
    const {timeline} = read([
      {
        title: 'A &amp; B',
        start: '1990',
        end: '2000',
        description: 'x<br>y',
        link: 'https://a.example/?b=1&amp;c=2',
        eventID: 'one',
        caption: 'tip',
        image: 'a.png',
        color: 'red',
      },
      {t: 'A &amp; B', s: '1990', e: '2000', d: 'x<br>y', eid: 'two'},
    ]);
    const [long, short] = timeline.milestones as [(typeof timeline.milestones)[0], (typeof timeline.milestones)[0]];
    for (const one of [long, short]) {
      expect(one).to.include({title: 'A & B', body: 'x\ny'});
      expect(one.date!.text).to.equal('1990/2000');
    }
    expect([long.id, short.id]).to.deep.equal(['one', 'two']);
    expect(long.links[0]!.href).to.equal('https://a.example/?b=1&c=2');
    expect(long.summary).to.equal('tip');
    expect(long.media[0]!.src).to.equal('a.png');
  });

  it('takes no marker for a picture', () => {
    const {timeline} = read([{title: 'x', icon: 'http://simile.mit.edu/api/images/dull-red-circle.png'}]);
    expect(timeline.milestones[0]!.media).to.deep.equal([]);
  });

  const cases: [event: object, format: string | undefined, date: string | undefined, codes: string[]][] = [
    [{start: '2001-10'}, 'iso8601', '2001-10', []],
    [{start: 'May 28 2006 09:00:00 GMT'}, undefined, '2006-05-28', []],
    [{start: 'Fri Nov 22 1963 12:30:00 GMT-0600'}, undefined, '1963-11-22', []],
    [{start: '-500'}, undefined, '-0500', []],
    [{start: '500 BC'}, undefined, '-0499', []],
    [{start: '33'}, undefined, '0033', []],
    [{start: 1963}, undefined, '1963', []],
    [{start: '33'}, 'iso8601', undefined, ['date/unread']],
    [{start: '33-04-01'}, undefined, undefined, ['date/unread']],
    [{start: 'um 1850'}, undefined, undefined, ['date/unread']],
    [{start: '1990', end: '2000', durationEvent: true}, undefined, '1990/2000', []],
    [{start: '1990', end: '2000', isDuration: 'true'}, undefined, '1990/2000', []],
    [{start: '1990', end: '2000', durationEvent: false}, undefined, '[1990..2000]', []],
    [{start: '-500', end: '-400', durationEvent: false}, undefined, '[-0500..-0400]', []],
    [{start: '2000-05-02', end: '2001-01-01', de: false}, 'iso8601', '[2000-05-02..2001-01-01]', []],
    [{start: '1990', latestStart: '1992'}, undefined, '[1990..1992]', []],
    [{start: '1990', latestStart: '1992', end: '2000'}, undefined, '1990?/2000', []],
    [{s: '1990', ls: '1992', ee: '1998', e: '2000'}, undefined, '1990?/2000?', []],
    [{start: '1990', earliestEnd: '1998'}, undefined, '1990/1998?', []],
    [{start: '1990', latestStart: '1990', earliestEnd: '2000', end: '2000'}, undefined, '1990/2000', []],
    [{end: '2000'}, undefined, '/2000', []],
    [{start: '2000', end: '1990'}, undefined, '2000', []],
    [{start: '2000', end: '1990', durationEvent: false}, undefined, '2000', []],
    [{start: '1990', end: '1990', durationEvent: false}, undefined, '1990', []],
    [{start: '1990', end: 'later'}, undefined, '1990', ['date/unread']],
    [{start: '', end: null}, undefined, undefined, []],
  ];
  for (const [event, format, date, codes] of cases) {
    it(`reads ${JSON.stringify(event)}${format ? ` in ${format}` : ''} as ${date ?? 'undated'}`, () => {
      const found = read([{title: 'x', ...event}], format);
      expect(found.timeline.milestones[0]!.date?.text).to.equal(date);
      expect(found.codes).to.deep.equal(codes);
    });
  }

  it('never throws and loses no event, whatever a file holds', async () => {
    const sample = (await fixture<{events: object[]}>('real/simile-compact-painter.json')).events.slice(0, 6);
    const event = {t: 'x', s: '1990', ls: '1991', ee: '1999', e: '2000', de: true, d: '<b>x</b>', link: '/a', eid: 7};
    const random = seededRandom(44);
    for (let run = 0; run < 1000; run++) {
      const changed = mutateJson({dateTimeFormat: 'iso8601', events: [...sample, event, {...event, eid: 8}]}, random);
      const events = memberOf(changed, 'events');
      const found = readSimile(changed, {});
      if (attempt(() => Array.isArray(events))) addedUp(found, (events as unknown[]).length, `run ${run}`);
    }
    for (const odd of [null, undefined, 5, 'x', [], {}, {events: 5}, {events: [[], null, Symbol('x')]}])
      expect(() => readSimile(odd, {})).not.to.throw();
  });
});
