/**
 * Civil time of China in whole minutes: dates, working days, office hours, limits and stopped clocks.
 * Nothing here knows a time zone, a wall clock or the vocabulary of processes; every function is pure.
 * Days come from the State Council's notices (2004 to 2026); other years are answered but marked provisional.
 */
export * from './minutes.ts';
export * from './holidays.ts';
export * from './notice.ts';
export * from './calendar.ts';
export * from './hours.ts';
export * from './schedule.ts';
export * from './limit.ts';
export * from './ends-after.ts';
export * from './clock.ts';
export * from './spans.ts';
export * from './season.ts';
export * from './meeting.ts';
