/** Content lines of iCalendar, as text (RFC 5545, §3.1 and §3.3.11). */

/** Octets that a line may have without its end. */
const LONGEST_LINE = 75;

/** Gives a line folded, with its end; no character is cut, whatever its octets. Linear in the line. */
export function contentLine(line: string): string {
  // Most lines are short, and no UTF-16 unit takes more than three octets.
  if (line.length * 3 <= LONGEST_LINE || (line.length <= LONGEST_LINE && /^[\x20-\x7e]*$/.test(line)))
    return `${line}\r\n`;
  let folded = '';
  let start = 0;
  let octets = 0;
  for (let index = 0; index < line.length;) {
    const code = line.codePointAt(index)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > LONGEST_LINE) {
      folded += `${line.slice(start, index)}\r\n `;
      start = index;
      // The space that begins a folded line counts.
      octets = 1;
    }
    octets += size;
    index += size === 4 ? 2 : 1;
  }
  return `${folded}${line.slice(start)}\r\n`;
}

/** Writes a text as the value of a property. */
export function escapedText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}
