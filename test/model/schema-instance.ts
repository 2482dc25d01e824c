/** Instances of a JSON Schema, drawn at random: as much of the 2020-12 vocabulary as the project's schema uses. */

export interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** What stands at a place of an instance that the schema says something of. */
export interface Spot {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string | number;
}

/** Makes what the schema cannot describe, such as dates, by the name of its definition. */
export type Makers = Readonly<Record<string, (random: () => number) => unknown>>;

/**
 * Draws an instance of `schema`.
 *
 * @param fullness - how many of the optional members are there, 0 to 1.
 */
export function drawInstance(root: Schema, makers: Makers, random: () => number, fullness: number): unknown {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const draw = (schema: Schema): unknown => {
    if (schema.$ref) {
      const name = schema.$ref.split('/').at(-1)!;
      return makers[name]?.(random) ?? draw(root.$defs![name]!);
    }
    if ('const' in schema) return schema.const;
    if (schema.enum) return pick(schema.enum);
    if (schema.allOf) return draw(schema.allOf[0]!);
    if (schema.type === 'object') return drawObject(schema);
    if (schema.anyOf) return draw(pick(schema.anyOf));
    if (schema.type === 'array') return Array.from({length: Math.floor(random() * 4)}, () => draw(schema.items!));
    if (schema.type === 'boolean') return random() < 0.5;
    if (schema.type === 'integer' || schema.type === 'number') {
      const {minimum = -100, maximum = minimum + 1000} = schema;
      const value = minimum + random() * (maximum - minimum);
      return schema.type === 'integer' ? Math.round(value) : value;
    }
    if (schema.type === 'string') return 'word';
    throw new Error(`Unknown: ${JSON.stringify(schema)}`);
  };
  const drawObject = ({properties = {}, required = [], anyOf = [], additionalProperties}: Schema): unknown => {
    if (additionalProperties) return {de: draw(additionalProperties), en: draw(additionalProperties)};
    const needed = new Set([...required, ...(anyOf.length ? (pick(anyOf).required ?? []) : [])]);
    const members = Object.entries(properties).filter(([key]) => needed.has(key) || random() < fullness);
    return Object.fromEntries(members.map(([key, member]) => [key, draw(member)]));
  };
  return draw(root);
}

/** Every member and entry of an instance, itself left out. */
export function spotsOf(instance: unknown): Spot[] {
  if (typeof instance !== 'object' || instance === null) return [];
  const holder = instance as Record<string, unknown> | unknown[];
  const keys: (string | number)[] = Array.isArray(holder) ? [...holder.keys()] : Object.keys(holder);
  return keys.flatMap((key) => [{holder, key}, ...spotsOf((holder as Record<string | number, unknown>)[key])]);
}
