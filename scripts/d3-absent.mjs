// Stands for what d3-scale and d3-time import of d3-array and d3-format; see left-out.mjs. A call would be a mistake,
// and says so.

function absent() {
  throw new Error('This part of d3 is left out.');
}

export {
  absent as InternMap,
  absent as ascending,
  absent as bisect,
  absent as bisector,
  absent as format,
  absent as formatPrefix,
  absent as formatSpecifier,
  absent as precisionFixed,
  absent as precisionPrefix,
  absent as precisionRound,
  absent as quantile,
  absent as quantileSorted,
  absent as range,
  absent as tickIncrement,
  absent as tickStep,
  absent as ticks,
};
