/**
 * What parts on demand draw by. A part holds none of this itself: it would be a second copy of Lit, of the calendar and of
 * the words on the page (docs/decisions/0052-drawing-kit.md).
 */
import {css, html, nothing} from 'lit';
import {axisTicks, CALENDAR_UNITS, yearUnit} from '../layout/ticks.js';
import {readEdtf} from '../model/historical-date.js';
import {axisLabel} from '../text/axis-words.js';
import {dateWords} from '../text/date-words.js';
import {say} from '../text/messages.js';
import {cssProps} from './css-props.js';

export const drawingKit = {
  css,
  html,
  nothing,
  cssProps,
  say,
  axisLabel,
  dateWords,
  readEdtf,
  axisTicks,
  CALENDAR_UNITS,
  yearUnit,
};

export type DrawingKit = typeof drawingKit;
