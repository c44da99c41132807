/**
 * What goes out and comes in beside the document itself: comparisons as JSON reports with the mark of their model, numbers
 * with their sources, the lists of items of the offices as spreadsheets, choices as addresses and command lines write them,
 * the plan that a choice leads to, what is tried on top of a plan, and such plans as files of changes on a base.
 */
export * from './assumptions.ts';
export * from './calendar/index.ts';
export * from './choice.ts';
export * from './csv.ts';
export * from './hash.ts';
export * from './item-list/index.ts';
export * from './personal.ts';
export * from './plan-base.ts';
export * from './plan-file.ts';
export * from './plan.ts';
export * from './provenance/index.ts';
export * from './report.ts';
export * from './tried.ts';
export * from './why.ts';
