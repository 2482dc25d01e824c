/** Rich text: the model's blocks as templates. Nothing here is ever parsed as HTML. */
import {html, type TemplateResult} from 'lit';
import type {Block, Inline} from '../model/blocks.js';

/** Paragraphs, lists and quotes, in order. */
export function richText(blocks: readonly Block[]): TemplateResult[] {
  return blocks.map((block) => {
    if (block.kind === 'list') {
      const items = block.items.map((item) => html`<li>${inlines(item)}</li>`);
      return block.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    const content = inlines(block.content);
    return block.kind === 'quote' ? html`<blockquote>${content}</blockquote>` : html`<p>${content}</p>`;
  });
}

function inlines(content: readonly Inline[]): unknown[] {
  return content.map((inline) => {
    if (typeof inline === 'string') return inline;
    if (inline.kind === 'break') return html`<br />`;
    const inner = inlines(inline.content);
    if (inline.kind === 'link') return html`<a href=${inline.href} rel="noopener">${inner}</a>`;
    return inline.kind === 'strong' ? html`<strong>${inner}</strong>` : html`<em>${inner}</em>`;
  });
}
