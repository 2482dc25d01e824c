import type {LitElement} from 'lit';

/** Waits until an element and the cards inside it have nothing left to do: sizes observed, updates made. */
export async function settled(element: LitElement): Promise<void> {
  for (let calm = 0; calm < 2;) {
    const busy = element.isUpdatePending;
    await element.updateComplete;
    await Promise.all(
      [...element.renderRoot.querySelectorAll<LitElement>('milestone-card')].map((card) => card.updateComplete),
    );
    await new Promise(requestAnimationFrame);
    calm = busy || element.isUpdatePending ? 0 : calm + 1;
  }
}
