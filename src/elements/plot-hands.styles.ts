/** Look of the overview (DESIGN §4) and of what lies below the markers. */
import type {CSSResult} from 'lit';
import type {DrawingKit} from '../render/drawing-kit.js';

export const handsStyles = ({css}: DrawingKit): CSSResult => css`
  .density {
    position: absolute;
    top: var(--axis);
    left: 0;
  }
  .density svg {
    display: block;
    overflow: visible;
    stroke-width: 4;
    stroke: color-mix(in oklab, var(--ht-ink) 24%, var(--ht-ground));
  }
  .moment {
    position: absolute;
    top: 0;
    left: var(--x);
    width: 1px;
    height: calc(var(--axis) + 12px);
    background: var(--ht-accent);
  }
  .overview {
    position: relative;
    direction: ltr;
    overflow: clip;
    touch-action: pan-y;
    user-select: none;
    background: linear-gradient(var(--ht-ground) 30px, var(--ht-edge) 0 31px, transparent 0);
  }
  .overview svg {
    position: absolute;
    left: 0;
    top: 0;
    fill: var(--ht-edge);
  }
  .brush {
    position: absolute;
    left: 0;
    top: 0;
    height: 31px;
    background: var(--ht-surface);
    box-shadow: inset 0 0 0 2px var(--ht-accent);
    cursor: grab;
  }
  .brush svg {
    fill: var(--ht-ink);
  }
  .grip {
    position: absolute;
    inset: 0;
  }
  .handle {
    position: absolute;
    top: 0;
    width: 24px;
    height: 30px;
    cursor: ew-resize;
  }
  .handle + .handle {
    left: auto;
  }
  .handle::before {
    content: '';
    position: absolute;
    inset: 3px 7px 2px;
    border-block: 8px solid var(--ht-accent);
    background: repeating-linear-gradient(90deg, var(--ht-accent) 0 3px, var(--ht-surface) 0 4px);
  }
  .years span {
    position: absolute;
    top: 30px;
    left: var(--x);
    padding-left: 4px;
    border-left: 1px solid var(--ht-edge);
    height: 6px;
    font-size: 0.786em;
    line-height: 24px;
    color: var(--ht-muted);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .brush {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
