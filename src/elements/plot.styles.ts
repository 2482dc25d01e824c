/**
 * Look of the horizontal plot (DESIGN §4, §8), and of the axis and the markers that the rail shares. Geometry comes
 * in as custom properties in px.
 */
import {css} from 'lit';

export const plotStyles = css`
  .stage {
    display: flex;
    flex-wrap: wrap;
    position: relative;
  }
  .plot {
    position: relative;
    /* With the overview it is wider than a line. */
    flex: 1 1 50%;
    height: var(--h);
    direction: ltr;
    overflow: clip;
    touch-action: pan-y;
    border-top: 1px solid var(--ht-line);
  }
  /* Below plot and panel, and between them for keys; the rest of its look comes with it. */
  .overview {
    order: 1;
    width: 100%;
    height: 48px;
    margin-top: 8px;
  }
  .window {
    position: absolute;
    inset-block: 0;
    left: 0;
    width: var(--w);
    overflow: hidden;
    background: linear-gradient(var(--ht-ground) var(--axis), transparent 0);
  }
  .era {
    position: absolute;
    top: 0;
    left: 0;
    width: var(--w);
    height: var(--axis);
    translate: var(--x);
  }
  .alt {
    background: var(--ht-ground2);
  }
  .era span {
    display: block;
    margin-left: var(--in);
    padding: 8px 12px 0;
    overflow: hidden;
    font-style: italic;
    color: var(--ht-muted);
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .axis,
  .axis svg {
    position: absolute;
    left: 0;
    overflow: visible;
  }
  .axis {
    top: var(--axis);
  }
  .axis path {
    stroke: var(--ht-ink);
  }
  .axis .fine {
    stroke: var(--ht-line);
  }
  .tick {
    position: absolute;
    top: 8px;
    left: var(--x);
    font-size: 0.929em;
    font-weight: 600;
    white-space: nowrap;
  }
  /* The stretch that the window begins in: what comes from the right goes under it. */
  .tick[data-stick] {
    padding-right: 8px;
    background: var(--ht-surface);
    z-index: 1;
  }
  .l1 {
    top: 9px;
    font-size: 0.786em;
    font-weight: 400;
    color: var(--ht-muted);
  }
  .m {
    position: absolute;
    left: 0;
    top: 0;
    translate: var(--x);
  }
  .stem {
    position: absolute;
    left: 0;
    top: var(--y);
    width: 1px;
    height: var(--stem);
    background: var(--ht-ink);
  }
  .flag {
    position: absolute;
    left: 0;
    top: var(--y);
    width: var(--to);
    min-height: var(--ch);
    padding: 7px 8px 5px calc(12px + var(--from, 0px));
    display: flex;
    flex-direction: column;
    background: var(--ht-surface);
    border-radius: 0 var(--ht-radius) var(--ht-radius);
  }
  .card .stem {
    z-index: 1;
  }
  .meta {
    --ht-glyph: 0.833em;
  }
  .flag .date,
  .place {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .flag .title {
    font-size: calc(15em / 14);
    line-height: 1.2;
  }
  /* WebKit counts no lines of a button. */
  .flag .title span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .lead {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
    margin-top: 6px;
    font-size: 0.929em;
    line-height: calc(18em / 13);
  }
  .wide .card:not(.flat) .title {
    margin-top: 4px;
    font-size: calc(18em / 14);
    line-height: calc(22 / 18);
  }
  .wide .card:not(.flat) .title span {
    -webkit-line-clamp: 3;
  }
  .float {
    z-index: 4;
  }
  /* From the card to its marker and over it: the pointer stays on the way, and the card under it. */
  .lone::before {
    content: '';
    position: absolute;
    left: -12px;
    top: calc(var(--axis) - 21px);
    width: 24px;
    height: 33px;
  }
  .lone,
  .bar {
    cursor: pointer;
  }
  .float .flag {
    left: var(--shift);
    border-radius: var(--ht-radius);
    box-shadow: 0 0 0 2px var(--ht-surface);
    outline: 1px solid var(--ht-line);
  }
  .flat {
    left: var(--x);
    translate: none;
    z-index: 3;
  }
  .flat .flag {
    min-height: var(--fh);
    border-radius: var(--ht-radius);
  }
  .card:hover .stem {
    width: 2px;
  }
  .card:focus-within {
    z-index: 2;
  }
  .sel .flag,
  .sel .bar {
    background: var(--ht-wash);
    box-shadow: inset 0 0 0 2px var(--ht-accent);
  }
  .sel .stem {
    width: 2px;
    background: var(--ht-accent);
  }
  .marker,
  .spot {
    position: absolute;
    left: -12px;
    top: calc(var(--axis) - 12px);
    width: 24px;
    height: 24px;
  }
  .marker {
    --ht-glyph: 12px;
    display: grid;
    place-items: center;
    z-index: 1;
    pointer-events: none;
  }
  .marker .g:not(.hollow) {
    paint-order: stroke;
    stroke: var(--ht-surface);
    stroke-width: 3;
  }
  .sel .marker {
    --ht-glyph: 16px;
  }
  .marked .flag,
  .rows .marked {
    box-shadow: inset 0 -2px var(--ht-accent);
  }
  .pill.marked {
    border: 2px solid var(--ht-accent);
    line-height: 16px;
  }
  .sel .marker::after,
  .marked .marker::after,
  .marker.sel::after {
    content: '';
    position: absolute;
    inset: -1px;
    border: 2px solid var(--ht-accent);
    border-radius: 50%;
  }
  .prec {
    position: absolute;
    left: calc(var(--prec) / -2);
    top: calc(var(--axis) - 3px);
    width: var(--prec);
    height: 7px;
    border-inline: 1.5px solid var(--c);
  }
  .prec::before {
    content: '';
    position: absolute;
    inset: 2px 0;
    background: var(--c);
  }
  .prec.soft {
    border: 0;
  }
  .prec.soft::before {
    background: linear-gradient(90deg, transparent, var(--c) 40% 60%, transparent);
  }
  .spot {
    z-index: 2;
  }
  .spot button::after {
    border-radius: 50%;
  }
  .away {
    clip-path: inset(50%);
  }
  .dot {
    position: absolute;
    left: calc(var(--x) - 3px);
    top: calc(var(--axis) - 3px);
    width: 6px;
    height: 6px;
    border-radius: 50%;
    background: var(--ht-edge);
    box-shadow: 0 0 0 2px var(--ht-surface);
  }
  .pill {
    position: absolute;
    left: var(--x);
    top: calc(var(--axis) - 10px);
    min-width: 36px;
    height: 20px;
    padding: 0 7px;
    border: 1px solid var(--ht-ink);
    border-radius: 10px;
    background: var(--ht-surface);
    font-size: 12px;
    line-height: 18px;
    font-weight: 600;
    text-align: center;
    white-space: nowrap;
    translate: -50%;
    z-index: 3;
  }
  .pill::before {
    content: '';
    position: absolute;
    inset: -3px;
  }
  .pill:hover {
    background: var(--ht-wash);
  }
  .spans-more {
    position: absolute;
    left: 0;
    top: var(--y);
    min-height: 24px;
    padding-inline: 8px;
    font-size: 0.857em;
    color: var(--ht-accent);
    text-decoration: underline;
  }
  .span {
    top: var(--y);
    width: var(--w);
    height: calc(22em / 14);
  }
  .bar {
    position: absolute;
    inset: 0;
    border-bottom: 2px solid var(--c);
    border-radius: 0 var(--ht-radius) 0 0;
    background: color-mix(in oklab, var(--c) 16%, var(--ht-surface));
  }
  .bar.soft,
  .bar.end-soft {
    mask: linear-gradient(90deg, transparent, #000 var(--soft-start), #000 calc(100% - var(--soft-end)), transparent);
  }
  .bar.cap {
    border-inline-start: 2px solid var(--c);
  }
  .bar.end-cap {
    border-inline-end: 2px solid var(--c);
  }
  .words {
    position: absolute;
    left: var(--text);
    top: 0;
    width: var(--text-w);
    height: calc(20em / 14);
    padding-inline: 8px 4px;
    display: flex;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
  }
  .before {
    justify-content: flex-end;
  }
  .ongoing {
    padding-inline-end: 28px;
  }
  .words .title,
  .words .muted {
    font: inherit;
    font-size: 0.857em;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .span .title button {
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .edition {
    position: absolute;
    left: var(--x);
    top: 100%;
    width: 2px;
    height: 4px;
    background: var(--c);
  }
  .go {
    position: absolute;
    right: 6px;
    top: 2px;
    pointer-events: none;
  }
  .undated {
    position: absolute;
    inset-block: 0;
    right: 0;
    width: var(--ucol);
    background: var(--ht-ground);
    border-left: 1px solid var(--ht-line);
    z-index: 2;
  }
  .head {
    padding: 8px 11px;
    font-size: 0.929em;
  }
  b {
    font-weight: 600;
  }
  .more {
    position: absolute;
    left: 3px;
    bottom: 0;
    color: var(--ht-accent);
  }
  .folded {
    width: 40px;
  }
  .folded button {
    position: absolute;
    inset: 4px;
    writing-mode: vertical-rl;
    font-size: 0.929em;
    line-height: 32px;
    padding-block: 6px;
  }
  @media (forced-colors: active) {
    .flag,
    .era,
    .bar {
      border: 1px solid;
    }
    .sel .flag {
      border: 3px double;
    }
    .marker .g:not(.hollow) {
      stroke: CanvasText;
      stroke-width: 1;
    }
    .bar.soft,
    .bar.end-soft {
      mask: none;
      border-style: dashed;
    }
  }
`;
