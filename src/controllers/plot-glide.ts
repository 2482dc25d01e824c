/** How the plot glides: how long, and over which views. */
import {eased, mixViews} from '../layout/glide.js';
import type {PlotGlide} from './plot-motion.js';

/** What a change of the view takes, of the base duration. */
const GLIDE_SHARE = 1.2;
const DURATION_MS = 200;

export function plotGlide(host: Element): PlotGlide {
  return {
    glideMs: () => motionMs(host) * GLIDE_SHARE,
    viewAt: (from, to, share) => mixViews(from, to, eased(share)),
  };
}

/** The base duration of what moves by itself, ms; 0 for a reader who wants nothing to. */
export function motionMs(host: Element): number {
  const said = getComputedStyle(host).getPropertyValue('--history-duration');
  const ms = parseFloat(said) * (/ms\s*$/.test(said) ? 1 : 1000);
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : isNaN(ms) ? DURATION_MS : ms;
}
