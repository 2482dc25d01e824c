/** When an element that is far down the page is worth its request. */

/**
 * Resolves once `element` is at most a screen away from being seen, or the page is about to be printed; also when `signal` is
 * aborted.
 */
export function nearView(element: Element, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && stop(), {
      rootMargin: '100%',
    });
    const stop = (): void => {
      observer.disconnect();
      resolve();
    };
    observer.observe(element);
    addEventListener('beforeprint', stop, {signal});
    signal.addEventListener('abort', stop);
  });
}
