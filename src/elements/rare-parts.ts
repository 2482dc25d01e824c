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

interface Part {
  readonly waiting: Set<LitElement>;
  readonly ended: Promise<void>;
  module?: unknown;
}

const parts: Record<string, Part> = {};

/** What an element draws rare things by. */
export interface RareParts {
  /** Words of rare dates; undefined while they are on their way. */
  readonly rareDates: () => RareDateWords | undefined;
  /** The blocks of rich text; its marks stay text while their reader is on its way. */
  readonly blocks: (text: string) => readonly Block[];
}

/** The rare parts for one element. */
export function rareParts(host: LitElement): RareParts {
  return {
    rareDates: () => ask(host, 'dates'),
    blocks: (text) => ((hasMarks(text) && ask(host, 'blocks')?.parseBlocks) || paragraphs)(text),
  };
}

/** An update of `host`, and those that follow when parts arrive that it has asked for. */
export async function updateWithParts(host: LitElement, update: Promise<boolean>): Promise<boolean> {
  const isDone = await update;
  for (const {waiting, ended} of Object.values(parts)) {
    if (!waiting.has(host)) continue;
    await ended;
    return host.updateComplete;
  }
  return isDone;
}

function ask<Name extends keyof Parts>(host: LitElement, name: Name): Parts[Name] | undefined {
  const part = (parts[name] ??= load(name));
  if (!part.module) part.waiting.add(host);
  return part.module as Parts[Name] | undefined;
}

function load(name: keyof Parts): Part {
  const waiting = new Set<LitElement>();
  const part: Part = {
    waiting,
    ended: LOADERS[name]()
      .then(
        (module) => void (part.module = module),
        () => {
          const problem = Object.freeze({
            code: 'part/missing',
            path: '',
            message: `The part "${name}" cannot be loaded.`,
          });
          for (const host of waiting) host.dispatchEvent(new DataProblemEvent({problems: [problem]}));
        },
      )
      .then(() => {
        for (const host of waiting) host.requestUpdate();
        waiting.clear();
      }),
  };
  return part;
}
