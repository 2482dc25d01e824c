/** Look of the slides (DESIGN §11). `--sh` is the height of the deck, `--x` and `--w` are px in the strip. */
import type {CSSResult} from 'lit';
import type {DrawingKit} from '../render/drawing-kit.js';

export const slidesStyles = ({css}: DrawingKit): CSSResult => css`
  .strip {
    position: relative;
    height: 96px;
    direction: ltr;
    overflow: clip;
    border-top: 1px solid var(--ht-line);
    background: var(--ht-ground);
    cursor: pointer;
    touch-action: pan-y;
    user-select: none;
  }
  .strip:focus-visible {
    outline-offset: -2px;
  }
  .strip svg:not(.g) {
    position: absolute;
    left: 0;
    top: 0;
    fill: none;
    stroke: var(--ht-ink);
  }
  .strip .fine {
    stroke: var(--ht-line);
  }
  .sy {
    position: absolute;
    left: var(--x);
    top: 56px;
    font-size: 0.929em;
    font-weight: 600;
    white-space: nowrap;
  }
  .sb {
    position: absolute;
    left: var(--x);
    top: var(--y);
    width: var(--w);
    height: 4px;
    background: var(--c);
  }
  .sm {
    --ht-glyph: 12px;
    position: absolute;
    left: calc(var(--x) - 12px);
    top: calc(var(--y) - 12px);
    width: 24px;
    height: 24px;
    display: grid;
    place-items: center;
  }
  .sm .g:not(.hollow) {
    paint-order: stroke;
    stroke: var(--ht-ground);
    stroke-width: 3;
  }
  .now {
    --ht-glyph: 16px;
    z-index: 1;
  }
  .now::before {
    content: '';
    position: absolute;
    inset: -1px;
    border: 2px solid var(--ht-accent);
    border-radius: 50%;
  }
  .su {
    position: absolute;
    left: var(--w);
    inset-block: 0;
    right: 0;
    padding: 8px 11px;
    border-left: 1px solid var(--ht-line);
    font-size: 0.929em;
    white-space: nowrap;
    overflow: hidden;
  }
  .deck {
    display: grid;
    grid-template-columns: calc(152em / 14) minmax(0, 1fr) calc(152em / 14);
    height: var(--sh);
    margin-top: 8px;
  }
  .nb {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 12px;
    padding: 12px 16px 12px 0;
    cursor: pointer;
  }
  .nb.next {
    align-items: end;
    padding-inline: 16px 0;
    text-align: end;
  }
  .nb[aria-disabled] {
    color: var(--ht-edge);
    cursor: default;
  }
  .nb[aria-disabled] .btn {
    border-color: var(--ht-line);
  }
  .nb:not([aria-disabled]):hover .title {
    text-decoration: underline;
  }
  .nb .title {
    display: block;
    font-size: calc(15em / 14);
    line-height: 1.2;
  }
  .nd {
    font-size: 0.857em;
    line-height: calc(16em / 12);
  }
  .nb:dir(rtl) .i {
    rotate: 180deg;
  }
  .slide {
    padding: 12px 24px;
    border-inline: 1px solid var(--ht-line);
    overflow-y: auto;
    touch-action: pan-y;
  }
  .slide:focus-visible {
    outline-offset: -2px;
  }
  .slide milestone-card {
    max-width: none;
  }
  .slide ::part(card) {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(260em / 14)), 1fr));
    gap: 12px 24px;
    align-items: start;
    padding: 0;
    border: 0;
    background: none;
  }
  .slide ::part(title) {
    font-size: calc(26em / 14);
    line-height: calc(32 / 26);
  }
  .slide ::part(media) {
    margin: 0;
  }
  .slide [fallback]::part(media) {
    display: grid;
    place-items: center;
    aspect-ratio: 16 / 9;
    padding: 0;
    background: var(--ht-ground);
  }
  .slide ::part(credit) {
    padding-inline: 0;
  }
  @container (inline-size < 560px) {
    .deck {
      grid-template: 'slide slide' minmax(calc(280em / 14), auto) 'prev next' auto / minmax(0, 1fr) minmax(0, 1fr);
      height: auto;
    }
    .slide {
      grid-area: slide;
      padding: 8px 0 16px;
      border-inline: 0;
    }
    .nb {
      flex-direction: row;
      align-items: center;
      padding: 12px 8px 12px 0;
      border-top: 1px solid var(--ht-line);
    }
    .nb.next {
      flex-direction: row-reverse;
      align-items: center;
      padding-inline: 8px 0;
      border-inline-start: 1px solid var(--ht-line);
    }
    .nb .btn {
      flex: none;
    }
    .nw {
      min-width: 0;
    }
    .nb .title,
    .nd {
      display: block;
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
    .slide ::part(card) {
      grid-template-columns: minmax(0, 1fr);
    }
    .slide ::part(title) {
      font-size: calc(20em / 14);
      line-height: 1.3;
    }
  }
  @media (forced-colors: active) {
    .strip {
      border: 1px solid;
    }
  }
`;
