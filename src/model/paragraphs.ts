/**
 * Rich text without marks, which is most of it: paragraphs and their line breaks. Marks are read by `blocks.ts`, which a page
 * loads only when it has some.
 */
import type {Block, Inline} from './blocks.js';

/** Whether `text` may hold marks: true for every text that `parseBlocks` reads otherwise than {@link paragraphs} does. */
export function hasMarks(text: string): boolean {
  return /[*[]|https?:|(^|\n)[^\S\n]*(- |>|1\. )/.test(text);
}

/** Gives the paragraphs that stand between blank lines, as blocks. */
export function paragraphs(text: string): readonly Block[] {
  const blocks: Inline[][] = [];
  let isApart = true;
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line && isApart) blocks.push([line]);
    else if (line) blocks.at(-1)!.push({kind: 'break'}, line);
    isApart = !line;
  }
  return blocks.map((content) => ({kind: 'paragraph', content}));
}
