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

/** Waits until `isTrue`, such as what follows when a part has been loaded on demand; the test's own time is the limit. */
export async function until(isTrue: () => unknown): Promise<void> {
  while (!isTrue()) await new Promise(requestAnimationFrame);
}
