/** A period below the axis: bar, caps or fades, editions, words. */
import {html, nothing, type TemplateResult} from 'lit';
import type {SpanFrame} from '../layout/horizontal-frame.js';
import {ROW_PX} from '../layout/horizontal-plan.js';
import {cssProps} from './css-props.js';
import {dateMark} from './date-mark.js';
import {glyph} from './glyph.js';
import {arrowPath, icon} from './icon.js';
import {plotItem, titleButton, type PlotView} from './plot-item.js';

/** Less room than this for a period's name shows none. */
const LEAST_TEXT_PX = 40;

export function spanItem(view: PlotView, frame: SpanFrame): TemplateResult {
  const {span, fadesPx, roomPx} = frame;
  const {at} = span;
  const milestone = view.milestones[at]!;
  const [start, end] = fadesPx.map((px) => (px === undefined ? '' : px > 0 ? 'soft' : 'cap'));
  const ongoing = span.days[1] === Infinity;
  // Without room for words, the bar itself is the button, and named.
  const mute = frame.textWidthPx < LEAST_TEXT_PX;
  return plotItem(
    view,
    at,
    'span',
    {
      '--x': frame.leftPx,
      '--y': view.plan.axisPx + view.plan.linePx + Math.round(span.row * ROW_PX * view.unit),
      '--w': frame.widthPx,
      '--soft-start': fadesPx[0] ?? 0,
      '--soft-end': fadesPx[1] ?? 0,
      '--text': mute ? 0 : frame.textPx - frame.leftPx,
      '--text-w': mute ? frame.widthPx : frame.textWidthPx,
    },
    html`<i part="span" class="bar ${start} end-${end}"></i>
      ${frame.editionsPx.map((px) => html`<i part="edition" class="edition" ${cssProps({'--x': px - frame.leftPx})}></i>`)}
      <article
        class="words ${frame.before ? 'before' : ''} ${ongoing ? 'ongoing' : ''}"
        data-stick=${mute || roomPx[0] === roomPx[1] ? nothing : `${roomPx.join(' ')} ${frame.textPx}`}
        aria-labelledby="m-${milestone.index}"
      >
        ${mute ? nothing : glyph(view.slotOf(milestone))}${titleButton(view, at, !mute)}
        ${frame.whole && !mute ? html`<span class="muted">${dateMark(milestone, view.words)}</span>` : nothing}
      </article>
      ${ongoing ? html`<i class="go">${icon(arrowPath)}</i>` : nothing}`,
  );
}
