/**
 * How tall a timeline will be, before there is a browser: for the room that a page keeps free until the element stands.
 *
 * The plot is planned as the element plans it; the heights of texts are guessed by their number of characters. A few px too
 * many or too few move what follows by so much and no more.
 */
import {isPlaced, isSpan} from '../model/historical-date.js';
import type {Milestone} from '../model/milestone.js';
import type {Timeline} from '../model/timeline.js';
import {planPlot} from '../layout/horizontal-plan.js';
import {layVertical} from '../layout/vertical.js';
import {dateWording, placeWording, titleWording, wording, type Words} from '../text/milestone-words.js';

export type ReservedLayout = 'auto' | 'horizontal' | 'vertical' | 'list';

/** Heights in px, in containers from 900, from 560 px and below. */
export interface ReservedHeights {
  readonly wide: number;
  readonly middle: number;
  readonly narrow: number;
}

/** Widths that stand for each of the three: a page's column, a tablet, a phone. */
const WIDTHS_PX = {wide: 1120, middle: 690, narrow: 340} as const;
/** From here on text stands on both sides of the rail. */
const TWO_COLUMNS_PX = 560;
/** Of the plot: what `--history-height` leaves it by default, with the overview below. */
const PLOT_PX = 428;
const OVERVIEW_PX = 56;
const HEADER_PADDING_PX = 24;
const RULES_PX = 3;
const STATUS_PX = 32;
const LINE_PX = 20;
/** Mean widths of a character at the sizes in which it is shown. */
const TITLE_CHARACTER_PX = 12;
const NAME_CHARACTER_PX = 8.6;
const TEXT_CHARACTER_PX = 6.8;
const SMALL_CHARACTER_PX = 6;

export function reservedHeights(timeline: Timeline, words: Words, layout: ReservedLayout): ReservedHeights {
  const heightIn = (widthPx: number): number => {
    const narrow = widthPx < TWO_COLUMNS_PX;
    const horizontal = !narrow && (layout === 'horizontal' || (layout === 'auto' && widthPx >= 900));
    const body = horizontal
      ? plotPx(timeline, words, widthPx)
      : layout === 'list'
        ? rowsPx(timeline, words, widthPx)
        : railPx(timeline, words, widthPx);
    return Math.round(headerPx(timeline, words, widthPx) + (narrow ? 54 : 46) + body + STATUS_PX + RULES_PX);
  };
  return {wide: heightIn(WIDTHS_PX.wide), middle: heightIn(WIDTHS_PX.middle), narrow: heightIn(WIDTHS_PX.narrow)};
}

function headerPx(timeline: Timeline, words: Words, widthPx: number): number {
  const small = widthPx < TWO_COLUMNS_PX ? 1 : 0;
  const title = lines(wording(timeline.title, words).text, widthPx, TITLE_CHARACTER_PX - small * 2) * (32 - small * 4);
  const subtitle = wording(timeline.subtitle, words).text;
  const description = wording(timeline.description, words).text.split(/\n\s*\n/);
  const line = subtitle || description[0]!;
  const rest = subtitle ? description[0] : description[1];
  const linesPx = lines(line, Math.min(widthPx, 76 * 8), TEXT_CHARACTER_PX) * LINE_PX;
  return HEADER_PADDING_PX + title + (linesPx && linesPx + 4) + (rest ? 28 : 0);
}

function plotPx({milestones, eras}: Timeline, words: Words, widthPx: number): number {
  const {heightPx} = planPlot({
    milestones,
    eras,
    widthPx,
    heightPx: PLOT_PX,
    unit: 1,
    cardHeights: [0, 0],
    spanWords: (at) => (titleOf(milestones[at]!, words).length + 12) * SMALL_CHARACTER_PX + 44,
  });
  return heightPx + OVERVIEW_PX;
}

function railPx({milestones}: Timeline, words: Words, widthPx: number): number {
  const two = widthPx >= TWO_COLUMNS_PX;
  const textPx = two ? Math.min(380, widthPx / 2 - 48) : widthPx - 56;
  const entries = milestones.map((milestone) => {
    const {date} = milestone;
    const long = !!date && isSpan(date);
    const {earliestDay, latestDay} = date && isPlaced(date) ? date : {earliestDay: NaN, latestDay: NaN};
    return {
      long,
      heightPx: long ? beginPx(milestone, words, textPx) : cardPx(milestone, words, textPx, two),
      startDay: earliestDay,
      endDay: latestDay,
    };
  });
  return layVertical(entries, two ? 2 : 1, 8).heightPx;
}

/** A period where it begins: its name and its date. */
function beginPx(milestone: Milestone, words: Words, widthPx: number): number {
  return 4 + Math.max(24, lines(`Begins: ${titleOf(milestone, words)}`, widthPx - 12, SMALL_CHARACTER_PX) * 18) + 18;
}

/** A closed card beside the rail: date, title, place, and the summary between two columns. */
function cardPx(milestone: Milestone, words: Words, widthPx: number, lead: boolean): number {
  const summary = lead ? wording(milestone.summary, words, milestone.lang).text : '';
  const place = placeWording(milestone, words).text;
  return (
    16 +
    lines(titleOf(milestone, words), widthPx, NAME_CHARACTER_PX) * 24 +
    ((place && lines(place, widthPx, SMALL_CHARACTER_PX) * 16 + 2) || 0) +
    ((summary && lines(summary, widthPx, TEXT_CHARACTER_PX) * LINE_PX + 8) || 0)
  );
}

/** Rows of a list: date, then title over place. */
function rowsPx({milestones}: Timeline, words: Words, widthPx: number): number {
  const textPx = widthPx - 150;
  return milestones.reduce((sum, milestone) => {
    const date = lines(dateWording(milestone, words).text, 104, TEXT_CHARACTER_PX) * LINE_PX;
    const place = lines(placeWording(milestone, words).text, textPx, SMALL_CHARACTER_PX);
    const text = lines(titleOf(milestone, words), textPx, TEXT_CHARACTER_PX) * LINE_PX + (place && place * 16 + 2);
    return sum + Math.max(date, text) + 25;
  }, 1);
}

function titleOf(milestone: Milestone, words: Words): string {
  return titleWording(milestone, words).text;
}

/** How many lines a text takes; none where it is empty. Words do not fill their lines. */
function lines(text: string, widthPx: number, characterPx: number): number {
  return Math.ceil((text.length * characterPx * 1.05) / widthPx);
}
