/** What stands in place of the milestones: loading, empty, nothing left by the filter, unreadable data. */
import {html, type TemplateResult} from 'lit';
import type {Problem} from '../model/problem.js';
import {say} from '../text/messages.js';
import type {ProblemWords} from '../text/problem-sentence.js';
import type {TimelineMessages} from '../text/timeline-messages.js';
import {icon, retryPath, warningPath} from './icon.js';

/** Static blocks, no shimmer; the style shows them after 400 ms only. */
export function loadingNotice(m: TimelineMessages, locale: string): TemplateResult {
  return html`<div class="notice loading">
    <p class="muted">${say(m.loading, locale)}</p>
    ${[0, 1, 2, 3].map(() => html`<i class="block"></i>`)}
  </div>`;
}

export function emptyNotice(m: TimelineMessages, locale: string): TemplateResult {
  return html`<slot name="empty"
    ><div class="notice">
      <p class="title">${say(m.emptyTitle, locale)}</p>
      <p>${say(m.emptyText, locale)}</p>
    </div></slot
  >`;
}

export function noMatchNotice(m: TimelineMessages, locale: string, hidden: number, reset: () => void): TemplateResult {
  return html`<div class="notice">
    <p class="title">${say(m.noMatch, locale)}</p>
    <p>${say(m.noMatchText, locale, {n: hidden})}</p>
    <p><button class="btn primary" @click=${reset}>${say(m.showAll, locale)}</button></p>
  </div>`;
}

export function errorNotice(
  m: TimelineMessages,
  locale: string,
  problem: Problem | undefined,
  problemWords: ProblemWords | undefined,
  retry: () => void,
): TemplateResult {
  return html`<slot name="error"
    ><div class="notice error" role="alert">
      ${icon(warningPath)}
      <div>
        <p class="title">${say(m.errorTitle, locale)}</p>
        <p>${say(m.errorText, locale)}</p>
        <p><button class="btn primary" @click=${retry}>${icon(retryPath)}${say(m.retry, locale)}</button></p>
        <details>
          <summary>${say(m.details, locale)}</summary>
          ${problem && problemTemplate(problem, problemWords)}
        </details>
      </div>
    </div></slot
  >`;
}

/** A problem, with its code for whoever is asked to help; in English until the words of the page's language are there. */
export function problemTemplate(problem: Problem, words: ProblemWords | undefined): TemplateResult {
  const {code, path, message} = problem;
  return html`<p lang=${words?.lang ?? 'en'}>${words?.line(problem) ?? `${path} ${message}`} <code>${code}</code></p>`;
}
