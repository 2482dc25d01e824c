/**
 * A timeline as schema.org data: JSON-LD for search engines and other readers (https://schema.org, version 29).
 *
 * Nothing is said more exactly than it is known. A milestone is an `Event` only where it has a place, and a date that ISO
 * 8601 can say: a year, month, day or moment, or two of them, from year 1 to 9999. All others (uncertain, approximate, vague, open or
 * older dates, no date, no place) are `CreativeWork`s about that time, with the EDTF as `temporalCoverage`, which takes any
 * text. All stand in one list, in reading order.
 *
 * Left out: eras, categories' colours, importance, numbers of participants, candidates of images (`srcset`), words of images
 * without an address. `importTimeline` takes neither categories, recordings nor the network back, nor what belongs to the document
 * but its title; and the series of events alone, under their titles.
 */
import type {HistoricalDate} from '../model/historical-date.js';
import type {Link, Media, Milestone, Partner, Place} from '../model/milestone.js';
import type {Timeline} from '../model/timeline.js';
import {jsonLdOrganizations} from './json-ld-network.js';
import {fragmentOf, isIso, isoOf, MILESTONE_ID, NODE_ID, textWriter, type Write} from './json-ld-values.js';
import {present} from './loose-values.js';

export interface JsonLdOptions {
  /**
   * Language of the page: of texts in several languages only this one is written, or the first where it is missing. By default
   * all are, each with its language.
   */
  readonly locale?: string | undefined;
}

/** Gives the data, as JSON has it, in time linear in the timeline. Never throws. */
export function toJsonLd(timeline: Timeline, options: JsonLdOptions = {}): object {
  const {updated, license} = timeline;
  const language = options.locale ?? timeline.locale;
  const write = textWriter(timeline.locale, options.locale);
  const categories = new Map(timeline.categories.map(({id, title}) => [id, write(title)]));
  const series = new Map(timeline.series.map(({id, title}) => [id, write(title)]));
  const mentions = timeline.network && jsonLdOrganizations(timeline.network, write);
  return present({
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: write(timeline.title),
    alternativeHeadline: write(timeline.subtitle),
    description: write(timeline.description),
    inLanguage: language,
    license:
      typeof license === 'string' && /^https?:/.test(license)
        ? license
        : license && {'@type': 'CreativeWork', name: write(license)},
    dateModified: isoOf(updated),
    mainEntity: {
      '@type': 'ItemList',
      itemListOrder: 'https://schema.org/ItemListOrderAscending',
      numberOfItems: timeline.milestones.length,
      itemListElement: timeline.milestones.map((milestone, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: itemOf(milestone, write, categories, series),
      })),
    },
    mentions: mentions?.length ? mentions : undefined,
  });
}

/** Gives the same as the text of a `<script type="application/ld+json">`, which nothing in the data can end. */
export function jsonLdText(timeline: Timeline, options: JsonLdOptions = {}): string {
  return JSON.stringify(toJsonLd(timeline, options)).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function itemOf(
  milestone: Milestone,
  write: Write,
  categories: ReadonlyMap<string, unknown>,
  series: ReadonlyMap<string, unknown>,
): object {
  const {date, place, summary, body, media, links, partners, tags, quote} = milestone;
  // Plain texts are in the language that the item names.
  const words: Write = (text) => (milestone.lang && typeof text === 'string' ? text : write(text));
  const span = eventSpan(date, place);
  const location = placeOf(place, words);
  const category = milestone.category === undefined ? undefined : categories.get(milestone.category);
  const name = milestone.series === undefined ? undefined : series.get(milestone.series);
  const event = name ? {'@type': 'EventSeries', name} : undefined;
  const about = [category && {'@type': 'Thing', name: category}, !span && event].filter(Boolean);
  const images = media.filter(({type, src}) => type === 'image' && src).map((image) => imageOf(image, words));
  const works = [
    ...links.flatMap((link) => linkOf(link, words)),
    ...media.flatMap((one) => recordingOf(one, words)),
    ...(quote ? [present({'@type': 'Quotation', text: words(quote.text), creditText: words(quote.source)})] : []),
  ];
  return present({
    '@type': span ? 'Event' : 'CreativeWork',
    '@id': fragmentOf(MILESTONE_ID, milestone.id),
    name: words(milestone.title),
    ...(span ?? {temporalCoverage: date?.text, temporal: words(milestone.displayDate)}),
    [span ? 'location' : 'contentLocation']: location,
    disambiguatingDescription: words(summary),
    description: words(body ?? summary),
    inLanguage: milestone.lang,
    keywords: someOf(tags),
    about: someOf(about),
    superEvent: span && event,
    contributor: someOf(partners.map((partner) => partnerOf(partner, words))),
    image: someOf(images),
    subjectOf: someOf(works),
  });
}

/** The dates of an event; undefined for what is none. */
function eventSpan(date: HistoricalDate | null, place: Place | undefined): object | undefined {
  const isPlace = place && (place.name !== undefined || (place.lat !== undefined && place.lon !== undefined));
  if (!date || !isPlace) return undefined;
  if (isoOf(date)) return {startDate: date.text};
  const [start = '', end = ''] = date.text.split('/');
  return isIso(start) && isIso(end) && start !== end && date.precision === 'interval'
    ? {startDate: start, endDate: end}
    : undefined;
}

function placeOf(place: Place | undefined, write: Write): object | undefined {
  const {name, lat, lon} = place ?? {};
  const geo =
    lat !== undefined && lon !== undefined ? {'@type': 'GeoCoordinates', latitude: lat, longitude: lon} : undefined;
  return name !== undefined || geo ? present({'@type': 'Place', name: write(name), geo}) : undefined;
}

/** Who took part, in a role where there is one. What they are, organisation or person, is not known here. */
function partnerOf({id, name, role}: Partner, write: Write): object {
  const contributor = present({'@id': fragmentOf(NODE_ID, id), name: write(name)});
  return role ? {'@type': 'Role', roleName: write(role), contributor} : contributor;
}

function imageOf({src, alt, caption, credit, width, height}: Media, write: Write): object {
  return present({
    '@type': 'ImageObject',
    contentUrl: src,
    description: write(alt),
    caption: write(caption),
    creditText: write(credit),
    width,
    height,
  });
}

function recordingOf({type, src, href, caption, credit}: Media, write: Write): readonly object[] {
  if (type === 'image' || !src) return [];
  const kind = {video: 'VideoObject', audio: 'AudioObject', embed: 'MediaObject'}[type];
  const members = {[type === 'embed' ? 'embedUrl' : 'contentUrl']: src, url: href};
  return [present({'@type': kind, ...members, name: write(caption), creditText: write(credit)})];
}

function linkOf({href, label, type, rel, hreflang}: Link, write: Write): readonly object[] {
  if (!href) return [];
  const kind = rel === 'document' ? 'DigitalDocument' : 'CreativeWork';
  return [present({'@type': kind, url: href, name: write(label), encodingFormat: type, inLanguage: hreflang})];
}

function someOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length ? list : undefined;
}
