/**
 * The axis: which ticks a view has, how deep they are drawn, and which of them carry a label (design/DESIGN.md §4).
 *
 * Hours to months come from d3-time, years from steps of 1-2-5. Gregorian dates repeat after 400 years of 146,097 days, so
 * d3-time is asked within one such cycle and its answer moved back: no `Date` here is of a year before 1970, which spares
 * the traps of years 0–99 and the limits of ±271,821 years.
 */
import {utcDay, utcHour, utcMinute, utcMonth, type TimeInterval} from 'd3-time';
import {civilFromDay, dayFromCivil} from '../model/calendar.js';
import {timeScale, type View} from './time-scale.js';

/** What a label says; words are the text floor's job. All parts are there, also those finer than the unit. */
export interface TickLabel {
  /** `ago`: `-year` years before today, 0 being today. */
  readonly unit: 'hour' | 'day' | 'month' | 'quarter' | 'year' | 'ago';
  /** Astronomical: 0 is 1 BC. */
  readonly year: number;
  /** 1–12; of a quarter, any of its three. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  /** Stands alone and bold, so its words name all larger units ("May 2016"); others lean on the major to their left ("3"). */
  readonly major: boolean;
}

/** A tick; `leftPx` from the window's left edge. */
export interface Tick {
  readonly day: number;
  readonly leftPx: number;
  /** 0 the major ticks, 1 as quarters, 2 as months: the deeper, the shorter the line. */
  readonly level: 0 | 1 | 2;
  /** Drawn 6 px right of a major tick, 4 px right of others. */
  readonly label: TickLabel | null;
}

export interface Axis {
  /** By level, then time; no two on one day. */
  readonly ticks: readonly Tick[];
  /** The stretch that the left edge lies in, while its own label is out of view; drawn as if its tick were at the edge. */
  readonly context: TickLabel | null;
  /** Px of the marks for much time between two, where the scale is not one of time. */
  readonly breaks?: readonly number[];
}

/** A kind of tick: the mean distance, and the days of its ticks within a range, ascending, both ends included. */
export interface TickUnit {
  readonly unit: TickLabel['unit'];
  readonly days: number;
  readonly between: (fromDay: number, toDay: number) => readonly number[];
}

const CYCLE_DAYS = 146097;
const DAY_MS = 864e5;
const YEAR_DAYS = 365.2425;
/** From here on, back in time, years are told as "years ago". */
const AGO_YEARS = 1e5;
/** Steps longer than this, of 50,000 years and more, are round numbers of years ago, down to today. */
const AGO_STEP_DAYS = 4e4 * YEAR_DAYS;
/** Clear space between two labels. */
const CLEAR_PX = 8;
const MAJOR_LABEL_PX = 6;
const MINOR_LABEL_PX = 4;
const LEAST_TICK_PX = 12;
/** Of a year, or several, with a label. */
export const LEAST_YEAR_PX = 48;
const LEAST_QUARTER_PX = 40;
const LEAST_DAY_PX = 24;
/** Of 10¹³ years. */
const LAST_YEAR_UNIT = 39;

const clockUnit = (unit: TickLabel['unit'], days: number, interval: TimeInterval): TickUnit => ({
  unit,
  days,
  between(fromDay, toDay) {
    const cycle = Math.floor(fromDay / CYCLE_DAYS) * CYCLE_DAYS;
    const ms = (day: number): number => (day - cycle) * DAY_MS;
    return interval.range(new Date(ms(fromDay)), new Date(ms(toDay) + 1)).map((date) => +date / DAY_MS + cycle);
  },
});

const hours = (step: number): TickUnit => clockUnit('hour', step / 24, utcHour.every(step)!);
const minutes = (step: number): TickUnit => clockUnit('hour', step / 1440, utcMinute.every(step)!);
/** Within a month; a step before its end the next month begins. */
const days = (step: number): TickUnit =>
  clockUnit(
    'day',
    step,
    utcDay.filter((date) => date.getUTCDate() % step === 0 && date.getUTCDate() + step < 33),
  );

const HOUR = hours(1);
const HOURS_3 = hours(3);
const HOURS_6 = hours(6);
const DAY = days(1);
const DAYS_5 = days(5);
const MONTH = clockUnit('month', YEAR_DAYS / 12, utcMonth);
const QUARTER = clockUnit('quarter', YEAR_DAYS / 4, utcMonth.every(3)!);

/** Units below the year, finest first. */
export const CALENDAR_UNITS: readonly TickUnit[] = [
  minutes(5),
  minutes(15),
  HOUR,
  HOURS_3,
  HOURS_6,
  DAY,
  DAYS_5,
  MONTH,
  QUARTER,
];

const YEAR = yearUnit(0);
/** Pairs of labelled units, finest first. */
const LABELLED: readonly (readonly [minor: TickUnit, major: TickUnit])[] = [
  [HOUR, DAY],
  [HOURS_3, DAY],
  [HOURS_6, DAY],
  [DAY, MONTH],
  [days(2), MONTH],
  [DAYS_5, MONTH],
  [MONTH, YEAR],
  [QUARTER, YEAR],
];

/**
 * Ticks every 1, 2, 5, 10 … years by `index` 0, 1, 2, 3 …
 *
 * Before Christ they stand on historical round years (500 BC is −499), after it on 500, and year 1 is the anchor between. From
 * 100,000 years ago on, and for steps of 50,000 years and more throughout, they stand on round numbers of years ago.
 *
 * @param within - the coarser unit whose ticks these must meet.
 */
