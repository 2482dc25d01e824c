/**
 * Parts that most histories do without: each is loaded once, when the first element on the page asks for it, and the elements
 * that asked are drawn again. A part that cannot be loaded is a `data-problem`; what it would draw stays plain.
 */
import type {LitElement} from 'lit';
import {DataProblemEvent} from '../events/data-problem.js';
import {hasMarks, paragraphs} from '../model/paragraphs.js';
import type {RareDateWords} from '../text/date-words.js';
import type {Block} from '../model/blocks.js';

const LOADERS = {
  blocks: () => import('../model/blocks.js'),
  dates: (): Promise<RareDateWords> => import('../text/rare-date-words.js'),
};
type Parts = {[Name in keyof typeof LOADERS]: Awaited<ReturnType<(typeof LOADERS)[Name]>>};

/** What was loaded; undefined is what cannot be. */
const parts: {[Name in keyof Parts]?: Parts[Name] | undefined} = {};
/** By element: ends when the part that it waits for is there, or cannot be. */
const waits = new WeakMap<LitElement, Promise<void>>();

/** What an element draws rare things by. */
export interface RareParts {
  /** Words of rare dates; undefined while they are on their way. */
  readonly rareDates: () => RareDateWords | undefined;
  /** The blocks of rich text; its marks stay text while their reader is on its way. */
  readonly blocks: (text: string) => readonly Block[];
}

/**
 * The rare parts for one element.
 *
 * @param base - gives the URL that relative addresses in rich text are resolved against.
 */
export function rareParts(host: LitElement, base: () => string | undefined): RareParts {
  return {
    rareDates: () => ask(host, 'dates'),
    blocks: (text) => ((hasMarks(text) && ask(host, 'blocks')?.parseBlocks) || paragraphs)(text, base()),
  };
}

/** An update of `host`, and those that follow when parts arrive that it has asked for, or the plan of its plot is there. */
export async function updateWithParts(
  host: LitElement,
  update: Promise<boolean>,
  plot?: {readonly planning: Promise<void> | undefined},
): Promise<boolean> {
  const isDone = await update;
  const wait = waits.get(host) ?? plot?.planning;
  if (!wait) return isDone;
  await wait;
  return host.updateComplete;
}

function ask<Name extends keyof Parts>(host: LitElement, name: Name): Parts[Name] | undefined {
  if (!(name in parts) && !waits.has(host)) waits.set(host, load(host, name));
  return parts[name];
}

async function load<Name extends keyof Parts>(host: LitElement, name: Name): Promise<void> {
  try {
    parts[name] = (await LOADERS[name]()) as Parts[Name];
  } catch {
    parts[name] ??= undefined;
    const message = `The part "${name}" cannot be loaded.`;
    host.dispatchEvent(new DataProblemEvent({problems: [Object.freeze({code: 'part/missing', path: '', message})]}));
  }
  waits.delete(host);
  host.requestUpdate();
}
