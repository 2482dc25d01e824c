/** Moving the window: zoom, pan, and how far either goes. */
import type {FitInput} from './fit.js';
import type {View} from './time-scale.js';

/** Days that the window stays within, and the zoom that it keeps to. */
export interface ViewLimits {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly minPxPerDay: number;
  readonly maxPxPerDay: number;
}

const HOURS_PER_DAY = 24;
/** Part of the data's length that may be seen beyond either end. */
const MARGIN = 0.1;

/** Gives the limits for what `fit` shows: the data and a tenth, no coarser than `fit`, no finer than an hour in the window. */
export function viewLimits({firstDay, lastDay, widthPx}: FitInput, fit: View): ViewLimits {
  const margin = (lastDay - firstDay) * MARGIN;
  return {
    firstDay: Math.min(firstDay - margin, fit.startDay),
    lastDay: Math.max(lastDay + margin, fit.startDay + widthPx / fit.pxPerDay),
    minPxPerDay: fit.pxPerDay,
    maxPxPerDay: Math.max(widthPx * HOURS_PER_DAY, fit.pxPerDay),
  };
}

/** Zooms in by `factor`, out when it is below 1, as far as `limits` let; the day at `xPx` from the left edge stays there. */
export function zoomAbout({startDay, pxPerDay}: View, factor: number, xPx: number, limits: ViewLimits): View {
  const zoomed = Math.max(limits.minPxPerDay, Math.min(pxPerDay * factor, limits.maxPxPerDay));
  return {startDay: startDay + (xPx / pxPerDay - xPx / zoomed), pxPerDay: zoomed};
}

/** Moves the window `dxPx` to the right, towards later days. */
export function panBy({startDay, pxPerDay}: View, dxPx: number): View {
  return {startDay: startDay + dxPx / pxPerDay, pxPerDay};
}

/** Brings a view within `limits`: its zoom about the middle of the window, then its edges; a window too long starts first. */
export function clampView(view: View, widthPx: number, limits: ViewLimits): View {
  const {startDay, pxPerDay} = zoomAbout(view, 1, widthPx / 2, limits);
  const latest = limits.lastDay - widthPx / pxPerDay;
  return {startDay: Math.max(limits.firstDay, Math.min(startDay, latest)), pxPerDay};
}

/** Zooms nearer than this are one. */
export const ZOOM_SLACK = 1.001;

/**
 * Brings a view within the plan's limits; the whole window at the fit's own zoom is the fit.
 *
 * @param windowPx - the window's width now, which may be less than the plan's.
 */
export function settleView(
  view: View,
  plan: ViewLimits & {readonly fit: View; readonly windowPx: number},
  windowPx: number,
): View {
  const clamped = clampView(view, windowPx, plan);
  return clamped.pxPerDay <= plan.fit.pxPerDay * ZOOM_SLACK && windowPx >= plan.windowPx ? plan.fit : clamped;
}
