import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import '../src/define/history-timeline.js';
import type {HistoryTimeline} from '../src/elements/history-timeline.js';
import {calendar, deepTime, fileOf, placeholders, seed, seedWithSlips} from './histories.js';
import {button, focused, part, parts, textOf, timelineIn} from './reader.js';

type Args = Pick<
  HistoryTimeline,
  | 'timeline'
  | 'json'
  | 'src'
  | 'fields'
  | 'layout'
  | 'scale'
  | 'lanes'
  | 'selected'
  | 'filter'
  | 'query'
  | 'controls'
  | 'images'
  | 'theme'
  | 'headingLevel'
> & {readonly from?: string; readonly to?: string};

const meta: Meta<Args> = {
  title: 'Timeline',
  component: 'history-timeline',
  args: {timeline: seed},
  argTypes: {
    timeline: {control: false},
    layout: {control: 'select', options: ['auto', 'horizontal', 'vertical', 'list', 'slides']},
    scale: {control: 'select', options: ['time', 'even']},
    lanes: {control: 'select', options: ['none', 'category']},
    theme: {control: 'select', options: ['auto', 'light', 'dark']},
    images: {control: 'select', options: ['same-origin', 'any', 'click']},
    headingLevel: {control: {type: 'number', min: 1, max: 8}},
    selected: {control: 'select', options: ['', ...seed.milestones.map(({id}) => id)]},
    query: {control: 'text'},
    filter: {control: 'check', options: [...seed.categories.map(({id}) => id), '-']},
    controls: {control: 'text'},
  },
  render: (args) =>
    html`<history-timeline
      .timeline=${args.timeline}
      .json=${args.json}
      .src=${args.src}
      .fields=${args.fields}
      .layout=${args.layout ?? 'auto'}
      .scale=${args.scale ?? 'time'}
      .lanes=${args.lanes ?? 'none'}
      .selected=${args.selected ?? ''}
      .filter=${args.filter ?? null}
      .query=${args.query ?? ''}
      .controls=${args.controls ?? 'filter search zoom layout overview'}
      .images=${args.images ?? 'same-origin'}
      .theme=${args.theme}
      .headingLevel=${args.headingLevel ?? 2}
      from=${args.from ?? nothing}
      to=${args.to ?? nothing}
    ></history-timeline>`,
};
export default meta;

type Story = StoryObj<Args>;

const titles = (timeline: HistoryTimeline): string[] => parts(timeline, 'milestone-title').map(textOf).filter(Boolean);
const status = (timeline: HistoryTimeline): string => textOf(timeline.shadowRoot!.querySelector('[role="status"]'));
const isOpen = (timeline: HistoryTimeline): boolean => parts(timeline, 'panel').length > 0;

/** A container of 900 px or more has the horizontal layout. A card opens the panel; closing it gives the focus back. */
export const Horizontal: Story = {
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await waitFor(() =>
      expect(titles(timeline)).toEqual([
        'Erste Digitalisierungskonferenz',
        'Eventserie zu wechselnden Fachthemen',
        'Initiative „Digital Saxony“',
        'Gründung des Kooperationsnetzwerks IT',
        'Multikonferenz „Digital Innovation“ erstmals in Leipzig',
        'Südwestsachsen Digital schließt sich der Initiative an',
        'Gemeinsames Positionspapier',
      ]),
    );
    const card = await button(timeline, 'Erste Digitalisierungskonferenz');
    await userEvent.click(card);
    const panel = await part(timeline, 'panel');
    await expect(timeline.selected).toBe('erste-digitalisierungskonferenz');
    await waitFor(() => expect(parts(timeline, 'facts').map(textOf).join()).toContain('über 80'));
    await expect(panel.getAttribute('aria-label')).toBe('Einzelheiten');
    await userEvent.click(await button(timeline, 'Schließen'));
    await waitFor(() => expect(isOpen(timeline)).toBe(false));
    await waitFor(() => expect(focused()).toBe(card));
  },
};

