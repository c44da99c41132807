import fc from 'fast-check';

/** The parts of JSON Schema that the schemas of our routes use. */
export interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}

/** Values that tend to be forgotten. */
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    '',
    ' ',
    '__proto__',
    '../../etc/passwd',
    '\u0000',
    '\ud800',
    "'; drop table users;--",
    '9'.repeat(400),
  ),
  fc.constantFrom(-1, 0, 1e308, 2 ** 53, 0.5),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** Values by a schema, with one in five places wrong. */
export function valueBy(schema: Schema, samples: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 4, arbitrary: rightBy(schema, samples) }, { weight: 1, arbitrary: odd });
}

function rightBy(schema: Schema, samples: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => rightBy(one, samples)));
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, valueBy(inner, samples)]);
      return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
        requiredKeys: schema.required ?? [],
      });
    }
    case 'array':
      return fc.array(valueBy(schema.items ?? {}, samples), { maxLength: 4 });
    case 'string':
      return fc.oneof(
        fc.string({ maxLength: 30 }),
        fc.constantFrom('draft', 'planner', '2026-01-01', 'business-startup'),
      );
    case 'integer':
    case 'number':
      return fc.integer({ min: -5, max: 300 });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return samples;
  }
}

/** A value with one place in it changed into something odd. */
export function broken(value: unknown): fc.Arbitrary<unknown> {
  const places: (string | number)[][] = [];
  const walk = (inner: unknown, path: (string | number)[]): void => {
    places.push(path);
    if (typeof inner !== 'object' || inner === null) return;
    for (const key of Object.keys(inner)) walk((inner as Record<string, unknown>)[key], [...path, key]);
  };
  walk(value, []);
  return fc.tuple(fc.constantFrom(...places), odd).map(([path, wrong]) => replaced(value, path, wrong));
}

function replaced(value: unknown, [step, ...rest]: (string | number)[], wrong: unknown): unknown {
  if (step === undefined) return wrong;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[step] = replaced(copy[step], rest, wrong);
  return copy;
}
