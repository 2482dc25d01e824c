/** The search of a timeline: what it finds, shows, marks and tells; by keys and by the page. */
import {expect} from '@open-wc/testing';
import {resetMouse, sendKeys} from '@web/test-runner-commands';
import type {FilterChangeEvent} from '../../src/events/filter-change.js';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import seed from '../fixtures/cluster-it.json' with {type: 'json'};
import {axeFaults} from './axe-faults.js';
import {randomHistory} from './random-history.js';
import {control, milestoneItems, parts, Room} from './room.js';
import {settled, until} from './settled.js';

describe('<history-timeline>, its search', () => {
  const room = new Room();

  afterEach(() => resetMouse());

  const field = (timeline: HistoryTimeline): HTMLInputElement =>
    timeline.renderRoot.querySelector<HTMLInputElement>('[part=search] input')!;
  const status = (timeline: HistoryTimeline): string =>
    parts(timeline, 'status')[0]!.firstElementChild!.textContent.trim();
  const marks = (): string[] =>
    [...(CSS.highlights.get('history-hit') ?? [])].map(({startContainer, startOffset, endOffset}) =>
      startContainer.textContent!.slice(startOffset, endOffset),
    );
  async function type(timeline: HistoryTimeline, text: string): Promise<void> {
    field(timeline).focus();
    await sendKeys({type: text});
    await settled(timeline);
  }
  const names = (timeline: HistoryTimeline): (string | undefined)[] =>
    milestoneItems(timeline).map((item) => item.querySelector('[part*=milestone-title]')?.textContent.trim());

  it('shows what has the words, counts it, and marks them', async () => {
    const timeline = await room.timeline(seed);
    await type(timeline, 'innovation');
    expect(timeline.query).to.equal('innovation');
    expect(names(timeline)).to.deep.equal(['Multikonferenz „Digital Innovation“ erstmals in Leipzig']);
    expect(status(timeline)).to.equal('1 Treffer');
    await until(() => marks().length);
    expect(marks()).to.deep.equal(['Innovation']);
    expect(await axeFaults(timeline)).to.deep.equal([]);
  });

  it('finds by date, place, kind and partner as they are read', async () => {
    const timeline = await room.timeline(seed);
    for (const [query, count] of [
      ['2. Mai 2016', 1],
      ['merseburg', 1],
      ['position', 1],
      ['konferenz', 3],
    ] as const) {
      timeline.query = query;
      await settled(timeline);
      expect([query, milestoneItems(timeline).length]).to.deep.equal([query, count]);
    }
  });

  for (const [layout, width] of [
    ['horizontal', 1200],
    ['vertical', 720],
    ['vertical', 360],
    ['list', 720],
  ] as const) {
    it(`marks hits in cards, at ${width} px in the ${layout} layout`, async () => {
      const timeline = await room.timeline(seed, {width, attributes: {layout, query: 'digital'}});
      await until(() => marks().length);
      expect(new Set(marks())).to.deep.equal(new Set(['Digital']));
      expect(milestoneItems(timeline).length).to.be.above(1);
      timeline.query = '';
      await settled(timeline);
      await until(() => !marks().length);
      expect(milestoneItems(timeline)).to.have.length(seed.milestones.length);
    });
  }

  it('tells the page what the reader searches, and keeps still when the page does', async () => {
    const timeline = await room.timeline(seed);
    const told: Pick<FilterChangeEvent, 'filter' | 'query'>[] = [];
    timeline.addEventListener('filter-change', ({filter, query}) => told.push({filter, query}));
    timeline.query = 'leipzig';
    await settled(timeline);
    expect(field(timeline).value).to.equal('leipzig');
    expect(told).to.deep.equal([]);
    timeline.query = '';
    await settled(timeline);
    await type(timeline, 'le');
    expect(told).to.deep.equal([
      {filter: null, query: 'l'},
      {filter: null, query: 'le'},
    ]);
  });

  it('holds together with the filter, and names both ways back where nothing is left', async () => {
    const timeline = await room.timeline(seed, {attributes: {filter: 'netzwerk', query: 'Merseburg'}});
    const notice = (): string =>
      timeline.renderRoot.querySelector('.notice')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    expect(notice()).to.match(/^Keine Treffer für „Merseburg“/);
    control(timeline, 'Suche leeren').click();
    await settled(timeline);
    expect([timeline.query, timeline.filter]).to.deep.equal(['', ['netzwerk']]);
    expect(milestoneItems(timeline)).to.have.length(3);
    timeline.query = 'Merseburg';
    await settled(timeline);
    control(timeline, 'Filter zurücksetzen').click();
    await settled(timeline);
    expect([timeline.query, timeline.filter]).to.deep.equal(['', null]);
    expect(notice()).to.equal('');
  });

  it('walks through the hits by Enter, either way and round, and says where it is', async () => {
    const timeline = await room.timeline(seed);
    await type(timeline, 'digital');
    const hits = milestoneItems(timeline).length;
    expect(hits).to.be.above(2);
    const chosen: string[] = [];
    for (let step = 0; step <= hits; step++) {
      await sendKeys({press: 'Enter'});
      await settled(timeline);
      chosen.push(timeline.selected);
      expect(document.activeElement).to.equal(timeline);
      expect((timeline.renderRoot as ShadowRoot).activeElement).to.equal(field(timeline));
    }
    expect(new Set(chosen)).to.have.length(hits);
    expect(chosen.at(-1)).to.equal(chosen[0]);
    expect(status(timeline)).to.match(new RegExp(`^Treffer 1 von ${hits}: `));
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Enter'});
    await sendKeys({up: 'Shift'});
    await settled(timeline);
    expect(timeline.selected).to.equal(chosen.at(-2));
  });

  it('clears by Escape', async () => {
    const timeline = await room.timeline(seed);
    await type(timeline, 'zzz');
    expect(timeline.renderRoot.querySelector('.notice')).not.to.equal(null);
    await sendKeys({press: 'Escape'});
    await settled(timeline);
    expect([timeline.query, field(timeline).value]).to.deep.equal(['', '']);
    expect(milestoneItems(timeline)).to.have.length(seed.milestones.length);
  });

  it('is not there where the page does not want it', async () => {
    const timeline = await room.timeline(seed, {attributes: {controls: 'filter zoom', query: 'leipzig'}});
    expect(field(timeline)).to.equal(null);
    expect(milestoneItems(timeline)).to.have.length(1);
  });

  it('gives up its width before the legend does, and takes it back with the focus', async () => {
    const timeline = await room.timeline(seed, {width: 570});
    const width = (): number => parts(timeline, 'search')[0]!.getBoundingClientRect().width;
    const legend = parts(timeline, 'filters')[0]!;
    expect(width()).to.be.within(30, 150);
    expect(legend.scrollWidth).to.be.at.most(legend.clientWidth);
    field(timeline).focus();
    await settled(timeline);
    expect(width()).to.be.at.least(150);
  });

  it('searches a long list in slices, keeps the last hits meanwhile, and leaves off for a newer query', async () => {
    const history = randomHistory(8000, 3) as {milestones: {title: string}[]};
    const timeline = await room.timeline(history);
    timeline.query = 'konferenz';
    await settled(timeline);
    const expected = history.milestones.filter(({title}) => /konferenz/i.test(title.replaceAll('\u00ad', ''))).length;
    const count = Number(/[\d.]+/.exec(status(timeline))![0].replace('.', ''));
    expect(count).to.be.at.least(expected);
    timeline.query = 'gesetz';
    await Promise.resolve();
    timeline.query = 'gibtesnicht';
    await settled(timeline);
    expect(timeline.renderRoot.querySelector('.notice')).not.to.equal(null);
    timeline.query = '';
    await settled(timeline);
    expect(status(timeline)).to.match(/8\.000/);
  });

  it('follows data that are added', async () => {
    const timeline = await room.timeline(seed, {attributes: {query: 'glasfaser'}});
    expect(parts(timeline, 'card')).to.have.length(0);
    timeline.addMilestones({title: 'Glasfaser für alle', date: '2020'});
    await settled(timeline);
    expect(names(timeline)).to.deep.equal(['Glasfaser für alle']);
  });
});
