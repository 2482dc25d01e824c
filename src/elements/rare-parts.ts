/**
 * Parts that most histories do without: each is loaded once, when the first element on the page asks for it, and the elements
 * that asked are drawn again. A part that cannot be loaded is a `data-problem`; what it would draw stays plain.
 */
import type {LitElement} from 'lit';
import type {FlowSetting, FlowWindow} from '../controllers/flow-window.js';
import {DataProblemEvent} from '../events/data-problem.js';
import type {PlotScale} from '../layout/plot-input.js';
import type {FlowPicture} from '../layout/long-flow.js';
import {hasMarks, paragraphs} from '../model/paragraphs.js';
import {missingPart} from '../model/problem.js';
import {drawingKit, type DrawingKit} from '../render/drawing-kit.js';
import type {RareDateWords} from '../text/date-words.js';
import type {showJsonLd} from './json-ld-script.js';
import type {ProblemWords} from '../text/problem-sentence.js';
import type {Block} from '../model/blocks.js';

/** What was loaded, by name; undefined is what cannot be. */
const parts: Record<string, unknown> = {};
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
    rareDates: () => ask<RareDateWords>(host, 'dates', () => import('../text/rare-date-words.js')),
    blocks: (text) =>
      ((hasMarks(text) && ask(host, 'blocks', () => import('../model/blocks.js'))?.parseBlocks) || paragraphs)(
        text,
        base(),
      ),
  };
}

/** By element: the window of its long list. */
const windows = new WeakMap<LitElement, FlowWindow>();

/**
 * Gives what is drawn of a long list: nothing while that is on its way, everything where it cannot be told.
 */
export function askFlow(host: LitElement, setting: FlowSetting): FlowPicture {
  const part = ask(host, 'flow-window', () => import('../controllers/flow-window.js'));
  let shown = windows.get(host);
  if (part && !shown) windows.set(host, (shown = part.flowWindow(host)));
  return (
    shown?.(setting) ?? {
      drawn: !part && 'flow-window' in parts ? [...setting.milestones.keys()] : [],
      layout: undefined,
    }
  );
}

/** A part that has something for each element that asks. */
interface StagedPart<Stage> {
  readonly part: {readonly stageOf: (host: LitElement, kit: DrawingKit) => Stage};
}

/**
 * What a part has for one element, made when it is there.
 *
 * @returns gives it; undefined while it is on its way, null where it cannot be had.
 */
export function latePart<Stage>(
  host: LitElement,
  name: string,
  importPart: () => Promise<StagedPart<Stage>>,
): () => Stage | null | undefined {
  let stage: Stage | undefined;
  return () =>
    (stage ??= ask(host, name, importPart)?.part.stageOf(host, drawingKit)) ?? (name in parts ? null : undefined);
}

/** How problems are told in the language of `locale`, German or English; undefined while its words are on their way. */
export function problemWordsFor(host: LitElement, locale: string): ProblemWords | undefined {
  return (
    /^de\b/i.test(locale)
      ? ask(host, 'problems-de', () => import('../text/problem-words-de.js'))
      : ask(host, 'problems-en', () => import('../text/problem-words-en.js'))
  )?.problemWords;
}

/** The even scale; undefined while it is on its way, null where it cannot be had. */
export function evenScaleFor(host: LitElement): PlotScale | null | undefined {
  const scale = ask(host, 'even-scale', () => import('../layout/even-scale.js'))?.evenScale;
  return scale ?? ('even-scale' in parts ? null : undefined);
}

/** Writes schema.org data into the page; undefined while the writer is on its way. */
export function jsonLdWriter(host: LitElement): typeof showJsonLd | undefined {
  return ask(host, 'json-ld', () => import('./json-ld-script.js'))?.showJsonLd;
}

/** An update of `host`, and those that follow when parts arrive that it has asked for, and until its plot stands. */
export async function updateWithParts(
  host: LitElement,
  update: Promise<boolean>,
  plot?: {readonly settling: () => Promise<void> | undefined},
): Promise<boolean> {
  const isDone = await update;
  const wait = waits.get(host) ?? plot?.settling();
  if (!wait) return isDone;
  await wait;
  return host.updateComplete;
}

function ask<Part>(host: LitElement, name: string, importPart: () => Promise<Part>): Part | undefined {
  if (!(name in parts) && !waits.has(host)) waits.set(host, load(host, name, importPart));
  return parts[name] as Part | undefined;
}

async function load(host: LitElement, name: string, importPart: () => Promise<unknown>): Promise<void> {
  try {
    parts[name] = await importPart();
  } catch {
    parts[name] ??= undefined;
    host.dispatchEvent(new DataProblemEvent({problems: [missingPart(name)]}));
  }
  waits.delete(host);
  host.requestUpdate();
}
