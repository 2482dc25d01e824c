/** The text of a file, by what its bytes are: nobody says in which encoding a spreadsheet was saved. */

/** The letters 80–9F of windows-1252 (WHATWG Encoding, index-windows-1252); five of them are control characters. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** How the bytes were read: `damaged` is UTF-8 with bytes in it that are none, each of which became U+FFFD. */
export interface FileText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'damaged';
}

/**
 * Decodes UTF-8, with or without a byte order mark, and UTF-16 with one. Bytes that are neither are windows-1252, as Excel
 * saves CSV in western Europe; unless most of their letters are UTF-8, so that a single broken byte spoils no other. Linear.
 *
 * @throws RangeError if the text is longer than a string of the engine can be.
 */
export function decodeFile(bytes: Uint8Array): FileText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  try {
    return decoded(bytes, 'utf-8', true);
  } catch (error) {
    // What is no UTF-8 is a TypeError; a text that is too long is none.
    if (!(error instanceof TypeError)) throw tooLong();
  }
  const {text} = decoded(bytes, 'utf-8');
  let broken = 0;
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) letters++;
  }
  return letters > broken ? {text, encoding: 'damaged'} : windows1252(bytes);
}

function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be', fatal = false): FileText {
  try {
    return {text: new TextDecoder(encoding, {fatal}).decode(bytes), encoding};
  } catch (error) {
    throw fatal && error instanceof TypeError ? error : tooLong();
  }
}

/** Node's own decoder of this name gives ISO 8859-1 in some versions. */
function windows1252(bytes: Uint8Array): FileText {
  try {
    const text = new TextDecoder('latin1').decode(bytes);
    return {text: text.replace(/[\x80-\x9f]/g, (unit) => HIGH[unit.charCodeAt(0) - 0x80]!), encoding: 'windows-1252'};
  } catch {
    throw tooLong();
  }
}

function tooLong(): RangeError {
  return new RangeError('The file is too large to be read at once.');
}
