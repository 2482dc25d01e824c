/** The hand alone: what it makes of pointers, told to it without a browser's own timing between them. */
import {expect} from '@open-wc/testing';
import {plotHand} from '../../src/controllers/plot-hand.js';

const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
};

describe('plotHand', () => {
  let plot: HTMLElement;
  let panned: number[];
  let zoomed: [factor: number, xPx: number][];
  let clicks: boolean[];

  function hold(durationMs = 200): void {
    plot = document.createElement('div');
    plot.style.cssText = 'position: fixed; left: 100px; top: 0; width: 500px; height: 300px';
    // Pointers that a test makes up cannot be captured.
    plot.setPointerCapture = () => {};
    document.body.append(plot);
    panned = [];
    zoomed = [];
    clicks = [];
    const hand = plotHand(
      {
        panBy: (px) => panned.push(px),
        zoomAt: (...args) => zoomed.push(args),
      },
      () => durationMs,
    );
    plot.addEventListener('pointerdown', hand.down);
    plot.addEventListener('pointermove', hand.move);
    plot.addEventListener('pointerup', hand.up);
    plot.addEventListener('pointercancel', hand.up);
    plot.addEventListener('click', hand.click);
    plot.addEventListener('click', (event) => clicks.push(event.defaultPrevented));
    plot.addEventListener('wheel', hand.wheel, {passive: false});
  }

  afterEach(() => plot.remove());

  function point(type: string, clientX: number, init: PointerEventInit = {}): void {
    plot.dispatchEvent(
      new PointerEvent(`pointer${type}`, {
        clientX,
        clientY: 50,
        pointerId: 1,
        isPrimary: init.pointerId !== 2,
        buttons: type === 'up' ? 0 : 1,
        ...init,
      }),
    );
  }

  const sum = (): number => panned.reduce((all, px) => all + px, 0);

  it('pans by what the pointer moves once it has left its spot', () => {
    hold();
    point('down', 300);
    point('move', 297);
    expect(panned).to.deep.equal([]);
    point('move', 280);
    point('move', 250);
    point('move', 260);
    expect(panned).to.deep.equal([20, 30, -10]);
  });

  it('runs on when it is let go of in motion, ever slower, until it stands', async () => {
    hold();
    point('down', 300);
    for (const x of [280, 260, 240]) point('move', x);
    point('up', 240);
    const held = sum();
    await frames(4);
    expect(sum()).to.be.above(held);
    let last = NaN;
    for (let calm = 0; calm < 3; last = sum()) {
      await frames(1);
      calm = sum() === last ? calm + 1 : 0;
    }
    const after = panned.slice(3);
    expect(after.every((px) => px >= 0)).to.equal(true);
    expect(Math.max(...after.slice(-3))).to.be.below(Math.max(...after));
  });

  for (const [name, durationMs, waitFrames] of [
    ['it held still before', 200, 12],
    ['the page wants no motion', 0, 0],
  ] as const)
    it(`stays where it is let go of when ${name}`, async () => {
      hold(durationMs);
      point('down', 300);
      for (const x of [280, 240]) point('move', x);
      await frames(waitFrames);
      point('up', 240);
      await frames(5);
      expect(panned).to.deep.equal([20, 40]);
    });

  it('stops what runs on with the next press', async () => {
    hold();
    point('down', 300);
    for (const x of [280, 260, 240]) point('move', x);
    point('up', 240);
    await frames(2);
    point('down', 300);
    const held = sum();
    await frames(3);
    expect(sum()).to.equal(held);
  });

  it('zooms about the middle of two fingers, and moves with it', () => {
    hold();
    point('down', 300);
    point('down', 400, {pointerId: 2});
    point('move', 500, {pointerId: 2});
    expect(zoomed).to.deep.equal([[2, 300]]);
    expect(panned).to.deep.equal([-50]);
    point('move', 400);
    expect(zoomed[1]).to.deep.equal([0.5, 350]);
    point('up', 400);
    point('move', 480, {pointerId: 2});
    expect(panned.at(-1), 'the finger that stays pans').to.equal(20);
  });

  it('swallows the click that ends a drag, and no other', async () => {
    hold(0);
    point('down', 300);
    point('move', 250);
    point('up', 250);
    plot.click();
    point('down', 300);
    point('move', 298);
    point('up', 298);
    plot.click();
    point('down', 300);
    point('move', 250);
    point('cancel', 250);
    await frames(2);
    // A finger's drag has no click; what comes is another.
    plot.click();
    expect(clicks).to.deep.equal([true, false, false]);
  });

  it('leaves a wheel to the page unless it goes sideways or zooms', () => {
    hold();
    const wheel = (init: WheelEventInit): boolean =>
      !plot.dispatchEvent(new WheelEvent('wheel', {cancelable: true, clientX: 150, ...init}));
    expect(wheel({deltaY: 100})).to.equal(false);
    expect(wheel({deltaY: 100, deltaX: 90})).to.equal(false);
    expect(wheel({deltaX: 30, deltaY: 10})).to.equal(true);
    expect(wheel({deltaX: 2, deltaMode: WheelEvent.DOM_DELTA_LINE})).to.equal(true);
    expect(panned).to.deep.equal([30, 32]);
    expect(wheel({deltaY: -100, ctrlKey: true})).to.equal(true);
    expect(zoomed[0]![0]).to.be.above(1);
    expect(zoomed[0]![1]).to.equal(50);
  });
});
