// Leaves out of the files for script tags what scaleLinear and the intervals of d3-time bring along but src/ never reaches:
// colours, dates and shapes in d3-interpolate, domains of more than two values, ticks(), nice() and tickFormat(). A bundler
// keeps them, because they hang on objects that are used. Saves about 9 kB gzip.

const here = (file) => new URL(file, import.meta.url).pathname;
const REPLACEMENTS = {
  'd3-interpolate': here('d3-numbers.mjs'),
  'd3-array': here('d3-absent.mjs'),
  'd3-format': here('d3-absent.mjs'),
};

/** Calls of d3-time that only make an interval: one that nobody uses may go. */
export const PURE_FUNCTIONS = ['timeInterval', 'timeWeekday', 'utcWeekday', 'ticker'];

/** Plugin for Vite: gives d3-scale and d3-time only the parts of their packages that this library needs. */
export function d3PartsPlugin() {
  return {
    name: 'd3-parts',
    enforce: 'pre',
    resolveId(id, importer) {
      return /\/node_modules\/d3-(scale|time)\//.test(importer ?? '') ? REPLACEMENTS[id] : undefined;
    },
  };
}
