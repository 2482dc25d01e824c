/** A card alone: from every form of data, in every variant, opened and closed, with its images, links and words. */
import {expect} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import type {CardToggleEvent} from '../../src/events/card-toggle.js';
import type {MilestoneCard} from '../../src/elements/milestone-card.js';
import '../../src/define/milestone-card.js';
import {parseTimeline} from '../../src/model/timeline.js';
import seed from '../fixtures/cluster-it.json' with {type: 'json'};
import {axeFaults} from './axe-faults.js';
import {composedElements, focusName, hasFocus, headings, nameOf, plain, shownText} from './composed-tree.js';

const CONFERENCE = {
  title: 'Erste Digitalisierungskonferenz',
  date: '2016-05-02',
  summary: 'Über 80 Teilnehmer:innen.',
  body: 'Erster **Absatz**.\n\n- eins\n- zwei',
  place: 'Merseburg',
  category: 'Konferenz',
  participants: {count: 80, qualifier: 'over'},
  partners: [{id: 'hs', name: 'Hochschule', role: 'Ort'}],
  links: [{href: 'https://example.org/', label: 'Bericht'}],
  quote: {text: 'Ein Anfang.', source: 'Zeitung'},
};

let room: HTMLElement;

async function drawn(card: MilestoneCard): Promise<MilestoneCard> {
  room.append(card);
  await card.updateComplete;
  await new Promise(requestAnimationFrame);
  await card.updateComplete;
  return card;
}

function cardOf(properties: Partial<MilestoneCard>, html = ''): Promise<MilestoneCard> {
  const card = document.createElement('milestone-card');
  Object.assign(card, properties);
  card.innerHTML = html;
  return drawn(card);
}

function cardFrom(html: string): Promise<MilestoneCard> {
  room.innerHTML = html;
  return drawn(room.firstElementChild as MilestoneCard);
}

const part = (card: MilestoneCard, name: string): HTMLElement | undefined =>
  composedElements(card).find((one) => one.part.contains(name)) as HTMLElement | undefined;
const all = (card: MilestoneCard, selector: string): HTMLElement[] =>
  composedElements(card).filter((one) => one.matches(selector)) as HTMLElement[];

beforeEach(() => {
  room = document.createElement('div');
  room.lang = 'de';
  room.style.inlineSize = '400px';
  document.body.append(room);
});
afterEach(() => room.remove());

