/** Look of the panel beside or over the plot (DESIGN §4): the chosen milestone in full, or a list. */
import {css} from 'lit';

export const panelStyles = css`
  .panel {
    position: relative;
    flex: none;
    width: var(--pw);
    height: var(--h);
    display: flex;
    flex-direction: column;
    border: 1px solid var(--ht-line);
    border-inline-start: 2px solid var(--ht-accent);
    background: var(--ht-surface);
    z-index: 5;
  }
  .scroll {
    flex: 1;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 16px 20px;
  }
  .x {
    position: absolute;
    inset-inline-end: 4px;
    top: 8px;
  }
  .foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 44px;
    padding: 0 4px;
    border-top: 1px solid var(--ht-line);
    white-space: nowrap;
    font-size: 0.929em;
  }
  .panel .rows {
    margin-top: 28px;
  }
  @container (inline-size < 900px) {
    .panel {
      position: absolute;
      inset: calc(var(--h) * 0.4) 0 auto;
      width: auto;
      height: calc(var(--h) * 0.6);
      border: 1px solid var(--ht-line);
      border-top: 2px solid var(--ht-accent);
    }
  }
`;
