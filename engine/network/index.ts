/**
 * What stands before what, and why: the arrows of a case, rings, the event network with its gates and joint groups, the
 * critical path with slack, and the semantic difference of two processes.
 */
export * from './active.ts';
export * from './arrows.ts';
export * from './difference.ts';
export * from './graph.ts';
export * from './minutes.ts';
export * from './network.ts';
export * from './passes.ts';
export * from './path.ts';
export * from './precedence.ts';
export * from './rings.ts';
export * from './savings.ts';
