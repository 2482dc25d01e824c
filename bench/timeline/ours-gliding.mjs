// As ours; a zoom step is that of the button, which glides for 240 ms, every frame of which is drawn.
import {element} from './ours.mjs';

export {append, destroy, mount, nodes, pan, prepare} from './ours.mjs';
export function zoom(factor) {
  if (factor > 1) element().zoomIn();
  else element().zoomOut();
  return element().updateComplete;
}
