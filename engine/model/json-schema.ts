import { z } from 'zod';
import { FORMAT, citySchema, processSchema, reformSchema } from './process.ts';
import { scenarioSchema } from './scenario.ts';

/** The documents that have a JSON Schema. */
export const documentKinds = ['process', 'reform', 'city', 'scenario'] as const;
export type DocumentKind = (typeof documentKinds)[number];

const schemas: Readonly<Record<DocumentKind, z.ZodType>> = {
  process: processSchema,
  reform: reformSchema,
  city: citySchema,
  scenario: scenarioSchema,
};

/**
 * The JSON Schema (draft 2020-12) of a kind of document, for editors and other programs. It describes the form; that ids
 * lead somewhere is told by parseProcess and parseScenario alone. Kept out of index.ts, so that the page does not carry it.
 */
export function jsonSchemaOf(kind: DocumentKind): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(schemas[kind], { target: 'draft-2020-12', reused: 'ref' });
  return { $schema, $id: `urn:binglian:${kind}:${FORMAT}`, title: `Binglian ${kind}`, ...schema };
}

/** The JSON Schema of process documents. */
export function processJsonSchema(): Record<string, unknown> {
  return jsonSchemaOf('process');
}
