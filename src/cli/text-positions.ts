/** Lines and columns of a text, as editors count them. */

/** 1-based; the column counts UTF-16 units, so that a tab is one and most letters are one. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which the lines of a text begin, ended by CRLF, LF or CR. Linear. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** The line and column of an offset, in O(log lines). */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return {line: low + 1, column: offset - starts[low]! + 1};
}
