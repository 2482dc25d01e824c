/** The words of an axis: short where the stretch around says the rest, whole where they stand alone. */
import {civilWords, numberIn} from './civil-words.js';
import {dayWords, tell, yearWords, type Writer} from './date-words.js';
import {pickMessages, say} from './messages.js';
import {timelineMessages} from './timeline-messages.js';

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

/** By a page's own words, then language and moment: Intl takes a quarter of a millisecond for a label, a frame has forty. */
const written = new WeakMap<object, Map<string, string>>();
const NO_OVERRIDES = {};
const MOST_WRITTEN = 5000;

/**
 * Writes a tick's label: "2016", "44 v. Chr.", "Q2", "Mär", "2.", "09:00", "vor 13 Milliarden Jahren"; a major one whole:
 * "März 2018", "2. Mai 2016".
 */
export function axisLabel(moment: AxisMoment, writer: Writer): string {
  const {locale, overrides = NO_OVERRIDES} = writer;
  let labels = written.get(overrides);
  if (!labels || labels.size > MOST_WRITTEN) written.set(overrides, (labels = new Map<string, string>()));
  const key = locale + JSON.stringify(moment);
  const label = labels.get(key) ?? write(moment, writer);
  labels.set(key, label);
  return label;
}

function write(moment: AxisMoment, writer: Writer): string {
  const {locale, overrides} = writer;
  const {unit, year, month = 1, major} = moment;
  const messages = pickMessages(timelineMessages, locale, overrides);
  if (unit === 'ago')
    return year ? tell(writer, 'yearsAgo', '', numberIn(locale, -year, TICK_DIGITS)) : say(messages.today, locale);
  if (unit === 'year') return yearWords(writer, year);
  if (unit === 'quarter') return say(messages.quarterMark, locale, {n: Math.ceil(month / 3)});
  if (major && unit !== 'hour') return dayWords(writer, unit === 'day' ? 'dMy' : 'My', moment);
  const words = civilWords(writer, unit[0]!, moment);
  return unit === 'day' ? say(messages.dayMark, locale, {date: words}) : words;
}
