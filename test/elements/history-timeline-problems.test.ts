/** What is said of faulty data: to whom, in which language, and how much of it. */
import {expect} from '@open-wc/testing';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import {composedElements, shownText} from './composed-tree.js';
import {control, Room} from './room.js';
import {settled} from './settled.js';

const FAULTY = [
  {title: 'Good', date: '2016'},
  {title: 'Odd', date: '1956-1'},
  {title: 'High', date: '2017', importance: 9},
];

/** What stands behind the line, entry by entry. */
function entries(timeline: HistoryTimeline): HTMLElement[] {
  const line = control(timeline, /^(Hinweise zu den Daten|Notes on the data): /).parentElement!;
  return [...line.querySelectorAll('li')];
}

const lines = (timeline: HistoryTimeline): Element[] =>
  composedElements(timeline).filter((element) => element.matches('details > summary'));
const wordsOf = (element: HTMLElement): string => element.textContent.replace(/\s+/g, ' ').trim();
/** The language that assistive technology takes an element's words for. */
const langOf = (element: Element): string | null | undefined => element.querySelector('[lang]')?.getAttribute('lang');

describe('<history-timeline>, its problems', () => {
  const room = new Room();

  // The first of all: what the words are loaded by stays for the page.
  it('shows the message and its path, as English, until the words are there', async () => {
    const timeline = document.createElement('history-timeline');
    timeline.timeline = FAULTY;
    const seen: string[] = [];
    const look = (): void => {
      const entry = timeline.renderRoot.querySelector<HTMLElement>('details li');
      const words = entry && `${langOf(entry)}: ${wordsOf(entry)}`;
      if (words && words !== seen.at(-1)) seen.push(words);
    };
    room.element.append(timeline);
    const observer = new MutationObserver(look);
    observer.observe(timeline.renderRoot, {subtree: true, childList: true, characterData: true, attributes: true});
    await settled(timeline);
    observer.disconnect();
    expect(seen[0]).to.equal('en: [1].date "1956-1" is not a date: write "1956-01". date/invalid');
    expect(seen.at(-1)).to.match(/^de: Eintrag 2, Datum: /);
  });

  const languages: [lang: string, line: string, lang: string, entries: string[]][] = [
    [
      'de',
      'Hinweise zu den Daten: 2',
      'de',
      [
        'Eintrag 2, Datum: „1956-1“ ist kein lesbares Datum und wird weggelassen. Bitte „1956-01“ schreiben, falls das gemeint ist. date/invalid',
        'Eintrag 3, Wichtigkeit: Dieser Wert passt hier nicht und wird weggelassen. Bitte prüfen. item/value',
      ],
    ],
    [
      'en-GB',
      'Notes on the data: 2',
      'en',
      [
        'Entry 2, date: “1956-1” is no date that can be read, and is left out. Write “1956-01”, if that is meant. date/invalid',
        'Entry 3, importance: This value does not fit here and is left out. Check it. item/value',
      ],
    ],
  ];
  for (const [page, line, lang, told] of languages)
    it(`tells them in the language of a page in ${page}, behind one line`, async () => {
      room.element.lang = page;
      const timeline = await room.timeline(FAULTY);
      const summary = control(timeline, line);
      expect(summary.closest('details')!.open).to.equal(false);
      expect(shownText(timeline)).to.contain(line).and.not.contain(told[0]);
      summary.click();
      await settled(timeline);
      expect(entries(timeline).map(wordsOf)).to.deep.equal(told);
      expect(entries(timeline).map(langOf)).to.deep.equal([lang, lang]);
    });

  it("follows the page's language", async () => {
    const timeline = await room.timeline(FAULTY);
    expect(wordsOf(entries(timeline)[1]!)).to.match(/^Eintrag 3/);
    room.element.lang = 'en';
    await settled(timeline);
    expect(wordsOf(entries(timeline)[1]!)).to.match(/^Entry 3/);
  });

  const quiet: [name: string, milestone: object, code: string][] = [
    ['an address that is not allowed', {links: ['javascript:alert(1)']}, 'url/blocked'],
    ['a text that is too long', {summary: 'a '.repeat(10_000)}, 'text/too-long'],
  ];
  for (const [name, fault, code] of quiet)
    it(`does not trouble readers with ${name}, and tells it to the page`, async () => {
      const told: string[] = [];
      room.element.addEventListener('data-problem', ({problems}) => told.push(...problems.map((one) => one.code)));
      const timeline = await room.timeline([{title: 'A', date: '2016', ...fault}]);
      expect(timeline.problems.map((problem) => problem.code)).to.contain(code);
      expect(told).to.contain(code);
      expect(lines(timeline).filter((line) => /Hinweise/.test(line.textContent))).to.deep.equal([]);
    });

  it('lists the first fifty, and says how many more there are', async () => {
    const faulty = Array.from({length: 173}, (_, at) => ({title: `T${at}`, date: '2016', importance: 9}));
    const timeline = await room.timeline(faulty);
    const summary = control(timeline, 'Hinweise zu den Daten: 173');
    expect(entries(timeline)).to.have.length(50);
    expect(wordsOf(summary.parentElement!)).to.match(/… und 123 weitere\.$/);
    timeline.timeline = faulty.slice(0, 50);
    await settled(timeline);
    expect(wordsOf(control(timeline, 'Hinweise zu den Daten: 50').parentElement!)).to.not.contain('weitere');
  });

  it('keeps hostile text in them text', async () => {
    const timeline = await room.timeline([{title: 'A', date: '<img src=x onerror=alert(1)>'}]);
    const [entry] = entries(timeline);
    expect(wordsOf(entry!)).to.contain('„<img src=x onerror=alert(1)>“');
    expect(entry!.querySelector('img')).to.equal(null);
  });

  it('says why nothing could be read, behind the notice', async () => {
    const timeline = await room.timeline(null, {attributes: {milestones: '{"a": ]'}});
    const details = control(timeline, 'Einzelheiten');
    details.click();
    await settled(timeline);
    expect(wordsOf(details.parentElement!)).to.equal(
      'Einzelheiten „]“ gehört nicht in Zeile 1, Spalte 7. Oft fehlt davor ein Komma oder Anführungszeichen. data/parse',
    );
  });
});
