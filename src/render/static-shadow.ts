/** What a declarative shadow root shows until the element stands: the milestones in full, as rows or along a rail. */
import {html, nothing, type TemplateResult} from 'lit';
import {parseBlocks} from '../model/blocks.js';
import type {LocalizedText} from '../model/localized-text.js';
import type {Milestone} from '../model/milestone.js';
import {say} from '../text/messages.js';
import {placeWording, titleWording, wording, type Wording} from '../text/milestone-words.js';
import {dateMark} from './date-mark.js';
import {glyph, slotOf} from './glyph.js';
import {heading} from './heading.js';
import type {ReservedHeights} from './reserved-height.js';
import {richText} from './rich-text.js';
import {linksOf, partnerWords, picturesOf, type StaticListView} from './static-list.js';

export function staticShadow(
  view: StaticListView,
  heights: ReservedHeights,
  layout: 'list' | 'vertical',
): TemplateResult {
  const {timeline, words, level} = view;
  const title = wording(timeline.title, words);
  const subtitle = wording(timeline.subtitle, words);
  const description = wording(timeline.description, words);
  const places = new Map(timeline.categories.map(({id}, place) => [id, place]));
  return html`<div class="room">
    <section class="root">
      ${title.text ? heading(level, 'title', 'title', title, title.text) : nothing}${paragraph('muted', subtitle)}
      ${
        description.text
          ? html`<div class="text" lang=${description.lang ?? nothing}>${richText(parseBlocks(description.text))}</div>`
          : nothing
      }
      <ol class=${layout}>
        ${timeline.milestones.map((milestone) => {
          const place = places.get(milestone.category ?? '') ?? -1;
          return entry(view, milestone, timeline.categories[place]?.title, slotOf(place));
        })}
      </ol>
    </section>
    ${Object.entries(heights).map(
      ([name, px]) => html`<canvas class=${name} hidden width="1" height=${String(px)}></canvas>`,
    )}
  </div>`;
}

function entry(
  view: StaticListView,
  milestone: Milestone,
  kindText: LocalizedText | undefined,
  slot: number,
): TemplateResult {
  const {words, level} = view;
  const {date, index, lang, quote} = milestone;
  const own = (text: LocalizedText | undefined): Wording => wording(text, words, lang);
  const kind = wording(kindText ?? milestone.category, words);
  const body = own(milestone.body);
  const said = own(quote?.text);
  const partners = partnerWords(view, milestone);
  const links = linksOf(view, milestone);
  return html`<li>
    <article aria-labelledby="m-${index}">
      ${heading(level + 1, `m-${index}`, 'milestone-title', titleWording(milestone, words), titleWording(milestone, words).text)}
      <p class="meta">
        ${glyph(slot, !date || date.uncertain || date.approximate)}${dateMark(milestone, words)}${
          kind.text && html`<span class="kind" lang=${kind.lang ?? nothing}>${kind.text}</span>`
        }
      </p>
      ${paragraph('place', placeWording(milestone, words))}${paragraph('text', own(milestone.summary))}
      ${body.text ? html`<div class="text" lang=${body.lang ?? nothing}>${richText(parseBlocks(body.text))}</div>` : nothing}
      ${
        said.text
          ? html`<blockquote class="text" lang=${said.lang ?? nothing}>${said.text}</blockquote>
              ${paragraph('muted', own(quote?.source))}`
          : nothing
      }
      ${partners ? html`<p class="muted">${say(words.messages.partners, words.locale)}: ${partners}</p>` : nothing}
      ${picturesOf(milestone).map(({src, width, height, alt, caption, credit}) => {
        const {text, lang: altLang} = own(alt);
        const line = [own(caption).text, own(credit).text].filter(Boolean).join(' · ');
        return html`<figure>
          ${
            view.allows(src)
              ? html`<img
                  src=${src}
                  alt=${text}
                  lang=${altLang ?? nothing}
                  width=${width ?? nothing}
                  height=${height ?? nothing}
                  loading="lazy"
                />`
              : html`<a href=${src} rel="noopener">${text || line || src}</a>`
          }
          ${line && html`<figcaption>${line}</figcaption>`}
        </figure>`;
      })}
      ${
        links.length
          ? html`<ul>
              ${links.map(
                ({href, text, lang: linkLang, hreflang}) =>
                  html`<li lang=${linkLang ?? nothing}>
                    ${href ? html`<a href=${href} hreflang=${hreflang ?? nothing} rel="noopener">${text}</a>` : text}
                  </li>`,
              )}
            </ul>`
          : nothing
      }
    </article>
  </li>`;
}

function paragraph(name: string, {text, lang}: Wording): unknown {
  return text ? html`<p class=${name} lang=${lang ?? nothing}>${text}</p>` : nothing;
}
