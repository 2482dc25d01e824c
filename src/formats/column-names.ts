/** Names that columns of tables have, in English and German, by the member of a milestone that they hold. */
import {canonicalTag} from '../model/localized-text.js';
import type {ImportContext} from './foreign-document.js';
import {memberOf} from './loose-values.js';

/** In letters and digits only, lower case; of two columns for one member, the name that stands first here wins. */
const NAMES = {
  title:
    'title titel headline überschrift ueberschrift name label event ereignis meilenstein bezeichnung betreff subject',
  date: 'date datum edtf start startdate startdatum begin begindate beginn beginnt anfang from von when wann zeitpunkt zeit time datetime starttime year jahr startyear beginyear',
  edtf: 'edtf',
  end: 'end ende enddate enddatum endet to until bis endtime endyear endjahr',
  displayDate: 'displaydate datumstext zeitangabe datelabel',
  id: 'id uid uuid kennung',
  summary: 'summary zusammenfassung kurztext kurzbeschreibung teaser abstract subtitle untertitel',
  body: 'body text description beschreibung content inhalt details notes notizen langtext',
  category: 'category kategorie group gruppe rubrik type typ art thema topic',
  categoryTitle: 'categorytitle kategorietitel',
  tags: 'tags keywords schlagwörter schlagworte stichwörter stichworte',
  importance: 'importance wichtigkeit',
  series: 'series serie reihe',
  seriesTitle: 'seriestitle serientitel',
  lang: 'lang language sprache',
  place: 'place ort location standort veranstaltungsort venue city stadt',
  lat: 'lat latitude breitengrad breite',
  lon: 'lon lng long longitude längengrad länge',
  participants: 'participants teilnehmer teilnehmende teilnehmerzahl',
  media: 'media image bild foto photo picture medien imageurl bildurl',
  alt: 'alt alttext alternativtext bildbeschreibung',
  caption: 'caption bildunterschrift bildtext',
  credit: 'credit bildnachweis copyright fotograf',
  links: 'links link url href website webseite quelle source',
  partners: 'partners partner',
  quote: 'quote zitat',
};

export type Member = keyof typeof NAMES;
export type Columns = Readonly<Partial<Record<Member, string>>>;

/** Columns of one member by the language that their names end with: `title@de`. */
export type LanguageColumns = Readonly<
  Partial<Record<Member, readonly {readonly tag: string; readonly name: string}[]>>
>;

/** The column of each member that has one: as the caller says, else by its name. */
export function findColumns(names: Iterable<string>, {fields}: ImportContext): Columns {
  const plain = new Map<string, string>();
  for (const name of names) {
    const letters = lettersOf(name);
    if (!plain.has(letters)) plain.set(letters, name);
  }
  const columns: Partial<Record<Member, string>> = {};
  for (const [member, known] of Object.entries(NAMES) as [Member, string][]) {
    const said = memberOf(fields, member);
    const name = typeof said === 'string' ? said : plain.get(known.split(' ').find((one) => plain.has(one)) ?? '');
    if (name !== undefined) columns[member] = name;
  }
  return columns;
}

/** The columns that hold a member in one language each, in their order. */
export function findLanguageColumns(names: Iterable<string>): LanguageColumns {
  const columns: Partial<Record<Member, {tag: string; name: string}[]>> = {};
  for (const name of names) {
    const [, word = '', tag = ''] = /^(.+)@([\w-]+)$/.exec(name) ?? [];
    const letters = lettersOf(word);
    const member = (Object.keys(NAMES) as Member[]).find((one) => NAMES[one].split(' ').includes(letters));
    if (member && canonicalTag(tag)) (columns[member] ??= []).push({tag, name});
  }
  return columns;
}

function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
