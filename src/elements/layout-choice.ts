/** Which layout an element of a width has (DESIGN §5). */
import type {LayoutName} from '../render/toolbar.js';

/** Narrower than this, an explicit horizontal layout gives way to the vertical one. */
const LEAST_HORIZONTAL_PX = 560;
const AUTO_HORIZONTAL_PX = 900;
const LAYOUTS: readonly LayoutName[] = ['horizontal', 'vertical', 'slides', 'list'];

/** @param asked - by the page or the reader. */
export function chooseLayout(asked: string, widthPx: number): LayoutName {
  if (asked === 'list' || asked === 'vertical' || asked === 'slides') return asked;
  return widthPx < (asked === 'horizontal' ? LEAST_HORIZONTAL_PX : AUTO_HORIZONTAL_PX) ? 'vertical' : 'horizontal';
}

/** Those that a reader may choose from; slides where the page asks for them. */
export function layoutsAt(widthPx: number, asked: string): readonly LayoutName[] {
  return LAYOUTS.slice(widthPx < LEAST_HORIZONTAL_PX ? 1 : 0).filter((name) => name !== 'slides' || asked === name);
}
