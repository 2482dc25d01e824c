/** What the plot is told of its room: sizes at the reader's text input, and how wide words will be, as nobody measures them. */
import type {RoomSize} from '../controllers/host-size.js';
import type {PlotScale} from '../layout/plot-input.js';
import type {Milestone} from '../model/milestone.js';
import type {Timeline} from '../model/timeline.js';
import type {CardSetting} from '../render/panel.js';
import type {TimelineMessages} from '../text/timeline-messages.js';
import type {LaneSet} from './lanes-stage.js';
import type {CardHeights} from '../controllers/card-heights.js';
import type {PlotRoom} from '../controllers/plot-state.js';
import {axisLabel} from '../text/axis-words.js';
import {nameLetters} from '../text/milestone-names.js';

export interface StageSetting extends CardSetting, RoomSize {
  readonly timeline: Timeline;
  /** What the filter shows; every index is into it. */
  readonly milestones: readonly Milestone[];
  /** Dated milestones that the filter hides. */
  readonly hidden: () => readonly Milestone[];
  readonly messages: TimelineMessages;
  /** Shows all of it below, with the window as a brush. */
  readonly hasOverview: boolean;
  /** Null for that of time; undefined while another is on its way. */
  readonly scale: PlotScale | null | undefined;
  /** An EDTF date that is drawn as a line; empty for none. */
  readonly moment: string;
  /** Null for none; undefined while they are on their way. */
  readonly lanes: LaneSet | null | undefined;
  readonly selected: number;
  /** Indexes of those that the page marks. */
  readonly marked: readonly number[];
  /** −1 closes. */
  readonly select: (at: number, event?: Event) => void;
}

const PANEL_PX = 336;
const AROUND_PLOT_PX = 164; // header, toolbar, status and their gaps
const OVERVIEW_PX = 48;
/** Of text of 14 px, on average; of the axis, at most. */
const LETTER_PX = 6.6;
const AXIS_LETTER_PX = 7.4;
/** Glyph and padding of a span. */
const AROUND_WORDS_PX = 44;

/** @returns the room, and beside it the widths of the panel and of the lanes' names, px. */
export function plotRoom(
  setting: StageSetting,
  isOpen: boolean,
  cardHeights: CardHeights,
): {readonly room: PlotRoom; readonly panelPx: number; readonly gutterPx: number} {
  const {milestones, words, timeline, scale, lanes, widthPx, heightPx, hasOverview, unit} = setting;
  const panelPx = Math.round(Math.min(PANEL_PX * unit, widthPx * 0.4));
  const gutterPx = lanes?.gutterPx ?? 0;
  const room: PlotRoom = {
    milestones,
    eras: timeline.eras,
    unit,
    cardHeights,
    scale: scale ?? undefined,
    lanes: lanes?.plan,
    widthPx: widthPx - gutterPx,
    heightPx: heightPx - AROUND_PLOT_PX - (hasOverview ? OVERVIEW_PX : 0),
    panelPx: isOpen && widthPx >= 900 ? panelPx : 0,
    spanWords: (at) => nameLetters(milestones[at]!, words) * LETTER_PX * unit + AROUND_WORDS_PX,
    labelWidth: (label) => axisLabel(label, words).length * AXIS_LETTER_PX * unit,
  };
  return {room, panelPx, gutterPx};
}
