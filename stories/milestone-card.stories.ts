import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import '../src/define/milestone-card.js';
import type {MilestoneCard} from '../src/elements/milestone-card.js';
import {deepMilestone, seedMilestone} from './histories.js';
import placeholderImage from './placeholder.svg?no-inline';
import {button, cardIn, part, parts, textOf} from './reader.js';

type Args = Pick<
  MilestoneCard,
  | 'milestone'
  | 'date'
  | 'end'
  | 'heading'
  | 'place'
  | 'category'
  | 'kind'
  | 'kindSlot'
  | 'variant'
  | 'open'
  | 'expandable'
  | 'lead'
  | 'fallback'
  | 'images'
  | 'theme'
  | 'headingLevel'
>;

const meta: Meta<Args> = {
  title: 'Card',
  component: 'milestone-card',
  argTypes: {
    milestone: {control: 'object'},
    variant: {control: 'select', options: ['compact', 'full', 'row']},
    fallback: {control: 'select', options: [undefined, 'year']},
    images: {control: 'select', options: ['same-origin', 'any', 'click']},
    theme: {control: 'select', options: ['auto', 'light', 'dark']},
    headingLevel: {control: {type: 'number', min: 1, max: 8}},
    kindSlot: {control: {type: 'number', min: 1, max: 6}},
    kind: {control: 'text'},
  },
  args: {
    milestone: seedMilestone('erste-digitalisierungskonferenz'),
    variant: 'full',
    kind: 'Konferenz',
    kindSlot: 1,
    open: false,
    expandable: false,
    lead: false,
    images: 'same-origin',
    headingLevel: 3,
  },
  render: (args) =>
    html`<milestone-card
      .milestone=${args.milestone}
      .date=${args.date}
      .end=${args.end}
      .heading=${args.heading}
      .place=${args.place}
      .category=${args.category}
      .kind=${args.kind}
      .kindSlot=${args.kindSlot}
      .variant=${args.variant}
      .open=${args.open}
      .expandable=${args.expandable}
      .lead=${args.lead}
      .fallback=${args.fallback}
      .images=${args.images}
      .theme=${args.theme}
      .headingLevel=${args.headingLevel}
    ></milestone-card>`,
};
export default meta;

type Story = StoryObj<Args>;

const said = (card: MilestoneCard, name: string): string => parts(card, name).map(textOf).join(' ');

/** Everything that is known: date with its weekday, place, number, partners, text. */
export const Full: Story = {
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    await expect(said(card, 'facts')).toContain('Montag, 2. Mai 2016');
    await expect(said(card, 'facts')).toContain('über 80');
    await expect(said(card, 'partners')).toBe('Hochschule Merseburg (Veranstaltungsort)');
  },
};

/** Date, title, and one line of facts. */
export const Compact: Story = {
  args: {variant: 'compact'},
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    await expect(said(card, 'place')).toBe('Hochschule Merseburg · über 80 Teilnehmer:innen');
    await expect(parts(card, 'facts')).toHaveLength(0);
  },
};

/** Compact, with the summary. */
export const CompactWithSummary: Story = {
  args: {variant: 'compact', lead: true},
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    await expect(said(card, 'text')).toBe('Über 80 Teilnehmer:innen an der Hochschule Merseburg.');
  },
};

/** A line of a list. */
export const Row: Story = {
  args: {variant: 'row', expandable: true},
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    await expect(parts(card, 'text')).toHaveLength(0);
  },
};

/** The title is a button: it opens the card, and so does Enter; `card-toggle` tells the page. */
export const Expandable: Story = {
  args: {variant: 'compact', expandable: true},
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    const toggles: boolean[] = [];
    card.addEventListener('card-toggle', (event) => toggles.push(event.open));
    const title = await button(card, 'Erste Digitalisierungskonferenz');
    await userEvent.click(title);
    await waitFor(() => expect(card.open).toBe(true));
    await userEvent.click(await button(card, 'Zuklappen'));
    await waitFor(() => expect(card.open).toBe(false));
    title.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(title.getAttribute('aria-expanded')).toBe('true'));
    await expect(toggles).toEqual([true, false, true]);
  },
};

