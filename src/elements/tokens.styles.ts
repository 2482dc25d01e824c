/**
 * Tokens: the public custom properties with their defaults, what is derived from them, and the bits every element draws.
 *
 * Derived colours have no fallback: an engine without `color-mix()` has no `light-dark()` either.
 *
 * Public names are only read, never set: a page may set them on any ancestor. `light-dark()` follows the page's
 * `color-scheme`; a media query would follow the reader's system and put a dark widget on a white page.
 */
import {css} from 'lit';

export const tokenStyles = css`
  :host {
    --ht-surface: var(--history-surface, light-dark(#fff, #12181d));
    --ht-ground: var(--history-ground, light-dark(#f1f3f4, #1a2229));
    --ht-ink: var(--history-ink, light-dark(#15212b, #e8edf0));
    --ht-accent: var(--history-accent, light-dark(#0b5563, #7cc9d4));
    --ht-muted: color-mix(in oklab, var(--ht-ink) 72%, var(--ht-surface));
    --ht-line: color-mix(in oklab, var(--ht-ink) 17%, var(--ht-surface));
    --ht-edge: color-mix(in oklab, var(--ht-ink) 56%, var(--ht-surface));
    --ht-wash: color-mix(in oklab, var(--ht-accent) 9%, var(--ht-surface));
    --ht-ground2: color-mix(in oklab, var(--ht-ink) 4%, var(--ht-ground));
    --ht-radius: var(--history-radius, 2px);
    display: block;
    box-sizing: border-box;
    color: var(--ht-ink);
    font-family: var(--history-font, 'Helvetica Neue', 'Segoe UI', Roboto, Arial, 'Liberation Sans', sans-serif);
    font-size: var(--history-text-size, 0.875rem);
    line-height: calc(20em / 14);
    font-variant-numeric: lining-nums tabular-nums;
    text-align: start;
    text-underline-offset: 3px;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  .k1 {
    --c: var(--history-cat-1, light-dark(#235ebb, #45a6f5));
  }
  .k2 {
    --c: var(--history-cat-2, light-dark(#a03111, #f27b24));
  }
  .k3 {
    --c: var(--history-cat-3, light-dark(#08937f, #93f0c0));
  }
  .k4 {
    --c: var(--history-cat-4, light-dark(#7d3c7b, #ba83b2));
  }
  .k5 {
    --c: var(--history-cat-5, light-dark(#977d17, #f0c859));
  }
  .k6 {
    --c: var(--history-cat-6, light-dark(#283640, #afbcc6));
  }
  .g {
    width: var(--ht-glyph, 0.857em);
    flex: none;
    overflow: visible;
    fill: var(--c);
  }
  .g.hollow {
    fill: var(--ht-surface);
    stroke: var(--c);
    stroke-width: 2;
  }
  .i {
    width: 16px;
    flex: none;
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: square;
  }
  [role='list'] {
    list-style: none;
  }
  a {
    position: relative;
    color: var(--ht-accent);
    text-decoration-thickness: 1px;
  }
  /* Not all: unset, which makes every style of a button take ten times as long. */
  button {
    display: block;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
  }
  /* The button of a title answers, and shows its focus, on all of the card or entry that it stands in. */
  .title button::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .title button:hover {
    text-decoration: underline 1px;
  }
  :focus-visible:not(.title button),
  .title :focus-visible::after {
    outline: 2px solid var(--ht-accent);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--ht-surface);
  }
  .btn {
    display: inline-flex;
    position: relative;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-width: 32px;
    min-height: 32px;
    padding: 0 8px;
    border: 1px solid var(--ht-edge);
    border-radius: var(--ht-radius);
    background: var(--ht-surface);
    font-size: 0.929em;
  }
  .btn:where(:hover) {
    border-color: var(--ht-ink);
  }
  .btn.plain {
    border-color: transparent;
    background: none;
  }
  .title,
  .year,
  .numeral,
  .era,
  blockquote {
    font-family: var(
      --history-font-display,
      'Iowan Old Style',
      'Palatino Linotype',
      Palatino,
      P052,
      'Book Antiqua',
      Georgia,
      serif
    );
    font-weight: var(--history-display-weight, 400);
  }
  .title {
    hyphens: auto;
    hyphenate-limit-chars: 10 4 4;
  }
  .meta {
    order: -1;
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .meta,
  .place {
    font-size: 0.857em;
    line-height: calc(16em / 12);
  }
  .place,
  .muted {
    color: var(--ht-muted);
  }
  @media (prefers-reduced-motion: no-preference) {
    .btn {
      transition: border-color var(--history-duration, 200ms);
    }
  }
  @media (forced-colors: active) {
    :host {
      --ht-surface: Canvas;
      --ht-ground: Canvas;
      --ht-wash: Canvas;
      --ht-ink: CanvasText;
      --ht-muted: CanvasText;
      --ht-line: CanvasText;
      --ht-edge: CanvasText;
      --ht-accent: Highlight;
    }
    .g {
      stroke: CanvasText;
      forced-color-adjust: auto;
    }
    a {
      color: LinkText;
    }
  }
`;
