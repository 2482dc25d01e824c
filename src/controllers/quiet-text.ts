/**
 * Text of a live region that a hand would change many times a second: it follows at once when the matter is another, and
 * once a second while only the window moves, so that assistive technology is not talked over.
 */
import type {LitElement} from 'lit';

/**
 * Gives what stands there now: `text`, or for less than a second the one before.
 *
 * @param matter - whatever a new value of which is news at once.
 */
export type QuietText = (text: string, matter: string) => string;

const LEAST_MS = 1000;

export function quietText(host: LitElement): QuietText {
  let said = '';
  let about = '';
  let since = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text, matter) => {
    const left = since + LEAST_MS - performance.now();
    if (matter !== about || left <= 0) {
      if (text !== said) since = performance.now();
      said = text;
      about = matter;
    } else if (text !== said)
      timer ??= setTimeout(() => {
        timer = undefined;
        host.requestUpdate();
      }, left);
    return said;
  };
}
