import {expect} from '@open-wc/testing';

import {readSchemaOrg} from '../../src/formats/schema-org.js';
import {parseTimeline} from '../../src/model/timeline.js';
import {shapeOf} from '../../src/model/untrusted-input.js';
import {fixture} from '../fixtures/fixture.js';
import {seededRandom} from '../layout/seeded-random.js';
import {addedUp, expectSample} from './added-up.js';
import {mutateJson} from './mutations.js';

type Made = Record<string, unknown>;

const SAMPLE = await fixture<{'@graph': unknown}>('formats/schema-org.jsonld');
const EXPECTED = await fixture<Record<string, Parameters<typeof expectSample>[1]>>('formats/expected.json');

function read(data: unknown): {made: Made[]; faults: string[]; document: Made} {
  const {document, problems} = readSchemaOrg(data, {});
  return {
    made: document.milestones as Made[],
    faults: problems.map(({code, path}) => `${code} ${path}`),
    document: document,
  };
}

/** The only milestone of an event with these members. */
const only = (members: object): Made => read({'@type': 'Event', name: 'x', ...members}).made[0]!;

describe('readSchemaOrg', () => {
  it('reads the sample as expected', () => {
    const given = readSchemaOrg(SAMPLE, {});
    const timeline = addedUp(given, 3);
    expectSample(timeline, EXPECTED['schema-org.jsonld']!);
    expect(given.problems).to.deep.equal([]);
    expect(parseTimeline(given.document).problems).to.deep.equal([]);
    expect(given.paths.milestones).to.deep.equal(['@graph[0]', '@graph[1].subEvent[0]', '@graph[2]']);
    expect(timeline.series).to.deep.equal([{id: 'https://example.org/#series', title: 'Digitalisierungskonferenz'}]);
    expect(timeline.network!.nodes.map(({name}) => name)).to.deep.equal([
      'Cluster IT Mitteldeutschland',
      'Digital Saxony',
    ]);
    expect(timeline.network!.links).to.deep.equal([
      {source: 'https://example.org/#org', target: 'Digital Saxony', type: 'member', directed: false, weight: 1},
    ]);
    expect(timeline.milestones[1]!.partners.map(({id, name}) => [id, name])).to.deep.equal([
      ['https://example.org/#org', 'Cluster IT Mitteldeutschland'],
      ['Wirtschaftsrat der CDU e.V.', 'Wirtschaftsrat der CDU e.V.'],
    ]);
    expect(timeline.milestones[1]!.media.map(({src}) => src)).to.deep.equal(['https://example.org/k.jpg']);
  });

  const members: [name: string, members: object, made: Made][] = [
    ['times as the day written', {startDate: '2016-05-02T23:30:00-08:00'}, {date: '2016-05-02'}],
    ['an end', {startDate: '2016-05', endDate: '2016-06'}, {date: '2016-05', end: '2016-06'}],
    ['only an end', {endDate: '2016'}, {date: '/2016'}],
    ['a year as a number', {startDate: 2017}, {date: '2017'}],
    ['a typed date', {startDate: {'@value': '2016', '@type': 'xsd:gYear'}}, {date: '2016'}],
    ['years before the era', {startDate: '-0043-03-15'}, {date: '-0043-03-15'}],
    ['digits that are no year', {startDate: 20160502}, {displayDate: '20160502'}],
    ['a day that is none', {startDate: '2016-02-30'}, {displayDate: '2016-02-30'}],
    ['words', {startDate: 'um 1850', endDate: '1851'}, {displayDate: 'um 1850 – 1851'}],
    ['a place by its name', {location: {'@type': 'Place', name: 'Aula', address: 'Leipzig'}}, {place: {name: 'Aula'}}],
    ['a place by its address', {location: [{address: {addressLocality: 'Halle'}}]}, {place: {name: 'Halle'}}],
    ['a place by its words', {location: 'Halle'}, {place: {name: 'Halle'}}],
    ['an address', {location: {'@type': 'PostalAddress', streetAddress: 'Weg 1'}}, {place: {name: 'Weg 1'}}],
    ['degrees', {location: {geo: {latitude: 51.3, longitude: '11.9'}}}, {place: {lat: 51.3, lon: 11.9}}],
    [
      'a place on the web',
      {location: {'@type': 'VirtualLocation', url: 'https://a.example/', name: 'Stream'}},
      {links: [{href: 'https://a.example/', label: 'Stream'}]},
    ],
    ['HTML', {description: '<p>a <b>b</b></p><script>c</script>'}, {body: 'a **b**'}],
    [
      'languages',
      {
        description: [
          {'@value': '<p>a</p>', '@language': 'de'},
          {'@value': 'b', '@language': 'EN'},
        ],
      },
      {body: {de: 'a', en: 'b'}},
    ],
    ['a language map', {name: {de: 'a', en: 'b', '@x': 'c'}}, {title: {de: 'a', en: 'b'}}],
    ['the first of several names', {name: ['a', 'b']}, {title: 'a'}],
    ['an image', {image: 'https://a.example/k'}, {media: [{src: 'https://a.example/k'}]}],
    [
      'an image with its words',
      {image: {'@type': 'ImageObject', url: 'https://a.example/k', caption: 'c', creditText: 'd'}},
      {media: [{src: 'https://a.example/k', caption: 'c', credit: 'd'}]},
    ],
    ['keywords', {keywords: 'a, b'}, {tags: ['a', 'b']}],
    [
      'an address of its own',
      {url: 'https://a.example/'},
      {id: 'https://a.example/', links: [{href: 'https://a.example/'}]},
    ],
    [
      'a performer by a role',
      {performer: {'@type': 'PerformanceRole', performer: {'@type': 'Person', name: 'Ada'}}},
      {partners: [{id: 'Ada', name: 'Ada', role: {de: 'Mitwirkende', en: 'Performer'}}]},
    ],
    ['a series by its name', {superEvent: 'Reihe'}, {series: 'Reihe'}],
    [
      'nothing wrong of wrong types',
      {image: 3, location: [[null]], organizer: {}, keywords: {}, url: []},
      {media: [{src: '3'}]},
    ],
  ];
  for (const [name, given, made] of members) {
    it(`reads ${name}`, () => expect(only(given)).to.deep.equal({title: 'x', ...made}));
  }

  it('offers what a date might be', () => {
    const {problems} = readSchemaOrg({'@type': 'Event', name: 'x', startDate: 'um 1850'}, {});
    expect(problems.map(({code, path, message}) => [code, path, message.includes('1850~')])).to.deep.equal([
      ['date/unread', '', true],
    ]);
  });

  const holders: [name: string, hold: (event: object) => unknown, path: string][] = [
    ['alone', (event) => event, ''],
    ['a list', (event) => [event], '[0]'],
    ['a page', (event) => ({'@type': 'WebPage', mainEntity: event}), 'mainEntity'],
    [
      'a list of items',
      (event) => ({'@type': 'ItemList', itemListElement: [{'@type': 'ListItem', position: 1, item: event}]}),
      'itemListElement[0].item',
    ],
    ['a list of events', (event) => ({'@type': 'ItemList', itemListElement: [event]}), 'itemListElement[0]'],
    ['an organization', (event) => ({'@type': 'NGO', event: [event]}), 'event[0]'],
  ];
  for (const [name, hold, path] of holders) {
    it(`finds an event in ${name}`, () => {
      const {document, paths} = readSchemaOrg(hold({'@type': ['Thing', 'schema:MusicEvent'], name: 'x'}), {});
      expect(document.milestones).to.deep.equal([{title: 'x'}]);
      expect(paths.milestones).to.deep.equal([path]);
    });
  }

  it('takes the name of a page or list as the title', () => {
    expect(read({'@type': 'ItemList', name: 'Chronik', itemListElement: []}).document).to.include({title: 'Chronik'});
  });

  it('reads references without going in circles', () => {
    const {made, faults} = read({
      '@graph': [
        {'@id': '#a', '@type': 'Event', name: 'a', superEvent: {'@id': '#s'}, organizer: {'@id': '#o'}},
        {'@id': '#s', '@type': 'EventSeries', name: 's', startDate: '2016', subEvent: [{'@id': '#a'}, {'@id': '#s'}]},
        {'@id': '#o', '@type': 'Organization', name: 'o', memberOf: {'@id': '#o'}, foundingDate: '2005'},
        {'@id': '#a'},
        {'@id': '#a', '@type': 'Event', name: 'again'},
        {'@id': '#nowhere'},
      ],
    });
    expect(made).to.deep.equal([
      {
        id: '#a',
        title: 'a',
        partners: [{id: '#o', name: 'o', role: {de: 'Veranstalter', en: 'Organizer'}}],
        series: '#s',
      },
      {id: '#s', title: 's', date: '2016', series: '#s'},
      {id: '#o', title: 'o', date: '2005'},
      {id: '#a', title: 'again'},
    ]);
    expect(faults).to.deep.equal(['import/skipped @graph[5]']);
    const circle: Made = {'@type': 'Event', name: 'c'};
    circle.subEvent = [circle];
    circle.superEvent = circle;
    expect(read(circle).made).to.deep.equal([{title: 'c'}]);
  });

  it('makes organizations milestones from founding to end, and their memberships a network', () => {
    const {made, document, faults} = read([
      {
        '@type': 'Organization',
        name: 'a',
        foundingDate: '1990',
        dissolutionDate: '2005',
        member: [{'@type': 'OrganizationRole', member: {name: 'b'}, startDate: '1995'}, 'c'],
        subOrganization: {'@type': 'Organization', name: 'd', foundingDate: '2001', parentOrganization: {name: 'a'}},
      },
      {'@type': 'Organization', name: 'e'},
    ]);
    expect(made).to.deep.equal([
      {title: 'a', date: '1990', end: '2005'},
      {title: 'd', date: '2001'},
    ]);
    expect(faults).to.deep.equal(['import/skipped [1]']);
    const {timeline, problems} = parseTimeline(document);
    expect(problems).to.deep.equal([]);
    expect(timeline.network!.nodes.map(({name, date}) => [name, date?.text])).to.deep.equal([
      ['a', '1990/2005'],
      ['b', undefined],
      ['c', undefined],
      ['d', '2001/..'],
    ]);
    expect(
      timeline.network!.links.map(({source, target, type, date}) => [source, target, type, date?.text]),
    ).to.deep.equal([
      ['b', 'a', 'member', '1995/..'],
      ['c', 'a', 'member', undefined],
      ['d', 'a', 'part', undefined],
    ]);
  });

  it('says what was cancelled, and what is no event', () => {
    const {made, faults} = read([
      {'@type': 'Event', name: 'a', eventStatus: 'https://schema.org/EventCancelled'},
      {'@type': 'WebSite', name: 'b'},
      null,
      'https://a.example/',
      {'@type': 'Event'},
    ]);
    expect(made).to.deep.equal([{title: 'a'}]);
    expect(faults).to.deep.equal([
      'event/cancelled [0]',
      'import/skipped [1]',
      'import/skipped [2]',
      'import/skipped [3]',
      'import/skipped [4]',
    ]);
  });

  it("keeps undated events that are called like their series, and those that are each other's series", () => {
    expect(read({'@type': 'EventSeries', name: 'x', subEvent: [{'@type': 'Event', name: 'x'}]}).made).to.deep.equal([
      {title: 'x', series: 'x'},
    ]);
    const [a, b]: [Made, Made] = [
      {'@type': 'Event', name: 'a'},
      {'@type': 'Event', name: 'b'},
    ];
    a.subEvent = b;
    b.subEvent = a;
    expect(read(a).made.map(({title}) => title)).to.deep.equal(['a', 'b']);
  });

  it('reads 20,000 events one within the other', () => {
    let event: object = {'@type': 'Event', name: 'x'};
    for (let depth = 0; depth < 20_000; depth++) event = {'@type': 'Event', name: 'x', subEvent: event};
    expect(read(event).made.length).to.be.above(0);
  });

  it('never throws, and adds up, whatever 1,000 mutations make of the sample', () => {
    const random = seededRandom(7);
    for (let run = 0; run < 1000; run++) {
      const data = mutateJson(SAMPLE, random) as typeof SAMPLE;
      const given = readSchemaOrg(data, {});
      const skipped = given.problems.filter(({code}) => code === 'import/skipped');
      addedUp(given, given.document.milestones.length + skipped.length, `run ${run}`);
      // Every entry of the graph is something, or holds something, or is the series of something.
      const graph = data['@graph'] as readonly unknown[];
      const places = [...given.paths.milestones, ...skipped.map(({path}) => path)];
      if (shapeOf(graph) === 'list')
        graph.forEach((_, index) => {
          const isFound = places.some((path) => path.startsWith(`@graph[${index}]`));
          expect(isFound, `run ${run}, ${index}`).to.equal(true);
        });
    }
    for (const value of [undefined, null, 1, 'x', [], {}, {'@graph': 3}, [[[]]]]) readSchemaOrg(value, {});
  });
});
