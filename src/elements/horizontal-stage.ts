/**
 * The horizontal layout of a timeline: joins the plot's state with its template, and the reader's keys, pointer and focus
 * with that state.
 */
import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {CardHeights} from '../controllers/card-heights.js';
import {itemOf, plotHand} from '../controllers/plot-hand.js';
import {PlotState} from '../controllers/plot-state.js';
import type {RoomSize} from '../controllers/host-size.js';
import {triggerOf, type SelectTrigger} from '../events/milestone-select.js';
import type {MarkerGroup} from '../layout/clusters.js';
import {dotPositions} from '../layout/horizontal-frame.js';
import type {Milestone} from '../model/milestone.js';
import type {Timeline} from '../model/timeline.js';
import {cssProps} from '../render/css-props.js';
import {panelTemplate, type CardSetting} from '../render/panel.js';
import {plotTemplate} from '../render/plot.js';
import {axisLabel} from '../text/axis-words.js';
import {say} from '../text/messages.js';
import {dateWording, rangeWords, titleWording} from '../text/milestone-words.js';
import type {TimelineMessages} from '../text/timeline-messages.js';
import {ZOOM_STEP} from '../render/toolbar.js';

export interface StageSetting {
  readonly timeline: Timeline;
  /** What the filter shows; every index is into it. */
  readonly milestones: readonly Milestone[];
  /** Dated milestones that the filter hides. */
  readonly hidden: readonly Milestone[];
  readonly messages: TimelineMessages;
  readonly cards: CardSetting;
  readonly level: number;
  readonly room: RoomSize;
  readonly selected: number;
  /** −1 closes. */
  readonly select: (at: number, trigger: SelectTrigger) => void;
  /** The reader moved the window. */
  readonly moved: () => void;
}

const PANEL_PX = 336;
/** To this many milestones the whole list is in the tree; beyond, what is in the window. */
export const LIST_LIMIT = 500;
const AROUND_PLOT_PX = 200; // header, toolbar, status and their gaps

