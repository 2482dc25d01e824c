/**
 * Glyphs of the six category slots: one fixed shape each, optically equal in a box of 12, so that colour never stands alone.
 */
import {html, type TemplateResult} from 'lit';

/** Circle, diamond, square, triangle, hexagon, cross (in a box of 12 × 12). */
const SHAPES = [
  'M6 1a5 5 0 1 0 .01 0Z',
  'M6 0l6 6-6 6-6-6Z',
  'M1.5 1.5h9v9h-9Z',
  'M6 .6l6 10.4h-12Z',
  'M3 .8h6l3 5.2-3 5.2h-6l-3-5.2Z',
  'M4 .5h4v3.5h3.5v4h-3.5v3.5h-4v-3.5h-3.5v-4h3.5Z',
];

/** The slot 1–6 of a category by its place in the document; seventh and later share the cross, unknown (−1) too. */
export function slotOf(index: number): number {
  return index < 0 || index > 5 ? 6 : index + 1;
}

/**
 * A glyph in its slot's colour; decoration, its category is always named in text as well.
 *
 * @param slot - 1–6.
 * @param hollow - outline only: uncertain or undated.
 */
export function glyph(slot: number, hollow = false): TemplateResult {
  return html`<svg class="g k${slot} ${hollow ? 'hollow' : ''}" viewBox="0 0 12 12" aria-hidden="true">
    <path d=${SHAPES[slot - 1] ?? SHAPES[5]!} />
  </svg>`;
}