describe('<milestone-card>, its data', () => {
  it('takes JSON in its attribute', async () => {
    const card = await cardFrom(`<milestone-card milestone='${JSON.stringify(CONFERENCE)}'></milestone-card>`);
    const text = shownText(card);
    for (const words of [
      'Erste Digitalisierungskonferenz',
      'Konferenz',
      'Montag, 2. Mai 2016',
      'Ort Merseburg',
      'Teilnehmer:innen über 80',
      'Partner Hochschule ( Ort )',
      'Über 80 Teilnehmer:innen.',
      'Erster Absatz .',
      'eins zwei',
      'Ein Anfang. Zeitung',
      'Bericht externe Seite',
    ])
      expect(text).to.contain(words);
  });

  it('takes an object, and leaves it as it was', async () => {
    const input = structuredClone(CONFERENCE);
    const card = await cardOf({milestone: input});
    expect(shownText(part(card, 'title')!)).to.equal(CONFERENCE.title);
    expect(input).to.deep.equal(CONFERENCE);
    expect(input).to.not.be.frozen;
    card.milestone = {title: 'Other', date: '2001'};
    await card.updateComplete;
    expect(shownText(part(card, 'title')!)).to.equal('Other');
  });

  it('takes a milestone of a document, with the names of its partners', async () => {
    const {timeline} = parseTimeline(seed);
    const card = await cardOf({milestone: timeline.milestones[0]});
    expect(shownText(card)).to.contain('Hochschule Merseburg ( Veranstaltungsort )');
    const text = all(await cardOf({milestone: timeline.milestones[2]}), '[part=partners] li').map((one) =>
      shownText(one),
    );
    expect(text).to.deep.equal(['Silicon Saxony e.V.', 'IT-Bündnis Chemnitz', 'Cluster IT Mitteldeutschland']);
  });

  it('takes attributes and what is in its slots', async () => {
    const card = await cardFrom(`<milestone-card date="2016-05" end="2018" place="Leipzig" category="Tagung">
      <h3 slot="title">Slotted <em>title</em></h3><p>Slotted text.</p>
      <p slot="facts">Own facts</p><a slot="links" href="#x">Own link</a><button slot="actions">Own button</button>
    </milestone-card>`);
    const text = shownText(card);
    for (const words of [
      'Slotted title',
      'Mai 2016',
      '2018',
      'Tagung',
      'Slotted text.',
      'Own facts',
      'Own link',
      'Own button',
    ])
      expect(text).to.contain(words);
    expect(text.match(/Slotted title/g)).to.have.length(1);
    card.setAttribute('date', '1999');
    card.removeAttribute('end');
    await card.updateComplete;
    expect(shownText(part(card, 'date')!)).to.equal('1999');
  });

  it('takes its heading from the attribute', async () => {
    const card = await cardFrom('<milestone-card heading="Kurz" date="1850~"></milestone-card>');
    expect(headings(card)).to.deep.equal([{level: 3, text: 'Kurz'}]);
    expect(shownText(part(card, 'date')!)).to.equal('um 1850');
    expect(all(card, '[data-date]').map((one) => one.dataset['date'])).to.include('1850~');
  });

  for (const [name, broken] of [
    ['broken JSON', '{"title": "A",'],
    ['JSON that is no milestone', '[1, 2]'],
    ['nothing at all', '{}'],
  ] as const)
    it(`says that ${name} cannot be shown, throws nothing, and shows what comes next`, async () => {
      const faults: unknown[] = [];
      const note = (event: ErrorEvent | PromiseRejectionEvent): unknown => faults.push(event);
      window.addEventListener('error', note);
      window.addEventListener('unhandledrejection', note);
      const card = document.createElement('milestone-card');
      card.setAttribute('milestone', broken);
      await drawn(card);
      expect(shownText(card)).to.contain('Dieser Meilenstein kann nicht gezeigt werden.');
      card.setAttribute('milestone', '{"title": "Good", "date": "2001"}');
      await card.updateComplete;
      expect(shownText(part(card, 'title')!)).to.equal('Good');
      expect(faults).to.have.length(0);
      window.removeEventListener('error', note);
      window.removeEventListener('unhandledrejection', note);
    });

  it('reads what comes from JSON, even if it looks like a milestone that was read before', async () => {
    const card = await cardOf({
      milestone: JSON.parse(
        '{"title": "It", "index": 1, "date": {}, "links": [{"href": "javascript:alert(1)", "label": "Go"}]}',
      ),
    });
    expect(shownText(part(card, 'title')!)).to.equal('It');
    expect(all(card, 'a')).to.have.length(0);
    expect(shownText(part(card, 'links')!)).to.equal('Go');
    expect((await cardOf({milestone: {index: 1, date: null}})).isConnected).to.equal(true);
  });

  it('shows a milestone of a document that was read without an address', async () => {
    const {timeline} = parseTimeline([{title: 'It', media: {src: 'picture.svg', alt: 'Bild'}}]);
    const card = await cardOf({milestone: timeline.milestones[0]});
    expect(all(card, 'img').map((one) => one.getAttribute('src'))).to.deep.equal(['picture.svg']);
  });

  it('is made without an attribute, and has these defaults', async () => {
    const card = document.createElement('milestone-card');
    expect(card.attributes).to.have.length(0);
    const {variant, open, images, headingLevel, expandable} = await drawn(card);
    expect({variant, open, images, headingLevel, expandable}).to.deep.equal({
      variant: 'full',
      open: false,
      images: 'same-origin',
      headingLevel: 3,
      expandable: false,
    });
  });
});