/** Several partners, and text with a list. */
export const FactsAndPartners: Story = {
  args: {milestone: seedMilestone('digital-saxony'), kind: 'Netzwerk', kindSlot: 2},
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    await expect(parts(card, 'partners')[0]!.children).toHaveLength(3);
    await expect(parts(card, 'text')[0]!.querySelectorAll('ol > li')).toHaveLength(4);
  },
};

/** A document, a page of this site, a page elsewhere, and an address that is blocked: its label stays. */
export const DocumentsAndLinks: Story = {
  args: {
    milestone: {
      ...seedMilestone('positionspapier'),
      links: [
        {href: 'platzhalter.pdf', label: 'Platzhalter: Positionspapier', type: 'application/pdf', bytes: 1_240_000},
        {href: 'ueber-uns', label: 'Platzhalter: Über uns'},
        {href: 'https://example.org/', label: 'Platzhalter: eine Seite anderswo'},
        {href: 'javascript:alert(1)', label: 'Platzhalter: eine Adresse, die Skript ist'},
      ],
    },
    kind: 'Position',
    kindSlot: 3,
  },
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    const [file, own, other, blocked] = parts(card, 'links')[0]!.children;
    await expect(textOf(file)).toBe('Platzhalter: Positionspapier PDF, 1,2 MB');
    await expect(textOf(own)).toBe('Platzhalter: Über uns');
    await expect(textOf(other)).toBe('Platzhalter: eine Seite anderswo externe Seite');
    await expect(blocked!.querySelector('a')).toBe(null);
  },
};

/** Dashed underline, and the word for it. */
export const UncertainDate: Story = {
  args: {milestone: deepMilestone('Monumental stone circles'), kind: 'People', kindSlot: 4},
  globals: {lang: 'en'},
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    await expect(said(card, 'date')).toBe('c. 9500 BC');
  },
};

/** Nothing is known about the time: the card says so, or the author's words for it. */
export const Undated: Story = {
  args: {milestone: seedMilestone('kooperationsnetzwerk-it'), kind: 'Netzwerk', kindSlot: 2},
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    await expect(said(card, 'date')).toBe('ohne Datum');
  },
};

/** The year in place of an image. */
export const YearInPlaceOfImage: Story = {
  args: {milestone: seedMilestone('digital-innovation'), fallback: 'year'},
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    await expect(said(card, 'media')).toBe('2017');
  },
};

/** The words of somebody, with their source. */
export const Quote: Story = {
  args: {
    milestone: {
      title: 'Initiative „Digital Saxony“',
      displayDate: 'seit mehreren Jahren',
      category: 'netzwerk',
      quote: {
        text: 'Nur wenn die existierenden Potenziale der Softwarelandschaft miteinander gefördert und sichtbar gemacht werden, kann sich der Freistaat Sachsen in Zukunft als führender IKT-Standort behaupten.',
        source: 'Das gemeinsame Verständnis der Initiative',
      },
    },
    kind: 'Netzwerk',
    kindSlot: 2,
  },
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    await expect(textOf(card.shadowRoot!.querySelector('blockquote'))).toMatch(/^Nur wenn/);
  },
};

const image = {
  src: placeholderImage,
  alt: 'Platzhalter: Zeichnung einer Zeitachse mit zwei Karten',
  caption: 'Platzhalter für ein Bild der Konferenz',
  credit: 'Zeichnung: history-timeline',
  width: 640,
  height: 360,
};

/** An image of the page's own origin loads at once. */
export const Image: Story = {
  args: {milestone: {...seedMilestone('erste-digitalisierungskonferenz'), media: [image]}},
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    const picture = card.shadowRoot!.querySelector('img')!;
    await waitFor(() => expect(picture.complete && picture.naturalWidth).toBe(640));
    await expect(said(card, 'credit')).toContain('Zeichnung: history-timeline');
  },
};

/** An image that the data hold themselves: nothing is asked for. */
export const ImageInTheData: Story = {
  args: {milestone: {...seedMilestone('erste-digitalisierungskonferenz'), media: [{...image, src: drawnImage()}]}},
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    const picture = card.shadowRoot!.querySelector('img')!;
    await waitFor(() => expect(picture.complete && picture.naturalWidth).toBe(640));
  },
};

