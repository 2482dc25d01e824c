/** The scale: days to px, linear over the window, counted from the window's left edge so that deep time keeps its precision. */
import {scaleLinear} from 'd3-scale';

/** A window onto time: the day at its left edge, since 1970-01-01, and its zoom. */
export interface View {
  readonly startDay: number;
  readonly pxPerDay: number;
}

/** Gives the function from a day to px from the left edge of a window that is `widthPx` wide; days outside go on linearly. */
export function timeScale({startDay, pxPerDay}: View, widthPx: number): (day: number) => number {
  const width = widthPx || 1;
  const scale = scaleLinear([0, width / pxPerDay], [0, width]);
  return (day) => scale(day - startDay);
}

/** The same for one day, which may be infinite: px from the window's left edge. */
export function pxOf(day: number, {startDay, pxPerDay}: View): number {
  return (day - startDay) * pxPerDay;
}
