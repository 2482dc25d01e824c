// The floor of the page itself.
export const mount = () => {};
export const pan = () => {};
export const zoom = () => {};
export const append = () => {};
export const nodes = () => 0;
export const destroy = () => {};
