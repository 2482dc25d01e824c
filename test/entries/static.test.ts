/** What `history-timeline/static` writes, taken over by the element. */
import {expect} from '@open-wc/testing';
import '../../src/define/history-timeline.js';
import {parseTimeline} from '../../src/entries/model.js';
import {renderTimelineToHtml} from '../../src/entries/static.js';
import {fixture} from '../fixtures/fixture.js';

const {timeline} = parseTimeline(await fixture('cluster-it.json'));

describe('the HTML of a timeline', () => {
  let room: HTMLElement;

  beforeEach(() => document.body.append((room = document.createElement('div'))));
  afterEach(() => room.remove());

  const put = async (html: string): Promise<HTMLElementTagNameMap['history-timeline']> => {
    room.setHTMLUnsafe(html);
    const element = room.querySelector('history-timeline')!;
    await element.updateComplete;
    return element;
  };

  it('gives the element the whole timeline', async () => {
    const element = await put(renderTimelineToHtml(timeline));
    expect(element.problems).to.deep.equal([]);
    expect(element.document).to.deep.equal(timeline);
  });

  it('gives it titles, dates and categories without the data too, with the ids of the list', async () => {
    const element = await put(renderTimelineToHtml(timeline, {data: false}));
    expect(element.problems).to.deep.equal([]);
    const told = ({milestones}: typeof timeline, prefix = ''): unknown =>
      milestones.map(({id, title, date, importance, series}) => [prefix + id, title, date?.text, importance, series]);
    expect(told(element.document)).to.deep.equal(told(timeline, 'cluster-it-mitteldeutschland-'));
    expect(element.document.categories.map(({title}) => title)).to.deep.equal(
      timeline.categories.map(({title}) => title),
    );
  });

  it('has its shadow root emptied before the element draws', async () => {
    const root = '<template shadowrootmode="open"><style>p {}</style><p id="old">Old</p></template>';
    const element = await put(renderTimelineToHtml(timeline).replace('>', `>${root}`));
    expect(element.shadowRoot!.getElementById('old')).to.equal(null);
    expect(element.shadowRoot!.querySelectorAll('section.root').length).to.equal(1);
    expect(element.textContent).not.to.contain('Old');
  });

  it('has its list nowhere on the page once the element stands', async () => {
    const element = await put(renderTimelineToHtml(timeline));
    for (const item of element.querySelectorAll('li')) expect(item.checkVisibility()).to.equal(false);
  });
});
