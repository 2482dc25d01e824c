/**
 * Milestones as a calendar: iCalendar 2.0 (RFC 5545; names and images of RFC 7986), for calendar programs, and back through
 * `importTimeline` with nothing lost.
 *
 * A milestone whose date has days from year 1 on is an event, which makes nobody busy; those that a calendar cannot hold (undated
 * ones, decades, sets, dates before year 1) are journal entries without a date. What the properties of the standard say less
 * exactly than the milestone stands in properties of our own: the EDTF of the date, and JSON of the other members. The document's
 * members stand in one of the calendar.
 */
import type {HistoricalDate} from '../model/historical-date.js';
import {readEdtf} from '../model/historical-date.js';
import {pickText, type LocalizedText} from '../model/localized-text.js';
import type {Link, Media, Milestone} from '../model/milestone.js';
import {slug} from '../model/slug.js';
import type {Timeline} from '../model/timeline.js';
import {calendarDays, momentOf} from './calendar-days.js';
import {contentLine, escapedText} from './content-line-text.js';
import {DOCUMENT_PROPERTY, EDTF_PROPERTY, MILESTONE_PROPERTY, START_PARAMETER} from './own-properties.js';

export interface ICalendarOptions {
  /**
   * When the calendar is made, as ISO 8601 (`2026-11-22T10:00:00Z`), for DTSTAMP, which the standard wants: this module has no
   * clock. By default the day on which the document was updated, else 1970-01-01.
   */
  readonly stamp?: string | undefined;
  /**
   * Ends the UID of each event, so that calendars of several documents keep apart; the name of a host is usual. By default the
   * document's id, else its title.
   */
  readonly domain?: string | undefined;
  /** Language of what a calendar program shows; by default the document's. Other languages are kept. */
  readonly locale?: string | undefined;
}

