import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {findInJson, nearestPlace} from '../../src/cli/json-positions.js';
import {lineStarts, positionAt} from '../../src/cli/text-positions.js';
import {seededRandom} from '../layout/seeded-random.js';

/** JSON with the offsets of its values, noted as it is written. */
function writeRandomJson(random: () => number): {json: string; offsets: ReadonlyMap<string, number>} {
  const offsets = new Map<string, number>();
  let json = '';
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const space = (): void => void (json += pick(['', ' ', '\n', '\r\n', '\t', '  ']));
  const write = (path: string, depth: number): void => {
    space();
    offsets.set(path, json.length);
    const kind = depth > 4 ? 0 : random();
    const count = Math.floor(random() * 4);
    if (kind < 0.5) json += pick(['1', '-2.5e7', 'true', 'null', '""', '"ä,]}"', '"a\\"b\\\\"', '"\\u00e4[{"', '"😀"']);
    else if (kind < 0.75) {
      json += '[';
      for (let index = 0; index < count; index++) {
        if (index) json += ',';
        write(`${path}[${index}]`, depth + 1);
      }
      space();
      json += ']';
    } else {
      json += '{';
      for (let index = 0; index < count; index++) {
        if (index) json += ',';
        space();
        const name = `${pick(['a', 'b.c', 'ü', 'q"', '', '[0]'])}${index}`;
        json += JSON.stringify(name);
        space();
        json += ':';
        write(path ? `${path}.${name}` : name, depth + 1);
      }
      space();
      json += '}';
    }
    space();
  };
  write('', 0);
  return {json, offsets};
}

describe('findInJson', () => {
  it('finds every value of random JSON where it was written', () => {
    let found = 0;
    for (let seed = 1; seed <= 1000; seed++) {
      const {json, offsets} = writeRandomJson(seededRandom(seed));
      JSON.parse(json);
      const places = findInJson(json, offsets.keys());
      for (const [path, offset] of offsets) assert.equal(places.get(path)?.value, offset, `${seed} ${path}`);
      found += offsets.size;
    }
    assert.ok(found > 1500, `${found}`);
  });

  it('finds names, and the last of two that are alike', () => {
    const json = '{"a": 1, "a" : {"b": 2}}';
    const places = findInJson(json, ['a.b']);
    assert.deepEqual(places.get('a'), {key: 9, value: 15});
    assert.deepEqual(places.get('a.b'), {key: 16, value: 21});
  });

  it('gives what lies around a value that is not there', () => {
    const json = '{"milestones": [{"title": "A"}]}';
    const places = findInJson(json, ['milestones[0].date', 'milestones[7].date', 'eras']);
    assert.equal(nearestPlace(places, 'milestones[0].date')?.value, 16);
    assert.equal(nearestPlace(places, 'milestones[7].date')?.value, 15);
    assert.equal(nearestPlace(places, 'eras')?.value, 0);
  });

  it('takes no longer for nesting without end', () => {
    const depth = 100_000;
    const json = `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`;
    const path = 'a[0].'.repeat(depth - 1) + 'a[0]';
    const paths = Array.from({length: 1000}, (_, index) => `${path}.${index}`);
    const start = performance.now();
    const place = nearestPlace(findInJson(json, paths), path);
    assert.ok(place && place.value > 300);
    assert.ok(performance.now() - start < 3000, `${performance.now() - start} ms`);
  });
});

describe('positionAt', () => {
  const cases: [name: string, text: string, at: string, line: number, column: number][] = [
    ['the beginning', 'x', 'x', 1, 1],
    ['LF', 'a\nbx', 'x', 2, 2],
    ['CRLF', 'a\r\nbx', 'x', 2, 2],
    ['CR', 'a\rbx', 'x', 2, 2],
    ['blank lines', '\n\r\n\r\n x', 'x', 4, 2],
    ['tabs, one each', '\t\tx', 'x', 1, 3],
    ['letters of two bytes, one each', 'äöx', 'x', 1, 3],
    ['letters of two units, two each', '😀x', 'x', 1, 3],
    ['a text that ends in a line break', 'a\nx', 'x', 2, 1],
  ];
  for (const [name, text, mark, line, column] of cases)
    it(`counts ${name}`, () => assert.deepEqual(positionAt(lineStarts(text), text.indexOf(mark)), {line, column}));
});
