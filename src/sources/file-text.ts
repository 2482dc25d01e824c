/** Text of a file, whatever its encoding. */
import {attempt} from '../model/attempt.js';
import {problemOf, type Problem} from '../model/problem.js';

export interface FileText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * Reads bytes by their byte order mark, as UTF-8 where they can be that, else as `charset` says; a half letter at the end of a
 * file that was cut is left out. What is none of these is read as windows-1252, which every byte is, with the problem `text/encoding`.
 *
 * UTF-8 goes before what the server says: other text is almost never UTF-8 by chance, and servers say the wrong thing often.
 */
export function fileText(bytes: Uint8Array, charset?: string): FileText {
  const mark = {65279: 'utf-16le', 65534: 'utf-16be'}[bytes[0]! + bytes[1]! * 256];
  for (const label of [mark, 'utf-8', charset]) {
    const text = label && attempt(() => new TextDecoder(label, {fatal: true}).decode(bytes, {stream: true}));
    if (typeof text === 'string') return {text, problems: []};
  }
  const problem = problemOf('text/encoding', 'This is no UTF-8: it was read as windows-1252.');
  return {text: new TextDecoder('windows-1252').decode(bytes), problems: [problem]};
}
