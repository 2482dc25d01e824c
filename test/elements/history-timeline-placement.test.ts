/** The promise of the plot, held to by brute force over what is drawn: no stem crosses a card, and nobody is forgotten. */
import {expect} from '@open-wc/testing';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import {isSpan} from '../../src/model/historical-date.js';
import seed from '../fixtures/cluster-it.json' with {type: 'json'};
import {nameOf, shownText} from './composed-tree.js';
import {milestoneItems, parts, Room} from './room.js';
import {randomHistory} from './random-history.js';
import {settled} from './settled.js';

interface Flag {
  readonly at: string;
  readonly card: DOMRect;
  /** Absent for cards that stand in the column of undated ones. */
  readonly stem: DOMRect | undefined;
}

/** What a hair's breadth is, px. */
const HAIR_PX = 0.75;

function flags(timeline: HistoryTimeline): Flag[] {
  return milestoneItems(timeline).flatMap((item) =>
    parts(item, 'card').map((card) => ({
      at: item.dataset['at']!,
      card: card.getBoundingClientRect(),
      stem: parts(item, 'stem')[0]?.getBoundingClientRect(),
    })),
  );
}

/** Pairs of which the first one's stem runs through the second one's card. */
function crossings(all: readonly Flag[]): string[] {
  return all.flatMap(({at, stem}) =>
    all
      .filter(
        (other) =>
          stem &&
          other.at !== at &&
          stem.right > other.card.left + HAIR_PX &&
          stem.left < other.card.right - HAIR_PX &&
          stem.bottom > other.card.top + HAIR_PX &&
          stem.top < other.card.bottom - HAIR_PX,
      )
      .map((other) => `the stem of ${at} crosses the card of ${other.at}`),
  );
}

function overlapping(all: readonly Flag[]): string[] {
  return all.flatMap((one, i) =>
    all
      .slice(i + 1)
      .filter(
        ({card}) =>
          Math.min(one.card.right, card.right) - Math.max(one.card.left, card.left) > HAIR_PX &&
          Math.min(one.card.bottom, card.bottom) - Math.max(one.card.top, card.top) > HAIR_PX,
      )
      .map(({at}) => `the cards of ${one.at} and ${at} overlap`),
  );
}

describe('<history-timeline>, its flags', () => {
  const room = new Room();

  const histories: [name: string, input: unknown][] = [
    ['the seed', seed],
    ['40 milestones', randomHistory(40, 7)],
    ['200 milestones', randomHistory(200, 11)],
    ['200 others', randomHistory(200, 12)],
  ];
  for (const [name, input] of histories)
    for (const width of [920, 1400])
      it(`have no stem that crosses a card, at any zoom and place: ${name} at ${width} px`, async function () {
        this.timeout(30_000);
        const timeline = await room.timeline(input, {width});
        let checked = 0;
        const views: (() => void)[] = [
          () => undefined,
          ...Array.from({length: 5}, () => () => timeline.zoomIn()),
          ...['1996-03', '2004-11', '2013-06'].map(
            (from, i) => () => timeline.showRange(from, `${Number(from.slice(0, 4)) + 2 + i}`),
          ),
          () => timeline.fit(),
        ];
        for (const [i, view] of views.entries()) {
          view();
          await settled(timeline);
          const all = flags(timeline);
          checked += all.length;
          expect(crossings(all), `view ${i}`).to.deep.equal([]);
          expect(overlapping(all.filter(({stem}) => stem)), `view ${i}`).to.deep.equal([]);
        }
        expect(checked).to.be.greaterThan(30);
      });

  it('stand at the axis with their stems, on their own day', async () => {
    const timeline = await room.timeline(randomHistory(40, 7), {width: 1400});
    const axis = parts(timeline, 'axis')[0]!.getBoundingClientRect();
    for (const item of milestoneItems(timeline)) {
      const [stem] = parts(item, 'stem');
      if (!stem) continue;
      const {left, bottom} = stem.getBoundingClientRect();
      const marker = parts(item, 'marker')[0]!.getBoundingClientRect();
      expect(Math.abs(bottom - axis.top), item.dataset['at']).to.be.below(1.5);
      expect(Math.abs(marker.left + marker.width / 2 - left), item.dataset['at']).to.be.below(1.5);
    }
  });

  it('keep lane and order while the window zooms in: what has a card keeps it', async () => {
    const timeline = await room.timeline(randomHistory(40, 7), {width: 1400});
    const lanes = (): Map<string, number> =>
      new Map(
        flags(timeline)
          .filter(({stem}) => stem)
          .map(({at, card}) => [at, Math.round(card.top - timeline.getBoundingClientRect().top)]),
      );
    let before = lanes();
    for (let i = 0; i < 4; i++) {
      timeline.zoomIn();
      await settled(timeline);
      const now = lanes();
      for (const [at, top] of now) if (before.has(at)) expect(top, `lane of ${at}`).to.equal(before.get(at));
      before = new Map([...before, ...now]);
    }
  });

  it('are the same however the view was come to', async () => {
    const timeline = await room.timeline(randomHistory(40, 7), {width: 1400});
    const picture = (): string[] =>
      flags(timeline).map(({at, card}) => `${at} ${Math.round(card.left)} ${Math.round(card.top)}`);
    timeline.showRange('2000', '2004');
    await settled(timeline);
    const once = picture();
    for (const act of [() => timeline.fit(), () => timeline.zoomIn(), () => timeline.showRange('2015', '2016')]) {
      act();
      await settled(timeline);
    }
    timeline.showRange('2000', '2004');
    await settled(timeline);
    expect(picture()).to.deep.equal(once);
  });

  for (const [name, input] of histories)
    it(`leave nobody out: card, marker, bar, pill or column for each of ${name}`, async () => {
      const timeline = await room.timeline(input, {width: 1200});
      const {milestones} = timeline.document;
      const plot = parts(timeline, 'plot')[0]!;
      const items = milestoneItems(timeline);
      const number = (text: string): number => Number(/\d+/.exec(text)![0]);
      const more = [...plot.querySelectorAll('button')].filter((one) => /^\+\d+/.test(one.textContent.trim()));
      const counts = {
        placed: items.filter((one) => parts(one, 'marker').length).length,
        pills: parts(timeline, 'cluster').reduce((sum, pill) => sum + number(nameOf(pill)), 0),
        spans: parts(timeline, 'span').length,
        undated: number(shownText(parts(timeline, 'undated')[0]!)),
        moreSpans: more
          .filter((one) => one.textContent.includes('Zeitr'))
          .reduce((sum, one) => sum + number(one.textContent), 0),
      };
      const dated = milestones.filter(({date}) => date);
      const spans = dated.filter(({date}) => isSpan(date!)).length;
      expect(counts.undated, 'undated').to.equal(milestones.length - dated.length);
      expect(counts.placed + counts.pills, 'points').to.equal(dated.length - spans);
      expect(counts.spans + counts.moreSpans, 'periods').to.equal(spans);
    });
});

describe('<history-timeline>, its plot of many', () => {
  const room = new Room();

  it('shows 1,000 in a plot of at most 1,500 elements', async () => {
    const timeline = await room.timeline(randomHistory(1000, 5), {width: 1400});
    expect(timeline.document.milestones).to.have.length(1000);
    expect(parts(timeline, 'plot')[0]!.querySelectorAll('*').length).to.be.at.most(1500);
  });
});
