/** Milestones in schema.org data that `toJsonLd` wrote, as they were: texts that are no HTML, dates in EDTF. */
import {attempt} from '../model/attempt.js';
import {entriesOf, isRecord, memberOf, present, textOf} from './loose-values.js';
import {isOwnMilestone, typesOf} from './schema-org-graph.js';
import {localizedOf, plainOf} from './schema-org-values.js';

/** Gives the members of a milestone of ours, but its series; undefined for other things. */
export function readOwnMilestone(thing: object): object | undefined {
  if (!isOwnMilestone(thing)) return undefined;
  const words = (from: unknown, key: string) => localizedOf(from, key, textOf);
  const summary = words(thing, 'disambiguatingDescription');
  const body = words(thing, 'description');
  const location = memberOf(thing, 'location') ?? memberOf(thing, 'contentLocation');
  const works = entriesOf(memberOf(thing, 'subjectOf'));
  const isQuote = (work: unknown): boolean => /^Quotation$/m.test(typesOf(work));
  const [quote] = works.filter(isQuote);
  const members = {
    id: idFrom(plainOf(thing, '@id')),
    title: words(thing, 'name'),
    date: plainOf(thing, 'startDate') ?? plainOf(thing, 'temporalCoverage'),
    end: plainOf(thing, 'endDate'),
    displayDate: words(thing, 'temporal'),
    summary,
    body: JSON.stringify(body) === JSON.stringify(summary) ? undefined : body,
    lang: plainOf(thing, 'inLanguage'),
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
        id: idFrom(plainOf(partner, '@id')),
        name: words(partner, 'name'),
        role: words(entry, 'roleName'),
      });
    }),
    media: entriesOf(memberOf(thing, 'image')).map((image) =>
      present({
        src: plainOf(image, 'contentUrl'),
        alt: words(image, 'description'),
        caption: words(image, 'caption'),
        credit: words(image, 'creditText'),
        width: memberOf(image, 'width'),
        height: memberOf(image, 'height'),
      }),
    ),
    links: works
      .filter((work) => !isQuote(work) && !/Object$/m.test(typesOf(work)))
      .map((work) =>
        present({
          href: plainOf(work, 'url'),
          label: words(work, 'name'),
          type: plainOf(work, 'encodingFormat'),
          hreflang: plainOf(work, 'inLanguage'),
          rel: /^DigitalDocument$/m.test(typesOf(work)) ? 'document' : undefined,
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
