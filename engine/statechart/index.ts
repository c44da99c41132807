/**
 * Statecharts: the closed vocabulary of life cycles; a process and its life cycles as one XState machine; its exchange as
 * XState JSON; and the list of situations that a life cycle can lead through.
 */
export * from './compile.ts';
export * from './coverage.ts';
export * from './json.ts';
export * from './machine.ts';
export * from './needs.ts';
export * from './vocabulary.ts';
