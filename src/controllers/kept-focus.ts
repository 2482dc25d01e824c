/** Keeps the focus in an element whose update takes away what has it: it goes to what stands in its place. */
import type {LitElement} from 'lit';

/**
 * Gives what is to be called after an update: it gives a focus that was lost to the first that is there of what
 * `selectors` find.
 */
export function keptFocus(host: LitElement): (selectors: readonly string[]) => void {
  let before: Element | null | undefined;
  host.addController({
    hostUpdate() {
      before = host.shadowRoot?.activeElement;
    },
  });
  return (selectors) => {
    const root = host.shadowRoot!;
    if (!before || root.activeElement) return;
    selectors
      .map((selector) => root.querySelector<HTMLElement>(selector))
      .find(Boolean)
      ?.focus();
  };
}
