/** A plan whose tables count what is read of them: milestones, and every number that there is one of for each. */
import type {PlotPlan} from '../../src/layout/horizontal-plan.js';

export interface CountedPlan {
  readonly plan: PlotPlan;
  /** How many entries have been read since it was asked last. */
  readonly reads: () => number;
}

export function countReads(plan: PlotPlan): CountedPlan {
  let reads = 0;
  const counted = <Table extends object>(table: Table): Table =>
    new Proxy(table, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
      },
    });
  const order = (given: PlotPlan['order']): PlotPlan['order'] => ({
    days: counted(given.days),
    indexes: counted(given.indexes),
    places: counted(given.places),
  });
  return {
    plan: {
      ...plan,
      milestones: counted(plan.milestones),
      days: counted(plan.days),
      order: order(plan.order),
      bars: counted(plan.bars),
      tracks: plan.tracks.map((track) => ({
        ...track,
        order: order(track.order),
        cardScales: counted(track.cardScales),
        placement: {
          ...track.placement,
          lane: counted(track.placement.lane),
          fromScale: counted(track.placement.fromScale),
        },
      })),
    },
    reads() {
      const count = reads;
      reads = 0;
      return count;
    },
  };
}