/** One stop for Tab; arrow keys walk in reading order, Enter opens, Escape closes, + and − zoom, 0 shows everything. */
export const Keyboard: Story = {
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    const first = await button(timeline, 'Erste Digitalisierungskonferenz');
    first.focus();
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(textOf(focused())).toBe('Eventserie zu wechselnden Fachthemen'));
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(textOf(focused())).toBe('Initiative „Digital Saxony“'));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(timeline.selected).toBe('digital-saxony'));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(timeline.selected).toBe(''));
    await userEvent.keyboard('+');
    await waitFor(() => expect(status(timeline)).toContain('im Ausschnitt'));
    await userEvent.keyboard('0');
    await waitFor(() => expect(status(timeline)).toBe('7 Meilensteine, davon 3 ohne Datum'));
    await expect(parts(timeline, 'milestone-title').filter((one) => one.querySelector('[tabindex="0"]'))).toHaveLength(
      1,
    );
  },
};

/** The panel takes width from the window only: scale and lanes stay. Its buttons walk through all milestones. */
export const PanelOpen: Story = {
  args: {selected: 'erste-digitalisierungskonferenz'},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await part(timeline, 'panel');
    await userEvent.click(await button(timeline, 'Nächster'));
    await waitFor(() => expect(timeline.selected).toBe('eventserie'));
    await userEvent.click(await button(timeline, 'Vorheriger'));
    await waitFor(() => expect(timeline.selected).toBe('erste-digitalisierungskonferenz'));
  },
};

/** The legend is the filter. What it hides stays as a grey dot, and the status line says how much that is. */
export const Filtered: Story = {
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    const network = await button(timeline, /^Netzwerk/);
    await expect(network.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(network);
    await waitFor(() => expect(network.getAttribute('aria-pressed')).toBe('false'));
    await expect(timeline.filter).toEqual(['konferenz', 'position']);
    await waitFor(() => expect(status(timeline)).toContain('3 ausgeblendet (Netzwerk)'));
    await expect(titles(timeline)).toHaveLength(4);
  },
};

/** One milestone at a time; the whole history above it. */
export const Slides: Story = {
  args: {layout: 'slides'},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    const slide = await part(timeline, 'slide');
    await userEvent.click(await button(timeline, /^Nächster: /));
    await waitFor(() => expect(timeline.selected).toBe('eventserie'));
    slide.focus();
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(status(timeline)).toBe('7 von 7 Meilensteinen'));
  },
};

/** Picture above the text where there is no room beside it. */
export const SlidesNarrow: Story = {
  args: {layout: 'slides', selected: 'erste-digitalisierungskonferenz'},
  globals: {width: '360px'},
};

/** A lane for each kind; its name folds it. */
export const Lanes: Story = {
  args: {timeline: placeholders(60), lanes: 'category'},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    const names = await part(timeline, 'lanes');
    const first = names.querySelector('button')!;
    await expect(first.getAttribute('aria-expanded')).toBe('true');
    await userEvent.click(first);
    await waitFor(() => expect(first.getAttribute('aria-expanded')).toBe('false'));
    await userEvent.click(first);
    await waitFor(() => expect(first.getAttribute('aria-expanded')).toBe('true'));
  },
};

/** Only what has all words stays, they are marked where they stand, and Enter walks through the hits. */
export const Search: Story = {
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    const field = (await part(timeline, 'search')).querySelector('input')!;
    await userEvent.type(field, 'digital');
    await waitFor(() => expect(status(timeline)).toMatch(/^\d Treffer/));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(status(timeline)).toMatch(/^Treffer 1 von \d: /));
    await expect(focused()).toBe(field);
  },
};

/** The way back stands beside it. */
export const NothingFound: Story = {
  args: {query: 'Glasfaser'},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await userEvent.click(await button(timeline, 'Suche leeren'));
    await waitFor(() => expect(titles(timeline)).toHaveLength(seed.milestones.length));
  },
};

