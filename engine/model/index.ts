/**
 * The vocabulary of Binglian: types and schemas of the process document, its reforms and cities; reading them from unknown
 * JSON with findings instead of exceptions; migrations between formats. Everything else is derived from these documents.
 */
export * from './as-of.ts';
export * from './basis.ts';
export * from './calendar.ts';
export * from './city-move.ts';
export * from './condition.ts';
export * from './finding.ts';
export * from './item.ts';
export * from './limit.ts';
export * from './material.ts';
export * from './matter.ts';
export * from './migrate.ts';
export * from './move.ts';
export * from './nodes.ts';
export * from './parse.ts';
export * from './process.ts';
export * from './scenario-parse.ts';
export * from './scenario.ts';
export * from './scope.ts';
export * from './text.ts';
