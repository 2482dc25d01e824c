/**
 * Size of the room that an element has, and of the entries in it, followed as they change.
 *
 * A hidden tab gives width 0: that is no size, the last one holds and nothing is drawn anew.
 */
import type {LitElement} from 'lit';

/** Lengths in px. */
export interface RoomSize {
  readonly widthPx: number;
  /** What `--history-height` comes to. */
  readonly heightPx: number;
  /** The host's text size over its default of 14. */
  readonly unit: number;
}

export interface HostSize {
  /** Undefined until the host has been seen with a width. */
  readonly room: RoomSize | undefined;
  /** Px by entry of the vertical layout, in the order of the list; empty before the first measurement. */
  readonly heights: readonly number[];
}

const DEFAULT_TEXT_PX = 14;

export function hostSize(host: LitElement): HostSize {
  const size: HostSize = {room: undefined, heights: []};
  let observer: ResizeObserver;
  let observed: readonly HTMLElement[] = [];
  const entries = (): HTMLElement[] => [...host.renderRoot.querySelectorAll<HTMLElement>('.entry > .body')];
  /** Reads the sizes now; asks for an update when they are others. */
  const measure = (): void => {
    const widthPx = host.clientWidth;
    const ruler = host.renderRoot.querySelector<HTMLElement>('.ruler');
    if (!widthPx || !ruler) return;
    const unit = parseFloat(getComputedStyle(host).fontSize) / DEFAULT_TEXT_PX || 1;
    const room = {widthPx, heightPx: ruler.offsetHeight, unit};
    const now: HostSize = {room, heights: entries().map((entry) => entry.offsetHeight)};
    if (JSON.stringify(now) === JSON.stringify(size)) return;
    Object.assign(size, now);
    host.requestUpdate();
  };
  host.addController({
    hostConnected() {
      // In the next frame: a new size changes the host's height, which an observer must not do to itself.
      observer = new ResizeObserver(() => requestAnimationFrame(measure));
      host.requestUpdate();
    },
    hostDisconnected() {
      observer.disconnect();
      observed = [];
    },
    hostUpdated() {
      const elements = [host, ...entries()];
      // An observer tells of all that is new to it.
      if (elements.length !== observed.length || elements.some((one, at) => one !== observed[at])) {
        observer.disconnect();
        for (const element of elements) observer.observe(element);
      }
      observed = elements;
      measure();
    },
  });
  return size;
}
