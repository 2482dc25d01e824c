/** What lies below the markers of a plot, and is decoration: how many are spread where, dots of what is hidden, a moment. */
import type {TemplateResult} from 'lit';
import type {DensityBar} from '../layout/density.js';
import type {DrawingKit} from './drawing-kit.js';

/** Px from the window's left edge. */
export interface GroundView {
  readonly density: readonly DensityBar[];
  readonly dotsPx: readonly number[];
  /** NaN for none. */
  readonly momentPx: number;
}

/** Half of the band that shows how milestones are spread. */
const DENSITY_PX = 10;

export function groundTemplate(
  {density, dotsPx, momentPx}: GroundView,
  {html, nothing, cssProps}: DrawingKit,
): TemplateResult {
  const band = density.map(({middlePx, share}) => `M${middlePx} ${-share * DENSITY_PX}v${share * 2 * DENSITY_PX}`);
  return html`${
    band.length
      ? html`<div class="density">
          <svg width="1" height="1"><path d=${band.join('')} /></svg>
        </div>`
      : nothing
  }
  ${dotsPx.map((px) => html`<i class="dot" ${cssProps({'--x': px})}></i>`)}
  ${momentPx === momentPx ? html`<i part="moment" class="moment" ${cssProps({'--x': momentPx})}></i>` : nothing}`;
}