export function yearUnit(index: number, within?: TickUnit): TickUnit {
  const step = [1, 2, 5][index % 3]! * 10 ** Math.floor(index / 3);
  const allAgo = (within?.days ?? step * YEAR_DAYS) > AGO_STEP_DAYS;
  return {
    unit: 'year',
    days: step * YEAR_DAYS,
    between(fromDay, toDay) {
      const ticks: number[] = [];
      const last = civilFromDay(toDay).year / step;
      for (let at = Math.floor(civilFromDay(fromDay).year / step); at <= last; at++) {
        const year = at * step;
        const isRound = step === 1 || at > 0 || allAgo || year <= -AGO_YEARS;
        const day = dayFromCivil(isRound ? year : year + 1, 1, 1);
        if (day >= fromDay && day <= toDay) ticks.push(day);
      }
      return ticks;
    },
  };
}

/**
 * Gives the axis of a view: O(px) ticks and labels.
 *
 * The finest pair of units is chosen whose labels fit: the finer ones their ticks' distance, the major ones half of theirs.
 * It does not depend on where the window stands, as far as the words of its years are equally wide. Labels keep 8 px clear
 * of each other and stay inside the window; of two that would not, the finer is left out.
 *
 * @param labelWidth - px of a label's words, an upper bound; called for about as many labels as there is room for.
 * @param besidePx - what is so far outside the window is there too.
 */
export function axisTicks(view: View, widthPx: number, labelWidth: (label: TickLabel) => number, besidePx = 0): Axis {
  const {startDay, pxPerDay} = view;
  const left = timeScale(view, widthPx);
  const endDay = startDay + (widthPx + CLEAR_PX) / pxPerDay;
  const besideDays = besidePx / pxPerDay;
  const lastPx = widthPx + besidePx;
  const px = (unit: TickUnit): number => unit.days * pxPerDay;
  const widest = (unit: TickUnit, major: boolean, at: readonly number[]): number =>
    Math.max(0, ...at.map((day) => labelWidth(labelOf(unit, day, major))));
  /** A day of two digits in each of twelve months: their names differ in width. */
  const sample = MONTH.between(startDay, startDay + YEAR_DAYS).map((day) => day + 27.9);
  const labelled = LABELLED.find(
    ([minor, major]) =>
      px(minor) >= (minor.unit === 'day' ? LEAST_DAY_PX : LEAST_QUARTER_PX) &&
      px(minor) >= widest(minor, false, sample) + CLEAR_PX &&
      px(major) >= 2 * (widest(major, true, sample) + MAJOR_LABEL_PX + CLEAR_PX),
  );
  let index = 0;
  let [minor, major] = labelled ?? [QUARTER, YEAR];
  if (!labelled) {
    const isNarrow = (): boolean =>
      px(major) < LEAST_YEAR_PX ||
      px(major) < widest(major, true, major.between(startDay, endDay)) + MAJOR_LABEL_PX + CLEAR_PX;
    while (index < LAST_YEAR_UNIT && isNarrow()) major = yearUnit(++index);
    if (index) minor = yearUnit(finerIndex(index), major);
  }
  const fine = [...CALENDAR_UNITS, yearUnit(finerIndex(finerIndex(index)), major)].find(
    (unit) => unit.days < minor.days && px(unit) >= LEAST_TICK_PX,
  );

  const taken: (readonly [from: number, to: number])[] = [];
  const write = (label: TickLabel, fromPx: number): TickLabel | null => {
    const toPx = fromPx + labelWidth(label);
    if (taken.some(([from, to]) => fromPx < to + CLEAR_PX && toPx + CLEAR_PX > from)) return null;
    taken.push([fromPx, toPx]);
    return toPx <= lastPx ? label : null;
  };
  const ticks: Tick[] = [];
  const add = (unit: TickUnit, level: Tick['level'], labelPx?: number): void => {
    for (const day of unit.between(startDay - besideDays, endDay + besideDays)) {
      if (ticks.some((tick) => tick.day === day)) continue;
      const leftPx = left(day);
      const label = labelPx ? write(labelOf(unit, day, !level), leftPx + labelPx) : null;
      if (leftPx <= lastPx) ticks.push({day, leftPx, level, label});
    }
  };
  add(major, 0, MAJOR_LABEL_PX);
  const context =
    !index || !ticks.some(({label}) => label)
      ? write(labelOf(index ? YEAR : major, startDay, true), MAJOR_LABEL_PX)
      : null;
  if (px(minor) >= LEAST_TICK_PX) add(minor, 1, labelled && MINOR_LABEL_PX);
  if (fine) add(fine, 2);
  return {ticks, context};
}

function labelOf({unit, days}: TickUnit, day: number, major: boolean): TickLabel {
  const civil = civilFromDay(day);
  const isAgo = unit === 'year' && (civil.year <= -AGO_YEARS || (days > AGO_STEP_DAYS && civil.year < 1));
  return {unit: isAgo ? 'ago' : unit, ...civil, hour: Math.round((day - Math.floor(day)) * 24), major};
}

/** The unit whose ticks divide those of `yearUnit(index)`: 10 of 20 and 50, 5 of 10, 1 of 2 and 5. */
function finerIndex(index: number): number {
  return Math.max(0, index - (index % 3 === 2 ? 2 : 1));
}
