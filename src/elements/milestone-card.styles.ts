/** Look of the milestone card (DESIGN §6): an ink rule on top, no border, no shadow. */
import {css} from 'lit';

export const cardStyles = css`
  :host {
    container-type: inline-size;
    max-width: 480px;
  }
  article {
    position: relative;
    border-top: 2px solid var(--ht-ink);
    border-radius: 0 0 var(--ht-radius) var(--ht-radius);
    background: light-dark(var(--ht-surface), var(--ht-ground));
    break-inside: avoid;
  }
  .in {
    padding: 12px 16px 16px;
  }
  .kind {
    margin-inline-start: auto;
    color: var(--ht-muted);
  }
  .soft {
    border-bottom: 1px dashed;
  }
  .head {
    display: flex;
    flex-direction: column;
    gap: 4px;
  }
  .title {
    font-size: calc(20em / 14);
    line-height: 1.3;
    text-wrap: pretty;
  }
  .place {
    margin-top: 2px;
  }
  .text {
    margin-top: 8px;
    max-width: 68ch;
  }
  .text > slot > * + *,
  ::slotted(p) {
    margin-top: 8px;
  }
  .text ol,
  .text ul {
    padding-inline-start: 20px;
  }
  .text ul {
    list-style: '– ';
  }
  .text li + li {
    margin-top: 4px;
  }
  blockquote {
    font-style: italic;
    font-size: calc(18em / 14);
    line-height: 1.3;
  }
  .facts {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 4px 16px;
    margin-top: 12px;
    padding-block: 12px;
    border-block: 1px solid var(--ht-line);
    font-size: 0.929em;
  }
  .facts dt {
    color: var(--ht-muted);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .chip {
    min-height: 24px;
    padding: 1px 8px;
    border: 1px solid var(--ht-edge);
    border-radius: var(--ht-radius);
    font-size: 0.929em;
  }
  .links {
    margin-top: 12px;
    font-size: 0.929em;
  }
  .links li {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 40px;
    border-top: 1px solid var(--ht-line);
    color: var(--ht-accent);
  }
  .links .muted {
    margin-inline-start: auto;
    font-size: 0.929em;
    white-space: nowrap;
  }
  figure {
    background: var(--ht-ground);
  }
  img {
    display: block;
    width: 100%;
    height: auto;
    aspect-ratio: 16 / 9;
    object-fit: cover;
  }
  figcaption {
    padding: 4px 16px 0;
    font-size: 0.786em;
    line-height: calc(16em / 11);
    color: var(--ht-muted);
    background: light-dark(var(--ht-surface), var(--ht-ground));
  }
  figure .btn {
    margin: 16px;
  }
  .year {
    padding: 32px 16px 16px;
    background: var(--ht-ground2);
    font-size: calc(64em / 14);
    line-height: 1;
  }
  .action {
    display: flex;
    justify-content: end;
    margin-block: 8px -8px;
  }
  @container (inline-size < 280px) {
    .facts {
      display: block;
    }
    dd + dt {
      margin-top: 8px;
    }
    .title {
      font-size: calc(18em / 14);
    }
  }

  /* Inside a timeline: in the flow beside the rail, without a rule of its own. */
  .embedded,
  .row {
    border: 0;
    background: none;
    .in {
      padding: 0;
    }
    .head {
      gap: 0;
    }
    .title {
      font-size: calc(18em / 14);
      line-height: calc(24 / 18);
    }
    .g {
      display: none;
    }
    .kind {
      margin: 0;
      padding-inline-start: 6px;
      border-inline-start: 1px solid var(--ht-edge);
    }
    figure {
      margin-top: 8px;
    }
    &.open {
      padding: 10px 12px 12px;
      border-inline-start: 2px solid var(--ht-accent);
      background: var(--ht-wash);
    }
  }

  /* In the panel. */
  .embedded.full {
    .head {
      gap: 4px;
      padding-inline-end: 24px;
    }
    .title {
      font-size: calc(22em / 14);
      line-height: calc(28 / 22);
    }
    .g {
      display: block;
    }
    .meta .date {
      display: none;
    }
    .kind {
      padding: 0;
      border: 0;
    }
  }

  /* A row of the list: date, title and place, glyph. */
  :host([variant='row']) {
    max-width: none;
  }
  .row:not(.open) {
    .in {
      display: grid;
      grid-template-columns: calc(104em / 14) minmax(0, 1fr) auto;
      column-gap: 16px;
      padding-block: 12px;
    }
    .head,
    .meta {
      display: contents;
    }
    .date {
      grid-area: 1 / 1;
      font-size: 1.083em;
      line-height: calc(20em / 13);
      place-self: start;
    }
    .title {
      grid-area: 1 / 2;
      font: inherit;
    }
    .kind {
      display: none;
    }
    .g {
      display: block;
      grid-area: 1 / 3;
      margin-top: 4px;
    }
    .place {
      grid-area: 2 / 2;
    }
  }
  @media (forced-colors: active) {
    article {
      border: 1px solid;
    }
  }
  @media print {
    .btn {
      display: none;
    }
  }
`;