/** The page shows a stretch of time; the reader goes on from there. */
export const Zoomed: Story = {
  args: {from: '2016-04', to: '2017-06'},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await waitFor(() => expect(status(timeline)).toContain('im Ausschnitt'));
    await expect([timeline.from, timeline.to]).toEqual(['2016-04-01', '2017-06-30']);
    const {from} = timeline;
    await userEvent.click(await button(timeline, 'Vergrößern'));
    await waitFor(() => expect(timeline.from).not.toBe(from));
    await userEvent.click(await button(timeline, 'Verkleinern'));
    await waitFor(() => expect(timeline.from).toBe(from));
  },
};

/** Placeholders: lanes fill from the axis upwards, no stem crosses a card, and what has no room is counted in pills. */
export const FortyMilestones: Story = {
  args: {timeline: placeholders(40)},
  argTypes: {selected: {control: false}, filter: {control: false}},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await waitFor(() => expect(status(timeline)).toContain('40 Meilensteine'));
    const {from} = timeline;
    await userEvent.click(await part(timeline, 'cluster'));
    await waitFor(() => expect(timeline.from).not.toBe(from));
    await userEvent.click(await button(timeline, 'Alles zeigen'));
    await waitFor(() => expect(timeline.from).toBe(from));
  },
};

/** Placeholders: the most important keep their cards. */
export const TwoHundredMilestones: Story = {
  args: {timeline: placeholders(200)},
  argTypes: FortyMilestones.argTypes!,
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await waitFor(() => expect(status(timeline)).toContain('200 Meilensteine'));
    await expect(parts(timeline, 'cluster').length).toBeGreaterThan(3);
    await expect(parts(timeline, 'card').length).toBeGreaterThan(6);
  },
};

/** Placeholders: the overview below the plot has the window as a brush, for the pointer and for keys. */
export const Overview: Story = {
  args: {timeline: placeholders(200), controls: 'filter zoom layout overview'},
  argTypes: FortyMilestones.argTypes!,
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    const brush = await part(timeline, 'brush');
    const {width} = brush.getBoundingClientRect();
    await userEvent.click(await button(timeline, 'Vergrößern'));
    await waitFor(() => expect(brush.getBoundingClientRect().width).toBeLessThan(width * 0.7));
    const {from} = timeline;
    brush.querySelector<HTMLElement>('[role=slider]')!.focus();
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(timeline.from).not.toBe(from));
  },
};

/** Placeholders, ten thousand: cards of the most important, pills that count the others, a band that shows how they are spread. */
export const TenThousandMilestones: Story = {
  args: {timeline: placeholders(10_000)},
  argTypes: FortyMilestones.argTypes!,
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await waitFor(() => expect(status(timeline)).toContain('10.000 Meilensteine'));
    await userEvent.click(await button(timeline, 'Vergrößern'));
    await waitFor(() => expect(status(timeline)).toContain('im Ausschnitt'));
    await expect(parts(timeline, 'plot')[0]!.querySelectorAll('*').length).toBeLessThan(1500);
  },
};

/** One step from each date to the next, whatever the time between: for histories that are long and dense by turns. */
export const EvenScale: Story = {
  args: {timeline: deepTime, scale: 'even'},
  argTypes: FortyMilestones.argTypes!,
  globals: {lang: 'en'},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await waitFor(() => expect(parts(timeline, 'axis').map(textOf).join()).toMatch(/billion/));
    const left = (marker: Element): number => marker.getBoundingClientRect().left;
    const lefts = parts(timeline, 'marker')
      .map(left)
      .sort((a, b) => a - b);
    const steps = lefts.slice(1).map((px, at) => px - lefts[at]!);
    await expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(2);
  },
};

/** One linear axis from 13.8 billion years ago to a launch in 1990. */
export const DeepTime: Story = {
  args: {timeline: deepTime},
  argTypes: FortyMilestones.argTypes!,
  globals: {lang: 'en'},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await waitFor(() => expect(parts(timeline, 'axis').map(textOf).join()).toMatch(/billion/));
    timeline.select(timeline.document.milestones[0]!.id);
    await waitFor(() => expect(parts(timeline, 'date').map(textOf).join()).toContain('13.8 billion years ago'));
    timeline.select('');
  },
};

