/** The axis: line, ticks of three levels, labels. Decoration: every date stands with its milestone. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Axis} from '../layout/ticks.js';
import {axisLabel} from '../text/axis-words.js';
import type {Words} from '../text/milestone-words.js';
import {cssProps} from './css-props.js';

const TICK_PX = [24, 10, 5] as const;

/**
 * @param besidePx - so far the line goes on either side of the window.
 * @param leavePx - where the selected ring stands, NaN without: finer labels near it are left out.
 */
export function axisTemplate(
  axis: Axis,
  windowPx: number,
  besidePx: number,
  words: Words,
  leavePx: number,
): TemplateResult {
  const path = (level: 0 | 1 | 2): string =>
    axis.ticks
      .map((tick) => (tick.level === level ? `M${Math.round(tick.leftPx) + 0.5} 0v${TICK_PX[level]}` : ''))
      .join('');
  return html`<div part="axis" class="axis" aria-hidden="true">
    <svg width=${windowPx} height="28">
      <path class="fine" d=${path(2)} />
      <path d="M${-besidePx} .5h${windowPx + 2 * besidePx}" />
      <path d=${path(1)} />
      <path d=${(axis.breaks ?? []).map((px) => `M${Math.round(px) - 5} 6l6-12m4 0l-6 12`).join('')} />
      <path part="tick" d=${path(0)} />
    </svg>
    ${[...axis.ticks, {leftPx: 0, level: 0, label: axis.context}].map(({leftPx, level, label}) =>
      label && !(level && Math.abs(leftPx + 12 - leavePx) < 28)
        ? html`<span
            class="tick l${level}"
            data-stick=${label === axis.context ? '-Infinity Infinity 0' : nothing}
            ${cssProps({'--x': Math.round(leftPx) + (level ? 4 : 6)})}
            >${axisLabel(label, words)}</span
          >`
        : '',
    )}
  </div>`;
}
