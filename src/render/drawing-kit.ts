/**
 * What parts on demand draw by. A part holds none of this itself: it would be a second copy of Lit, of the calendar and of
 * the words on the page (docs/decisions/0052-drawing-kit.md).
 */
import {css, html, nothing} from 'lit';
import {fitView} from '../layout/fit.js';
import {sortMilestones} from '../layout/sorted-milestones.js';
import {axisTicks, CALENDAR_UNITS, yearUnit} from '../layout/ticks.js';
import {readEdtf} from '../model/historical-date.js';
import {axisLabel} from '../text/axis-words.js';
import {numberIn} from '../text/civil-words.js';
import {dateWords, tell} from '../text/date-words.js';
import {bilingual, pickMessages, say} from '../text/messages.js';
import {dateWording, titleWording, wording} from '../text/milestone-words.js';
import {timelineMessages} from '../text/timeline-messages.js';
import {cssProps} from './css-props.js';
import {isSoft} from './date-mark.js';
import {glyph, slotOf} from './glyph.js';
import {icon, nextPath, previousPath, upPath} from './icon.js';

export interface DrawingKit {
  readonly css: typeof css;
  readonly html: typeof html;
  readonly nothing: typeof nothing;
  readonly cssProps: typeof cssProps;
  readonly glyph: typeof glyph;
  readonly slotOf: typeof slotOf;
  readonly icon: typeof icon;
  readonly previousPath: typeof previousPath;
  readonly nextPath: typeof nextPath;
  readonly upPath: typeof upPath;
  readonly say: typeof say;
  readonly bilingual: typeof bilingual;
  readonly pickMessages: typeof pickMessages;
  readonly timelineMessages: typeof timelineMessages;
  readonly axisLabel: typeof axisLabel;
  readonly dateWords: typeof dateWords;
  readonly dateWording: typeof dateWording;
  readonly titleWording: typeof titleWording;
  readonly wording: typeof wording;
  readonly tell: typeof tell;
  readonly numberIn: typeof numberIn;
  readonly isSoft: typeof isSoft;
  readonly sortMilestones: typeof sortMilestones;
  readonly fitView: typeof fitView;
  readonly readEdtf: typeof readEdtf;
  readonly axisTicks: typeof axisTicks;
  readonly CALENDAR_UNITS: typeof CALENDAR_UNITS;
  readonly yearUnit: typeof yearUnit;
}

export const drawingKit: DrawingKit = {
  css,
  html,
  nothing,
  cssProps,
  glyph,
  slotOf,
  icon,
  previousPath,
  nextPath,
  upPath,
  say,
  bilingual,
  pickMessages,
  timelineMessages,
  axisLabel,
  dateWords,
  dateWording,
  titleWording,
  wording,
  tell,
  numberIn,
  isSoft,
  sortMilestones,
  fitView,
  readEdtf,
  axisTicks,
  CALENDAR_UNITS,
  yearUnit,
};
