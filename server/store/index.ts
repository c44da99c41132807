/**
 * The store: everything that people save, embedded in one data folder or on a PostgreSQL server, behind one interface.
 *
 *     const store = await openStore({ folder: dataFolder(process.env) });                 // embedded
 *     const store = await openStore({ folder, url: process.env.DATABASE_URL });           // PostgreSQL
 */
export { openStore } from './open.ts';
export { dataFolder } from './folder.ts';
export { StoreError } from './error.ts';
export { connectionsTo } from './postgres.ts';
export { CommentConflict, Conflict, Refusal } from './refusal.ts';
export { withoutGap } from './runs.ts';
export { nextStates } from './workflow.ts';
export type * from './records.ts';
export type * from './store.ts';