/** A container of 560 to 900 px: two columns along a rail. */
export const VerticalAlternating: Story = {
  args: {controls: 'filter layout'},
  globals: {width: '720px'},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    const title = await button(timeline, 'Erste Digitalisierungskonferenz');
    await userEvent.click(title);
    await waitFor(() => expect(timeline.selected).toBe('erste-digitalisierungskonferenz'));
    await waitFor(() => expect(title.getAttribute('aria-expanded')).toBe('true'));
    await userEvent.click(title);
    await waitFor(() => expect(title.getAttribute('aria-expanded')).toBe('false'));
  },
};

/** Below 560 px: one column. A milestone opens in the flow; nothing lies over anything. */
export const VerticalSingleColumn: Story = {
  globals: {width: '360px'},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await userEvent.click(await button(timeline, 'Gründung des Kooperationsnetzwerks IT'));
    await waitFor(() => expect(parts(timeline, 'partners').map(textOf).join()).toContain('Silicon Saxony e.V.'));
    await expect(timeline.scrollWidth).toBeLessThanOrEqual(360);
  },
};

/** One row a milestone, at any width. */
export const List: Story = {
  args: {layout: 'list'},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    const row = await button(timeline, 'Gemeinsames Positionspapier');
    row.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(row.getAttribute('aria-expanded')).toBe('true'));
    await waitFor(() => expect(parts(timeline, 'text').map(textOf).join()).toContain('Standpunkten'));
  },
};

/** Placeholders by the thousand along the rail: what is near the viewport is in the tree, with its place among all. */
export const VerticalTenThousand: Story = {
  args: {timeline: placeholders(10_000), layout: 'vertical'},
  argTypes: FortyMilestones.argTypes!,
  globals: {width: '720px'},
  play: ({canvasElement}) => expectWindow(canvasElement),
};

/** The same in rows. */
export const ListTenThousand: Story = {
  args: {timeline: placeholders(10_000), layout: 'list'},
  argTypes: FortyMilestones.argTypes!,
  play: ({canvasElement}) => expectWindow(canvasElement),
};

async function expectWindow(canvasElement: HTMLElement): Promise<void> {
  const timeline = await timelineIn(canvasElement);
  const items = (): Element[] => [...timeline.renderRoot.querySelectorAll('[aria-setsize="10000"]')];
  await waitFor(() => expect(items().length).toBeGreaterThan(5));
  await expect(items().length).toBeLessThan(100);
  timeline.selected = timeline.document.milestones[5000]!.id;
  await waitFor(() => expect(items().at(-1)!.getAttribute('aria-posinset')).toBe('5001'));
  timeline.selected = '';
}

/** The data are a list in the page, readable without script. Changing the list changes the timeline. */
export const HtmlChildren: Story = {
  args: {timeline: null},
  argTypes: FortyMilestones.argTypes!,
  render: () =>
    html`<history-timeline>
      <h2 slot="title">Wie die Zeit ihre Schreibweise bekam</h2>
      <ol>
        <li data-category="Kalender">
          <span data-date="-0044-01-01">1. Januar 45 v. Chr.</span>
          <strong>Der julianische Kalender gilt</strong>
          <p>Caesars Reform gibt jedem vierten Jahr einen Tag mehr.</p>
        </li>
        <li data-category="Kalender">
          <time datetime="1582-10-15">15. Oktober 1582</time>
          <strong>Der gregorianische Kalender gilt</strong>
          <p>Auf den 4. folgt der 15. Oktober: Zehn Tage entfallen.</p>
        </li>
        <li data-category="Vereinbarung">
          <time datetime="1884-10">Oktober 1884</time>
          <strong>Greenwich wird Nullmeridian</strong>
          <p>Eine Konferenz in Washington einigt sich auf eine gemeinsame Bezugslinie.</p>
        </li>
        <li data-category="Norm">
          <time datetime="1988">1988</time>
          <strong>ISO 8601 erscheint</strong>
          <p>Jahr, Monat, Tag: eine Schreibweise, die sich auch sortieren lässt.</p>
        </li>
      </ol>
    </history-timeline>`,
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await waitFor(() => expect(titles(timeline)[0]).toBe('Der julianische Kalender gilt'));
    const added = document.createElement('li');
    added.dataset['category'] = 'Norm';
    added.dataset['date'] = '2019';
    added.textContent = 'ISO 8601-2 nimmt ungenaue Daten auf';
    timeline.querySelector('ol')!.append(added);
    await waitFor(() => expect(titles(timeline)).toHaveLength(5));
    await expect(timeline.getAttribute('class')).toBe(null);
  },
};

