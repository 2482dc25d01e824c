// Takes out of packages what src/ never reaches (left-out.mjs). Saves about 10 kB gzip in the file for the timeline.
import {CUTS, STAND_INS} from './left-out.mjs';

export {PURE_FUNCTIONS} from './left-out.mjs';

/** Plugin for Vite: gives packages without the parts that this library does not need. */
export function leftOutPlugin() {
  return {
    name: 'left-out',
    enforce: 'pre',
    resolveId(id, importer = '') {
      return STAND_INS.find(({asker, name}) => name === id && asker.test(importer))?.file;
    },
    transform(code, id) {
      const left = cutsFor(id);
      return left && {code: left.reduce(cut, code), map: null};
    },
  };
}

/** The cuts in a file, by its path; undefined for most. */
export function cutsFor(path) {
  return CUTS[path.split('/node_modules/').at(-1)];
}

/** Gives `code` without one part. Throws where the text is not there exactly once. */
export function cut(code, [reason, text, replacement]) {
  const [from, to] = typeof text === 'string' ? [text] : text;
  const start = code.indexOf(from);
  const end = to === undefined ? start + from.length : code.indexOf(to, start);
  if (start < 0 || end < start || code.includes(from, start + 1)) {
    throw new Error(`left-out.mjs (${reason}) does not fit: "${from}"`);
  }
  return code.slice(0, start) + replacement + code.slice(end);
}
