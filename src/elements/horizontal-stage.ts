/**
 * The horizontal layout of a timeline: joins the plot's state with its template, and the reader's keys, pointer and focus
 * with that state.
 */
import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {measureCards, type CardHeights} from '../controllers/card-heights.js';
import {plotActs} from './plot-acts.js';
import type {PlotHands} from './plot-hands.js';
import {plotRoom, type StageSetting} from './plot-room.js';
import {latePart} from './rare-parts.js';
import {plotKeys} from '../controllers/plot-keys.js';
import {plotState, type PlotState} from '../controllers/plot-state.js';
import type {GroupFrame, PlotFrame} from '../layout/horizontal-frame.js';
import {cssProps} from '../render/css-props.js';
import {loadingNotice} from '../render/notice.js';
import {panelTemplate} from '../render/panel.js';
import {plotTemplate} from '../render/plot.js';
import {ZOOM_STEP} from '../render/toolbar.js';
import {say} from '../text/messages.js';
import {rangeWords} from '../text/milestone-words.js';

/** The plot, and what the reader does to it. */
export interface HorizontalStage extends PlotState {
  readonly template: (setting: StageSetting) => TemplateResult;
  /**
   * After the host has rendered: grows the cards' lane to the tallest, and gives the focus where it is due.
   *
   * @returns the index of the item that Tab reaches, −1 before there was one.
   */
  readonly updated: () => number;
  /** Told which milestone is selected: another one comes into view, and the list of a cluster goes. */
  readonly select: (at: number) => void;
  /** The reader zooms, about the window's middle unless told. */
  readonly zoomBy: (factor: number, xPx?: number) => void;
  /** The reader goes back to everything. */
  readonly fit: () => void;
}

/** To this many milestones the whole list is in the tree; beyond, what is in the window. */
export const LIST_LIMIT = 500;