type Members = Readonly<Record<string, unknown>>;
const NO_STAMP = '19700101T000000Z';
const WEB_ADDRESS = /^(https?|mailto):/;
/** A media type by the grammar of RFC 4288, which needs no quotes. */
const MEDIA_TYPE = /^[\w!#$&.+^-]+\/[\w!#$&.+^-]+$/;

/**
 * Gives the calendar, in time linear in the timeline. Never throws; equal input gives an equal text.
 *
 * @returns lines of 75 octets at most that end with CRLF. Without milestones it has no event, which the standard does not foresee
 *   and programs accept.
 */
export function toICalendar(timeline: Timeline, options: ICalendarOptions = {}): string {
  const languages = [options.locale, timeline.locale];
  const shown = (text: LocalizedText | undefined): string => pickText(text, languages).text;
  const domain = (options.domain ?? slug(timeline.id ?? timeline.title)) || 'history';
  const stamp = stampOf(options.stamp, timeline.updated);
  const categories = new Map(timeline.categories.map(({id, title}) => [id, shown(title)]));
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//history-timeline//history-timeline//EN'];
  const [title, description] = [shown(timeline.title), shown(timeline.description)];
  if (title) lines.push(`NAME:${escapedText(title)}`, `X-WR-CALNAME:${escapedText(title)}`);
  if (description) lines.push(`DESCRIPTION:${escapedText(description)}`, `X-WR-CALDESC:${escapedText(description)}`);
  const own = documentMembers(timeline);
  if (own !== '{}') lines.push(`${DOCUMENT_PROPERTY}:${escapedText(own)}`);
  const entries = timeline.milestones.map((milestone) => {
    const days = calendarDays(milestone.date);
    const {date, id} = milestone;
    const {lines: described, own} = describe(milestone, languages, categories, !!days);
    const name = days ? 'VEVENT' : 'VJOURNAL';
    return textOf([
      `BEGIN:${name}`,
      `UID:${escapedText(`${id}@${domain}`)}`,
      `DTSTAMP:${stamp}`,
      ...(days ? [...days.lines, 'TRANSP:TRANSPARENT', ...(days.isVague ? ['STATUS:TENTATIVE'] : [])] : []),
      ...(date && days?.edtf !== date.text ? [edtfLine(date.text, days?.start)] : []),
      ...described,
      `${MILESTONE_PROPERTY}:${escapedText(JSON.stringify({id, ...own}))}`,
      `END:${name}`,
    ]);
  });
  return [textOf(lines), ...entries, contentLine('END:VCALENDAR')].join('');
}

/** The exact date, as long as the entry begins on the day on which it is written now. */
function edtfLine(edtf: string, start: string | undefined): string {
  return `${EDTF_PROPERTY}${start ? `;${START_PARAMETER}=${start}` : ''}:${escapedText(edtf)}`;
}

function textOf(lines: readonly string[]): string {
  return lines.map(contentLine).join('');
}

/** What a program shows of a milestone, and the members of which it shows something else than they say. */
function describe(
  milestone: Milestone,
  languages: readonly (string | undefined)[],
  categories: ReadonlyMap<string, string>,
  isEvent: boolean,
): {readonly lines: readonly string[]; readonly own: Members} {
  const {title, summary, body, displayDate, category, tags, importance, series, lang, place, media, links} = milestone;
  const {participants, partners, quote} = milestone;
  const shown = (text: LocalizedText | undefined): string => pickText(text, languages).text;
  const lines: string[] = [];
  const own: Record<string, unknown> = {displayDate, category, series, participants, quote};
  const say = (name: string, value: string): void => {
    if (value) lines.push(`${name}:${escapedText(value)}`);
  };

  const isPlainTitle = isOneLine(title);
  say(isPlainTitle && lang ? `SUMMARY;LANGUAGE=${lang}` : 'SUMMARY', oneLine(shown(title)));
  if (!isPlainTitle) Object.assign(own, {title, lang});

  say('DESCRIPTION', [shown(summary), shown(body)].filter(Boolean).join('\n\n'));
  // The reader takes tags for HTML.
  if (summary || typeof body !== 'string' || /<[a-z]/i.test(body))
    Object.assign(own, (summary ?? body) && {summary, body: body ?? null});

  const kind = category === undefined ? '' : (categories.get(category) ?? category);
  const words = [kind, ...tags].filter(Boolean);
  if (words.length) lines.push(`CATEGORIES:${words.map(escapedText).join(',')}`);
  if (kind) own['tags'] = tags;
  if (importance !== 3) own['importance'] = importance;

  const {name, lat, lon} = place ?? {};
  const isPoint = lat !== undefined && lon !== undefined;
  // Journals have neither.
  if (isEvent) {
    say('LOCATION', oneLine(shown(name)));
    if (isPoint) lines.push(`GEO:${degrees(lat)};${degrees(lon)}`);
  }
  const isSaid = isEvent && (name === undefined || isOneLine(name)) && isPoint === (lat !== undefined);
  if (place && !(isSaid && isPoint === (lon !== undefined) && (!isPoint || (isExact(lat) && isExact(lon)))))
    own['place'] = place;

  if (partners.length) own['partners'] = partners;
  Object.assign(own, sayMedia(media, lines), sayLinks(links, lines));
  return {lines, own};
}

/** Images of the web, and all media where they are more than addresses of images. */
function sayMedia(media: readonly Media[], lines: string[]): Members {
  let isSaid = true;
  for (const {src, type, ...rest} of media) {
    const isImage = type === 'image' && !!src && WEB_ADDRESS.test(src);
    if (isImage) lines.push(`IMAGE;VALUE=URI;DISPLAY=BADGE:${src}`);
    isSaid &&= isImage && !Object.keys(rest).length;
  }
  return isSaid ? {} : {media};
}

/** The first address as that of the event, further ones as attached; and all links where they are more than that. */
function sayLinks(links: readonly Link[], lines: string[]): Members {
  let isSaid = true;
  let isFirst = true as boolean;
  for (const {href, type, ...rest} of links) {
    const isAttached: boolean = !isFirst;
    // A program would show an attached image, and the reader take it for one.
    const isShown: boolean = !!href && WEB_ADDRESS.test(href) && !(isAttached && /^image\//i.test(type ?? ''));
    const isTyped = isAttached && !!type && MEDIA_TYPE.test(type);
    if (isShown) lines.push(isAttached ? `ATTACH${isTyped ? `;FMTTYPE=${type}` : ''}:${href}` : `URL:${href}`);
    isSaid &&= isShown && (!type || isTyped) && !Object.keys(rest).length;
    isFirst &&= !isShown;
  }
  return isSaid ? {} : {links};
}

/** The members of the document that its calendar does not say, as JSON. */
function documentMembers(timeline: Timeline): string {
  const {id, title, subtitle, description, locale, updated, license, categories, series, eras, network} = timeline;
  const members = {
    ...{id, subtitle, locale, updated, license, network},
    ...(typeof title === 'object' && {title}),
    ...(typeof description === 'object' && {description}),
    ...(categories.length && {categories}),
    ...(series.length && {series}),
    ...(eras.length && {eras}),
  };
  return JSON.stringify(members, (_, value: unknown) => (isDate(value) ? value.text : value));
}

function isDate(value: unknown): value is HistoricalDate {
  return typeof value === 'object' && value !== null && 'precision' in value && 'text' in value;
}

function stampOf(given: string | undefined, updated: HistoricalDate | undefined): string {
  // Fractions of a second are of no use, and no EDTF.
  const date = given === undefined ? updated : readEdtf(given.replace(/\.\d+(?=Z|[+-]|$)/, ''));
  if (typeof date !== 'object' || !calendarDays(date) || !/^(day|second)$/.test(date.precision)) return NO_STAMP;
  return momentOf(date).replace(/Z?$/, 'Z');
}

/** A text on one line, as the reader takes it. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function isOneLine(text: LocalizedText): boolean {
  return typeof text === 'string' && text === oneLine(text);
}

/** Degrees by the grammar of FLOAT, which has no exponent. */
function degrees(value: number): string {
  return isExact(value) ? `${value}` : value.toFixed(6);
}

function isExact(value: number): boolean {
  return !`${value}`.includes('e');
}
