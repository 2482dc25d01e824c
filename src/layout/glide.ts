/** Views on the way from one to another. */
import type {View} from './time-scale.js';

/**
 * The view on the way, zooming evenly: the day that stands at the same px in both stays there.
 *
 * @param share - of the way, 0 to 1.
 */
export function mixViews(from: View, to: View, share: number): View {
  const ratio = to.pxPerDay / from.pxPerDay;
  const zoomed = ratio ** share;
  const part = ratio === 1 ? share : (1 - 1 / zoomed) / (1 - 1 / ratio);
  return {startDay: from.startDay + (to.startDay - from.startDay) * part, pxPerDay: from.pxPerDay * zoomed};
}

/** How far what is `share` of its time under way has come: the ease of `cubic-bezier(.2, 0, 0, 1)`. */
export function eased(share: number): number {
  let at = 0;
  for (let step = 0.5; step > 1e-4; step /= 2) {
    const next = at + step;
    if (0.6 * next * (1 - next) ** 2 + next ** 3 < share) at = next;
  }
  return at * at * (3 - 2 * at);
}
