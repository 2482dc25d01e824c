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
    --ht-surface: var(--history-surface, light-dark(#ffffff, #12181d));
    --ht-ground: var(--history-ground, light-dark(#f1f3f4, #1a2229));
    --ht-ink: var(--history-ink, light-dark(#15212b, #e8edf0));
    --ht-accent: var(--history-accent, light-dark(#0b5563, #7cc9d4));
    --ht-k1: var(--history-cat-1, light-dark(#235ebb, #45a6f5));
    --ht-k2: var(--history-cat-2, light-dark(#a03111, #f27b24));
    --ht-k3: var(--history-cat-3, light-dark(#08937f, #93f0c0));
    --ht-k4: var(--history-cat-4, light-dark(#7d3c7b, #ba83b2));
    --ht-k5: var(--history-cat-5, light-dark(#977d17, #f0c859));
    --ht-k6: var(--history-cat-6, light-dark(#283640, #afbcc6));
    --ht-muted: color-mix(in oklab, var(--ht-ink) 72%, var(--ht-surface));
    --ht-line: color-mix(in oklab, var(--ht-ink) 17%, var(--ht-surface));
    --ht-edge: color-mix(in oklab, var(--ht-ink) 56%, var(--ht-surface));
    --ht-wash: color-mix(in oklab, var(--ht-accent) 9%, var(--ht-surface));
    --ht-ground2: color-mix(in oklab, var(--ht-ink) 4%, var(--ht-ground));
    --ht-radius: var(--history-radius, 2px);
    --ht-sans: var(--history-font, 'Helvetica Neue', 'Segoe UI', Roboto, Arial, 'Liberation Sans', sans-serif);
    --ht-display: var(
      --history-font-display,
      'Iowan Old Style',
      'Palatino Linotype',
      Palatino,
      P052,
      'Book Antiqua',
      Georgia,
      serif
    );
    --ht-weight: var(--history-display-weight, 400);
    --ht-time: var(--history-duration, 200ms);
    display: block;
    box-sizing: border-box;
    color: var(--ht-ink);
    font-family: var(--ht-sans);
    font-size: var(--history-text-size, 0.875rem);
    line-height: calc(20em / 14);
    font-variant-numeric: lining-nums tabular-nums;
    text-align: start;
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
  }
  .k1 {
    --c: var(--ht-k1);
  }
  .k2 {
    --c: var(--ht-k2);
  }
  .k3 {
    --c: var(--ht-k3);
  }
  .k4 {
    --c: var(--ht-k4);
  }
  .k5 {
    --c: var(--ht-k5);
  }
  .k6 {
    --c: var(--ht-k6);
  }
  .g {
    inline-size: 0.857em;
    block-size: 0.857em;
    flex: none;
    overflow: visible;
    fill: var(--c);
  }
  .g.hollow {
    fill: var(--ht-surface);
    stroke: var(--c);
    stroke-width: 1.7;
  }
  .i {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: square;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  dl,
  dd,
  ul,
  ol,
  figure,
  blockquote,
  [role='heading'] {
    margin: 0;
    padding: 0;
    font-size: 1em;
    font-weight: 400;
  }
  a {
    color: var(--ht-accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  button {
    appearance: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-align: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }
  :focus-visible {
    outline: 2px solid var(--ht-accent);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--ht-surface);
  }
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-inline-size: 32px;
    min-block-size: 32px;
    padding: 0 8px;
    border: 1px solid var(--ht-edge);
    border-radius: var(--ht-radius);
    background: var(--ht-surface);
    font-size: 0.929em;
    transition: border-color var(--ht-time);
  }
  .btn:hover {
    border-color: var(--ht-ink);
  }
  .btn.primary {
    padding: 0 12px;
    border-color: var(--ht-accent);
    background: var(--ht-accent);
    color: var(--ht-surface);
    font-weight: 600;
  }
  .btn[aria-disabled='true'] {
    color: var(--ht-edge);
    cursor: default;
  }
  .btn[aria-disabled='true']:not(.plain) {
    border-color: var(--ht-line);
  }
  .btn.plain {
    border-color: transparent;
    background: none;
  }
  .title {
    font-family: var(--ht-display);
    font-weight: var(--ht-weight);
    hyphens: auto;
    hyphenate-limit-chars: 10 4 4;
  }
  .muted {
    color: var(--ht-muted);
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    :host {
      --ht-surface: Canvas;
      --ht-ground: Canvas;
      --ht-ground2: Canvas;
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
