/** A file as the commands see it: its history, and all that is to be said about it, with lines and columns. */
import {importTimeline} from '../formats/import-timeline.js';
import type {ImportContext} from '../formats/foreign-document.js';
import type {FormatName} from '../formats/recognize-format.js';
import type {Timeline} from '../model/timeline.js';
import {parseJson} from '../sources/json-text.js';
import {sayIn, type CommandLanguage} from './command-words.js';
import {decodeFile, type FileText} from './file-text.js';
import {severityOf, type Finding, type Severity} from './findings.js';
import {findPositions, type PlacedProblem} from './problem-positions.js';
import {problemWords} from '../text/problem-words.js';
import type {Position} from './text-positions.js';
import {findUnknownMembers} from './unknown-members.js';

export interface ReadOptions extends ImportContext {
  readonly format?: FormatName | undefined;
  /** Where the file lies on the web. */
  readonly url?: string | undefined;
  readonly language: CommandLanguage;
  /** Called before each long step. */
  readonly begin?: (step: 'checking' | 'locating', length: number) => void;
}

export interface HistoryFile {
  /** Undefined for no known format. */
  readonly format: FormatName | undefined;
  readonly encoding: FileText['encoding'];
  readonly timeline: Timeline;
  /** Whether there is a history at all; an empty one too. */
  readonly isHistory: boolean;
  /** In the order of their lines. */
  readonly findings: readonly Finding[];
}

/** Those that are no JSON. */
const TEXT_FORMATS: ReadonlySet<FormatName> = new Set(['icalendar', 'table', 'timelinejs-sheet']);
/** What begins as JSON is broken JSON, and what begins as a page is one. */
const LIKE_JSON = /^\s*[[{<"']/;

interface Found extends PlacedProblem {
  readonly severity: Severity;
  readonly message: string;
  /** Where it is known already. */
  readonly place?: Position;
}

/**
 * Reads a history of any format from the bytes of a file. Never throws on its content.
 *
 * @throws RangeError if the file is larger than a string can be.
 */
export async function readHistory(bytes: Uint8Array, options: ReadOptions): Promise<HistoryFile> {
  const {language, begin, format: known, url, fields, slashes} = options;
  const {text: decoded, encoding} = decodeFile(bytes);
  const text = decoded.replace(/^\uFEFF/, '');
  begin?.('checking', text.length);
  const json = parseJson(text);
  const isJson = json.ok && typeof json.data === 'object' && json.data !== null;
  const context = {fields, slashes};
  const imported = await importTimeline(isJson ? json.data : text, {...context, format: known, url});
  const {format, timeline} = imported;
  const found: Found[] = [];
  const tell = (code: string, message: string, more: Partial<Found> = {}): void => {
    found.push({code, path: '', message, severity: severityOf({code}), ...more});
  };
  if (encoding === 'windows-1252') tell('text/encoding', sayIn(language, 'windows1252'));
  if (encoding === 'damaged') tell('text/encoding', sayIn(language, 'damaged'), {severity: 'error'});
  const isEmpty = !text.trim();
  const isBroken = !json.ok && (format ? !TEXT_FORMATS.has(format) : LIKE_JSON.test(text));
  const isHistory = !isEmpty && !imported.problems.some(({code, path}) => isFatal(code, path));
  if (isEmpty) tell('data/empty', sayIn(language, 'empty'));
  else if (isBroken) {
    const {problem, line, column} = json;
    tell(problem.code, problemWords(problem, language), {place: {line, column}});
  } else {
    for (const problem of imported.problems) tell(problem.code, problemWords(problem, language), {path: problem.path});
  }
  if (isJson && format === 'timeline')
    for (const {path, name, suggestion} of findUnknownMembers(json.data)) {
      // Of what is no history at all, only a misspelled member says more than that.
      if (!isHistory && !suggestion) continue;
      const hint = suggestion ? sayIn(language, 'suggestion', {name: suggestion}) : '';
      const message = sayIn(language, 'unknownMember', {name: name.slice(0, 40)}) + hint;
      tell('member/unknown', message, {path, isName: true});
    }
  if (found.length) begin?.('locating', text.length);
  const positions = findPositions({text, isJson, format, context}, found);
  const findings = found.map(({severity, code, path, message, place}, index): Finding => {
    const {line, column} = place ?? positions[index]!;
    return {severity, code, path, message, line, column};
  });
  findings.sort((a, b) => a.line - b.line || a.column - b.column);
  return {format, encoding, timeline, isHistory, findings};
}

/** Whether nothing was read: the file is of no format, or of the own one without a list. */
function isFatal(code: string, path: string): boolean {
  return code === 'data/parse' || (code === 'data/shape' && (path === '' || path === 'milestones'));
}
