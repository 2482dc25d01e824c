import {expect} from '@open-wc/testing';

import {importTimeline} from '../../src/formats/import-timeline.js';
import {jsonLdText, toJsonLd, type JsonLdOptions} from '../../src/formats/json-ld.js';
import {readSchemaOrg} from '../../src/formats/schema-org.js';
import type {Milestone} from '../../src/model/milestone.js';
import {parseTimeline, type Timeline} from '../../src/model/timeline.js';
import {randomHistory} from '../elements/random-history.js';
import {fixture} from '../fixtures/fixture.js';
import {seededRandom} from '../layout/seeded-random.js';
import {addedUp} from './added-up.js';
import {growth, LINEAR} from './growth.js';
import {mutateJson} from './mutations.js';
import {plainMilestones, randomTimeline} from './random-timeline.js';

type Item = Readonly<Record<string, unknown>>;
interface Page extends Item {
  readonly mainEntity: {
    readonly numberOfItems: number;
    readonly itemListElement: readonly {position: number; item: Item}[];
  };
  readonly mentions?: readonly Item[];
}

const timelineOf = (milestones: readonly object[], header: object = {}): Timeline =>
  parseTimeline({...header, milestones}).timeline;
const pageOf = (timeline: Timeline, options?: JsonLdOptions): Page => toJsonLd(timeline, options) as Page;
const itemsOf = (timeline: Timeline, options?: JsonLdOptions): readonly Item[] =>
  pageOf(timeline, options).mainEntity.itemListElement.map(({item}) => item);
const only = (milestone: object, header?: object, options?: JsonLdOptions): Item =>
  itemsOf(timelineOf([milestone], header), options)[0]!;

/** What of a milestone is said, and comes back. */
function said(milestone: Milestone, isEvent: boolean): object {
  const {date, place, summary, body, media, links, displayDate} = milestone;
  const isPoint = place?.lat !== undefined && place.lon !== undefined;
  const wanted = {
    id: milestone.id,
    title: milestone.title,
    date: date?.text,
    displayDate: isEvent ? undefined : displayDate,
    summary,
    body: JSON.stringify(body) === JSON.stringify(summary) ? undefined : body,
    lang: milestone.lang,
    tags: milestone.tags,
    place:
      place && (place.name !== undefined || isPoint)
        ? {...(place.name !== undefined && {name: place.name}), ...(isPoint && {lat: place.lat, lon: place.lon})}
        : undefined,
    partners: milestone.partners,
    media: media.filter(({type, src}) => type === 'image' && src),
    links: links.flatMap(({href, label, type, rel}) =>
      href ? [{href, ...(label !== undefined && {label}), ...(type && {type}), ...(rel === 'document' && {rel})}] : [],
    ),
    quote: milestone.quote,
    importance: 3,
  };
  return Object.fromEntries(Object.entries(wanted).filter(([, member]) => member !== undefined));
}

async function expectBack(timeline: Timeline, what = ''): Promise<void> {
  const items = itemsOf(timeline);
  const {timeline: back, problems, format} = await importTimeline(jsonLdText(timeline));
  expect(format, what).to.equal('schema-org');
  const found = plainMilestones(back).map((one) =>
    Object.fromEntries(Object.entries(one).filter(([key, member]) => key !== 'series' && member !== undefined)),
  );
  const wanted = timeline.milestones.map((one, index) => said(one, items[index]!['@type'] === 'Event'));
  expect(found, what).to.deep.equal(wanted);
  expect(problems, what).to.deep.equal([]);
}

