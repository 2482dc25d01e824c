/** A heading of any level: real elements to 6, beyond that the role with its level. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Wording} from '../text/milestone-words.js';

/**
 * @param level - 1 and up.
 * @param title - gives the language of the content.
 */
export function heading(level: number, id: string, part: string, title: Wording, content: unknown): TemplateResult {
  const lang = title.lang ?? nothing;
  switch (Math.round(level)) {
    case 1:
      return html`<h1 part=${part} id=${id} class="title" lang=${lang}>${content}</h1>`;
    case 2:
      return html`<h2 part=${part} id=${id} class="title" lang=${lang}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part} id=${id} class="title" lang=${lang}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part} id=${id} class="title" lang=${lang}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part} id=${id} class="title" lang=${lang}>${content}</h5>`;
    case 6:
      return html`<h6 part=${part} id=${id} class="title" lang=${lang}>${content}</h6>`;
    default:
      return html`<div
        role="heading"
        aria-level=${level > 6 ? level : 2}
        part=${part}
        id=${id}
        class="title"
        lang=${lang}
      >
        ${content}
      </div>`;
  }
}
