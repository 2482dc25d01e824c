/**
 * Words of the elements, by language: picks a language's table, lets a page replace any string, fills in numbers.
 *
 * A table lives beside its only reader (`card-messages.ts`, `timeline-messages.ts`, `date-messages.ts`); this module knows
 * none of them, so that a page with cards alone carries no words of the timeline.
 */

import {formatter, numberIn} from './civil-words.js';

/** A string with `{name}` places, or one string for each plural category of the language (CLDR: zero one two few many other). */
export type Message = string | {readonly [category in Intl.LDMLPluralRule]?: string};

/** Strings by key that replace the shipped ones; keys of all elements may stand together. */
export type MessageOverrides = Readonly<Record<string, Message>>;

/** The shipped tables by primary language subtag; `en` is there always and serves every unknown language. */
export type MessageTables<T> = {readonly en: T} & Readonly<Record<string, T>>;

/** Makes both tables of one that says each string as `English|German`, or once where both say the same. */
export function bilingual<T>(table: T): MessageTables<T> {
  const pick = (place: string): T => JSON.parse(JSON.stringify(table).replace(/([^"]*)\|([^"]*)/g, place)) as T;
  return {en: pick('$1'), de: pick('$2')};
}

/**
 * Gives the table for `locale`, with the page's replacements laid over it.
 *
 * @param locale - a BCP 47 tag; only its primary subtag counts here.
 */
export function pickMessages<T extends object>(
  tables: MessageTables<T>,
  locale: string,
  overrides?: MessageOverrides,
): T {
  const table = tables[locale.toLowerCase().split('-')[0]!] ?? tables.en;
  return overrides ? {...table, ...overrides} : table;
}

/**
 * Writes a message with its values.
 *
 * @param values - by place; `n` is written with the locale's digits and chooses the plural form.
 * @param type - whether `n` counts or ranks.
 */
export function say(
  message: Message,
  locale: string,
  values: Readonly<Record<string, string | number | undefined>> = {},
  type: Intl.PluralRuleType = 'cardinal',
): string {
  const text =
    typeof message === 'string'
      ? message
      : (message[formatter(Intl.PluralRules, locale, {type}).select(+values['n']!)] ?? message.other ?? '');
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? numberIn(locale, value) : (value ?? place);
  });
}
