/** Swim lanes: the points divided by kind, each with a row of cards above its line, or folded to the line alone (DESIGN §11). */
import type {DayOrder} from './day-order.js';
import type {Lane} from './plot-input.js';
import type {SortedMilestones} from './sorted-milestones.js';

/** Above a row of cards, and between that and the line's row. */
const ABOVE_CARDS_PX = 4;
const BELOW_CARDS_PX = 8;
/** Height of the line's row: markers with their targets. */
const LINE_ROW_PX = 24;

/** Points of a kind. */
export interface KindPoints {
  readonly id: string;
  readonly order: DayOrder;
}

export const categoryLanes = {
  /**
   * Divides the points of `sorted` by kind, in O(n + n · kinds) for the tables.
   *
   * @param kinds - ids in the lanes' order; the last takes what is of none of them.
   * @returns those that have points; each keeps the order of days.
   */
  divide({milestones, order}: SortedMilestones, kinds: readonly string[]): readonly KindPoints[] {
    const indexOf = new Map(kinds.map((id, at) => [id, at]));
    const places: number[][] = kinds.map(() => []);
    for (const [place, at] of order.indexes.entries())
      places[indexOf.get(milestones[at]!.category ?? '') ?? kinds.length - 1]!.push(place);
    return kinds.flatMap((id, kind) => {
      const own = places[kind]!;
      if (!own.length) return [];
      const indexes = Uint32Array.from(own, (place) => order.indexes[place]!);
      const placeOf = new Int32Array(order.places.length).fill(-1);
      indexes.forEach((at, place) => (placeOf[at] = place));
      return {id, order: {days: Float64Array.from(own, (place) => order.days[place]!), indexes, places: placeOf}};
    });
  },

  /**
   * Stacks lanes from the top.
   *
   * @returns undefined for no kinds.
   * @param isOpen - what the reader has chosen; where that is undefined, lanes are open from the first on as long as there is room.
   */
  stack(
    kinds: readonly KindPoints[],
    isOpen: (id: string) => boolean | undefined,
    roomPx: number,
    cardHeightPx: number,
    unit: number,
  ): readonly Lane[] | undefined {
    if (!kinds.length) return undefined;
    const [above, below, row] = [ABOVE_CARDS_PX, BELOW_CARDS_PX, LINE_ROW_PX].map((px) => Math.round(px * unit)) as [
      number,
      number,
      number,
    ];
    const openPx = above + cardHeightPx + below;
    let sparePx = roomPx - kinds.length * row - kinds.filter(({id}) => isOpen(id)).length * openPx;
    let endPx = 0;
    return kinds.map((kind, at) => {
      let open = isOpen(kind.id);
      if (open === undefined) {
        // One is open in the least room.
        open = sparePx >= openPx || !at;
        sparePx = open ? sparePx - openPx : -1;
      }
      const startPx = endPx;
      const axisPx = startPx + (open ? openPx : 0) + row / 2;
      endPx = axisPx + row / 2;
      return {...kind, isOpen: open, topPx: startPx + (open ? above : 0), axisPx, endPx};
    });
  },

  /** Where a lane begins, px. */
  startOf({isOpen, topPx}: Lane, unit: number): number {
    return topPx - (isOpen ? Math.round(ABOVE_CARDS_PX * unit) : 0);
  },
};
