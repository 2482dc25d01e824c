/** Lets the page go on, and comes back in a task of its own; what else waits has its turn before. */
export function pause(): Promise<unknown> {
  const {scheduler} = globalThis as {scheduler?: {postTask?: (task: () => void) => Promise<void>}};
  // Not scheduler.yield(), which comes back before timers, messages and answers from the network.
  return scheduler?.postTask?.(() => undefined) ?? new Promise((resolve) => setTimeout(resolve));
}
