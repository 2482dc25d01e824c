// d3-interpolate for numbers alone; see left-out.mjs. Formulas as in d3-interpolate 3.

export function interpolateNumber(a, b) {
  return ((a = +a), (b = +b), (t) => a * (1 - t) + b * t);
}

export function interpolateRound(a, b) {
  return ((a = +a), (b = +b), (t) => Math.round(a * (1 - t) + b * t));
}

export {interpolateNumber as interpolate, interpolateNumber as piecewise};
