import {expect} from '@open-wc/testing';
import {layVertical, type VerticalEntry, type VerticalLayout} from '../../src/layout/vertical.js';
import {civilFromDay, dayFromCivil} from '../../src/model/calendar.js';
import {seededRandom} from './seeded-random.js';

const dated = (year: number, month = 1, heightPx = 100): VerticalEntry => {
  const startDay = dayFromCivil(year, month, 1);
  return {long: false, heightPx, startDay, endDay: startDay + 28};
};
const span = (year: number, endDay: number): VerticalEntry => ({...dated(year), long: true, endDay});
const undated: VerticalEntry = {long: false, heightPx: 100, startDay: NaN, endDay: NaN};
const tops = ({places}: VerticalLayout): number[] => places.map(({topPx}) => topPx);
const sides = ({places}: VerticalLayout): string => places.map(({left}) => (left ? 'l' : 'r')).join('');

function randomEntries(seed: number, count: number): VerticalEntry[] {
  const random = seededRandom(seed);
  let startDay = dayFromCivil(-3, 1, 1);
  return Array.from({length: count}, () => {
    const heightPx = 40 + Math.floor(random() * 300);
    if (random() < 0.15) return {...undated, heightPx};
    startDay += Math.floor(random() ** 4 * 2000);
    const long = random() < 0.2;
    const endDay = !long ? startDay + 1 + random() * 365 : random() < 0.3 ? Infinity : startDay + random() * 5000;
    return {long, heightPx, startDay, endDay};
  });
}

