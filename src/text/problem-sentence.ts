/**
 * A problem as a sentence of one language: what is wrong, what to do about it, and where. Knows no language itself and holds no
 * code of the core, because it is loaded with the words of one language on demand.
 *
 * The sentence follows from the code; its values come from the message by the rule that `Problem` states, never by its English.
 */
import type {Problem} from '../model/problem.js';

/** The words of one language. */
export interface ProblemMessages {
  /** BCP 47 tag of the language. */
  readonly lang: string;
  /** Quotation marks round `_`. */
  readonly marks: string;
  /** Stands between values of which one may be meant. */
  readonly or: string;
  /** Ends a list of which `{n}` problems are not shown. */
  readonly more: string;
  /**
   * By code, one form or several: the first is used whose places the problem fills. `{a}` is the first value that the message
   * quotes and `{b}` the others, `{p}` the first read as a path; `{n}` and `{m}` are its numbers. A code with a value behind it
   * stands for that value alone; `http/4xx` and `http/5xx` for what has no sentence of its own.
   */
  readonly sentences: Readonly<Record<string, string | readonly string[]>>;
  /** Names of places in the data by the keys of members. */
  readonly places: Readonly<Record<string, string>>;
}

/** How problems are told in one language. */
export interface ProblemWords {
  /** BCP 47 tag of the language. */
  readonly lang: string;
  /** Place and words: "Entry 4, date: …". */
  readonly line: (problem: Problem) => string;
  /** Ends a list of which so many are not shown; empty where none is left. */
  readonly more: (count: number) => string;
}

// Control and format characters, such as those that turn the direction of what follows; all but joiners, which are spelling.
const UNSEEN = /([^\P{C}\u200c\u200d]|\p{Z})+/gu;
/** Ways by which files of other formats lead to their entries. */
const ENTRIES = /^(results\.bindings|timeline\.date|milestones|@graph|events|items|entries)?(?=\[)/;
const PLACE = /\{(\w)\}/g;
/** A longer one is no place of ours, and too much for the expressions of some engines. */
const LONGEST_STEP = 500;

/** Gives the way in which one language tells problems. */
export function problemTeller(messages: ProblemMessages): ProblemWords {
  return {
    lang: messages.lang,
    line(problem) {
      const place = placeOf(problem.path, messages);
      return `${place && `${place}: `}${sentenceOf(problem, messages)}`;
    },
    more: (count) => (count > 0 ? messages.more.replace('{n}', numbered(count, messages)) : ''),
  };
}

/** Says what is wrong and what to do, as plain text; the message itself for a code without words. */
export function sentenceOf({code, message}: Problem, messages: ProblemMessages): string {
  const values = [...message.matchAll(/"([^"]*)"/g)].map(([, value]) => value!);
  const [status] = /\d+/.exec(code) ?? [];
  const numbers = status ? [status] : (message.replace(/"[^"]*"/g, '').match(/\d+/g) ?? []);
  const [a, ...others] = values.map((value) => messages.marks.replace('_', () => shown(value)));
  const [n, m] = numbers.map((number) => numbered(+number, messages));
  const filled: Readonly<Record<string, string | undefined>> = {
    a,
    b: others.join(messages.or) || undefined,
    n,
    m,
    p: values[0] && placeOf(values[0], messages),
  };
  for (const form of formsOf(`${code} ${values[0]}`, messages))
    if ([...form.matchAll(PLACE)].every(([, name]) => filled[name!]))
      return form.replace(PLACE, (_, name: string) => filled[name]!);
  return message;
}

/** Says where `milestones[3].date` is: "Entry 4, date". Names that are not known stay. */
export function placeOf(path: string, messages: ProblemMessages): string {
  const steps = path
    .replace(ENTRIES, 'entry')
    .split('.')
    .map((step) => {
      // "row 4", or a member with the places in its list: "media[0]".
      const [, name = '', row, indexes = ''] =
        step.length > LONGEST_STEP ? ['', step] : /^(.*?)(?: (\d+)|((?:\[\d+\])*))$/s.exec(step)!;
      const isKnown = Object.hasOwn(messages.places, name) && (!row || /^(row|line)$/.test(name));
      const numbers = [...indexes.matchAll(/\d+/g)].map(([index]) => +index + 1);
      const words = isKnown ? [messages.places[name]!, row ?? []] : shown(row ? step : name);
      return {isKnown, words: [words, numbers].flat(2).join(' ')};
    });
  const place = steps.flatMap(({words}) => words || []).join(', ');
  return steps[0]!.isKnown ? place[0]!.toUpperCase() + place.slice(1) : place;
}

function formsOf(key: string, {sentences}: ProblemMessages): readonly string[] {
  const [code = ''] = key.split(' ');
  const status = code.replace('/401', '/403').replace('/410', '/404');
  for (const known of [key, status, status.replace(/\d\d$/, 'xx').replace(/\/[1-3]xx/, '/4xx')])
    if (Object.hasOwn(sentences, known)) return [sentences[known]!].flat();
  return [];
}

function numbered(number: number, {lang}: ProblemMessages): string {
  return new Intl.NumberFormat(lang).format(number);
}

/** A text of the data on one line, cut after 60 letters. */
function shown(value: string): string {
  return value
    .replace(UNSEEN, ' ')
    .trim()
    .replace(/^(.{60}).+/u, '$1…');
}
