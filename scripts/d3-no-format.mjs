// Stands for d3-format; see d3-parts-plugin.mjs. A call would be a mistake, and says so.

function absent() {
  throw new Error('d3-format is not here');
}

export {
  absent as format,
  absent as formatPrefix,
  absent as formatSpecifier,
  absent as precisionFixed,
  absent as precisionPrefix,
  absent as precisionRound,
};