describe('layVertical', () => {
  it('gives an empty rail for no entries', () => {
    expect(layVertical([], 1)).to.deep.equal({
      places: [],
      years: [],
      ticks: [],
      breaks: [],
      bars: [],
      heightPx: 0,
    });
  });

  it('stacks one column, each year under its numeral', () => {
    const layout = layVertical([dated(2015), dated(2016), dated(2016, 3), undated], 1);
    expect(layout.years).to.deep.equal([
      {year: 2015, topPx: 0},
      {year: 2016, topPx: 164},
    ]);
    expect(tops(layout)).to.deep.equal([48, 212, 328, 444]);
    expect(layout.places[0]).to.deep.equal({topPx: 48, railPx: 64, left: false});
    expect(layout.heightPx).to.equal(560);
  });

  it('sets two columns by turns: left, right, left', () => {
    const layout = layVertical([dated(2016), dated(2016, 2), dated(2016, 3), dated(2016, 4)], 2, 8);
    expect(sides(layout)).to.equal('lrlr');
    expect(tops(layout)).to.deep.equal([40, 68, 156, 184]);
    expect(layout.places[0]!.railPx).to.equal(48);
  });

  it('goes on in the column that is free sooner', () => {
    const layout = layVertical([dated(2016, 1, 40), dated(2016, 2, 900), dated(2016, 3), dated(2016, 4)], 2);
    expect(sides(layout)).to.equal('lrll');
  });

  it('shows a numeral only where the year changes, before Christ and in deep time too', () => {
    const years = [-13.8e9, -66e6, -43, -43, 0, 1, 99, 99, 100, 2016];
    const layout = layVertical([undated, ...years.map((year) => dated(year)), undated], 2);
    expect(layout.years.map(({year}) => year)).to.deep.equal([...new Set(years)]);
  });

  it('divides each year evenly into twelve, from its numeral to the next or the end', () => {
    const {ticks, years, heightPx} = layVertical([dated(2015), dated(2016)], 1);
    expect(ticks.length).to.equal(24);
    expect(ticks.slice(0, 5).map(({level}) => level)).to.deep.equal([0, 2, 2, 1, 2]);
    expect(ticks[0]!.topPx).to.equal(20);
    expect(ticks[12]!.topPx).to.equal(years[1]!.topPx + 20);
    expect(ticks[6]!.topPx).to.be.closeTo((20 + ticks[12]!.topPx) / 2, 1e-9);
    expect(ticks[18]!.topPx).to.be.closeTo((ticks[12]!.topPx + heightPx) / 2, 1e-9);
  });

  it('gives a year 96 px at least', () => {
    const {years} = layVertical([dated(2015, 1, 20), dated(2016, 1, 20)], 2);
    expect(years[1]!.topPx - years[0]!.topPx).to.equal(96);
  });

  const gaps: [name: string, entries: VerticalEntry[], breaks: (readonly [from: number, to: number])[]][] = [
    ['none within a year', [dated(2016, 1), dated(2017, 1)], []],
    ['over more than a year', [dated(2018, 3), dated(2021, 3)], [[2019, 2020]]],
    ['to a first of January', [dated(2018, 3), dated(2021, 1)], [[2019, 2020]]],
    ['from an end of December', [{...dated(2018), endDay: dayFromCivil(2019, 1, 1)}, dated(2021, 1)], [[2019, 2020]]],
    ['without a whole year in it, named by the years around', [dated(2016, 5), dated(2017, 10)], [[2016, 2017]]],
    ['over undated ones', [dated(2016), undated, dated(2020)], [[2017, 2019]]],
    ['after a span from its start', [span(2016, Infinity), dated(2020)], [[2017, 2019]]],
    [
      'not before the end of the longest',
      [{...dated(2010), endDay: dayFromCivil(2019, 1, 1)}, dated(2011), dated(2019)],
      [],
    ],
    ['over the turn of the eras', [dated(-3), dated(4)], [[-2, 3]]],
    [
      'not before the first or after an open start',
      [{...dated(2016), startDay: -Infinity, long: true}, dated(2020)],
      [],
    ],
  ];
  for (const [name, entries, breaks] of gaps) {
    it(`breaks the rail ${name}`, () => {
      for (const columns of [1, 2] as const) {
        const layout = layVertical(entries, columns);
        expect(
          layout.breaks.map(({fromDay, toDay}) => [civilFromDay(fromDay).year, civilFromDay(toDay).year]),
        ).to.deep.equal(breaks);
      }
    });
  }

  describe('bars', () => {
    it('run from the mark to just above what comes after the end: an entry, a year or a break', () => {
      const ends = [
        dayFromCivil(2016, 2, 1),
        dayFromCivil(2016, 7, 1),
        dayFromCivil(2017, 2, 1),
        dayFromCivil(2018, 7, 1),
      ];
      for (const [at, end] of ends.entries()) {
        const layout = layVertical([span(2015, end), dated(2016, 1), dated(2016, 3), dated(2017, 3), dated(2020)], 2);
        const {places, years, breaks} = layout;
        const next = [places[2]!.railPx, years[2]!.topPx + 20, places[3]!.railPx, breaks[0]!.topPx + 12][at]!;
        const bar = {index: 0, topPx: places[0]!.railPx, bottomPx: next - 14, column: 0};
        expect(layout.bars).to.deep.equal([bar]);
      }
    });

    it('run to the bottom when the end is open or after all, and are short when it is not known', () => {
      const ends = [Infinity, dayFromCivil(2030, 1, 1), NaN];
      const {bars, places, heightPx} = layVertical(
        ends.map((end) => span(2015, end)),
        2,
      );
      expect(bars.map(({bottomPx}) => bottomPx)).to.deep.equal([heightPx, heightPx, places[2]!.railPx + 16]);
    });

    it('are three at most at once, one beside a single column, and take the first column that is free', () => {
      const open = [1, 2, 3, 4].map((year) => span(year, Infinity));
      expect(layVertical(open, 2).bars.map(({index, column}) => [index, column])).to.deep.equal([
        [0, 0],
        [1, 1],
        [2, 2],
      ]);
      expect(layVertical(open, 1).bars.length).to.equal(1);
      const apart = [span(2001, dayFromCivil(2002, 1, 1)), dated(2003), span(2004, Infinity)];
      expect(layVertical(apart, 2).bars.map(({column}) => column)).to.deep.equal([0, 0]);
    });

    it('stay finite for an open start', () => {
      const entries = [{...span(2016, dayFromCivil(2016, 1, 1)), startDay: -Infinity}, dated(2016), dated(2017)];
      expect(layVertical(entries, 1).bars[0]!.bottomPx).to.be.within(16, 1000);
    });
  });

  for (const columns of [1, 2] as const) {
    it(`keeps entries apart and marks in order, whatever stands in ${columns === 1 ? 'one column' : 'two'}`, () => {
      for (let seed = 0; seed < 60; seed++) {
        const entries = randomEntries(seed, 80);
        const layout = layVertical(entries, columns);
        const boxes = entries.map(({heightPx}, at) => ({...layout.places[at]!, heightPx}));
        for (const {topPx} of layout.years) boxes.push({topPx, railPx: topPx + 20, left: false, heightPx: 40});
        for (const {topPx} of layout.breaks) boxes.push({topPx, railPx: topPx + 12, left: false, heightPx: 24});
        const marks = boxes.map(({railPx}) => railPx).sort((a, b) => a - b);
        for (let at = 1; at < marks.length; at++) expect(marks[at]! - marks[at - 1]!).to.be.at.least(28);
        layout.places.slice(1).forEach(({railPx}, at) => expect(railPx).to.be.above(layout.places[at]!.railPx));
        for (const left of [true, false]) {
          const own = boxes.filter((box) => box.left === left).sort((a, b) => a.topPx - b.topPx);
          own.slice(1).forEach(({topPx}, at) => expect(topPx).to.be.at.least(own[at]!.topPx + own[at]!.heightPx + 8));
        }
        expect(Math.max(...boxes.map(({topPx, heightPx}) => topPx + heightPx))).to.be.at.most(layout.heightPx);
        for (const bar of layout.bars) {
          expect(bar.bottomPx).to.be.within(bar.topPx + 16, layout.heightPx);
          for (const other of layout.bars) {
            if (other.index > bar.index && other.column === bar.column)
              expect(other.topPx).to.be.at.least(bar.bottomPx);
          }
        }
        layout.ticks.slice(1).forEach(({topPx}, at) => expect(topPx).to.be.above(layout.ticks[at]!.topPx));
      }
    });
  }
});
