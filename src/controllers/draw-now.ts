import type {LitElement} from 'lit';

/** Draws an element at once, for paper, which does not wait for updates. */
export function drawNow(element: LitElement): void {
  element.requestUpdate();
  (element as unknown as {performUpdate?(): void}).performUpdate?.();
}
