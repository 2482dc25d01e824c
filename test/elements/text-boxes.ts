/**
 * What a reader sees of the text in a composed tree: one box per line of every text node, cut to what its ancestors let
 * through. Used to find text over text, and glyphs cut through.
 */
export interface TextBox {
  readonly text: string;
  readonly node: Text;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** How much of the line is hidden, px: sideways and upright. */
  readonly cutX: number;
  readonly cutY: number;
}

interface Clip {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** A cut in this direction is no fault: it scrolls, or ends in an ellipsis. */
  freeX: boolean;
  freeY: boolean;
}

const OPEN: Clip = {left: -1e6, top: -1e6, right: 1e6, bottom: 1e6, freeX: false, freeY: false};

/** Boxes of the lines of text in `root` and in its shadow trees and slots, where anything of them can be seen. */
export function textBoxes(root: Element): TextBox[] {
  const boxes: TextBox[] = [];
  walk(root, OPEN, boxes);
  return boxes;
}

function walk(element: Element, outer: Clip, boxes: TextBox[]): void {
  // What is displayed as its contents alone has no box to be visible: slots, and some of a card's rows.
  if (getComputedStyle(element).display !== 'contents' && !element.checkVisibility()) return;
  const clip = clipOf(element, outer);
  if (clip.right - clip.left < 2 || clip.bottom - clip.top < 2) return;
  const children =
    element instanceof HTMLSlotElement && element.assignedNodes().length
      ? element.assignedNodes()
      : (element.shadowRoot ?? element).childNodes;
  for (const child of children) {
    if (child instanceof Element) walk(child, clip, boxes);
    else if (child instanceof Text && child.data.trim()) {
      const shown = child.parentElement ?? element;
      if (getComputedStyle(shown).visibility !== 'visible') continue;
      const range = document.createRange();
      range.selectNodeContents(child);
      for (const rect of range.getClientRects()) add(rect, child, clip, boxes);
    }
  }
}

function add(rect: DOMRect, node: Text, clip: Clip, boxes: TextBox[]): void {
  if (rect.width < 0.5) return;
  // A line's box is as tall as its face wants; the letters keep to the middle of it.
  const inset = rect.height * 0.14;
  const box = {left: rect.left, right: rect.right, top: rect.top + inset, bottom: rect.bottom - inset};
  const left = Math.max(box.left, clip.left);
  const right = Math.min(box.right, clip.right);
  const top = Math.max(box.top, clip.top);
  const bottom = Math.min(box.bottom, clip.bottom);
  if (right - left < 0.5 || bottom - top < 0.5) return;
  const cutX = clip.freeX ? 0 : box.right - box.left - (right - left);
  const cutY = clip.freeY ? 0 : box.bottom - box.top - (bottom - top);
  boxes.push({text: node.data.trim(), node, left, right, top, bottom, cutX, cutY});
}

function clipOf(element: Element, outer: Clip): Clip {
  const style = getComputedStyle(element);
  if (style.clipPath.startsWith('inset(50%')) return {...outer, right: outer.left};
  if (style.display === 'inline' || (style.overflowX === 'visible' && style.overflowY === 'visible')) return outer;
  const rect = element.getBoundingClientRect();
  const clip = {...outer};
  const ellipsis = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
  if (style.overflowX !== 'visible') {
    if (rect.left > clip.left) [clip.left, clip.freeX] = [rect.left, false];
    if (rect.right < clip.right) [clip.right, clip.freeX] = [rect.right, false];
    clip.freeX ||= ellipsis || /auto|scroll/.test(style.overflowX);
  }
  if (style.overflowY !== 'visible') {
    if (rect.top > clip.top) [clip.top, clip.freeY] = [rect.top, false];
    if (rect.bottom < clip.bottom) [clip.bottom, clip.freeY] = [rect.bottom, false];
    clip.freeY ||= /auto|scroll/.test(style.overflowY);
  }
  return clip;
}

/** Pairs of texts that lie over each other by more than a hair. */
export function overlaps(boxes: readonly TextBox[]): string[] {
  const found: string[] = [];
  const sorted = [...boxes].sort((a, b) => a.top - b.top);
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length && sorted[j]!.top < a.bottom; j++) {
      const b = sorted[j]!;
      const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (a.node !== b.node && x > 1 && y > 1)
        found.push(`"${a.text.slice(0, 30)}" over "${b.text.slice(0, 30)}" by ${x.toFixed(0)} × ${y.toFixed(0)}`);
    }
  });
  return found;
}

/** Texts whose letters are cut through. */
export function cuts(boxes: readonly TextBox[]): string[] {
  return boxes
    .filter(({cutX, cutY}) => cutX > 1.5 || cutY > 1)
    .map(({text, cutX, cutY}) => `"${text.slice(0, 40)}" is cut by ${cutX.toFixed(1)} × ${cutY.toFixed(1)}`);
}
