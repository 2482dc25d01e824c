/**
 * One milestone: its form in the model, and how it is read from untrusted input.
 */
import {readEdtf, type HistoricalDate} from './historical-date.js';
import {mapText, type LocalizedText} from './localized-text.js';
import {readLink, readMedia, type Link, type Media} from './media.js';
import type {Problem} from './problem.js';
import {slug} from './slug.js';
import {
  readChoice,
  readDate,
  readId,
  readLanguage,
  readList,
  readName,
  readNumber,
  readObject,
  readLongText,
  readShortText,
  refine,
  report,
  shapeOf,
  startRun,
  type ParseOptions,
  type Reader,
  type Run,
} from './untrusted-input.js';

export type {Link, Media} from './media.js';

/** Where something happened; degrees are WGS 84. */
export interface Place {
  readonly name?: LocalizedText;
  readonly lat?: number;
  readonly lon?: number;
}

/** Somebody who took part, by the id of a network node where there is one. */
export interface Partner {
  readonly id: string;
  /** As given, else the node's name. */
  readonly name?: LocalizedText;
  readonly role?: LocalizedText;
}

/** How many took part; `over` 80 means more than 80. */
export interface Participants {
  readonly count: number;
  readonly qualifier: 'exact' | 'about' | 'over' | 'under';
}

export interface Quote {
  readonly text: LocalizedText;
  readonly source?: LocalizedText;
}

/** Something that happened, normalised: frozen, its texts bounded and without control characters, its addresses checked. */
export interface Milestone {
  /** Unique in its timeline; any characters, so never an element's id or part of a selector. */
  readonly id: string;
  /** Position in the input's list, 0-based. */
  readonly index: number;
  readonly title: LocalizedText;
  /** Null when undated; `date` and `end` of the input are one interval here. */
  readonly date: HistoricalDate | null;
  /** Words that are shown in the date's place. */
  readonly displayDate?: LocalizedText;
  readonly summary?: LocalizedText;
  /** Small Markdown subset, for `parseBlocks`. */
  readonly body?: LocalizedText;
  /** Id of a category; it need not be declared. */
  readonly category?: string;
  readonly tags: readonly string[];
  /** 1 (least) to 5. */
  readonly importance: number;
  /** Id of a series; it need not be declared. */
  readonly series?: string;
  /** Language of the plain strings, where it is not the document's. */
  readonly lang?: string;
  readonly place?: Place;
  readonly participants?: Participants;
  readonly partners: readonly Partner[];
  readonly media: readonly Media[];
  readonly links: readonly Link[];
  readonly quote?: Quote;
}

export interface ParsedMilestone {
  /** Null when there is nothing to show. */
  readonly milestone: Milestone | null;
  readonly problems: readonly Problem[];
}

/** Stands where a title is asked for and nothing in the data can be one. */
export const UNTITLED: LocalizedText = Object.freeze({de: 'Ohne Titel', en: 'Untitled'});

/** A place, or its name. */
export const readPlace = readObject<Place>(
  {name: readShortText, lat: readNumber(-90, 90, 0), lon: readNumber(-180, 180, 0)},
  'name',
  '',
);

const readParticipants = refine(
  readObject<Participants>({count: readNumber(0), qualifier: readChoice('exact', 'about', 'over', 'under')}, 'count'),
  ({count, qualifier = 'exact'}) => (count === undefined ? undefined : {count, qualifier}),
);

const readPartner = refine(
  readObject<Partner>({id: readId, name: readShortText, role: readShortText}, 'id', ''),
  (partner, run) => {
    const id = partner.id ?? slug(partner.name);
    const name = run.nodes?.get(id)?.name;
    return id ? {...(name && {name}), ...partner, id} : report(run, 'item/missing', 'Give it an id or a name.');
  },
);

const readQuote = refine(readObject<Quote>({text: readShortText, source: readShortText}, 'text'), (quote) =>
  quote.text ? (quote as Quote) : undefined,
);

/** An `end`: a date, or `..`. */
export const readEnd: Reader<SpanEnd> = (value, run) =>
  value === '..' ? {text: value, earliestDay: Infinity} : readDate(value, run);

const readMembers = readObject<Omit<Milestone, 'date' | 'index'> & Dates>({
  id: readId,
  title: readShortText,
  date: readDate,
  end: readEnd,
  displayDate: readShortText,
  summary: readShortText,
  body: readLongText,
  category: readId,
  tags: refine(readList(readName), (tags) => [...new Set(tags)]),
  importance: readNumber(1, 5),
  series: readId,
  lang: readLanguage,
  place: readPlace,
  participants: readParticipants,
  partners: readList(readPartner),
  media: readList(readMedia),
  links: readList(readLink),
  quote: readQuote,
});
const NONE: readonly never[] = Object.freeze([]);

/**
 * Parses one milestone, as a card on its own needs it. Never throws; equal input gives an equal result.
 *
 * @param input - an object with the members of a milestone in a document; of a list, the first.
 */
export function parseMilestone(input: unknown, options: ParseOptions = {}): ParsedMilestone {
  const run = startRun(options);
  const [read] = readList(readMilestone)(input, run) ?? [];
  const milestone = read ? Object.freeze({...read, id: read.id ?? slug(read.title)}) : null;
  return {milestone, problems: run.problems};
}

/** Reads one milestone; its id is still as given. */
export const readMilestone: Reader<Omit<Milestone, 'id'> & {readonly id?: string}> = (value, run) => {
  const index = (run.index = run.position);
  const read = readMembers(value, run);
  // One with nothing but faults is shown, if only by its position.
  if (!read && (shapeOf(value) !== 'object' || run.problems.at(-1)?.index !== index)) return undefined;
  const {end, date, ...members} = read ?? {};
  let {title} = members;
  if (!title) {
    const words = members.displayDate ?? members.summary ?? members.body;
    title = words ? mapText(words, firstWords) : UNTITLED;
    report(run, 'text/missing', 'This is missing.', 'title');
  }
  return {
    importance: 3,
    tags: NONE,
    partners: NONE,
    media: NONE,
    links: NONE,
    ...members,
    title,
    date: (end ? joinDates(run, date, end) : date) ?? null,
    index,
  };
};

/** What is needed of the date that ends another. */
export type SpanEnd = Pick<HistoricalDate, 'text' | 'earliestDay'>;

/** The members that give a date together. */
export interface Dates {
  readonly date: HistoricalDate;
  readonly end: SpanEnd;
}

/** The interval from `date` to `end`; `date` alone where the two make none, which is a problem. */
export function joinDates(run: Run, date?: HistoricalDate, end?: SpanEnd): HistoricalDate | undefined {
  // Intervals hold no times of day; two times on one day are that day.
  const [from, to] = [date, end].map((side) => side?.text.replace(/T.*/, ''));
  if (!end || from === to) return date;
  const span = readEdtf(`${from}/${to}`);
  if (typeof span === 'object') return span;
  const code = date && end.earliestDay < date.earliestDay ? 'date/reversed' : 'date/end-ignored';
  report(run, code, 'This is no end to the date.', 'end');
  return date;
}

/** A title from text: what stands at its beginning, without marks, cut between words. */
function firstWords(words: string): string {
  const plain = words.replace(/[*[\]]/g, '').trim() || words;
  // About two lines of a card.
  const [start = plain.slice(0, 60)] = /^.{1,60}(?!\S)/.exec(plain) ?? [];
  return start === plain ? start : `${start}…`;
}
