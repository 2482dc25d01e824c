/**
 * Rows of spans: neighbours in a row keep a gap.
 *
 * Takes spans by left edge and puts each in the first free row, which needs as few rows as any packing can
 * (interval partitioning: Kleinberg & Tardos, Algorithm Design, 2006, §4.1).
 */

/** A box along the time axis, in px; `left <= right`. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/**
 * Packs `extents` into rows, in O(n log n + n · rows) time.
 *
 * @param extents - n boxes in any order; left as they are.
 * @param gap - least clear space between neighbours, px; at 0, boxes that touch share a row.
 * @param most - so many rows have room; what finds none there is told this number, and takes no room.
 * @returns n rows in the order of `extents`; row 0 lies nearest the axis. Equal input gives equal output.
 * @throws RangeError if an extent is not finite or ends before it starts.
 */
export function packRows(extents: readonly Extent[], gap: number, most = Infinity): readonly number[] {
  const rows: number[] = [];
  const ends: number[] = [];
  const order = [...extents.keys()].sort((a, b) => extents[a]!.left - extents[b]!.left);
  for (const at of order) {
    const {left, right} = extents[at]!;
    if (!(right - left < Infinity && right >= left)) throw new RangeError('packRows: bad extent');
    let row = 0;
    while (row < most && ends[row]! + gap > left) row++;
    if (row < most) ends[row] = right;
    rows[at] = row;
  }
  return rows;
}
