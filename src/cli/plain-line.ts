/**
 * A text on one line of a terminal: what would move the cursor, change colours or turn the direction of writing is shown as its
 * code point. Names of files and words of data come from anywhere.
 */
export function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, (unit) =>
    unit === '\n' || unit === '\t' || unit === '\r' ? ' ' : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
