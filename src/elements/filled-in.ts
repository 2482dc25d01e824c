interface Emptied {
  query: string;
  marked: readonly string[];
  controls: string;
  messages: object | undefined;
}

/** Gives their defaults back to properties that a framework, or an attribute that was taken away, has emptied. */
export function fillIn(host: Emptied): void {
  host.query ??= '';
  host.marked ??= [];
  host.controls ??= 'filter search zoom layout overview';
  host.messages ??= undefined;
}
