/** A milestone's words in the reader's language: date, place, participants, any localized text. */
import {civilFromDay} from '../model/calendar.js';
import {pickText, type LocalizedText, type PickedText} from '../model/localized-text.js';
import type {Milestone} from '../model/milestone.js';
import {cardMessages, type CardMessages} from './card-messages.js';
import {dateWords, tell, yearsWords, type Writer} from './date-words.js';
import {pickMessages, say, type MessageOverrides} from './messages.js';

/** What every word of a card depends on; equal input gives the same words. */
export interface Words extends Writer {
  /** The language of the data's plain strings, where it is known and another. */
  readonly dataLocale: string | undefined;
  readonly messages: CardMessages;
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
  const {date} = milestone;
  return {text: date ? dateWords({...words, weekday}, date) : tell(words, 'undated'), lang: undefined};
}

/** "over 80"; empty when nothing is said. */
export function participantWords({participants}: Milestone, {locale, messages}: Words): string {
  return participants ? say(messages[participants.qualifier], locale, {n: participants.count}) : '';
}

/** The one line under a title: place and participants. */
export function placeWording(milestone: Milestone, words: Words): Wording {
  const {text, lang} = wording(milestone.place?.name, words, milestone.lang);
  const count = participantWords(milestone, words);
  const people = count && `${count} ${say(words.messages.participants, words.locale)}`;
  return {text: [text, people].filter(Boolean).join(' · '), lang};
}

/** A stretch of time in words, by whole years: "2016–2019". */
export function rangeWords(firstDay: number, lastDay: number, words: Words): string {
  return yearsWords(words, civilFromDay(firstDay).year, civilFromDay(lastDay).year);
}
