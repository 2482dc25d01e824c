/** Addresses that answer as a test has planned it, from the process in scripts/wtr/data-server.mjs; nothing of it is in the page. */

/** How one request is answered. */
export interface Answer {
  /** 200 when it is left out. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** In place of `body`. */
  readonly bodyHex?: string;
  readonly bytesPerSecond?: number;
  /** Before anything is sent. */
  readonly delayMs?: number;
  /** Allows pages of every origin to read it. */
  readonly cors?: boolean;
  /** Sent as `ETag`; who asks with it in `If-None-Match` is answered 304. */
  readonly etag?: string;
  /** Packs the body. */
  readonly gzip?: boolean;
  /** So many bytes, packed, as many as there may be: they are made as they are sent. */
  readonly expandTo?: number;
  /** The body goes on with spaces for ever. */
  readonly endless?: boolean;
  /** Breaks the connection off after so many bytes of the body as it is sent. */
  readonly breakAfter?: number;
  /** Breaks the connection off before it answers. */
  readonly refuse?: boolean;
  /** Never answers. */
  readonly silent?: boolean;
}

/** What the server knows of one request. */
export interface RequestRecord {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** When it came, ms since 1970-01-01T00:00Z. */
  readonly atMs: number;
  /** The answer was sent, or will not be. */
  readonly isOver: boolean;
  /** The browser closed the connection before the end of the answer. */
  readonly isLeft: boolean;
}

export interface PlannedAddress {
  /** Of the page's origin. */
  readonly url: string;
  /** The same file of another origin. */
  readonly crossUrl: string;
  /** What was asked, once there are so many requests and so many of them that the browser has left. */
  readonly log: (wanted?: {readonly requests?: number; readonly closed?: number}) => Promise<readonly RequestRecord[]>;
  /** Begins to listen at `crossUrl`, where {@link planClosed} has kept a port for it. */
  readonly open: () => Promise<void>;
}

/**
 * Whether this is WebKitGTK, whose network differs: it takes what came before the end of a connection for all there is, where
 * no length is given, reads what is not packed though it says so, and stores nothing while it is tested.
 */
export const isWebKit = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);

/** Plans the answers to the first request, the second and so on; the last one is given for ever. */
export function planAnswers(...answers: readonly Answer[]): Promise<PlannedAddress> {
  return plan({answers});
}

/** Plans answers for a file of that name, or for one in folders. */
export function planFile(name: string, ...answers: readonly Answer[]): Promise<PlannedAddress> {
  return plan({name, answers});
}

/** Plans answers at a port that nobody listens at yet. */
export function planClosed(...answers: readonly Answer[]): Promise<PlannedAddress> {
  return plan({answers, closed: true});
}

async function plan(wanted: object): Promise<PlannedAddress> {
  const {url, crossUrl} = await control<{url: string; crossUrl: string}>('/data-server/plan', JSON.stringify(wanted));
  return {
    url,
    crossUrl,
    log: ({requests = 0, closed = 0} = {}) => control(`${url}?log&requests=${requests}&closed=${closed}`),
    open: async () => void (await control(`${url}?open`)),
  };
}

async function control<T>(address: string, body?: string): Promise<T> {
  const response = await fetch(address, body === undefined ? {} : {method: 'POST', body});
  return (await response.json()) as T;
}
