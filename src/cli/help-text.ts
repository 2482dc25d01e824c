/** What `--help` prints. */
import {OPTIONS, OPTIONS_OF, valueOf, type CommandName} from './command-options.js';

const PURPOSES: Readonly<Record<CommandName, string>> = {
  validate: 'Says what is wrong with files, with lines and columns.',
  convert: 'Writes files of any format as JSON of the own form, CSV, iCalendar or JSON-LD.',
  render: 'Writes a history as a page that is readable without script; with --base it has the script too.',
  embed: 'Prints what to paste into a page to show a history there.',
};

const EXAMPLES: Readonly<Record<CommandName, readonly string[]>> = {
  validate: ['history.json', '--lang de export.csv calendar.ics', '--json - < history.json'],
  convert: ['--to json --out history.json sheet.csv', '--to ics history.json', '--to json --out converted/ *.csv'],
  render: ['--out history.html history.json', '--fragment --locale de history.csv'],
  embed: [
    'history.json',
    '--fallback history.json',
    '--base https://example.org/assets/cdn/ https://example.org/history.json',
  ],
};

const EXIT_CODES = `Exit codes: 0 fine; 1 something in the data is lost (with --strict: notes too); 2 the command is wrong;
3 a file cannot be read or written.`;

const FORMATS = `Files may be JSON of the own form, TimelineJS (JSON, sheet), vis-timeline, react-chrono, SIMILE, schema.org JSON-LD,
JSON Feed, Wikidata query results, iCalendar, CSV or TSV, or JSON rows; content tells which. - is standard input.`;

/** The help of a command; without one, of all. */
export function helpText(command?: CommandName): string {
  if (!command) {
    const list = Object.entries(PURPOSES).map(([name, purpose]) => `  ${name.padEnd(10)}${purpose}`);
    return [
      'Usage: history-timeline COMMAND [OPTIONS] FILE…',
      '',
      ...list,
      '',
      'history-timeline COMMAND --help says more; --version prints the version.',
      '',
      FORMATS,
      '',
      EXIT_CODES,
      '',
    ].join('\n');
  }
  const lines = OPTIONS_OF[command].map((name) => {
    const option = OPTIONS[name];
    const short = 'short' in option ? `-${option.short}, ` : '';
    const value = valueOf(name);
    return `  ${`${short}--${name}${value && ` ${value}`}`.padEnd(28)}${option.help}`;
  });
  const files = command === 'embed' ? 'FILE|URL…' : 'FILE…';
  return [
    `Usage: history-timeline ${command} [OPTIONS] ${files}`,
    '',
    PURPOSES[command],
    '',
    ...lines,
    '',
    'Examples:',
    ...EXAMPLES[command].map((example) => `  history-timeline ${command} ${example}`),
    '',
    FORMATS,
    '',
    EXIT_CODES,
    '',
  ].join('\n');
}
