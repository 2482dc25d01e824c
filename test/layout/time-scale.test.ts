import {expect} from '@open-wc/testing';
import {timeScale} from '../../src/layout/time-scale.js';
import {dayFromCivil} from '../../src/model/calendar.js';

describe('timeScale', () => {
  it('sets the left edge at 0 and the right edge at the width', () => {
    const left = timeScale({startDay: 100, pxPerDay: 2}, 400);
    expect([left(100), left(300), left(0), left(400)]).to.deep.equal([0, 400, -200, 600]);
  });

  it('keeps minutes apart 13.8 billion years ago', () => {
    const startDay = dayFromCivil(-13.8e9, 1, 1);
    const left = timeScale({startDay, pxPerDay: 24_000}, 1000);
    expect(left(startDay + 1 / 64) - left(startDay)).to.be.closeTo(375, 1e-6);
  });

  it('works in a window without width', () => {
    expect(timeScale({startDay: 5, pxPerDay: 3}, 0)(6)).to.equal(3);
  });
});