/** `<milestone-card>` elements as data. */
export const CardChildren: Story = {
  args: {timeline: null},
  argTypes: FortyMilestones.argTypes!,
  render: () =>
    html`<history-timeline>
      <h2 slot="title">Meilensteine in Karten</h2>
      <milestone-card
        date="2016-05-02"
        heading="Erste Digitalisierungskonferenz"
        place="Hochschule Merseburg"
        category="Konferenz"
        ><p>Über 80 Teilnehmer:innen an der Hochschule Merseburg.</p></milestone-card
      >
      <milestone-card
        date="2018"
        heading="Südwestsachsen Digital schließt sich der Initiative an"
        category="Netzwerk"
      ></milestone-card>
    </history-timeline>`,
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await waitFor(() => expect(titles(timeline)).toHaveLength(2));
  },
};

/** Data are on their way: nothing for 400 ms, then still blocks. */
export const Loading: Story = {
  args: {timeline: null, src: 'never-arrives.json'},
  beforeEach: () => {
    const fetchAnything = window.fetch.bind(window);
    window.fetch = (input, init) =>
      typeof input === 'string' && input.endsWith('never-arrives.json')
        ? new Promise(() => undefined)
        : fetchAnything(input, init);
    return () => {
      window.fetch = fetchAnything;
    };
  },
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement, 'loading');
    await expect(timeline.shadowRoot!.querySelector('[aria-busy="true"]')).not.toBe(null);
  },
};

/** A calendar by its address: any format that can be imported is read, whatever the file is called. */
export const FromCalendar: Story = {
  args: {timeline: null, src: fileOf('text/calendar', calendar)},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await waitFor(() => expect(titles(timeline)).toEqual(['Regionalkonferenz', 'Fachtag IT-Sicherheit']));
  },
};

/** Rows with names of their own, told by `fields`. */
export const FromRows: Story = {
  args: {
    timeline: null,
    src: fileOf(
      'application/json',
      '[{"wann": "2.5.2016", "was": "Erste Konferenz"}, {"wann": "2018", "was": "Zweite"}]',
    ),
    fields: {date: 'wann', title: 'was'},
  },
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await waitFor(() => expect(titles(timeline)).toEqual(['Erste Konferenz', 'Zweite']));
  },
};

/** What was loaded stays when it cannot be loaded anew: a line says how old it is, and a button tries again. */
export const Stale: Story = {
  args: {timeline: null, src: 'half-way.json'},
  beforeEach: () => {
    const fetchAnything = window.fetch.bind(window);
    const answers = [JSON.stringify(seed), '{"milestones": ['];
    window.fetch = (input, init) =>
      typeof input === 'string' && input.endsWith('half-way.json')
        ? Promise.resolve(new Response(answers.length > 1 ? answers.shift() : answers[0]))
        : fetchAnything(input, init);
    return () => {
      window.fetch = fetchAnything;
    };
  },
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    timeline.reload();
    await timelineIn(canvasElement, 'stale');
    await expect(timeline.document.milestones).toHaveLength(7);
    await button(timeline, 'Erneut versuchen');
  },
};

export const Empty: Story = {
  args: {timeline: {title: 'Meilensteine unserer Vereinsgeschichte', milestones: []}},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement, 'empty');
    await expect(textOf(timeline.shadowRoot!.querySelector('.notice'))).toContain('Noch keine Meilensteine');
  },
};

