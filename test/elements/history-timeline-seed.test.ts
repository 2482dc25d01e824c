/** The page that this was built for: its words, all of them, and no others. */
import {expect} from '@open-wc/testing';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import seed from '../fixtures/cluster-it.json' with {type: 'json'};
import {nameOf, plain, shownText, shownTexts} from './composed-tree.js';
import {control, milestoneButtons, milestoneItems, parts, Room} from './room.js';
import {settled} from './settled.js';

const TITLES = [
  'Erste Digitalisierungskonferenz',
  'Eventserie zu wechselnden Fachthemen',
  'Initiative „Digital Saxony“',
  'Gründung des Kooperationsnetzwerks IT',
  'Multikonferenz „Digital Innovation“ erstmals in Leipzig',
  'Südwestsachsen Digital schließt sich der Initiative an',
  'Gemeinsames Positionspapier',
];

/** What the element may say of its own beside what the document says. */
const OWN_WORDS = [
  /^(Über diese Geschichte|Ohne Datum|ohne Datum|· 3|Vorheriger|Nächster|[1-7] von 7|7 Meilensteine, davon 3 ohne Datum)$/,
  /^(Datum|Ort|Teilnehmer:innen|Partner|über 80|\d)$/,
  /^Pfeiltasten: nächster Meilenstein · \+\/− Zoom · Pos1\/Ende Anfang und Ende$/,
  /^((Montag, )?2\. Mai 2016|201[5-9]|Q[1-4])$/,
  /^3 von 7 Meilensteinen im Ausschnitt 201[67]–201[78], dazu 3 ohne Datum$/,
  // Between place and participants, and round the role of a partner.
  /^[·()]$/,
];

describe('<history-timeline>, the seed', () => {
  const room = new Room();

  it('has the seven milestones in reading order', async () => {
    const timeline = await room.timeline(seed);
    expect(milestoneButtons(timeline).map(nameOf)).to.deep.equal(TITLES);
    expect(timeline.document.milestones.map(({title}) => title)).to.deep.equal(TITLES);
    expect(timeline.problems).to.deep.equal([]);
  });

  for (const width of [720, 360])
    it(`keeps that order at ${width} px`, async () => {
      const timeline = await room.timeline(seed, {width});
      const [first, series, ...others] = TITLES;
      expect(milestoneButtons(timeline).map(nameOf)).to.deep.equal([first, `Beginn: ${series!}`, ...others]);
    });

  it('says its dates as its authors do', async () => {
    const timeline = await room.timeline(seed);
    const dates = ['2. Mai 2016', 'seither', 'seit mehreren Jahren', 'ohne Datum', '2017', '2018', 'ohne Datum'];
    const said = milestoneItems(timeline).map((item) => shownText(item));
    dates.forEach((date, at) => expect(said[at], TITLES[at]).to.contain(date));
  });

  it('says how many took part, and where', async () => {
    const timeline = await room.timeline(seed, {width: 720});
    expect(shownText(milestoneItems(timeline)[0]!)).to.contain('Hochschule Merseburg · über 80 Teilnehmer:innen');
  });

  it('sets three apart in the column of what has no date', async () => {
    const timeline = await room.timeline(seed);
    const [column] = parts(timeline, 'undated');
    expect(shownText(column!)).to.equal('Ohne Datum · 3');
    const {left} = column!.getBoundingClientRect();
    const inside = parts(timeline, 'card').filter((card) => card.getBoundingClientRect().left >= left);
    expect(inside.map((card) => nameOf(card.querySelector('button')!))).to.deep.equal([
      TITLES[2],
      TITLES[3],
      TITLES[6],
    ]);
  });

  it('counts its kinds in the legend', async () => {
    const timeline = await room.timeline(seed);
    const legend = [...parts(timeline, 'filters')[0]!.querySelectorAll('button')];
    expect(legend.map(nameOf)).to.deep.equal(['Konferenz 3', 'Netzwerk 3', 'Position 1']);
    expect(shownText(parts(timeline, 'status')[0]!)).to.contain('7 Meilensteine, davon 3 ohne Datum');
  });

  it('shows one milestone after the other in the panel, and says which it is', async () => {
    const timeline = await room.timeline(seed);
    timeline.select('erste-digitalisierungskonferenz');
    await settled(timeline);
    const [panel] = parts(timeline, 'panel');
    const position = (): string => /\d von \d/.exec(shownText(panel!))![0];
    expect(position()).to.equal('1 von 7');
    expect(control(panel!, 'Vorheriger').getAttribute('aria-disabled')).to.equal('true');
    for (const [at, title] of TITLES.entries()) {
      expect(position()).to.equal(`${at + 1} von 7`);
      expect(shownText(panel!)).to.contain(title);
      control(panel!, 'Nächster').click();
      await settled(timeline);
    }
    expect(position(), 'after the last').to.equal('7 von 7');
    expect(control(panel!, 'Nächster').getAttribute('aria-disabled')).to.equal('true');
    control(panel!, 'Vorheriger').click();
    await settled(timeline);
    expect(position()).to.equal('6 von 7');
  });

  for (const [name, width, layout] of [
    ['the horizontal layout', 1200, 'auto'],
    ['the vertical layout', 720, 'auto'],
    ['one column', 360, 'auto'],
    ['the list', 1000, 'list'],
  ] as const) {
    it(`lets every sentence of the page be read in ${name}`, async () => {
      const page = await (await fetch(new URL('../fixtures/seed.txt', import.meta.url))).text();
      const timeline = await room.timeline(seed, {width, attributes: {layout}});
      const said = plain((await everyText(timeline)).join(' '));
      const sentences = page
        .split('\n')
        .flatMap((line) => plain(line.replace(/^\d\. /, '')).split(/(?<=[.:!?]) (?=[A-ZÄÖÜ])| – /));
      expect(sentences).to.have.length.greaterThan(18);
      expect(sentences.filter((sentence) => !said.includes(sentence))).to.deep.equal([]);
    });
  }

  it('invents nothing: all it says stands in the document, or is a word of its own', async () => {
    const timeline = await room.timeline(seed);
    const given = plain(stringsIn(seed).join(' ').replace(/\*\*/g, ''));
    const invented = (await everyText(timeline)).filter(
      (text) => !given.includes(text) && !OWN_WORDS.some((own) => own.test(text)),
    );
    expect(invented).to.deep.equal([]);
  });

  it('speaks English on an English page, and leaves the data German', async () => {
    room.element.lang = 'en';
    const timeline = await room.timeline(seed);
    let text = shownText(timeline);
    timeline.select('erste-digitalisierungskonferenz');
    await settled(timeline);
    text += shownText(timeline);
    for (const words of [
      'May 2, 2016',
      'Monday, May 2, 2016',
      'Undated · 3',
      '7 milestones, 3 of them undated',
      '1 of 7',
      'Participants over 80',
      'Erste Digitalisierungskonferenz',
      'seit mehreren Jahren',
    ])
      expect(text).to.contain(words);
  });
});

/** All that a reader can come to see: the page as it is, the description opened, then every milestone opened in turn. */
async function everyText(timeline: HistoryTimeline): Promise<string[]> {
  control(timeline, 'Über diese Geschichte').click();
  await settled(timeline);
  const texts = shownTexts(timeline);
  for (const {id} of timeline.document.milestones) {
    timeline.select(id);
    await settled(timeline);
    texts.push(...shownTexts(timeline));
  }
  return [...new Set(texts)];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
