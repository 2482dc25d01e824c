// In the page: seeded milestones, and the steps that every contender takes. A contender is a module that exports
// `mount(container, milestones)`, and what it can of `pan(px)`, `zoom(factor)`, `append(milestone)`, `destroy()`, `nodes()`.

const WORDS = ['Conference', 'Position paper', 'Founding', 'Network', 'Council', 'Study', 'Agreement', 'Summit'];
const FIRST_YEAR = 1500;
const LAST_YEAR = 2026;
const CLUSTERS = 12;
const QUIET_MS = 400;

/** Half of them in clusters, one in twenty a period; days are since 1970. */
export function milestonesOf(count, seed = 12345) {
  let state = seed;
  const random = () => (state = (state * 16807) % 2147483647) / 2147483647;
  const dayOf = (year) => (year - 1970) * 365.2425;
  const centres = Array.from({length: CLUSTERS}, () => FIRST_YEAR + random() * (LAST_YEAR - FIRST_YEAR));
  return Array.from({length: count}, (_, at) => {
    const isClustered = random() < 0.5;
    const centre = centres[Math.floor(random() * CLUSTERS)];
    const spread = isClustered
      ? centre + (random() + random() - 1) * 8
      : FIRST_YEAR + random() * (LAST_YEAR - FIRST_YEAR);
    const start = dayOf(Math.max(FIRST_YEAR, Math.min(spread, LAST_YEAR - 0.01)));
    const end = random() < 0.05 ? start + 365 * (1 + Math.floor(random() * 8)) : undefined;
    return {
      id: `m${at}`,
      title: `${WORDS[Math.floor(random() * WORDS.length)]} ${at + 1}`,
      start,
      end,
      group: Math.floor(random() * 10),
      importance: 1 + Math.floor(random() * 5),
    };
  });
}

/** A day as `2016-05-02`. */
export const isoOf = (day) => new Date(day * 864e5).toISOString().slice(0, 10);

export const frame = () => new Promise(requestAnimationFrame);

/** Ends when nothing in `root` has changed for a while, and the frame after that is there. */
export async function quiet(root) {
  let last = performance.now();
  const observer = new MutationObserver(() => (last = performance.now()));
  const watch = (node) => {
    observer.observe(node, {subtree: true, childList: true, attributes: true, characterData: true});
    for (const one of node.querySelectorAll('*')) if (one.shadowRoot) watch(one.shadowRoot);
  };
  watch(root);
  while (performance.now() - last < QUIET_MS) await new Promise((resolve) => setTimeout(resolve, 50));
  observer.disconnect();
  await frame();
}

/** Two frames, in which what has been asked for is painted. */
export async function painted() {
  await frame();
  await frame();
}
