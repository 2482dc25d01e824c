/** The milestone card's anatomy: one template, parts left out by variant. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Block} from '../model/blocks.js';
import type {LocalizedText} from '../model/localized-text.js';
import type {Media, Milestone} from '../model/milestone.js';
import {civilFromDay} from '../model/calendar.js';
import {say} from '../text/messages.js';
import {
  dateWording,
  participantWords,
  placeWording,
  titleWording,
  wording,
  type Words,
} from '../text/milestone-words.js';
import {dateMark} from './date-mark.js';
import {glyph} from './glyph.js';
import {heading} from './heading.js';
import {arrowPath, documentPath, externalPath, icon, upPath} from './icon.js';
import {richText} from './rich-text.js';

/** What a card shows beyond its milestone. */
export interface CardView {
  /** Classes: the variant, whether it stands in a timeline, whether the reader opened it. */
  readonly form: string;
  readonly milestone: Milestone;
  readonly words: Words;
  readonly level: number;
  /** Everything is shown, not only the first lines. */
  readonly open: boolean;
  /** The summary is shown while the rest is not. */
  readonly lead: boolean;
  /** Name of the category, and its slot 1–6. */
  readonly kind: LocalizedText | undefined;
  readonly slot: number;
  readonly yearFallback: boolean;
  readonly blocks: (text: string) => readonly Block[];
  /** Set where the title is a button that opens and closes. */
  readonly toggle: (() => void) | undefined;
  /** Says whether the image at an address may be requested now. */
  readonly allows: (src: string) => boolean;
  readonly allow: (src: string) => void;
  readonly fail: (src: string) => void;
}

export function cardTemplate(view: CardView): TemplateResult {
  const {milestone, words, open, toggle} = view;
  const title = titleWording(milestone, words);
  const date = dateWording(milestone, words);
  const place = placeWording(milestone, words);
  const kind = wording(view.kind, words);
  const name = html`<slot name="title">${title.text}</slot>`;
  const lead = wording(milestone.summary, words, milestone.lang);
  return html`<article part="card" class=${view.form} aria-labelledby="t">
    <slot name="media">${open ? mediaPart(view) : nothing}</slot>
    <div class="in">
      <div class="head">
        ${heading(
          view.level,
          't',
          'title',
          title.lang ?? nothing,
          toggle ? html`<button aria-expanded=${open} @click=${toggle}>${name}</button>` : name,
        )}
        <p part="meta" class="meta">
          ${kind.text || milestone.category ? glyph(view.slot, !milestone.date) : nothing}<span part="date"
            >${dateMark(milestone.date, date.text, date.lang)}</span
          >${kind.text ? html`<span part="kind" class="kind" lang=${kind.lang ?? nothing}>${kind.text}</span>` : nothing}
        </p>
      </div>
      ${place.text && !open ? html`<p part="place" class="place" lang=${place.lang ?? nothing}>${place.text}</p>` : nothing}
      ${open ? factsPart(view) : nothing}
      ${
        open
          ? textPart(view)
          : view.lead && lead.text
            ? html`<div part="text" class="text" lang=${lead.lang ?? nothing}><p>${lead.text}</p></div>`
            : nothing
      }
      ${open ? linksPart(view) : nothing}
      <slot name="actions">
        ${
          open && toggle
            ? html`<p part="actions" class="action">
                <button class="btn plain" @click=${toggle}>
                  ${say(words.messages.less, words.locale)}${icon(upPath)}
                </button>
              </p>`
            : nothing
        }
      </slot>
    </div>
  </article>`;
}

function mediaPart(view: CardView): unknown {
  const {milestone, words} = view;
  const media = milestone.media.find((one) => isImage(one) && one.src);
  if (!media?.src) return view.yearFallback && milestone.date ? yearPart(milestone.date.earliestDay) : nothing;
  const alt = wording(media.alt, words, milestone.lang);
  const caption = [media.caption, media.credit]
    .map((text) => wording(text, words, milestone.lang).text)
    .filter(Boolean);
  return html`<figure part="media" tabindex="-1">
    ${
      view.allows(media.src)
        ? html`<img
            src=${media.src}
            srcset=${media.srcset ?? nothing}
            alt=${alt.text}
            width=${media.width ?? nothing}
            height=${media.height ?? nothing}
            loading="lazy"
            @error=${() => view.fail(media.src!)}
          />`
        : html`<button class="btn" @click=${() => view.allow(media.src!)}>
            ${say(words.messages.loadImage, words.locale, {host: new URL(media.src).host})}
          </button>`
    }
    ${caption.length ? html`<figcaption part="credit">${caption.join(' · ')}</figcaption>` : nothing}
  </figure>`;
}

