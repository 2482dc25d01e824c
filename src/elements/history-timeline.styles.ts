/** Look of the timeline (DESIGN §4, §5, §8, §10). Lengths that must grow with the text are in em of the host's 14 px. */
import {css} from 'lit';
import {panelStyles} from './panel.styles.js';
import {plotStyles} from './plot.styles.js';
import {railStyles} from './rail.styles.js';

const frameStyles = css`
  :host {
    container-type: inline-size;
    background: var(--ht-surface);
  }
  .ruler {
    position: absolute;
    visibility: hidden;
    width: 0;
    height: var(--history-height, 640px);
  }
  .root {
    border-top: 2px solid var(--ht-ink);
    border-bottom: 1px solid var(--ht-line);
  }
  .header {
    padding-block: 10px 14px;
  }
  .header > .title {
    font-size: calc(26em / 14);
    line-height: calc(32 / 26);
    letter-spacing: -0.005em;
    text-wrap: balance;
  }
  ::slotted([slot='title']),
  ::slotted([slot='description']) {
    margin: 0;
    font: inherit;
  }
  .header p,
  .header details,
  ::slotted([slot='description']) {
    max-width: 76ch;
    margin-top: 4px;
    color: var(--ht-muted);
  }
  .prose > * + * {
    margin-top: 8px;
  }
  summary {
    width: fit-content;
    min-height: 24px;
    cursor: pointer;
  }
  .toolbar {
    display: flex;
    align-items: center;
    gap: 24px;
    padding-bottom: 14px;
  }
  .legend {
    display: flex;
    gap: 4px;
    padding-inline-end: 16px;
    overflow-x: auto;
    scrollbar-width: none;
    mask: linear-gradient(270deg, transparent, #000 16px);
  }
  .legend button {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
    padding: 2px 8px 0;
    border-bottom: 2px solid var(--c);
    font-size: 0.929em;
    white-space: nowrap;
  }
  .legend button:focus-visible {
    outline-offset: -2px;
    box-shadow: none;
  }
  .legend button[aria-pressed='false'] {
    border-color: transparent;
    color: var(--ht-muted);
  }
  .legend button:hover span:first-of-type {
    text-decoration: underline;
  }
  .legend i {
    position: static;
    margin: 3px;
  }
  .tools {
    display: flex;
    gap: 16px;
    flex: 1;
    justify-content: end;
  }
  /* Gives way first, down to its icon. */
  .search {
    flex: 1 34px;
    max-width: 184px;
    padding: 0;
    overflow: hidden;
  }
  .search:focus-within,
  .search:not(:has(:placeholder-shown)) {
    min-width: 184px;
  }
  .search .i {
    position: absolute;
    inset-inline-start: 8px;
  }
  input {
    appearance: none;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    flex: 1;
    width: 0;
    padding-block: 5px;
    padding-inline-start: 32px;
  }
  input::placeholder {
    color: inherit;
  }
  .search:focus-within {
    outline: 2px solid var(--ht-accent);
    outline-offset: 2px;
  }
  .search :focus-visible {
    outline: none;
    box-shadow: none;
  }
  .seg {
    display: flex;
  }
  .seg .btn + .btn {
    margin-inline-start: -1px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .seg .btn:not(:last-child) {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .seg .btn[aria-pressed='true'] {
    border-color: var(--ht-ink);
    background: var(--ht-ink);
    color: var(--ht-surface);
  }
  button {
    touch-action: manipulation;
  }
  .btn:hover,
  .btn:focus-visible {
    z-index: 1;
  }
  .primary {
    padding: 0 12px;
    border-color: var(--ht-accent);
    background: var(--ht-accent);
    color: var(--ht-surface);
    font-weight: 600;
  }
  [aria-disabled] {
    border-color: var(--ht-line);
    color: var(--ht-edge);
    cursor: default;
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 24px;
    padding-block: 6px;
    font-size: 0.857em;
    color: var(--ht-muted);
  }
  .problems {
    display: block;
  }
  .problems li {
    margin-inline-start: 16px;
  }
  .notice {
    min-height: calc(200em / 14);
    padding: 20px 24px;
    background: var(--ht-ground);
  }
  .notice .title {
    font-size: calc(20em / 14);
    line-height: 1.4;
  }
  .notice p + p {
    margin-top: 8px;
  }
  .notice .primary {
    margin-block: 4px 8px;
  }
  .notice.error {
    display: flex;
    align-items: start;
    gap: 12px;
    background: none;
    padding-inline: 0;
  }
  .notice.error > .i {
    margin-top: 6px;
  }
  .loading {
    min-height: min(var(--history-height, 640px) * 0.6, 380px);
    animation: appear 1ms 400ms both;
  }
  /* As tall as toolbar and plot will be. */
  @container (inline-size >= 900px) {
    .loading {
      min-height: calc(var(--history-height, 640px) - 144px);
    }
  }
  /* There is something to read already. */
  :host(:has(li)) .loading {
    display: none;
  }
  .block {
    display: inline-block;
    width: 18%;
    height: 64px;
    margin: 32px 5% 0 0;
    border-inline-start: 1px solid var(--ht-edge);
    background: var(--ht-surface);
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .rows {
    border-bottom: 1px solid var(--ht-line);
  }
  .rows > li {
    border-top: 1px solid var(--ht-line);
  }
  @container (inline-size < 700px) {
    .keys {
      display: none;
    }
  }
  @container (inline-size < 560px) {
    .header > .title {
      font-size: calc(22em / 14);
      line-height: calc(28 / 22);
    }
    .btn {
      min-height: 40px;
      min-width: 40px;
    }
    .toolbar {
      flex-wrap: wrap;
      gap: 8px;
    }
    .tools {
      flex: 1 1 100%;
      order: -1;
    }
    .search {
      max-width: none;
    }
  }
`;

export const timelineStyles = [frameStyles, plotStyles, panelStyles, railStyles];
