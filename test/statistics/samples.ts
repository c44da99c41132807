import type { Distribution } from '../../engine/chance/index.ts';
import { draw, quantileOf, streamOf } from '../../engine/chance/index.ts';

/** Independent observations, keyed by a seed and a purpose. */
export function sample(distribution: Distribution, count: number, seed: number, purpose = 'sample'): number[] {
  const quantile = quantileOf(distribution);
  const stream = streamOf(seed, 0, purpose, 'statistics');
  return Array.from({ length: count }, (_, i) => quantile(draw(stream, i, 0)));
}

/** Uniform numbers on (0, 1), keyed by a seed and a purpose. */
export function uniforms(count: number, seed: number, purpose = 'uniform'): number[] {
  return sample({ kind: 'uniform', low: 0, high: 1 }, count, seed, purpose);
}

/** What comes back after a journey as text. */
export function asText<Record>(accumulator: { toJSON(): Record }): Record {
  return JSON.parse(JSON.stringify(accumulator)) as Record;
}