describe('toJsonLd', () => {
  it('writes a list of all milestones, as a work', () => {
    const timeline = timelineOf(
      [{title: 'Zweite', date: '2017'}, {title: 'Undatiert'}, {title: 'Erste', date: '2016-05-02', place: 'Leipzig'}],
      {
        title: 'Verein',
        subtitle: 'Seit 2005',
        locale: 'de',
        updated: '2026-11-22',
        license: 'https://creativecommons.org/licenses/by/4.0/',
      },
    );
    expect(toJsonLd(timeline)).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'CreativeWork',
      name: 'Verein',
      alternativeHeadline: 'Seit 2005',
      inLanguage: 'de',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      dateModified: '2026-11-22',
      mainEntity: {
        '@type': 'ItemList',
        itemListOrder: 'https://schema.org/ItemListOrderAscending',
        numberOfItems: 3,
        itemListElement: [
          {
            '@type': 'ListItem',
            position: 1,
            item: {
              '@type': 'Event',
              '@id': '#m=erste',
              name: 'Erste',
              startDate: '2016-05-02',
              location: {'@type': 'Place', name: 'Leipzig'},
            },
          },
          {
            '@type': 'ListItem',
            position: 2,
            item: {'@type': 'CreativeWork', '@id': '#m=zweite', name: 'Zweite', temporalCoverage: '2017'},
          },
          {'@type': 'ListItem', position: 3, item: {'@type': 'CreativeWork', '@id': '#m=undatiert', name: 'Undatiert'}},
        ],
      },
    });
    expect(pageOf(timelineOf([])).mainEntity).to.include({numberOfItems: 0});
  });

  const dates: [date: string, said: object][] = [
    ['2016-05-02', {startDate: '2016-05-02'}],
    ['2016-05', {startDate: '2016-05'}],
    ['2016', {startDate: '2016'}],
    ['0001', {startDate: '0001'}],
    ['1582-10-10', {startDate: '1582-10-10'}],
    ['2016-05-02T09:00:00+02:00', {startDate: '2016-05-02T09:00:00+02:00'}],
    ['2016/2018-05', {startDate: '2016', endDate: '2018-05'}],
    ...[
      ...['1850~', '1850?', '2016-05-02%', '199X', '18XX', '2016-XX', '2001-21', '[1667,1668]', '{2016-05,2017}'],
      ...[
        '0000',
        '-0043-03-15',
        'Y-66000000',
        'Y20000',
        '1950S2',
        '2016/..',
        '2016/',
        '../2016',
        '/2016',
        '1850~/1860',
      ],
      ...['-0001/2016', '2016/2016', '/', 'XXXX-12-25'],
    ].map((date): [string, object] => [date, {temporalCoverage: date}]),
  ];
  for (const [date, members] of dates) {
    it(`says no more than ${date}`, async () => {
      const item = only({title: 'x', date, place: 'y'});
      const isEvent = 'startDate' in members;
      expect(item).to.deep.equal({
        '@type': isEvent ? 'Event' : 'CreativeWork',
        '@id': '#m=x',
        name: 'x',
        ...members,
        [isEvent ? 'location' : 'contentLocation']: {'@type': 'Place', name: 'y'},
      });
      await expectBack(timelineOf([{title: 'x', date, place: 'y'}]));
    });
  }

  it('takes a milestone for an event only where a place is known', () => {
    const typeOf = (place: unknown): unknown => only({title: 'x', date: '2016', place})['@type'];
    expect([undefined, {lat: 1}, {lat: 1, lon: 2}, 'y'].map(typeOf)).to.deep.equal([
      'CreativeWork',
      'CreativeWork',
      'Event',
      'Event',
    ]);
  });

  it('writes what a milestone has', () => {
    const item = only(
      {
        title: 'x',
        date: '2016',
        place: {name: 'y', lat: 1, lon: 2},
        summary: 'Kurz',
        body: 'Lang',
        tags: ['a, b'],
        category: 'k',
        series: 's',
        partners: [{id: 'p q', name: 'P', role: 'Gast'}, 'r'],
        media: [
          {src: 'a.png', alt: 'A', credit: 'C', width: 2},
          {src: 'https://a.example/v.mp4', type: 'video'},
        ],
        links: [{href: 'p.pdf', label: 'L', type: 'application/pdf', rel: 'document'}],
        quote: {text: 'Q', source: 'S'},
      },
      {categories: [{id: 'k', title: 'Konferenz'}]},
    );
    expect(item).to.deep.equal({
      '@type': 'Event',
      '@id': '#m=x',
      name: 'x',
      startDate: '2016',
      location: {'@type': 'Place', name: 'y', geo: {'@type': 'GeoCoordinates', latitude: 1, longitude: 2}},
      disambiguatingDescription: 'Kurz',
      description: 'Lang',
      keywords: ['a, b'],
      about: [{'@type': 'Thing', name: 'Konferenz'}],
      superEvent: {'@type': 'EventSeries', name: 's'},
      contributor: [{'@type': 'Role', roleName: 'Gast', contributor: {'@id': '#n=p%20q', name: 'P'}}, {'@id': '#n=r'}],
      image: [{'@type': 'ImageObject', contentUrl: 'a.png', description: 'A', creditText: 'C', width: 2}],
      subjectOf: [
        {'@type': 'DigitalDocument', url: 'p.pdf', name: 'L', encodingFormat: 'application/pdf'},
        {'@type': 'VideoObject', contentUrl: 'https://a.example/v.mp4'},
        {'@type': 'Quotation', text: 'Q', creditText: 'S'},
      ],
    });
  });

  const title = {de: 'Gründung', en: 'Founding'};
  const languages: [name: string, header: object, locale: string | undefined, title: unknown, said: unknown][] = [
    [
      'all',
      {},
      undefined,
      title,
      [
        {'@language': 'de', '@value': 'Gründung'},
        {'@language': 'en', '@value': 'Founding'},
      ],
    ],
    ['one', {}, 'en', title, 'Founding'],
    ['a region', {}, 'en-GB', title, 'Founding'],
    ['one that is missing', {}, 'fr', title, {'@language': 'de', '@value': 'Gründung'}],
    ['a plain text', {locale: 'de'}, undefined, 'x', 'x'],
    ['a plain text for another page', {locale: 'de'}, 'en', 'x', {'@language': 'de', '@value': 'x'}],
    ['a plain text for a region', {locale: 'de'}, 'de-AT', 'x', 'x'],
    ['a plain text of no language', {}, 'de', 'x', 'x'],
  ];
  for (const [name, header, locale, given, members] of languages) {
    it(`writes languages: ${name}`, () => {
      expect(only({id: 'a', title: given}, header, {locale})['name']).to.deep.equal(members);
    });
  }

  it('names the language of a milestone that has its own', () => {
    expect(only({title: 'x', lang: 'en'}, {locale: 'de'}, {locale: 'de'})).to.include({name: 'x', inLanguage: 'en'});
  });

  it('takes for organisations what is one, and dates their founding where it is known', () => {
    const {mentions} = pageOf(
      timelineOf([], {
        network: {
          types: [{id: 'self', title: 'Wir'}],
          nodes: [
            {id: 'wir', name: 'Wir', type: 'self', date: '2005-03-01/..', place: 'Leipzig', href: 'https://a.example/'},
            {id: 'bund', name: 'Bund', date: '1990~/2016'},
            {id: 'max', name: 'Max', type: 'person', date: '1950'},
            {id: 'etwas', name: 'Etwas', date: '2001'},
          ],
          links: [
            {source: 'wir', target: 'bund', type: 'member', date: '2006/2016'},
            {source: 'max', target: 'bund', type: 'member'},
            {source: 'max', target: 'wir', type: 'knows'},
          ],
        },
      }),
    );
    expect(mentions).to.deep.equal([
      {
        '@type': 'Organization',
        '@id': '#n=wir',
        name: 'Wir',
        foundingDate: '2005-03-01',
        location: {'@type': 'Place', name: 'Leipzig'},
        url: 'https://a.example/',
      },
      {
        '@type': 'Organization',
        '@id': '#n=bund',
        name: 'Bund',
        dissolutionDate: '2016',
        member: [
          {'@type': 'OrganizationRole', startDate: '2006', endDate: '2016', member: {'@id': '#n=wir'}},
          {'@id': '#n=max'},
        ],
      },
      {'@type': 'Person', '@id': '#n=max', name: 'Max'},
      {'@type': 'Thing', '@id': '#n=etwas', name: 'Etwas'},
    ]);
  });

  it('brings back every milestone of the fixtures', async () => {
    await expectBack(parseTimeline(await fixture('cluster-it.json')).timeline);
    await expectBack(parseTimeline(randomHistory(300, 5)).timeline);
    for (const name of ['cosmo.json', 'cosmo-mixed.json', 'women_in_computing.json', 'eras.json', 'vis-basic.json']) {
      const {timeline} = await importTimeline(await fixture(`real/${name}`));
      expect(timeline.milestones.length, name).to.be.above(0);
      await expectBack(timeline, name);
    }
  });

  it('brings back the title, and the series of events', async () => {
    const series = [{id: 's', title: 'Reihe'}];
    const milestones = [2016, 2017].map((date) => ({title: `x${date}`, date, place: 'y', series: 's'}));
    const {timeline} = await importTimeline(toJsonLd(timelineOf(milestones, {title: 'Verein', series})));
    expect(timeline.title).to.equal('Verein');
    expect(timeline.milestones.map((one) => one.series)).to.deep.equal(['Reihe', 'Reihe']);
    expect(timeline.series).to.deep.equal([{id: 'Reihe', title: 'Reihe'}]);
  });

  it('brings back every milestone of 1,000 random timelines', async function () {
    this.timeout(60_000);
    for (let seed = 0; seed < 1000; seed++) await expectBack(randomTimeline(seed, seed % 12), `seed ${seed}`);
  });

  it('is read without a throw, and adds up, whatever 1,000 mutations make of it', () => {
    const random = seededRandom(21);
    const page = pageOf(randomTimeline(8, 10));
    const list = page.mainEntity.itemListElement.map(({item}) => item);
    for (let run = 0; run < 1000; run++) {
      const mutated = mutateJson(list, random) as unknown[];
      const read = readSchemaOrg({...page, mainEntity: undefined, mentions: undefined, '@graph': mutated}, {});
      parseTimeline(read.document);
      expect(read.paths.milestones.length).to.equal(read.document.milestones.length);
    }
    addedUp(readSchemaOrg(list, {}), 10);
  });

  it('takes time that grows no faster than the timeline', () => {
    const {milestones} = randomTimeline(3, 500);
    const write = (text: string): unknown =>
      toJsonLd({...timelineOf([]), milestones: text.split('').map((_, index) => milestones[index % 500]!)});
    expect(growth(write, 'x', 8000)).to.be.below(LINEAR);
  });
});

describe('jsonLdText', () => {
  it('cannot end its script, and says the same', () => {
    const title = '</script><!-- <script> \u2028\u2029 \\u003c &amp;';
    const timeline = timelineOf([{title}], {locale: 'de'});
    const text = jsonLdText(timeline, {locale: 'de'});
    expect(text).not.to.match(/[<\u2028\u2029]/);
    expect(text).to.contain('\\u003c/script>').and.contain('\\u2028\\u2029');
    expect(JSON.parse(text)).to.deep.equal(toJsonLd(timeline, {locale: 'de'}));
    const page = new DOMParser().parseFromString(`<script type="application/ld+json">${text}</script><p>`, 'text/html');
    expect(page.querySelectorAll('script').length).to.equal(1);
    expect(page.querySelector('script')!.textContent).to.equal(text);
  });

  it('holds nothing that JSON drops', () => {
    for (let seed = 0; seed < 100; seed++) {
      const timeline = randomTimeline(seed, 5);
      expect(JSON.parse(jsonLdText(timeline))).to.deep.equal(toJsonLd(timeline));
    }
  });
});