describe('<milestone-card>, its variants', () => {
  for (const [variant, open, shows] of [
    ['full', false, true],
    ['compact', false, false],
    ['compact', true, true],
    ['row', false, false],
    ['row', true, true],
  ] as const)
    it(`${variant}${open ? ', open,' : ''} shows ${shows ? 'everything' : 'title, date and place'}`, async () => {
      const card = await cardOf({milestone: CONFERENCE, variant, open});
      const text = shownText(card);
      expect(text).to.contain(CONFERENCE.title).and.contain('2. Mai 2016').and.contain('Merseburg');
      for (const words of ['Erster', 'Partner', 'Bericht', 'Ein Anfang']) {
        if (shows) expect(text).to.contain(words);
        else expect(text).to.not.contain(words);
      }
      expect(card.getAttribute('variant')).to.equal(variant);
      expect(card.hasAttribute('open')).to.equal(open);
    });

  it('closed, leads with the summary where it is asked to', async () => {
    const card = await cardOf({milestone: CONFERENCE, variant: 'compact', lead: true});
    expect(shownText(card)).to.contain('Über 80 Teilnehmer:innen.').and.not.contain('Erster');
  });

  for (const [level, tag] of [
    [1, 'h1'],
    [3, 'h3'],
    [6, 'h6'],
    [8, 'div'],
  ] as const)
    it(`has a heading of level ${level}`, async () => {
      const card = await cardOf({milestone: CONFERENCE, headingLevel: level});
      expect(headings(card)).to.deep.equal([{level, text: CONFERENCE.title}]);
      expect(part(card, 'title')!.localName).to.equal(tag);
    });

  it('is an article named by its heading', async () => {
    const card = await cardOf({milestone: CONFERENCE});
    const [article] = all(card, 'article');
    expect(nameOf(card.shadowRoot!.getElementById(article!.getAttribute('aria-labelledby')!)!)).to.equal(
      CONFERENCE.title,
    );
  });

  it('stands its facts one below the other where it is narrow, and keeps to its width', async () => {
    room.style.inlineSize = '220px';
    const card = await cardOf({
      milestone: {...CONFERENCE, title: 'Breitbandausbaubeschleunigungsgesetzgebungskonferenz'},
    });
    expect(card.scrollWidth).to.be.at.most(220);
    expect(part(card, 'card')!.scrollWidth).to.be.at.most(220);
    room.style.inlineSize = '900px';
    expect(card.getBoundingClientRect().width).to.be.at.most(480);
  });

  for (const theme of ['light', 'dark'] as const)
    for (const variant of ['full', 'compact', 'row'] as const)
      it(`${variant} has no fault that axe finds, ${theme}`, async () => {
        room.style.colorScheme = theme;
        room.style.background = theme === 'dark' ? '#12181d' : '#fff';
        await cardOf({milestone: CONFERENCE, variant, expandable: variant !== 'full', theme});
        expect(await axeFaults(room)).to.deep.equal([]);
      });
});

describe('<milestone-card>, opened and closed', () => {
  const told: string[] = [];
  const note = ({open, trigger}: CardToggleEvent): unknown => told.push(`${open ? 'open' : 'closed'} ${trigger}`);

  beforeEach(() => {
    told.length = 0;
    room.addEventListener('card-toggle', note);
  });
  afterEach(() => resetMouse());

  const closed = (): Promise<MilestoneCard> => cardOf({milestone: CONFERENCE, variant: 'compact', expandable: true});
  const button = (card: MilestoneCard): HTMLElement => all(card, '[part=title] button')[0]!;

  it('has no button where it is not expandable', async () => {
    expect(all(await cardOf({milestone: CONFERENCE, variant: 'compact'}), 'button')).to.have.length(0);
  });

  it('opens and closes with Enter and Space, the focus on its title', async () => {
    const card = await closed();
    await sendKeys({press: 'Tab'});
    expect(hasFocus(button(card)), focusName()).to.equal(true);
    for (const key of [{press: 'Enter'}, {type: ' '}, {press: 'Enter'}]) {
      await sendKeys(key);
      await card.updateComplete;
    }
    expect(card.open).to.equal(true);
    expect(button(card).getAttribute('aria-expanded')).to.equal('true');
    expect(hasFocus(button(card)), focusName()).to.equal(true);
    expect(told).to.deep.equal(['open keyboard', 'closed keyboard', 'open keyboard']);
  });

  it('opens with a click, and closes with the button at its end', async () => {
    const card = await closed();
    const {left, top, height} = button(card).getBoundingClientRect();
    await sendMouse({type: 'click', position: [Math.round(left + 20), Math.round(top + height / 2)]});
    await card.updateComplete;
    expect(card.open).to.equal(true);
    const less = all(card, 'button').find((one) => nameOf(one) === 'Zuklappen')!;
    less.scrollIntoView();
    const box = less.getBoundingClientRect();
    await sendMouse({type: 'click', position: [Math.round(box.left + 10), Math.round(box.top + 10)]});
    await card.updateComplete;
    expect(card.open).to.equal(false);
    expect(told).to.deep.equal(['open pointer', 'closed pointer']);
  });

  it('gives the focus back to its title when the button at its end goes', async () => {
    const card = await closed();
    card.open = true;
    await card.updateComplete;
    all(card, 'button')
      .find((one) => nameOf(one) === 'Zuklappen')!
      .focus();
    await sendKeys({press: 'Enter'});
    await card.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(card.open).to.equal(false);
    expect(hasFocus(button(card)), focusName()).to.equal(true);
  });

  it('stays as it is when the page refuses', async () => {
    const card = await closed();
    card.addEventListener('card-toggle', (event) => event.preventDefault());
    button(card).click();
    await card.updateComplete;
    expect(card.open).to.equal(false);
    expect(button(card).getAttribute('aria-expanded')).to.equal('false');
  });

  it('tells nothing when the page opens it', async () => {
    const card = await closed();
    card.open = true;
    await card.updateComplete;
    card.removeAttribute('open');
    await card.updateComplete;
    expect(card.open).to.equal(false);
    expect(told).to.deep.equal([]);
  });

  it('is focused by focus()', async () => {
    const card = await closed();
    card.focus();
    await card.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(hasFocus(button(card)), focusName()).to.equal(true);
  });
});

