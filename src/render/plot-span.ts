/** A period below the axis: bar, caps or fades, editions, words. */
import {html, nothing, type TemplateResult} from 'lit';
import type {SpanFrame} from '../layout/horizontal-frame.js';
import {dateWording} from '../text/milestone-words.js';
import {cssProps} from './css-props.js';
import {dateMark} from './date-mark.js';
import {glyph} from './glyph.js';
import {icon} from './icon.js';
import {classes, titleButton, type PlotView} from './plot-item.js';

/** Less room than this for a period's name shows none. */
const LEAST_TEXT_PX = 40;

export function spanItem(view: PlotView, frame: SpanFrame): TemplateResult {
  const at = frame.span.milestone;
  const milestone = view.milestones[at]!;
  const date = dateWording(milestone, view.words);
  const soft = (shown: boolean, px: number, exact: boolean): string =>
    !shown ? '' : px > 0 ? 'soft' : exact ? 'cap' : '';
  return html`<li
    class=${classes(view, at, frame.textWidthPx < LEAST_TEXT_PX ? 'span mute' : 'span')}
    data-at=${at}
    ${cssProps({
      '--x': frame.leftPx,
      '--y': frame.topPx,
      '--w': frame.widthPx,
      '--soft-start': frame.startShown ? frame.softStartPx : 0,
      '--soft-end': frame.endShown ? frame.softEndPx : 0,
      '--text': frame.textPx - frame.leftPx,
      '--text-w': frame.textWidthPx,
    })}
  >
    <i
      part="span"
      class="bar ${soft(frame.startShown, frame.softStartPx, Number.isFinite(frame.span.startDay))} end-${soft(
        frame.endShown,
        frame.softEndPx,
        Number.isFinite(frame.span.endDay),
      )}"
    ></i>
    ${frame.editionsPx.map((px) => html`<i part="edition" class="edition" ${cssProps({'--x': px - frame.leftPx})}></i>`)}
    <article class="words ${frame.beside} ${frame.ongoing ? 'ongoing' : ''}" aria-labelledby="m-${milestone.index}">
      ${glyph(view.slotOf(milestone))}${titleButton(view, at)}
      ${frame.whole ? html`<span class="muted">${dateMark(milestone.date, date.text, date.lang)}</span>` : nothing}
    </article>
    ${frame.ongoing ? html`<i class="go">${icon('arrow')}</i>` : nothing}
  </li>`;
}
