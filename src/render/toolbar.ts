/** Toolbar: the legend, which is the filter; zoom; choice of layout. */
import {html, nothing, type TemplateResult} from 'lit';
import type {LegendEntry} from '../text/legend-words.js';
import {numberIn} from '../text/civil-words.js';
import {say, type Message} from '../text/messages.js';
import type {TimelineMessages} from '../text/timeline-messages.js';
import {glyph, slotOf} from './glyph.js';
import {
  fitPath,
  horizontalPath,
  icon,
  listPath,
  minusPath,
  plusPath,
  searchPath,
  slidesPath,
  verticalPath,
} from './icon.js';

export type LayoutName = 'horizontal' | 'vertical' | 'slides' | 'list';

export interface ToolbarView {
  readonly locale: string;
  readonly messages: TimelineMessages;
  readonly legend: readonly LegendEntry[];
  readonly toggle: (id: string) => void;
  /** Absent where nothing is searched. */
  readonly search:
    | {
        readonly query: string;
        readonly find: (query: string) => void;
        /** Goes to the next hit, or the one before. */
        readonly walk: (step: 1 | -1, event: Event) => void;
      }
    | undefined;
  /** Absent where there is nothing to zoom. */
  readonly zoom:
    {readonly canZoomIn: boolean; readonly canZoomOut: boolean; zoomBy(factor: number): void; fit(): void} | undefined;
  readonly layouts: readonly LayoutName[];
  readonly layout: LayoutName;
  readonly choose: (layout: LayoutName) => void;
}

const LAYOUT_PATHS: Readonly<Record<LayoutName, string>> = {
  horizontal: horizontalPath,
  vertical: verticalPath,
  slides: slidesPath,
  list: listPath,
};

export const ZOOM_STEP = 1.6;

export function toolbarTemplate(view: ToolbarView): TemplateResult {
  const {messages: m, locale, zoom, layouts} = view;
  const tool = (path: string, message: Message, act: () => void, able: boolean, pressed?: boolean): TemplateResult => {
    const label = say(message, locale);
    return html`<button
      class="btn"
      aria-label=${label}
      title=${label}
      aria-disabled=${able ? nothing : 'true'}
      aria-pressed=${pressed ?? nothing}
      @click=${able ? act : nothing}
    >
      ${icon(path)}
    </button>`;
  };
  return html`<div part="toolbar" class="toolbar">
    ${
      view.legend.length
        ? html`<div part="filters" class="legend" role="group" aria-label=${say(m.filter, locale)}>
            ${view.legend.map(
              (entry) =>
                html`<button
                  class="k${slotOf(entry.place)}"
                  aria-pressed=${entry.shown}
                  lang=${entry.lang ?? nothing}
                  @click=${() => view.toggle(entry.id)}
                >
                  ${entry.shown ? glyph(slotOf(entry.place)) : html`<i class="dot"></i>`}<span>${entry.title}</span
                  ><span class="muted">${numberIn(locale, entry.count)}</span>
                </button>`,
            )}
          </div>`
        : nothing
    }
    <span class="tools">
      ${view.search ? searchField(view, view.search) : nothing}
      ${
        zoom
          ? html`<span part="zoom" class="seg" role="group" aria-label=${say(m.zoom, locale)}>
              ${tool(minusPath, m.zoomOut, () => zoom.zoomBy(1 / ZOOM_STEP), zoom.canZoomOut)}
              ${tool(plusPath, m.zoomIn, () => zoom.zoomBy(ZOOM_STEP), zoom.canZoomIn)}
              ${tool(fitPath, m.fit, () => zoom.fit(), zoom.canZoomOut)}
            </span>`
          : nothing
      }
      ${
        layouts.length > 1
          ? html`<span part="layout" class="seg" role="group" aria-label=${say(m.layout, locale)}>
              ${layouts.map((name) => tool(LAYOUT_PATHS[name], m[name], () => view.choose(name), true, name === view.layout))}
            </span>`
          : nothing
      }
    </span>
  </div>`;
}

/** Enter walks through the hits, Escape clears. */
function searchField(
  {messages: m, locale}: ToolbarView,
  {query, find, walk}: NonNullable<ToolbarView['search']>,
): TemplateResult {
  const label = say(m.search, locale);
  return html`<label part="search" class="btn search"
    >${icon(searchPath)}<input
      type="search"
      aria-label=${label}
      placeholder=${label}
      .value=${query}
      @input=${(event: Event) => find((event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => {
        const {key} = event;
        if (key === 'Enter') walk(event.shiftKey ? -1 : 1, event);
        if (key !== 'Escape' || !query) return;
        event.stopPropagation();
        find('');
      }}
  /></label>`;
}
