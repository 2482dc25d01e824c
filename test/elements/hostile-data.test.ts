/** Hostile and malformed input of test/fixtures/hostile-cases.json, as far as it takes an element to see what comes of it. */
import {expect} from '@open-wc/testing';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import type {MilestoneCard} from '../../src/elements/milestone-card.js';
import {fixture} from '../fixtures/fixture.js';
import {composedElements, plain, shownText} from './composed-tree.js';
import {milestoneButtons, milestoneItems, parts, Room} from './room.js';
import {settled, until} from './settled.js';

interface HostileCase {
  readonly id: string;
  readonly group: string;
  readonly why: string;
  readonly raw?: string;
  readonly data?: unknown;
  readonly payload?: string | {readonly repeat: string; readonly times: number};
  readonly field?: string;
  readonly value?: unknown;
  readonly server?: {readonly status?: number; readonly body?: string; readonly refuse?: boolean};
  readonly expect: {readonly state: string; readonly items?: number; readonly issues: readonly string[]};
}

const {cases} = await fixture<{cases: readonly HostileCase[]}>('hostile-cases.json');
const GOOD = {date: '2016-05-02', title: 'Good item'};
/** A place where a word stands that hurts nobody, to compare with. */
const HARMLESS = 'harmless';

/** A history with one text in every field that takes one, each in an entry of its own. */
function historyOf(text: string): object {
  return {
    locale: 'de',
    title: text,
    subtitle: text,
    description: `${text}\n\nMore.`,
    categories: [{id: 'a', title: text}],
    eras: [{title: text, date: '2015/2017'}],
    milestones: [
      {...GOOD, title: text, category: 'a'},
      {...GOOD, summary: text},
      {...GOOD, body: text},
      {...GOOD, displayDate: text},
      {...GOOD, place: text},
      {...GOOD, media: {src: 'there.mp4', type: 'video', caption: text}},
      {...GOOD, media: {src: 'picture.svg', caption: text, alt: text, credit: text}},
      {...GOOD, tags: [text]},
      {...GOOD, category: text},
      {...GOOD, id: text, links: [{href: 'a.pdf', label: text}]},
      {...GOOD, summary: {de: text}, lang: 'de'},
      {...GOOD, partners: [{id: 'n'}, {id: text, name: text, role: text}]},
      {...GOOD, quote: {text, source: text}},
    ],
    network: {nodes: [{id: 'n', name: text}]},
  };
}

/** Without spaces, which stand between the parts of a text with a link in it. */
const solid = (text: string): string => text.replaceAll(' ', '');

/** Tags of the composed tree below an element, in order: whatever a text had made would show. Addresses may be links. */
const tagsIn = (root: Element): string =>
  composedElements(root)
    .map(({localName}) => localName)
    .filter((name) => name !== 'a')
    .join(' ');

