/** Where milestones are many: how they are spread, as a band of bars on the axis. */
import {firstFrom} from './day-order.js';
import {pxOf, type View} from './time-scale.js';

/** A bar of the band, `DENSITY_BAR_PX` wide; its share of the band's height, 0 to 1. */
export interface DensityBar {
  readonly middlePx: number;
  readonly share: number;
}

export const DENSITY_BAR_PX = 4;
/** With fewer, markers and pills say it all. */
const LEAST_PER_PX = 0.4;

/**
 * Gives the band for a window that holds more than 40 points in 100 px, else no bars; in O(px log n).
 *
 * Bars stand on a grid of the days, and their height follows from the count and the mean density of all points at this scale, so
 * that a bar is the same wherever the window stands.
 *
 * @param days - of all points, ascending.
 * @param besidePx - what is so far outside the window is there too.
 */
export function densityBars(days: Float64Array, view: View, windowPx: number, besidePx = 0): readonly DensityBar[] {
  const {startDay, pxPerDay} = view;
  const inWindow = firstFrom(days, startDay + windowPx / pxPerDay) - firstFrom(days, startDay);
  if (inWindow < windowPx * LEAST_PER_PX) return [];
  const barDays = DENSITY_BAR_PX / pxPerDay;
  /** Half of the mean: at the mean, a bar has two thirds of the height. */
  const half = (days.length * barDays) / (days.at(-1)! - days[0]! || 1) / 2;
  const bars: DensityBar[] = [];
  let bar = Math.floor((startDay - besidePx / pxPerDay) / barDays);
  let place = firstFrom(days, bar * barDays);
  for (; pxOf(bar * barDays, view) < windowPx + besidePx; bar++) {
    const end = firstFrom(days, (bar + 1) * barDays);
    const count = end - place;
    place = end;
    if (count) bars.push({middlePx: pxOf((bar + 0.5) * barDays, view), share: count / (count + half)});
  }
  return bars;
}
