import {mountWith} from './vis.mjs';

export {append, destroy, nodes, pan, zoom} from './vis.mjs';
export const mount = (container, milestones) => mountWith(container, milestones, {cluster: {maxItems: 3}});
