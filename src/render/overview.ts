/** The overview below the plot: a histogram over the whole history, and on it the window as a brush. */
import type {TemplateResult} from 'lit';
import {OVERVIEW_BAR_PX, type Overview} from '../layout/overview.js';
import {pxOf} from '../layout/time-scale.js';
import type {Words} from '../text/milestone-words.js';
import type {TimelineMessages} from '../text/timeline-messages.js';
import type {DrawingKit} from './drawing-kit.js';

/** Listeners of the overview. */
export interface OverviewHand {
  readonly down: (event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly up: () => void;
  readonly keydown: (event: KeyboardEvent) => void;
}

export interface OverviewView {
  readonly overview: Overview;
  readonly hand: OverviewHand;
  /** The window, as EDTF days, and in days of the overview's scale. */
  readonly range: {readonly from: string; readonly to: string};
  readonly days: readonly [number, number];
  readonly words: Words;
  readonly messages: TimelineMessages;
}

export function overviewTemplate(
  {overview, hand, range, days, words, messages}: OverviewView,
  {html, nothing, cssProps, say, axisLabel, dateWords, readEdtf}: DrawingKit,
): TemplateResult {
  const {view, widthPx, bars, axis} = overview;
  const {locale} = words;
  const path = bars
    .map(
      (bar) => `M${bar.leftPx.toFixed(1)} ${OVERVIEW_BAR_PX}v-${bar.heightPx.toFixed(1)}h${bar.widthPx.toFixed(1)}V30z`,
    )
    .join('');
  const said = [range.from, range.to].map((edtf) => {
    const date = readEdtf(edtf);
    return typeof date === 'object' ? dateWords(words, date) : edtf;
  });
  const slider = (name: string, label: string, now: number, text: string, end?: number): TemplateResult =>
    html`<span
      class=${name}
      role="slider"
      tabindex="0"
      data-end=${end ?? nothing}
      aria-label=${label}
      aria-valuenow=${Math.round((pxOf(now, view) * 100) / widthPx)}
      aria-valuetext=${text}
    ></span>`;
  return html`<div
    part="overview"
    class="overview"
    role="group"
    aria-label=${say(messages.overview, locale)}
    @pointerdown=${hand.down}
    @pointermove=${hand.move}
    @pointerup=${hand.up}
    @pointercancel=${hand.up}
    @keydown=${hand.keydown}
    ${cssProps({'--w': widthPx})}
  >
    <svg width=${widthPx} height="30" aria-hidden="true"><path d=${path} /></svg>
    <div part="brush" class="brush">
      <svg width=${widthPx} height="30" aria-hidden="true"><path d=${path} /></svg>
      ${slider('grip', say(messages.brush, locale), (days[0] + days[1]) / 2, said.join(' – '))}
      ${slider('handle', say(messages.brushStart, locale), days[0], said[0]!, 0)}
      ${slider('handle', say(messages.brushEnd, locale), days[1], said[1]!, 1)}
    </div>
    <div class="years" aria-hidden="true">
      ${axis.ticks.map(({leftPx, level, label}) =>
        label && !level
          ? html`<span ${cssProps({'--x': Math.round(leftPx)})}>${axisLabel(label, words)}</span>`
          : nothing,
      )}
    </div>
  </div>`;
}