describe('hostile data', () => {
  const room = new Room();
  const alert = window.alert.bind(window);
  let alerts = 0;

  before(() => (window.alert = () => void alerts++));
  after(() => (window.alert = alert));
  beforeEach(() => {
    alerts = 0;
    performance.clearResourceTimings();
  });

  /** What must not have happened, whatever the data said. */
  function expectUnharmed(): void {
    expect(alerts, 'a script ran').to.equal(0);
    const asked = performance.getEntriesByType('resource').map(({name}) => name);
    expect(asked.filter((name) => !name.startsWith(location.origin))).to.deep.equal([]);
    for (const element of composedElements(room.element)) {
      for (const {name, value} of element.attributes) {
        expect(name.startsWith('on'), `${element.localName} ${name}`).to.equal(false);
        if (/^(href|src|action|poster|srcdoc)$/.test(name))
          expect(value, name).to.match(/^(https?:|mailto:|tel:|#|data:image\/(png|jpeg|webp|avif))/);
      }
    }
  }

  /** Every milestone in full, as cards beside the timeline. */
  async function cards(timeline: HistoryTimeline): Promise<MilestoneCard[]> {
    const all = timeline.document.milestones.map((milestone) => {
      const card = document.createElement('milestone-card');
      card.milestone = milestone;
      room.element.append(card);
      return card;
    });
    await Promise.all(all.map((card) => card.updateComplete));
    return all;
  }

  for (const {id, payload} of cases.filter(({group, field}) => group === 'markup' && !field) as (HostileCase & {
    payload: string;
  })[])
    for (const [layout, width] of [
      ['horizontal', 1200],
      ['vertical', 720],
      ['list', 1000],
    ] as const)
      it(`${id}: markup in any text stays text, ${layout} (${payload.slice(0, 40)})`, async () => {
        const harmless = await room.timeline(historyOf(HARMLESS), {width, attributes: {layout}});
        const harmlessCards = await cards(harmless);
        const [frame, inner] = [tagsIn(harmless), harmlessCards.map(tagsIn)];
        harmless.remove();
        for (const card of harmlessCards) card.remove();
        const timeline = await room.timeline(historyOf(payload), {width, attributes: {layout}});
        const full = await cards(timeline);
        expect(timeline.problems.map(({code}) => code)).to.deep.equal([]);
        expect(milestoneItems(timeline)).to.have.length(13);
        expect(tagsIn(timeline)).to.equal(frame);
        expect(full.map(tagsIn)).to.deep.equal(inner);
        const text = plain(payload);
        expect(shownText(timeline), 'title of the history').to.contain(text);
        // Title, summary, body, words of the date, place, caption, credit, kind, link, language map, partner, quote.
        const said = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12].filter(
          (at) => !solid(shownText(full[at]!)).includes(solid(text)),
        );
        expect(said, 'entries that lost their text').to.deep.equal([]);
        expectUnharmed();
      });

  for (const {id, why, payload} of cases.filter(({group, field}) => group === 'markup' && field === 'body'))
    it(`${id}: ${why}`, async () => {
      const body = typeof payload === 'string' ? payload : payload!.repeat.repeat(payload!.times);
      const timeline = await room.timeline([{...GOOD, body}], {attributes: {selected: 'good-item'}});
      const [text] = parts(parts(timeline, 'panel')[0]!, 'text');
      expect(shownText(text!).length).to.be.greaterThan(0);
      for (const made of composedElements(text!))
        expect(made.localName).to.match(/^(slot|p|a|em|strong|br|ul|ol|li|blockquote)$/);
      expectUnharmed();
    });

  it('addresses of links: the allowed ones lead somewhere, the others are words', async () => {
    const rows = cases.filter(({value, group}) => group === 'url' && value !== undefined);
    expect(rows.length).to.be.greaterThan(8);
    const links = rows.map(({id, value}) => ({href: value, label: id}));
    const timeline = await room.timeline([{...GOOD, links}], {attributes: {selected: 'good-item'}});
    const leading = composedElements(timeline)
      .filter((one) => one.localName === 'a')
      .map((one) => one.textContent);
    const good = rows.filter(({expect: {issues}}) => issues.length === 0).map(({id}) => id);
    expect(leading).to.deep.equal(good);
    const panel = shownText(parts(timeline, 'panel')[0]!);
    for (const {id} of rows) expect(panel).to.contain(id);
    for (const link of composedElements(timeline).filter((one) => one.localName === 'a')) {
      link.addEventListener('click', (event) => event.preventDefault());
      (link as HTMLElement).click();
    }
    expectUnharmed();
  });

  it('addresses of images and recordings: blocked ones are not asked for', async () => {
    const blocked = cases.filter(
      ({value, group, expect: {issues}}) => group === 'url' && value !== undefined && issues.length,
    );
    for (const type of ['image', 'video', 'audio'])
      await cards(
        await room.timeline(
          blocked.map(({value}) => ({
            ...GOOD,
            media: {src: value, poster: value, href: value, thumbnail: value, type},
          })),
        ),
      );
    expect(
      composedElements(room.element).some((one) => one.matches('img,video,audio,iframe,object,embed,source')),
    ).to.equal(false);
    expectUnharmed();
  });

  for (const {id, why, value} of cases.filter(({group}) => group === 'css'))
    it(`${id}: ${why}`, async () => {
      document.documentElement.style.setProperty('--secret', 'rgb(1, 2, 3)');
      const outside = getComputedStyle(document.body).backgroundColor;
      const timeline = await room.timeline({
        categories: [{id: 'a', title: 'A', color: value}],
        eras: [{title: 'E', date: '2015/2018', color: value}],
        milestones: [
          {...GOOD, category: 'a'},
          {title: 'B', date: '2017'},
        ],
      });
      expect(milestoneItems(timeline)).to.have.length(2);
      for (const element of composedElements(timeline)) {
        const {backgroundImage, color, backgroundColor} = getComputedStyle(element);
        expect(backgroundImage).to.not.contain('evil');
        expect([color, backgroundColor]).to.not.include('rgb(1, 2, 3)');
        for (const name of ['background', 'background-image', 'content', 'position'])
          expect((element as HTMLElement).style.getPropertyValue(name), name).to.equal('');
      }
      expect(getComputedStyle(document.body).backgroundColor).to.equal(outside);
      document.documentElement.style.removeProperty('--secret');
      expectUnharmed();
    });

  for (const {id, why, data, raw, expect: expected} of cases.filter(
    ({data, raw, group}) => (data !== undefined || raw !== undefined) && group !== 'network' && !/^media/.test(group),
  ))
    it(`${id}: ${why}`, async () => {
      const timeline = await room.timeline(data ?? null, raw === undefined ? {} : {attributes: {milestones: raw}});
      // The page's own null means that it gives nothing.
      const state = id === 'shape-null' ? 'empty' : expected.state;
      // The place of a fault is looked for by a part on demand.
      if (state === 'error') await until(() => timeline.renderRoot.querySelector('[role=alert]'));
      expect(milestoneButtonsOf(timeline)).to.equal(expected.items ?? 0);
      expect(!!timeline.renderRoot.querySelector('[role=alert]')).to.equal(state === 'error');
      expectUnharmed();
    });

  it('ids never reach the page as such', async () => {
    const ids = ['body', 'cookie', 'a"]', 'x y/z#?', '][onclick=alert(1)]', '💥'];
    const timeline = await room.timeline(ids.map((id) => ({...GOOD, id})));
    for (const id of ids) {
      timeline.select(id);
      await settled(timeline);
      expect(shownText(parts(timeline, 'panel')[0]!)).to.contain(`${ids.indexOf(id) + 1} von 6`);
    }
    const made = composedElements(timeline)
      .map((one) => one.id)
      .filter(Boolean);
    expect(made.filter((id) => !/^(m-\d+|[a-z]+)$/.test(id) || ids.includes(id))).to.deep.equal([]);
    expectUnharmed();
  });

  it('pollutes no prototype', async () => {
    const {raw} = cases.find(({id}) => id === 'proto-json')!;
    const before = Reflect.ownKeys(Object.prototype).length;
    const timeline = await room.timeline(null, {attributes: {milestones: raw!}});
    expect(milestoneItems(timeline)).to.have.length(1);
    expect(({} as {polluted?: unknown}).polluted).to.equal(undefined);
    expect(Reflect.ownKeys(Object.prototype)).to.have.length(before);
  });

  it('an image that does not come leaves its place in order', async () => {
    const timeline = await room.timeline(
      [{...GOOD, media: {src: new URL('none.png', import.meta.url).href, alt: 'x'}}],
      {
        attributes: {selected: 'good-item'},
      },
    );
    const card = timeline.renderRoot.querySelector('milestone-card')!;
    const image = card.renderRoot.querySelector('img');
    if (image) {
      image.loading = 'eager';
      await new Promise((resolve) => image.addEventListener('error', resolve));
      await card.updateComplete;
    }
    expect(card.renderRoot.querySelectorAll('img')).to.have.length(0);
    expect(milestoneItems(timeline)).to.have.length(1);
  });

  it('a title of a megabyte and a letter of 200 marks stay in their cards', async () => {
    const zalgo = cases.find(({id}) => id === 'shape-zalgo')!.data as {milestones: {title: string}[]};
    const timeline = await room.timeline([
      {title: 'ab '.repeat(350_000), date: '2001'},
      {...zalgo.milestones[0], date: '2002'},
      GOOD,
    ]);
    expect(milestoneItems(timeline)).to.have.length(3);
    for (const card of parts(timeline, 'card')) {
      const {height} = card.getBoundingClientRect();
      expect(height).to.be.below(200);
    }
    expect(timeline.scrollWidth).to.be.at.most(1200);
  });
});

/** How many milestones are shown; none where no list is. */
function milestoneButtonsOf(timeline: HistoryTimeline): number {
  return timeline.renderRoot.querySelector('ol[role=list]') ? milestoneButtons(timeline).length : 0;
}
