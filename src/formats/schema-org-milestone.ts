/** Milestones in schema.org data that `toJsonLd` wrote, as they were: texts that are no HTML, dates in EDTF. */
import {attempt} from '../model/attempt.js';
import {entriesOf, isRecord, memberOf, present, textOf} from './loose-values.js';
import {isOwnMilestone, typesOf} from './schema-org-graph.js';
import {localizedFrom, plainFrom} from './schema-org-values.js';

/** Gives the members of a milestone of ours, but its series; undefined for other things. */
export function readOwnMilestone(thing: object): object | undefined {
  if (!isOwnMilestone(thing)) return undefined;
  const plain = (from: unknown, key: string): string | undefined => plainFrom(memberOf(from, key));
  const words = (from: unknown, key: string) => localizedFrom(memberOf(from, key), textOf);
  const summary = words(thing, 'disambiguatingDescription');
  const body = words(thing, 'description');
  const location = memberOf(thing, 'location') ?? memberOf(thing, 'contentLocation');
  const works = entriesOf(memberOf(thing, 'subjectOf'));
  const isQuote = (work: unknown): boolean => typesOf(work).includes('Quotation');
  const [quote] = works.filter(isQuote);
  const members = {
    id: idFrom(plain(thing, '@id')),
    title: words(thing, 'name'),
    date: plain(thing, 'startDate') ?? plain(thing, 'temporalCoverage'),
    end: plain(thing, 'endDate'),
    displayDate: words(thing, 'temporal'),
    summary,
    body: JSON.stringify(body) === JSON.stringify(summary) ? undefined : body,
    lang: plain(thing, 'inLanguage'),
    tags: entriesOf(memberOf(thing, 'keywords')).flatMap((tag) => textOf(tag) ?? []),
    place: isRecord(location)
      ? present({
          name: words(location, 'name'),
          lat: memberOf(memberOf(location, 'geo'), 'latitude'),
          lon: memberOf(memberOf(location, 'geo'), 'longitude'),
        })
      : undefined,
    partners: entriesOf(memberOf(thing, 'contributor')).map((entry) => {
      const partner = memberOf(entry, 'contributor') ?? entry;
      return present({
        id: idFrom(plain(partner, '@id')),
        name: words(partner, 'name'),
        role: words(entry, 'roleName'),
      });
    }),
    media: entriesOf(memberOf(thing, 'image')).map((image) =>
      present({
        src: plain(image, 'contentUrl'),
        alt: words(image, 'description'),
        caption: words(image, 'caption'),
        credit: words(image, 'creditText'),
        width: memberOf(image, 'width'),
        height: memberOf(image, 'height'),
      }),
    ),
    links: works
      .filter((work) => !isQuote(work) && !/Object$/.test(typesOf(work)[0] ?? ''))
      .map((work) =>
        present({
          href: plain(work, 'url'),
          label: words(work, 'name'),
          type: plain(work, 'encodingFormat'),
          hreflang: plain(work, 'inLanguage'),
          rel: typesOf(work).includes('DigitalDocument') ? 'document' : undefined,
        }),
      ),
    quote: present({text: words(quote, 'text'), source: words(quote, 'creditText')}),
  };
  return Object.fromEntries(Object.entries(members).filter(([, member]) => isSome(member)));
}

/** Whether it is a text, or a list or object that holds something. */
function isSome(member: unknown): boolean {
  return typeof member === 'object' && member ? Object.keys(member).length > 0 : !!member;
}

/** What stands encoded after `#m=` and the like. */
function idFrom(fragment = ''): string | undefined {
  const id = fragment.replace(/^#\w=/, '');
  return attempt(() => decodeURIComponent(id)) ?? id;
}
