/** A milestone's words in the reader's language: date, place, participants, any localized text. */
import {civilFromDay} from '../model/calendar.js';
import {edtfFromYear} from '../model/edtf-text.js';
import {parseHistoricalDate, type HistoricalDate} from '../model/historical-date.js';
import {pickText, type LocalizedText, type PickedText} from '../model/localized-text.js';
import type {Milestone} from '../model/milestone.js';
import {cardMessages, type CardMessages} from './card-messages.js';
import {dateWords as wordsOfDate, tell, type RareDateWords} from './date-words.js';
import {pickMessages, say, type MessageOverrides} from './messages.js';

/** What every word of a card depends on; equal input gives the same words. */
export interface Words {
  /** The reader's language: the host's or page's, else the document's. */
  readonly locale: string;
  /** The language of the data's plain strings, where it is known and another. */
  readonly dataLocale: string | undefined;
  readonly messages: CardMessages;
  readonly overrides: MessageOverrides | undefined;
  /** As in a `Writer` of dates. */
  readonly rareDates: () => RareDateWords | undefined;
}

/** Text with the language that it must be marked with; undefined where it is the reader's own. */
export type Wording = PickedText;

export function wordsFor(
  locale: string,
  dataLocale: string | undefined,
  overrides: MessageOverrides | undefined,
  rareDates: Words['rareDates'],
): Words {
  return {locale, dataLocale, overrides, rareDates, messages: pickMessages(cardMessages, locale, overrides)};
}

/** Any text of the data in the reader's language, else the data's. */
export function wording(text: LocalizedText | undefined, words: Words, lang = words.dataLocale): Wording {
  const picked = pickText(text, [words.locale, lang]);
  const own = picked.lang ?? lang;
  return {text: picked.text, lang: own && own !== words.locale ? own : undefined};
}

export function titleWording(milestone: Milestone, words: Words): Wording {
  return wording(milestone.title, words, milestone.lang);
}

/**
 * The date as it is read: the author's words, else the generated ones, else "undated".
 *
 * @param weekday - with the day of the week, for exact days; the author's words stay as they are.
 */
export function dateWording(milestone: Milestone, words: Words, weekday = false): Wording {
  if (milestone.displayDate) return wording(milestone.displayDate, words, milestone.lang);
  return {text: milestone.date ? dateWords(milestone.date, words, weekday) : undatedWord(words), lang: undefined};
}

/** A date in generated words. */
export function dateWords(date: HistoricalDate, words: Words, weekday = false): string {
  const {locale, overrides: messages, rareDates} = words;
  return wordsOfDate({locale, messages, rareDates, weekday}, date);
}

/** The word for a milestone without a date. */
export function undatedWord({locale, overrides}: Words): string {
  return tell({locale, messages: overrides}, 'undated');
}

/** "over 80", and with the word for them "over 80 participants"; empty when nothing is said. */
export function participantWords(milestone: Milestone, words: Words, withNoun: boolean): string {
  const {participants} = milestone;
  if (!participants) return '';
  const {locale, messages} = words;
  const count = say(messages[participants.qualifier], locale, {n: participants.count});
  return withNoun ? `${count} ${say(messages.participants, locale)}` : count;
}

/** The one line under a title: place and participants. */
export function placeWording(milestone: Milestone, words: Words): Wording {
  const place = wording(milestone.place?.name, words, milestone.lang);
  const text = [place.text, participantWords(milestone, words, true)].filter(Boolean).join(' · ');
  return {text, lang: place.lang};
}

/** A stretch of time in words, by whole years: "2016–2019". */
export function rangeWords(firstDay: number, lastDay: number, words: Words): string {
  const first = edtfFromYear(civilFromDay(firstDay).year);
  const last = edtfFromYear(civilFromDay(lastDay).year);
  return textWords(first === last ? first : `${first}/${last}`, words);
}

/** A year in words. */
export function yearWords(year: number, words: Words): string {
  return textWords(edtfFromYear(year), words);
}

function textWords(text: string, words: Words): string {
  const parsed = parseHistoricalDate(text);
  return parsed.ok ? dateWords(parsed.date, words) : '';
}