function isImage(media: Media): boolean {
  return media.type === 'image';
}

function yearPart(day: number): TemplateResult {
  return html`<p part="media" class="year" aria-hidden="true">
    ${Number.isFinite(day) ? civilFromDay(day).year : ''}
  </p>`;
}

function factsPart(view: CardView): TemplateResult {
  const {milestone, words} = view;
  const {messages, locale} = words;
  const place = wording(milestone.place?.name, words, milestone.lang);
  const date = dateWording(milestone, words, true);
  const count = participantWords(milestone, words, false);
  const partners = milestone.partners.map(({id, name, role}) => ({
    name: name ? wording(name, words) : {text: id, lang: undefined},
    role: wording(role, words),
  }));
  return html`<slot name="facts"
    ><dl part="facts" class="facts">
      <dt>${say(messages.date, locale)}</dt>
      <dd>${dateMark(milestone.date, date.text, date.lang)}</dd>
      ${
        place.text
          ? html`<dt>${say(messages.place, locale)}</dt>
              <dd part="place" lang=${place.lang ?? nothing}>${place.text}</dd>`
          : nothing
      }
      ${
        count
          ? html`<dt>${say(messages.participants, locale)}</dt>
              <dd>${count}</dd>`
          : nothing
      }
      ${
        partners.length
          ? html`<dt>${say(messages.partners, locale)}</dt>
              <dd>
                <ul part="partners" class="chips" role="list">
                  ${partners.map(
                    ({name, role}) =>
                      html`<li class="chip" lang=${name.lang ?? nothing}>
                        ${name.text}${role.text ? html` <span class="muted">(${role.text})</span>` : nothing}
                      </li>`,
                  )}
                </ul>
              </dd>`
          : nothing
      }
    </dl></slot
  >`;
}

function textPart({milestone, words, blocks}: CardView): TemplateResult {
  const summary = wording(milestone.summary, words, milestone.lang);
  const body = wording(milestone.body, words, milestone.lang);
  const {quote} = milestone;
  const said = quote && wording(quote.text, words, milestone.lang);
  return html`<div part="text" class="text" lang=${body.lang ?? summary.lang ?? nothing}>
    <slot name="text"
      >${summary.text ? html`<p>${summary.text}</p>` : nothing}${body.text ? richText(blocks(body.text)) : nothing}${
        said
          ? html`<blockquote lang=${said.lang ?? nothing}>${said.text}</blockquote>
              ${quote.source ? html`<p class="muted">${wording(quote.source, words, milestone.lang).text}</p>` : nothing}`
          : nothing
      }</slot
    ><slot></slot>
  </div>`;
}

function linksPart({milestone, words}: CardView): TemplateResult {
  const others = milestone.media.filter((media) => !isImage(media) || !media.src);
  const rows = [
    ...milestone.links,
    ...others.map((media) => ({
      href: media.src,
      label: media.caption ?? media.alt,
      type: undefined,
      bytes: undefined,
      hreflang: undefined,
    })),
  ];
  return html`<slot name="links"
    >${
      rows.length
        ? html`<ul part="links" class="links" role="list">
            ${rows.map((link) => {
              const label = wording(link.label, words, milestone.lang).text || link.href || '';
              if (!link.href) return html`<li>${label}</li>`;
              const file = link.type === 'application/pdf';
              const outside = /^https?:/.test(link.href) && !link.href.startsWith(`${location.origin}/`);
              return html`<li>
                ${icon(file ? documentPath : outside ? externalPath : arrowPath)}<a
                  href=${link.href}
                  hreflang=${link.hreflang ?? nothing}
                  rel="noopener"
                  >${label}</a
                >
                <span class="muted"
                  >${[
                    file ? 'PDF' : '',
                    link.bytes ? fileSize(link.bytes, words.locale) : '',
                    outside ? say(words.messages.external, words.locale) : '',
                  ]
                    .filter(Boolean)
                    .join(', ')}</span
                >
              </li>`;
            })}
          </ul>`
        : nothing
    }</slot
  >`;
}

function fileSize(bytes: number, locale: string): string {
  const mega = bytes >= 1e6;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: mega ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: mega ? 1 : 0,
  }).format(bytes / (mega ? 1e6 : 1e3));
}
