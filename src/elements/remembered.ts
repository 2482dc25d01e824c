/** The same function, which makes nothing anew while its arguments are the ones of the last call. */
export function remembered<Given extends readonly unknown[], Made>(make: (...given: Given) => Made): typeof make {
  let last: Given | undefined;
  let made: Made;
  return (...given) => {
    if (!last || given.some((one, index) => one !== last![index])) made = make(...given);
    last = given;
    return made;
  };
}
