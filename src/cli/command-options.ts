/** The arguments of a command, checked: what is wrong with them is a `UsageError`, before any file is opened. */
import {parseArgs, type ParseArgsConfig} from 'node:util';

import {findColumns} from '../formats/column-names.js';
import type {FormatName} from '../formats/recognize-format.js';

/** What a person typed that no command understands; its message says what to type. */
export class UsageError extends Error {}

export const COMMANDS = ['validate', 'convert', 'render', 'embed'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** What query results map beside the members of a milestone. */
const WIKIDATA_MEMBERS: readonly string[] = ['precision', 'calendar', 'endPrecision', 'endCalendar', 'image', 'coord'];

/** Every option of every command, with what stands for its value in the help. */
export const OPTIONS = {
  to: {type: 'string', value: 'json|csv|ics|jsonld', help: 'Form of the output.'},
  out: {
    type: 'string',
    value: 'FILE',
    help: 'Where to write; a folder for several files. Without it: standard output.',
  },
  separator: {type: 'string', value: ',|;|tab', help: 'Between the cells of CSV. Default: a comma.'},
  fragment: {type: 'boolean', help: 'The element alone, without a page around it.'},
  locale: {type: 'string', value: 'TAG', help: 'Language of the words in the output, such as de or en.'},
  shadow: {
    type: 'string',
    value: 'list|vertical',
    help: 'Renders what the element shows too, in a declarative shadow root.',
  },
  base: {type: 'string', value: 'URL', help: 'Where the folder dist/cdn lies on your site.'},
  fallback: {type: 'boolean', help: 'Puts the history as a list into the element, for readers without script.'},
  inline: {type: 'boolean', help: 'Puts the list and the data into the page: no file is loaded.'},
  format: {type: 'string', value: 'NAME', help: 'Format of the files, when content does not tell it.'},
  fields: {
    type: 'string',
    multiple: true,
    value: 'date=start,…',
    help: 'Columns of a table, by member: date, title, …',
  },
  slashes: {type: 'string', value: 'dmy|mdy', help: 'How dates such as 5/2/2016 are meant.'},
  url: {
    type: 'string',
    value: 'URL',
    help: 'Where the file lies on the web; relative addresses in it count from there.',
  },
  lang: {type: 'string', value: 'de|en', help: 'Language of what is said. Default: that of the system.'},
  strict: {type: 'boolean', help: 'Notes count as problems, too.'},
  quiet: {type: 'boolean', short: 'q', help: 'No progress, no notes, no summary.'},
  json: {type: 'boolean', help: 'One JSON object on standard output.'},
  help: {type: 'boolean', short: 'h', help: 'This text.'},
} as const;

export type OptionName = keyof typeof OPTIONS;

const READING: readonly OptionName[] = ['format', 'fields', 'slashes', 'url'];
const SAYING: readonly OptionName[] = ['lang', 'strict', 'quiet', 'json', 'help'];

export const OPTIONS_OF: Readonly<Record<CommandName, readonly OptionName[]>> = {
  validate: [...READING, ...SAYING],
  convert: ['to', 'out', 'locale', 'separator', ...READING, ...SAYING],
  render: ['out', 'fragment', 'base', 'shadow', 'locale', ...READING, ...SAYING],
  embed: ['base', 'fallback', 'inline', 'locale', ...READING, ...SAYING],
};

/** Values of options that take one of a few. */
const CHOICES = {
  to: ['json', 'csv', 'ics', 'jsonld'],
  separator: [',', ';', 'tab'],
  shadow: ['list', 'vertical'],
  slashes: ['dmy', 'mdy'],
  lang: ['de', 'en'],
  format: [
    'timeline',
    'timelinejs',
    'timelinejs-sheet',
    'vis-timeline',
    'react-chrono',
    'simile',
    'wikidata',
    'schema-org',
    'json-feed',
    'icalendar',
    'table',
    'rows',
  ] satisfies readonly FormatName[],
} as const;

export type OutputForm = (typeof CHOICES)['to'][number];

/** Options as given, those with few values checked. */
export interface CommandOptions {
  readonly files: readonly string[];
  readonly to: OutputForm | undefined;
  readonly separator: (typeof CHOICES)['separator'][number] | undefined;
  readonly shadow: (typeof CHOICES)['shadow'][number] | undefined;
  readonly slashes: (typeof CHOICES)['slashes'][number] | undefined;
  readonly lang: (typeof CHOICES)['lang'][number] | undefined;
  readonly format: FormatName | undefined;
  readonly fields: Readonly<Record<string, string>> | undefined;
  readonly out: string | undefined;
  readonly locale: string | undefined;
  readonly base: string | undefined;
  readonly url: string | undefined;
  readonly fragment: boolean;
  readonly fallback: boolean;
  readonly inline: boolean;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

/** Reads the arguments behind the name of a command. @throws UsageError */
export function readOptions(command: CommandName, args: readonly string[]): CommandOptions {
  const names = OPTIONS_OF[command];
  const config = Object.fromEntries(names.map((name) => [name, OPTIONS[name]])) as ParseArgsConfig['options'];
  const {values, positionals: files} = parsed({
    args: [...args],
    allowPositionals: true,
    strict: true,
    options: config!,
  });
  const text = (name: OptionName): string | undefined => {
    const value = values[name];
    if (value === '') throw new UsageError(`--${name} needs a value: --${name} ${valueOf(name)}`);
    return typeof value === 'string' ? value : undefined;
  };
  const choice = <Name extends keyof typeof CHOICES>(name: Name): (typeof CHOICES)[Name][number] | undefined => {
    const value = text(name);
    const choices: readonly (typeof CHOICES)[Name][number][] = CHOICES[name];
    const found = choices.find((one) => one === value);
    if (value !== undefined && !found) throw new UsageError(`--${name} ${value}: it is one of ${choices.join(', ')}.`);
    return found;
  };
  const has = (name: OptionName): boolean => values[name] === true;
  const options: CommandOptions = {
    files,
    to: choice('to'),
    separator: choice('separator'),
    shadow: choice('shadow'),
    slashes: choice('slashes'),
    lang: choice('lang'),
    format: choice('format'),
    fields: fieldsFrom(values['fields']),
    out: text('out'),
    locale: localeFrom(text('locale')),
    base: text('base'),
    url: urlFrom(text('url')),
    fragment: has('fragment'),
    fallback: has('fallback'),
    inline: has('inline'),
    strict: has('strict'),
    quiet: has('quiet'),
    json: has('json'),
    help: has('help'),
  };
  if (options.help) return options;
  if (!files.length) throw new UsageError(`Name a file, or - for standard input: history-timeline ${command} FILE…`);
  if (files.filter((file) => file === '-').length > 1)
    throw new UsageError('Standard input (-) can be read once only.');
  if (files.includes('')) throw new UsageError('The name of a file is empty.');
  return options;
}

/** What stands for the value of an option in the help; '' for one that takes none. */
export function valueOf(name: OptionName): string {
  const option = OPTIONS[name];
  return 'value' in option ? option.value : '';
}

function parsed(config: ParseArgsConfig) {
  try {
    return parseArgs(config);
  } catch (error) {
    // Node's sentences go on with advice on positional arguments.
    const [sentence = ''] = (error instanceof Error ? error.message : '').split('. ');
    throw new UsageError(`${sentence.replace(/\.$/, '')}.`);
  }
}

/** `date=start,title=label` as a mapping. */
function fieldsFrom(value: unknown): Readonly<Record<string, string>> | undefined {
  if (!Array.isArray(value)) return undefined;
  const pairs = (value as string[])
    .flatMap((list) => list.split(','))
    .map((pair) => {
      const [, member, column] = /^\s*(\w+)\s*=\s*(.*\S)\s*$/.exec(pair) ?? [];
      if (!member || !column) throw new UsageError(`--fields ${pair}: write it as member=column, such as date=start.`);
      if (!isMember(member))
        throw new UsageError(`--fields ${pair}: a milestone has no "${member}"; it has date, title …`);
      return [member, column] as const;
    });
  return Object.fromEntries(pairs);
}

function isMember(name: string): boolean {
  return Object.hasOwn(findColumns([], {fields: {[name]: name}}), name) || WIKIDATA_MEMBERS.includes(name);
}

function urlFrom(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  if (!URL.canParse(url)) throw new UsageError(`--url ${url}: write a whole address, such as https://example.org/.`);
  return url;
}

function localeFrom(tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    throw new UsageError(`--locale ${tag}: this is no language; write de, en or pt-BR.`);
  }
}
