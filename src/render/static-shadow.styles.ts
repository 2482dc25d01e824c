/** Look of the declarative shadow root (DESIGN §5, §6). With scripts on, it is seen in the room of the element, and scrolls. */
import {css} from 'lit';

export const staticShadowStyles = css`
  :host {
    container-type: inline-size;
    background: var(--ht-surface);
  }
  .root {
    padding-top: 10px;
    border-top: 2px solid var(--ht-ink);
    border-bottom: 1px solid var(--ht-line);
  }
  .root > .title {
    font-size: calc(26em / 14);
    line-height: calc(32 / 26);
    text-wrap: balance;
  }
  .root > .text,
  .root > .muted {
    max-width: 76ch;
    margin-top: 4px;
  }
  .text > * + *,
  article > .text,
  article > .muted,
  article > ul {
    margin-top: 8px;
  }
  .list,
  .vertical {
    margin-top: 16px;
    list-style-type: '';
  }
  article {
    display: flex;
    flex-direction: column;
    max-width: 68ch;
  }
  article .title {
    font-size: calc(18em / 14);
    line-height: calc(24 / 18);
  }
  article :is(ul, ol) {
    padding-inline-start: 20px;
  }
  .kind {
    padding-inline-start: 6px;
    border-inline-start: 1px solid var(--ht-edge);
    color: var(--ht-muted);
  }
  .soft {
    border-bottom: 1px dashed;
  }
  blockquote {
    font-style: italic;
  }
  figure {
    max-width: 480px;
    margin-top: 8px;
  }
  img {
    display: block;
    width: 100%;
    height: auto;
    aspect-ratio: 16 / 9;
    object-fit: cover;
  }
  figcaption {
    padding-top: 4px;
    font-size: 0.786em;
    color: var(--ht-muted);
  }
  .list > li {
    padding-block: 12px;
    border-top: 1px solid var(--ht-line);
  }
  .vertical {
    border-inline-start: 1px solid var(--ht-ink);
    margin-inline-start: 28px;
    border-top: 1px solid var(--ht-line);
  }
  .vertical > li {
    position: relative;
    padding: 16px 0 0 24px;
  }
  .vertical > li:last-child {
    padding-bottom: 16px;
  }
  .vertical .g {
    position: absolute;
    inset: 17px auto auto -7px;
    width: 14px;
    outline: 3px solid var(--ht-surface);
    background: var(--ht-surface);
  }
  @container (inline-size >= 560px) {
    .list article {
      position: relative;
      min-height: 40px;
      padding-inline-start: calc(136em / 14);
    }
    .list .meta {
      position: absolute;
      inset: 3px auto auto 0;
      flex-wrap: wrap;
      width: calc(120em / 14);
    }
    .list .kind {
      flex-basis: 100%;
      padding: 0;
      border: 0;
    }
  }
  @media screen and (scripting: enabled) {
    .room {
      position: relative;
    }
    .root {
      position: absolute;
      inset: 0;
      overflow: auto;
    }
    @container (inline-size >= 900px) {
      .wide {
        display: block;
      }
    }
    @container (560px <= inline-size < 900px) {
      .middle {
        display: block;
      }
    }
    @container (inline-size < 560px) {
      .narrow {
        display: block;
      }
    }
  }
`;
