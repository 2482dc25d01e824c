/** The slides: a strip with the whole history, and one milestone between the one before and the next. */
import type {TemplateResult} from 'lit';
import type {SlideStrip, StripMark} from '../layout/slide-strip.js';
import type {Milestone} from '../model/milestone.js';
import type {SlideMessages} from '../text/slide-messages.js';
import type {CardSetting} from './card-element.js';
import type {DrawingKit} from './drawing-kit.js';

export interface SlidesView extends CardSetting {
  readonly milestones: readonly Milestone[];
  /** Index of the one that is shown. */
  readonly at: number;
  readonly strip: SlideStrip;
  readonly messages: SlideMessages;
  readonly heightPx: number;
  /** Px of the one that is shown, NaN where it has no mark. */
  readonly atPx: number;
  readonly go: (at: number, event: Event) => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly press: (event: PointerEvent) => void;
  readonly down: (event: PointerEvent) => void;
  readonly up: (event: PointerEvent) => void;
}

const TICK_PX = [24, 10, 5] as const;
/** Of the bars, from the strip's top; the axis stands at 48. */
const FIRST_ROW_PX = 22;
const ROW_PX = 8;

export function slidesTemplate(view: SlidesView, kit: DrawingKit): TemplateResult {
  const {html, nothing, cssProps, say, titleWording, dateWording} = kit;
  const {milestones, at, words, messages: m} = view;
  const {locale} = words;
  const milestone = milestones[at]!;
  const title = titleWording(milestone, words);
  const hasPicture = milestone.media.some(({type, src}) => type === 'image' && src);
  return html`<div class="slides" ${cssProps({'--sh': view.heightPx})} @keydown=${view.keydown}>
    ${stripTemplate(view, kit)}
    <div class="deck">
      ${neighbour(view, -1, kit)}
      <div
        part="slide"
        class="slide"
        role="group"
        tabindex="0"
        aria-roledescription=${say(m.slide, locale)}
        aria-label="${say(m.slidePosition, locale, {i: at + 1, n: milestones.length})}: ${title.text}, ${dateWording(milestone, words).text}"
        data-at=${at}
        @pointerdown=${view.down}
        @pointerup=${view.up}
      >
        <milestone-card
          embedded
          exportparts="card,title:card-title,text,facts,partners,links,media,credit,place,meta,date,kind"
          variant="compact"
          fallback=${hasPicture ? nothing : 'year'}
          images=${view.images}
          .open=${true}
          .milestone=${milestone}
          .headingLevel=${view.level}
          .kind=${view.kindOf(milestone)}
          .kindSlot=${view.slotOf(milestone)}
          .locale=${locale}
          .dataLocale=${words.dataLocale}
          .dataBase=${view.base}
          .messages=${words.overrides}
        ></milestone-card>
      </div>
      ${neighbour(view, 1, kit)}
    </div>
  </div>`;
}

function stripTemplate(view: SlidesView, kit: DrawingKit): TemplateResult {
  const {html, nothing, cssProps, glyph, say, axisLabel, numberIn, tell, isSoft, titleWording, dateWording} = kit;
  const {milestones, at, words, strip, messages: m} = view;
  const {locale} = words;
  const {axis, windowPx, bars, points, undated, sorted} = strip;
  const milestone = milestones[at]!;
  const path = (level: 0 | 1 | 2): string =>
    axis.ticks
      .map((tick) => (tick.level === level ? `M${Math.round(tick.leftPx) + 0.5} 48v${TICK_PX[level]}` : ''))
      .join('');
  const bar = bars.find((one) => one.at === at);
  const mark = ({at: one, leftPx}: StripMark, kind = ''): TemplateResult =>
    html`<i
      class="sm ${kind}"
      data-at=${one}
      ${cssProps({'--x': leftPx, '--y': kind && bar ? FIRST_ROW_PX - bar.row * ROW_PX + 2 : 48})}
      >${glyph(view.slotOf(milestones[one]!), !milestones[one]!.date || isSoft(milestones[one]!.date))}</i
    >`;
  return html`<div
    part="axis"
    class="strip"
    role="slider"
    tabindex="0"
    aria-label=${say(kit.pickMessages(kit.timelineMessages, locale, words.overrides).plot, locale)}
    aria-valuemin="1"
    aria-valuemax=${milestones.length}
    aria-valuenow=${at + 1}
    aria-valuetext="${say(m.slidePosition, locale, {i: at + 1, n: milestones.length})}: ${titleWording(milestone, words).text}, ${dateWording(milestone, words).text}"
    ${cssProps({'--w': windowPx})}
    @pointerup=${view.press}
  >
    <svg width=${windowPx} height="96" aria-hidden="true">
      <path class="fine" d=${path(2)} />
      <path d="M0 48.5h${windowPx}" />
      <path d=${path(1)} />
      <path d=${path(0)} />
    </svg>
    ${axis.ticks.map(({leftPx, level, label}) =>
      label && !level
        ? html`<span class="sy" ${cssProps({'--x': Math.round(leftPx) + 6})}>${axisLabel(label, words)}</span>`
        : nothing,
    )}
    ${bars.map(
      ({at: one, leftPx, widthPx, row}) =>
        html`<i
          class="sb k${view.slotOf(milestones[one]!)}"
          data-at=${one}
          ${cssProps({'--x': leftPx, '--w': widthPx, '--y': FIRST_ROW_PX - row * ROW_PX})}
        ></i>`,
    )}
    ${points.map((one) => mark(one))}
    ${
      sorted.undated.length
        ? html`<div class="su">
            <b>${tell(words, 'undated').replace(/./u, (letter) => letter.toLocaleUpperCase(locale))}</b> ·
            ${numberIn(locale, sorted.undated.length)}
          </div>`
        : nothing
    }
    ${undated.map((one) => mark(one))} ${view.atPx === view.atPx ? mark({at, leftPx: view.atPx}, 'now') : nothing}
  </div>`;
}

function neighbour(view: SlidesView, step: 1 | -1, kit: DrawingKit): TemplateResult {
  const {html, nothing, icon, previousPath, nextPath, say, titleWording, dateWording} = kit;
  const {milestones, at, words, messages: m} = view;
  const {locale} = words;
  const milestone = milestones[at + step];
  const title = milestone && titleWording(milestone, words);
  const date = milestone && dateWording(milestone, words);
  const end = say(step < 0 ? m.first : m.last, locale);
  return html`<button
    class="nb ${step < 0 ? 'prev' : 'next'}"
    aria-disabled=${milestone ? nothing : 'true'}
    aria-label=${title ? say(step < 0 ? m.previousSlide : m.nextSlide, locale, {title: title.text, date: date!.text}) : end}
    @click=${milestone ? (event: Event) => view.go(at + step, event) : nothing}
  >
    <span class="btn">${icon(step < 0 ? previousPath : nextPath)}</span>
    <span class="nw"
      ><span class="muted nd">${date?.text ?? nothing}</span>
      <span class="title" lang=${title?.lang ?? nothing}>${title?.text ?? end}</span></span
    >
  </button>`;
}
