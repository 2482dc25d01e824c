/** The timeline's frame: header, toolbar, one of the layouts or a notice, status. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Block} from '../model/blocks.js';
import {isFelt, type Problem} from '../model/problem.js';
import type {Timeline} from '../model/timeline.js';
import {formatter} from '../text/civil-words.js';
import {say} from '../text/messages.js';
import {wording, type Words} from '../text/milestone-words.js';
import type {ProblemWords} from '../text/problem-sentence.js';
import type {TimelineMessages} from '../text/timeline-messages.js';
import {heading} from './heading.js';
import {icon, retryPath} from './icon.js';
import {emptyNotice, errorNotice, loadingNotice, problemTemplate} from './notice.js';
import {richText} from './rich-text.js';
import {toolbarTemplate, type ToolbarView} from './toolbar.js';

export interface TimelineFrameView {
  readonly state: 'loading' | 'ready' | 'empty' | 'error' | 'stale';
  readonly timeline: Timeline;
  readonly problem?: Problem;
  readonly problems: readonly Problem[];
  /** When the data were loaded, ms since 1970-01-01T00:00Z. */
  readonly loadedAt?: number;
  /** Tells problems in the page's language; undefined while its words are on their way. */
  readonly problemTeller: () => ProblemWords | undefined;
  readonly words: Words;
  readonly blocks: (text: string) => readonly Block[];
  readonly messages: TimelineMessages;
  readonly level: number;
  /** What the page gives as title: nothing, a heading of its own, or text. */
  readonly titled: 'no' | 'heading' | 'text';
  readonly toolbar: ToolbarView;
  /** The milestones in one of the layouts. */
  readonly body: unknown;
  readonly status: string;
  /** Names the keys; empty where there are none. */
  readonly keys: string;
  readonly retry: () => void;
  /** The reader leaves what is open. */
  readonly escape: () => void;
}

export function timelineTemplate(view: TimelineFrameView): TemplateResult {
  const {state, words, messages: m, timeline} = view;
  const {locale} = words;
  // Also while what is shown is loaded anew, or could not be.
  const ready = timeline.milestones.length > 0;
  const named = view.titled !== 'no' || !!timeline.title;
  return html`<div class="ruler"></div>
    <section
      class="root"
      aria-labelledby=${named ? 'title' : nothing}
      aria-label=${named ? nothing : say(m.timeline, locale)}
      aria-busy=${state === 'loading' || nothing}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && view.escape()}
    >
      ${headerTemplate(view, named)}
      ${
        ready
          ? [toolbarTemplate(view.toolbar), view.body]
          : html`<slot></slot>${
                state === 'loading'
                  ? loadingNotice(m, locale)
                  : state === 'error'
                    ? errorNotice(m, locale, view.problem, view.problemTeller(), view.retry)
                    : emptyNotice(m, locale)
              }`
      }
      <div part="status" class="status">
        <span role="status">${ready ? view.status : nothing}</span>
        ${view.keys && html`<span class="keys">${view.keys}</span>`}
      </div>
      ${state === 'stale' ? staleTemplate(view) : nothing}
      ${ready && view.problems.length ? problemsTemplate(view) : nothing}
      <slot name="footer"></slot>
    </section>`;
}

/** One line of description; what is longer waits behind a summary, so that the plot stays in sight. */
function headerTemplate(view: TimelineFrameView, named: boolean): TemplateResult {
  const {timeline, words, level, titled, messages: m} = view;
  const title = wording(timeline.title, words);
  const subtitle = wording(timeline.subtitle, words);
  const description = wording(timeline.description, words);
  const lang = description.lang ?? nothing;
  const blocks = view.blocks(description.text);
  const line = subtitle.text ? 0 : 1;
  const name = html`<slot name="title">${title.text}</slot>`;
  return html`<header part="header" class="header">
    ${named && titled !== 'heading' ? heading(level, 'title', 'title', title, name) : html`<div id="title" part="title" class="title">${name}</div>`}
    <slot name="description">
      ${
        subtitle.text
          ? html`<p part="description" lang=${subtitle.lang ?? nothing}>${subtitle.text}</p>`
          : html`<div part="description" lang=${lang}>${richText(blocks.slice(0, 1))}</div>`
      }
      ${
        blocks.length > line
          ? html`<details>
              <summary>${say(m.about, words.locale)}</summary>
              <div class="prose" lang=${lang}>${richText(blocks.slice(line))}</div>
            </details>`
          : nothing
      }
    </slot>
  </header>`;
}

/** How old the data are that could not be loaded anew. */
function staleTemplate({loadedAt, messages: m, words: {locale}, retry}: TimelineFrameView): TemplateResult {
  const date = formatter(Intl.DateTimeFormat, locale, {dateStyle: 'long', timeStyle: 'short'}).format(loadedAt);
  return html`<p class="status">
    ${say(m.stale, locale, {date})}<button class="btn" @click=${retry}>
      ${icon(retryPath)}${say(m.retry, locale)}
    </button>
  </p>`;
}

/** One line for the problems that a reader is better off knowing, and behind it the first of them. */
function problemsTemplate(view: TimelineFrameView): TemplateResult | undefined {
  const felt = view.problems.filter(isFelt);
  const n = felt.length;
  if (!n) return undefined;
  const told = view.problemTeller();
  return html`<details class="status problems">
    <summary>${say(view.messages.problems, view.words.locale, {n})}</summary>
    <ul>
      ${felt.slice(0, 50).map((problem) => html`<li>${problemTemplate(problem, told)}</li>`)}
    </ul>
    ${told?.more(n - 50)}
  </details>`;
}
