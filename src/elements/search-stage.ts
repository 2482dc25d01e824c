/** The search of a timeline: which milestones have the words that are looked for, and where these are marked. Loaded when something is searched. */
import type {LitElement, TemplateResult} from 'lit';
import {hitMarks} from '../controllers/hit-marks.js';
import {inSlices} from '../controllers/in-slices.js';
import type {LocalizedText} from '../model/localized-text.js';
import type {Milestone} from '../model/milestone.js';
import type {Timeline} from '../model/timeline.js';
import {finish, type Steps} from '../model/steps.js';
import type {DrawingKit} from '../render/drawing-kit.js';
import type {Words} from '../text/milestone-words.js';
import {searchMessages} from '../text/search-messages.js';
import {searchText, type SearchWords} from '../text/search-text.js';

export interface SearchStage {
  /**
   * Gives those of `milestones` that have all words of `query`, or all for a blank one: the same array for equal arguments. While a
   * long list is searched it gives undefined, and asks the host for an update at the end.
   */
  readonly find: (
    milestones: readonly Milestone[],
    query: string,
    words: Words,
    categories: Timeline['categories'],
  ) => readonly Milestone[] | undefined;
  /** What it found, or which of the hits is chosen; −1 for none. */
  readonly status: (words: Words, shown: readonly Milestone[], selected: number) => string;
  /**
   * Stands in place of the milestones where nothing is found.
   *
   * @param reset - null where no filter is set.
   */
  readonly notice: (words: Words, hidden: number, clear: () => void, reset: (() => void) | null) => TemplateResult;
  /** Ends when the search under way is done, or called off by another. */
  readonly searching: () => Promise<void> | undefined;
}

/** More are searched in slices. */
const MOST_AT_ONCE = 2000;
const STEP_MILESTONES = 64;

export const part = {
  stageOf(host: LitElement, kit: DrawingKit): SearchStage {
    const {html, nothing, say, wording, dateWording} = kit;
    const tables = searchMessages(kit.bilingual);
    const mark = hitMarks(host);
    /** Folded texts by milestone, in one language. */
    let texts = new WeakMap<Milestone, string>();
    let locale = '';
    let asked: readonly unknown[] = [];
    let found: readonly Milestone[] | undefined;
    let searching: Promise<void> | undefined;

    function textOf(milestone: Milestone, words: Words, kinds: ReadonlyMap<string, LocalizedText>): string {
      let text = texts.get(milestone);
      if (text === undefined) {
        const {title, summary, body, place, category = '', partners, tags, quote, links} = milestone;
        const kind = kinds.get(category) ?? category;
        const said = (one: LocalizedText | undefined): string => wording(one, words, milestone.lang).text;
        text = searchText.folded(
          [
            ...[title, kind, summary, body, place?.name, quote?.text, ...links.map(({label}) => label)].map(said),
            ...partners.map(({name, id}) => said(name ?? id)),
            ...tags,
            dateWording(milestone, words).text,
          ].join('\n'),
        );
        texts.set(milestone, text);
      }
      return text;
    }

    function* search(
      milestones: readonly Milestone[],
      sought: SearchWords,
      words: Words,
      categories: Timeline['categories'],
    ): Steps<readonly Milestone[]> {
      const kinds = new Map(categories.map(({id, title}) => [id, title]));
      const hits: Milestone[] = [];
      for (const [at, milestone] of milestones.entries()) {
        const text = textOf(milestone, words, kinds);
        if (sought.every((word) => text.includes(word))) hits.push(milestone);
        if (at % STEP_MILESTONES === STEP_MILESTONES - 1) yield;
      }
      return hits;
    }

    return {
      find(milestones, query, words, categories) {
        const now = [milestones, query.trim(), words.locale, words.dataLocale];
        if (asked.length && now.every((one, index) => one === asked[index])) return found;
        asked = now;
        searching = undefined;
        const sought = searchText.wordsOf(query);
        mark(sought.length ? (text) => searchText.hitsIn(text, sought) : undefined);
        if (!sought.length) return (found = milestones);
        if (locale !== words.locale) texts = new WeakMap();
        locale = words.locale;
        const steps = search(milestones, sought, words, categories);
        if (milestones.length <= MOST_AT_ONCE) return (found = finish(steps));
        found = undefined;
        searching = inSlices(steps, () => asked !== now).then((hits) => {
          if (!hits) return;
          found = hits;
          searching = undefined;
          host.requestUpdate();
        });
        return undefined;
      },

      status(words, shown, selected) {
        const {locale} = words;
        const {hits, hitAt} = kit.pickMessages(tables, locale, words.overrides);
        const hit = shown[selected];
        const n = shown.length;
        return hit
          ? say(hitAt, locale, {i: selected + 1, n, title: wording(hit.title, words, hit.lang).text})
          : say(hits, locale, {n});
      },

      notice({locale, overrides}, n, clear, reset) {
        const {noHit, clearSearch} = kit.pickMessages(tables, locale, overrides);
        const {noMatchText, showAll} = kit.pickMessages(kit.timelineMessages, locale, overrides);
        return html`<div class="notice">
          <p class="title">${say(noHit, locale, {query: asked[1] as string})}</p>
          <p>${say(noMatchText, locale, {n})}</p>
          <p>
            <button class="btn primary" @click=${clear}>${say(clearSearch, locale)}</button>
            ${reset ? html`<button class="btn" @click=${reset}>${say(showAll, locale)}</button>` : nothing}
          </p>
        </div>`;
      },

      searching: () => searching,
    };
  },
};
