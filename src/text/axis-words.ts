/** The words of an axis: short where the stretch around says the rest, whole where they stand alone. */
import type {DateMessages} from './date-messages.js';
import {civilWords, numberIn} from './civil-words.js';
import {dateWriter, dayWords, tell, yearWords} from './date-words.js';

/** What a label of the axis says; layout's tick labels are of this shape. */
export interface AxisMoment {
  /** `ago`: `-year` years before today, 0 being today. */
  readonly unit: 'hour' | 'day' | 'month' | 'quarter' | 'year' | 'ago';
  /** Astronomical: 0 is 1 BC. */
  readonly year: number;
  /** 1–12. */
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  /** Names all larger units too. */
  readonly major?: boolean;
}

/** Neighbouring ticks may differ late: 66.012 and 66.013 million. */
const TICK_DIGITS = 15;

/**
 * Writes a tick's label: "2016", "44 v. Chr.", "Q2", "Mär", "2.", "09:00", "vor 13 Milliarden Jahren"; a major one whole:
 * "März 2018", "2. Mai 2016".
 */
export function axisLabel(moment: AxisMoment, locale: string, messages?: Partial<DateMessages>): string {
  const writer = dateWriter(locale, messages);
  const {unit, year, month = 1, day = 1, hour = 0, major} = moment;
  const civil = {year, month, day};
  if (unit === 'ago' && !year) return tell(writer, 'today');
  if (unit === 'ago' && year < 0) return tell(writer, 'yearsAgo', {n: numberIn(locale, -year, TICK_DIGITS)});
  if (unit === 'day' && major) return dayWords(writer, 'dMy', civil);
  if (unit === 'month' && major) return dayWords(writer, 'My', civil);
  if (unit === 'quarter') return tell(writer, 'quarterMark', {n: Math.ceil(month / 3)});
  if (unit === 'year' || unit === 'ago') return yearWords(writer, year);
  const near = {...civil, year: 2000};
  const words = civilWords(locale, unit[0]!, near, undefined, {}, hour);
  return unit === 'day' ? tell(writer, 'dayMark', {date: words}) : words;
}

/** Writes the stretch that the left edge of a view lies in, whole: "2. Mai 2016", "März 2018", "2016". */
export function axisContextLabel(moment: AxisMoment, locale: string, messages?: Partial<DateMessages>): string {
  return axisLabel({...moment, major: true}, locale, messages);
}
