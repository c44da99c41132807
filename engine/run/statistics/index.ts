/**
 * What runs are boiled down to, and what may be concluded from it: accumulators that stream, intervals on replications,
 * comparisons, warm-up, stopping rules, and the questions a planner asks of them. Run one set of accumulators a
 * replication and merge them in the order of replications: then any number of workers gives the same bytes.
 */
export * from './attribution.ts';
export * from './interval.ts';
export * from './little.ts';
export * from './moments.ts';
export * from './paired.ts';
export * from './precision.ts';
export * from './punctuality.ts';
export * from './quantile-sketch.ts';
export * from './representatives.ts';
export * from './student.ts';
export * from './time-average.ts';
export * from './warm-up.ts';
