/** Cards inside a timeline. */
import {html, type TemplateResult} from 'lit';
import type {LocalizedText} from '../model/localized-text.js';
import type {Milestone} from '../model/milestone.js';
import type {Words} from '../text/milestone-words.js';

/** How a card inside a timeline is drawn; the same for panel, rail and list. */
export interface CardSetting {
  readonly words: Words;
  /** Level of the card's title. */
  readonly level: number;
  readonly slotOf: (milestone: Milestone) => number;
  readonly kindOf: (milestone: Milestone) => LocalizedText | undefined;
  readonly images: string;
  /** URL of the data, which relative addresses in rich text are resolved against. */
  readonly base: string | undefined;
}

/** A `<milestone-card>` of this timeline. */
export function cardElement(
  view: CardSetting,
  milestone: Milestone,
  form: {
    readonly variant: 'compact' | 'full' | 'row';
    readonly open?: boolean;
    readonly lead?: boolean;
    readonly expandable?: boolean;
    readonly toggle?: (event: Event) => void;
  },
): TemplateResult {
  return html`<milestone-card
    embedded
    exportparts="card,title:card-title,text,facts,partners,links,media,credit,place,meta,date,kind"
    variant=${form.variant}
    images=${view.images}
    .milestone=${milestone}
    .open=${form.open}
    .lead=${form.lead}
    .expandable=${form.expandable}
    .headingLevel=${view.level}
    .kind=${view.kindOf(milestone)}
    .kindSlot=${view.slotOf(milestone)}
    .locale=${view.words.locale}
    .dataLocale=${view.words.dataLocale}
    .dataBase=${view.base}
    .messages=${view.words.overrides}
    @card-toggle=${form.toggle}
  ></milestone-card>`;
}