/** @param moved - told when the view has changed without an update of the host. */
export function horizontalStage(host: LitElement, moved: () => void): HorizontalStage {
  const state = plotState(host, () => {
    hands?.overview.place();
    moved();
  });
  let setting!: StageSetting;
  /** The last picture. */
  let drawn: TemplateResult | undefined;
  let cardHeights: CardHeights = [0, 0];
  /** What the cards were measured for. */
  let measuredFor: readonly unknown[] = [];
  /** Indexes listed in the panel, when it is open without a selection. */
  let listed: readonly number[] = [];
  /** The item that Tab reaches, and the one under the pointer; −1 for none. */
  let focused = -1;
  let hovered = -1;
  /** The focus is to go to `focused`; it was on an item or a pill before the update. */
  let isFocusDue = false;
  let hadFocus = false;
  let isOwnFocus = false;
  let dismissed = false;
  let chosen = -1;

  const update = (): void => host.requestUpdate();
  const handsPart = latePart(host, 'plot-hands', () => import('./plot-hands.js'));
  let hands: PlotHands | undefined;
  const acts = plotActs(host, state);
  const {tell, zoomBy, fit} = acts;
  const focusIn = (selector: string): Element | null | undefined =>
    (host.renderRoot as ShadowRoot).activeElement?.closest(selector);

  function list(indexes: readonly number[]): void {
    listed = indexes;
    update();
  }

  /** Closes the panel; the focus goes back to what opened it. */
  function close(event?: Event): void {
    const {selected, select} = setting;
    isFocusDue = true;
    list([]);
    if (selected < 0) return;
    focused = selected;
    select(-1, event);
  }

  function openCluster(frame: PlotFrame, cluster: GroupFrame): void {
    const {firstDay, lastDay} = cluster;
    focused = cluster.at;
    isFocusDue = true;
    if (lastDay - firstDay < 1 || !state.canZoomIn) return list(frame.membersOf(cluster));
    state.showDays(firstDay, lastDay, true);
    tell();
  }

  function reveal(at: number): void {
    focused = at;
    if (state.reveal(at)) tell();
    update();
  }

  function focusItem(at: number): void {
    if (!setting.milestones[at]) return;
    isFocusDue = true;
    hovered = -1;
    undismiss();
    reveal(at);
  }

  /** What Escape had put away may come back. */
  function undismiss(): void {
    dismissed = false;
    update();
  }

  function hover(at: number): void {
    if (at === hovered) return;
    hovered = at;
    undismiss();
  }

  const keydown = plotKeys({
    ArrowRight: () => focusItem(state.step(focused, 1)),
    ArrowLeft: () => focusItem(state.step(focused, -1)),
    Home: () => focusItem(state.step(-1, 1)),
    End: () => focusItem(state.step(setting.milestones.length, -1)),
    '+': () => zoomBy(ZOOM_STEP, state.placeOf(focused)),
    '-': () => zoomBy(1 / ZOOM_STEP, state.placeOf(focused)),
    '0': fit,
    Escape() {
      if (setting.selected >= 0 || listed.length) return close();
      if (dismissed) return false;
      dismissed = true;
      update();
    },
  });

  function click(event: MouseEvent): void {
    hands?.hand.click(event);
    const at = itemOf(event);
    if (event.defaultPrevented || at < 0 || !(event.target as Element).closest('li button, .bar, .lone')) return;
    const {selected, select} = setting;
    focused = at;
    if (at === selected) close(event);
    else select(at, event);
  }

  function focusin(event: FocusEvent): void {
    const at = itemOf(event);
    if (at < 0) return;
    focused = at;
    if (!isOwnFocus && (event.target as Element).closest('.away')) reveal(at);
    update();
  }

  return Object.assign(state, {
    zoomBy,
    fit,

    template(now: StageSetting): TemplateResult {
      const {milestones, words, selected, messages, widthPx, unit} = now;
      const {locale} = words;
      const measure = [widthPx, unit, locale, milestones];
      if (measure.some((one, index) => one !== measuredFor[index])) cardHeights = [0, 0];
      measuredFor = measure;
      const open = selected >= 0 || listed.length > 0;
      const {room, panelPx, gutterPx} = plotRoom(now, open, cardHeights);
      const picture = now.scale !== undefined && now.lanes !== undefined && state.draw(room);
      // What stands there stays, and does what it did, until the new picture is planned; another history's does not.
      if (!picture) return drawn && setting.timeline === now.timeline ? drawn : loadingNotice(messages, locale);
      setting = now;
      const {plan, folded} = picture;
      if (!hands && (hands = handsPart()?.(state, acts))) state.setGlide(hands.glide);
      const hand = hands?.hand;
      if (!milestones[focused]) focused = Math.max(0, selected);
      hadFocus = !!focusIn('.plot [data-at]');
      const shown = hovered >= 0 ? hovered : focusIn('.plot li') ? focused : selected;
      return (drawn = html`<div
        class="stage"
        aria-busy=${state.isPlanning() || nothing}
        @keydown=${keydown}
        @click=${click}
        ${cssProps({
          '--h': plan.heightPx,
          '--axis': plan.axisPx,
          '--ch': plan.cardHeightPx,
          '--fh': plan.flatHeightPx,
          '--ucol': plan.undatedPx,
          '--pw': panelPx,
          '--g': gutterPx,
        })}
      >
        ${now.lanes?.names(plan)}
        <div
          part="plot"
          class="plot ${plan.wide ? 'wide' : ''}"
          role="group"
          aria-label=${say(messages.plot, locale)}
          @pointerover=${(event: PointerEvent) => hover(event.pointerType === 'mouse' && (event.target as Element).closest('li') ? itemOf(event) : -1)}
          @pointerleave=${() => hover(-1)}
          @focusin=${focusin}
          @focusout=${undismiss}
          @pointerdown=${hand?.down}
          @pointermove=${hand?.move}
          @pointerup=${hand?.up}
          @pointercancel=${hand?.up}
          @wheel=${hand?.wheel}
        >
          ${plotTemplate({
            ...now,
            ...picture,
            ground: hands?.ground(picture, now.hidden, now.moment),
            tabStop: focused,
            floating: dismissed ? -1 : shown,
            windowed: milestones.length > LIST_LIMIT,
            clusterRange: ({firstDay, lastDay}) => rangeWords(plan.toDay(firstDay), plan.toDay(lastDay), words),
            openCluster: (cluster) => openCluster(picture.frame, cluster),
            openUndated: (event) => (folded ? close(event) : list(plan.undated)),
            openSpans: () => list(plan.foldedSpans),
          })}
        </div>
        ${
          now.hasOverview
            ? // Its room is kept until it comes.
              (hands?.overview.template(now, plan, room.labelWidth) ?? html`<div class="overview"></div>`)
            : nothing
        }
        ${
          open
            ? panelTemplate({
                ...now,
                listed,
                go: (step, event) => now.select(selected + step, event),
                close,
                choose: now.select,
              })
            : nothing
        }
      </div>`);
    },

    updated(): number {
      if (!drawn) return focused;
      hands?.overview.place();
      const root = host.renderRoot;
      const known = cardHeights.join();
      cardHeights = measureCards(root, cardHeights);
      // A long history is drawn again in a task of its own.
      const again = setting.milestones.length > LIST_LIMIT ? requestAnimationFrame : (act: () => void) => act();
      if (cardHeights.join() !== known) again(update);
      // What had the focus may be drawn in another element now, or stand for another.
      const now = focusIn('[data-at]') as HTMLElement | null | undefined;
      if (isFocusDue || (hadFocus && now?.dataset['at'] !== `${focused}`)) {
        isFocusDue = false;
        // What has no place of its own in the plot is stood for by what opens it.
        const opener = setting.milestones[focused]?.date ? '.spans-more' : '.undated button';
        isOwnFocus = true;
        root
          .querySelector<HTMLElement>(state.foldedAway().includes(focused) ? opener : '.plot [tabindex="0"]')
          ?.focus({preventScroll: true});
        isOwnFocus = false;
      }
      return focused;
    },

    select(at: number): void {
      if (at === chosen) return;
      chosen = at;
      if (at < 0) return;
      listed = [];
      focused = at;
      void host.updateComplete.then(() => state.reveal(at));
    },
  });
}

/** Index of the item that an event is about, by its `data-at`; −1 for none. */
function itemOf({target}: Event): number {
  return Number((target as Element).closest<HTMLElement>('[data-at]')?.dataset['at'] ?? -1);
}
