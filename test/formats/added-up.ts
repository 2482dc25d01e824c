import {expect} from '@open-wc/testing';

import type {ForeignDocument} from '../../src/formats/foreign-document.js';
import {parseBlocks} from '../../src/model/blocks.js';
import {parseTimeline, type Timeline} from '../../src/model/timeline.js';

/** Parses what an importer gave, and holds it to the number of items of its file: none is lost, each has a path. */
export function addedUp({document, paths, problems}: ForeignDocument, items: number, what = ''): Timeline {
  const {timeline} = parseTimeline(document);
  const titles = document.title || document.description ? 1 : 0;
  const skipped = problems.filter(({code}) => code === 'import/skipped').length;
  expect(timeline.milestones.length + timeline.eras.length + titles + skipped, what).to.equal(items);
  expect(paths.milestones.length, what).to.equal(document.milestones.length);
  expect(paths.eras?.length ?? 0, what).to.equal(document.eras?.length ?? 0);
  return timeline;
}

/** The words of a body, without its marks. */
export function plainText(body: unknown): string {
  const wordsOf = (piece: unknown): string =>
    typeof piece === 'string'
      ? piece
      : Array.isArray(piece)
        ? piece.map(wordsOf).join('')
        : (piece as {kind: string}).kind === 'break'
          ? '\n'
          : wordsOf((piece as {content?: unknown}).content ?? (piece as {items?: unknown}).items);
  return parseBlocks((body as string | undefined) ?? '')
    .map(wordsOf)
    .join('\n');
}

type Expected = Readonly<Record<string, unknown>>;

/** Holds a timeline to a sample of `expected.json`. */
export function expectSample(
  timeline: Timeline,
  sample: {title?: string; milestones: Expected[]; eras?: Expected[]},
): void {
  if (sample.title) expect(timeline.title).to.equal(sample.title);
  const pairs: [Expected, Timeline['milestones'][number] | Timeline['eras'][number]][] = [];
  const inOrder = [...timeline.milestones].sort((a, b) => a.index - b.index);
  expect(inOrder.length).to.equal(sample.milestones.length);
  sample.milestones.forEach((expected, index) => pairs.push([expected, inOrder[index]!]));
  expect(timeline.eras.length).to.equal(sample.eras?.length ?? 0);
  sample.eras?.forEach((expected, index) => pairs.push([expected, timeline.eras[index]!]));
  for (const [{date, end, bodyText, media, ...members}, found] of pairs) {
    expect(found.date?.text).to.equal(end ? `${date as string}/${end as string}` : date);
    for (const [key, value] of Object.entries(members))
      if (key !== 'why') expect((found as never)[key], key).to.deep.equal(value);
    if (bodyText) expect(plainText((found as {body?: unknown}).body)).to.equal(bodyText);
    (media as Expected[] | undefined)?.forEach((one, index) =>
      expect((found as unknown as {media: Expected[]}).media[index]).to.include(one),
    );
  }
}
