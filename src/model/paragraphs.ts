/**
 * Rich text without marks, which is most of it: paragraphs and their line breaks. Marks are read by `blocks.ts`, which a page
 * loads only when it has some.
 */
import type {Block, Inline} from './blocks.js';

/** Whether `text` may hold marks: true for every text that `parseBlocks` reads otherwise than {@link paragraphs} does. */
export function hasMarks(text: string): boolean {
  return /[*[]|https?:|(^|\n)[^\S\n]*(- |>|1\. )/.test(text);
}

/** Gives the paragraphs that stand between blank lines, as blocks; no address in them is a link. */
export const paragraphs: (text: string, base?: string) => readonly Block[] = (text) => {
  return text.split(/\n\s*\n/).flatMap((part): readonly Block[] => {
    const lines = part.trim().split('\n');
    const content = lines.flatMap((line): Inline[] => [{kind: 'break'}, line.trim()]).slice(1);
    return content[0] ? [{kind: 'paragraph', content}] : [];
  });
};
