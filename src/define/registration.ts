/** Registers a tag once; the first version on a page wins, and another one says so. */

/** Version of this copy; a class registered by another copy carries its own. */
const VERSION = '0.1.0';

type Versioned = CustomElementConstructor & {historyTimelineVersion?: string};

export function register(tag: string, element: CustomElementConstructor): void {
  const first = customElements.get(tag) as Versioned | undefined;
  if (!first) {
    (element as Versioned).historyTimelineVersion = VERSION;
    customElements.define(tag, element);
  } else if (first.historyTimelineVersion !== VERSION) {
    console.warn(
      `<${tag}> ${VERSION}: version ${first.historyTimelineVersion ?? 'unknown'} is on this page already and stays.`,
    );
  }
}
