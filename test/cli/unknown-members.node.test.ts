import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {DOCUMENT, findUnknownMembers} from '../../src/cli/unknown-members.js';

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly propertyNames?: unknown;
}

const schema = JSON.parse(readFileSync('src/model/schema.json', 'utf8')) as Schema & {
  readonly $defs: Readonly<Record<string, Schema>>;
};

/** The members that a schema names, each with those below it; null for what is no object. */
function shapeOf(part: Schema): object | null {
  const inner = [part.$ref && schema.$defs[part.$ref.replace('#/$defs/', '')], part.items, ...(part.anyOf ?? [])];
  const shapes = inner.flatMap((one) => (one ? (shapeOf(one) ?? []) : []));
  const own = Object.entries(part.properties ?? {}).map(([name, below]) => [name, shapeOf(below)]);
  return own.length || shapes.length ? (Object.assign({}, ...shapes, Object.fromEntries(own)) as object) : null;
}

describe('findUnknownMembers', () => {
  it('knows exactly the members of the schema', () => {
    assert.deepEqual(DOCUMENT, shapeOf(schema.$defs['document']!));
  });

  const suggestions: [data: unknown, path: string, suggestion: string | undefined][] = [
    [[{titel: 'A'}], '[0].titel', 'title'],
    [{meilensteine: []}, 'meilensteine', 'milestones'],
    [{milestones: [], language: 'de'}, 'language', 'locale'],
    [{milestone: []}, 'milestone', 'milestones'],
    [{milestones: [{datum: '2016'}]}, 'milestones[0].datum', 'date'],
    [{milestones: [{Date: '2016'}]}, 'milestones[0].Date', 'date'],
    [{milestones: [{titlte: 'A'}]}, 'milestones[0].titlte', 'title'],
    [{milestones: [{dispalyDate: 'A'}]}, 'milestones[0].dispalyDate', 'displayDate'],
    [{milestones: [{xyz: 'A'}]}, 'milestones[0].xyz', undefined],
    [{milestones: {media: {scr: 'a.png'}}}, 'milestones.media.scr', 'src'],
    [{milestones: [{place: {latitude: 1}}]}, 'milestones[0].place.latitude', 'lat'],
    [{network: {nodes: [{nmae: 'A'}]}}, 'network.nodes[0].nmae', 'name'],
  ];
  for (const [data, path, suggestion] of suggestions)
    it(`finds ${path}${suggestion ? `, perhaps ${suggestion}` : ''}`, () => {
      assert.deepEqual(
        findUnknownMembers(data).map((found) => [found.path, found.suggestion]),
        [[path, suggestion]],
      );
    });

  it('passes over what is known, language maps, and notes of the author', () => {
    const document = {
      $schema: './schema.json',
      _comment: 'x',
      '//': 'y',
      title: {de: 'A', fr: 'B'},
      milestones: [{title: {en: 'A'}, place: 'B', partners: ['a'], media: ['a.png'], participants: 8}, null, 'x', [[]]],
    };
    assert.deepEqual(findUnknownMembers(document), []);
  });

  it('looks a name up once, however often it stands', () => {
    const milestones = Array.from({length: 200_000}, () => ({titel: 'A'}));
    const start = performance.now();
    assert.equal(findUnknownMembers({milestones}).length, 200_000);
    assert.ok(performance.now() - start < 3000);
  });
});
