const WRONG: readonly (() => unknown)[] = [
  () => null,
  () => [],
  () => ({}),
  () => 0,
  () => -44,
  () => NaN,
  () => true,
  () => '',
  () => '\u0000',
  () => '<b',
  () => '2016-02-30',
  () => '"',
  () => [[null]],
  () => () => 1,
  () => Symbol('x'),
  () => 10n ** 20n,
  () => new Proxy({}, {ownKeys: fail, get: fail, has: fail, getOwnPropertyDescriptor: fail}),
  () => revoked(),
  () =>
    Object.defineProperty({}, 'text', {
      enumerable: true,
      get: fail,
    }),
];

function fail(): never {
  throw new Error('mutation');
}

function revoked(): object {
  const {proxy, revoke} = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** A copy of JSON in which some members hold something else, are swapped or are gone. */
export function mutateJson(json: unknown, random: () => number): unknown {
  const copy = structuredClone(json);
  const places: [object: Record<string, unknown>, key: string][] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || !value) return;
    for (const key of Object.keys(value)) {
      places.push([value as Record<string, unknown>, key]);
      visit((value as Record<string, unknown>)[key]);
    }
  };
  visit(copy);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  for (let turn = 0; turn < 1 + random() * 4; turn++) {
    const [[object, key], [other, otherKey]] = [pick(places), pick(places)];
    const kind = random();
    // A swap may not make a circle, which no file can hold, of what is written as text here.
    if (kind < 0.2) delete object[key];
    else if (kind < 0.4 && typeof object[key] !== 'object' && typeof other[otherKey] !== 'object')
      [object[key], other[otherKey]] = [other[otherKey], object[key]];
    else object[key] = pick(WRONG)();
  }
  return copy;
}

/** A text with pieces cut out, doubled, swapped, or replaced by what matters to its format. */
export function mutateText(text: string, random: () => number): string {
  const place = (): number => Math.floor(random() * text.length);
  for (let turn = 0; turn < 1 + random() * 4; turn++) {
    const [from, to] = [place(), place()].sort((a, b) => a - b) as [number, number];
    const kind = random();
    const piece = text.slice(from, Math.min(to, from + 40));
    const rest = text.slice(from + piece.length);
    if (kind < 0.3) text = text.slice(0, from) + rest;
    else if (kind < 0.5) text = text.slice(0, from) + piece + piece + rest;
    else if (kind < 0.6) text = text.slice(0, to);
    else if (kind < 0.7)
      text = [...piece].map((letter) => String.fromCharCode(letter.charCodeAt(0) ^ 0x80)).join('') + rest;
    else
      text =
        text.slice(0, from) +
        ['"', '\r', '\n', ';', '\t', '\u0000', '\ud800', '<', '&#0;', ','][Math.floor(random() * 10)]! +
        text.slice(from);
  }
  return text;
}
