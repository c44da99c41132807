/**
 * Chance that comes in through the front door: draws keyed by seed, replication, purpose, case, origin and attempt, and
 * distributions drawn by inverse transform, so that runs before and after a reform are matched pairs.
 */
export * from './distribution.ts';
export * from './draw.ts';
export * from './elementary.ts';
export * from './special.ts';
