/** What axe finds wrong: all rules for WCAG 2.0 to 2.2 A and AA and best practice, with the size of targets, which is off by default. */
import type {AxeResults, ContextObject, RunOptions} from 'axe-core';

interface Axe {
  run(context: ContextObject, options: RunOptions): Promise<AxeResults>;
}

const OPTIONS: RunOptions = {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
  rules: {'target-size': {enabled: true}},
  resultTypes: ['violations'],
};

/** One line for each fault: rule, element, what is to be done. */
export async function axeFaults(element: Element): Promise<string[]> {
  await import('axe-core');
  const {axe} = window as unknown as {axe: Axe};
  const {violations} = await axe.run({include: [element]}, OPTIONS);
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary}) => `${id}: ${html.slice(0, 100)} ${failureSummary ?? ''}`),
  );
}
