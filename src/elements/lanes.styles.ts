/** Look of the lanes (DESIGN §11): names beside the plot, lines in it; `--y` and `--lh` are a lane's top and height, `--a` its line. */
import type {CSSResult} from 'lit';
import type {DrawingKit} from '../render/drawing-kit.js';

export const lanesStyles = ({css}: DrawingKit): CSSResult => css`
  .lane-names {
    flex: none;
    position: relative;
    width: var(--g);
    height: var(--h);
    border-top: 1px solid var(--ht-line);
  }
  .lane-names button,
  .lane {
    position: absolute;
    inset-inline: 0;
    top: var(--y);
    height: var(--lh);
    border-top: 1px solid var(--ht-line);
  }
  .lane-names button {
    display: flex;
    align-items: start;
    gap: 6px;
    padding: 7px 8px 0 0;
    font-size: 0.929em;
    line-height: 1.25;
    text-align: start;
    hyphens: auto;
    overflow: hidden;
  }
  .lane-names [aria-expanded='false'] {
    padding-top: 3px;
    white-space: nowrap;
  }
  .lane-names button:first-child,
  .lane:first-child {
    border-color: transparent;
  }
  .lane-names :focus-visible {
    outline-offset: -2px;
  }
  .lane-names span {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .lane-names button:hover span {
    text-decoration: underline;
  }
  .lane-names .g {
    flex: none;
    margin-top: 0.2em;
  }
  .lane-names .i {
    flex: none;
    width: 12px;
    height: 1.25em;
    rotate: 180deg;
  }
  .lane-names [aria-expanded='false'] .i {
    rotate: 90deg;
  }
  .lane {
    background: linear-gradient(var(--ht-edge) 0 0) 0 var(--a) / 100% 1px no-repeat;
    pointer-events: none;
  }
`;