describe('<milestone-card>, its images', () => {
  const HERE = new URL('picture.svg', import.meta.url);
  let run = 0;

  /** An address of the same picture that nobody has asked for yet, here or at what counts as another origin. */
  function picture(elsewhere: boolean): string {
    const url = new URL(HERE);
    if (elsewhere) url.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    url.search = `?${++run}-${Math.round(performance.now())}`;
    return url.href;
  }
  const asked = (url: string): boolean => performance.getEntriesByName(url).length > 0;
  const withImage = (src: string, properties: Partial<MilestoneCard> = {}, more: object = {}): Promise<MilestoneCard> =>
    cardOf({milestone: {...CONFERENCE, media: {src, alt: 'Ein Bild', ...more}}, ...properties});
  const image = (card: MilestoneCard): HTMLImageElement | undefined =>
    all(card, 'img')[0] as HTMLImageElement | undefined;

  async function loaded(card: MilestoneCard): Promise<void> {
    const shown = image(card)!;
    shown.loading = 'eager';
    if (!shown.complete) await new Promise((resolve) => (shown.onload = resolve));
    expect(shown.naturalWidth).to.be.greaterThan(0);
  }

  it('come at once from the page’s origin, with their words', async () => {
    const src = picture(false);
    const card = await withImage(src, {}, {caption: 'Der Saal', credit: 'Foto: N. N.'});
    await loaded(card);
    expect(image(card)!.alt).to.equal('Ein Bild');
    expect(shownText(part(card, 'credit')!)).to.equal('Der Saal · Foto: N. N.');
    expect(asked(src)).to.equal(true);
  });

  it('are not asked for elsewhere before the reader clicks', async () => {
    const src = picture(true);
    const card = await withImage(src);
    expect(!!image(card)).to.equal(false);
    const [consent] = all(card, '[part=media] button');
    expect(nameOf(consent!)).to.equal(`Bild von ${new URL(src).host} laden`);
    expect(asked(src)).to.equal(false);
    const hints = [...document.querySelectorAll<HTMLLinkElement>('link[rel^=pre],link[rel^=dns]')].map(
      ({href}) => href,
    );
    expect(hints.filter((href) => !href.startsWith(location.origin))).to.deep.equal([]);
    consent!.focus();
    await sendKeys({press: 'Enter'});
    await card.updateComplete;
    await loaded(card);
    expect(asked(src)).to.equal(true);
    expect(hasFocus(part(card, 'media')), focusName()).to.equal(true);
  });

  for (const [images, elsewhere, atOnce] of [
    ['same-origin', false, true],
    ['same-origin', true, false],
    ['click', false, false],
    ['click', true, false],
    ['any', false, true],
    ['any', true, true],
  ] as const)
    it(`${atOnce ? 'come at once' : 'wait'} with images="${images}" from ${elsewhere ? 'elsewhere' : 'here'}`, async () => {
      const src = picture(elsewhere);
      const card = await withImage(src, {images});
      expect(!!image(card)).to.equal(atOnce);
      if (atOnce) await loaded(card);
      expect(asked(src)).to.equal(atOnce);
    });

  it('come at once from the origin of the data', async () => {
    const src = picture(true);
    const card = await withImage(src, {dataBase: src});
    await loaded(card);
  });

  it('come at once where the data hold them', async () => {
    const pixel =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    expect(image(await withImage(pixel))?.src).to.equal(pixel);
  });

  it('that do not come leave their words but no broken sign, give way to the year, and are told of', async () => {
    const src = new URL('there-is-none.png', HERE).href;
    const card = await withImage(src, {fallback: 'year'});
    const told: string[] = [];
    room.addEventListener('data-problem', ({problems}) => told.push(...problems.map(({code}) => code)));
    const shown = image(card)!;
    const {alt} = shown;
    shown.loading = 'eager';
    await new Promise((resolve) => shown.addEventListener('error', resolve));
    await card.updateComplete;
    expect(!!image(card)).to.equal(false);
    expect(shownText(part(card, 'media')!)).to.equal('2016');
    expect(alt).to.not.equal('');
    expect(shownText(all(card, '[part=links] li').at(-1)!)).to.equal(alt);
    expect(told).to.deep.equal(['media/error']);
  });

  it('are stood for by the year, which is not said twice, or by nothing', async () => {
    const year = await cardOf({milestone: CONFERENCE, fallback: 'year'});
    expect(shownText(part(year, 'media')!)).to.equal('2016');
    expect(part(year, 'media')!.getAttribute('aria-hidden')).to.equal('true');
    expect(!!part(await cardOf({milestone: CONFERENCE}), 'media')).to.equal(false);
    expect(!!part(await cardOf({milestone: {title: 'Undated'}, fallback: 'year'}), 'media')).to.equal(false);
  });

  it('are not asked for by a closed card', async () => {
    const src = picture(false);
    const card = await withImage(src, {variant: 'compact'});
    expect(!!image(card)).to.equal(false);
    expect(asked(src)).to.equal(false);
  });
});

