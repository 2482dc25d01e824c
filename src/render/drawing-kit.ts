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

export const drawingKit = {
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

export type DrawingKit = typeof drawingKit;
