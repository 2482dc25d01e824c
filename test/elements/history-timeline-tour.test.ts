/** Whatever a reader does on the way, the same view is the same picture: each stop of a tour is come to by two ways and compared. */
import {expect} from '@open-wc/testing';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import {seededRandom} from '../layout/seeded-random.js';
import {randomHistory} from './random-history.js';
import {parts, Room} from './room.js';
import {settled} from './settled.js';

describe('<history-timeline>, on a tour', () => {
  const room = new Room();

  const plot = (timeline: HistoryTimeline): HTMLElement => parts(timeline, 'plot')[0]!;
  const wheel = async (timeline: HistoryTimeline, init: WheelEventInit): Promise<void> => {
    plot(timeline).dispatchEvent(
      new WheelEvent('wheel', {bubbles: true, composed: true, cancelable: true, clientX: 500, ...init}),
    );
    await settled(timeline);
  };
  /** Every card, marker and pill with its place, to half a pixel. */
  const picture = (timeline: HistoryTimeline): string[] => {
    const {left, top} = plot(timeline).getBoundingClientRect();
    return ['card', 'marker', 'cluster', 'span', 'tick'].flatMap((name) =>
      parts(plot(timeline), name).map((part) => {
        const box = part.getBoundingClientRect();
        return `${name} ${part.textContent.trim().slice(0, 40)} ${[box.left - left, box.top - top, box.width].map((px) => Math.round(px * 2) / 2).join(' ')}`;
      }),
    );
  };

  for (const [count, stops] of [
    [50, 10],
    [1000, 10],
    [20_000, 2],
  ] as const)
    it(`draws the same at each of ${stops} stops, of ${count} milestones`, async function () {
      this.timeout(120_000);
      const random = seededRandom(count);
      const timeline = await room.timeline(randomHistory(count, 5));
      for (let stop = 0; stop < stops; stop++) {
        for (let step = 0; step < 5; step++) {
          if (random() < 0.6) await wheel(timeline, {deltaX: Math.round((random() - 0.5) * 400)});
          else await wheel(timeline, {deltaY: random() < 0.7 ? -100 : 80, ctrlKey: true});
        }
        const {from, to} = timeline;
        const once = picture(timeline);
        const detours: [string, () => Promise<void>][] = [
          [
            'zoomed and back',
            async () => {
              await wheel(timeline, {deltaY: -120, ctrlKey: true});
              await wheel(timeline, {deltaY: 120, ctrlKey: true});
            },
          ],
          [
            'panel opened and closed',
            async () => {
              const at = Number(parts(plot(timeline), 'card')[0]?.closest('li')?.dataset['at'] ?? -1);
              timeline.selected = timeline.document.milestones[at]?.id ?? '';
              await settled(timeline);
              timeline.selected = '';
              await settled(timeline);
            },
          ],
          [
            'filter set and cleared',
            async () => {
              timeline.filter = ['-'];
              await settled(timeline);
              timeline.filter = null;
              await settled(timeline);
            },
          ],
          [
            'searched and cleared',
            async () => {
              timeline.query = 'konferenz';
              await settled(timeline);
              timeline.query = '';
              await settled(timeline);
            },
          ],
          [
            'taken out and put back',
            async () => {
              timeline.remove();
              room.element.append(timeline);
              await settled(timeline);
            },
          ],
        ];
        const [name, detour] = detours[stop % detours.length]!;
        await detour();
        if (timeline.from === from && timeline.to === to) expect(picture(timeline), name).to.deep.equal(once);
        else {
          // The detour has moved the window: back to what it showed is not exact to the pixel, so it is only counted.
          expect(name).to.be.oneOf(['panel opened and closed', 'filter set and cleared', 'searched and cleared']);
          expect(picture(timeline).length).to.be.above(0);
        }
      }
    });
});
