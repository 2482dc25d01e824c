/** On pages that allow little: a strict content security policy, Trusted Types, the page's own script run late. */
import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {HistoryTimeline} from '../../src/elements/history-timeline.js';
import {settled} from './settled.js';

describe('<history-timeline>, under a strict content security policy with Trusted Types', () => {
  let frame: HTMLIFrameElement;

  before(() => setViewport({width: 1500, height: 1000}));
  beforeEach(async () => {
    frame = document.createElement('iframe');
    frame.style.cssText = 'inline-size: 1200px; block-size: 900px';
    frame.src = new URL('policy-page.html', import.meta.url).href;
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    document.body.append(frame);
    await loaded;
  });
  afterEach(() => frame.remove());

  it('shows everything, whatever is done with it, and breaks no rule', async () => {
    const page = frame.contentWindow!;
    await page.customElements.whenDefined('history-timeline');
    const timeline = page.document.querySelector('history-timeline') as HistoryTimeline;
    if (!timeline.document.milestones.length)
      await new Promise((resolve) => timeline.addEventListener('data-load', resolve, {once: true}));
    await settled(timeline);
    expect(timeline.renderRoot.querySelectorAll('[part=plot] ol > li')).to.have.length(7);
    const card = page.document.createElement('milestone-card');
    card.milestone = {title: 'It', date: '2016~', body: '**Text** https://example.org/', media: {src: '/none.png'}};
    page.document.body.append(card);
    for (const act of [
      () => timeline.select('digital-saxony'),
      () => timeline.zoomIn(),
      () => (timeline.theme = 'dark'),
      () => (frame.style.inlineSize = '700px'),
      () => (frame.style.inlineSize = '360px'),
      () => (timeline.layout = 'list'),
      () => (timeline.filter = []),
      () => (timeline.timeline = 'no'),
      () => (timeline.timeline = []),
    ]) {
      act();
      await settled(timeline);
      await settled(timeline);
    }
    await card.updateComplete;
    expect(page.violations).to.deep.equal([]);
    // The rules are in force: what is forbidden is told.
    page.document.body.setAttribute('style', 'color: red');
    await new Promise((resolve) => page.document.addEventListener('securitypolicyviolation', resolve, {once: true}));
    expect(page.violations).to.have.length(1);
  });
});
