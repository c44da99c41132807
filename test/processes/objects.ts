/** Documents with their ids, for tables of tests. */
export const named = <T extends { id: string }>(list: readonly T[]): [string, T][] => list.map((one) => [one.id, one]);

/** Every object inside a document, with the place where it stands. */
export function* objects(value: unknown, at = ''): Generator<[at: string, object: Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [at, value as Record<string, unknown>];
  for (const [key, inner] of Object.entries(value)) yield* objects(inner, `${at}/${key}`);
}
