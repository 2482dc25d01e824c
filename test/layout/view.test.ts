import {expect} from '@open-wc/testing';
import {fitView} from '../../src/layout/fit.js';
import {timeScale} from '../../src/layout/time-scale.js';
import {clampView, panBy, viewLimits, zoomAbout} from '../../src/layout/view.js';

const input = {firstDay: 1000, lastDay: 5000, widthPx: 1000, leftPx: 20, rightPx: 200};
const fit = fitView(input);
const limits = viewLimits(input, fit);

describe('zoomAbout', () => {
  for (const factor of [0.5, 1.25, 40]) {
    it(`keeps the day under the pointer when it zooms by ${factor}`, () => {
      const view = {startDay: 1234.5, pxPerDay: 0.7};
      const zoomed = zoomAbout(view, factor, 333, {...limits, minPxPerDay: 0});
      expect(zoomed.pxPerDay).to.be.closeTo(0.7 * factor, 1e-9);
      expect(timeScale(zoomed, 1000)(1234.5 + 333 / 0.7)).to.be.closeTo(333, 1e-6);
    });
  }

  it('stays where it is when the limit is reached', () => {
    expect(zoomAbout(fit, 0.5, 333, limits)).to.deep.equal(fit);
    const finest = zoomAbout(fit, 1e9, 333, limits);
    expect(finest.pxPerDay).to.equal(24_000);
    expect(zoomAbout(finest, 2, 10, limits)).to.deep.equal(finest);
  });
});

describe('panBy', () => {
  it('moves the window towards later days', () => {
    expect(panBy({startDay: 100, pxPerDay: 2}, 50)).to.deep.equal({startDay: 125, pxPerDay: 2});
  });
});

describe('clampView', () => {
  const {pxPerDay} = fit;
  it('leaves the fitted view as it is', () => expect(clampView(fit, 1000, limits)).to.deep.equal(fit));

  it('lets a tenth of the data be seen beyond either end', () => {
    const fine = pxPerDay * 10;
    expect(clampView({startDay: -9e9, pxPerDay: fine}, 1000, limits).startDay).to.equal(Math.min(600, fit.startDay));
    const {startDay} = clampView({startDay: 9e9, pxPerDay: fine}, 1000, limits);
    expect(startDay + 1000 / fine).to.be.closeTo(Math.max(5400, fit.startDay + 1000 / pxPerDay), 1e-6);
  });

  it('is never coarser than fit nor finer than an hour', () => {
    expect(clampView({startDay: 0, pxPerDay: pxPerDay / 3}, 1000, limits).pxPerDay).to.equal(pxPerDay);
    expect(clampView({startDay: 0, pxPerDay: 1e9}, 1000, limits).pxPerDay).to.equal(24_000);
  });

  it('starts at the first day when the window is wider than all', () => {
    expect(clampView({startDay: 4000, pxPerDay}, 9000, limits).startDay).to.equal(limits.firstDay);
  });
});
