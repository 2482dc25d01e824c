import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import '../../src/define/history-timeline.js';
import {randomHistory} from './random-history.js';
import {settled} from './settled.js';
import {cuts, overlaps, textBoxes} from './text-boxes.js';

const WIDTHS = Array.from({length: 33}, (_, i) => 320 + 40 * i);

describe('<history-timeline>, text at every width', () => {
  let room: HTMLElement;
  let timeline: HistoryTimeline;
  const histories: [name: string, load: () => Promise<unknown>][] = [
    [
      'the seed',
      async (): Promise<unknown> => (await fetch(new URL('../fixtures/cluster-it.json', import.meta.url))).json(),
    ],
    ['40 milestones', async () => randomHistory(40, 7)],
    ['200 milestones', async () => randomHistory(200, 11)],
  ];

  before(() => setViewport({width: 1700, height: 900}));
  beforeEach(() => {
    room = document.createElement('div');
    room.lang = 'de';
    timeline = document.createElement('history-timeline');
    room.append(timeline);
    document.body.append(room);
  });
  afterEach(() => room.remove());

  for (const [name, load] of histories) {
    for (const open of [false, true]) {
      it(`shows ${name} without overlap or cut, panel ${open ? 'open' : 'closed'}`, async function () {
        this.timeout(60_000);
        timeline.timeline = await load();
        await settled(timeline);
        const ids = timeline.document.milestones.map(({id}) => id);
        for (const width of WIDTHS) {
          room.style.inlineSize = `${width}px`;
          timeline.selected = open ? ids[(width / 40) % ids.length]! : '';
          await settled(timeline);
          const boxes = textBoxes(timeline);
          expect(boxes.length, `texts at ${width} px`).to.be.greaterThan(10);
          expect(overlaps(boxes), `overlaps at ${width} px`).to.deep.equal([]);
          expect(cuts(boxes), `cuts at ${width} px`).to.deep.equal([]);
          expect(timeline.scrollWidth, `width at ${width} px`).to.be.at.most(width);
        }
      });
    }
  }
});
