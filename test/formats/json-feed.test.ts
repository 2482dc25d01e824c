import {expect} from '@open-wc/testing';

import {readJsonFeed} from '../../src/formats/json-feed.js';
import {parseTimeline} from '../../src/model/timeline.js';
import {shapeOf} from '../../src/model/untrusted-input.js';
import {fixture} from '../fixtures/fixture.js';
import {seededRandom} from '../layout/seeded-random.js';
import {addedUp, expectSample} from './added-up.js';
import {mutateJson} from './mutations.js';

interface Feed {
  readonly items: readonly object[];
}

type Expected = Parameters<typeof expectSample>[1];

const SAMPLE = await fixture<Feed>('formats/jsonfeed.json');
const EXPECTED = await fixture<Record<string, Expected>>('formats/expected.json');

/** Items of a feed, with its title. */
function itemsOf({items}: Feed, {title, description}: {title?: unknown; description?: unknown}): number {
  const count = shapeOf(items) === 'list' ? items.length : items == null ? 0 : 1;
  return count + (title || description ? 1 : 0);
}

const only = (item: object) => readJsonFeed({items: [item]}, {}).document.milestones[0];

describe('readJsonFeed', () => {
  it('reads the sample as expected', () => {
    const given = readJsonFeed(SAMPLE, {});
    const timeline = addedUp(given, 2);
    const {links, ...expected} = EXPECTED['jsonfeed.json']!.milestones[0]!;
    expectSample(timeline, {title: 'Meilensteine', milestones: [expected]});
    const [milestone] = timeline.milestones;
    // After the attachments stands the page itself.
    expect(milestone!.links).to.deep.equal([
      {...(links as object[])[0], label: 'Positionspapier', bytes: 12345},
      {href: 'https://example.org/e/2016'},
    ]);
    expect(milestone).to.deep.include({
      body: 'Über 80',
      summary: 'Über 80 Teilnehmer:innen',
      lang: 'de',
      partners: [{name: 'Verein', id: 'verein'}],
      media: [{src: 'https://example.org/k.jpg', type: 'image'}],
    });
    expect(timeline.locale).to.equal('de');
    expect(parseTimeline(given.document).problems).to.deep.equal([]);
    expect(given.problems).to.deep.equal([]);
  });

  const items: [name: string, item: object, made: object][] = [
    ['no date', {}, {}],
    ['a number as its id', {id: 7}, {id: '7'}],
    ['a day across zones', {date_published: '2016-05-02T23:30:00-08:00'}, {date: '2016-05-02'}],
    ['a day that is none', {date_published: '2016-02-30T00:00:00Z'}, {displayDate: '2016-02-30T00:00:00Z'}],
    ['seconds', {date_published: 1462147200}, {displayDate: '1462147200'}],
    ['HTML before text', {content_html: '<p>a <i>b</i></p>', content_text: 'c'}, {body: 'a *b*'}],
    ['text where HTML is empty', {content_html: '<script>a</script>', content_text: 'c < d'}, {body: 'c < d'}],
    ['the author of version 1', {author: {name: 'Ada'}}, {partners: [{name: 'Ada'}]}],
    ['a banner', {banner_image: 'https://a.example/b'}, {media: [{src: 'https://a.example/b'}]}],
    [
      'a recording',
      {attachments: [{url: 'https://a.example/a', mime_type: 'audio/mpeg', duration_in_seconds: 60}]},
      {media: [{src: 'https://a.example/a', type: 'audio', duration: 60}]},
    ],
    ['what a link goes to', {external_url: 'https://b.example/'}, {links: [{href: 'https://b.example/'}]}],
    ['wrong types', {image: {}, tags: [null, {}], authors: 'Ada', attachments: [[], 3, null], language: []}, {}],
  ];
  for (const [name, item, made] of items) {
    it(`reads ${name}`, () => expect(only({title: 'x', ...item})).to.deep.equal({title: 'x', ...made}));
  }

  it('skips what is empty, and says so', () => {
    const {document, problems} = readJsonFeed({items: [{}, null, 'x', {summary: 'a'}, {image: '\u0000'}]}, {});
    expect(document.milestones).to.deep.equal([{summary: 'a'}]);
    expect(problems.map(({code, path}) => `${code} ${path}`)).to.deep.equal(
      [0, 1, 2, 4].map((index) => `import/skipped items[${index}]`),
    );
  });

  it('never throws, and adds up, whatever 1,000 mutations make of the sample', () => {
    const random = seededRandom(9);
    for (let run = 0; run < 1000; run++) {
      const feed = mutateJson(SAMPLE, random) as Feed;
      const given = readJsonFeed(feed, {});
      addedUp(given, itemsOf(feed, given.document), `run ${run}`);
    }
    for (const value of [undefined, null, 1, 'x', [], {}, {items: 3}]) readJsonFeed(value, {});
  });
});
