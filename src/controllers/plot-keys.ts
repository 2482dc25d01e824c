/**
 * Keys of the plot, by name; an act that gives false leaves the key to others, and so does the panel, but for Escape.
 *
 * @returns a listener for the stage.
 */
export function plotKeys(acts: Readonly<Record<string, () => unknown>>): (event: KeyboardEvent) => void {
  return (event) => {
    const {key} = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key !== 'Escape' && (event.target as Element).closest('.panel')) return;
    if (!acts[key] || acts[key]() === false) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
