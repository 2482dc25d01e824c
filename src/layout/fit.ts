/** The view that shows everything dated, and starts on a round date where that costs little. */
import type {View} from './time-scale.js';
import {CALENDAR_UNITS, LEAST_YEAR_PX, yearUnit} from './ticks.js';

/** First and last day to show, and the room that they need: `leftPx` before the first, `rightPx` after the last. */
export interface FitInput {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly widthPx: number;
  readonly leftPx: number;
  readonly rightPx: number;
  /** Part of the window that a round start may cost; a fifth by default. */
  readonly mostLoss?: number;
}

/** The round date stands so far inside the window, for its tick and label to be seen whole. */
const TICK_PX = 8;
/** Part of the window that a round start may cost. */
const MOST_LOSS = 0.2;
const LEAST_DAYS = 1;
const YEAR_DAYS = 366;
/** A single day is seen in a window of a year, or of this part of its distance from 1970. */
const LONE_PART = 0.01;

/**
 * Gives the view in which `firstDay` stands at `leftPx` or right of it, and `lastDay` at `widthPx - rightPx`.
 *
 * Of the round dates before the first day (years as the axis labels them, then quarters to minutes) the window starts with the
 * first that costs under `mostLoss` of it. Days less than a day apart get a day, one day alone a year about it, more in deep time.
 *
 * @throws RangeError if a day is not finite.
 */
export function fitView({firstDay, lastDay, widthPx, leftPx, rightPx, mostLoss = MOST_LOSS}: FitInput): View {
  if (!isFinite(lastDay - firstDay)) throw new RangeError('fitView: bad days');
  const apart = lastDay - firstDay;
  const span = Math.max(apart, apart > 0 ? LEAST_DAYS : Math.max(YEAR_DAYS, Math.abs(firstDay) * LONE_PART));
  const first = firstDay - (span - apart) / 2;
  const inner = Math.max(1, widthPx - leftPx - rightPx);
  const tickPx = Math.min(TICK_PX, leftPx);
  const left = leftPx - tickPx;
  const latest = first - (span * left) / inner;
  const last = first + span;
  let index = 0;
  while ((yearUnit(index).days * inner) / span < LEAST_YEAR_PX) index++;
  let tickDay = latest;
  for (; tickDay === latest && index + CALENDAR_UNITS.length >= 0; index--) {
    const unit = index < 0 ? CALENDAR_UNITS.at(index)! : yearUnit(index);
    const [roundDay = NaN] = unit.between(latest - unit.days * 1.1, latest).slice(-1);
    if ((latest - roundDay) / (last - roundDay) < mostLoss) tickDay = roundDay;
  }
  const pxPerDay = (left + inner) / (last - tickDay);
  return {startDay: tickDay - tickPx / pxPerDay, pxPerDay};
}