/** The filter leaves nothing: the cause and the way back. */
export const NoMatch: Story = {
  args: {filter: []},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await userEvent.click(await button(timeline, 'Filter zurücksetzen'));
    await waitFor(() => expect(titles(timeline)).toHaveLength(7));
    timeline.filter = [];
    await button(timeline, 'Filter zurücksetzen');
  },
};

/** JSON that is none: a plain sentence, another try, and the place of the fault behind "Einzelheiten". */
export const UnreadableData: Story = {
  args: {timeline: null, json: '{"milestones": [{"date": "2016-05-02", "title": "Erste Digitalisierungskonferenz",}]}'},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement, 'error');
    const alert = timeline.shadowRoot!.querySelector('[role="alert"]')!;
    await expect(textOf(alert)).toContain('Die Daten konnten nicht gelesen werden');
    await expect(textOf(alert.querySelector('details'))).toContain('data/parse');
  },
};

/** Four slips: everything is shown all the same, and a line has notes on two of them. */
export const EntriesWithProblems: Story = {
  args: {timeline: seedWithSlips},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await waitFor(() => expect(titles(timeline).length + parts(timeline, 'cluster').length).toBeGreaterThan(0));
    await expect(timeline.document.milestones).toHaveLength(7);
    await expect(timeline.problems.map(({code}) => code).sort()).toEqual([
      'date/invalid',
      'date/invalid',
      'id/duplicate',
      'url/blocked',
    ]);
    await userEvent.click(timeline.shadowRoot!.querySelector('.problems summary')!);
    await expect(timeline.shadowRoot!.querySelector<HTMLDetailsElement>('.problems')!.open).toBe(true);
  },
};

/** On a dark page; `theme="dark"` does the same on a light one. */
export const Dark: Story = {
  args: {selected: 'suedwestsachsen-digital'},
  globals: {theme: 'dark'},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await part(timeline, 'panel');
    await expect(getComputedStyle(timeline).color).toBe('rgb(232, 237, 240)');
  },
};

/** Eight properties make a brand. */
export const Brand: Story = {
  args: {selected: 'digital-innovation'},
  decorators: [
    (story) =>
      html`<style>
          .brand {
            --history-surface: #fffdf7;
            --history-ground: #f2eee2;
            --history-ink: #2b211a;
            --history-accent: #7a2e1d;
            --history-font: Palatino, P052, Georgia, serif;
            --history-font-display: var(--history-font);
            --history-display-weight: 400;
            --history-radius: 0;
            background: var(--history-surface);
          }
        </style>
        <div class="brand">${story()}</div>`,
  ],
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    const panel = await part(timeline, 'panel');
    await expect(getComputedStyle(panel).color).toBe('rgb(43, 33, 26)');
  },
};

/** On an English page: words and dates are English, the data keep their language. */
export const English: Story = {
  args: {selected: 'erste-digitalisierungskonferenz'},
  globals: {lang: 'en'},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await button(timeline, 'Next');
    await waitFor(() => expect(parts(timeline, 'date').map(textOf)).toContain('May 2, 2016'));
    await expect(parts(timeline, 'title').some((title) => title.lang === 'de')).toBe(true);
  },
};

/** Under a heading of level 5, milestones are of level 6; past 6 a role carries the level. */
export const HeadingLevels: Story = {
  args: {headingLevel: 6, layout: 'list'},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await expect(timeline.shadowRoot!.querySelectorAll('h6')).toHaveLength(1);
    await waitFor(() => expect(parts(timeline, 'title').filter((one) => one.ariaLevel === '7')).toHaveLength(7));
  },
};

/** Without controls: for a page that brings its own. */
export const WithoutControls: Story = {
  args: {controls: 'none'},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement);
    await part(timeline, 'plot');
    await expect(parts(timeline, 'zoom')).toHaveLength(0);
    timeline.zoomIn();
    await waitFor(() => expect(status(timeline)).toContain('im Ausschnitt'));
    timeline.fit();
  },
};