export class HorizontalStage {
  readonly state = new PlotState();
  readonly #host: LitElement;
  readonly #hand = plotHand(
    (px) => this.move(() => this.state.panBy(px)),
    (factor, xPx) => this.move(() => this.state.zoomAt(factor, xPx)),
  );
  #setting: StageSetting | undefined;
  readonly #heights = new CardHeights();
  /** Indexes listed in the panel, when it is open without a selection. */
  #listed: readonly number[] = [];
  #focusDue = -1;
  #focusOn: 'item' | 'pill' | undefined;
  #dismissed = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  template(setting: StageSetting): TemplateResult {
    this.#setting = setting;
    const {milestones, cards, room, selected, messages} = setting;
    const {words} = cards;
    const panelPx = Math.round(Math.min(PANEL_PX * room.unit, room.widthPx * 0.4));
    const open = selected >= 0 || this.#listed.length > 0;
    const cardHeights = this.#heights.valueFor(`${room.widthPx} ${room.unit} ${words.locale}`);
    const picture = this.state.draw({
      milestones,
      eras: setting.timeline.eras,
      size: {widthPx: room.widthPx, heightPx: room.heightPx - AROUND_PLOT_PX, unit: room.unit, cardHeights},
      panelPx: open && room.widthPx >= 900 ? panelPx : 0,
      spanWords: (at) =>
        (titleWording(milestones[at]!, words).text.length + dateWording(milestones[at]!, words).text.length) *
          6.6 *
          room.unit +
        44,
      labelWidth: (label) => axisLabel(label, words.locale).length * 7.4 * room.unit,
    });
    const {plan, windowPx, folded} = picture;
    if (this.state.focused >= milestones.length || this.state.focused < 0) this.state.focused = Math.max(0, selected);
    const floating = this.#dismissed
      ? -1
      : this.state.hovered >= 0
        ? this.state.hovered
        : this.#focusOn === 'item'
          ? this.state.focused
          : selected;
    return html`<div
      class="stage"
      @keydown=${this.#keydown}
      @click=${this.#click}
      ${cssProps({
        '--h': plan.heightPx,
        '--axis': plan.axisPx,
        '--ch': plan.cardHeightPx,
        '--fh': plan.flatHeightPx,
        '--ucol': plan.undatedPx,
        '--pw': panelPx,
      })}
    >
      <div
        part="plot"
        class="plot ${plan.wide ? 'wide' : ''}"
        role="group"
        aria-label=${say(messages.plot, words.locale)}
        @pointerover=${this.#over}
        @pointerleave=${() => this.#hover(-1)}
        @focusin=${this.#focusin}
        @focusout=${this.#focusout}
        @pointerdown=${this.#hand.down}
        @pointermove=${this.#hand.move}
        @pointerup=${this.#hand.up}
        @wheel=${this.#hand.wheel}
      >
        ${plotTemplate({
          ...cards,
          ...setting,
          ...picture,
          unit: room.unit,
          hiddenPx: dotPositions(setting.hidden, picture.view, windowPx),
          tabStop: this.state.focused,
          floating,
          windowed: milestones.length > LIST_LIMIT,
          clusterRange: ({firstDay, lastDay}) => rangeWords(firstDay, lastDay, words),
          openCluster: (cluster) => this.#openCluster(cluster),
          openUndated: (event) => (folded ? this.close(triggerOf(event)) : this.#list(plan.undated)),
          openSpans: () => this.#list(plan.foldedSpans),
        })}
      </div>
      ${
        open
          ? panelTemplate({
              ...cards,
              messages,
              milestones,
              selected,
              listed: this.#listed,
              go: (step, event) => setting.select(selected + step, triggerOf(event)),
              close: (event) => this.close(triggerOf(event)),
              choose: (at, event) => setting.select(at, triggerOf(event)),
            })
          : nothing
      }
    </div>`;
  }

  /** After the host has rendered: grows the cards' lane to the tallest, and gives the focus where it is due. */
  updated(): void {
    if (this.#heights.measure(this.#host.renderRoot)) this.#host.requestUpdate();
    const lost = this.#focusOn && itemOf({target: (this.#host.renderRoot as ShadowRoot).activeElement}) < 0;
    if (this.#focusDue >= 0 || lost) this.#giveFocus(lost ? this.state.focused : this.#focusDue);
  }

  /** Closes the panel; the focus goes back to what opened it. */
  close(trigger: SelectTrigger): void {
    const setting = this.#setting!;
    const back = setting.selected >= 0 ? setting.selected : this.state.focused;
    this.#listed = [];
    this.#focusDue = this.state.focused = back;
    if (setting.selected >= 0) setting.select(-1, trigger);
    else this.#host.requestUpdate();
  }

  /** Told when another milestone is selected: it comes into view, and the list of a cluster goes. */
  selectionChanged(at: number): void {
    if (at < 0) return;
    this.#listed = [];
    this.state.focused = at;
    void this.#host.updateComplete.then(() => {
      this.state.reveal(at);
      this.#host.requestUpdate();
    });
  }

  /** Carries out what the reader does to the window, and says so. */
  move(act: () => void): void {
    act();
    this.#setting?.moved();
    this.#host.requestUpdate();
  }

  #list(indexes: readonly number[]): void {
    this.#listed = indexes;
    this.#host.requestUpdate();
  }

  #openCluster({members, firstDay, lastDay}: MarkerGroup): void {
    this.state.focused = this.#focusDue = members[0]!;
    if (lastDay - firstDay < 1 || !this.state.canZoomIn) this.#list(members);
    else this.move(() => this.state.showDays(firstDay, lastDay, true));
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'Escape' && (event.target as Element).closest('.panel')) return;
    const act = this.#keys()[event.key];
    if (!act || act() === false) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #keys(): Readonly<Record<string, () => void | false>> {
    const {milestones, selected} = this.#setting!;
    const {state} = this;
    return {
      ArrowRight: () => this.#focus(state.step(state.focused, 1, milestones.length)),
      ArrowLeft: () => this.#focus(state.step(state.focused, -1, milestones.length)),
      Home: () => this.#focus(state.step(-1, 1, milestones.length)),
      End: () => this.#focus(state.step(milestones.length, -1, milestones.length)),
      '+': () => this.move(() => state.zoomAt(ZOOM_STEP, state.focusedPx)),
      '-': () => this.move(() => state.zoomAt(1 / ZOOM_STEP, state.focusedPx)),
      '0': () => this.move(() => state.fit()),
      Escape: () => {
        if (selected >= 0 || this.#listed.length) return this.close('keyboard');
        if (this.#dismissed) return false;
        this.#dismissed = true;
        this.#host.requestUpdate();
      },
    };
  }

  #focus(at: number): void {
    if (at < 0) return;
    this.state.focused = this.#focusDue = at;
    this.state.hovered = -1;
    this.#dismissed = false;
    if (this.state.reveal(at)) this.#setting?.moved();
    this.#host.requestUpdate();
  }

  #giveFocus(at: number): void {
    this.#focusDue = -1;
    const root = this.#host.renderRoot;
    const [first = -1] = this.state.clusterOf(at) ?? [];
    // What has no place of its own in the plot is stood for by what opens it.
    const opener = this.#setting!.milestones[at]?.date ? '.spans-more' : '.undated button';
    const target =
      root.querySelector<HTMLElement>(this.state.foldedAway.includes(at) ? opener : `.pill[data-at="${first}"]`) ??
      root.querySelector<HTMLElement>(`.items [data-at="${at}"] button`);
    target?.focus({preventScroll: true});
  }

  readonly #click = (event: MouseEvent): void => {
    this.#hand.click(event);
    const at = itemOf(event);
    if (event.defaultPrevented || at < 0 || !(event.target as Element).closest('li button, .bar, .lone')) return;
    const {selected, select} = this.#setting!;
    this.state.focused = at;
    if (at === selected) this.close(triggerOf(event));
    else select(at, triggerOf(event));
  };

  readonly #over = (event: PointerEvent): void => {
    this.#hover(event.pointerType === 'mouse' && (event.target as Element).closest('li') ? itemOf(event) : -1);
  };

  readonly #focusin = (event: FocusEvent): void => {
    const at = itemOf(event);
    if (at < 0) return;
    this.state.focused = at;
    this.#focusOn = (event.target as Element).closest('li') ? 'item' : 'pill';
    if ((event.target as Element).closest('.away') && this.state.reveal(at)) this.#setting?.moved();
    this.#host.requestUpdate();
  };

  readonly #focusout = (): void => {
    this.#focusOn = undefined;
    this.#dismissed = false;
    this.#host.requestUpdate();
  };

  #hover(at: number): void {
    if (at === this.state.hovered) return;
    this.state.hovered = at;
    this.#dismissed = false;
    this.#host.requestUpdate();
  }
}
