/**
 * JSON with the place of its fault, the same in every browser: the messages of their own differ, and some name no place.
 *
 * The text is read again only when `JSON.parse` refuses it, by the grammar of RFC 8259 with a stack of open brackets.
 */
import {problemOf, type Problem} from '../model/problem.js';

/** Line and column are 1-based; the column counts UTF-16 units. */
export interface JsonFault {
  readonly ok: false;
  readonly problem: Problem;
  readonly line: number;
  readonly column: number;
}

export type ParsedJson = {readonly ok: true; readonly data: unknown} | JsonFault;

// Space, then a string, a number or word, a mark, or the end.
const TOKEN =
  /[ \t\n\r]*("[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[[\]{},:]|$)/y;
/** What may begin a value: a string, a number or word, an object, a list. */
const VALUE = 'sv{[';

/** Parses JSON, with or without a byte order mark. Never throws; a fault is the problem `data/parse`. */
export function parseJson(text: string): ParsedJson {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return {ok: true, data: JSON.parse(json)};
  } catch {
    const at = faultIndex(json);
    const before = json.slice(0, at);
    const line = before.split('\n').length;
    const column = at - before.lastIndexOf('\n');
    const [found] = json.slice(at, at + 2);
    // The message quotes it.
    const fault = found ? JSON.stringify(found.replace('"', "''")) : 'end';
    const message = `This is no JSON${found === '<' ? ' but a web page' : ''}: unexpected ${fault} in line ${line}, column ${column}.`;
    return {ok: false, problem: problemOf('data/parse', message), line, column};
  }
}

/** Where the first token stands that JSON does not allow there; a string that is not closed counts from its beginning. */
function faultIndex(json: string): number {
  // What closes the open brackets, the innermost first.
  let closers = '';
  let allowed = VALUE;
  for (let from = 0; ; from = TOKEN.lastIndex) {
    TOKEN.lastIndex = from;
    const token = TOKEN.exec(json)?.[1];
    const kind = token?.[0] === '"' ? 's' : token?.replace(/^[-\dtfn].*/, 'v');
    if (!kind || !allowed.includes(kind)) return from + json.slice(from).search(/[^ \t\n\r]|$/);
    const isKey = kind === 's' && !allowed.includes('v');
    if (kind === '{') closers = `}${closers}`;
    if (kind === '[') closers = `]${closers}`;
    if (/[\]}]/.test(kind)) closers = closers.slice(1);
    const [closer = ''] = closers;
    if (kind === '{') allowed = 's}';
    else if (kind === '[') allowed = VALUE + closer;
    else if (kind === ':' || kind === ',') allowed = kind === ',' && closer === '}' ? 's' : VALUE;
    else allowed = isKey ? ':' : closer && `,${closer}`;
  }
}