describe('<milestone-card>, its links', () => {
  const rows = async (...links: object[]): Promise<string[]> =>
    all(await cardOf({milestone: {title: 'It', links}}), '[part=links] li').map((row) => shownText(row));
  const anchors = (card: MilestoneCard): string[] =>
    (all(card, 'a') as HTMLAnchorElement[]).map((one) => one.getAttribute('href') ?? 'none');

  it('say of what kind and how large a file is, in the reader’s way', async () => {
    const pdf = {href: 'report.pdf', label: 'Bericht', type: 'application/pdf'};
    expect(await rows({...pdf, bytes: 1_234_567}, {...pdf, bytes: 45_600}, pdf)).to.deep.equal([
      'Bericht PDF, 1,2 MB',
      'Bericht PDF, 46 kB',
      'Bericht PDF',
    ]);
  });

  it('say that they lead to another site', async () => {
    expect(await rows({href: 'https://example.org/x', label: 'Dort'}, {href: '/hier', label: 'Hier'})).to.deep.equal([
      'Dort externe Seite',
      'Hier',
    ]);
  });

  it('are shown by their label alone when their address is blocked', async () => {
    const card = await cardOf({
      milestone: {
        title: 'It',
        links: [
          {href: 'javascript:alert(1)', label: 'Böse'},
          {href: 'mailto:a@b.example', label: 'Gut'},
        ],
      },
    });
    expect(shownText(card)).to.contain('Böse').and.contain('Gut');
    expect(anchors(card)).to.deep.equal(['mailto:a@b.example']);
  });

  it('give no page that they open a hold on this one', async () => {
    const card = await cardOf({milestone: CONFERENCE});
    for (const link of all(card, 'a')) expect((link as HTMLAnchorElement).relList.contains('noopener')).to.equal(true);
    expect(anchors(card)).to.deep.equal(['https://example.org/']);
  });

  it('in the text lead where they say', async () => {
    const card = await cardOf({
      milestone: {title: 'It', body: '[Seite](https://example.org/a) und [böse](javascript:alert(1))'},
    });
    expect(anchors(card)).to.deep.equal(['https://example.org/a']);
    expect(shownText(card)).to.contain('böse');
  });
});

describe('<milestone-card>, its language', () => {
  it('is the page’s, and follows it', async () => {
    const card = await cardOf({milestone: CONFERENCE});
    room.lang = 'en';
    await new Promise(requestAnimationFrame);
    await card.updateComplete;
    expect(shownText(card)).to.contain('Monday, May 2, 2016').and.contain('Participants over 80');
    card.lang = 'de';
    await new Promise(requestAnimationFrame);
    await card.updateComplete;
    expect(shownText(card)).to.contain('Montag, 2. Mai 2016');
  });

  it('picks the words for it, and marks what has another', async () => {
    const card = await cardOf({
      milestone: {title: {en: 'Founding', de: 'Gründung'}, date: '2001', lang: 'en', summary: 'Plain English.'},
    });
    expect(plain(part(card, 'title')!.textContent)).to.equal('Gründung');
    expect(part(card, 'title')!.hasAttribute('lang')).to.equal(false);
    expect(part(card, 'text')!.getAttribute('lang')).to.equal('en');
  });

  it('takes the page’s own words', async () => {
    const card = await cardOf({milestone: CONFERENCE, messages: {participants: 'Gäste', over: 'mehr als {n}'}});
    expect(shownText(card)).to.contain('Gäste mehr als 80');
  });
});
