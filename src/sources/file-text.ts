/** Text of a file, whatever its encoding. */
import {attempt} from '../model/attempt.js';
import {problemOf, type Problem} from '../model/problem.js';

export interface FileText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * Reads bytes as UTF-16 where they begin so, as UTF-8 where they can be that, else as `charset` says; a half letter at the end
 * of a file that was cut is left out. What is none of these is read as windows-1252, which every byte is, with the problem `text/encoding`.
 *
 * UTF-8 goes before what the server says: other text is almost never UTF-8 by chance, and servers say the wrong thing often.
 */
export function fileText(bytes: Uint8Array, charset?: string): FileText {
  const wide = utf16Label(bytes);
  // Nothing else begins so: half a pair in it is no reason for another encoding.
  if (wide) return {text: new TextDecoder(wide).decode(bytes, {stream: true}), problems: []};
  for (const label of ['utf-8', charset]) {
    const text = label && attempt(() => new TextDecoder(label, {fatal: true}).decode(bytes, {stream: true}));
    if (typeof text === 'string') return {text, problems: []};
  }
  const problem = problemOf('text/encoding', 'This is no UTF-8: it was read as windows-1252.');
  return {text: new TextDecoder('windows-1252').decode(bytes), problems: [problem]};
}

/** Told by the byte order mark, or by a first letter that takes two bytes of which one is nothing. */
function utf16Label([first, second]: Uint8Array): string | undefined {
  if (second === 0 || (first === 0xff && second === 0xfe)) return 'utf-16le';
  return first === 0 || (first === 0xfe && second === 0xff) ? 'utf-16be' : undefined;
}
