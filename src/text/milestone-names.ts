/** Names of milestones, title and date in one string: found once, since a plot asks for the same ones at every frame. */
import type {Milestone} from '../model/milestone.js';
import {dateWording, titleWording, wording, type Words} from './milestone-words.js';

interface KnownName {
  readonly words: Words;
  readonly name: string;
}

const known = new WeakMap<Milestone, KnownName>();
/** So much longer than in EDTF is a date in words, seldom more. */
const MORE_LETTERS = 8;

/** Gives title and date, for what shows neither. */
export function milestoneName(milestone: Milestone, words: Words): string {
  const before = known.get(milestone);
  const {locale, dataLocale, overrides} = words;
  if (before?.words.locale === locale && before.words.dataLocale === dataLocale && before.words.overrides === overrides)
    return before.name;
  // Words that may still be on their way are not the last ones.
  let isLast = true;
  const rareDates = (): ReturnType<NonNullable<Words['rareDates']>> => {
    isLast = false;
    return words.rareDates?.();
  };
  const name = `${titleWording(milestone, words).text}, ${dateWording(milestone, {...words, rareDates}).text}`;
  if (isLast) known.set(milestone, {words, name});
  return name;
}

/** About how many letters a title and its date have, without writing the date: for very many of them. */
export function nameLetters({title, date, displayDate, lang}: Milestone, words: Words): number {
  const dateLetters = wording(displayDate, words, lang).text.length || MORE_LETTERS + (date?.text.length ?? 0);
  return wording(title, words, lang).text.length + dateLetters;
}
