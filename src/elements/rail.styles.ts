/** Look of the vertical layout (DESIGN §5): the rail is the ruler turned. Geometry comes in as custom properties in px. */
import {css} from 'lit';

export const railStyles = css`
  .placed {
    position: relative;
    height: var(--h);
    overflow-anchor: none;
  }
  .rail {
    position: relative;
    border-top: 1px solid var(--ht-line);
    overflow: clip;
    overflow-clip-margin: 6px;
  }
  .axis .mid {
    stroke: var(--ht-edge);
  }
  .numeral {
    position: absolute;
    left: var(--x);
    top: var(--y);
    font-size: calc(32em / 14);
    line-height: 1.25;
    background: var(--ht-surface);
    padding-inline-end: 8px;
  }
  .long {
    font-size: calc(20em / 14);
    line-height: 2;
  }
  .gap {
    position: absolute;
    left: var(--x);
    top: var(--y);
    font-size: 0.857em;
    color: var(--ht-muted);
    padding-inline-end: 16px;
  }
  .entry {
    left: var(--x);
    top: var(--y);
    width: var(--w);
  }
  .placed .entry {
    position: absolute;
  }
  .rail .marker {
    left: calc(var(--rail) - 12px);
    --ht-glyph: 14px;
  }
  .connector {
    position: absolute;
    left: var(--x);
    top: var(--y);
    width: var(--w);
    height: 1px;
    background: var(--ht-ink);
  }
  .rail-span {
    position: absolute;
    left: var(--x);
    top: var(--y);
    width: 4px;
    height: var(--len);
    background: var(--c);
  }
  .rail-span.soft {
    background: linear-gradient(transparent, var(--c) 80px);
  }
  .rail-span.end-soft {
    mask: linear-gradient(0deg, transparent, #000 80px);
  }
  .begin {
    padding: 2px 0 2px 8px;
    border-inline-start: 4px solid var(--c);
    font-size: 0.929em;
    line-height: calc(18em / 13);
  }
  .begin .title {
    font: inherit;
  }
  .begin .title button {
    min-height: 24px;
  }
`;
