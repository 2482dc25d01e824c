/** Line icons of the controls, drawn in a box of 16 × 16 in the text's colour. Each is the data of a path. */
import {html, type TemplateResult} from 'lit';

export const minusPath = 'M3 8h10';
export const plusPath = 'M3 8h10M8 3v10';
export const fitPath = 'M2 3v10M14 3v10M5 8h6M7 6l-2 2l2 2M9 6l2 2l-2 2';
export const closePath = 'M4 4l8 8M12 4l-8 8';
export const horizontalPath = 'M1.5 12.5h13M3.5 12v-8h5M9.5 12v-5h4';
export const verticalPath = 'M3.5 1.5v13M4 4.5h8.5v2.5M4 10.5h5.5v2.5';
export const slidesPath = 'M4 3.5h8v9h-8ZM1.5 5.5v5M14.5 5.5v5';
export const listPath = 'M2 4h1M2 8h1M2 12h1M6 4h8M6 8h8M6 12h8';
export const previousPath = 'M10 3l-5 5l5 5';
export const nextPath = 'M6 3l5 5l-5 5';
export const upPath = 'M3 10l5-5l5 5';
export const documentPath = 'M3.5 1.5h6l3 3v10h-9ZM9.5 1.5v3h3M5.5 8h5M5.5 11h5';
export const externalPath = 'M6 3.5h-3.5v10h10v-3.5M9 2.5h4.5v4.5M13 3l-5.5 5.5';
export const arrowPath = 'M2.5 8h10.5M9 4l4 4l-4 4';
export const retryPath = 'M13.2 6a5.5 5.5 0 1 0 .3 2.8M13.5 2.5v3.5h-3.5';
export const searchPath = 'M11.2 7a4.2 4.2 0 1 1-.1-.6M10.2 10.2l3.8 3.8';
export const warningPath = 'M8 1.8l7 12.2h-14ZM8 6v4M8 11.8v.4';

/** An icon; decoration, its control carries the name. */
export function icon(path: string): TemplateResult {
  return html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;
}
