/** Lanes by category: how they divide the plot, their names, which fold them, and their lines. Loaded when a page asks for them. */
import type {LitElement, TemplateResult} from 'lit';
import {categoryLanes, type KindPoints} from '../layout/category-lanes.js';
import type {PlotPlan, Track} from '../layout/horizontal-plan.js';
import type {PlotLanes} from '../layout/plot-input.js';
import type {SortedMilestones} from '../layout/sorted-milestones.js';
import type {DrawingKit} from '../render/drawing-kit.js';
import type {LegendEntry} from '../text/legend-words.js';
import {addStyles} from './added-styles.js';
import {lanesStyles} from './lanes.styles.js';

/** The lanes of one drawing. */
export interface LaneSet {
  /** The same object for the same lanes. */
  readonly plan: PlotLanes;
  /** Width of the names, beside the plot. */
  readonly gutterPx: number;
  readonly names: (plan: PlotPlan) => TemplateResult;
  readonly lines: (plan: PlotPlan) => TemplateResult;
}

/** Gives the lanes for kinds and room. */
export type LanesStage = (kinds: readonly LegendEntry[], unit: number, widthPx: number) => LaneSet;

const GUTTER_PX = 136;
const NARROW_GUTTER_PX = 124;

export const part = {
  stageOf(host: LitElement, kit: DrawingKit): LanesStage {
    const {html, nothing, cssProps, glyph, slotOf, icon, upPath} = kit;
    /** What the reader has unfolded or folded, by id. */
    let chosen: ReadonlyMap<string, boolean> = new Map();
    let madeFor: readonly unknown[] = [];
    let plan!: PlotLanes;
    let divided: {readonly sorted: SortedMilestones; readonly kinds: readonly KindPoints[]} | undefined;
    addStyles(host, lanesStyles(kit));

    function planOf(ids: readonly string[]): PlotLanes {
      const now = [ids.join('\n'), chosen];
      if (now.some((one, index) => one !== madeFor[index])) {
        const choice = chosen;
        divided = undefined;
        plan = {
          lanesOf(sorted, roomPx, cardHeightPx, unit) {
            if (divided?.sorted !== sorted) divided = {sorted, kinds: categoryLanes.divide(sorted, ids)};
            return categoryLanes.stack(divided.kinds, (id) => choice.get(id), roomPx, cardHeightPx, unit);
          },
        };
      }
      madeFor = now;
      return plan;
    }

    return (kinds, unit, widthPx) => {
      const shown = kinds.filter((kind) => kind.shown);
      const place = (track: Track): ReturnType<typeof cssProps> => {
        const startPx = categoryLanes.startOf(track, unit);
        return cssProps({'--y': startPx, '--lh': track.endPx - startPx, '--a': track.axisPx - startPx});
      };
      return {
        plan: planOf(shown.map(({id}) => id)),
        gutterPx: Math.round((widthPx < 900 ? NARROW_GUTTER_PX : GUTTER_PX) * unit),
        names: ({tracks}) =>
          html`<div part="lanes" class="lane-names">
            ${tracks.map((track) => {
              const kind = kinds.find(({id}) => id === track.id);
              if (!kind) return nothing;
              const {id, title, lang} = kind;
              const slot = slotOf(kind.place);
              return html`<button
                class="k${slot}"
                aria-expanded=${track.isOpen}
                lang=${lang ?? nothing}
                ${place(track)}
                @click=${() => {
                  chosen = new Map([...tracks.map((one) => [one.id, one.isOpen] as const), [id, !track.isOpen]]);
                  host.requestUpdate();
                }}
              >
                ${icon(upPath)}${glyph(slot)}<span>${title}</span>
              </button>`;
            })}
          </div>`,
        lines: ({tracks}) => html`<div>${tracks.map((track) => html`<i class="lane" ${place(track)}></i>`)}</div>`,
      };
    };
  },
};