/** An image of another origin waits for the reader's click, and the button names the origin. */
export const ImageFromElsewhere: Story = {
  args: {
    milestone: {
      ...seedMilestone('erste-digitalisierungskonferenz'),
      media: [{...image, src: 'https://example.org/platzhalter.jpg'}],
    },
  },
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    await button(card, 'Bild von example.org laden');
    await expect(card.shadowRoot!.querySelector('img')).toBe(null);
  },
};

/** An image that does not come leaves a card without image. */
export const ImageThatFails: Story = {
  args: {
    milestone: {
      ...seedMilestone('erste-digitalisierungskonferenz'),
      media: [{...image, src: 'data:image/png;base64,AAAA'}],
    },
  },
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    await waitFor(() => expect(parts(card, 'media')).toHaveLength(0));
  },
};

/** Long words in 200 px: hyphenated by the page's language, cut nowhere. */
export const LongWords: Story = {
  args: {
    milestone: {
      title: 'Platzhalter: Breitbandausbaubeschleunigungsgesetzgebungsvorschlag',
      date: '2016-05-02',
      summary:
        'Telekommunikationsinfrastrukturförderungsrichtlinie und Digitalisierungsbeschleunigungsvereinbarung in einem Satz.',
      place: 'Hochschule für Telekommunikation Leipzig',
      participants: {count: 80, qualifier: 'over'},
      partners: [{id: 'p', name: 'Kooperationsnetzwerkentwicklungsgesellschaft', role: 'Veranstaltungsort'}],
      links: [{href: 'platzhalter.pdf', label: 'Digitalisierungsbeschleunigungsvereinbarung', type: 'application/pdf'}],
    },
    kind: 'Öffentlichkeitsarbeit',
  },
  globals: {width: '200px'},
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    const article = await part(card, 'card');
    await expect(article.scrollWidth).toBeLessThanOrEqual(article.clientWidth);
  },
};

/** Nothing in it can be shown: the card says so, and what is wrong. */
export const BrokenEntry: Story = {
  args: {milestone: '{"title": "Platzhalter: das Ende fehlt', kind: undefined},
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    await expect(said(card, 'card')).toContain('Dieser Meilenstein kann nicht gezeigt werden.');
  },
};

/** Written in HTML: attributes for the facts, children for the text. */
export const AttributesAndSlots: Story = {
  args: {milestone: undefined},
  render: () =>
    html`<milestone-card date="2018" category="Netzwerk" kind-slot="2" heading-level="2">
      <span slot="title">Südwestsachsen Digital schließt sich der Initiative an</span>
      <p>Im Jahr 2018 schloss sich auch das Netzwerk Südwestsachsen Digital der Initiative an.</p>
    </milestone-card>`,
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    await expect(said(card, 'date')).toBe('2018');
    await expect(card.shadowRoot!.querySelector('h2')).not.toBe(null);
  },
};

/** On a dark page a card takes the ground as its surface, so that it stands out. */
export const Dark: Story = {
  globals: {theme: 'dark'},
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    await expect(getComputedStyle(await part(card, 'card')).backgroundColor).toBe('rgb(26, 34, 41)');
  },
};

/** On an English page: words and dates are English, the data keep their language. */
export const English: Story = {
  args: {milestone: {...seedMilestone('erste-digitalisierungskonferenz'), lang: 'de'}},
  globals: {lang: 'en'},
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement);
    await expect(said(card, 'facts')).toContain('Monday, May 2, 2016');
    await expect(parts(card, 'title')[0]!.lang).toBe('de');
  },
};

/** Two squares on grey, as a PNG. */
function drawnImage(): string {
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#f1f3f4';
  pen.fillRect(0, 0, 640, 360);
  pen.fillStyle = '#235ebb';
  pen.fillRect(160, 100, 160, 160);
  pen.fillStyle = '#a03111';
  pen.fillRect(320, 100, 160, 160);
  return canvas.toDataURL('image/png');
}
