/** The slides: one milestone at a time, with the whole history above it. Loaded when a page asks for them. */
import type {LitElement, TemplateResult} from 'lit';
import {drawNow} from '../controllers/draw-now.js';
import {motionMs} from '../controllers/plot-glide.js';
import {slideStrip, type SlideStrip} from '../layout/slide-strip.js';
import type {Milestone} from '../model/milestone.js';
import type {CardSetting} from '../render/card-element.js';
import type {DrawingKit} from '../render/drawing-kit.js';
import {slidesTemplate} from '../render/slides.js';
import type {Words} from '../text/milestone-words.js';
import {slideMessages, type SlideMessages} from '../text/slide-messages.js';
import {addStyles} from './added-styles.js';
import {slidesStyles} from './slides.styles.js';

export interface SlidesSetting extends CardSetting {
  readonly milestones: readonly Milestone[];
  /** −1 for none: then it begins at the first. */
  readonly selected: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly unit: number;
  readonly select: (at: number, event?: Event) => void;
}

export interface SlidesStage {
  /** Undefined for paper, which shows all of them. */
  readonly template: (setting: SlidesSetting) => TemplateResult | undefined;
  /** Which of them is shown. */
  readonly status: (words: Words, count: number, selected: number) => string;
  readonly keys: (words: Words) => string;
}

/** Header, toolbar, strip, status and their gaps. */
const AROUND_DECK_PX = 268;
const LEAST_DECK_PX = 280;
const UNDATED_PX = 208;
const NARROW_UNDATED_PX = 112;
const NARROW_PX = 560;
const LETTER_PX = 7.4;
/** A finger that goes so far sideways, and twice as far as up or down, turns the page. */
const SWIPE_PX = 48;
/** What a change takes, of the base duration; and how far it comes from. */
const SLIDE_SHARE = 0.8;
const SLIDE_PX = 16;
/** Milestones that a page key passes. */
const PAGE = 10;

export const part = {
  stageOf(host: LitElement, kit: DrawingKit): SlidesStage {
    const tables = slideMessages(kit.bilingual);
    const messagesFor = ({locale, overrides}: Words): SlideMessages => kit.pickMessages(tables, locale, overrides);
    let strip: SlideStrip | undefined;
    let madeFor: readonly unknown[] = [];
    let setting: SlidesSetting | undefined;
    /** The one that is drawn, −1 for none, and the one that was drawn before. */
    let drawn = -1;
    let before: Milestone | undefined;
    let drawnBefore = -1;
    let isOn = false;
    let isPrinting = false;
    /** Where a finger was put down. */
    let pressed: PointerEvent | undefined;
    addStyles(host, slidesStyles(kit));

    const shown = (count: number, selected: number): number => Math.min(Math.max(selected, 0), count - 1);
    const slide = (): HTMLElement | null => host.renderRoot.querySelector('.slide');

    function go(at: number, event?: Event): void {
      const to = shown(setting!.milestones.length, at);
      if (to === drawn) return;
      // What has the focus inside the card goes with it.
      const isInside = !!(host.renderRoot as ShadowRoot).activeElement?.matches('.slide *');
      setting!.select(to, event);
      if (isInside) void host.updateComplete.then(() => slide()?.focus({preventScroll: true}));
    }

    /** Shows the top of another one, which comes in from its side. */
    function turn(isBack: boolean): void {
      const deck = slide();
      if (!deck) return;
      deck.scrollTop = 0;
      const duration = motionMs(host) * SLIDE_SHARE;
      const fromPx = isBack === deck.matches(':dir(rtl)') ? SLIDE_PX : -SLIDE_PX;
      const keyframes = [{opacity: 0, transform: `translateX(${fromPx}px)`}, {}];
      if (duration) deck.firstElementChild!.animate(keyframes, {duration, easing: 'cubic-bezier(.2, 0, 0, 1)'});
    }

    function print(now: boolean): void {
      isPrinting = now;
      if (!isOn) return;
      drawNow(host);
      host.renderRoot.querySelectorAll<LitElement>('milestone-card').forEach(drawNow);
    }
    const beforePrint = (): void => print(true);
    const afterPrint = (): void => print(false);

    host.addController({
      hostConnected() {
        addEventListener('beforeprint', beforePrint);
        addEventListener('afterprint', afterPrint);
      },
      hostDisconnected() {
        removeEventListener('beforeprint', beforePrint);
        removeEventListener('afterprint', afterPrint);
      },
      hostUpdate() {
        isOn = false;
        drawn = -1;
      },
      hostUpdated() {
        const milestone = isOn ? setting?.milestones[drawn] : undefined;
        if (milestone && before && milestone !== before) turn(drawn < drawnBefore);
        before = milestone;
        drawnBefore = drawn;
      },
    });

    return {
      template(now) {
        setting = now;
        isOn = true;
        if (isPrinting) return undefined;
        const {milestones, selected, words, widthPx, heightPx, unit} = now;
        const making = [milestones, widthPx, unit, words.locale, words.overrides];
        if (!strip || making.some((one, index) => one !== madeFor[index]))
          strip = slideStrip.of(
            milestones,
            widthPx,
            (widthPx < NARROW_PX ? NARROW_UNDATED_PX : UNDATED_PX) * unit,
            (label) => kit.axisLabel(label, words).length * LETTER_PX * unit,
            kit,
          );
        madeFor = making;
        const made = strip;
        const at = (drawn = shown(milestones.length, selected));
        return slidesTemplate(
          {
            ...now,
            at,
            strip: made,
            atPx: slideStrip.placeOf(made, at),
            messages: messagesFor(words),
            heightPx: Math.max(LEAST_DECK_PX, heightPx - AROUND_DECK_PX),
            go,
            keydown(event) {
              if (event.ctrlKey || event.metaKey || event.altKey) return;
              const isBack = slide()?.matches(':dir(rtl)');
              // On the slide itself, page keys scroll its text.
              const page = (event.target as Element).matches('.slide, .slide *') ? NaN : PAGE;
              const to = {
                ArrowLeft: drawn + (isBack ? 1 : -1),
                ArrowRight: drawn + (isBack ? -1 : 1),
                PageUp: drawn - page,
                PageDown: drawn + page,
                Home: 0,
                End: milestones.length - 1,
              }[event.key];
              if (to === undefined || isNaN(to)) return;
              event.preventDefault();
              go(to, event);
            },
            press(event) {
              const own = (event.target as Element).closest<HTMLElement>('[data-at]')?.dataset['at'];
              const {left} = (event.currentTarget as Element).getBoundingClientRect();
              const to = own ? Number(own) : slideStrip.nearest(made, event.clientX - left);
              if (to >= 0) go(to, event);
            },
            down(event) {
              pressed = event.isPrimary && event.pointerType !== 'mouse' ? event : undefined;
            },
            up({clientX, clientY, pointerId}) {
              if (pressed?.pointerId !== pointerId) return;
              const px = clientX - pressed.clientX;
              if (Math.abs(px) < Math.max(SWIPE_PX, 2 * Math.abs(clientY - pressed.clientY))) return;
              go(drawn + (px < 0 === !slide()?.matches(':dir(rtl)') ? 1 : -1), pressed);
            },
          },
          kit,
        );
      },

      status: (words, n, selected) =>
        kit.say(messagesFor(words).slidePosition, words.locale, {i: shown(n, selected) + 1, n}),
      keys: (words) => kit.say(messagesFor(words).slideKeys, words.locale),
    };
  },
};
