/** Look of the vertical layout (DESIGN §5): the rail is the ruler turned. Geometry comes in as custom properties in px. */
import {css} from 'lit';

export const railStyles = css`
  .rail {
    position: relative;
    block-size: var(--h);
    border-block-start: 1px solid var(--ht-line);
    overflow: clip;
    overflow-clip-margin: 6px;
  }
  .rail svg.ruler-lines {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    overflow: visible;
  }
  .ruler-lines path {
    fill: none;
    stroke: var(--ht-ink);
  }
  .ruler-lines .fine {
    stroke: var(--ht-line);
  }
  .ruler-lines .mid {
    stroke: var(--ht-edge);
  }
  .numeral {
    position: absolute;
    left: var(--x);
    top: var(--y);
    font: var(--ht-weight) calc(32em / 14) / 1.25 var(--ht-display);
    background: var(--ht-surface);
    padding-inline-end: 8px;
  }
  .numeral.long {
    font-size: calc(20em / 14);
    line-height: 2;
  }
  .gap {
    position: absolute;
    left: var(--x);
    top: var(--y);
    font-size: 0.857em;
    line-height: calc(20em / 12);
    color: var(--ht-muted);
    padding-inline-end: 16px;
  }
  .entry .body {
    margin-inline-start: 52px;
    padding-block-end: 16px;
  }
  .placed .entry {
    position: absolute;
    left: var(--x);
    top: var(--y);
    width: var(--w);
  }
  .placed .entry .body {
    margin: 0;
    padding: 0;
  }
  .rail-mark {
    position: absolute;
    left: calc(var(--rail) - 12px);
    top: calc(var(--mark) - 12px);
    width: 24px;
    height: 24px;
    --g: 14px;
    display: grid;
    place-items: center;
    pointer-events: none;
  }
  .rail-mark .g:not(.hollow) {
    paint-order: stroke;
    stroke: var(--ht-surface);
    stroke-width: 3;
  }
  .rail-mark.sel::after {
    content: '';
    position: absolute;
    inset: -1px;
    border: 2px solid var(--ht-accent);
    border-radius: 50%;
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
    position: relative;
    padding: 2px 0 2px 8px;
    border-inline-start: 4px solid var(--c);
    font-size: 0.929em;
    line-height: calc(18em / 13);
  }
  .begin .title {
    font: inherit;
  }
  .begin .title button {
    min-block-size: 24px;
  }
`;
