/** The milestone card's anatomy: one template, parts left out by variant. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Block} from '../model/blocks.js';
import type {LocalizedText} from '../model/localized-text.js';
import type {Link, Media, Milestone} from '../model/milestone.js';
import {civilFromDay} from '../model/calendar.js';
import {formatter} from '../text/civil-words.js';
import {say, type Message} from '../text/messages.js';
import {participantWords, placeWording, titleWording, wording, type Words} from '../text/milestone-words.js';
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
  const kind = wording(view.kind, words);
  const name = html`<slot name="title">${title.text}</slot>`;
  return html`<article part="card" class=${view.form} aria-labelledby="t">
    <slot name="media">${open ? mediaPart(view) : nothing}</slot>
    <div class="in">
      <div class="head">
        ${heading(
          view.level,
          't',
          'title',
          title,
          toggle ? html`<button aria-expanded=${open} @click=${toggle}>${name}</button>` : name,
        )}
        <p part="meta" class="meta">
          ${kind.text || milestone.category ? glyph(view.slot, !milestone.date) : nothing}<span part="date"
            >${dateMark(milestone, words)}</span
          >${kind.text && html`<span part="kind" class="kind" lang=${kind.lang ?? nothing}>${kind.text}</span>`}
        </p>
      </div>
      ${open ? [factsPart(view), textPart(view), linksPart(view)] : firstLines(view)}
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

/** What a closed card shows below its head. */
function firstLines({milestone, words, lead}: CardView): unknown {
  const place = placeWording(milestone, words);
  const summary = wording(milestone.summary, words, milestone.lang);
  return [
    place.text && html`<p part="place" class="place" lang=${place.lang ?? nothing}>${place.text}</p>`,
    lead && summary.text
      ? html`<div part="text" class="text" lang=${summary.lang ?? nothing}><p>${summary.text}</p></div>`
      : nothing,
  ];
}

function mediaPart(view: CardView): unknown {
  const {milestone, words} = view;
  const {date} = milestone;
  const media = milestone.media.find(isPicture);
  if (!media)
    return view.yearFallback && date && isFinite(date.earliestDay)
      ? html`<p part="media" class="year" aria-hidden="true">${civilFromDay(date.earliestDay).year}</p>`
      : nothing;
  const [alt, ...credits] = [media.alt, media.caption, media.credit].map(
    (text) => wording(text, words, milestone.lang).text,
  );
  const credit = credits.filter(Boolean).join(' · ');
  return html`<figure part="media" tabindex="-1">
    ${
      view.allows(media.src)
        ? html`<img
            src=${media.src}
            srcset=${media.srcset ?? nothing}
            alt=${alt}
            width=${media.width ?? nothing}
            height=${media.height ?? nothing}
            loading="lazy"
            @error=${() => view.fail(media.src)}
          />`
        : html`<button class="btn" @click=${() => view.allow(media.src)}>
            ${say(words.messages.loadImage, words.locale, {host: new URL(media.src, document.baseURI).host})}
          </button>`
    }
    ${credit && html`<figcaption part="credit">${credit}</figcaption>`}
  </figure>`;
}

function isPicture(media: Media): media is Media & {readonly src: string} {
  return media.type === 'image' && !!media.src;
}

function factsPart({milestone, words}: CardView): TemplateResult {
  const {messages, locale} = words;
  const place = wording(milestone.place?.name, words, milestone.lang);
  const fact = (term: Message, content: unknown): unknown =>
    content &&
    html`<dt>${say(term, locale)}</dt>
      <dd>${content}</dd>`;
  const partners = milestone.partners.map((partner) => {
    const name = wording(partner.name ?? partner.id, words);
    const role = wording(partner.role, words).text;
    return html`<li class="chip" lang=${name.lang ?? nothing}>
      ${name.text}${role && html` <span class="muted">(${role})</span>`}
    </li>`;
  });
  return html`<slot name="facts"
    ><dl part="facts" class="facts">
      ${fact(messages.date, dateMark(milestone, words, true))}
      ${fact(messages.place, place.text && html`<span part="place" lang=${place.lang ?? nothing}>${place.text}</span>`)}
      ${fact(messages.participants, participantWords(milestone, words))}
      ${fact(
        messages.partners,
        partners[0] &&
          html`<ul part="partners" class="chips" role="list">
            ${partners}
          </ul>`,
      )}
    </dl></slot
  >`;
}

function textPart({milestone, words, blocks}: CardView): TemplateResult {
  const summary = wording(milestone.summary, words, milestone.lang);
  const body = wording(milestone.body, words, milestone.lang);
  const {quote} = milestone;
  const said = wording(quote?.text, words, milestone.lang);
  const source = wording(quote?.source, words, milestone.lang).text;
  return html`<div part="text" class="text" lang=${body.lang ?? summary.lang ?? nothing}>
    <slot name="text"
      >${summary.text && html`<p>${summary.text}</p>`}${body.text && richText(blocks(body.text))}${
        said.text &&
        html`<blockquote lang=${said.lang ?? nothing}>${said.text}</blockquote>
          ${source && html`<p class="muted">${source}</p>`}`
      }</slot
    ><slot></slot>
  </div>`;
}

function linksPart({milestone, words}: CardView): TemplateResult {
  const others = milestone.media.filter((media) => !isPicture(media));
  const links: readonly Unlisted[] = [
    ...milestone.links,
    ...others.map(({src, caption, alt}) => ({href: src, label: caption ?? alt})),
  ];
  const rows = links.map(({href, label, type, bytes, hreflang}) => {
    const text = wording(label, words, milestone.lang).text || href;
    if (!href) return html`<li>${text}</li>`;
    const file = type === 'application/pdf';
    const outside = /^https?:/.test(href) && !href.startsWith(`${location.origin}/`);
    const notes = [
      file && 'PDF',
      bytes && fileSize(bytes, words.locale),
      outside && say(words.messages.external, words.locale),
    ];
    return html`<li>
      ${icon(file ? documentPath : outside ? externalPath : arrowPath)}<a
        href=${href}
        hreflang=${hreflang ?? nothing}
        rel="noopener"
        >${text}</a
      >
      <span class="muted">${notes.filter(Boolean).join(', ')}</span>
    </li>`;
  });
  return html`<slot name="links"
    >${
      rows[0] &&
      html`<ul part="links" class="links" role="list">
        ${rows}
      </ul>`
    }</slot
  >`;
}

/** A link, or a medium that is shown as one. */
type Unlisted = {readonly [Key in keyof Link]?: Link[Key] | undefined};

function fileSize(bytes: number, locale: string): string {
  const mega = bytes >= 1e6;
  return formatter(Intl.NumberFormat, locale, {
    style: 'unit',
    unit: mega ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: mega ? 1 : 0,
  }).format(bytes / (mega ? 1e6 : 1e3));
}
