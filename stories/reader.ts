/** What a reader does in the play functions of the stories, through the elements' open shadow roots. */
import {expect, waitFor} from 'storybook/test';
import type {HistoryTimeline} from '../src/elements/history-timeline.js';
import type {MilestoneCard} from '../src/elements/milestone-card.js';

/** The story's timeline, once it shows what it was given. */
export async function timelineIn(canvas: HTMLElement, state = 'ready'): Promise<HistoryTimeline> {
  const timeline = canvas.querySelector('history-timeline')!;
  await waitFor(() => expect(timeline.matches(`:state(${state})`)).toBe(true));
  await timeline.updateComplete;
  return timeline;
}

/** The story's card, once it is drawn. */
export async function cardIn(canvas: HTMLElement): Promise<MilestoneCard> {
  const card = canvas.querySelector('milestone-card')!;
  await card.updateComplete;
  return card;
}

/** The first thing with this part, waited for. */
export async function part(host: HTMLElement, name: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = parts(host, name)[0];
    if (!found) throw new Error(`There is no part ${name}.`);
    return found;
  });
}

/** Everything with this part, in the order of the tree; cards inside the timeline are looked into as well. */
export function parts(host: HTMLElement, name: string): HTMLElement[] {
  const root = host.shadowRoot!;
  return [...root.querySelectorAll<HTMLElement>(`[part~="${name}"], milestone-card`)].flatMap((found) =>
    found.localName === 'milestone-card' ? parts(found, name) : [found],
  );
}

/** The button with this name or text, waited for: in the element itself, or in a card inside it. */
export async function button(host: HTMLElement, name: string | RegExp): Promise<HTMLButtonElement> {
  return waitFor(() => {
    const found = buttons(host).find((one) => matches(one.getAttribute('aria-label') ?? textOf(one), name));
    if (!found) throw new Error(`There is no button ${String(name)}.`);
    return found;
  });
}

/** What has the focus, inside shadow roots too. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Text as it is read: slots and shadow roots are not looked into, white space is one space. */
export function textOf(node: Element | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function buttons(host: HTMLElement): HTMLButtonElement[] {
  const found = [...host.shadowRoot!.querySelectorAll<HTMLElement>('button, milestone-card')];
  return found.flatMap((one) => (one instanceof HTMLButtonElement ? [one] : buttons(one)));
}

function matches(text: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? text === name : name.test(text);
}
