/** The history as schema.org data in the page. */
import {expect} from '@open-wc/testing';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import {milestoneButtons, Room} from './room.js';
import {settled, until} from './settled.js';

interface Item {
  readonly '@type': string;
  readonly name: string;
}

const scripts = (timeline: Element): HTMLScriptElement[] =>
  [...timeline.querySelectorAll('script[type*="ld+json"]')] as never;

/** The items of the list that the page's data hold; undefined without data. */
function itemsIn(timeline: Element): Item[] | undefined {
  const [script] = scripts(timeline);
  if (!script) return undefined;
  const data = JSON.parse(script.text) as {mainEntity: {itemListElement: {item: Item}[]}};
  return data.mainEntity.itemListElement.map(({item}) => item);
}

/** Waits until the page's data have these names. */
const named = (timeline: Element, ...names: readonly string[]): Promise<void> =>
  until(
    () =>
      itemsIn(timeline)
        ?.map(({name}) => name)
        .join('|') === names.join('|'),
  );

const DATA = [
  {title: 'Conference', date: '2016-05-02', place: 'Leipzig'},
  {title: 'Paper', date: '1850~'},
];

describe('<history-timeline json-ld>', () => {
  const room = new Room();

  it('writes nothing unless it is asked to', async () => {
    const timeline = await room.timeline(DATA);
    expect(scripts(timeline)).to.deep.equal([]);
  });

  it('writes an event where date and place are known, and follows the data', async () => {
    const timeline = await room.timeline(DATA, {attributes: {'json-ld': ''}});
    await named(timeline, 'Paper', 'Conference');
    expect(itemsIn(timeline)!.map((item) => item['@type'])).to.deep.equal(['CreativeWork', 'Event']);
    timeline.addMilestones([{title: 'Later', date: '2020'}]);
    await named(timeline, 'Paper', 'Conference', 'Later');
    timeline.timeline = [{title: 'Other', date: '2001'}];
    await named(timeline, 'Other');
    expect(scripts(timeline)).to.have.length(1);
    timeline.jsonLd = false;
    await until(() => !scripts(timeline).length);
    timeline.jsonLd = true;
    await named(timeline, 'Other');
    timeline.timeline = [];
    await until(() => !scripts(timeline).length);
  });

  it('keeps to one script when it is moved, and when it is cloned', async () => {
    const timeline = await room.timeline(null, {attributes: {'json-ld': '', milestones: JSON.stringify(DATA)}});
    await named(timeline, 'Paper', 'Conference');
    room.element.prepend(timeline);
    const clone = timeline.cloneNode(true) as HistoryTimeline;
    room.element.append(clone);
    await settled(clone);
    await named(clone, 'Paper', 'Conference');
    expect(scripts(timeline)).to.have.length(1);
    expect(scripts(clone)).to.have.length(1);
  });

  it('leaves the children as they are, which are the data', async () => {
    const html = '<ol><li><time datetime="2001">2001</time> <strong>Child</strong></li></ol>';
    const timeline = await room.timeline(null, {attributes: {'json-ld': ''}, html});
    let loads = 0;
    timeline.addEventListener('data-load', () => loads++);
    await named(timeline, 'Child');
    await new Promise(requestAnimationFrame);
    await settled(timeline);
    expect(loads).to.equal(0);
    expect(milestoneButtons(timeline)).to.have.length(1);
    expect(timeline.querySelector('ol li strong')!.textContent).to.equal('Child');
  });

  it('lets nothing in the data end the script', async () => {
    const title = '</script><script>alert(1)</script><!--\u2028!';
    const timeline = await room.timeline([{title, date: '2001'}], {attributes: {'json-ld': ''}});
    await until(() => itemsIn(timeline));
    expect(itemsIn(timeline)![0]!.name).to.equal(title);
    expect(timeline.outerHTML.match(/<\/script/g)).to.have.length(1);
    expect(timeline.outerHTML).to.not.contain('<!--\u2028');
  });
});
