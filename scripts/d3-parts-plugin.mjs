// Leaves out of the files for script tags what d3-scale's scaleLinear brings along but numbers never reach: colours, dates and
// shapes in d3-interpolate, and the number formatter behind tickFormat(), which src/ does not call. Saves about 8 kB gzip.

const REPLACEMENTS = {
  'd3-interpolate': new URL('d3-numbers.mjs', import.meta.url).pathname,
  'd3-format': new URL('d3-no-format.mjs', import.meta.url).pathname,
};

/** Calls of d3-time that only make an interval: one that nobody uses may go. */
export const PURE_FUNCTIONS = ['timeInterval', 'timeWeekday', 'utcWeekday', 'ticker'];

/** Plugin for Vite: gives d3-scale only the parts that a linear scale over numbers needs. */
export function d3PartsPlugin() {
  return {
    name: 'd3-parts',
    enforce: 'pre',
    resolveId(id, importer) {
      return importer?.includes('/node_modules/d3-scale/') ? REPLACEMENTS[id] : undefined;
    },
  };
}
